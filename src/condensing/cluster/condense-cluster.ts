/**
 * The gist of several articles on one subject: their best sentences within one budget, each said
 * once, and each with the article that it stands in.
 *
 * Method: features of each sentence among all articles → linear scores, learnt
 * (`models/condensing`) → greedy choice by score × novelty → the article that the best sentence
 * stands in first, then the others in their order, each in its own order. Cost: n log n in the
 * sentences, linear in the words.
 */
import { asDocument, type DocumentInput, type Sentence } from '../../document/parse.ts'
import { pushTo } from '../../document/push-to.ts'
import type { Span } from '../../document/span.ts'
import { countWords } from '../../document/words.ts'
import { type Budget, type CondenseOptions, readBudget } from '../budget.ts'
import type { Dropped } from '../compress.ts'
import { shorten } from '../shorten.ts'
import { datelineBefore } from '../without-datelines.ts'
import {
  IS_PERSONAL,
  IS_QUESTION,
  POINTS_BACK,
  STARTS_WITH_QUOTE,
  type Wording,
} from '../wording.ts'
import { type WrittenSentence, writeSentence } from '../write-sentence.ts'
import { type ArticleSpan, articleSpan, toldOfAll } from './article-span.ts'
import { type Conflict, type FoundConflict, findConflicts } from './conflicts.ts'
import { type ExplainedClusterSentence, explainCluster } from './explain-cluster.ts'
import { type Cluster, readCluster } from './read-cluster.ts'
import { clusterScores, focusShares, withFocus } from './score-cluster.ts'
import { selectFromCluster } from './select-from-cluster.ts'
import { findToldAgain } from './told-again.ts'

/** A sentence of the summary, and the article that it stands in. */
export interface ClusterSentence extends ArticleSpan {
  /** As the summary writes it; those of all sentences, one space between them, are its text. */
  readonly text: string
  /** 0 to 1: how much of it people say when they summarise all articles. */
  readonly score: number
  /** Sentences of other articles that say the same; by article. */
  readonly support: readonly ArticleSpan[]
  /** The conflicts in which it stands, or a sentence that says the same: places in `conflicts`. */
  readonly conflicts: readonly number[]
}

export interface ClusterSummary {
  /** The sentences, one space between them; as in the summary of one article. */
  readonly text: string
  readonly sentences: readonly ClusterSentence[]
  /** How many words the text has. */
  readonly words: number
  /**
   * Facts in which the articles differ, all of them, whether or not the summary has them; by where
   * the first claim stands. Numbers are compared in any language, the words around them best in
   * English.
   */
  readonly conflicts: readonly Conflict[]
  /** With `compress`: what the text leaves out of its sentences or before them, in their order. */
  readonly dropped?: readonly ClusterDropped[]
  /** With `explain`: every sentence of all articles, in order, and what its score is made of. */
  readonly explanation?: readonly ExplainedClusterSentence[]
}

/** A passage that a compressed summary leaves out, and by which rule. */
export type ClusterDropped = ArticleSpan & Pick<Dropped, 'rule'>

/** `condense` for several articles. */
export function condenseCluster(
  inputs: readonly DocumentInput[],
  options: CondenseOptions,
): ClusterSummary {
  // Spread, as `map` passes over holes.
  const documents = [...inputs].map(asDocument)
  const allWords = documents.reduce((sum, { words }) => sum + countWords(words, 0, words.count), 0)
  const budget = readBudget(options, allWords)
  const cluster = readCluster(documents)
  const told = findToldAgain(cluster)
  const found = findConflicts(cluster, told)
  const shares = focusShares(cluster, options.focus)
  const scores = withFocus(clusterScores(cluster), shares)
  const { text, sentences, words, dropped } = summarise(cluster, scores, budget, options.compress)
  const picked = sentences.map(({ index }) => index)
  const conflictsIn = placesOf(found)
  return toldOfAll(documents, {
    text,
    sentences: sentences.map(({ index, span, text: sentence }) => {
      const same = told.samePlaces(index)
      return {
        ...articleSpan(cluster, index, span),
        text: sentence,
        score: scoreAt(scores, index),
        support: same.map((place) => articleSpan(cluster, place, spanAt(cluster, place))),
        conflicts: conflictsIn([index, ...same]),
      }
    }),
    words,
    conflicts: found.map(({ conflict }) => conflict),
    ...(options.compress && { dropped }),
    ...(options.explain && { explanation: explainCluster(cluster, { scores, shares, picked }) }),
  })
}

