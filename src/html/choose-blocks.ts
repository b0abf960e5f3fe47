/**
 * Which blocks of a page are the text of its article.
 *
 * Method: two forests of boosted trees. The first gives each block a chance by its own signals; the second sees
 * besides what the first thinks of the blocks around. Cost: signals and trees, linear in the page.
 */
import type { PackedTrees } from '../learning/trees.ts'
import { Trees } from '../learning/trees.ts'
import type { Layout } from './layout.ts'
import { AROUND, addNeighbourhood } from './neighbourhood.ts'
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
    const rows = signalsOf(layout, known, AROUND)
    const guesses = chancesOf(this.first, rows)
    addNeighbourhood(rows, layout.blocks, guesses)
    return chancesOf(this.second, rows)
  }
}

/** By row: the chance that trees give it. */
export function chancesOf(trees: Trees, rows: readonly Float64Array[]): Float64Array {
  const chances = new Float64Array(rows.length)
  for (const [at, row] of rows.entries()) chances[at] = 1 / (1 + Math.exp(-trees.score(row)))
  return chances
}
