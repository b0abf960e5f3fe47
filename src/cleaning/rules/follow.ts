/** The call to follow or like: `Follow us on Twitter @example`, `Like us on Facebook.` */
export const follow: RegExp =
  /^[\s\W]*(?:follow|like|join|find) (?:us|me|him|her|them|@\w+|(?:the )?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,4}) (?:on|at) (?:twitter|facebook|instagram|x|tiktok|linkedin|youtube|whatsapp|telegram|flipboard|google\+?)\b[^.!?]*(?:[.:]\w+[^.!?]*)*[.\s\W]*$|^[\s\W]*follow @\w+[\s\W]*$/iu
