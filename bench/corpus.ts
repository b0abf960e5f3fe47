/**
 * What a corpus costs: adding articles, each held against all before, in memory and with a file store;
 * opening it again; a line that a hundred thousand articles are made of; and, to tell how fast the machine
 * is, the passages alone in an index of the plainest kind.
 *
 *     npx tsx bench/corpus.ts --data DIR [--passages 1000000] [--place DIR] [--only NAME] [--built]
 *
 * With `--built` it is the package that is measured, as programs import it, from `dist/` (`npm run
 * build` first); without, the sources as tsx compiles them, up to a tenth slower.
 *
 * Method: the paragraphs of scraped and of wire news, again and again with a quarter of their words
 * replaced by a seeded generator, so that text is distinct as news is. They come as the articles that
 * they stood in, or each as an article of its own. Every case runs in a process of its own; making the
 * texts is not timed, but decoding them is. They come as one stream. Times are CPU seconds, with a file
 * store seconds on the clock; memory is what the arrays and objects take after a collection, less the
 * bytes of the records.
 */
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Article } from '../src/document/article.ts'
import { splitParagraphs } from '../src/document/split.ts'
import { seeded } from '../src/testing/seeded.ts'
import { BareIndex } from './bare-index.ts'
import { cpuSeconds } from './cpu-seconds.ts'
import { readRecords } from './eval/read-data.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    passages: { type: 'string', default: '1000000' },
    place: { type: 'string', default: tmpdir() },
    only: { type: 'string', default: '' },
    case: { type: 'string' },
    built: { type: 'boolean' },
  },
})
const SOURCE = '../src/entries/corpus.ts'
const FILES = '../src/entries/file-store.ts'
const { openCorpus }: typeof import('../src/entries/corpus.ts') = await import(
  values.built ? '../dist/corpus.js' : SOURCE
)
const { fileStore }: typeof import('../src/entries/file-store.ts') = await import(
  values.built ? '../dist/file-store.js' : FILES
)
const EDITED = 0.25
const BATCH = 1000
/** Bytes of a paragraph are fewer. */
const LONGEST_ON_AVERAGE = 600
const COPIES = 100_000
const LINE =
  'Sign up for the morning letter of the harbour desk and read the tide tables before anyone else does.'

interface Case {
  readonly name: string
  run(data: string, passages: number, place: string): Promise<string>
}

/** Articles with so many paragraphs in all, as bytes: a full heap is slow. They are decoded one by one. */
class Texts {
  readonly passages: number
  private readonly bytes: Buffer
  private readonly ends: Int32Array

  private constructor(texts: Iterable<string>, passages: number) {
    this.passages = passages
    const bytes = Buffer.alloc(passages * LONGEST_ON_AVERAGE)
    const ends: number[] = []
    let end = 0
    for (const text of texts) {
      end += bytes.write(text, end)
      ends.push(end)
    }
    if (end === bytes.length) throw new Error('the texts are longer than expected')
    this.bytes = bytes
    this.ends = Int32Array.from(ends)
  }

  /** @param areSingle every paragraph is an article */
  static async read(data: string, passages: number, areSingle: boolean): Promise<Texts> {
    const sources: string[][] = []
    for (const file of ['articles/news-10k.jsonl.gz', 'articles/reuters21578.jsonl.gz']) {
      const records = readRecords<{ text?: string; body?: string }>(join(data, file))
      for await (const { text, body } of records) {
        const source = text ?? body ?? ''
        const paragraphs = splitParagraphs(source).map(({ start, end }) =>
          source.slice(start, end).replace(/\s+/g, ' '),
        )
        if (paragraphs.length > 0) sources.push(paragraphs)
      }
    }
    return new Texts(editedTexts(sources, passages, areSingle), passages)
  }

  get count(): number {
    return this.ends.length
  }

  *articles(): Generator<Article, void, void> {
    let start = 0
    for (const [index, end] of this.ends.entries()) {
      yield { id: `article ${index}`, text: this.bytes.toString('utf8', start, end) }
      start = end
    }
  }
}

function* editedTexts(
  sources: readonly (readonly string[])[],
  passages: number,
  areSingle: boolean,
): Generator<string, void, void> {
  const random = seeded(1)
  let left = passages
  for (let at = 0; left > 0; at++) {
    const source = (sources[at % sources.length] as readonly string[]).slice(0, left)
    left -= source.length
    const paragraphs = source.map((paragraph) => edit(paragraph, random))
    if (areSingle) yield* paragraphs
    else yield paragraphs.join('\n\n')
  }
}

function edit(paragraph: string, random: () => number): string {
  const words = paragraph.split(' ')
  for (let index = 0; index < words.length; index++) {
    if (random() >= EDITED) continue
    const other = words[Math.floor(random() * words.length)] as string
    words[index] = `${other}${Math.floor(random() * 100)}`
  }
  return words.join(' ')
}

