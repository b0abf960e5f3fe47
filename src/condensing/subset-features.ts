/**
 * The features of a few sentences as one summary: how good they are by themselves, how long they
 * are together, how much of the article they cover and how much they say twice.
 *
 * Method: summaries are ranked as wholes, since the best sentences one by one are not the best
 * summary (MatchSum: Zhong et al. 2020), here by linear features. The cosine of a set with the article
 * follows from the cosines of its sentences and their products with each other, so no vector of
 * the set is made. Cost: linear in the words of the candidates; for a set, one step a sentence, a pair
 * of them, a feature.
 */
import type { Sentence } from '../document/parse.ts'
import type { FeatureSources } from './feature-sources.ts'
import { logOf } from './logarithms.ts'
import { type Groups, readShares, type Shares, sumShares } from './subset-shares.ts'
import { productWith } from './vectors.ts'
import { STARTS_WITH_QUOTE, type Wording } from './wording.ts'

/** One sentence that stands in some of the sets. */
interface Candidate {
  readonly score: number
  readonly probability: number
  /** Its place among the sentences that may be picked. */
  readonly position: number
  readonly words: number
  readonly startsWithQuote: boolean
  /** Its cosines with the article, and with those of the candidates before it. */
  readonly centroid: number
  readonly lead: number
  readonly similarities: Float64Array
}

/** One set of sentences: what is added up over them. */
interface Subset {
  /** How many there are. */
  size: number
  score: number
  leastScore: number
  mostScore: number
  probability: number
  words: number
  leastWords: number
  centroid: number
  lead: number
  /** Cosines of each two of them: how many, their sum, the greatest. */
  similarities: number
  similarity: number
  mostSimilarity: number
  position: number
  logPosition: number
  firstPosition: number
  /** How many stand right behind another. */
  neighbours: number
  /** How many begin with a quotation. */
  quotes: number
  /** How many of its function words a summary is expected to have. */
  functionWords: number
  /** What of the article stands in one of them at least, each thing once. */
  readonly shares: Shares
  /** The same of the article as a whole. */
  readonly whole: Shares
  /** How many sentences of the article may be picked. */
  readonly sentences: number
}

/** About so many words a person writes. */
const HUMAN_LENGTH = 40
/** Words in fifties: about the length of a summary that a person writes. */
const lengthOf = ({ words }: Subset): number => words / 50

const MEASURES: Readonly<Record<string, (subset: Subset) => number>> = {
  scoreSum: ({ score }) => score,
  scoreMean: ({ score, size }) => score / size,
  scoreLeast: ({ leastScore }) => leastScore,
  scoreMost: ({ mostScore }) => mostScore,
  probabilitySum: ({ probability }) => probability,
  probabilityMean: ({ probability, size }) => probability / size,

  sentences: ({ size }) => size,
  length: lengthOf,
  lengthSquared: (subset) => lengthOf(subset) ** 2,
  lengthOver60: (subset) => Math.max(0, lengthOf(subset) - 1.2),
  lengthOver90: (subset) => Math.max(0, lengthOf(subset) - 1.8),
  leastLength: ({ leastWords }) => Math.min(20, leastWords) / 20,

  centroid: (subset) => subset.centroid / normOf(subset),
  lead: (subset) => subset.lead / normOf(subset),
  coverage: ({ shares, whole }) => shares.repeated / whole.repeated,
  coverageRate: (subset) =>
    subset.shares.repeated / subset.whole.repeated / (lengthOf(subset) + 0.3),
  titleOverlap: ({ shares, whole }) => shares.title / whole.title,
  salience: ({ shares }) => shares.terms / 10,
  salienceRate: (subset) => subset.shares.terms / (50 * lengthOf(subset) + HUMAN_LENGTH),
  salienceShare: ({ shares, whole }) => shares.terms / whole.terms,
  pairSalience: ({ shares }) => shares.pairs / 10,
  pairSalienceRate: (subset) => subset.shares.pairs / (50 * lengthOf(subset) + HUMAN_LENGTH),
  functionWords: ({ functionWords }) => functionWords / 10,
  functionWordRate: (subset) => subset.functionWords / (50 * lengthOf(subset) + HUMAN_LENGTH),
  pairSalienceShare: ({ shares, whole }) => shares.pairs / whole.pairs,
  redundancy: ({ similarity, similarities }) => similarity / Math.max(1, similarities),
  mostRedundancy: ({ mostSimilarity }) => mostSimilarity,

  neighbours: ({ neighbours }) => neighbours,
  hasFirst: ({ firstPosition }) => (firstPosition === 0 ? 1 : 0),
  meanPosition: ({ position, size, sentences }) => position / size / sentences,
  meanLogPosition: ({ logPosition, size }) => logPosition / size,
  logPositions: ({ logPosition }) => logPosition,
  // a set that is far down as a whole loses more than its sentences do one by one
  logPositionsSquared: ({ logPosition }) => logPosition ** 2,
  quotes: ({ quotes }) => quotes,
}

