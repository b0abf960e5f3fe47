/**
 * How long `digestAll` and `addAll` hold up the program that they run in, and how soon they hear an abort:
 *
 *     npx tsx bench/responsive.ts [--megabytes 5]
 *
 * Method: made-up articles, short ones and one that is long. `setImmediate` asks for a turn again and
 * again; the longest time between two turns is how long everything else had to wait, in CPU time, as other
 * programs disturb that less, and on the clock. The abort is due after a second, by a timer; it was heard
 * when the stream throws.
 */
import { parseArgs } from 'node:util'
import { openCorpus } from '../src/corpus/open-corpus.ts'
import type { Article } from '../src/document/article.ts'
import type { StopSignal } from '../src/document/time-slices.ts'
import { digestAll } from '../src/stream.ts'
import { cpuSeconds } from './cpu-seconds.ts'
import { prose } from './made-up.ts'

const ARTICLES = 400
const LENGTH = 3000
const ABORT_AFTER = 1000

interface Options {
  readonly signal: StopSignal
}
type Run = (articles: Iterable<Article>, options: Options) => AsyncIterable<unknown>

/** Milliseconds: between two turns of the event loop, and from when the abort was due to its end. */
interface Waits {
  longest: number
  /** The same in CPU time. */
  computed: number
  heard: number
}

async function measure(run: Run, articles: Iterable<Article>, abortAfter: number): Promise<Waits> {
  const waits: Waits = { longest: 0, computed: 0, heard: Number.NaN }
  const controller = new AbortController()
  const due = performance.now() + abortAfter
  const timer = setTimeout(() => controller.abort(), abortAfter)
  let isDone = false
  let last = performance.now()
  let lastCpu = cpuSeconds()
  const look = (): void => {
    const now = performance.now()
    waits.longest = Math.max(waits.longest, now - last)
    last = now
    const cpu = cpuSeconds()
    waits.computed = Math.max(waits.computed, 1000 * (cpu - lastCpu))
    lastCpu = cpu
    if (!isDone) setImmediate(look)
  }
  setImmediate(look)
  try {
    for await (const _ of run(articles, controller));
  } catch (error) {
    if (!controller.signal.aborted) throw error
    waits.heard = performance.now() - due
  }
  isDone = true
  clearTimeout(timer)
  return waits
}

const { values } = parseArgs({ options: { megabytes: { type: 'string', default: '5' } } })
const characters = Number(values.megabytes) * 1e6
if (!(characters > 0)) throw new Error('Usage: npx tsx bench/responsive.ts [--megabytes N]')

const short = Array.from({ length: ARTICLES }, (_, at) => ({
  id: `${at}`,
  text: prose(LENGTH, 300, at),
}))
const long = { id: 'long', text: prose(characters) }
const corpus: Run = async function* (articles, options) {
  yield* (await openCorpus()).addAll(articles, options)
}
const name = `one article of ${values.megabytes} MB`
const cases: readonly (readonly [string, Run, () => Iterable<Article>])[] = [
  [`digestAll, an array of ${ARTICLES}`, digestAll, () => short],
  [`digestAll, a generator of ${ARTICLES}`, digestAll, () => short.values()],
  [`digestAll, ${name}`, digestAll, () => [long]],
  [`addAll, ${ARTICLES}`, corpus, () => short],
  [`addAll, ${name}`, corpus, () => [long]],
]
for await (const _ of digestAll(short.slice(0, 100))); // what is loaded and compiled once
console.log(`${''.padEnd(34)}longest wait (CPU)  (clock)  abort heard after`)
for (const [what, run, articles] of cases) {
  const { longest, computed } = await measure(run, articles(), 1e9)
  const { heard } = await measure(run, articles(), ABORT_AFTER)
  const told = Number.isNaN(heard) ? 'it was done before' : `${heard.toFixed(0)} ms`
  const waits = [`${computed.toFixed(0)} ms`.padStart(18), `${longest.toFixed(0)} ms`.padStart(9)]
  console.log(`${what.padEnd(34)}${waits.join('')}  ${told}`)
}
