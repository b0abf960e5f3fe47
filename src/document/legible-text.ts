/**
 * A scraped text as it is read, each place where it was: what a page or a program left written out is what it means, a
 * border of paragraphs for `<br>` and `</p><p>`, a line end for `\n` in two characters, a space for `&nbsp;`; and nothing
 * stands where cards of links do.
 *
 * Method: white space of the length that it was written in. Cost: linear.
 */
import { findLinkCards, withoutCards } from './link-cards.ts'
import type { Span } from './span.ts'
import type { Steps } from './steps.ts'

/**
 * Marks inside of lines stay text, and so do `C:\new` and a mark in front of the end of another element, which is code that
 * somebody writes about.
 */
const WRITTEN =
  /<\/?(?:[bB][rR]|[pP]|div|li|[uo]l|h\d|t[rdh])\b[^<>]{0,200}>(?!<\/(?![pdlout]))|\\[rn](?!\p{Ll})|&nbsp;/gu
/** Opens a page: whoever gives all of one as a text has its code read as it is written. */
const PAGE = '<!'

export function* legibleText(
  scraped: string,
): Steps<{ readonly text: string; readonly cards: readonly Span[] }> {
  const bordered = scraped.startsWith(PAGE) ? scraped : scraped.replace(WRITTEN, borderOf)
  const cards = yield* findLinkCards(bordered)
  return { text: withoutCards(bordered, cards), cards }
}

function borderOf(written: string): string {
  if (written[0] === '<') return '\n'.repeat(written.length)
  return (written[0] === '&' ? '' : '\n').padStart(written.length)
}
