/** The form under an offer with all that it may answer: `Please verify you're not a robot … Invalid email address.` */
import { type LineRule, QUOTES } from '../boilerplate-rule.ts'

/** No story says these words to its reader; one that tells of robots quotes somebody. */
export const signUpForm: LineRule = {
  words: ['robot', 'invalid', 'recaptcha'],
  longest: 800,
  unless: QUOTES,
  patterns: [
    /(?:^|\W)(?:please verify (?:that )?you(?:'re| are) not a robot|invalid e-?mail address|(?:this (?:site|form) is )?protected by reCAPTCHA)\b/i,
  ],
}
