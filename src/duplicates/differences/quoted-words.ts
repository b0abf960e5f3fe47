/**
 * Whether a near copy gives somebody's own words, in quotation marks and with the speaker, where the
 * other passage tells in other words what was said: the lead of a report and the quote that bears it
 * out. Telling does not stand for quoting.
 *
 * Method: which words of both stand between quotation marks, read from the start of their paragraphs.
 * A quote that is there word for word, as in an embedded post, is said there. Cost: the characters of
 * these paragraphs, for near copies with a quotation mark only.
 */
import type { ReadParagraph, Sentence } from '../../document/parse.ts'
import type { MarkedDocument } from '../marks/marked-document.ts'
import type { Candidate } from '../matching/candidate.ts'
import { says } from '../needed/quoted-again.ts'

const ANY_MARK = /["“„«]/
const OPENING = '“„«'
const CLOSING = '”»'
const EITHER = '"'
/** So much of the passage is quoted; less of that is matched than in a copy; and little is quoted there. */
const LEAST_QUOTED = 0.5
const WORD_FOR_WORD = 0.9
const MOST_QUOTED_THERE = 0.34

export function quotesWhatIsTold(marked: MarkedDocument, candidate: Candidate): boolean {
  const { firstSentence, firstWord, endWord, keptFirst, keptLast, mates } = candidate
  const { document } = marked
  const { start } = document.sentences[firstSentence] as Sentence
  if (!ANY_MARK.test(document.text.slice(start, candidate.end))) return false
  if (!says(marked, firstWord, endWord)) return false
  const isQuoted = quotedWords(marked, firstWord, endWord)
  const isQuotedThere = quotedWords(marked, keptFirst, keptLast + 1)
  let quoted = 0
  let matched = 0
  let quotedThere = 0
  for (let word = firstWord; word < endWord; word++) {
    if (!isQuoted(word)) continue
    quoted++
    const mate = mates[word - firstWord] as number
    if (mate === -1) continue
    matched++
    if (isQuotedThere(mate)) quotedThere++
  }
  if (quoted < (endWord - firstWord) * LEAST_QUOTED || matched >= quoted * WORD_FOR_WORD)
    return false
  return quotedThere <= matched * MOST_QUOTED_THERE
}

/** Tells of each word of a stretch whether it stands between quotation marks. */
function quotedWords(
  { document, sentenceOf }: MarkedDocument,
  firstWord: number,
  endWord: number,
): (word: number) => boolean {
  const { paragraphs, sentences, text, words } = document
  const { paragraph } = sentences[sentenceOf[firstWord] as number] as Sentence
  let at = (paragraphs[paragraph] as ReadParagraph).start
  let isOpen = false
  const quoted = new Uint8Array(endWord - firstWord)
  for (let word = firstWord; word < endWord; word++) {
    for (; at < (words.start[word] as number); at++) {
      const mark = text.charAt(at)
      if (OPENING.includes(mark)) isOpen = true
      else if (CLOSING.includes(mark)) isOpen = false
      else if (mark === EITHER) isOpen = !isOpen
    }
    quoted[word - firstWord] = isOpen ? 1 : 0
  }
  return (word) => quoted[word - firstWord] === 1
}
