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

const ofPair = Object.values(PAIR_SIGNALS)
const ofStretch = Object.values(STRETCH_SIGNALS)

/** All signals of a pair, in the order of `SIGNAL_NAMES`. */
export function signalsOf(pair: OrientedPair): Float64Array {
  const { x, y } = pair
  // Of a stretch they are the same in every pair.
  x.signals ??= ofStretch.map((ask) => ask(x))
  y.signals ??= ofStretch.map((ask) => ask(y))
  const values = new Float64Array(ofPair.length + ofStretch.length * 2)
  values.set(ofPair.map((ask) => ask(pair)))
  values.set(x.signals, ofPair.length)
  values.set(y.signals, ofPair.length + ofStretch.length)
  return values
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
  return { going: chanceBy(going), oneThing: chanceBy(oneThing) }
}

/** The trees are read when they are first asked. */
function chanceBy({ base, trees }: ChanceModel): ChanceOf {
  let forest: Trees | undefined
  return (pair) => {
    forest ??= new Trees(base, trees)
    return 1 / (1 + Math.exp(-forest.score(signalsOf(pair))))
  }
}
