/**
 * Boosted trees over named signals: the leaves that a row of values falls into add up to a score.
 *
 * Method: the trees are written in preorder by a range coder (`range-decoder.ts`), behind the cuts of each signal and the
 * values of leaves, which they share; so they take about as many bits as they are worth. They are walked in flat arrays.
 * Cost: trees × depth; to read them once, some milliseconds.
 * Source: Friedman 2001; learnt by `models/boosted-trees.ts`.
 */
import { freshContexts, NUMBER_CONTEXTS, RangeDecoder } from './range-decoder.ts'
import { RangeEncoder } from './range-encoder.ts'

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

/**
 * What trees are asked by, each by its name, in the order in which they were learnt. Nobody but who learns asks for one by its
 * name: the package has none (`build/unnamed-signals.ts`).
 */
export type Signals<Value> = Readonly<Record<string, Value>>

/** Trees as they are written. */
export type PackedTrees = string

const LEAF = -1
/** Cuts of more decimals are written as the 64 bits that they are. */
const MOST_DECIMALS = 9
/** Forks that lie deeper are counted as one. */
const DEEP = 7
const WORD = 32

/** Where the contexts of each kind of number begin. Cuts have some by their decimals. */
const COUNTS = 0
const DECIMALS: number = NUMBER_CONTEXTS
const FIRSTS: number = 2 * NUMBER_CONTEXTS
const VALUES: number = 3 * NUMBER_CONTEXTS
const CUTS: number = 4 * NUMBER_CONTEXTS
const EXACT: number = CUTS + (MOST_DECIMALS + 1) * NUMBER_CONTEXTS
const FORKS: number = EXACT + 1
const SIGNALS: number = FORKS + DEEP + 1

/** So many bits tell so many things apart. */
const bitsFor = (count: number): number => WORD - Math.clz32(Math.max(0, count - 1))

/** The contexts of trees over so many signals, with so many values of leaves: those stand behind the signals. */
const contextsFor = (signals: number, values: number): Uint16Array =>
  freshContexts(SIGNALS + 2 ** bitsFor(signals) + 2 ** bitsFor(values))

/** @param steps the values of leaves are rounded to so many in 1 */
export function packed(trees: readonly TreeNode[], steps: number): PackedTrees {
  const sets: Set<number>[] = []
  const found = new Set<number>()
  const stepsOf = (value: number): number => Math.round(value * steps)
  const note = (node: TreeNode): void => {
    if ('signal' in node) {
      sets[node.signal] ??= new Set()
      sets[node.signal]?.add(node.cut)
      note(node.below)
      note(node.above)
    } else found.add(stepsOf(node.value))
  }
  for (const tree of trees) note(tree)
  const ascending = (own: Iterable<number> = []): number[] => [...own].sort((a, b) => a - b)
  const cuts = Array.from(sets, ascending)
  const values = ascending(found)
  const contexts = contextsFor(cuts.length, values.length)
  const into = new RangeEncoder()
  for (const count of [cuts.length, values.length, steps, trees.length]) {
    into.number(contexts, COUNTS, count)
  }
  for (const own of cuts) writeCuts(into, contexts, own)
  for (const [at, value] of values.entries()) {
    if (at === 0) into.signed(contexts, FIRSTS, value)
    else into.number(contexts, VALUES, value - (values[at - 1] as number))
  }
  const signalBits = bitsFor(cuts.length)
  const leaves = SIGNALS + 2 ** signalBits
  const add = (node: TreeNode, depth: number): void => {
    into.bit(contexts, FORKS + Math.min(depth, DEEP), 'signal' in node ? 1 : 0)
    if ('signal' in node) {
      const own = cuts[node.signal] as readonly number[]
      into.symbol(contexts, SIGNALS, signalBits, node.signal)
      into.among(own.indexOf(node.cut), own.length)
      add(node.below, depth + 1)
      add(node.above, depth + 1)
    } else {
      into.symbol(contexts, leaves, bitsFor(values.length), values.indexOf(stepsOf(node.value)))
    }
  }
  for (const tree of trees) add(tree, 0)
  return into.finish()
}

