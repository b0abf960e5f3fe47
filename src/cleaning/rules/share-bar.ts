/** The buttons of the page: `SHARE THIS ARTICLE Share Tweet Post Email`, `Link Copied`. */
import { frontDecoded, wordList } from '../../document/front-coded.ts'
import type { LineRule } from '../boilerplate-rule.ts'

/** Nothing but the words of buttons, and one that no heading would be made of. */
export const shareBar: LineRule = {
  words: frontDecoded(
    wordList(
      'share sharing tweet whatsapp whats linkedin linked email mail print pinterest copied copy',
    ),
  ),
  longest: 200,
  patterns: [
    [
      /\b(?:share|sharing|tweet|whatsapp|linkedin|e-?mail|print|pinterest|link copied|copy link)\b/i,
      /^(?:(?:(?:share|sharing|options|tweet|post|e-?mail|print|pin|it|pocket|reddit|linkedin|linked|facebook|twitter|whatsapp|telegram|messenger|flipboard|pinterest|tumblr|copy|link|copied|save|listen|to|on|via|with|for|this|the|all|article|story|page|comments?|x|\d{1,2}:\d\d)[:,.!]?|[|•·/:–—-]+[,.!]?)(?: |$))+$/i,
    ],
    /^click to (?:share|e-?mail|print)\b[^.!?]{0,60}(?:\(opens in new window)?[.!]{0,9}$/i,
    /^read or share this story: https?:\S+$/i,
  ],
}
