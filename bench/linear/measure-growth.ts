/**
 * How the cost of a call grows with its text: CPU at n, 2n, 4n and 8n, and the exponent that fits them.
 *
 * Method: the exponent is the slope of the logarithm of the cost over that of the size, by least squares, of sizes
 * whose cost can be told from the fixed cost of a call (`LEAST_SECONDS`). One run a size, the largest first, tells
 * most cases from faults: what compiling adds is added to the largest, which makes the exponent greater and not less.
 * Where that is over a bound, each size is run a few times, and the least counts, as what disturbs only adds; and once
 * more at larger sizes, as what grows faster up to a bound and no further is linear.
 */
import { cpuSeconds } from '../cpu-seconds.ts'
import { HOSTILE_TEXTS, LAYOUTS } from './hostile-texts.ts'
import { answeredBy, FAULTY_EXAMPLES, type Package, PUBLIC_FUNCTIONS } from './public-functions.ts'

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
  /** The same with what is answered, where a longer text has an answer that is more than so much longer. */
  readonly told: readonly number[]
  /** CPU of one call, of the same index. */
  readonly seconds: readonly number[]
}

/** Below that a cost is that of the call, not of its text. */
const LEAST_SECONDS = 0.02
/** Short runs are made again until they lasted so long together. */
const ENOUGH_SECONDS = 0.15
const MOST_RUNS = 5
/** Where the cost of a size is held against that of another, each is run so often, however long that takes. */
const LEAST_RUNS = 3

/** CPU of one call in seconds: the least of some. */
async function costOf(
  call: () => unknown,
  mostRuns = MOST_RUNS,
  leastRuns = 1,
): Promise<{ seconds: number; answer: unknown }> {
  let least = Number.POSITIVE_INFINITY
  let spent = 0
  let answer: unknown
  for (let run = 0; run < leastRuns || (run < mostRuns && spent < ENOUGH_SECONDS); run++) {
    const before = cpuSeconds()
    answer = await call()
    const seconds = cpuSeconds() - before
    least = Math.min(least, seconds)
    spent += seconds
  }
  return { seconds: least, answer }
}

const secondsOf = async (call: () => unknown, mostRuns?: number): Promise<number> =>
  (await costOf(call, mostRuns)).seconds

/** One run of a case at each size, from the largest down to the first whose cost is too small to tell anything. */
export const glanceAtGrowth = (
  one: Case,
  sizes: readonly number[],
  packaged: Package,
): Promise<Growth> => growthOver(one, sizes, packaged, 1)

/** Measures a case at some sizes, each a few times. */
export const measureGrowth = (
  one: Case,
  sizes: readonly number[],
  packaged: Package,
): Promise<Growth> => growthOver(one, sizes, packaged, LEAST_RUNS)

async function growthOver(
  one: Case,
  sizes: readonly number[],
  packaged: Package,
  runs: number,
): Promise<Growth> {
  const callAt = callOf(one, packaged)
  const told: number[] = []
  const seconds: number[] = []
  for (const size of sizes.toReversed()) {
    const cost = await costOf(callAt(size), runs === 1 ? 1 : MOST_RUNS, runs)
    told.unshift(size + answeredBy(one.call, cost.answer))
    seconds.unshift(cost.seconds)
    if (cost.seconds < LEAST_SECONDS) break
  }
  return { ...one, sizes: sizes.slice(-seconds.length), told, seconds }
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
    const first = await secondsOf(long, 1)
    if (first < SHORT_SECONDS) return true
    const most = MOST_OVER_TWO_DOUBLINGS * (await secondsOf(callAt(length), SHORT_RUNS))
    // Again: the first time paid for compiling what the second one found compiled.
    if (first < most || (await secondsOf(long)) < most) return true
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

/** The exponent of the growth over what is read and told; undefined if all costs are too small to tell. */
export function exponentOf({ told, seconds }: Growth): number | undefined {
  const points: (readonly [number, number])[] = []
  for (const [at, cost] of seconds.entries()) {
    if (cost >= LEAST_SECONDS) points.push([Math.log2(told[at] as number), Math.log2(cost)])
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
