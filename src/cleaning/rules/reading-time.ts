/** How long the article takes to read: `5 min read`, `Reading time: 2 minutes`. */
import type { LineRule } from '../boilerplate-rule.ts'

const MINUTES = String.raw`\d{1,3} ?(?:min(?:ute|uto|uut)?[sn]?|minuten|minuti)\.?`
const SHARE = '(?: share:?)?$'

export const readingTime: LineRule = {
  words: [
    'read',
    'reading',
    'lesezeit',
    'lesedauer',
    'lecture',
    'lectura',
    'leitura',
    'lettura',
    'leestijd',
  ],
  longest: 60,
  patterns: [
    new RegExp(
      String.raw`^[•·|]?\s?${MINUTES} (?:read|de lecture|de lectura|de leitura|di lettura)${SHARE}`,
      'iu',
    ),
    new RegExp(
      String.raw`^[•·|]?\s?(?:estimated )?(?:read(?:ing)? time|lesezeit|lesedauer|(?:temps|durée) de lecture|(?:tiempo|tempo) de (?:lectura|leitura)|tempo di lettura|leestijd)\s?:? ?(?:(?:ca\.?|~|about) ?)?${MINUTES}${SHARE}`,
      'iu',
    ),
  ],
}
