/**
 * Whether a passage is made of rows of a form that is filled in more than once: the meals of two plans, the
 * features of two machines. What both have in common is not said for one of them if it goes from the other.
 *
 * Method: lines without a final stop; the line before or behind them opens with the same words as the line that
 * stands there beside the copy, and goes on in another way; or nearly all lines around are such, and many tell
 * amounts. Cost: the lines of the passage.
 */
import { hasFinalStop } from '../../document/final-stop.ts'
import type { Reading, ReadParagraph, Sentence } from '../../document/parse.ts'
import { listsAmounts } from '../marks/amounts.ts'
import { answer, type MarkedDocument, markParagraphs } from '../marks/marked-document.ts'
import type { HeldPassage } from '../matching/candidate.ts'

const LONGEST_ROW = 300
/** From so many rows on, of which the others say more, they are those of another thing. */
const LEAST_OF_BLOCK = 3
const SAME = 0.9
/** Items of lists without a mark are short; two lists stand apart. */
const LONGEST_LINE = 120
const APART = 4
/** So much of the passage is rows; text may stand among them. */
const LEAST_SHARE = 0.75
/** Rows of one kind open with so many equal words, or with one that ends in a colon. */
const SAME_OPENING = 2
/** In a form of amounts, a plan of meals, nearly all of so many lines around are rows, and many have a number. */
const AROUND = 8
const LEAST_ROWS = 9
const ROWS_AROUND = 0.85
const AMOUNTS = 0.3
const DIGIT = /\d/

export function isOfForm(marked: MarkedDocument, candidate: HeldPassage): boolean {
  if (!candidate.isWhole || candidate.isCaption) return false
  const { sentences } = marked.document
  const paragraphAt = (sentence: number): number => (sentences[sentence] as Sentence).paragraph
  const first = paragraphAt(candidate.firstSentence)
  const last = paragraphAt(candidate.lastSentence)
  const keptFirst = paragraphAt(candidate.keptFirstSentence)
  const keptLast = paragraphAt(candidate.keptLastSentence)
  // Each of several rows, twice in a row, is no form.
  if (first === last && Math.abs(first - keptLast) === 1) return false
  if (first === last && areListed(marked, first, keptFirst)) return true
  const isBetween =
    areOfOneKind(marked, first - 1, keptFirst - 1) ||
    areOfOneKind(marked, last + 1, keptLast + 1) ||
    (last - first >= LEAST_OF_BLOCK && candidate.keptCoverage < SAME) ||
    (areAmounts(marked, first, last) && areAmounts(marked, keptFirst, keptLast))
  if (!isBetween) return false
  let rows = 0
  for (let row = first; row <= last; row++) if (isRow(marked, row)) rows++
  if (rows < (last - first + 1) * LEAST_SHARE) return false
  return isRow(marked, keptFirst) || isRow(marked, keptLast)
}

/** Are both lines without a stop among such lines: items of one list, of which each word tells one? */
export function areItems(marked: MarkedDocument, candidate: HeldPassage): boolean {
  const { sentences } = marked.document
  const first = (sentences[candidate.firstSentence] as Sentence).paragraph
  const kept = (sentences[candidate.keptFirstSentence] as Sentence).paragraph
  if (!candidate.isWhole || candidate.paragraphs > 1 || Math.abs(first - kept) > APART) return false
  return [first, kept].every((row) =>
    [row - 1, row, row + 1].every((at) => at in marked.document.paragraphs && isRow(marked, at)),
  )
}

/** Is each of two lines, alone, an item of a list of lines of its own? */
function areListed(marked: MarkedDocument, one: number, other: number): boolean {
  if (Math.abs(one - other) <= APART) return false
  const isListed = (row: number): boolean => isLine(marked, row)
  return [one, other].every((row) => [row - 1, row, row + 1].every(isListed))
}

function isLine(marked: MarkedDocument, index: number): boolean {
  const { start, end } = marked.document.paragraphs[index] ?? { start: 0, end: 0 }
  return end > start && end - start <= LONGEST_LINE && isRow(marked, index)
}

/** Are the paragraphs around one of these rows, and many of them amounts? */
const areAmounts = (marked: MarkedDocument, ...rows: readonly number[]): boolean =>
  rows.some((row) => isAmongAmounts(marked, row))

/** Text may stand before the form, or behind it. */
const isAmongAmounts = (marked: MarkedDocument, index: number): boolean =>
  areOfAmounts(marked, index - AROUND, index + AROUND) ||
  areOfAmounts(marked, index, index + 2 * AROUND) ||
  areOfAmounts(marked, index - 2 * AROUND, index)

function areOfAmounts(marked: MarkedDocument, first: number, last: number): boolean {
  const { paragraphs, text } = marked.document
  const hasDigit = (row: number): boolean => {
    const { start, end } = paragraphs[row] as ReadParagraph
    return DIGIT.test(text.slice(start, end))
  }
  const from = Math.max(0, first)
  const to = Math.min(paragraphs.length, last + 1)
  let rows = 0
  let amounts = 0
  for (let row = from; row < to; row++) {
    if (!isRow(marked, row)) continue
    rows++
    if (answer(marked.digits, row, hasDigit)) amounts++
  }
  return rows >= LEAST_ROWS && rows >= (to - from) * ROWS_AROUND && amounts >= rows * AMOUNTS
}

function isRow(marked: MarkedDocument, index: number): boolean {
  const { attached, document, rows } = marked
  if (!answer(rows, index, () => isWrittenAsRow(document, index))) return false
  const { firstWord, endWord } = document.paragraphs[index] as ReadParagraph
  markParagraphs(marked, index, index) // it may stand beside all that was marked
  return attached[firstWord] === 0 && attached[endWord - 1] === 0
}

function isWrittenAsRow({ paragraphs, text }: Reading, index: number): boolean {
  const { start, end } = paragraphs[index] as ReadParagraph
  if (end - start > LONGEST_ROW) return false
  return !hasFinalStop(text.slice(start, end)) || listsAmounts(text, { start, end })
}

/** Do two lines open with the same words and go on with others, that are no counters? */
function areOfOneKind(marked: MarkedDocument, one: number, other: number): boolean {
  const { attached, document } = marked
  const { paragraphs, text, words } = document
  const own = paragraphs[one]
  const facing = paragraphs[other]
  if (own === undefined || facing === undefined || one === other) return false
  if (words.form[own.firstWord] !== words.form[facing.firstWord]) return false
  markParagraphs(marked, one, one)
  markParagraphs(marked, other, other)
  const size = Math.min(own.endWord - own.firstWord, facing.endWord - facing.firstWord)
  let same = 0
  while (same < size && isSame(marked, own.firstWord + same, facing.firstWord + same)) same++
  if (same === 0 || !isRow(marked, one) || !isRow(marked, other)) return false
  const isLabelled = text.charAt(words.end[own.firstWord] as number) === ':'
  if (same < SAME_OPENING && !isLabelled) return false
  return [own, facing].some(({ firstWord, endWord }) => {
    const word = firstWord + same
    return word < endWord && attached[word] === 0
  })
}

const isSame = ({ attached, document }: MarkedDocument, one: number, other: number): boolean =>
  attached[one] === 0 && document.words.form[one] === document.words.form[other]
