/** Kills a process that writes to a store, and looks at what it left. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'esbuild'
import { fileStore } from '../../src/corpus/file-store/file-store.ts'
import { type Corpus, openCorpus, type Store } from '../../src/entries/corpus.ts'
import { articleOf, isThere, MOST_AT_ONCE } from './corpus-writer.ts'
import { FollowedDisk } from './power-cut.ts'
import type { Change } from './recorded-files.ts'
import { recordOf } from './store-writer.ts'

/**
 * Builds one of the programs here, so that Node runs it at once.
 *
 * @param isRecorded it prints every change that it makes to its files
 */
export async function buildWriter(
  name: string,
  program: string,
  isRecorded = false,
): Promise<void> {
  await build({
    entryPoints: [`bench/crash/${name}.ts`],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
    alias: isRecorded ? { 'node:fs/promises': './bench/crash/recorded-files.ts' } : {},
  })
}

/** What was printed after a call: two numbers. */
export type Acknowledged = readonly [number, number]

/** Lets it write, kills it after its first acknowledgement or some milliseconds later. */
export async function killWriter(
  program: string,
  directory: string,
  milliseconds: number,
): Promise<Acknowledged[]> {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, ONCEOVER_STORE: directory },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  child.stdout.on('data', (bytes: Buffer) => {
    if (printed === '') setTimeout(() => child.kill('SIGKILL'), milliseconds)
    printed += bytes
  })
  await once(child, 'close')
  const lines = printed
    .slice(0, printed.lastIndexOf('\n') + 1)
    .trim()
    .split('\n')
  return lines.map(acknowledgedIn)
}

function acknowledgedIn(line: string): Acknowledged {
  const [first = 0, second = 0] = line.split(' ').map(Number)
  return [first, second]
}

/** What a writer did, in order: changes of its files, and what it acknowledged. */
export type Trace = readonly (Change | Acknowledged)[]

/** Lets a program that was built to be recorded write, until it acknowledged so many calls. */
export async function recordWriter(
  program: string,
  directory: string,
  calls: number,
): Promise<Trace> {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, ONCEOVER_STORE: directory },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const trace: (Change | Acknowledged)[] = []
  let acknowledged = 0
  for await (const line of createInterface({ input: child.stdout })) {
    const isChange = line.startsWith('{')
    trace.push(isChange ? (JSON.parse(line) as Change) : acknowledgedIn(line))
    if (!isChange && ++acknowledged === calls) break
  }
  child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close')
  return trace
}

/**
 * Images of the disk of a writer when the power goes, at random moments after its first acknowledgement.
 *
 * @param check gets each of them, with what had been acknowledged; the directory goes after it
 */
export async function cutPower(
  trace: Trace,
  images: number,
  place: string,
  random: () => number,
  check: (directory: string, acknowledged: readonly Acknowledged[]) => Promise<void>,
): Promise<void> {
  const begin = trace.findIndex((each) => !('does' in each))
  const moments = Array.from({ length: images }, () => begin + random() * (trace.length - begin))
  moments.sort((a, b) => a - b)
  const disk = new FollowedDisk()
  const acknowledged: Acknowledged[] = []
  let image = 0
  for (const [index, each] of trace.entries()) {
    if ('does' in each) disk.follow(each)
    else acknowledged.push(each)
    for (; Math.floor(moments[image] ?? Number.NaN) === index; image++) {
      const directory = join(place, `image-${image}`)
      await disk.image(directory, random)
      await check(directory, acknowledged)
      await rm(directory, { recursive: true })
    }
  }
}

/** The longest batch that is written. */
const LONGEST_BATCH = 40

/** What is wrong with the store that `store-writer.ts` left; undefined if nothing is. */
export async function faultOfStore(
  directory: string,
  acknowledged: readonly Acknowledged[],
): Promise<string | undefined> {
  const store = fileStore(directory)
  const records: string[] = []
  for await (const batch of store.read()) {
    for (const record of batch) records.push(new TextDecoder().decode(record))
  }
  await store.close()
  const [generation, length] = acknowledged.at(-1) as Acknowledged
  const found = [generation, generation + 1].find((each) => isLog(records, each))
  if (found === undefined) return `the records are not those of generation ${generation}`
  if (found > generation) return undefined
  const more = records.length - length
  return more < 0 || more > LONGEST_BATCH ? `${records.length} records, not ${length}` : undefined
}

function isLog(records: readonly string[], generation: number): boolean {
  return records.every(
    (record, index) => record === new TextDecoder().decode(recordOf(generation, index)),
  )
}

/** What is wrong with the corpus that `corpus-writer.ts` left; undefined if nothing is. */
export async function faultOfCorpus(
  directory: string,
  acknowledged: readonly Acknowledged[],
): Promise<string | undefined> {
  const [came, removed] = acknowledged.at(-1) as Acknowledged
  const corpus = await openCorpus({ store: fileStore(directory) })
  const more = Array.from({ length: MOST_AT_ONCE }, (_, index) => articleOf(came + index))
  const late = more.filter(({ id }) => corpus.has(id)).length
  const gone = isThere(removed, came, removed) && !corpus.has(String(removed)) ? 1 : 0
  for (let number = 0; number < came; number++) {
    const { id, text } = articleOf(number)
    if (gone === 1 && number === removed) continue
    const found = corpus.get(id)?.article.text
    if (found !== (isThere(number, came, removed) ? text : undefined))
      return `article ${id} is not as it was`
  }
  if (late > 0 && gone > 0) return 'two calls more than were acknowledged'
  const told = await contentOfCorpus(corpus)
  const byNote = corpus.stats().replayed < corpus.stats().records
  await corpus.close()
  const store = fileStore(directory)
  const again = await openCorpus({ store: withoutNotes(store) })
  const expected = await contentOfCorpus(again)
  await again.close()
  return told === expected ? undefined : `the index tells something else (by a note: ${byNote})`
}

/** What a corpus tells of its articles, as one text. */
export async function contentOfCorpus(corpus: Corpus): Promise<string> {
  const asked = Array.from({ length: 12 }, (_, index) => {
    const { id: _id, ...article } = articleOf(index * 17)
    return article
  })
  const findings = await Promise.all(asked.map((article) => corpus.query(article)))
  return JSON.stringify([findings, corpus.clusters(), [...corpus.snapshot()]])
}

/** The same store for somebody who does not know notes. */
const withoutNotes = (store: Store): Store => ({
  read: () => store.read(),
  append: (first, records) => store.append(first, records),
  replace: (records) => store.replace(records),
  close: () => store.close(),
})
