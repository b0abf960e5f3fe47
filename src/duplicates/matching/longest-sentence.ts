/**
 * How much of the longest sentence of a candidate is said again: a run of several paragraphs is judged by it.
 * Cost: the words of the candidate.
 */
import type { Sentence } from '../../document/parse.ts'
import { IDEOGRAPH } from '../../document/words.ts'
import type { MarkedDocument } from '../marks/marked-document.ts'
import type { Candidate } from './candidate.ts'

/** Its size in words without what is attached, and the matched share of them. */
export function longestSentence(
  { attached, document }: MarkedDocument,
  { firstSentence, lastSentence, firstWord, mates }: Candidate,
): { readonly size: number; readonly coverage: number } {
  let longest = { size: 0, coverage: 0 }
  for (let index = firstSentence; index <= lastSentence; index++) {
    const sentence = document.sentences[index] as Sentence
    let core = 0
    let matched = 0
    for (let word = sentence.firstWord; word < sentence.endWord; word++) {
      if (attached[word]) continue
      const size = ((document.words.flags[word] as number) & IDEOGRAPH) !== 0 ? 0.5 : 1
      core += size
      if (mates[word - firstWord] !== -1) matched += size
    }
    if (core > longest.size) longest = { size: core, coverage: matched / core }
  }
  return longest
}
