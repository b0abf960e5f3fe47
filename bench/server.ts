/**
 * Whether a server on a pool goes on answering: the delay of its event loop, and how long short articles wait,
 * while two long ones are in work on its two threads. Run `npm run build` before it.
 *
 *     npx tsx bench/server.ts [--rounds 5] [--short 5000] [--long 500000]
 *
 * Method: the server of `examples/http-server.mjs` in this process; its clients are another process, which
 * posts the two long articles and short ones, one after another, until the long ones are answered.
 * `monitorEventLoopDelay` of Node tells the delays; and a timer, how much the thread of the event loop computed
 * at once at most (Linux tells that of each thread), which other programs do not disturb. Beside each round an
 * event loop that has nothing to do is watched, as a shared machine makes that wait, too; and the load is told.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { loadavg } from 'node:os'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as later } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { prose } from './made-up.ts'

interface DigestServer extends Server {
  readonly pool: { close(): Promise<void> }
}
/** Milliseconds: of each short article that was answered before the long ones, and of those. */
interface Times {
  readonly short: number[]
  readonly long: number[]
}

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    short: { type: 'string', default: '5000' },
    long: { type: 'string', default: '500000' },
    client: { type: 'string' },
  },
})

async function post(address: string, text: string): Promise<number> {
  const before = performance.now()
  const response = await fetch(address, { method: 'POST', body: JSON.stringify({ text }) })
  await response.arrayBuffer()
  if (response.status !== 200) throw new Error(`status ${response.status}`)
  return performance.now() - before
}

async function beClient(address: string): Promise<void> {
  const long = [1, 2].map((seed) => prose(Number(values.long), 300, seed))
  const texts = Array.from({ length: 50 }, (_, seed) => prose(Number(values.short), 300, seed))
  const times: Times = { short: [], long: [] }
  const all = Promise.all(long.map(async (text) => times.long.push(await post(address, text))))
  await later(50)
  for (let at = 0; times.long.length === 0; at++) {
    times.short.push(await post(address, texts[at % texts.length] as string))
  }
  await all
  process.send?.(times)
}

/** Milliseconds that the main thread has computed. */
const computed = (): number =>
  Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6

/** Milliseconds: the longest delay, the one that one in a hundred is longer than, the most computed at once. */
async function delays(work: () => Promise<unknown>): Promise<readonly [number, number, number]> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  let last = computed()
  let most = 0
  const timer = setInterval(() => {
    const now = computed()
    most = Math.max(most, now - last)
    last = now
  }, 1)
  await work()
  clearInterval(timer)
  delay.disable()
  return [delay.max / 1e6, delay.percentile(99) / 1e6, most]
}

async function measure(): Promise<void> {
  const example: { createDigestServer(options: object): Promise<DigestServer> } = await import(
    new URL('../examples/http-server.mjs', import.meta.url).href
  )
  const server = await example.createDigestServer({ threads: 2, timeout: 600_000 })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const address = `http://localhost:${(server.address() as AddressInfo).port}/digest`
  const program = fileURLToPath(import.meta.url)
  const told = (milliseconds: readonly number[]): string =>
    milliseconds.map((each) => each.toFixed(0)).join(' / ')
  for (let round = 0; round < Number(values.rounds); round++) {
    const load = loadavg()[0]?.toFixed(1)
    const args = ['--client', address, '--short', values.short, '--long', values.long]
    const client = fork(program, args, { execArgv: process.execArgv })
    let times: Times = { short: [], long: [] }
    client.on('message', (sent) => {
      times = sent as Times
    })
    const began = performance.now()
    const serving = await delays(() => once(client, 'exit'))
    const idle = await delays(() => later(Math.min(5000, performance.now() - began)))
    const sorted = times.short.toSorted((a, b) => a - b)
    const short = [sorted[sorted.length >> 1] ?? Number.NaN, sorted.at(-1) ?? Number.NaN]
    console.log(
      `load ${load}: event loop max / p99 / computed ${told(serving)} ms, with nothing to do ${told(idle)} ms; ` +
        `${sorted.length} short articles median / max ${told(short)} ms, long ones ${told(times.long)} ms`,
    )
  }
  server.close()
  server.closeAllConnections()
  await server.pool.close()
}

await (values.client === undefined ? measure() : beClient(values.client))
