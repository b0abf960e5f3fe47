/**
 * The pairs of neighbouring words of an article (the concepts of Gillick & Favre 2009): each word
 * that begins one gets its name, which is a number by first appearance.
 *
 * A pair has at least one word that says something. Cost: one look-up a word.
 */

import type { ParsedDocument, Sentence } from '../document/parse.ts'
import type { Steps } from '../document/steps.ts'
import { PairNames } from './pair-names.ts'
import type { Vectors } from './vectors.ts'

/** After so many sentences there is a pause. */
const SENTENCES = 2048

export interface Pairs {
  /** How many different ones there are. */
  readonly count: number
  /** By word: the name of the pair that begins there; -1 for none. */
  readonly at: Int32Array
  /** By name: in how many sentences the pair stands. */
  readonly frequency: Int32Array
  /** By name: 1 if the headline has the pair. */
  readonly inTitle: Uint8Array
}

/**
 * The pairs of the sentences of `order`; a pair does not cross the border of a sentence. `title` has the
 * terms of the headline, in order.
 */
export function* pairsOf(
  { sentences, words }: ParsedDocument,
  terms: Int32Array,
  title: Int32Array,
  vectors: Vectors,
  order: readonly number[],
): Steps<Pairs> {
  // There are fewer pairs than words: what no pair has written takes no memory.
  const at = new Int32Array(words.count).fill(-1)
  const frequency = new Int32Array(words.count)
  const seenIn = new Int32Array(words.count)
  const names = new PairNames(terms)
  for (const [position, index] of order.entries()) {
    if (position % SENTENCES === SENTENCES - 1) yield
    const { firstWord, endWord } = sentences[index] as Sentence
    for (let word = firstWord; word + 1 < endWord; word++) {
      const first = vectors.sentenceFrequency[terms[word] as number] as number
      const second = vectors.sentenceFrequency[terms[word + 1] as number] as number
      // stop words stand in no vector
      if (first + second === 0) continue
      const name = names.of(word)
      at[word] = name
      if (seenIn[name] === index + 1) continue
      seenIn[name] = index + 1
      ;(frequency[name] as number)++
    }
  }
  const { count } = names
  const inTitle = new Uint8Array(count)
  for (let place = 1; place < title.length; place++) {
    const name = names.find(title[place - 1] as number, title[place] as number)
    if (name >= 0) inTitle[name] = 1
  }
  return { count, at, frequency, inTitle }
}
