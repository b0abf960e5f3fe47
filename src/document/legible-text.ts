/**
 * A scraped text as it is read, each place where it was: what a page or a program left written out is what it means, a
 * border of paragraphs for `<br>` and `</p><p>`, a line end for `\n` in two characters, a space for `&nbsp;`; and nothing
 * stands where cards of links do.
 *
 * Method: characters that show nothing fill up what is shorter than it was written. Cost: linear.
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
/** Is white space here. */
const NOTHING = '\u200B'

export function* legibleText(
  scraped: string,
): Steps<{ readonly text: string; readonly cards: readonly Span[] }> {
  const bordered = scraped.startsWith(PAGE) ? scraped : scraped.replace(WRITTEN, borderOf)
  const cards = yield* findLinkCards(bordered)
  return { text: withoutCards(bordered, cards), cards }
}

/** Many spaces would be columns of a table. */
function borderOf(written: string): string {
  const border = written[0] === '<' ? '\n\n' : written[0] === '&' ? ' ' : '\n'
  return border.padEnd(written.length, NOTHING)
}
