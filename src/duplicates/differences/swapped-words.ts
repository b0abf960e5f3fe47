/**
 * Whether two passages that are alike but for some words each say what the other does not: the
 * captions of two pictures of one event, the heads of two tables, stock sentences about two firms.
 * In running text such words are most often an edit; in these short forms they are the news.
 *
 * Method: words that carry content and are matched with none, on both sides. Cost: the words of
 * both passages.
 */

import type { Sentence } from '../../document/parse.ts'
import { formOf } from '../../document/words.ts'
import { SAYING } from '../marks/facts.ts'
import type { MarkedDocument } from '../marks/marked-document.ts'
import type { Candidate } from '../matching/candidate.ts'

const LEAST_LETTERS = 4
const EMPTY = new Set(
  'also been from have here into just more most much only over such than that their them then there these they this those very were what when where which while will with would your about after before could should'.split(
    ' ',
  ),
)

/**
 * Does each side have a word of content that the other has not?
 *
 * @param areCaptions verbs of saying count, too: `speaks`, `listens` tell two pictures apart
 */
export function saysAnother(
  marked: MarkedDocument,
  candidate: Candidate,
  areCaptions = false,
): boolean {
  const tells = areCaptions ? hasContent : tellsMore
  const { firstWord, endWord, mates } = candidate
  const { sentences } = marked.document
  let isAlone = false
  const matched = new Set<number>()
  for (let word = firstWord; word < endWord; word++) {
    const mate = mates[word - firstWord] as number
    if (mate >= 0) matched.add(mate)
    else isAlone ||= tells(marked, word)
  }
  if (!isAlone) return false
  const from = (sentences[candidate.keptFirstSentence] as Sentence).firstWord
  const to = (sentences[candidate.keptLastSentence] as Sentence).endWord
  for (let word = from; word < to; word++) {
    if (!matched.has(word) && tells(marked, word)) return true
  }
  return false
}

/** `Said` in place of `told reporters` tells nothing else. */
const tellsMore = (marked: MarkedDocument, word: number): boolean =>
  hasContent(marked, word) && ((marked.facts[word] as number) & SAYING) === 0

/** A word of content that hangs on nothing. */
export function hasContent({ attached, document }: MarkedDocument, word: number): boolean {
  const own = formOf(document.words, word)
  return attached[word] === 0 && own.length >= LEAST_LETTERS && !EMPTY.has(own)
}
