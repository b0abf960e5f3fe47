/**
 * How near a sentence is to the rest of the article.
 *
 * Method: the degree of a sentence in the graph of cosine similarities (LexRank: Erkan & Radev
 * 2004), and its parts towards what comes before and after (PacSum: Zheng & Lapata 2019). As the
 * vectors have length 1, the sum of all similarities of a sentence is its product with the sum of
 * the vectors, so no matrix is made. Cost: linear in the words.
 */

import { ArrayRoom } from '../document/array-room.ts'
import type { Steps } from '../document/steps.ts'
import { addSentence, productWith, type Vectors } from './vectors.ts'

export interface Centrality {
  /** Cosine with the sum of all sentences, 0 to 1. */
  readonly centroid: Float64Array
  /** The same, where a sentence weighs less the later it stands. */
  readonly lead: Float64Array
  /** Mean similarity to the sentences behind it, and to those before. */
  readonly forward: Float64Array
  readonly backward: Float64Array
  /** Similarity to the first sentence that counts. */
  readonly toFirst: Float64Array
}

/** A sentence weighs e times less for every so many that stand before it. */
const DECAY = 8
/** After so many sentences there is a pause. */
const SENTENCES = 4096

/** The centrality of each sentence among those that count; `order` has their indices. */
export function* centralityOf(vectors: Vectors, order: readonly number[]): Steps<Centrality> {
  const room = new ArrayRoom(0, 0, vectors.terms * 4 + vectors.count * 5)
  const dense = (): Float64Array => room.float64(vectors.terms)
  const column = (): Float64Array => room.float64(vectors.count)
  const centrality = {
    centroid: column(),
    lead: column(),
    forward: column(),
    backward: column(),
    toFirst: column(),
  }
  const all = dense()
  const lead = dense()
  const first = dense()
  for (const [position, index] of order.entries()) {
    if (position % SENTENCES === SENTENCES - 1) yield
    addSentence(vectors, index, 1, all)
    addSentence(vectors, index, Math.exp(-position / DECAY), lead)
    if (position === 0) addSentence(vectors, index, 1, first)
  }
  const allLength = lengthOf(all)
  const leadLength = lengthOf(lead)
  const before = dense()
  for (const [position, index] of order.entries()) {
    if (position % SENTENCES === SENTENCES - 1) yield
    const toAll = productWith(vectors, index, all)
    const toBefore = productWith(vectors, index, before)
    const itself = vectors.start[index] === vectors.start[index + 1] ? 0 : 1
    const behind = Math.max(0, toAll - toBefore - itself)
    centrality.centroid[index] = toAll / allLength
    centrality.lead[index] = productWith(vectors, index, lead) / leadLength
    centrality.forward[index] = behind / Math.max(1, order.length - 1 - position)
    centrality.backward[index] = toBefore / Math.max(1, position)
    centrality.toFirst[index] = position === 0 ? 0 : productWith(vectors, index, first)
    addSentence(vectors, index, 1, before)
  }
  return centrality
}

function lengthOf(dense: Float64Array): number {
  let squares = 0
  for (const value of dense) squares += value * value
  return Math.sqrt(squares) || 1
}
