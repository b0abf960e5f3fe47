/**
 * The features of a sentence of a cluster: where it stands in its article, how central it is among
 * all articles, how many of them say what it says, what its wording shows.
 *
 * Position counts only the sentences that may be picked. What differs from cluster to cluster is
 * also given relative to the cluster (standard scores). Cost: linear in the words.
 */
import type { ParsedParagraph, Sentence } from '../../document/parse.ts'
import { addSentence, productWith } from '../vectors.ts'
import { POINTS_BACK, type Wording } from '../wording.ts'
import { flag, shows, WORDING_FEATURES } from '../wording-features.ts'
import type { Cluster } from './read-cluster.ts'

/** Longer sentences count as this long. */
const LONGEST = 60
const SHORT = 10
const LONG = 45
/** A sentence of an article weighs e times less for every so many that stand before it. */
const DECAY = 6

/** What is measured once for all sentences, by index. */
interface Columns {
  readonly position: Int32Array
  /** Of each article, how many of its sentences may be picked. */
  readonly sizes: Int32Array
  /** Cosine with the openings of all articles, and of all but the own one. */
  readonly openings: Float64Array
  readonly otherOpenings: Float64Array
  /** Of its terms: the mean share of other articles that have them, and the sum. */
  readonly termSpread: Float64Array
  readonly termSum: Float64Array
  /** The same of its pairs of words. */
  readonly pairSpread: Float64Array
  readonly pairSum: Float64Array
  /** Of each article: cosine with the others. */
  readonly articleCentrality: Float64Array
}

interface View extends Columns {
  readonly cluster: Cluster
  index: number
  article: number
  wording: Wording
  length: number
}

const at = (values: ArrayLike<number>, index: number): number => values[index] as number

type Measure = (view: View) => number

const MEASURES: Readonly<Record<string, Measure>> = {
  inversePosition: (view) => 1 / (1 + at(view.position, view.index)),
  isFirst: (view) => flag(at(view.position, view.index) === 0),
  isSecond: (view) => flag(at(view.position, view.index) === 1),
  isThird: (view) => flag(at(view.position, view.index) === 2),
  logPosition: (view) => Math.log(1 + at(view.position, view.index)),
  depth: (view) => at(view.position, view.index) / at(view.sizes, view.article),
  opensParagraph,

  length: (view) => view.length / 20,
  lengthSquared: (view) => (view.length / 20) ** 2,
  isShort: (view) => flag(view.length < SHORT),
  isLong: (view) => flag(view.length > LONG),

  centroid: (view) => at(view.cluster.centrality.centroid, view.index),
  openings: (view) => at(view.openings, view.index),
  otherOpenings: (view) => at(view.otherOpenings, view.index),
  termSpread: (view) => at(view.termSpread, view.index),
  termSum: (view) => at(view.termSum, view.index) / 5,
  pairSpread: (view) => at(view.pairSpread, view.index),
  pairSum: (view) => at(view.pairSum, view.index) / 5,

  isMainArticle: (view) => flag(view.article === 0),
  logArticle: (view) => Math.log(1 + view.article),
  articleSize: (view) => Math.log(1 + at(view.sizes, view.article)) / 4,
  articleCentrality: (view) => at(view.articleCentrality, view.article),
  articles: (view) => Math.log(view.cluster.documents.length),

  ...WORDING_FEATURES,
  pointsBack: shows(POINTS_BACK),
}

/** Those that are given once more, less the mean of the cluster, in standard deviations. */
const RELATIVE = [
  'inversePosition',
  'length',
  'centroid',
  'openings',
  'otherOpenings',
  'termSpread',
  'termSum',
  'pairSpread',
  'pairSum',
] as const

const NAMES = Object.keys(MEASURES)
const ORDERED = Object.values(MEASURES)
const RELATIVE_PLACES = RELATIVE.map((name) => NAMES.indexOf(name))

/** The names of the features, in the order of a row. */
export const CLUSTER_FEATURES: readonly string[] = [
  ...NAMES,
  ...RELATIVE.map((name) => `relative${name.charAt(0).toUpperCase()}${name.slice(1)}`),
]

/** The features of each sentence that may be picked, in that order. */
export function clusterFeatures(cluster: Cluster): Float64Array[] {
  const { order, wordings, articleOf } = cluster
  if (order.length === 0) return []
  const view: View = {
    cluster,
    ...columnsOf(cluster),
    index: 0,
    article: 0,
    wording: wordings[0] as Wording,
    length: 0,
  }
  const rows = order.map((index) => {
    view.index = index
    view.article = at(articleOf, index)
    view.wording = wordings[index] as Wording
    view.length = Math.min(view.wording.size, LONGEST)
    const row = new Float64Array(CLUSTER_FEATURES.length)
    for (let place = 0; place < ORDERED.length; place++) {
      row[place] = (ORDERED[place] as Measure)(view)
    }
    return row
  })
  for (const [offset, place] of RELATIVE_PLACES.entries()) {
    standardise(rows, place, NAMES.length + offset)
  }
  return rows
}

