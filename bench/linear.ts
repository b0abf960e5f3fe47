/**
 * Whether the cost of every public function stays linear in its text, whatever the text says: CPU at n, 2n,
 * 4n and 8n for texts that mean harm (`linear/hostile-texts.ts`), each in several layouts.
 *
 *     npx tsx bench/linear.ts [--built] [--calls clean,digest] [--texts dots] [--layouts alone]
 *         [--size 32000] [--doublings 3] [--deadline 60] [--shard 1/2] [--memory] [--heap 192]
 *
 * It prints the cases whose exponent is over `MOST_EXPONENT`, or that need more seconds a megabyte than is
 * promised, then the number of cases and the largest of each figure for each function; all cases with `--all`.
 * Exit code 1 if any is over. `--texts` and `--layouts` take parts of names. `--memory` tells the peak of memory
 * of each case at 5 MB instead, in a process whose heap may take `--heap` MB: what V8 is not held to it takes before it
 * looks what lives, so without a bound (`--heap 0`) the peak tells more of the machine than of the text. `--quick` looks only whether four times the text costs eight times as much, with
 * one layout a text: what the tests run.
 *
 * Method: the cases of a function run in a process of their own, one after another, once at each size; one that seems
 * to be over is measured again, in full. One that passes the deadline is ended, told, and the next one goes on in a
 * new process. All of it takes about half an hour of one core.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { HOSTILE_TEXTS, LAYOUTS } from './linear/hostile-texts.ts'
import {
  type Case,
  exponentOf,
  type Growth,
  glanceAtGrowth,
  measureGrowth,
  secondsAMegabyte,
  seemsLinear,
} from './linear/measure-growth.ts'
import { importPackage, type Package, PUBLIC_FUNCTIONS } from './linear/public-functions.ts'

/** What is promised. */
const MOST_EXPONENT = 1.25
const MOST_SECONDS_A_MEGABYTE = 2
const MOST_SECONDS_OF_A_DIGEST = 4
const MOST_MEGABYTES = 400
const MEMORY_SIZE = 5e6

const { values } = parseArgs({
  options: {
    built: { type: 'boolean' },
    all: { type: 'boolean' },
    memory: { type: 'boolean' },
    heap: { type: 'string', default: '192' },
    quick: { type: 'boolean' },
    calls: { type: 'string' },
    texts: { type: 'string' },
    layouts: { type: 'string' },
    size: { type: 'string', default: '32000' },
    doublings: { type: 'string', default: '3' },
    deadline: { type: 'string', default: '60' },
    shard: { type: 'string', default: '1/1' },
  },
})
const SIZES = values.memory
  ? [MEMORY_SIZE]
  : Array.from({ length: Number(values.doublings) + 1 }, (_, at) => Number(values.size) * 2 ** at)
const DEADLINE = Number(values.deadline) * 1000 * (values.memory ? 2 : 1)

/** What a process tells of a case. */
interface Told {
  readonly isOver: boolean
  /** It was measured again, as it seemed to be over. */
  readonly isAgain: boolean
  readonly exponent: number
  /** For a million code units, at the largest size. */
  readonly seconds: number
  /** The most memory that the process has held, in MB. */
  readonly peak: number
}

type Figures = Omit<Told, 'isOver' | 'isAgain'>

const mostSeconds = (call: string): number =>
  call.startsWith('digest') ? MOST_SECONDS_OF_A_DIGEST : MOST_SECONDS_A_MEGABYTE

async function measure(one: Case, packaged: Package): Promise<Told> {
  if (values.quick) {
    const isOver = !(await seemsLinear(one, Number(values.size), packaged))
    return { isOver, isAgain: false, exponent: 0, seconds: 0, peak: 0 }
  }
  const first = told(await glanceAtGrowth(one, SIZES, packaged), false)
  if (values.memory || !first.isOver) return first
  const again = told(await measureGrowth(one, SIZES, packaged), true)
  if (again.exponent <= MOST_EXPONENT) return again
  const larger = SIZES.slice(1).map((size) => size * 2)
  const { exponent } = told(await measureGrowth(one, larger, packaged), true)
  const isOver = exponent > MOST_EXPONENT || again.seconds > mostSeconds(one.call)
  return { ...again, exponent, isOver }
}

