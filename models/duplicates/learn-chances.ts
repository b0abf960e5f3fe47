/** How the chances are learnt from examples: which signals, how many trees. Cost: rows × signals × trees. */
import type { ChanceModel } from '../../src/duplicates/decide/chances.ts'
import { packed } from '../../src/learning/trees.ts'
import { type Binned, type Forest, type Growth, growForests } from '../boosted-trees.ts'

export const GROWTH: Growth = {
  trees: 120,
  leaves: 12,
  rate: 0.08,
  leastRows: 12,
  ridge: 4,
  signals: 0.3,
  rows: 0.8,
  forests: 1,
}
export const SEED = 7

/** By what an outlet is called: the fold that it is held out in. */
export const FOLDS = 5

export function foldOf(outlet: string): number {
  let hash = 2166136261
  for (let at = 0; at < outlet.length; at++) hash = Math.imul(hash ^ outlet.charCodeAt(at), 16777619)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 2246822507)
  hash ^= hash >>> 13
  return (hash >>> 0) % FOLDS
}

export function learnt(
  data: Binned,
  rows: ArrayLike<number>,
  names: readonly string[],
  growth: Growth = GROWTH,
): { readonly model: ChanceModel; readonly forest: Forest } {
  const forest = growForests(data, rows, SEED, growth)
  return { model: { signals: names, base: forest.base, trees: packed(forest.trees) }, forest }
}
