/** Whose opinion it is not: `The views expressed in this column are the author's own.` */
import { type LineRule, QUOTES } from '../boilerplate-rule.ts'

/** Only of what is printed here: a minister, too, expresses views that are not the government's. */
export const disclaimer: LineRule = {
  words: ['opinions', 'opinion', 'views'],
  longest: 320,
  unless: QUOTES,
  patterns: [
    [
      /^(?:\w+(?:'s)? note: )?(?:the |any |all )?(?:opinions?|views?|statements|facts)\b/i,
      /^[^.!?]{2,160}\b(?:own own|his own|her own|their own|my own|'s own|(?:those|that) of (?:the|its|their)|not (?:reflect|represent|necessarily|those|the)|(?:is|are) (?:hi|her)s\b|(?:is|are) the author)/i,
      /^[^!?]*!{0,9}$/,
      /\b(?:authors?|columnists?|contributors?|writers?|commentary|commentaries|this (?:article|column|piece|post|op-ed)|here|herein)\b/i,
    ],
  ],
}