function told(growth: Growth, isAgain: boolean): Told {
  const exponent = exponentOf(growth) ?? 0
  const seconds = secondsAMegabyte(growth)
  const peak = process.resourceUsage().maxRSS / 1024
  const isOver = values.memory
    ? peak > MOST_MEGABYTES
    : exponent > MOST_EXPONENT || seconds > mostSeconds(growth.call)
  return { isOver, isAgain, exponent, seconds, peak }
}

const chosen = (names: string | undefined, among: object): string[] =>
  Object.keys(among).filter((name) => (names ?? '').split(',').some((part) => name.includes(part)))

/** The cases that were asked for. */
function casesOf(call: string): Case[] {
  const layouts = chosen(values.layouts, LAYOUTS)
  const [shard, shards] = values.shard.split('/').map(Number) as [number, number]
  return chosen(values.texts, HOSTILE_TEXTS)
    .flatMap((text, at) => {
      const looked = values.quick ? [layouts[at % layouts.length] as string] : layouts
      return looked.map((layout) => ({ call, text, layout }))
    })
    .filter((_, at) => at % shards === shard - 1)
}

function start(): ChildProcess {
  const isBound = values.memory && values.heap !== '0'
  const bound = isBound ? [`--max-old-space-size=${values.heap}`] : []
  return fork(fileURLToPath(import.meta.url), process.argv.slice(2), {
    execArgv: [...process.execArgv, ...bound],
  })
}

/** What a process tells of a case; undefined if it took too long, or died. */
function ask(child: ChildProcess, one: Case): Promise<Told | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), DEADLINE)
    const settle = (told: Told | undefined): void => {
      clearTimeout(timer)
      child.removeAllListeners()
      resolve(told)
    }
    child.once('message', settle)
    child.once('exit', () => settle(undefined))
    child.send(one)
  })
}

function figuresOf({ exponent, seconds, peak }: Figures): string {
  if (values.quick) return 'eight times as much or more'
  if (values.memory) return `${peak.toFixed(0)} MB, ${seconds.toFixed(2)} s/MB`
  return `exponent ${exponent.toFixed(2)}, ${seconds.toFixed(2)} s/MB`
}

/** Measures the cases of a function, and tells those that are over; how many are. */
async function measureCall(call: string): Promise<number> {
  const cases = casesOf(call)
  let child: ChildProcess | undefined
  let over = 0
  let again = 0
  let most = { exponent: 0, seconds: 0, peak: 0 }
  for (const one of cases) {
    child ??= start()
    const told = await ask(child, one)
    // What a process has held before would be taken for memory of the next case.
    if (told === undefined || values.memory) {
      child.kill('SIGKILL')
      child = undefined
    }
    if (told === undefined || told.isOver) over++
    if (told === undefined || told.isOver || values.all) {
      const figures = told === undefined ? 'did not end' : figuresOf(told)
      console.log(`${call} · ${one.text} · ${one.layout}: ${figures}`)
    }
    if (told === undefined) continue
    if (told.isAgain) again++
    most = {
      exponent: Math.max(most.exponent, told.exponent),
      seconds: Math.max(most.seconds, told.seconds),
      peak: Math.max(most.peak, told.peak),
    }
  }
  child?.kill('SIGKILL')
  const all = values.quick ? '' : `, ${again} measured again; at most ${figuresOf(most)}`
  console.log(`${call}: ${cases.length} cases, ${over} over${all}`)
  return over
}

async function measureAll(): Promise<boolean> {
  const calls = values.calls?.split(',') ?? Object.keys(PUBLIC_FUNCTIONS)
  let over = 0
  for (const call of calls) over += await measureCall(call)
  return over === 0
}

if (process.send !== undefined) {
  const packaged = await importPackage(values.built === true)
  process.on('message', async (one: Case) => {
    process.send?.(await measure(one, packaged))
  })
} else {
  process.exitCode = (await measureAll()) ? 0 : 1
}