/** Bytes that are in use. */
async function used(): Promise<number> {
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.()
    await setImmediate() // buffers go after what refers to them
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

async function adding(
  data: string,
  passages: number,
  areSingle: boolean,
  directory?: string,
): Promise<string> {
  const texts = await Texts.read(data, passages, areSingle)
  let bytes = 0
  for (const article of texts.articles()) bytes += Buffer.byteLength(JSON.stringify(article)) + 2
  const before = await used()
  const corpus = await openCorpus(directory === undefined ? {} : { store: fileStore(directory) })
  const times = new Float64Array(texts.count)
  const startCpu = cpuSeconds()
  const start = performance.now()
  for await (const _ of corpus.addAll(timed(texts.articles(), times)));
  const cpu = cpuSeconds() - startCpu
  const clock = (performance.now() - start) / 1000
  const memory = (await used()) - before - times.byteLength - bytes
  times.sort()
  const p99 = times[Math.floor(times.length * 0.99)] as number
  const seconds = directory === undefined ? cpu : clock
  const figures = [
    `${passages} passages in ${texts.count} articles`,
    `${Math.round(passages / seconds)} passages/s (${cpu.toFixed(1)} s CPU, ${clock.toFixed(1)} s)`,
    `p99 ${p99.toFixed(3)} ms an article`,
    `${Math.round(memory / passages)} bytes a passage beside the text`,
    `${Math.round(corpus.stats().bytes / passages)} of them in arrays`,
  ]
  const startClosing = performance.now()
  await corpus.close()
  if (directory === undefined) return figures.join('; ')
  figures.push(`closed in ${((performance.now() - startClosing) / 1000).toFixed(1)} s`)
  const startOpening = { cpu: cpuSeconds(), clock: performance.now() }
  const again = await openCorpus({ store: fileStore(directory) })
  const opening = ((performance.now() - startOpening.clock) / 1000).toFixed(1)
  figures.push(
    `opened again in ${opening} s (${(cpuSeconds() - startOpening.cpu).toFixed(1)} s CPU)`,
  )
  figures.push(`${again.stats().replayed} records gone through`)
  if (again.size !== times.length) throw new Error(`${again.size} of ${times.length} articles`)
  await again.close()
  return figures.join('; ')
}

/** Hands articles out, and notes how long each was worked on. */
function* timed(articles: Iterable<Article>, times: Float64Array): Generator<Article, void, void> {
  let index = 0
  for (const article of articles) {
    const start = performance.now()
    yield article
    times[index++] = performance.now() - start
  }
}

/** The same texts in an index of the plainest kind: how fast the machine is. */
async function yardstick(data: string, passages: number): Promise<string> {
  const texts = await Texts.read(data, passages, true)
  const index = new BareIndex(0.7)
  let found = 0
  const startCpu = cpuSeconds()
  const start = performance.now()
  for (const { text } of texts.articles()) found += index.add(text)
  const cpu = cpuSeconds() - startCpu
  const clock = (performance.now() - start) / 1000
  return `${Math.round(passages / cpu)} passages/s (${cpu.toFixed(1)} s CPU, ${clock.toFixed(1)} s); ${found} pairs`
}

/** A line over and over, against other lines: alone, within articles, of a source and of none. */
async function copies(): Promise<string> {
  const ratios: string[] = []
  for (const areSame of [true, false]) await lines('Warm-up', false, areSame)
  for (const source of [undefined, 'Harbour Desk']) {
    for (const isAlone of [true, false]) {
      const [same, other] = [
        await lines(source, isAlone, true),
        await lines(source, isAlone, false),
      ]
      const name = `${isAlone ? 'alone' : 'in articles'}, ${source ? 'one source' : 'no source'}`
      ratios.push(
        `${name} ${(same / other).toFixed(2)} (${same.toFixed(1)} s, ${other.toFixed(1)} s)`,
      )
    }
  }
  return `${COPIES} copies against ${COPIES} other lines: ${ratios.join('; ')}`
}

async function lines(
  source: string | undefined,
  isAlone: boolean,
  areSame: boolean,
): Promise<number> {
  const random = seeded(2)
  const word = (): string => `w${Math.floor(random() * 50_000)}`
  const line = (): string => Array.from({ length: 18 }, word).join(' ')
  const corpus = await openCorpus()
  let cpu = 0
  for (let count = 0; count < COPIES; count += BATCH) {
    const articles = Array.from({ length: BATCH }, (_, index) => {
      const own = areSame ? LINE : line()
      const text = isAlone ? own : `${line()} ${line()}\n\n${own}`
      return { id: `${count + index}`, text, ...(source === undefined ? {} : { source }) }
    })
    const start = cpuSeconds()
    for await (const _ of corpus.addAll(articles));
    cpu += cpuSeconds() - start
  }
  await corpus.close()
  return cpu
}

async function inDirectory<Result>(
  place: string,
  use: (directory: string) => Promise<Result>,
): Promise<Result> {
  const directory = await mkdtemp(join(place, 'onceover-corpus-'))
  try {
    return await use(directory)
  } finally {
    await rm(directory, { recursive: true })
  }
}

const CASES: readonly Case[] = [
  { name: 'articles in memory', run: (data, passages) => adding(data, passages, false) },
  { name: 'passages in memory', run: (data, passages) => adding(data, passages, true) },
  {
    name: 'articles in files',
    run: (data, passages, place) =>
      inDirectory(place, (directory) => adding(data, passages, false, directory)),
  },
  {
    name: 'passages in files',
    run: (data, passages, place) =>
      inDirectory(place, (directory) => adding(data, passages, true, directory)),
  },
  { name: 'one line', run: copies },
  { name: 'bare index', run: yardstick },
]

const { data, passages, place, only } = values
if (data === undefined) throw new Error('--data DIR is needed')
if (values.case === undefined) {
  for (const { name } of CASES.filter((each) => each.name.includes(only))) {
    const args = ['--data', data, '--passages', passages, '--place', place, '--case', name]
    if (values.built) args.push('--built')
    const script = fileURLToPath(import.meta.url)
    const flags = ['--expose-gc', '--import', 'tsx', script, ...args]
    console.log(`${name}: ${execFileSync(process.execPath, flags, { encoding: 'utf8' }).trim()}`)
  }
} else {
  const found = CASES.find(({ name }) => name === values.case) as Case
  console.log(await found.run(data, Number(passages), place))
}
