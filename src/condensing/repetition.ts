/**
 * How much of what a sentence says stands in other sentences too: its terms, and pairs of terms in
 * a row. Cost: one step a word.
 */

import { ArrayRoom } from '../document/array-room.ts'
import type { ParsedDocument, Sentence } from '../document/parse.ts'
import type { Steps } from '../document/steps.ts'
import type { Pairs } from './pairs.ts'
import type { Vectors } from './vectors.ts'

/** After so many sentences there is a pause. */
const SENTENCES = 2048

export interface Repetition {
  /** Sum over the terms of a sentence of the share of other sentences that have them. */
  readonly terms: Float64Array
  /** The same as a mean, the sentence itself counted. */
  readonly mean: Float64Array
  /** How often its pairs of terms stand elsewhere, in tens. */
  readonly pairs: Float64Array
}

/** The repetition of each sentence of `order`. */
export function* repetitionOf(
  document: ParsedDocument,
  pairs: Pairs,
  vectors: Vectors,
  order: readonly number[],
): Steps<Repetition> {
  const { start, term, sentenceFrequency, count } = vectors
  const room = new ArrayRoom(pairs.count, 0, count * 3)
  const repetition = {
    terms: room.float64(count),
    mean: room.float64(count),
    pairs: room.float64(count),
  }
  const seenIn = room.int32(pairs.count)
  for (const [position, index] of order.entries()) {
    if (position % SENTENCES === SENTENCES - 1) yield
    const from = start[index] as number
    const to = start[index + 1] as number
    let sum = 0
    for (let at = from; at < to; at++) sum += sentenceFrequency[term[at] as number] as number
    repetition.terms[index] = (sum - (to - from)) / order.length
    repetition.mean[index] = sum / order.length / Math.max(1, to - from)
    repetition.pairs[index] = elsewhere(document.sentences[index] as Sentence, index, pairs, seenIn)
  }
  return repetition
}

/** How often the distinct pairs of a sentence stand in others, in tens. */
function elsewhere(
  { firstWord, endWord }: Sentence,
  index: number,
  { at, frequency }: Pairs,
  seenIn: Int32Array,
): number {
  let sum = 0
  for (let word = firstWord; word < endWord; word++) {
    const pair = at[word] as number
    if (pair < 0 || seenIn[pair] === index + 1) continue
    seenIn[pair] = index + 1
    sum += (frequency[pair] as number) - 1
  }
  return sum / 10
}
