/**
 * Quotes of which a part stands again elsewhere, and the rest does not: `“We build. And we pay,” she said.`
 * A sentence taken out of the middle leaves marks without their counterpart and an answer without what it answers.
 * Where a quote is cited twice, in short at first, then in full, each place needs the words that it cites.
 *
 * Method: quotation marks that are open where the passage begins or ends. Cost: a reading of all marks once, and the
 * characters of the passage.
 */
import type { ReadParagraph, Sentence } from '../../document/parse.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'
import { isInLine } from '../../reading/may-hide-borders.ts'
import { OpenQuotes, opensQuote } from '../../reading/open-quotes.ts'
import type { Candidate, HeldPassage } from './candidate.ts'

const OPENS = /["“«„]/
/** As many marks close a quote behind its last word: `…).”` */
const CLOSED = 4
const SHORT_OPENING = /^["“„«'‘]/

/** Is it a part of a quote of which the other copy cites no more? */
export function tearsQuote(marked: MarkedDocument, held: HeldPassage): boolean {
  const { document } = marked
  const { paragraphs, sentences, text } = document
  const { start, paragraph } = sentences[held.firstSentence] as Sentence
  const last = sentences[held.lastSentence] as Sentence
  if (held.isWhole || last.paragraph > paragraph || isSaidTwice(held)) return false
  const own = paragraphs[paragraph] as ReadParagraph
  const opens = OPENS.test(text.charAt(start))
  const isLine = isInLine(document, paragraph)
  if (last.end < own.end && (opens || !isLine) && opensQuote(text.slice(start, last.end)))
    return true
  return !isLine && !opens && isQuoteOpen(marked, paragraph, start)
}

/** `It floats! It floats!`: the same mark closes both. */
const isSaidTwice = ({
  firstSentence,
  lastSentence,
  keptFirstSentence,
  keptLastSentence,
}: HeldPassage): boolean =>
  firstSentence === keptLastSentence + 1 || keptFirstSentence === lastSentence + 1

/**
 * Is it part of a quote that is cited in other letters there? A paragraph is not part of another; a
 * long line may be several.
 */
export function citesAgain(marked: MarkedDocument, held: Candidate): boolean {
  const { document } = marked
  const { sentences, text, words } = document
  const first = sentences[held.firstSentence] as Sentence
  const last = sentences[held.lastSentence] as Sentence
  const kept = sentences[held.keptFirstSentence] as Sentence
  const isShort = ({ paragraph }: Sentence): boolean => !isInLine(document, paragraph)
  if (!isShort(first) || !isShort(kept)) return false
  const keptStart = words.start[held.keptFirst] as number
  if (!isQuoted(marked, first, first.start) && !isQuoted(marked, kept, keptStart)) return false
  const keptEnd = words.end[held.keptLast] as number
  const passage = spaced(text.slice(first.start, last.end))
  const there = spaced(text.slice(Math.max(0, keptEnd - passage.length - CLOSED), keptEnd + CLOSED))
  return !there.includes(passage)
}

const spaced = (passage: string): string => passage.replace(/\s/g, ' ')

/** Is a quote open at a place of a sentence? */
export function isQuoted(
  marked: MarkedDocument,
  { paragraph, start, end }: Sentence,
  from: number,
): boolean {
  if (SHORT_OPENING.test(marked.document.text.slice(start, end))) return true
  return isQuoteOpen(marked, paragraph, from)
}

/** Is a quote of a paragraph open at a place in it? */
function isQuoteOpen(marked: MarkedDocument, paragraph: number, place: number): boolean {
  marked.quotes ??= new OpenQuotes(marked.document)
  return marked.quotes.isOpenAt(paragraph, place)
}
