/**
 * Which paragraphs may be several in truth, as a scraper put them on one line or glued them. What a
 * whole paragraph shows, its first and last words do not show there. Cost: constant.
 */
import type { Reading, ReadParagraph } from '../document/parse.ts'

/** Only paragraphs of more words than this can have lost their borders to spaces. */
const LONG_PARAGRAPH = 120

type Paragraphs = Pick<Reading, 'paragraphs'>

/** Is it a long paragraph, or one that is glued to its neighbour? */
export function mayHideBorders(document: Paragraphs, index: number): boolean {
  return isLong(document, index) || isGlued(document, index)
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