/** Tells in which conflicts any of some sentences stand, by their places. */
function placesOf(found: readonly FoundConflict[]): (sentences: readonly number[]) => number[] {
  const ofSentence = new Map<number, number[]>()
  for (const [at, { sentences }] of found.entries()) {
    for (const sentence of sentences) pushTo(ofSentence, sentence, at)
  }
  return (sentences) => {
    const places = new Set(sentences.flatMap((sentence) => ofSentence.get(sentence) ?? []))
    return [...places].sort((a, b) => a - b)
  }
}

/** From here on a sentence takes for known what was told above it. */
const NEAR_TOP = 4

/** What is taken of a cluster. */
interface Taken {
  readonly text: string
  readonly sentences: readonly { index: number; span: Span; text: string }[]
  readonly words: number
  readonly dropped: readonly ClusterDropped[]
}

function summarise(
  cluster: Cluster,
  scores: Float64Array,
  budget: Budget,
  compress = false,
): Taken {
  if (cluster.order.length === 0) return { text: '', sentences: [], words: 0, dropped: [] }
  const picked = selectFromCluster(cluster, scores, budget, compress)
  if (picked.length === 0) return cutBest(cluster, scores, budget)
  const inOrder = toReadingOrder(cluster, picked)
  const { joined } = cluster
  const written = inOrder.map((index) =>
    writeSentence(joined, sentenceAt(cluster, index), compress),
  )
  return {
    text: written.map(({ text }) => text).join(' '),
    sentences: inOrder.map((index, at) => ({
      index,
      span: spanAt(cluster, index),
      text: (written[at] as WrittenSentence).text,
    })),
    words: written.reduce((sum, { words }) => sum + words, 0),
    dropped: written.flatMap(({ dropped }, at) => {
      const index = inOrder[at] as number
      return droppedIn(cluster, index, dropped)
    }),
  }
}

/** What is left out before and in a sentence, as spans of its article. */
function droppedIn(cluster: Cluster, index: number, dropped: readonly Dropped[]): ClusterDropped[] {
  return [...datelineBefore(cluster.joined, sentenceAt(cluster, index)), ...dropped].map(
    ({ start, end, rule }) => ({ ...articleSpan(cluster, index, { start, end }), rule }),
  )
}

/**
 * One article first, then the others; each in its own order. The first is that of the best sentence,
 * unless what is taken of it begins in the air or far down: then of the best of those whose beginning
 * reads well, near the top if there is one.
 */
function toReadingOrder(
  { articleOf, firstSentence, wordings }: Cluster,
  picked: readonly number[],
): number[] {
  const inOrder = picked.toSorted((a, b) => a - b)
  const openingOf = new Map<number, number>()
  for (const index of inOrder) {
    const article = articleOf[index] as number
    if (!openingOf.has(article)) openingOf.set(article, index)
  }
  const articles = new Set(picked.map((index) => articleOf[index] as number))
  const openings = Array.from(articles, (article) => openingOf.get(article) as number)
  const good = openings.filter((opening) => opensWell(wordings[opening] as Wording))
  const isNearTop = (opening: number): boolean =>
    opening - (firstSentence[articleOf[opening] as number] as number) < NEAR_TOP
  const opening = good.find(isNearTop) ?? good[0] ?? openings[0]
  const first = opening === undefined ? undefined : articleOf[opening]
  const rankOf = (index: number): number => (articleOf[index] === first ? 0 : 1)
  return inOrder.toSorted((a, b) => rankOf(a) - rankOf(b))
}

/** Does a sentence tell something by itself, in the words of the article? */
const opensWell = ({ shows }: Wording): boolean =>
  (shows & (POINTS_BACK | STARTS_WITH_QUOTE | IS_QUESTION | IS_PERSONAL)) === 0

/** The best sentence, cut where the budget ends. */
function cutBest(cluster: Cluster, scores: Float64Array, budget: Budget): Taken {
  let best = cluster.order[0] as number
  for (const index of cluster.order) {
    if ((scores[index] as number) > (scores[best] as number)) best = index
  }
  const { text, span, words } = shorten(cluster.joined, sentenceAt(cluster, best), budget)
  return {
    text,
    sentences: [{ index: best, span, text }],
    words,
    dropped: droppedIn(cluster, best, []),
  }
}

function spanAt(cluster: Cluster, index: number): Span {
  const { start, end } = sentenceAt(cluster, index)
  return { start, end }
}

const sentenceAt = ({ joined }: Cluster, index: number): Sentence =>
  joined.sentences[index] as Sentence

/** To four places, so that every engine gives the same digits. */
const scoreAt = (scores: Float64Array, index: number): number =>
  Math.round((scores[index] as number) * 10_000) / 10_000
