/**
 * Clusters of articles with the summary that a person wrote of each, what a model learns from them,
 * and how it does on clusters that it has not seen.
 *
 * Method: the target of a sentence is the share of its pairs of words that the human summary has,
 * plus a part of the share of its single words; ridge regression on standardised features. Cost:
 * one pass of sentences × features², and ROUGE for each cluster that is measured.
 */
import { readAllRecords } from '../../bench/eval/read-data.ts'
import { countGrams, type Rouge, rouge, rougeTokens } from '../../bench/eval/rouge.ts'
import { clusterFeatures } from '../../src/condensing/cluster/cluster-features.ts'
import { type Cluster, readCluster } from '../../src/condensing/cluster/read-cluster.ts'
import { clusterScores } from '../../src/condensing/cluster/score-cluster.ts'
import { selectFromCluster } from '../../src/condensing/cluster/select-from-cluster.ts'
import type { LinearModel } from '../../src/condensing/linear-model.ts'
import { parse, type Sentence } from '../../src/document/parse.ts'
import { splitSentences } from '../../src/document/split.ts'
import { STOP_WORDS } from '../../src/document/stop-words.ts'
import { countWords } from '../../src/document/words.ts'
import { mulberry32 } from './bootstrap.ts'
import { fitMeans } from './ridge.ts'

const FOLDS = 5
const RIDGE = 1000
/** What the words of a sentence count beside its pairs of words. */
const WORD_SHARE = 0.3
/** Shorter sentences count as having so many words: a few words are easily right. */
const FEW_WORDS = 5
const BUDGET = {
  words: 250,
  sentences: Number.POSITIVE_INFINITY,
  characters: Number.POSITIVE_INFINITY,
  leastWords: 0,
  mostSentences: Number.POSITIVE_INFINITY,
}

interface SummarisedCluster {
  readonly documents: readonly string[]
  readonly reference: readonly string[]
}

/** A cluster with the features of the sentences that may be picked, and what each is worth. */
export interface ClusterExample {
  readonly cluster: Cluster
  /** The human summary in sentences. */
  readonly reference: readonly string[]
  readonly rows: readonly Float64Array[]
  readonly targets: readonly number[]
}

export async function readSummarisedClusters(path: string): Promise<ClusterExample[]> {
  const clusters = await readAllRecords<SummarisedCluster>(path)
  return clusters.map(({ documents, reference }) => {
    const cluster = readCluster(documents.map((text) => parse(text)))
    const wanted = rougeTokens(reference.join(' '))
    return {
      cluster,
      reference: reference.flatMap(sentencesOf),
      rows: clusterFeatures(cluster),
      targets: cluster.order.map((index) => targetOf(rougeTokens(textOf(cluster, index)), wanted)),
    }
  })
}

/** The sentences of a text, as ROUGE-Lsum takes them. */
const sentencesOf = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end))

function textOf({ joined }: Cluster, index: number): string {
  const { start, end } = joined.sentences[index] as Sentence
  return joined.text.slice(start, end)
}

/** How much of a sentence the human summary says, 0 to 1. */
function targetOf(tokens: readonly string[], wanted: readonly string[]): number {
  const shareOf = (size: 1 | 2, counts: (gram: string) => boolean): number => {
    const inReference = countGrams(wanted, size)
    let hits = 0
    for (const [gram, count] of countGrams(tokens, size)) {
      if (counts(gram)) hits += Math.min(count, inReference.get(gram) ?? 0)
    }
    return hits / Math.max(FEW_WORDS, tokens.length + 1 - size)
  }
  const pairs = shareOf(2, () => true)
  const words = shareOf(1, (word) => !STOP_WORDS.has(word))
  return (pairs + WORD_SHARE * words) / (1 + WORD_SHARE)
}

export const learnClusters = (examples: readonly ClusterExample[]): LinearModel =>
  fitMeans(
    examples.flatMap(({ rows }) => rows),
    examples.flatMap(({ targets }) => targets),
    RIDGE,
  )

/** Mean ROUGE of summaries of 250 words, 0 to 1, by models that had not seen the clusters. */
export function crossValidate(examples: readonly ClusterExample[], seed: number): Scores {
  const foldOf = drawFolds(examples.length, seed)
  const sum = { rouge1: 0, rouge2: 0, rougeLsum: 0, words: 0 }
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = learnClusters(examples.filter((_, at) => foldOf[at] !== fold))
    for (const example of examples.filter((_, at) => foldOf[at] === fold)) {
      const scores = measure(example, model)
      sum.rouge1 += scores.rouge1 / examples.length
      sum.rouge2 += scores.rouge2 / examples.length
      sum.rougeLsum += scores.rougeLsum / examples.length
      sum.words += scores.words / examples.length
    }
  }
  return sum
}

function measure(example: ClusterExample, model: LinearModel): Scores {
  const { cluster } = example
  const scores = clusterScores(cluster, model)
  return scoresOf(example, selectFromCluster(cluster, scores, BUDGET))
}

/** The first sentences of all articles, then the second ones, and so on, as long as they fit. */
export function openingsInTurn(examples: readonly ClusterExample[]): Scores {
  const sum = { rouge1: 0, rouge2: 0, rougeLsum: 0, words: 0 }
  for (const example of examples) {
    const scores = scoresOf(example, openingsOf(example.cluster))
    for (const name of Object.keys(sum) as (keyof Scores)[]) {
      sum[name] += scores[name] / examples.length
    }
  }
  return sum
}

function openingsOf({ order, articleOf, joined }: Cluster): number[] {
  const seen = new Map<number, number>()
  const turns = order.map((index) => {
    const article = articleOf[index] as number
    const turn = seen.get(article) ?? 0
    seen.set(article, turn + 1)
    return { index, turn }
  })
  let left = BUDGET.words
  return turns
    .sort((a, b) => a.turn - b.turn || a.index - b.index)
    .map(({ index }) => index)
    .filter((index) => {
      const { firstWord, endWord } = joined.sentences[index] as Sentence
      const words = countWords(joined.words, firstWord, endWord)
      if (words > left) return false
      left -= words
      return true
    })
}

/** ROUGE of a summary, 0 to 1, and its words. */
interface Scores extends Rouge {
  readonly words: number
}

function scoresOf({ cluster, reference }: ClusterExample, picked: readonly number[]): Scores {
  const words = picked.reduce((sum, index) => {
    const { firstWord, endWord } = cluster.joined.sentences[index] as Sentence
    return sum + countWords(cluster.joined.words, firstWord, endWord)
  }, 0)
  return {
    ...rouge(
      reference,
      picked.map((index) => textOf(cluster, index)),
    ),
    words,
  }
}

/** The fold of each of so many clusters: as many in each, drawn by a seed. */
function drawFolds(count: number, seed: number): number[] {
  const random = mulberry32(seed)
  const shuffled = Array.from({ length: count }, (_, at) => at)
  for (let at = count - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[shuffled[at], shuffled[other]] = [shuffled[other] as number, shuffled[at] as number]
  }
  const foldOf: number[] = []
  for (const [place, at] of shuffled.entries()) foldOf[at] = place % FOLDS
  return foldOf
}