/** The length of the sum of the sentences: |Σv|² is n + 2 · Σ cosines. */
const normOf = ({ size, similarity }: Subset): number => Math.sqrt(size + 2 * similarity)

/** The names of the features, in the order of a row. */
export const SUBSET_FEATURES: readonly string[] = Object.keys(MEASURES)
const ORDERED = Object.values(MEASURES)

/**
 * Calls `visit` with the features of each set of the candidates (`subsets.ts`); the row is written over
 * for the next.
 *
 * @param scoreOf log-odds that a sentence is worth taking, its flaws taken off
 */
export function visitSubsets(
  sources: FeatureSources,
  scoreOf: (index: number) => number,
  indices: readonly number[],
  sets: readonly number[],
  visit: (row: Float64Array, at: number) => void,
): void {
  const candidates = readCandidates(sources, scoreOf, indices)
  const { groups, whole } = readShares(sources, indices)
  const functionWords = sources.salience.functionWords.read(sources.document, indices)
  const shares = { repeated: 0, terms: 0, pairs: 0, title: 0 }
  const subset = { ...NONE, shares, whole, sentences: sources.order.length }
  const row = new Float64Array(ORDERED.length)
  for (let at = 0; at < sets.length; at++) {
    addUp(candidates, groups, sets[at] as number, subset)
    subset.functionWords = functionWords.expectedOf(sets[at] as number)
    for (let feature = 0; feature < ORDERED.length; feature++) {
      row[feature] = (ORDERED[feature] as (subset: Subset) => number)(subset)
    }
    visit(row, at)
  }
}

function readCandidates(
  sources: FeatureSources,
  scoreOf: (index: number) => number,
  indices: readonly number[],
): Candidate[] {
  const { document, order, centrality, vectors } = sources
  const own = new Float64Array(vectors.terms)
  const candidates: Candidate[] = []
  for (const [place, index] of indices.entries()) {
    const score = scoreOf(index)
    const { firstWord, endWord } = document.sentences[index] as Sentence
    const from = vectors.start[index] as number
    const to = vectors.start[index + 1] as number
    for (let at = from; at < to; at++)
      own[vectors.term[at] as number] = vectors.weight[at] as number
    const similarities = new Float64Array(place)
    for (let other = 0; other < place; other++) {
      similarities[other] = productWith(vectors, indices[other] as number, own)
    }
    for (let at = from; at < to; at++) own[vectors.term[at] as number] = 0
    candidates.push({
      score,
      probability: 1 / (1 + Math.exp(-score)),
      position: order.indexOf(index),
      words: endWord - firstWord,
      startsWithQuote: ((sources.wordings[index] as Wording).shows & STARTS_WITH_QUOTE) !== 0,
      centroid: centrality.centroid[index] as number,
      lead: centrality.lead[index] as number,
      similarities,
    })
  }
  return candidates
}

/** Writes down what the candidates of a set are together. */
function addUp(
  candidates: readonly Candidate[],
  groups: Groups,
  set: number,
  subset: Subset,
): void {
  Object.assign(subset, NONE)
  sumShares(groups, set, subset.shares)
  let before = NOWHERE
  for (let place = 0; set >> place !== 0; place++) {
    if (((set >> place) & 1) === 0) continue
    const candidate = candidates[place] as Candidate
    const { score, words, position } = candidate
    if (subset.size === 0) subset.firstPosition = position
    subset.size++
    subset.score += score
    subset.leastScore = Math.min(subset.leastScore, score)
    subset.mostScore = Math.max(subset.mostScore, score)
    subset.probability += candidate.probability
    subset.words += words
    subset.leastWords = Math.min(subset.leastWords, words)
    subset.centroid += candidate.centroid
    subset.lead += candidate.lead
    subset.position += position
    subset.logPosition += logOf(1 + position)
    if (position === before + 1) subset.neighbours++
    before = position
    if (candidate.startsWithQuote) subset.quotes++
    addSimilarities(candidate, set & ((1 << place) - 1), subset)
  }
}

const NOWHERE = -2

function addSimilarities({ similarities }: Candidate, others: number, subset: Subset): void {
  for (let place = 0; others >> place !== 0; place++) {
    if (((others >> place) & 1) === 0) continue
    const cosine = similarities[place] as number
    subset.similarities++
    subset.similarity += cosine
    subset.mostSimilarity = Math.max(subset.mostSimilarity, cosine)
  }
}

const NONE = {
  size: 0,
  score: 0,
  leastScore: Infinity,
  mostScore: -Infinity,
  probability: 0,
  words: 0,
  leastWords: Infinity,
  centroid: 0,
  lead: 0,
  similarities: 0,
  similarity: 0,
  mostSimilarity: 0,
  position: 0,
  logPosition: 0,
  firstPosition: 0,
  neighbours: 0,
  quotes: 0,
  functionWords: 0,
}
