/**
 * Quotes that an article cites more than once: in short at first, then in full; in its own words,
 * then in those of the record. Each place needs the words that it cites: without them the quote
 * around them is torn, or nobody says them.
 *
 * Method: quotation marks that are open where a sentence begins; verbs of saying that only one side
 * has. Cost: a reading of all marks once, and the words of both sides.
 */
import type { ReadParagraph, Sentence } from '../../document/parse.ts'
import { WordTable } from '../../document/word-table.ts'
import { SIGNATURE } from '../marks/attachments.ts'
import { isPost } from '../marks/embedded-posts.ts'
import { SAYING } from '../marks/facts.ts'
import { kindAt } from '../marks/kind-at.ts'
import type { MarkedDocument } from '../marks/marked-document.ts'
import { isInLine } from '../marks/may-hide-borders.ts'
import { OpenQuotes } from '../marks/open-quotes.ts'
import type { HeldPassage } from '../matching/candidate.ts'

const OPENING = '“„«'
const CLOSING = '”»'
const EITHER = '"'
const ALSO_SAYING = new WordTable(
  'argues warns claims insists explains notes replies continues concludes predicts proclaims recalls'
    .split(' ')
    .map((word) => [word, 1]),
)
/** In paragraphs. */
const BESIDE = 24
/** As many marks close a quote behind its last word: `…).”` */
const CLOSED = 4
const LEADS_IN = /\p{Ll}:\s[“"„«]/u
const SHORT_OPENING = /^["“„«'‘]/

/**
 * Is it part of a quote that is cited in other letters there? A paragraph is not part of another; a
 * long line may be several.
 */
export function citesAgain(marked: MarkedDocument, candidate: HeldPassage): boolean {
  const { document } = marked
  const { sentences, text, words } = document
  const first = sentences[candidate.firstSentence] as Sentence
  const last = sentences[candidate.lastSentence] as Sentence
  const kept = sentences[candidate.keptFirstSentence] as Sentence
  const isShort = ({ paragraph }: Sentence): boolean => !isInLine(document, paragraph)
  if (!isShort(first) || !isShort(kept)) return false
  const keptStart = words.start[candidate.keptFirst] as number
  if (!isQuoted(marked, first, first.start) && !isQuoted(marked, kept, keptStart)) return false
  const keptEnd = words.end[candidate.keptLast] as number
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
export function isQuoteOpen(marked: MarkedDocument, paragraph: number, place: number): boolean {
  marked.quotes ??= new OpenQuotes(marked.document)
  return marked.quotes.isOpenAt(paragraph, place)
}

/** Does a quote open in a stretch of the text, and not close there? */
export function opensQuote(text: string, start: number, end: number): boolean {
  let isOpen = false
  for (let at = start; at < end; at++) {
    const mark = text.charAt(at)
    if (OPENING.includes(mark)) isOpen = true
    else if (CLOSING.includes(mark)) isOpen = false
    else if (mark === EITHER) isOpen = !isOpen
  }
  return isOpen
}

/**
 * Is a quote told by its speaker on one side only, in a paragraph of its own, and part of the record,
 * of what was said in all, on the other? A signature tells the speaker, too.
 */
export function isOnRecord(marked: MarkedDocument, candidate: HeldPassage): boolean {
  const { firstWord, endWord, keptFirstSentence, keptLastSentence, lastSentence } = candidate
  const { sentences } = marked.document
  const from = (sentences[keptFirstSentence] as Sentence).firstWord
  const to = (sentences[keptLastSentence] as Sentence).endWord
  const isTold = says(marked, firstWord, endWord, ofOneSide(candidate))
  if (isTold === says(marked, from, to, ofOneSide(candidate))) return false
  if (isTold !== candidate.isWhole) return false
  if (isTold && isPost(marked, keptFirstSentence) && !isBesidePost(marked, candidate)) return true
  return !isSignedOrInLine(marked, isTold ? keptLastSentence : lastSentence)
}

/** Do nothing but quotes, posts and labels stand between what an article cites of a post and the post? */
function isBesidePost(marked: MarkedDocument, candidate: HeldPassage): boolean {
  const { document, sentenceOf } = marked
  const { paragraphs, sentences, text } = document
  const own = (sentences[candidate.firstSentence] as Sentence).paragraph
  const kept = (sentences[candidate.keptFirstSentence] as Sentence).paragraph
  if (Math.abs(own - kept) > BESIDE) return false
  for (let between = Math.min(own, kept) + 1; between < Math.max(own, kept); between++) {
    if (kindAt(document, between) !== 'body') continue
    const { start, firstWord } = paragraphs[between] as ReadParagraph
    if (SHORT_OPENING.test(text.charAt(start))) continue
    if (!isPost(marked, sentenceOf[firstWord] as number)) return false
  }
  return true
}

/** Tells the words that only one of the two sides has: `to say no` inside of both quotes tells no speaker. */
function ofOneSide({ firstWord, endWord, mates }: HeldPassage): (word: number) => boolean {
  let matched: ReadonlySet<number> | undefined
  return (word) => {
    if (word >= firstWord && word < endWord) return mates[word - firstWord] === -1
    matched ??= new Set(mates)
    return !matched.has(word)
  }
}

/** Do these words tell who speaks: `she said`, `in her words: “`? */
export function says(
  { document, facts }: MarkedDocument,
  from: number,
  to: number,
  tells: (word: number) => boolean = () => true,
): boolean {
  for (let word = from; word < to; word++) {
    const isSaying =
      ((facts[word] as number) & SAYING) !== 0 ||
      ALSO_SAYING.valueOf(document.words, document.words.form[word] as number) !== 0
    if (isSaying && tells(word)) return true
  }
  const { text, words } = document
  const passage = text.slice(words.start[from], words.end[to - 1])
  return passage.includes(':') && LEADS_IN.test(passage)
}

function isSignedOrInLine({ document, attached }: MarkedDocument, sentence: number): boolean {
  const { paragraph } = document.sentences[sentence] as Sentence
  if (isInLine(document, paragraph)) return true
  const { endWord } = document.paragraphs[paragraph] as ReadParagraph
  return attached[endWord - 1] === SIGNATURE
}