function standardise(rows: readonly Float64Array[], from: number, to: number): void {
  let sum = 0
  for (const row of rows) sum += at(row, from)
  const mean = sum / rows.length
  let squares = 0
  for (const row of rows) squares += (at(row, from) - mean) ** 2
  const deviation = Math.sqrt(squares / rows.length)
  for (const row of rows) row[to] = deviation < 1e-6 ? 0 : (at(row, from) - mean) / deviation
}

function columnsOf(cluster: Cluster): Columns {
  const { order, articleOf, vectors, documents } = cluster
  const position = new Int32Array(vectors.count)
  const sizes = new Int32Array(documents.length)
  for (const index of order) {
    const article = at(articleOf, index)
    position[index] = at(sizes, article)
    sizes[article] = at(sizes, article) + 1
  }
  return {
    position,
    sizes,
    ...openingsOf(cluster, position),
    ...spreadsOf(cluster),
    articleCentrality: articleCentralityOf(cluster),
  }
}

/** How near each sentence is to how the articles open. */
function openingsOf(
  { order, articleOf, vectors }: Cluster,
  position: Int32Array,
): Pick<Columns, 'openings' | 'otherOpenings'> {
  const openings = new Float64Array(vectors.count)
  const otherOpenings = new Float64Array(vectors.count)
  const all = new Float64Array(vectors.terms)
  const weightOf = (index: number): number => Math.exp(-at(position, index) / DECAY)
  for (const index of order) addSentence(vectors, index, weightOf(index), all)
  const length = lengthOf(all)
  for (const index of order) openings[index] = productWith(vectors, index, all) / length
  const others = all.slice()
  forEachArticle(order, articleOf, (own) => {
    for (const index of own) addSentence(vectors, index, -weightOf(index), others)
    for (const index of own) otherOpenings[index] = productWith(vectors, index, others) / length
    for (const index of own) addSentence(vectors, index, weightOf(index), others)
  })
  return { openings, otherOpenings }
}

/** In how many other articles the terms and the pairs of each sentence stand. */
function spreadsOf({
  order,
  vectors,
  concepts,
  documents,
}: Cluster): Pick<Columns, 'termSpread' | 'termSum' | 'pairSpread' | 'pairSum'> {
  const others = Math.max(1, documents.length - 1)
  const column = (): Float64Array => new Float64Array(vectors.count)
  const spreads = {
    termSpread: column(),
    termSum: column(),
    pairSpread: column(),
    pairSum: column(),
  }
  const { start, term } = vectors
  for (const index of order) {
    const from = at(start, index)
    const to = at(start, index + 1)
    let sum = 0
    for (let place = from; place < to; place++) {
      sum += (at(concepts.articlesWithTerm, at(term, place)) - 1) / others
    }
    spreads.termSum[index] = sum
    spreads.termSpread[index] = sum / Math.max(1, to - from)
    const pairs = concepts.pairsOf(index)
    let pairSum = 0
    for (const pair of pairs) pairSum += (at(concepts.articlesWithPair, pair) - 1) / others
    spreads.pairSum[index] = pairSum
    spreads.pairSpread[index] = pairSum / Math.max(1, pairs.length)
  }
  return spreads
}

/** How near each article is to all others: an article of something else stands apart. */
function articleCentralityOf({ order, articleOf, vectors, documents }: Cluster): Float64Array {
  const all = new Float64Array(vectors.terms)
  for (const index of order) addSentence(vectors, index, 1, all)
  const centrality = new Float64Array(documents.length)
  forEachArticle(order, articleOf, (own) => {
    for (const index of own) addSentence(vectors, index, -1, all)
    let product = 0
    for (const index of own) product += productWith(vectors, index, all)
    const length = lengthOf(all)
    for (const index of own) addSentence(vectors, index, 1, all)
    centrality[at(articleOf, own[0] as number)] = product / own.length / length
  })
  return centrality
}

function forEachArticle(
  order: readonly number[],
  articleOf: Int32Array,
  visit: (own: readonly number[]) => void,
): void {
  for (let from = 0; from < order.length; ) {
    const article = at(articleOf, order[from] as number)
    let to = from
    while (to < order.length && at(articleOf, order[to] as number) === article) to++
    visit(order.slice(from, to))
    from = to
  }
}

function lengthOf(dense: Float64Array): number {
  let squares = 0
  for (const value of dense) squares += value * value
  return Math.sqrt(squares) || 1
}

/** A half where the article is one paragraph, as then nothing is known. */
function opensParagraph({ cluster: { joined, documents }, index, article }: View): number {
  if (documents[article]?.paragraphs.length === 1) return 0.5
  const { paragraph } = joined.sentences[index] as Sentence
  return flag((joined.paragraphs[paragraph] as ParsedParagraph).firstSentence === index)
}
