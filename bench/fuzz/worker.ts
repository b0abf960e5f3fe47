/**
 * The thread that fuzzes. It puts each input where the main thread can read it before it tries it: if it
 * never comes back, that is the one.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { type Branch, COUNTERS } from './counters.ts'
import { distilled, type Finding, fuzz } from './fuzzer.ts'
import { TARGETS } from './targets.ts'

export interface WorkerData {
  readonly target: string
  readonly branches: readonly Branch[]
  readonly dictionary: readonly string[]
  readonly seed: number
  readonly corpus: readonly string[]
  /** Milliseconds of CPU time; 0: by executions alone. */
  readonly time: number
  readonly executions: number
  /** Whether a corpus for the repository is made at the end. */
  readonly distils: boolean
  /** How many inputs were tried, and how many units the last one has; then its units. */
  readonly shared: SharedArrayBuffer
}

export type WorkerMessage =
  | { readonly finding: Finding }
  | { readonly kept: string }
  | {
      readonly executions: number
      readonly reached: number
      readonly count: number
      readonly corpus: readonly string[]
    }

const data = workerData as WorkerData
const counters = (globalThis as unknown as Record<string, Uint32Array>)[COUNTERS] as Uint32Array
const target = TARGETS.find(({ name }) => name === data.target)
if (target === undefined) throw new Error(`no target ${data.target}`)

const tried = new Int32Array(data.shared, 0, 2)
const units = new Uint16Array(data.shared, 8)
const onInput = (input: string): void => {
  const length = Math.min(input.length, units.length)
  for (let at = 0; at < length; at++) units[at] = input.charCodeAt(at)
  Atomics.store(tried, 1, length)
  Atomics.add(tried, 0, 1)
}
const tell = (message: WorkerMessage): void => parentPort?.postMessage(message)

const spent = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
const end = spent() + data.time
const options = {
  target,
  counters,
  branches: data.branches,
  dictionary: data.dictionary,
  seed: data.seed,
  corpus: data.corpus,
  onInput,
  onFinding: (finding: Finding) => tell({ finding }),
  onKept: (kept: string) => tell({ kept }),
  goesOn: (executions: number) =>
    executions < data.executions && (data.time === 0 || spent() < end),
}
const report = await fuzz(options)
const stopDistilling = spent() + data.time
const check = (input: string): void | Promise<void> => {
  onInput(input)
  return target.check(input)
}
const corpus = data.distils
  ? await distilled(
      report.kept,
      { target: { ...target, check }, counters },
      () => data.time === 0 || spent() < stopDistilling,
    )
  : []
tell({
  executions: report.executions,
  reached: report.reached,
  count: report.kept.length,
  corpus,
})
