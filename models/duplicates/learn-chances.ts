/**
 * How the chances are learnt from examples: a first forest over all signals tells which of them matter, a second one
 * is grown over those. Cost: rows × signals × trees.
 */
import { type ChanceModel, SIGNAL_NAMES } from '../../src/duplicates/decide/chances.ts'
import { packed } from '../../src/learning/trees.ts'
import { binned, type Growth, growForests } from '../boosted-trees.ts'
import type { Example } from './examples.ts'

const GROWTH: Growth = {
  trees: 400,
  leaves: 20,
  rate: 0.05,
  leastRows: 4,
  ridge: 4,
  signals: 0.3,
  rows: 0.8,
  forests: 1,
}
const SEED = 7
/** So many signals are asked for. */
const MOST_SIGNALS = 110
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

/** Learns from the examples of which the signals are all of `SIGNAL_NAMES`. */
export function learnChances(examples: readonly Example[]): ChanceModel {
  const all = SIGNAL_NAMES.map((_, signal) => signal)
  const { gains } = grown(examples, all)
  const chosen = all
    .toSorted((a, b) => (gains[b] as number) - (gains[a] as number))
    .slice(0, MOST_SIGNALS)
    .sort((a, b) => a - b)
  const { base, trees } = grown(examples, chosen)
  return {
    signals: chosen.map((signal) => SIGNAL_NAMES[signal] as string),
    base,
    trees: packed(trees),
  }
}

function grown(examples: readonly Example[], signals: readonly number[]) {
  const data = binned({
    values: examples.map(({ values }) =>
      Float32Array.from(signals, (signal) => values[signal] as number),
    ),
    targets: Float64Array.from(examples, ({ target }) => target),
    weights: Float64Array.from(examples, ({ weight }) => weight),
  })
  return growForests(data, [...examples.keys()], SEED, GROWTH)
}
