/**
 * What `joinPassages` costs: on 50,000 paragraphs of news whose pairs are known, and on up to a million.
 * Text in, pairs out, the normal form included, in one thread.
 *
 *     npx tsx bench/join.ts --data DIR
 *
 * Method: CPU time after warm-up, not time on the clock, so that other programs disturb less. The million
 * are the paragraphs of two sets of news, each once, and edited copies of them: by a seeded generator one
 * in twenty gets another word, the rest get a quarter of new words. They are made while they are read, and
 * what that takes is left out; each size runs in a process of its own, which also tells its peak of memory.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { joinPassages, type PassagePair } from '../src/corpus/join-passages.ts'
import { seeded } from '../src/testing/seeded.ts'
import { cpuSeconds } from './cpu-seconds.ts'
import { readAllRecords } from './eval/read-data.ts'
import { median } from './median.ts'

const SIZES = [10_000, 100_000, 1_000_000]
const ROUNDS = 15
/** Paragraphs to warm up with, so many that all code is compiled. */
const WARM_UP = 200_000
const ARTICLES = ['articles/news-10k.jsonl.gz', 'articles/reuters21578.jsonl.gz']
const LEAST_LETTERS = 20
const BATCH = 10_000
const THRESHOLD = 0.7

/** The paragraphs of all articles, each once and in its order, article by article. */
function* distinctParagraphs(folder: string): Generator<string[]> {
  const seen = new Set<number>()
  for (const file of ARTICLES) {
    const bytes = gunzipSync(readFileSync(join(folder, file)))
    for (let from = 0; from < bytes.length; ) {
      const lineEnd = bytes.indexOf('\n', from)
      const end = lineEnd < 0 ? bytes.length : lineEnd
      const { text, body } = JSON.parse(bytes.toString('utf8', from, end))
      yield ((text ?? body ?? '') as string).split(/\n\s{3,}|\n\n/).filter((paragraph) => {
        const key = hashOf(paragraph)
        if (paragraph.length < LEAST_LETTERS || seen.has(key)) return false
        seen.add(key)
        return true
      })
      from = end + 1
    }
  }
}

function hashOf(text: string): number {
  let high = 7
  let low = 11
  for (let at = 0; at < text.length; at++) {
    high = Math.imul(high ^ text.charCodeAt(at), 0x9e3779b1)
    low = Math.imul(low + text.charCodeAt(at), 0x85ebca6b) ^ (low >>> 13)
  }
  return (high >>> 0) * 2 ** 20 + (low >>> 12)
}

/** So many paragraphs, and what making them took. */
class Paragraphs implements Iterable<string> {
  seconds = 0
  private readonly folder: string
  private readonly count: number
  private readonly random = seeded(1)

  constructor(folder: string, count: number) {
    this.folder = folder
    this.count = count
  }

  *[Symbol.iterator](): Generator<string> {
    const batches = this.batches()
    for (;;) {
      const before = cpuSeconds()
      const { value, done } = batches.next()
      this.seconds += cpuSeconds() - before
      if (done) return
      yield* value
    }
  }

  /** In batches, as the clock is slow to read. */
  private *batches(): Generator<string[]> {
    let left = this.count
    let batch: string[] = []
    for (let round = 0; left > 0; round++) {
      for (const paragraphs of distinctParagraphs(this.folder)) {
        for (const paragraph of paragraphs.slice(0, left)) {
          batch.push(round === 0 ? paragraph : this.edit(paragraph))
        }
        left -= Math.min(left, paragraphs.length)
        if (batch.length < BATCH && left > 0) continue
        yield batch
        batch = []
        if (left === 0) return
      }
    }
  }

  private edit(paragraph: string): string {
    const words = paragraph.split(' ')
    const isLight = this.random() < 0.05
    if (isLight) words[Math.floor(this.random() * words.length)] = this.newWord()
    else
      for (let at = 0; at < words.length; at++) {
        if (this.random() < 0.25) words[at] = this.newWord()
      }
    return words.join(' ')
  }

  private newWord(): string {
    return `word${Math.floor(this.random() * 50_000)}`
  }
}

/** One size, in a process of its own. */
function measureSize(folder: string, size: number): void {
  const small = [...new Paragraphs(folder, SIZES[0] as number)]
  for (let read = 0; read < WARM_UP; read += small.length) joinPassages(small)
  const times: number[] = []
  let pairs = 0
  for (let round = 0; round < (size > small.length ? 1 : ROUNDS); round++) {
    const paragraphs = size > small.length ? new Paragraphs(folder, size) : { seconds: 0 }
    const before = cpuSeconds()
    pairs = joinPassages(paragraphs instanceof Paragraphs ? paragraphs : small).length
    times.push(cpuSeconds() - before - paragraphs.seconds)
  }
  const seconds = median(times)
  const each = (seconds / size) * 1e6
  const memory = process.resourceUsage().maxRSS / 1024
  console.log(
    `${size} paragraphs: ${seconds.toFixed(3)} s, ${each.toFixed(2)} µs each, ${pairs} pairs, peak ${memory.toFixed(0)} MB`,
  )
}

async function measureKnown(folder: string): Promise<void> {
  const records = await readAllRecords<{ text: string }>(
    join(folder, 'join/paragraphs-50k.jsonl.gz'),
  )
  const [expected = []] = await readAllRecords<[number, number, number][]>(
    join(folder, `join/pairs-jaccard-${THRESHOLD}.json.gz`),
  )
  const texts = records.map(({ text }) => text)
  const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6
  for (let read = 0; read < WARM_UP; read += texts.length) joinPassages(texts)
  let found: PassagePair[] = []
  const times = Array.from({ length: ROUNDS }, () => {
    const before = cpuSeconds()
    found = joinPassages(texts, { threshold: THRESHOLD })
    return cpuSeconds() - before
  })
  const known = new Set(expected.map(([a, b]) => `${a} ${b}`))
  const right = found.filter(({ a, b }) => known.has(`${a} ${b}`)).length
  const seconds = median(times)
  console.log(
    `${texts.length} paragraphs of ${size.toFixed(1)} MB at ${THRESHOLD}: ${seconds.toFixed(3)} s (best ${Math.min(...times).toFixed(3)}), ` +
      `${Math.round(texts.length / seconds)} paragraphs/s, ${found.length} pairs, recall ${right / expected.length}, precision ${right / found.length}`,
  )
}

const { values } = parseArgs({ options: { data: { type: 'string' }, size: { type: 'string' } } })
const { data, size } = values
if (data === undefined) throw new Error('Usage: npx tsx bench/join.ts --data DIR')
if (size !== undefined) measureSize(data, Number(size))
else {
  await measureKnown(data)
  for (const each of SIZES) {
    const run = [...process.execArgv, fileURLToPath(import.meta.url)]
    const options = ['--data', data, '--size', String(each)]
    execFileSync(process.execPath, [...run, ...options], { stdio: 'inherit' })
  }
}
