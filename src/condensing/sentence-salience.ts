/**
 * What a sentence says of what a summary would have: the salience of its distinct terms and pairs
 * of words, summed. Cost: one step a word.
 */

import { ArrayRoom } from '../document/array-room.ts'
import type { Sentence } from '../document/parse.ts'
import type { Steps } from '../document/steps.ts'
import type { FeatureSources } from './feature-sources.ts'

/** After so many sentences there is a pause. */
const SENTENCES = 2048

/** Sums, by sentence. */
export interface SentenceSalience {
  readonly terms: Float64Array
  readonly pairs: Float64Array
}

/** The sums of each sentence that may be picked. */
export function* sentenceSalience(sources: FeatureSources): Steps<SentenceSalience> {
  const { document, order, vectors, pairs, salience } = sources
  const room = new ArrayRoom(pairs.count, 0, vectors.count * 2)
  const said = { terms: room.float64(vectors.count), pairs: room.float64(vectors.count) }
  const seenIn = room.int32(pairs.count)
  for (const [position, index] of order.entries()) {
    if (position % SENTENCES === SENTENCES - 1) yield
    let sum = 0
    for (let at = vectors.start[index] as number; at < (vectors.start[index + 1] as number); at++) {
      sum += salience.terms[vectors.term[at] as number] as number
    }
    said.terms[index] = sum
    sum = 0
    const { firstWord, endWord } = document.sentences[index] as Sentence
    for (let word = firstWord; word < endWord; word++) {
      const pair = pairs.at[word] as number
      if (pair < 0 || seenIn[pair] === index + 1) continue
      seenIn[pair] = index + 1
      sum += salience.pairs[pair] as number
    }
    said.pairs[index] = sum
  }
  return said
}