/** A number as a whole one of so many decimals; undefined where it is none. */
function wholeOf(number: number, decimals: number): number | undefined {
  const whole = Math.round(number * 10 ** decimals)
  const isWhole = whole / 10 ** decimals === number && Math.abs(whole) < 2 ** (WORD - 2)
  return isWhole ? whole : undefined
}

/** The decimals that a number needs: none where they would be too many. */
function decimalsOf(number: number): number {
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
    if (wholeOf(number, decimals) !== undefined) return decimals
  }
  return 0
}

function writeCuts(into: RangeEncoder, contexts: Uint16Array, cuts: readonly number[]): void {
  const decimals = Math.max(0, ...cuts.map(decimalsOf))
  into.number(contexts, COUNTS, cuts.length)
  into.number(contexts, DECIMALS, decimals)
  let before: number | undefined
  for (const cut of cuts) {
    const whole = wholeOf(cut, decimals)
    into.bit(contexts, EXACT, whole === undefined ? 1 : 0)
    if (whole === undefined) {
      const bytes = new DataView(new ArrayBuffer(8))
      bytes.setFloat64(0, cut)
      for (const at of [0, 4]) into.plainBits(bytes.getUint32(at), WORD)
      continue
    }
    if (before === undefined) into.signed(contexts, FIRSTS, whole)
    else into.number(contexts, CUTS + decimals * NUMBER_CONTEXTS, whole - before)
    before = whole
  }
}

function readCuts(from: RangeDecoder, contexts: Uint16Array): number[] {
  const cuts: number[] = []
  const count = from.number(contexts, COUNTS)
  const decimals = from.number(contexts, DECIMALS)
  let before: number | undefined
  while (cuts.length < count) {
    if (from.bit(contexts, EXACT) === 1) {
      const bytes = new DataView(new ArrayBuffer(8))
      for (const at of [0, 4]) bytes.setUint32(at, from.plainBits(WORD))
      cuts.push(bytes.getFloat64(0))
      continue
    }
    before =
      before === undefined
        ? from.signed(contexts, FIRSTS)
        : before + from.number(contexts, CUTS + decimals * NUMBER_CONTEXTS)
    cuts.push(before / 10 ** decimals)
  }
  return cuts
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
    const from = new RangeDecoder(trees)
    const start = freshContexts(NUMBER_CONTEXTS)
    const [signalCount = 0, valueCount = 0, steps = 1, count = 0] = Array.from({ length: 4 }, () =>
      from.number(start, COUNTS),
    )
    const contexts = contextsFor(signalCount, valueCount)
    contexts.set(start, COUNTS)
    const cuts = Array.from({ length: signalCount }, () => readCuts(from, contexts))
    const values: number[] = []
    let value = 0
    for (let at = 0; at < valueCount; at++) {
      value = at === 0 ? from.signed(contexts, FIRSTS) : value + from.number(contexts, VALUES)
      values.push(value / steps)
    }
    const signalBits = bitsFor(signalCount)
    const leaves = SIGNALS + 2 ** signalBits
    const signals: number[] = []
    const numbers: number[] = []
    const above: number[] = []
    const read = (depth: number): void => {
      const isFork = from.bit(contexts, FORKS + Math.min(depth, DEEP)) === 1
      const node = above.push(0) - 1
      if (isFork) {
        const signal = from.symbol(contexts, SIGNALS, signalBits)
        const own = cuts[signal] as readonly number[]
        signals.push(signal)
        numbers.push(own[from.among(own.length)] as number)
        read(depth + 1)
        above[node] = above.length
        read(depth + 1)
      } else {
        signals.push(LEAF)
        numbers.push(values[from.symbol(contexts, leaves, bitsFor(valueCount))] as number)
      }
    }
    while (this.roots.length < count) {
      this.roots.push(above.length)
      read(0)
    }
    this.base = base
    this.signals = Int16Array.from(signals)
    this.numbers = Float64Array.from(numbers)
    this.above = Int32Array.from(above)
  }

  /** How many trees. */
  get count(): number {
    return this.roots.length
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
