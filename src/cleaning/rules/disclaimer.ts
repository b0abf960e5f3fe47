/** Whose opinion it is not: `The views expressed in this column are the author's own.` */
import type { LineRule } from '../boilerplate-rule.ts'

/** Only of what is printed here: a minister, too, expresses views that are not the government's. */
export const disclaimer: LineRule = {
  words: ['opinions', 'opinion', 'views'],
  longest: 320,
  pattern:
    /^(?!.*(?:"|\b(?:said|says|told)\b))(?:\w+(?:'s)? note: )?(?:the |any |all )?(?:(?:opinions?|views?|statements|facts)(?:,? and )?){1,3}\b(?=.*\b(?:authors?|columnists?|contributors?|writers?|commentary|commentaries|this (?:article|column|piece|post|op-ed)|here|herein)\b)[^.!?]{0,100}\b(?:(?:his|her|their|my|'s|own) own|(?:those|that) of (?:the|its|their)|not (?:necessarily )?(?:reflect|represent|those|the)|(?:is|are) (?:his|hers|the authors?'?s?)\b)[^!?]{0,160}[.!]*$/i,
}
