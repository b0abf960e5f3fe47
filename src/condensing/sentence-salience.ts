/**
 * What a sentence says of what a summary would have: the salience of its distinct terms and pairs
 * of words, summed. Cost: one step a word.
 */
import type { Sentence } from '../document/parse.ts'
import type { FeatureSources } from './feature-sources.ts'

/** Sums, by sentence. */
export interface SentenceSalience {
  readonly terms: Float64Array
  readonly pairs: Float64Array
}

/** The sums of each sentence that may be picked. */
export function sentenceSalience(sources: FeatureSources): SentenceSalience {
  const { document, order, vectors, pairs, salience } = sources
  const said = { terms: new Float64Array(vectors.count), pairs: new Float64Array(vectors.count) }
  const seenIn = new Int32Array(pairs.at.length)
  for (const index of order) {
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
