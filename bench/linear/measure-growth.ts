/**
 * How the cost of a call grows with its text: CPU at n, 2n, 4n and 8n, and the exponent that fits them.
 *
 * Method: the exponent is the slope of the logarithm of the cost over that of the size, by least squares, of sizes
 * whose cost can be told from the fixed cost of a call (`LEAST_SECONDS`). One run a size, the largest first, tells
 * most cases from faults: what compiling adds is added to the largest, which makes the exponent greater and not less.
 * Where that is over a bound, each size is run a few times, and the least counts, as what disturbs only adds.
 */
import { cpuSeconds } from '../cpu-seconds.ts'
import { HOSTILE_TEXTS, LAYOUTS } from './hostile-texts.ts'
import { FAULTY_EXAMPLES, type Package, PUBLIC_FUNCTIONS } from './public-functions.ts'

/** What is measured: a function, a text and how it is laid out, each by its name. */
export interface Case {
  readonly call: string
  readonly text: string
  readonly layout: string
}

/** A case, and what a call cost at each size. */
export interface Growth extends Case {
  /** In UTF-16 code units. */
  readonly sizes: readonly number[]
  /** CPU of one call, of the same index. */
  readonly seconds: readonly number[]
}

/** Below that a cost is that of the call, not of its text. */
const LEAST_SECONDS = 0.02
/** Short runs are made again until they lasted so long together. */
const ENOUGH_SECONDS = 0.15
const MOST_RUNS = 5

/** CPU of one call in seconds: the least of some. */
async function costOf(call: () => unknown, mostRuns = MOST_RUNS): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  let spent = 0
  for (let run = 0; run < mostRuns && spent < ENOUGH_SECONDS; run++) {
    const before = cpuSeconds()
    await call()
    const seconds = cpuSeconds() - before
    least = Math.min(least, seconds)
    spent += seconds
  }
  return least
}

/** One run of a case at each size, from the largest down to the first whose cost is too small to tell anything. */
export async function glanceAtGrowth(
  one: Case,
  sizes: readonly number[],
  packaged: Package,
): Promise<Growth> {
  const callAt = callOf(one, packaged)
  const looked: number[] = []
  const seconds: number[] = []
  for (const size of sizes.toReversed()) {
    const cost = await costOf(callAt(size), 1)
    looked.unshift(size)
    seconds.unshift(cost)
    if (cost < LEAST_SECONDS) break
  }
  return { ...one, sizes: looked, seconds }
}

/** Measures a case at some sizes, the smallest first. */
export async function measureGrowth(
  one: Case,
  sizes: readonly number[],
  packaged: Package,
): Promise<Growth> {
  const callAt = callOf(one, packaged)
  const seconds: number[] = []
  for (const size of sizes) seconds.push(await costOf(callAt(size)))
  return { ...one, sizes, seconds }
}

/** Below that nobody waits, and a ratio is noise. */
const SHORT_SECONDS = 0.05
/** Linear cost grows fourfold over two doublings, quadratic cost sixteenfold. */
const MOST_OVER_TWO_DOUBLINGS = 8
/** So often it is looked again, each time at double the size: what disturbs one look does not disturb all. */
const LOOKS = 3

/** Of so many short runs the least counts: what disturbs a short run would hide a fault. */
const SHORT_RUNS = 3

/**
 * Whether a case may be linear, by a few looks: its cost at four times a size is short, or less than eight times
 * that at the size. A cost that grows with the square up to a bound and no further passes at a larger size.
 *
 * What disturbs a long run can only make a fault of what is none, and then it is run again: most cases take one.
 */
export async function seemsLinear(one: Case, size: number, packaged: Package): Promise<boolean> {
  const callAt = callOf(one, packaged)
  for (let look = 0; look < LOOKS; look++) {
    const length = size * 2 ** look
    const long = callAt(length * 4)
    const first = await costOf(long, 1)
    if (first < SHORT_SECONDS) return true
    const most = MOST_OVER_TWO_DOUBLINGS * (await costOf(callAt(length), SHORT_RUNS))
    // Again: the first time paid for compiling what the second one found compiled.
    if (first < most || (await costOf(long)) < most) return true
  }
  return false
}

/** The call of a case on a text of any size. */
function callOf(one: Case, packaged: Package): (size: number) => () => unknown {
  const make = HOSTILE_TEXTS[one.text]
  const lay = LAYOUTS[one.layout]
  const prepare = PUBLIC_FUNCTIONS[one.call] ?? FAULTY_EXAMPLES[one.call]
  if (make === undefined || lay === undefined || prepare === undefined) {
    throw new Error(`nobody knows ${JSON.stringify(one)}`)
  }
  return (size) => prepare(lay(make, size), packaged)
}

/** The exponent of the growth; undefined if all costs are too small to tell. */
export function exponentOf({ sizes, seconds }: Growth): number | undefined {
  const points: (readonly [number, number])[] = []
  for (const [at, cost] of seconds.entries()) {
    if (cost >= LEAST_SECONDS) points.push([Math.log2(sizes[at] as number), Math.log2(cost)])
  }
  if (points.length < 2) return undefined
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / points.length
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / points.length
  const covariance = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0)
  const variance = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0)
  return covariance / variance
}

/** Seconds for a million code units, at the largest size. */
export function secondsAMegabyte({ sizes, seconds }: Growth): number {
  return ((seconds.at(-1) as number) / (sizes.at(-1) as number)) * 1e6
}
