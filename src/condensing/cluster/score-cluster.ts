/**
 * The scores of the sentences of a cluster, linear in their features: how much of each is likely to
 * stand in what a person would write of all articles; more for those that touch a question. Cost:
 * one product a feature.
 */
import { focusOf } from '../focus.ts'
import { type LinearModel, linearScore, modelOf } from '../linear-model.ts'
import { CLUSTER_FEATURES, clusterFeatures } from './cluster-features.ts'
import type { Cluster } from './read-cluster.ts'
import { CLUSTER_WEIGHTS } from './weights.data.ts'

export const CLUSTER_MODEL: LinearModel = modelOf(CLUSTER_WEIGHTS)
/** What a sentence that has all terms of the question is worth on top. */
export const FOCUS_WORTH = 0.6

/** Of three articles or more, one that is this much farther from the others than the nearest … */
const STRANGE = 0.2
/** … is of something else: so much of the worth of its sentences is left. */
const STRANGE_WORTH = 0.25
const FEW_ARTICLES = 3
const ARTICLE_CENTRALITY = CLUSTER_FEATURES.indexOf('articleCentrality')

/** The scores by index, from 0 to 1; 0 for sentences that may not be picked. */
export function clusterScores(cluster: Cluster, model: LinearModel = CLUSTER_MODEL): Float64Array {
  const scores = new Float64Array(cluster.articleOf.length)
  const rows = clusterFeatures(cluster)
  const least = leastCentrality(cluster, rows)
  for (const [place, row] of rows.entries()) {
    const isStrange = (row[ARTICLE_CENTRALITY] as number) < least
    const score = linearScore(row, model) * (isStrange ? STRANGE_WORTH : 1)
    scores[cluster.order[place] as number] = Math.min(1, Math.max(0, score))
  }
  return scores
}

/** How near an article of the subject is to the others at the least. */
function leastCentrality({ documents }: Cluster, rows: readonly Float64Array[]): number {
  if (documents.length < FEW_ARTICLES) return 0
  let most = 0
  for (const row of rows) most = Math.max(most, row[ARTICLE_CENTRALITY] as number)
  return most * STRANGE
}

/** How much of a question each sentence touches, 0 to 1, by index; undefined if none does. */
export function focusShares(
  { vectors, vocabulary }: Cluster,
  question: string | undefined,
): Float64Array | undefined {
  return question === undefined ? undefined : focusOf(question, vectors, vocabulary)?.shares
}

/** Scores, still from 0 to 1, that favour what touches a question. */
export function withFocus(scores: Float64Array, shares: Float64Array | undefined): Float64Array {
  if (shares === undefined) return scores
  return scores.map(
    (score, index) => (score + FOCUS_WORTH * (shares[index] as number)) / (1 + FOCUS_WORTH),
  )
}
