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
import type { Span } from '../../document/span.ts'
import { countWords } from '../../document/words.ts'
import { type Budget, type CondenseOptions, readBudget } from '../budget.ts'
import { shorten } from '../shorten.ts'
import { writeSentence } from '../write-sentence.ts'
import { type ArticleSpan, articleSpan } from './article-span.ts'
import { type Conflict, findConflicts } from './conflicts.ts'
import { type Cluster, readCluster } from './read-cluster.ts'
import { clusterScores } from './score-cluster.ts'
import { selectFromCluster } from './select-from-cluster.ts'
import { findToldAgain } from './told-again.ts'

/** A sentence of the summary, and the article that it stands in. */
export interface ClusterSentence extends ArticleSpan {
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
}

/** `condense` for several articles. */
export function condenseCluster(
  inputs: readonly DocumentInput[],
  options: CondenseOptions,
): ClusterSummary {
  const documents = inputs.map(asDocument)
  const allWords = documents.reduce((sum, { words }) => sum + countWords(words, 0, words.count), 0)
  const budget = readBudget(options, allWords)
  const cluster = readCluster(documents)
  const told = findToldAgain(cluster)
  const found = findConflicts(cluster, told)
  const summary = summarise(cluster, budget)
  return {
    text: summary.text,
    sentences: summary.sentences.map(({ index, span, score }) => {
      const same = told.samePlaces(index)
      const standsIn = (at: number): boolean =>
        [index, ...same].some((place) => found[at]?.sentences.has(place))
      return {
        ...articleSpan(cluster, index, span),
        score,
        support: same.map((place) => articleSpan(cluster, place, spanAt(cluster, place))),
        conflicts: [...found.keys()].filter(standsIn),
      }
    }),
    words: summary.words,
    conflicts: found.map(({ conflict }) => conflict),
  }
}

/** What is taken of a cluster. */
interface Taken {
  readonly text: string
  readonly sentences: readonly { index: number; span: Span; score: number }[]
  readonly words: number
}

function summarise(cluster: Cluster, budget: Budget): Taken {
  if (cluster.order.length === 0) return { text: '', sentences: [], words: 0 }
  const scores = clusterScores(cluster)
  const picked = selectFromCluster(cluster, scores, budget)
  if (picked.length === 0) return cutBest(cluster, scores, budget)
  const inOrder = toReadingOrder(cluster, picked)
  const { joined } = cluster
  return {
    text: inOrder.map((index) => writeSentence(joined, sentenceAt(cluster, index)).text).join(' '),
    sentences: inOrder.map((index) => ({
      index,
      span: spanAt(cluster, index),
      score: scoreAt(scores, index),
    })),
    words: inOrder.reduce((sum, index) => {
      const { firstWord, endWord } = sentenceAt(cluster, index)
      return sum + countWords(joined.words, firstWord, endWord)
    }, 0),
  }
}

/** The article of the best sentence first, then the others; each in its own order. */
function toReadingOrder({ articleOf }: Cluster, picked: readonly number[]): number[] {
  const main = articleOf[picked[0] as number] as number
  const rankOf = (index: number): number => (articleOf[index] === main ? 0 : 1)
  return picked.toSorted((a, b) => rankOf(a) - rankOf(b) || a - b)
}

/** The best sentence, cut where the budget ends. */
function cutBest(cluster: Cluster, scores: Float64Array, budget: Budget): Taken {
  let best = cluster.order[0] as number
  for (const index of cluster.order) {
    if ((scores[index] as number) > (scores[best] as number)) best = index
  }
  const { text, span, words } = shorten(cluster.joined, sentenceAt(cluster, best), budget)
  return { text, sentences: [{ index: best, span, score: scoreAt(scores, best) }], words }
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
