/**
 * How much of what tells in a candidate is said again: galleries repeat `Photos: … on Monday.` in every
 * caption. Cost: the words of the candidate.
 */
import { type MarkedDocument, tellingOf } from '../marks/marked-document.ts'
import type { Candidate } from './candidate.ts'

/** Matched share of its words, where words that the article repeats all over count little. */
export function tellingCoverage(
  { attached, counts, document }: MarkedDocument,
  { firstWord, endWord, mates }: Candidate,
): number {
  let all = 0
  let matched = 0
  for (let word = firstWord; word < endWord; word++) {
    if (attached[word]) continue
    const telling = tellingOf(counts[document.words.form[word] as number] as number)
    all += telling
    if (mates[word - firstWord] !== -1) matched += telling
  }
  return all > 0 ? matched / all : 0
}
