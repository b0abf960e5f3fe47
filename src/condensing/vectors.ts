/**
 * The sentences of an article as sparse vectors of its terms: (1 + ln tf) · ln(1 + n/df) over the
 * sentences of the article itself (Salton & Buckley 1988), of length 1, all in three typed arrays.
 * Cost: linear in the words.
 */

import { ArrayRoom } from '../document/array-room.ts'
import type { ParsedDocument, Sentence } from '../document/parse.ts'
import type { Steps } from '../document/steps.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Sentence `i` has the terms `term[start[i]]` … `term[start[i + 1] - 1]`, each once. */
export interface Vectors {
  /** How many sentences. */
  readonly count: number
  /** How many terms there are in all. */
  readonly terms: number
  readonly start: Int32Array
  readonly term: Int32Array
  readonly weight: Float64Array
  /** In how many sentences each term stands. */
  readonly sentenceFrequency: Int32Array
}

/** Where no stop words are known a term in more than this share of the sentences is a function word. */
const COMMON = 0.3
/** Fewer sentences than this do not tell which words are common. */
const ENOUGH_SENTENCES = 10
/** After so many sentences there is a pause. */
const SENTENCES = 4096

/** The vectors of all sentences of a document whose words have these terms. */
export function* sentenceVectors(
  document: ParsedDocument,
  terms: Int32Array,
  vocabulary: Vocabulary,
): Steps<Vectors> {
  const { sentences } = document
  const count = sentences.length
  const room = new ArrayRoom(count + 1 + terms.length + vocabulary.size * 2, 0, terms.length)
  const weight = room.float64(terms.length)
  const term = room.int32(terms.length)
  const start = room.int32(count + 1)
  const sentenceFrequency = room.int32(vocabulary.size)
  const place = room.int32(vocabulary.size).fill(-1)
  let end = 0
  for (let index = 0; index < count; index++) {
    const first = end
    const { firstWord, endWord } = sentences[index] as Sentence
    for (let word = firstWord; word < endWord; word++) {
      const id = terms[word] as number
      if (!vocabulary.isContent(id)) continue
      const known = place[id] as number
      if (known >= first) {
        ;(weight[known] as number)++
        continue
      }
      place[id] = end
      term[end] = id
      weight[end++] = 1
      ;(sentenceFrequency[id] as number)++
    }
    start[index + 1] = end
    if (index % SENTENCES === SENTENCES - 1) yield
  }
  const vectors = {
    count,
    terms: vocabulary.size,
    start,
    term: term.subarray(0, end),
    weight: weight.subarray(0, end),
    sentenceFrequency,
  }
  yield* weigh(vectors, vocabulary.knowsStopWords ? count : commonFrom(count))
  return vectors
}

const commonFrom = (count: number): number => (count < ENOUGH_SENTENCES ? count : count * COMMON)

/** Turns the counts of a term in a sentence into weights, and each vector into one of length 1. */
function* weigh(vectors: Vectors, mostSentences: number): Steps<void> {
  const { count, start, term, weight, sentenceFrequency } = vectors
  for (let index = 0; index < count; index++) {
    const from = start[index] as number
    const to = start[index + 1] as number
    let squares = 0
    for (let at = from; at < to; at++) {
      const frequency = sentenceFrequency[term[at] as number] as number
      const rarity = frequency > mostSentences ? 0 : Math.log(1 + count / frequency)
      const times = weight[at] as number
      const value = times === 1 ? rarity : (1 + Math.log(times)) * rarity
      weight[at] = value
      squares += value * value
    }
    const length = Math.sqrt(squares) || 1
    for (let at = from; at < to; at++) weight[at] = (weight[at] as number) / length
    if (index % SENTENCES === SENTENCES - 1) yield
  }
}

/** Adds a sentence, times a factor, to a dense vector. */
export function addSentence(
  vectors: Vectors,
  index: number,
  factor: number,
  total: Float64Array,
): void {
  for (let at = vectors.start[index] as number; at < (vectors.start[index + 1] as number); at++) {
    const id = vectors.term[at] as number
    total[id] = (total[id] as number) + factor * (vectors.weight[at] as number)
  }
}

/** The inner product of a sentence and a dense vector. */
export function productWith(vectors: Vectors, index: number, dense: Float64Array): number {
  let sum = 0
  for (let at = vectors.start[index] as number; at < (vectors.start[index + 1] as number); at++) {
    sum += (vectors.weight[at] as number) * (dense[vectors.term[at] as number] as number)
  }
  return sum
}
