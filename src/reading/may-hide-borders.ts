/**
 * Which paragraphs may be several in truth, as a scraper put them on one line or glued them. What a
 * whole paragraph shows, its first and last words do not show there. Cost: constant.
 */
import type { Reading, ReadParagraph } from '../document/parse.ts'
import type { Span } from '../document/span.ts'

/** Only paragraphs of more words than this can have lost their borders to spaces. */
const LONG_PARAGRAPH = 120

/** A row has more cells than this among its first characters. */
const LEAST_CELLS = 3
const ROW_REACH = 400
/** A text that lost its borders is a few long lines. */
const SHARE_OF_LINE = 0.4
/** A line is read so many pieces to either side. */
const PIECES = 32
const LINE_END = /[\n\r\u2028\u2029]/

type Paragraphs = Pick<Reading, 'paragraphs'>
type Lines = Pick<Reading, 'paragraphs' | 'text'>

/** Is it a long paragraph that is no row of a table, or one that is glued to its neighbour? */
export function mayHideBorders(document: Lines, index: number): boolean {
  return isGlued(document, index) || (isLong(document, index) && !isTabbed(document, index))
}

/** Is it a row of cells that tabs set apart? That shows in the first of them. */
function isTabbed({ paragraphs, text }: Lines, index: number): boolean {
  const { start, end } = paragraphs[index] as ReadParagraph
  return text.slice(start, Math.min(end, start + ROW_REACH)).split('\t').length > LEAST_CELLS
}

export function isLong({ paragraphs }: Paragraphs, index: number): boolean {
  const { firstWord, endWord } = paragraphs[index] as ReadParagraph
  return endWord - firstWord > LONG_PARAGRAPH
}

/** Is there no gap between it and the paragraph before it or behind it? */
export function isGlued({ paragraphs }: Paragraphs, index: number): boolean {
  const { start, end } = paragraphs[index] as ReadParagraph
  return paragraphs[index - 1]?.end === start || paragraphs[index + 1]?.start === end
}

/** Does it share a line with others: one of the longest, or a part of one that only repeats showed? */
export function isInLine(document: Lines & Pick<Reading, 'words'>, index: number): boolean {
  const { paragraphs, words } = document
  const { firstWord, endWord } = paragraphs[index] as ReadParagraph
  if (isGlued(document, index) || isPiece(document, index)) return true
  return isLong(document, index) && endWord - firstWord > words.count * SHARE_OF_LINE
}

/** Is it a piece of a line of words, cut where a repeat or the headline showed a border? */
export function isPiece(document: Lines, index: number): boolean {
  return isSpaced(document, index - 1) || isSpaced(document, index)
}

/** The line that a paragraph stands on, which repeats or the headline may have cut to pieces: those nearby. */
export function lineOf(document: Lines, index: number): Span {
  let first = index
  while (index - first < PIECES && isSpaced(document, first - 1)) first--
  let last = index
  while (last - index < PIECES && isSpaced(document, last)) last++
  const { start } = document.paragraphs[first] as ReadParagraph
  const { end } = document.paragraphs[last] as ReadParagraph
  return { start, end }
}

/** Do spaces alone set a paragraph apart from the next? */
function isSpaced({ paragraphs, text }: Lines, index: number): boolean {
  const end = paragraphs[index]?.end
  const start = paragraphs[index + 1]?.start
  if (end === undefined || start === undefined || end === start) return false
  return !LINE_END.test(text.slice(end, start))
}
