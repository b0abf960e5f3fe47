/**
 * Looks for inputs on which a target does not keep its promises.
 *
 * Method: coverage-guided, in one process (after AFL and libFuzzer). Inputs that reach a branch, or run one
 * more often, than all before are kept; kept ones are changed at random and tried. Which of them is changed
 * next goes by how much came of it before. What costs more than any before is made longer step by step, to
 * see whether the cost is linear (`pump.ts`). The same seed gives the same inputs in the same order.
 */
import { seeded } from '../../src/testing/seeded.ts'
import type { Branch } from './counters.ts'
import { Coverage } from './coverage.ts'
import { mutated, oneOf, type Supplies } from './mutate.ts'
import { BYTE_MUTATORS } from './mutate-bytes.ts'
import { TEXT_MUTATORS } from './mutate-text.ts'
import { growthFault, pumpsOf } from './pump.ts'
import { FREE_UNITS, type Target } from './target.ts'

export interface FuzzOptions {
  readonly target: Target
  readonly counters: Uint32Array
  readonly branches: readonly Branch[]
  readonly dictionary: readonly string[]
  readonly seed: number
  /** Inputs to begin with, besides the seeds of the target. */
  readonly corpus: readonly string[]
  /** Goes on until it says no. */
  readonly goesOn: (executions: number) => boolean
  /** Told before each execution: the last one told is what hangs. */
  readonly onInput?: (input: string) => void
  readonly onFinding?: (finding: Finding) => void
  readonly onKept?: (input: string) => void
}

/** What went wrong, and the shortest input that was found for it. */
export interface Finding {
  /** The same fault has the same one. */
  readonly key: string
  readonly message: string
  readonly input: string
}

export interface FuzzReport {
  readonly executions: number
  /** Branches that were run. */
  readonly reached: number
  readonly kept: readonly string[]
  readonly findings: readonly Finding[]
}

interface Kept {
  readonly input: string
  picks: number
  /** Inputs that were kept and came of it. */
  children: number
}

/** What came of an input, for the time that it took; a short one takes less. */
const worth = ({ input, picks, children }: Kept): number =>
  (1 + children) / ((1 + picks) * (FREE_UNITS + input.length))

/** So many executions go into making a finding shorter. */
const SHORTENING = 400
/** Growth is looked at once in so many executions at most. */
const PUMP_PAUSE = 30
/** So many inputs are looked at when one is picked. */
const CANDIDATES = 4

export async function fuzz(options: FuzzOptions): Promise<FuzzReport> {
  const fuzzer = new Fuzzer(options)
  await fuzzer.run()
  return fuzzer.report()
}

class Fuzzer {
  private readonly options: FuzzOptions
  private readonly random: () => number
  private readonly coverage: Coverage
  private readonly kept: Kept[] = []
  private readonly findings = new Map<string, Finding>()
  private readonly supplies: Supplies
  private executions = 0
  private lastPump = 0

  constructor(options: FuzzOptions) {
    this.options = options
    this.random = seeded(options.seed)
    this.coverage = new Coverage(options.counters.length)
    this.supplies = {
      random: this.random,
      dictionary: options.dictionary,
      other: () => this.pick().input,
      longest: options.target.longest,
    }
  }

  async run(): Promise<void> {
    const { target, corpus, goesOn } = this.options
    const mutators = target.kind === 'text' ? TEXT_MUTATORS : BYTE_MUTATORS
    const seeds = [...(await target.seeds()), ...corpus, '']
    // What is made once and kept is made before anything counts.
    for (const input of seeds) await this.execute(input)
    for (const input of seeds) await this.take(input.slice(0, target.longest), undefined)
    if (this.kept.length === 0) this.kept.push({ input: '', picks: 0, children: 0 })
    while (goesOn(this.executions)) {
      const parent = this.pick()
      parent.picks++
      await this.take(mutated(parent.input, mutators, this.supplies), parent)
    }
  }

  report(): FuzzReport {
    return {
      executions: this.executions,
      reached: this.coverage.branches,
      kept: this.kept.map(({ input }) => input),
      findings: [...this.findings.values()],
    }
  }

  /** Of a few, the one of which most came for the least. */
  private pick(): Kept {
    const { kept } = this
    let best = oneOf(kept, this.supplies)
    for (let candidate = 1; candidate < CANDIDATES; candidate++) {
      const other = oneOf(kept, this.supplies)
      if (worth(other) > worth(best)) best = other
    }
    return best
  }

  /** Tries an input, and keeps it if it is worth that. */
  private async take(input: string, parent: Kept | undefined): Promise<void> {
    const { counters, target } = this.options
    const error = await this.execute(input)
    if (error !== undefined) await this.note(input, error)
    const { fresh, steps, pace } = this.coverage.take(counters, input.length)
    if (pace > target.mostSteps) {
      const message = `${steps} steps for ${input.length} units, ${pace.toFixed(0)} a unit`
      this.add({ key: `${target.name}: too many steps`, message, input })
    }
    const isSlowest = this.coverage.isSlowest(pace)
    if (fresh.length === 0 && !isSlowest) return
    this.kept.push({ input, picks: 0, children: 0 })
    this.options.onKept?.(input)
    if (parent !== undefined) parent.children++
    if (error === undefined) await this.lookAtGrowth(input)
  }

