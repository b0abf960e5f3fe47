/**
 * How much of what a sentence says stands in other sentences too: its terms, and pairs of terms in
 * a row (the concepts of Gillick & Favre 2009). Cost: one look-up a word.
 */
import type { ParsedDocument, Sentence } from '../document/parse.ts'
import type { Vectors } from './vectors.ts'

export interface Repetition {
  /** Sum over the terms of a sentence of the share of other sentences that have them. */
  readonly terms: Float64Array
  /** The same as a mean, the sentence itself counted. */
  readonly mean: Float64Array
  /** How often its pairs of terms stand elsewhere, in tens. */
  readonly pairs: Float64Array
}

/** The repetition of each sentence of `order`. */
export function repetitionOf(
  document: ParsedDocument,
  terms: Int32Array,
  vectors: Vectors,
  order: readonly number[],
): Repetition {
  const { start, term, sentenceFrequency, count } = vectors
  const repetition = {
    terms: new Float64Array(count),
    mean: new Float64Array(count),
    pairs: new Float64Array(count),
  }
  const pairs = new Map<number, number>()
  for (const index of order) {
    for (const pair of pairsOf(document, terms, vectors, index)) {
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    }
  }
  for (const index of order) {
    const from = start[index] as number
    const to = start[index + 1] as number
    let sum = 0
    for (let at = from; at < to; at++) sum += sentenceFrequency[term[at] as number] as number
    repetition.terms[index] = (sum - (to - from)) / order.length
    repetition.mean[index] = sum / order.length / Math.max(1, to - from)
    let elsewhere = 0
    for (const pair of pairsOf(document, terms, vectors, index)) {
      elsewhere += (pairs.get(pair) as number) - 1
    }
    repetition.pairs[index] = elsewhere / 10
  }
  return repetition
}

/** The distinct pairs of neighbouring words of which one at least says something. */
function pairsOf(
  document: ParsedDocument,
  terms: Int32Array,
  vectors: Vectors,
  index: number,
): Set<number> {
  const { firstWord, endWord } = document.sentences[index] as Sentence
  const pairs = new Set<number>()
  for (let word = firstWord; word + 1 < endWord; word++) {
    const first = terms[word] as number
    const second = terms[word + 1] as number
    // stop words stand in no vector
    if (
      (vectors.sentenceFrequency[first] as number) + (vectors.sentenceFrequency[second] as number) >
      0
    ) {
      pairs.add(first * vectors.terms + second)
    }
  }
  return pairs
}
