/**
 * How much of a question each sentence touches: the share of its terms, rare ones more, that the
 * sentence has. Terms that the article does not have count for nothing. Cost: linear in the words.
 */
import { readWords } from '../document/word-reader.ts'
import type { Vectors } from './vectors.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface Focus {
  /** The terms of the question that the article has, and how rare each is; weights sum up to 1. */
  readonly weights: ReadonlyMap<number, number>
  /** By sentence, 0 to 1. */
  readonly shares: Float64Array
}

/** What of a question an article has; undefined if nothing. */
export function focusOf(
  question: string,
  vectors: Vectors,
  vocabulary: Vocabulary,
): Focus | undefined {
  const weights = new Map<number, number>()
  let sum = 0
  for (const term of vocabulary.termsOf(readWords(question))) {
    const frequency = vectors.sentenceFrequency[term] ?? 0
    if (frequency === 0 || weights.has(term)) continue
    const weight = Math.log(1 + vectors.count / frequency)
    weights.set(term, weight)
    sum += weight
  }
  if (sum === 0) return undefined
  for (const [term, weight] of weights) weights.set(term, weight / sum)
  const shares = new Float64Array(vectors.count)
  for (let index = 0; index < vectors.count; index++) {
    for (let at = vectors.start[index] as number; at < (vectors.start[index + 1] as number); at++) {
      shares[index] = (shares[index] as number) + (weights.get(vectors.term[at] as number) ?? 0)
    }
  }
  return { weights, shares }
}
