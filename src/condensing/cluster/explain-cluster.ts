/**
 * Why sentences of a cluster were taken or left: what the score of each is made of, as plain data.
 * Cost: one product a feature of a sentence.
 */
import type { Contribution, ExplainedSentence } from '../explain.ts'
import { FITNESS, flawsOf } from '../explain.ts'
import type { Wording } from '../wording.ts'
import { type ArticleSpan, articleSpan } from './article-span.ts'
import { CLUSTER_FEATURES, clusterFeatures } from './cluster-features.ts'
import type { Cluster } from './read-cluster.ts'
import { CLUSTER_MODEL, FOCUS_WORTH } from './score-cluster.ts'

/**
 * A sentence of one of the articles, whether it was taken, and why. `base` and `contributions` add
 * up to the score, which is cut off at 0 and 1, and is a quarter of that in an article that has
 * nothing to do with the others. When sentences are picked, novelty comes on top.
 */
export type ExplainedClusterSentence = ArticleSpan & ExplainedSentence

interface Picked {
  readonly scores: Float64Array
  /** How much of a question each sentence touches. */
  readonly shares: Float64Array | undefined
  readonly picked: readonly number[]
}

/** Every sentence of all articles, in order. */
export function explainCluster(
  cluster: Cluster,
  { scores, shares, picked }: Picked,
): ExplainedClusterSentence[] {
  const isPicked = new Set(picked)
  const scale = shares === undefined ? 1 : 1 / (1 + FOCUS_WORTH)
  const reasons = new Map<number, Contribution[]>()
  for (const [place, row] of clusterFeatures(cluster).entries()) {
    const index = cluster.order[place] as number
    const contributions = CLUSTER_FEATURES.map((feature, at) => {
      const value = row[at] as number
      return { feature, value, contribution: value * (CLUSTER_MODEL.weights[at] as number) * scale }
    })
    if (shares !== undefined) {
      const value = shares[index] as number
      contributions.push({ feature: 'focus', value, contribution: FOCUS_WORTH * value * scale })
    }
    reasons.set(index, byWeight(contributions))
  }
  return cluster.joined.sentences.map(({ start, end }, index) => ({
    ...articleSpan(cluster, index, { start, end }),
    picked: isPicked.has(index),
    score: Math.round((scores[index] as number) * 10_000) / 10_000,
    fitness: FITNESS[cluster.fitness[index] as number] as ExplainedSentence['fitness'],
    flaws: flawsOf(cluster.wordings[index] as Wording),
    base: reasons.has(index) ? CLUSTER_MODEL.intercept * scale : 0,
    contributions: reasons.get(index) ?? [],
  }))
}

const byWeight = (contributions: readonly Contribution[]): Contribution[] =>
  contributions
    .filter(({ contribution }) => contribution !== 0)
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
