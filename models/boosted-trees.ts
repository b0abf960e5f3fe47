/**
 * Learns yes or no: boosted trees over named signals whose leaves add up to the log odds of yes.
 *
 * Method: values are binned once, at quantiles, cuts lie between values; a tree grows leaf by leaf, the best gain
 * first, from histograms of gradients over the bins (those of the larger half are the whole less the smaller one); a
 * leaf is a Newton step on the logistic loss. Several forests of other samples are averaged. Choices come from a seeded generator: the same rows give the same
 * trees. Cost: rows × signals for each tree and a little more.
 * Sources: Friedman 2001; histograms and second-order leaves as in XGBoost (Chen & Guestrin 2016), best-first growth
 * as in LightGBM (Ke et al. 2017).
 */

import type { TreeNode } from '../src/learning/trees.ts'
import { seeded } from '../src/testing/seeded.ts'

/** Rows to learn from. */
export interface Rows {
  readonly values: readonly ArrayLike<number>[]
  /** 0 to 1: between, where it is both. */
  readonly targets: Float64Array
  readonly weights: Float64Array
}

export interface Growth {
  readonly trees: number
  readonly leaves: number
  /** How much of a step is taken. */
  readonly rate: number
  /** Rows that a leaf needs. */
  readonly leastRows: number
  readonly ridge: number
  /** Shares of the signals and of the rows that a tree sees. */
  readonly signals: number
  readonly rows: number
  /** So many forests of other samples are averaged. */
  readonly forests: number
  /** The values of leaves are rounded to so many in 1 as they grow, so that later trees make good what that costs. Default: 1,000. */
  readonly steps?: number
  /** No leaf of a tree adds more than that, or takes more away: where few rows weigh much. */
  readonly mostStep?: number
}

/** Trees whose leaves add up to the log odds. */
export interface Forest {
  readonly base: number
  readonly trees: readonly TreeNode[]
  /** By signal: how much better the forks at it make the fit. */
  readonly gains: Float64Array
}

const BINS = 64
const LEAST_GAIN = 1e-3
/** Of a bin: slopes, curves, rows. */
const SUMS = 3
const DIGITS = 1e3

/** The values of all rows, binned. */
export interface Binned extends Rows {
  /** By signal: what separates a bin from the next. */
  readonly cuts: readonly (readonly number[])[]
  /** By row, by signal: the bin. */
  readonly bins: Uint8Array
}

/** @param most bins a signal */
export function binned(rows: Rows, most: number = BINS): Binned {
  const signals = rows.values[0]?.length ?? 0
  const bins = new Uint8Array(rows.values.length * signals)
  const cuts = Array.from({ length: signals }, (_, signal) => {
    const column = new Float64Array(rows.values.length)
    for (let row = 0; row < column.length; row++) {
      column[row] = (rows.values[row] as ArrayLike<number>)[signal] as number
    }
    const own = cutsOf(column.slice().sort(), most)
    for (let row = 0; row < column.length; row++) {
      bins[row * signals + signal] = binOf(own, column[row] as number)
    }
    return own
  })
  return { ...rows, cuts, bins }
}

function cutsOf(sorted: Float64Array, most: number): number[] {
  const distinct = [...new Set(sorted)]
  const wanted = new Set<number>()
  if (distinct.length <= most) for (let at = 1; at < distinct.length; at++) wanted.add(at)
  else {
    const places = new Map(distinct.map((value, at) => [value, at]))
    for (let bin = 1; bin < most; bin++) {
      wanted.add(places.get(sorted[Math.floor((bin * sorted.length) / most)] as number) as number)
    }
    wanted.delete(0)
  }
  return [...wanted]
    .sort((a, b) => a - b)
    .map((at) => between(distinct[at - 1] as number, distinct[at] as number))
}

/** A short number that separates the two: the lower is not over it, the upper is. */
function between(lower: number, upper: number): number {
  const middle = (lower + upper) / 2
  for (let digits = 1; digits < 6; digits++) {
    const short = Number(middle.toPrecision(digits))
    if (short >= lower && short < upper) return short
  }
  return middle
}

