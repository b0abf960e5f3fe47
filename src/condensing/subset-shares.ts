/**
 * What of an article some sentences have together: terms and pairs of words that stand in any of
 * them count once.
 *
 * Method: each term and pair is put to the others that the same candidates have. What a set has is
 * the sum over the groups that one of its sentences is in, so that no set of terms is made for each
 * set of sentences. Cost: one step a word of the candidates; for a set, one step a group.
 */
import type { Sentence } from '../document/parse.ts'
import type { FeatureSources } from './feature-sources.ts'

/** Sums over distinct terms and pairs. */
export interface Shares {
  /** Of how often else a term stands in the article. */
  readonly repeated: number
  /** Of salience. */
  readonly terms: number
  readonly pairs: number
  /** Of terms of the headline. */
  readonly title: number
}

type Sums = { -readonly [Name in keyof Shares]: number }

/** By the candidates that have it, as bits, what exactly these have. */
export type Parts = ReadonlyMap<number, Shares>

const nothing = (): Sums => ({ repeated: 0, terms: 0, pairs: 0, title: 0 })

/** What each group of candidates (indices of sentences, at most 30) has, and the article in all. */
export function readShares(
  sources: FeatureSources,
  candidates: readonly number[],
): { parts: Parts; whole: Shares } {
  const { vectors, salience, titleTerms, pairs, document } = sources
  const parts = new Map<number, Sums>()
  const sumsOf = (holders: number): Sums => {
    const known = parts.get(holders)
    if (known !== undefined) return known
    const sums = nothing()
    parts.set(holders, sums)
    return sums
  }
  const holdersOfTerm = new Map<number, number>()
  const holdersOfPair = new Map<number, number>()
  for (const [place, index] of candidates.entries()) {
    const bit = 1 << place
    for (let at = vectors.start[index] as number; at < (vectors.start[index + 1] as number); at++) {
      const term = vectors.term[at] as number
      holdersOfTerm.set(term, (holdersOfTerm.get(term) ?? 0) | bit)
    }
    const { firstWord, endWord } = document.sentences[index] as Sentence
    for (let word = firstWord; word < endWord; word++) {
      const pair = pairs.at[word] as number
      if (pair >= 0) holdersOfPair.set(pair, (holdersOfPair.get(pair) ?? 0) | bit)
    }
  }
  for (const [term, holders] of holdersOfTerm) {
    const sums = sumsOf(holders)
    sums.repeated += (vectors.sentenceFrequency[term] as number) - 1
    sums.terms += Math.max(0, salience.terms[term] as number)
    if (titleTerms.has(term)) sums.title++
  }
  for (const [pair, holders] of holdersOfPair)
    sumsOf(holders).pairs += salience.pairs[pair] as number
  return { parts, whole: wholeOf(sources) }
}

/** Of the article; never 0, as shares are taken of it. */
function wholeOf({ vectors, salience, titleTerms }: FeatureSources): Shares {
  let repeated = 0
  for (const count of vectors.sentenceFrequency) repeated += Math.max(0, count - 1)
  return {
    repeated: Math.max(1, repeated),
    terms: salience.terms.reduce((sum, value) => sum + Math.max(0, value), 1),
    pairs: salience.pairs.reduce((sum, value) => sum + value, 1),
    title: Math.max(1, titleTerms.size),
  }
}

/** What the candidates at these places have together. */
export function sharedBy(parts: Parts, places: readonly number[]): Shares {
  const set = places.reduce((bits, place) => bits | (1 << place), 0)
  const sums = nothing()
  for (const [holders, part] of parts) {
    if ((holders & set) === 0) continue
    sums.repeated += part.repeated
    sums.terms += part.terms
    sums.pairs += part.pairs
    sums.title += part.title
  }
  return sums
}
