/**
 * How much of what a sentence says stands in other sentences too: its terms, and pairs of terms in
 * a row (the concepts of Gillick & Favre 2009). Cost: one look-up a word, in a table of integers.
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
  const pairs = new Pairs(document, terms, vectors)
  for (const index of order) pairs.add(index)
  for (const index of order) {
    const from = start[index] as number
    const to = start[index + 1] as number
    let sum = 0
    for (let at = from; at < to; at++) sum += sentenceFrequency[term[at] as number] as number
    repetition.terms[index] = (sum - (to - from)) / order.length
    repetition.mean[index] = sum / order.length / Math.max(1, to - from)
    repetition.pairs[index] = pairs.elsewhere(index) / 10
  }
  return repetition
}

/**
 * The distinct pairs of neighbouring words of each sentence, of which one at least says something.
 * A pair is named by the word that it begins with where it stands first.
 */
class Pairs {
  private readonly sentences: readonly Sentence[]
  private readonly terms: Int32Array
  /** Of each term; 0 for those that say nothing, as stop words stand in no vector. */
  private readonly frequency: Int32Array
  /** An open hash table of pairs; 0 is empty, else one more than the name. */
  private readonly slots: Int32Array
  /** By word: the name of the pair that begins there; -1 for none. */
  private readonly pairAt: Int32Array
  /** By name: in how many sentences the pair stands, and which sentence was seen to have it last. */
  private readonly counts: Int32Array
  private readonly seenIn: Int32Array

  constructor({ sentences, words }: ParsedDocument, terms: Int32Array, vectors: Vectors) {
    this.sentences = sentences
    this.terms = terms
    this.frequency = vectors.sentenceFrequency
    let capacity = 16
    while (capacity < words.count * 2) capacity *= 2
    this.slots = new Int32Array(capacity)
    this.pairAt = new Int32Array(words.count).fill(-1)
    this.counts = new Int32Array(words.count)
    this.seenIn = new Int32Array(words.count)
  }

  /** Counts the pairs of a sentence, each once. */
  add(index: number): void {
    const { terms, frequency, pairAt, counts, seenIn } = this
    const { firstWord, endWord } = this.sentences[index] as Sentence
    for (let word = firstWord; word + 1 < endWord; word++) {
      const first = frequency[terms[word] as number] as number
      const second = frequency[terms[word + 1] as number] as number
      if (first + second === 0) continue
      const pair = this.nameOf(word)
      pairAt[word] = pair
      if (seenIn[pair] === index + 1) continue
      seenIn[pair] = index + 1
      counts[pair] = (counts[pair] as number) + 1
    }
  }

  /** How often the pairs of a sentence stand in others; all sentences have been added. */
  elsewhere(index: number): number {
    const { pairAt, counts, seenIn } = this
    const { firstWord, endWord } = this.sentences[index] as Sentence
    let sum = 0
    for (let word = firstWord; word + 1 < endWord; word++) {
      const pair = pairAt[word] as number
      if (pair < 0 || seenIn[pair] === -index - 1) continue
      seenIn[pair] = -index - 1
      sum += (counts[pair] as number) - 1
    }
    return sum
  }

  private nameOf(word: number): number {
    const { terms, slots } = this
    const first = terms[word] as number
    const second = terms[word + 1] as number
    const mask = slots.length - 1
    let hash = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b)
    hash ^= hash >>> 15
    let slot = hash & mask
    for (let name = slots[slot] as number; name > 0; name = slots[slot] as number) {
      if (terms[name - 1] === first && terms[name] === second) return name - 1
      slot = (slot + 1) & mask
    }
    slots[slot] = word + 1
    return word
  }
}
