/**
 * Boosted trees over named signals: the leaves that a row of values falls into add up to a score.
 *
 * Method: the trees are written in preorder, three numbers a fork and two a leaf, and are walked in flat
 * arrays. Cost: trees × depth.
 * Source: Friedman 2001; learnt by `models/boosted-trees.ts`.
 */

/** A fork by the value of a signal, or a leaf. */
export type TreeNode =
  | {
      readonly signal: number
      /** What is over it goes to `above`. */
      readonly cut: number
      readonly below: TreeNode
      readonly above: TreeNode
    }
  | { readonly value: number }

/** In preorder: a fork as its signal and its cut, a leaf as -1 and its value. */
export type PackedTrees = readonly number[]

const LEAF = -1

export function packed(trees: readonly TreeNode[]): number[] {
  const numbers: number[] = []
  const add = (node: TreeNode): void => {
    if ('signal' in node) {
      numbers.push(node.signal, node.cut)
      add(node.below)
      add(node.above)
    } else numbers.push(LEAF, node.value)
  }
  for (const tree of trees) add(tree)
  return numbers
}

export class Trees {
  private readonly base: number
  private readonly roots: number[] = []
  private readonly signals: Int16Array
  /** The cut of a fork, the value of a leaf. */
  private readonly numbers: Float64Array
  /** Where the part above a fork begins; the one below follows it. */
  private readonly above: Int32Array

  constructor(base: number, trees: PackedTrees) {
    const count = trees.length / 2
    this.base = base
    this.signals = new Int16Array(count)
    this.numbers = new Float64Array(count)
    this.above = new Int32Array(count)
    for (let node = 0; node < count; node++) {
      this.signals[node] = trees[node * 2] as number
      this.numbers[node] = trees[node * 2 + 1] as number
    }
    for (let node = 0; node < count; node = this.endOf(node)) this.roots.push(node)
  }

  /** Where the tree ends that begins at a node; notes on the way where the upper parts begin. */
  private endOf(node: number): number {
    if (this.signals[node] === LEAF) return node + 1
    const above = this.endOf(node + 1)
    this.above[node] = above
    return this.endOf(above)
  }

  /** The sum of the leaves. */
  score(values: ArrayLike<number>): number {
    const { signals, numbers, above } = this
    let sum = this.base
    for (const root of this.roots) {
      let node = root
      for (
        let signal = signals[node] as number;
        signal !== LEAF;
        signal = signals[node] as number
      ) {
        node =
          (values[signal] as number) > (numbers[node] as number)
            ? (above[node] as number)
            : node + 1
      }
      sum += numbers[node] as number
    }
    return sum
  }
}
