/** The offer of the app of the outlet: `CLICK HERE TO GET THE EXAMPLE NEWS APP`. */
import type { LineRule } from '../boilerplate-rule.ts'

export const appOffer: LineRule = {
  words: ['app', 'apps'],
  longest: 120,
  patterns: [
    /^(?:(?:read )?more: ?)?(?:like what you're reading\? )?(?:(?:click|tap)(?: here)?,? (?:to )?(?:get|download|try|install)|(?:click|tap)(?: here)? for|get|download|try|install|stay up to date with) (?:the|our)(?: [^.!?]{1,40})? apps?(?: (?:today|now|here|for more|for free|(?:for|on) (?:android|iphone|ios|the app store|google play)\b[^.!?]{0,40}|with [^.!?]{3,60}))?[.!]*$/i,
  ],
}
