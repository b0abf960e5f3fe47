/** The place of an advertisement: `ADVERTISEMENT`, `Sponsored content`, `Anzeige`. */
import { frontDecoded, wordList } from '../../document/front-coded.ts'
import type { LineRule } from '../boilerplate-rule.ts'

export const advertisement: LineRule = {
  words: frontDecoded(
    wordList(
      'advertisement advertisements advertise advertiser ad sponsored paid anzeige werbung publicité publicite publicidad publicidade pubblicità advertentie reklama реклама 広',
    ),
  ),
  longest: 80,
  patterns: [
    /^(?:advertisements?|advertise(?:r content)?|ad|sponsored(?: (?:content|links?|post))?|paid (?:post|content)|anzeige|werbung|publicit[ée]|publicidade?|pubblicità|advertentie|reklama|реклама|広告)(?::|[\s:–—-]*(?:continue reading(?: the main story| below)?|skip advertisement))?[.!]*$/i,
  ],
}
