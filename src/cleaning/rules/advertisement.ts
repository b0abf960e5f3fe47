/** The place of an advertisement: `ADVERTISEMENT`, `Sponsored content`, `Anzeige`. */
import type { LineRule } from '../boilerplate-rule.ts'

export const advertisement: LineRule = {
  words:
    'advertisement advertisements advertise advertiser ad sponsored paid anzeige werbung publicité publicite publicidad publicidade pubblicità advertentie reklama реклама 広'.split(
      ' ',
    ),
  longest: 80,
  patterns: [
    /^(?:advertisements?|advertise(?:r content)?|ad|sponsored(?: (?:content|links?|post))?|paid (?:post|content)|anzeige|werbung|publicit[ée]|publicidade?|pubblicità|advertentie|reklama|реклама|広告)(?::|[\s:–—-]*(?:continue reading(?: the main story| below)?|skip advertisement))?[.!]*$/i,
  ],
}
