/** Who else worked on the story: `The Example Agency contributed to this report.` */
export const contribution: RegExp =
  /^(?=.*(?:contribut|reporting|editing))[\s\W]*(?:(?:contributing:|additional reporting by\b|editing by\b|with reporting (?:by|from)\b)\s*[^.!?]*|(?:[^.!?]|\b\p{Lu}[.])*\bcontributed (?:reporting )?to this (?:report|story|article|post))[.\s\W]*$/isu
