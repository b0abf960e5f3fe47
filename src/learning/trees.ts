/**
 * Boosted trees over named signals: the leaves that a row of values falls into add up to a score.
 *
 * Method: the trees are written in preorder, as small numbers in strings, each kind for itself, which packs well: cuts
 * and values of leaves are shared. They are walked in flat arrays. Cost: trees × depth.
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

/** Trees as they are written, in preorder. */
export interface PackedTrees {
  /** By signal: its cuts, ascending. */
  readonly cuts: readonly (readonly number[])[]
  /** The values of leaves, ascending. */
  readonly values: readonly number[]
  /** Of each node: 0 for a leaf, else the number of its signal and 1; as characters. */
  readonly nodes: string
  /** Of each fork: the number of its cut among those of its signal. */
  readonly forks: string
  /** Of each leaf: the number of its value. */
  readonly leaves: string
}

const LEAF = -1
/** The characters that stand for numbers: those that are printed as they are, then others of one unit. */
const FIRST = 0x23
const BACKSLASH = 0x5c
const LAST = 0x7e
const FURTHER = 0xa1

/** @param steps the values of leaves are rounded to so many in 1 */
export function packed(trees: readonly TreeNode[], steps: number): PackedTrees {
  const sets: Set<number>[] = []
  const found = new Set<number>()
  const rounded = (value: number): number => Math.round(value * steps) / steps
  const note = (node: TreeNode): void => {
    if ('signal' in node) {
      sets[node.signal] ??= new Set()
      sets[node.signal]?.add(node.cut)
      note(node.below)
      note(node.above)
    } else found.add(rounded(node.value))
  }
  for (const tree of trees) note(tree)
  const cuts = Array.from(sets, (own) => [...(own ?? [])].sort((a, b) => a - b))
  const values = [...found].sort((a, b) => a - b)
  const strings = { nodes: '', forks: '', leaves: '' }
  const add = (node: TreeNode): void => {
    if ('signal' in node) {
      strings.nodes += charOf(node.signal + 1)
      strings.forks += charOf((cuts[node.signal] as readonly number[]).indexOf(node.cut))
      add(node.below)
      add(node.above)
    } else {
      strings.nodes += charOf(0)
      strings.leaves += charOf(values.indexOf(rounded(node.value)))
    }
  }
  for (const tree of trees) add(tree)
  return { cuts, values, ...strings }
}

/** The character for a number from 0 on. */
function charOf(number: number): string {
  const plain = FIRST + number < BACKSLASH ? FIRST + number : FIRST + number + 1
  return String.fromCharCode(plain <= LAST ? plain : FURTHER + plain - LAST - 1)
}

function numberOf(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const plain = code >= FURTHER ? code - FURTHER + LAST + 1 : code
  return plain > BACKSLASH ? plain - FIRST - 1 : plain - FIRST
}

export class Trees {
  private readonly base: number
  private readonly roots: number[] = []
  private readonly signals: Int16Array
  /** The cut of a fork, the value of a leaf. */
  private readonly numbers: Float64Array
  /** Where the part above a fork begins; the one below follows it. */
  private readonly above: Int32Array

  constructor(base: number, { cuts, values, nodes, forks, leaves }: PackedTrees) {
    const count = nodes.length
    this.base = base
    this.signals = new Int16Array(count)
    this.numbers = new Float64Array(count)
    this.above = new Int32Array(count)
    let fork = 0
    let leaf = 0
    for (let node = 0; node < count; node++) {
      const signal = numberOf(nodes, node) - 1
      this.signals[node] = signal
      this.numbers[node] = (
        signal === LEAF ? values[numberOf(leaves, leaf++)] : cuts[signal]?.[numberOf(forks, fork++)]
      ) as number
    }
    for (let node = 0; node < count; node = this.endOf(node)) this.roots.push(node)
  }

  /** How many trees. */
  get count(): number {
    return this.roots.length
  }

  /** Where the tree ends that begins at a node; notes on the way where the upper parts begin. */
  private endOf(node: number): number {
    if (this.signals[node] === LEAF) return node + 1
    const above = this.endOf(node + 1)
    this.above[node] = above
    return this.endOf(above)
  }

  /**
   * The sum of the leaves.
   *
   * @param first the first tree that is asked, `end` the one behind the last: all of them by default
   */
  score(values: ArrayLike<number>, first = 0, end: number = this.roots.length): number {
    const { signals, numbers, above, roots } = this
    let sum = this.base
    for (let tree = first; tree < end; tree++) {
      let node = roots[tree] as number
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
