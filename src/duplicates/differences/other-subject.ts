/**
 * Whether a sentence is about something else than the one that says the rest of it, though the other subject is said,
 * too, in the sentence before: of `… the guard of the harbour office. Brun did not reply.` the words of `The harbour
 * office did not reply.` all have a mate, and still it is another statement.
 *
 * Method: the words that a sentence opens with have no mate, the next one has; what stands before that one in its own
 * sentence is said before the first. Cost: the words of the sentence and before it, as far as is looked.
 */
import { type MarkedDocument, sentenceAt } from '../../reading/marked-document.ts'
import { type WordRange, wordsOf } from '../align/changes.ts'

/** What a sentence is about has at most so many words; more are a clause of its own. */
export const LONGEST_SUBJECT = 5
/** From this share of its words on, a sentence is said by the other text but for its subject. */
const SAID = 0.7
/** So many words of a sentence, and before it, are looked at: it may be as long as the text. */
const LONGEST_LOOK = 200

/**
 * @param opening words without a mate, behind which a word has one, from the text of which `start` is the first word
 * @param mateOf the word that a word of either text is matched with, or -1
 * @param tells does a word tell something by itself?
 * @returns what the sentence opens with, and what stands in its place in the other text; undefined if that may be the same
 */
export function otherSubject(
  marked: MarkedDocument,
  opening: WordRange,
  start: number,
  mateOf: (word: number) => number,
  tells: (word: number) => boolean,
): { own: WordRange; facing: WordRange } | undefined {
  const { form } = marked.document.words
  const { firstWord, endWord } = sentenceAt(marked, opening.to - 1)
  const own = { from: firstWord, to: opening.to }
  if (firstWord <= start || firstWord < opening.from || own.to === endWord) return undefined
  const mate = mateOf(own.to)
  const facing = { from: sentenceAt(marked, mate).firstWord, to: mate }
  if (isLong(own) || isLong(facing) || !wordsOf(own).some(tells)) return undefined
  const before = form.subarray(Math.max(start, firstWord - LONGEST_LOOK), firstWord)
  const isSaidBefore = wordsOf(facing).some((word) => {
    const at = mateOf(word)
    return (at >= start && at < firstWord) || (tells(word) && before.includes(form[word] as number))
  })
  const rest = { from: own.to, to: Math.min(endWord, own.to + LONGEST_LOOK) }
  const said = wordsOf(rest).filter((word) => mateOf(word) >= 0).length
  return isSaidBefore && said >= (rest.to - own.from) * SAID ? { own, facing } : undefined
}

const isLong = ({ from, to }: WordRange): boolean => to - from > LONGEST_SUBJECT
