/**
 * Which blocks of a page are the text of its article.
 *
 * Method: two forests of boosted trees. The first gives each block a chance by its own signals; the second sees
 * besides what the first thinks of the blocks around. Cost: signals and trees, linear in the page.
 */
import type { PackedTrees } from '../learning/trees.ts'
import { Trees } from '../learning/trees.ts'
import type { Layout } from './layout.ts'
import { neighbourhoodOf } from './neighbourhood.ts'
import { signalsOf } from './signals.ts'
import type { Known } from './subject.ts'

/** Two forests as they are written down. */
export interface BlockModel {
  readonly first: { readonly base: number; readonly trees: PackedTrees }
  readonly second: { readonly base: number; readonly trees: PackedTrees }
}

export class BlockChooser {
  private readonly first: Trees
  private readonly second: Trees

  constructor({ first, second }: BlockModel) {
    this.first = new Trees(first.base, first.trees)
    this.second = new Trees(second.base, second.trees)
  }

  /** By block: the chance that it belongs to the text, 0 to 1. */
  chances(layout: Layout, known: Known): Float64Array {
    const signals = signalsOf(layout, known)
    const guesses = Float64Array.from(signals, (own) => chanceOf(this.first.score(own)))
    const around = neighbourhoodOf(layout.blocks, guesses)
    return Float64Array.from(signals, (own, at) =>
      chanceOf(this.second.score(joined(own, around[at] as Float64Array))),
    )
  }
}

export const chanceOf = (score: number): number => 1 / (1 + Math.exp(-score))

/** The row of the second stage: the signals, then the neighbourhood. */
export function joined(signals: Float64Array, around: Float64Array): Float64Array {
  const row = new Float64Array(signals.length + around.length)
  row.set(signals)
  row.set(around, signals.length)
  return row
}
