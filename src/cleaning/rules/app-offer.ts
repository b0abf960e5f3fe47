/** The offer of the app of the outlet: `CLICK HERE TO GET THE EXAMPLE NEWS APP`. */
export const appOffer: RegExp =
  /^[\s\W]*(?:click (?:here )?)?(?:(?:for|to) )?(?:get|download|try)?\s*(?:the|our)\b[^.!?]{0,40}\bapp(?: today| now| here)?[\s\W]*$/iu
