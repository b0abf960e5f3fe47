/**
 * How likely it is that the one of two stretches should go because the other stays, and that both tell one thing.
 *
 * Method: two forests of boosted trees over named signals (`signals/`), learnt from pairs that readers judged
 * (`models/duplicates/`). Cost: the signals, and trees × depth a pair.
 */
import { type PackedTrees, Trees } from '../../learning/trees.ts'
import { type OrientedPair, PAIR_SIGNALS } from '../signals/pair-signals.ts'
import { STRETCH_SIGNALS } from '../signals/stretch-signals.ts'

/** Trees over the values of all signals, in the order of `SIGNAL_NAMES`. */
export interface ChanceModel {
  /** How many signals there were when it was learnt. */
  readonly signals: number
  readonly base: number
  readonly trees: PackedTrees
}

/** All signals that there are: `coverage` of the pair, `x.words` of what would go, `y.words` of what would stay. */
export const SIGNAL_NAMES: readonly string[] = Object.freeze([
  ...Object.keys(PAIR_SIGNALS),
  ...Object.keys(STRETCH_SIGNALS).map((name) => `x.${name}`),
  ...Object.keys(STRETCH_SIGNALS).map((name) => `y.${name}`),
])

/** The signals of a pair, by name. */
export function signalsOf(names: readonly string[]): (pair: OrientedPair) => Float64Array {
  const ask = names.map(signalNamed)
  return (pair) => {
    const values = new Float64Array(ask.length)
    for (let at = 0; at < ask.length; at++) {
      values[at] = (ask[at] as (pair: OrientedPair) => number)(pair)
    }
    return values
  }
}

function signalNamed(name: string): (pair: OrientedPair) => number {
  const [side, own] = name.includes('.') ? name.split('.') : ['pair', name]
  if (side === 'pair') return PAIR_SIGNALS[own as string] as (pair: OrientedPair) => number
  const signal = STRETCH_SIGNALS[own as string] as (stretch: OrientedPair['x']) => number
  return side === 'x' ? ({ x }) => signal(x) : ({ y }) => signal(y)
}

/** The chance of a pair, 0 to 1. */
export type ChanceOf = (pair: OrientedPair) => number

/** What is asked of a pair: should its first stretch go, do both tell one thing, be it with another fact? */
export interface Chances {
  readonly going: ChanceOf
  readonly oneThing: ChanceOf
}

/** The forests of both, as they are written down. */
export type ChanceModels = { readonly [Name in keyof Chances]: ChanceModel }

export function chancesBy({ going, oneThing }: ChanceModels): Chances {
  const values = signalsOf(SIGNAL_NAMES)
  return { going: chanceBy(going, values), oneThing: chanceBy(oneThing, values) }
}

/** The trees are read when they are first asked. */
function chanceBy({ base, trees }: ChanceModel, values: ReturnType<typeof signalsOf>): ChanceOf {
  let forest: Trees | undefined
  return (pair) => {
    forest ??= new Trees(base, trees)
    return 1 / (1 + Math.exp(-forest.score(values(pair))))
  }
}
