/**
 * The scores of the sentences of a cluster, linear in their features: how much of each is likely to
 * stand in what a person would write of all articles. Cost: one product a feature.
 */
import { linearScore } from '../linear-model.ts'
import { CLUSTER_FEATURES, clusterFeatures } from './cluster-features.ts'
import type { Cluster } from './read-cluster.ts'
import { CLUSTER_INTERCEPT, CLUSTER_WEIGHTS } from './weights.data.ts'

const MODEL = {
  intercept: CLUSTER_INTERCEPT,
  weights: CLUSTER_FEATURES.map((name) => CLUSTER_WEIGHTS[name] as number),
}

/** The scores by index, from 0 to 1; 0 for sentences that may not be picked. */
export function clusterScores(
  cluster: Cluster,
  scoreOf: (row: Float64Array) => number = (row) => linearScore(row, MODEL),
): Float64Array {
  const scores = new Float64Array(cluster.articleOf.length)
  for (const [place, row] of clusterFeatures(cluster).entries()) {
    scores[cluster.order[place] as number] = Math.min(1, Math.max(0, scoreOf(row)))
  }
  return scores
}
