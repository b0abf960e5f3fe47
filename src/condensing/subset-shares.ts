/**
 * What of an article some sentences have together: terms and pairs of words that stand in any of
 * them count once.
 *
 * Method: each term and pair is put to the others that the same candidates have. What a set has is
 * the sum over the groups that one of its sentences is in, so that no set of terms is made for each
 * set of sentences. Cost: one step a word of the candidates; for a set, one step a group.
 */
import { ArrayRoom } from '../document/array-room.ts'
import type { Sentence } from '../document/parse.ts'
import type { FeatureSources } from './feature-sources.ts'

/** Sums over distinct terms and pairs. */
export interface Shares {
  /** Of how often else a term stands in the article. */
  repeated: number
  /** Of salience. */
  terms: number
  pairs: number
  /** Of terms of the headline. */
  title: number
}

/** What exactly these candidates have, as bits, and no other. */
interface Group extends Shares {
  readonly holders: number
}

/** The groups that have anything, by first appearance. */
export type Groups = readonly Group[]

const nothing = (): Shares => ({ repeated: 0, terms: 0, pairs: 0, title: 0 })

/** Which candidates (as bits) have each of some things, and the things by first appearance. */
class Holders {
  private readonly bits: Int32Array
  readonly things: number[] = []

  constructor(room: ArrayRoom, most: number) {
    this.bits = room.int32(most)
  }

  add(thing: number, bit: number): void {
    const known = this.bits[thing] as number
    if (known === 0) this.things.push(thing)
    this.bits[thing] = known | bit
  }

  of(thing: number): number {
    return this.bits[thing] as number
  }
}

/** What each group of candidates (indices of sentences, at most 30) has, and the article in all. */
export function readShares(
  sources: FeatureSources,
  candidates: readonly number[],
): { groups: Groups; whole: Shares } {
  const { vectors, salience, titleTerms, pairs, document } = sources
  const room = new ArrayRoom(vectors.terms + pairs.count)
  const ofTerms = new Holders(room, vectors.terms)
  const ofPairs = new Holders(room, pairs.count)
  for (let place = 0; place < candidates.length; place++) {
    const index = candidates[place] as number
    const bit = 1 << place
    for (let at = vectors.start[index] as number; at < (vectors.start[index + 1] as number); at++) {
      ofTerms.add(vectors.term[at] as number, bit)
    }
    const { firstWord, endWord } = document.sentences[index] as Sentence
    for (let word = firstWord; word < endWord; word++) {
      const pair = pairs.at[word] as number
      if (pair >= 0) ofPairs.add(pair, bit)
    }
  }
  const groups = new Map<number, Group>()
  for (const term of ofTerms.things) {
    const group = groupOf(groups, ofTerms.of(term))
    group.repeated += (vectors.sentenceFrequency[term] as number) - 1
    group.terms += Math.max(0, salience.terms[term] as number)
    if (titleTerms.has(term)) group.title++
  }
  for (const pair of ofPairs.things) {
    groupOf(groups, ofPairs.of(pair)).pairs += salience.pairs[pair] as number
  }
  return { groups: [...groups.values()], whole: wholeOf(sources) }
}

function groupOf(groups: Map<number, Group>, holders: number): Group {
  const known = groups.get(holders)
  if (known !== undefined) return known
  const group = { holders, ...nothing() }
  groups.set(holders, group)
  return group
}

/** Of the article; never 0, as shares are taken of it. */
function wholeOf({ vectors, salience, titleTerms }: FeatureSources): Shares {
  let repeated = 0
  for (let term = 0; term < vectors.terms; term++) {
    repeated += Math.max(0, (vectors.sentenceFrequency[term] as number) - 1)
  }
  return {
    repeated: Math.max(1, repeated),
    terms: oneAndAll(salience.terms),
    pairs: oneAndAll(salience.pairs),
    title: Math.max(1, titleTerms.size),
  }
}

function oneAndAll(saliences: Float64Array): number {
  let sum = 1
  for (let at = 0; at < saliences.length; at++) sum += Math.max(0, saliences[at] as number)
  return sum
}

/** Writes down what the candidates of a set have together. */
export function sumShares(groups: Groups, set: number, sums: Shares): void {
  sums.repeated = 0
  sums.terms = 0
  sums.pairs = 0
  sums.title = 0
  for (let at = 0; at < groups.length; at++) {
    const { holders, repeated, terms, pairs, title } = groups[at] as Group
    if ((holders & set) === 0) continue
    sums.repeated += repeated
    sums.terms += terms
    sums.pairs += pairs
    sums.title += title
  }
}
