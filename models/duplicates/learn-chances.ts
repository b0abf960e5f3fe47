/** How the chances are learnt from examples: one forest over all signals. Cost: rows × signals × trees. */
import { type ChanceModel, SIGNAL_NAMES } from '../../src/duplicates/decide/chances.ts'
import { packed } from '../../src/learning/trees.ts'
import { binned, type Growth, growForests } from '../boosted-trees.ts'
import type { Example } from './examples.ts'

const GROWTH: Growth = {
  trees: 135,
  leaves: 16,
  rate: 0.13,
  leastRows: 4,
  ridge: 4,
  signals: 0.3,
  rows: 0.8,
  forests: 1,
}
const SEED = 7
/** A leaf adds hundredths. */
const STEPS = 100
/** By what an outlet is called: the fold that it is held out in. */
export const FOLDS = 5

export function foldOf(outlet: string): number {
  let hash = 2166136261
  for (let at = 0; at < outlet.length; at++)
    hash = Math.imul(hash ^ outlet.charCodeAt(at), 16777619)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 2246822507)
  hash ^= hash >>> 13
  return (hash >>> 0) % FOLDS
}

/** Learns from the examples, of which the signals are all of `SIGNAL_NAMES`. */
export function learnChances(examples: readonly Example[]): ChanceModel {
  const data = binned({
    values: examples.map(({ values }) => values),
    targets: Float64Array.from(examples, ({ target }) => target),
    weights: Float64Array.from(examples, ({ weight }) => weight),
  })
  const { base, trees } = growForests(data, [...examples.keys()], SEED, GROWTH)
  return { signals: SIGNAL_NAMES.length, base, trees: packed(trees, STEPS) }
}