/** How many cuts lie below the value. */
function binOf(cuts: readonly number[], value: number): number {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (value > (cuts[middle] as number)) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * @param rows the numbers of the rows that are learnt from
 * @param seed of the first forest
 */
export function growForests(
  data: Binned,
  rows: ArrayLike<number>,
  seed: number,
  growth: Growth,
): Forest {
  const { forests: count } = growth
  const forests = Array.from({ length: count }, (_, at) =>
    new Grower(data, growth, seeded(seed + at * 101)).grow(Int32Array.from(rows)),
  )
  const shrunk = (node: TreeNode): TreeNode =>
    'signal' in node
      ? { ...node, below: shrunk(node.below), above: shrunk(node.above) }
      : { value: Math.round((node.value / count) * DIGITS) / DIGITS }
  return {
    base: Math.round((forests.reduce((sum, { base }) => sum + base, 0) / count) * DIGITS) / DIGITS,
    trees: forests.flatMap(({ trees }) => trees.map(shrunk)),
    gains: new Float64Array(data.cuts.length).map((_, signal) =>
      forests.reduce((sum, { gains }) => sum + (gains[signal] as number), 0),
    ),
  }
}

interface Split {
  readonly signal: number
  readonly bin: number
  readonly gain: number
}

/** A leaf that may fork. */
interface Bud {
  readonly rows: Int32Array
  readonly sums: Float64Array
  readonly slope: number
  readonly curve: number
  readonly split: Split | undefined
  /** The number of the fork once it is one: -1 until then. */
  fork: number
}

interface Fork extends Split {
  readonly below: Bud
  readonly above: Bud
}

class Grower {
  private readonly data: Binned
  private readonly growth: Growth
  private readonly random: () => number
  private readonly signals: number
  private readonly slopes: Float64Array
  private readonly curves: Float64Array
  private readonly scores: Float64Array
  private readonly gains: Float64Array
  /** The signals that the tree sees that grows. */
  private seen: number[] = []

  constructor(data: Binned, growth: Growth, random: () => number) {
    this.data = data
    this.growth = growth
    this.random = random
    this.signals = data.cuts.length
    this.slopes = new Float64Array(data.targets.length)
    this.curves = new Float64Array(data.targets.length)
    this.scores = new Float64Array(data.targets.length)
    this.gains = new Float64Array(this.signals)
  }

  grow(rows: Int32Array): Forest {
    const { targets, weights, cuts } = this.data
    const { growth, random, scores } = this
    let yes = 0
    let all = 0
    for (const row of rows) {
      yes += (targets[row] as number) * (weights[row] as number)
      all += weights[row] as number
    }
    const base = Math.round(Math.log(yes / (all - yes)) * DIGITS) / DIGITS
    scores.fill(base)
    const trees: TreeNode[] = []
    for (let round = 0; round < growth.trees; round++) {
      this.lean(rows)
      this.seen = [...cuts.keys()].filter(
        (signal) => cuts[signal]?.length !== 0 && random() < growth.signals,
      )
      const own = rows.filter(() => random() < growth.rows)
      const tree = this.tree(own)
      trees.push(tree)
      this.add(tree, rows)
    }
    return { base, trees, gains: this.gains }
  }

  /** The slope and the curve of the loss at each row. */
  private lean(rows: Int32Array): void {
    const { targets, weights } = this.data
    for (const row of rows) {
      const chance = 1 / (1 + Math.exp(-(this.scores[row] as number)))
      const weight = weights[row] as number
      this.slopes[row] = weight * ((targets[row] as number) - chance)
      this.curves[row] = weight * Math.max(1e-6, chance * (1 - chance))
    }
  }

  private add(tree: TreeNode, rows: Int32Array): void {
    if (!('signal' in tree)) {
      for (const row of rows) this.scores[row] = (this.scores[row] as number) + tree.value
      return
    }
    const bin = (this.data.cuts[tree.signal] as readonly number[]).indexOf(tree.cut)
    const [below, above] = this.parted(rows, tree.signal, bin)
    this.add(tree.below, below)
    this.add(tree.above, above)
  }

  /** Plain loops: with closures this is a third of all the time. */
  private parted(rows: Int32Array, signal: number, bin: number): [Int32Array, Int32Array] {
    const { bins } = this.data
    const { signals } = this
    const below = new Int32Array(rows.length)
    const above = new Int32Array(rows.length)
    let belows = 0
    let aboves = 0
    for (const row of rows) {
      if ((bins[row * signals + signal] as number) <= bin) below[belows++] = row
      else above[aboves++] = row
    }
    return [below.slice(0, belows), above.slice(0, aboves)]
  }

  private tree(rows: Int32Array): TreeNode {
    const root = this.bud(rows, this.sumsOf(rows))
    const forks: Fork[] = []
    const buds = [root]
    while (buds.length < this.growth.leaves) {
      let best: Bud | undefined
      for (const bud of buds) {
        if (bud.split !== undefined && bud.split.gain > (best?.split?.gain ?? 0)) best = bud
      }
      if (best?.split === undefined) break
      const { signal, bin, gain } = best.split
      this.gains[signal] = (this.gains[signal] as number) + gain
      const [below, above] = this.parted(best.rows, signal, bin)
      const isBelow = below.length < above.length
      const smaller = this.sumsOf(isBelow ? below : above)
      const larger = best.sums.map((sum, at) => sum - (smaller[at] as number))
      const fork: Fork = {
        ...best.split,
        below: this.bud(below, isBelow ? smaller : larger),
        above: this.bud(above, isBelow ? larger : smaller),
      }
      best.fork = forks.push(fork) - 1
      buds.splice(buds.indexOf(best), 1, fork.below, fork.above)
    }
    return this.node(root, forks)
  }

  private node({ slope, curve, fork }: Bud, forks: readonly Fork[]): TreeNode {
    const { rate, ridge, steps = DIGITS, mostStep = Number.POSITIVE_INFINITY } = this.growth
    const own = forks[fork]
    if (own === undefined) {
      const step = Math.max(-mostStep, Math.min(mostStep, (rate * slope) / (curve + ridge)))
      return { value: Math.round(step * steps) / steps }
    }
    const { signal, bin } = own
    const below = this.node(own.below, forks)
    const above = this.node(own.above, forks)
    if ('value' in below && 'value' in above && below.value === above.value) return below
    const cut = (this.data.cuts[signal] as readonly number[])[bin] as number
    return { signal, cut, below, above }
  }

  /** By seen signal, by bin: the sums of slopes, curves and rows. */
  private sumsOf(rows: Int32Array): Float64Array {
    const { seen, slopes, curves, signals } = this
    const { bins } = this.data
    const sums = new Float64Array(seen.length * BINS * SUMS)
    for (const row of rows) {
      const from = row * signals
      const slope = slopes[row] as number
      const curve = curves[row] as number
      for (let at = 0; at < seen.length; at++) {
        const place = (at * BINS + (bins[from + (seen[at] as number)] as number)) * SUMS
        sums[place] = (sums[place] as number) + slope
        sums[place + 1] = (sums[place + 1] as number) + curve
        sums[place + 2] = (sums[place + 2] as number) + 1
      }
    }
    return sums
  }

  private bud(rows: Int32Array, sums: Float64Array): Bud {
    let slope = 0
    let curve = 0
    for (const row of rows) {
      slope += this.slopes[row] as number
      curve += this.curves[row] as number
    }
    const split =
      rows.length < 2 * this.growth.leastRows
        ? undefined
        : this.bestSplit(sums, slope, curve, rows.length)
    return { rows, sums, slope, curve, split, fork: -1 }
  }

  private bestSplit(
    sums: Float64Array,
    slope: number,
    curve: number,
    rows: number,
  ): Split | undefined {
    const { ridge, leastRows } = this.growth
    const whole = (slope * slope) / (curve + ridge)
    let best = LEAST_GAIN
    let found: Split | undefined
    for (const [at, signal] of this.seen.entries()) {
      const cuts = (this.data.cuts[signal] as readonly number[]).length
      let slopeBelow = 0
      let curveBelow = 0
      let rowsBelow = 0
      for (let bin = 0; bin < cuts; bin++) {
        const place = (at * BINS + bin) * SUMS
        slopeBelow += sums[place] as number
        curveBelow += sums[place + 1] as number
        rowsBelow += sums[place + 2] as number
        if (rowsBelow < leastRows) continue
        if (rows - rowsBelow < leastRows) break
        const slopeAbove = slope - slopeBelow
        const gain =
          (slopeBelow * slopeBelow) / (curveBelow + ridge) +
          (slopeAbove * slopeAbove) / (curve - curveBelow + ridge) -
          whole
        if (gain > best) {
          best = gain
          found = { signal, bin, gain }
        }
      }
    }
    return found
  }
}