  /** What it threw. */
  private async execute(input: string): Promise<unknown> {
    const { counters, target, onInput } = this.options
    this.executions++
    onInput?.(input)
    counters.fill(0)
    try {
      await target.check(input)
      return undefined
    } catch (error) {
      return error ?? new Error('nothing was thrown')
    }
  }

  private async lookAtGrowth(input: string): Promise<void> {
    const { target, counters, branches, onInput } = this.options
    if (!target.canPump || this.executions - this.lastPump < PUMP_PAUSE) return
    this.lastPump = this.executions
    const byTime = `${target.name}: not linear by time`
    let last = input
    const told: Target = {
      ...target,
      check(longer) {
        last = longer
        onInput?.(longer)
        return target.check(longer)
      },
    }
    for (const pump of pumpsOf(input, this.supplies)) {
      const nameOf = (at: number): string => `${branches[at]?.file}:${branches[at]?.line}`
      try {
        const fault = await growthFault(told, pump, counters, nameOf, !this.findings.has(byTime))
        if (fault === undefined) continue
        const place = / (\S+:\d+) /.exec(fault)?.[1]
        const key = place === undefined ? byTime : `${target.name}: not linear at ${place}`
        this.add({ key, message: `${fault}; ${pump.how}`, input })
      } catch (error) {
        await this.note(last, error)
      }
    }
  }

  private async note(input: string, error: unknown): Promise<void> {
    const key = keyOf(this.options.target, error)
    if (this.findings.has(key)) return
    const shortest = await this.shortened(input, key)
    const again = (await this.execute(shortest)) ?? error
    const message = again instanceof Error ? (again.stack ?? again.message) : String(again)
    this.add({ key, message, input: shortest })
    await this.execute(input)
  }

  private add(finding: Finding): void {
    if (this.findings.has(finding.key)) return
    this.findings.set(finding.key, finding)
    this.options.onFinding?.(finding)
  }

  /** The input without what the fault does not need. */
  private async shortened(input: string, key: string): Promise<string> {
    const { target } = this.options
    let shortest = input
    let left = SHORTENING
    for (let size = input.length >> 1; size >= 1; size >>= 1) {
      for (let at = 0; at < shortest.length && left > 0; ) {
        const shorter = shortest.slice(0, at) + shortest.slice(at + size)
        left--
        const error = await this.execute(shorter)
        if (error !== undefined && keyOf(target, error) === key) shortest = shorter
        else at += size
      }
    }
    return shortest
  }
}

/** What is the same for inputs that fail alike: the message without what it quotes, and the place in `src`. */
function keyOf(target: Target, error: unknown): string {
  if (!(error instanceof Error)) return `${target.name}: ${String(error)}`
  const message = error.message
    .replace(/"(?:[^"\\]|\\.)*"|\d+/g, '…')
    .replace(/: .*/s, '')
    .slice(0, 100)
  const place = /\/(src\/[^\s:)]+)/.exec(error.stack ?? '')?.[1] ?? ''
  return `${target.name}: ${error.name} ${message} ${place}`.trim()
}

/** Inputs for the repository have so many units in all: those that reach most for their length. */
const CORPUS_UNITS = 40_000
/** Parts that are left out to make one shorter are no smaller than this share of it: all smaller ones take too long. */
const LEAST_PART = 16

/** Some inputs that keep every promise and reach what many reach, each without most of what it does not need for that. */
export async function distilled(
  inputs: readonly string[],
  { target, counters }: Pick<FuzzOptions, 'target' | 'counters'>,
  goesOn: () => boolean,
): Promise<readonly string[]> {
  const reachedBy = async (input: string): Promise<Set<number>> => {
    counters.fill(0)
    try {
      await target.check(input)
    } catch {
      return new Set()
    }
    const pace = counters.reduce((all, runs) => all + runs, 0) / (input.length + FREE_UNITS)
    if (pace > target.mostSteps) return new Set()
    return new Set(Array.from(counters.keys()).filter((branch) => counters[branch] !== 0))
  }
  const reached = new Set<number>()
  const chosen: { input: string; own: readonly number[] }[] = []
  for (const input of [...inputs].sort((a, b) => a.length - b.length)) {
    const own = [...(await reachedBy(input))].filter((branch) => !reached.has(branch))
    for (const branch of own) reached.add(branch)
    if (own.length > 0) chosen.push({ input, own })
  }
  chosen.sort((a, b) => b.own.length / (1 + b.input.length) - a.own.length / (1 + a.input.length))
  const short: string[] = []
  let units = 0
  for (const { input, own } of chosen) {
    let shortest = input
    for (let part = 2; part <= LEAST_PART; part *= 2) {
      const size = Math.ceil(input.length / part)
      for (let at = 0; at < shortest.length && goesOn(); ) {
        const shorter = shortest.slice(0, at) + shortest.slice(at + size)
        const left = await reachedBy(shorter)
        if (own.every((branch) => left.has(branch))) shortest = shorter
        else at += size
      }
    }
    if (units + shortest.length > CORPUS_UNITS) continue
    units += shortest.length
    short.push(shortest)
  }
  return short
}
