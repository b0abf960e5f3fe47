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
import type { FeatureSources } from './features.ts'
import type { Vectors } from './vectors.ts'

/** What the features are read from. */
export interface SubsetSources extends FeatureSources {
  /** Log-odds that a sentence is worth taking, its flaws taken off. */
  score(index: number): number
}

/** What the article has in all. */
interface Whole {
  /** Places of terms in sentences behind their first. */
  readonly repeated: number
  /** Sums of salience. */
  readonly terms: number
  readonly pairs: number
}

/** One set of sentences, in order. */
interface Subset {
  readonly sources: SubsetSources
  readonly indices: readonly number[]
  readonly scores: readonly number[]
  readonly probabilities: readonly number[]
  /** Their places among the sentences that may be picked. */
  readonly positions: readonly number[]
  /** All their words, in fifties: about the length of a summary that a person writes. */
  readonly length: number
  /** Cosines of each two of them. */
  readonly similarities: readonly number[]
  /** How much of what the article says more than once stands in them, 0 to 1. */
  readonly coverage: number
  /** Sums of the salience of their distinct terms and pairs, and of those of the article. */
  readonly salience: number
  readonly pairSalience: number
  readonly whole: Whole
  /** Each of their terms. */
  readonly terms: ReadonlySet<number>
}

/** About so many words a person writes. */
const HUMAN_LENGTH = 40

const MEASURES: Readonly<Record<string, (subset: Subset) => number>> = {
  scoreSum: ({ scores }) => sumOf(scores),
  scoreMean: ({ scores }) => meanOf(scores),
  scoreLeast: ({ scores }) => Math.min(...scores),
  scoreMost: ({ scores }) => Math.max(...scores),
  probabilitySum: ({ probabilities }) => sumOf(probabilities),
  probabilityMean: ({ probabilities }) => meanOf(probabilities),

  sentences: ({ indices }) => indices.length,
  length: ({ length }) => length,
  lengthSquared: ({ length }) => length ** 2,
  lengthOver60: ({ length }) => Math.max(0, length - 1.2),
  lengthOver90: ({ length }) => Math.max(0, length - 1.8),

  centroid: (subset) => cosineWith(subset, 'centroid'),
  lead: (subset) => cosineWith(subset, 'lead'),
  coverage: ({ coverage }) => coverage,
  coverageRate: ({ coverage, length }) => coverage / (length + 0.3),
  titleOverlap,
  salience: ({ salience }) => salience / 10,
  salienceRate: ({ salience, length }) => salience / (50 * length + HUMAN_LENGTH),
  salienceShare: ({ salience, whole }) => salience / whole.terms,
  pairSalience: ({ pairSalience }) => pairSalience / 10,
  pairSalienceRate: ({ pairSalience, length }) => pairSalience / (50 * length + HUMAN_LENGTH),
  pairSalienceShare: ({ pairSalience, whole }) => pairSalience / whole.pairs,
  redundancy: ({ similarities }) => meanOf(similarities),
  mostRedundancy: ({ similarities }) => Math.max(0, ...similarities),

  neighbours: ({ positions }) => positions.filter((at) => positions.includes(at + 1)).length,
  hasFirst: ({ positions }) => (positions[0] === 0 ? 1 : 0),
  meanPosition: ({ positions, sources }) => meanOf(positions) / sources.order.length,
  meanLogPosition: ({ positions }) => meanOf(positions.map((at) => Math.log(1 + at))),
}

/** The names of the features, in the order of a row. */
export const SUBSET_FEATURES: readonly string[] = Object.keys(MEASURES)
const ORDERED = Object.values(MEASURES)

/** The features of each set of sentences (their indices, in order), as `SUBSET_FEATURES` names them. */
export function subsetFeatures(
  sources: SubsetSources,
  subsets: readonly (readonly number[])[],
): number[][] {
  let repeated = 0
  for (const count of sources.vectors.sentenceFrequency) repeated += Math.max(0, count - 1)
  const whole = {
    repeated: Math.max(1, repeated),
    terms: sources.salience.terms.reduce((sum, value) => sum + Math.max(0, value), 1),
    pairs: sources.salience.pairs.reduce((sum, value) => sum + value, 1),
  }
  return subsets.map((indices) => {
    const subset = readSubset(sources, indices, whole)
    return ORDERED.map((measure) => measure(subset))
  })
}

function readSubset(sources: SubsetSources, indices: readonly number[], whole: Whole): Subset {
  const { document, order, vectors } = sources
  const scores = indices.map((index) => sources.score(index))
  const terms = new Set(indices.flatMap((index) => [...termsOf(vectors, index)]))
  let covered = 0
  let salience = 0
  for (const term of terms) {
    covered += (vectors.sentenceFrequency[term] as number) - 1
    salience += Math.max(0, sources.salience.terms[term] as number)
  }
  const words = indices.map((index) => {
    const { firstWord, endWord } = document.sentences[index] as Sentence
    return endWord - firstWord
  })
  return {
    sources,
    indices,
    scores,
    probabilities: scores.map((score) => 1 / (1 + Math.exp(-score))),
    positions: indices.map((index) => order.indexOf(index)),
    length: sumOf(words) / 50,
    similarities: indices.flatMap((index, at) =>
      indices.slice(at + 1).map((other) => similarityOf(vectors, index, other)),
    ),
    coverage: covered / whole.repeated,
    salience,
    pairSalience: pairSalienceOf(sources, indices),
    whole,
    terms,
  }
}

/** The sum over the distinct pairs of the sentences. */
function pairSalienceOf(
  { document, pairs, salience }: SubsetSources,
  indices: readonly number[],
): number {
  const seen = new Set<number>()
  let sum = 0
  for (const index of indices) {
    const { firstWord, endWord } = document.sentences[index] as Sentence
    for (let word = firstWord; word < endWord; word++) {
      const pair = pairs.at[word] as number
      if (pair < 0 || seen.has(pair)) continue
      seen.add(pair)
      sum += salience.pairs[pair] as number
    }
  }
  return sum
}

const termsOf = ({ start, term }: Vectors, index: number): Int32Array =>
  term.subarray(start[index], start[index + 1])

/** The cosine of two sentences. */
function similarityOf(vectors: Vectors, index: number, other: number): number {
  const { start, weight } = vectors
  const terms = termsOf(vectors, other)
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
  { sources, indices, similarities }: Subset,
  whole: keyof Pick<Centrality, 'centroid' | 'lead'>,
): number {
  const along = sumOf(indices.map((index) => sources.centrality[whole][index] as number))
  return along / Math.sqrt(indices.length + 2 * sumOf(similarities))
}

function titleOverlap({ sources: { titleTerms }, terms }: Subset): number {
  if (titleTerms.size === 0) return 0
  let shared = 0
  for (const term of titleTerms) if (terms.has(term)) shared++
  return shared / titleTerms.size
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : sumOf(values) / values.length
