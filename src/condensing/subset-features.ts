/**
 * The features of a few sentences as one summary: how good they are by themselves, how long they
 * are together, how much of the article they cover and how much they say twice.
 *
 * Method: summaries are ranked as wholes, since the best sentences one by one are not the best
 * summary (MatchSum: Zhong et al. 2020), here by linear features. The cosine of a set with the article
 * follows from the cosines of its sentences and their products with each other, so no vector of
 * the set is made. Cost: linear in the words of the set, and the products of its pairs.
 */
import type { Sentence } from '../document/parse.ts'
import type { Centrality } from './centrality.ts'
import type { FeatureSources } from './feature-sources.ts'
import { readShares, type Shares, sharedBy } from './subset-shares.ts'

/** What the features are read from. */
export interface SubsetSources extends FeatureSources {
  /** Log-odds that a sentence is worth taking, its flaws taken off. */
  score(index: number): number
}

/** One sentence that stands in some of the sets. */
interface Candidate {
  readonly index: number
  readonly score: number
  readonly probability: number
  /** Its place among the sentences that may be picked. */
  readonly position: number
  readonly words: number
}

/** One set of sentences, in order. */
interface Subset {
  readonly sources: SubsetSources
  readonly sentences: readonly Candidate[]
  /** All their words, in fifties: about the length of a summary that a person writes. */
  readonly length: number
  /** Cosines of each two of them. */
  readonly similarities: readonly number[]
  /** What of the article stands in one of them at least, each thing once. */
  readonly shares: Shares
  /** The same of the article as a whole. */
  readonly whole: Shares
}

/** About so many words a person writes. */
const HUMAN_LENGTH = 40

const MEASURES: Readonly<Record<string, (subset: Subset) => number>> = {
  scoreSum: ({ sentences }) => sumOf(sentences, scoreOf),
  scoreMean: ({ sentences }) => meanOf(sentences, scoreOf),
  scoreLeast: ({ sentences }) => Math.min(...sentences.map(scoreOf)),
  scoreMost: ({ sentences }) => Math.max(...sentences.map(scoreOf)),
  probabilitySum: ({ sentences }) => sumOf(sentences, ({ probability }) => probability),
  probabilityMean: ({ sentences }) => meanOf(sentences, ({ probability }) => probability),

  sentences: ({ sentences }) => sentences.length,
  length: ({ length }) => length,
  lengthSquared: ({ length }) => length ** 2,
  lengthOver60: ({ length }) => Math.max(0, length - 1.2),
  lengthOver90: ({ length }) => Math.max(0, length - 1.8),
  leastLength: ({ sentences }) => Math.min(20, ...sentences.map(({ words }) => words)) / 20,

  centroid: (subset) => cosineWith(subset, 'centroid'),
  lead: (subset) => cosineWith(subset, 'lead'),
  coverage: ({ shares, whole }) => shares.repeated / whole.repeated,
  coverageRate: ({ shares, whole, length }) => shares.repeated / whole.repeated / (length + 0.3),
  titleOverlap: ({ shares, whole }) => shares.title / whole.title,
  salience: ({ shares }) => shares.terms / 10,
  salienceRate: ({ shares, length }) => shares.terms / (50 * length + HUMAN_LENGTH),
  salienceShare: ({ shares, whole }) => shares.terms / whole.terms,
  pairSalience: ({ shares }) => shares.pairs / 10,
  pairSalienceRate: ({ shares, length }) => shares.pairs / (50 * length + HUMAN_LENGTH),
  pairSalienceShare: ({ shares, whole }) => shares.pairs / whole.pairs,
  redundancy: ({ similarities }) => meanOf(similarities, (cosine) => cosine),
  mostRedundancy: ({ similarities }) => Math.max(0, ...similarities),

  neighbours: ({ sentences }) =>
    sentences.filter(({ position }, at) => sentences[at + 1]?.position === position + 1).length,
  hasFirst: ({ sentences }) => (sentences[0]?.position === 0 ? 1 : 0),
  meanPosition: ({ sentences, sources }) =>
    meanOf(sentences, ({ position }) => position) / sources.order.length,
  meanLogPosition: ({ sentences }) => meanOf(sentences, ({ position }) => Math.log(1 + position)),
}

/** The names of the features, in the order of a row. */
export const SUBSET_FEATURES: readonly string[] = Object.keys(MEASURES)
const ORDERED = Object.values(MEASURES)

/** The features of each set of sentences (their indices, in order), as `SUBSET_FEATURES` names them. */
export function subsetFeatures(
  sources: SubsetSources,
  subsets: readonly (readonly number[])[],
): number[][] {
  const indices = [...new Set(subsets.flat())].sort((a, b) => a - b)
  const candidates = indices.map((index) => readCandidate(sources, index))
  const { parts, whole } = readShares(sources, indices)
  const cosines = indices.map((index, at) =>
    indices.slice(0, at).map((other) => similarityOf(sources, other, index)),
  )
  return subsets.map((indicesOfSet) => {
    const places = indicesOfSet.map((index) => indices.indexOf(index))
    const sentences = places.map((place) => candidates[place] as Candidate)
    const subset = {
      sources,
      sentences,
      length: sumOf(sentences, ({ words }) => words) / 50,
      similarities: places.flatMap((place, at) =>
        places.slice(0, at).map((other) => cosines[place]?.[other] as number),
      ),
      shares: sharedBy(parts, places),
      whole,
    }
    return ORDERED.map((measure) => measure(subset))
  })
}

function readCandidate(sources: SubsetSources, index: number): Candidate {
  const score = sources.score(index)
  const { firstWord, endWord } = sources.document.sentences[index] as Sentence
  return {
    index,
    score,
    probability: 1 / (1 + Math.exp(-score)),
    position: sources.order.indexOf(index),
    words: endWord - firstWord,
  }
}

/** The cosine of two sentences. */
function similarityOf({ vectors }: SubsetSources, index: number, other: number): number {
  const { start, weight } = vectors
  const terms = vectors.term.subarray(start[other], start[other + 1])
  let sum = 0
  for (let at = start[index] as number; at < (start[index + 1] as number); at++) {
    const found = terms.indexOf(vectors.term[at] as number)
    if (found < 0) continue
    sum += (weight[at] as number) * (weight[(start[other] as number) + found] as number)
  }
  return sum
}

/** The cosine of the sum of the sentences with the article: |Σv|² is n + 2 · Σ cosines. */
function cosineWith(
  { sources, sentences, similarities }: Subset,
  whole: keyof Pick<Centrality, 'centroid' | 'lead'>,
): number {
  const along = sumOf(sentences, ({ index }) => sources.centrality[whole][index] as number)
  return along / Math.sqrt(sentences.length + 2 * sumOf(similarities, (cosine) => cosine))
}

const scoreOf = ({ score }: Candidate): number => score
const sumOf = <Value>(values: readonly Value[], measure: (value: Value) => number): number =>
  values.reduce((sum, value) => sum + measure(value), 0)
const meanOf = <Value>(values: readonly Value[], measure: (value: Value) => number): number =>
  values.length === 0 ? 0 : sumOf(values, measure) / values.length
