/**
 * Is the work linear in an input? A short one is made longer by saying a part of it again and again, and the
 * runs of all branches are counted at three lengths. What takes more than eight times as much for four times the
 * text, and goes on like that, is told; so is what costs time that no counter shows, as patterns that backtrack do.
 *
 * Cost: that of some 8,000 units through the target.
 */
import { below, partOf, type Supplies } from './mutate.ts'
import { CHOICE, NEXT_TEXT, type Target } from './target.ts'

const SHORT = 1500
const GROWTH = 4
/** So much of what stands around a part stays: little, so that the lengths are those asked for. */
const AROUND = 60
const DOUBLE = 2
/** Over two doublings; linear work gives 4, n log n 5, square work 16. */
const MOST = 8
/** Over one. */
const MOST_DOUBLED = Math.sqrt(MOST)
/** Time is looked at from here on, in milliseconds: below, it is noise. */
const LEAST_TIME = 60

/** Where to go to make an input longer. */
export interface Pump {
  readonly how: string
  /** The input with so many units, or some more. */
  readonly pumped: (units: number) => string
}

/** Ways to make an input longer: all of it, a part of it, by more texts. */
export function pumpsOf(input: string, supplies: Supplies): readonly Pump[] {
  const head = input.startsWith(CHOICE) ? input.slice(0, 2) : ''
  const body = input.slice(head.length)
  if (body === '') return []
  const all = repeated(body, '', '', '\n\n')
  const [from, to] = partOf(body, supplies)
  const part = body.slice(from, to) || body.slice(-1)
  const inside = repeated(
    part,
    body.slice(Math.max(0, from - AROUND), from),
    body.slice(to, to + AROUND),
    '',
  )
  const texts = repeated(body, '', '', NEXT_TEXT)
  const parts = (units: number): string => {
    const list = body.split(NEXT_TEXT)
    return list
      .map((text) => repeated(text || ' ', '', '', '')(Math.ceil(units / list.length)))
      .join(NEXT_TEXT)
  }
  const pumps: Pump[] = [
    { how: 'all again', pumped: (units) => head + all(units) },
    {
      how: `${JSON.stringify(part.slice(0, 80))} again`,
      pumped: (units) => head + inside(units),
    },
    { how: 'each text again', pumped: (units) => head + parts(units) },
    { how: 'more texts', pumped: (units) => head + texts(units) },
  ]
  return [pumps[below(pumps.length, supplies)] as Pump, pumps[1] as Pump]
}

function repeated(part: string, before: string, behind: string, gap: string) {
  return (units: number): string =>
    before + (part + gap).repeat(Math.ceil(units / (part.length + gap.length))) + behind
}

/** What is wrong with how the cost grows; undefined if nothing is.
 *
 * @param looksAtTime also at what no counter shows
 */
export async function growthFault(
  target: Target,
  pump: Pump,
  counters: Uint32Array,
  branchName: (branch: number) => string,
  looksAtTime: boolean,
): Promise<string | undefined> {
  const measure = async (units: number): Promise<Cost> => {
    const input = pump.pumped(units)
    counters.fill(0)
    const before = process.cpuUsage()
    await target.check(input)
    const { user, system } = process.cpuUsage(before)
    return { runs: counters.slice(), units: input.length, time: (user + system) / 1000 }
  }
  const short = await measure(SHORT)
  const long = await measure(SHORT * GROWTH)
  const growth = sum(long.runs) / sum(short.runs)
  const bySteps = growth > MOST
  const byTime = looksAtTime && long.time > LEAST_TIME && long.time / short.time > MOST
  if (!bySteps && !byTime) return undefined
  // Work that is bounded grows like that up to its bound.
  const longer = await measure(SHORT * GROWTH * DOUBLE)
  const growths = (of: (cost: Cost) => number): string =>
    `× ${(of(long) / of(short)).toFixed(1)} and × ${(of(longer) / of(long)).toFixed(1)} from ${short.units} to ${long.units} to ${longer.units} units`
  if (bySteps && sum(longer.runs) / sum(long.runs) > MOST_DOUBLED) {
    const hot = hottest(longer.runs).map((at) => `${branchName(at)} ${longer.runs[at]}`)
    return `steps ${growths(({ runs }) => sum(runs))}: ${hot.join(', ')}`
  }
  if (!byTime || longer.time / long.time < MOST_DOUBLED) return undefined
  return `time ${growths(({ time }) => time)}`
}

interface Cost {
  readonly runs: Uint32Array
  readonly units: number
  /** Milliseconds of CPU time. */
  readonly time: number
}

const sum = (runs: Uint32Array): number => runs.reduce((all, count) => all + count, 0)

/** The branches that ran most. */
function hottest(runs: Uint32Array): number[] {
  return Array.from(runs.keys())
    .sort((a, b) => (runs[b] as number) - (runs[a] as number))
    .slice(0, 3)
}
