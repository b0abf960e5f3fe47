/**
 * What threads gain: articles a second of `digestAll`, in this thread and on one and two of their own, in turns.
 * Run `npm run build` before it.
 *
 *     npx tsx bench/threads.ts [--articles 600] [--rounds 3]
 *
 * Method: made-up articles of about 5 kB, given as a generator; the threads are open and warm, as those of a
 * server are. Time on the clock, as that is what threads save; the best of some rounds, as the machine may
 * be shared, and the load that it had. The outcomes are held against each other.
 */
import { createHash } from 'node:crypto'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import type { Article } from '../src/document/article.ts'
import { prose } from './made-up.ts'

/** What is used of the package that was built. */
interface Library {
  digestAll(articles: Iterable<Article>): AsyncIterable<object>
}
interface Threads {
  openPool(options: object): Promise<Library & { close(): Promise<void> }>
}

const load = <Entry>(path: string): Promise<Entry> =>
  import(new URL(`../dist/${path}`, import.meta.url).href)

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '600' },
    rounds: { type: 'string', default: '3' },
  },
})
const articles = Array.from({ length: Number(values.articles) }, (_, at) => ({
  id: `${at}`,
  text: prose(5000, 300, at),
}))
const megabytes = articles.reduce((sum, { text }) => sum + text.length, 0) / 1e6

async function run(library: Library): Promise<readonly [seconds: number, outcomes: string]> {
  const hash = createHash('sha256')
  const before = performance.now()
  for await (const outcome of library.digestAll(articles.values())) {
    const { index, digest } = outcome as {
      readonly index: number
      readonly digest: { readonly text: string }
    }
    hash.update(`${index} ${digest.text}`)
  }
  return [(performance.now() - before) / 1000, hash.digest('hex')]
}

const { openPool } = await load<Threads>('pool.js')
const one = await openPool({ threads: 1, preload: ['digest'] })
const two = await openPool({ threads: 2, preload: ['digest'] })
const ways: readonly (readonly [string, Library])[] = [
  ['in this thread', await load<Library>('index.js')],
  ['one of its own', one],
  ['two of its own', two],
]
for (const [, library] of ways) await run(library)
console.log(`${articles.length} articles, ${megabytes.toFixed(2)} MB; seconds`)
const best = ways.map(() => Infinity)
const hashes = new Set<string>()
for (let round = 0; round < Number(values.rounds); round++) {
  const load = loadavg()[0]?.toFixed(1)
  const seconds: number[] = []
  for (const [at, [, library]] of ways.entries()) {
    const [time, hash] = await run(library)
    seconds.push(time)
    hashes.add(hash)
    best[at] = Math.min(best[at] as number, time)
  }
  const [here, single, double] = seconds as [number, number, number]
  const ratio = `two to one ${(single / double).toFixed(2)}`
  console.log(
    `load ${load}: ${[here, single, double].map((each) => each.toFixed(2)).join('  ')}  ${ratio}`,
  )
}
if (hashes.size !== 1) throw new Error('the outcomes differ')
for (const [at, [name]] of ways.entries()) {
  const speed = (megabytes / (best[at] as number)).toFixed(2)
  console.log(`${name.padEnd(16)}${(best[at] as number).toFixed(2)} s  ${speed} MB/s`)
}
await Promise.all([one.close(), two.close()])
