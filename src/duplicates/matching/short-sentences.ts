/**
 * Which short sentences, said twice word for word in two paragraphs, were copied. Shorter ones come back as
 * refrains, answers and results, also those of so many words that speak of the writer, point back or count.
 *
 * Method: the words of the sentence, and the quotation marks in it and around it. Cost: the words of the sentence.
 */
import type { Sentence } from '../../document/parse.ts'
import { WordTable } from '../../document/word-table.ts'
import type { MarkedDocument } from '../marks/marked-document.ts'
import { isQuoteOpen } from '../needed/torn-quotes.ts'
import type { Candidate } from './candidate.ts'

/** Words of such a sentence. */
export const LEAST_PLAIN = 8
const TALKS = new WordTable(
  "i i'm we we're our us my me you you're your ich wir uns du ihr sie"
    .split(' ')
    .map((form) => [form, 1]),
)
const POINTS_BACK =
  /^(?:he|she|it|they|this|that|these|those|his|her|its|their|there|here|er|es|das|dies)\b/i
const MARKS = /["“”„«»]/
const STATES = /\.$/

/** Is it one sentence that states something, with nobody who speaks, and no number? */
export function isPlainStatement(marked: MarkedDocument, candidate: Candidate): boolean {
  const { firstSentence, lastSentence, keptFirstSentence, keptLastSentence } = candidate
  if (firstSentence < lastSentence || keptFirstSentence < keptLastSentence) return false
  if (!candidate.isSameWords || candidate.numberShare > 0 || candidate.keptCoverage < 1)
    return false
  return isPlain(marked, firstSentence) && isPlain(marked, keptFirstSentence)
}

function isPlain(marked: MarkedDocument, index: number): boolean {
  const { document } = marked
  const { start, end, paragraph, firstWord, endWord } = document.sentences[index] as Sentence
  const passage = document.text.slice(start, end)
  if (!STATES.test(passage) || POINTS_BACK.test(passage) || MARKS.test(passage)) return false
  for (let word = firstWord; word < endWord; word++) {
    if (TALKS.valueOf(document.words, document.words.form[word] as number) !== 0) return false
  }
  return !isQuoteOpen(marked, paragraph, start)
}
