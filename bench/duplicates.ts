/**
 * What `findDuplicates` costs: on news, on articles of 100 and 1,000 passages, and on input that
 * means harm. Text in, pairs with spans out, in one thread.
 *
 *     npx tsx bench/duplicates.ts [--data DIR] [--built]
 *
 * With `--built` it is the package that is measured, as programs import it, from `dist/` (`npm run
 * build` first); without, the sources as tsx compiles them, which names each closure when it is made:
 * up to a twentieth slower.
 *
 * Method: medians after warm-up; CPU time, not time on the clock, so that other programs disturb
 * less: that of the garbage collector and the compiler, in threads of their own, is in it. The passages
 * are made here, of words drawn by a seeded generator with the frequencies of a language: a tenth of them
 * repeats another with an edit or two. News is read from the data folder. It and each hostile input, which
 * runs once, have a process of their own; of the latter it also tells the peak of memory.
 */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Article } from '../src/document/article.ts'
import { seeded } from '../src/testing/seeded.ts'
import { cpuSeconds } from './cpu-seconds.ts'
import { readRecords } from './eval/read-data.ts'
import { median } from './median.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    built: { type: 'boolean' },
    hostile: { type: 'string' },
    news: { type: 'boolean' },
  },
})
const SOURCE = '../src/duplicates/find-duplicates.ts'
const { findDuplicates }: typeof import('../src/duplicates/find-duplicates.ts') = await import(
  values.built ? '../dist/index.js' : SOURCE
)
const ROUNDS = 30
/** Characters to warm up with: less leaves a small input to code that is not compiled yet. */
const WARM_UP = 12e6
const NEWS_ROUNDS = 7
/** While these run much is compiled still. */
const NEWS_WARM_UP = 2
const MEGABYTE = 1e6

/** An article of so many passages of about 400 characters. */
function article(passages: number): string {
  const random = seeded(7)
  const letters = 'etaoinsrhldcumfpgwybvk'
  const vocabulary = Array.from({ length: 8000 }, (_, index) => {
    const size = 2 + Math.floor(random() * (index < 60 ? 2 : 8))
    return Array.from({ length: size }, () => letters[Math.floor(random() ** 2 * 22)]).join('')
  })
  const word = (): string => vocabulary[Math.floor(8000 ** random()) - 1] as string
  const sentence = (): string[] =>
    Array.from({ length: 12 + Math.floor(random() * 16) }, (_, index) =>
      index === 0 ? word().replace(/^./, (first) => first.toUpperCase()) : word(),
    )
  const made: string[][][] = []
  for (let index = 0; index < passages; index++) {
    const copied = random() < 0.1 ? made[Math.floor(random() * made.length)] : undefined
    const sentences = copied?.map((words) => [...words]) ?? Array.from({ length: 4 }, sentence)
    if (copied) (sentences[0] as string[])[3] = word()
    made.push(sentences)
  }
  return made.map((passage) => passage.map((words) => `${words.join(' ')}.`).join(' ')).join('\n\n')
}

const FERRY =
  'The ferry to the northern islands does not run while the storm lasts, the harbour office said.'
const MAYOR =
  'The mayor asked everyone to stay at home until the wind has calmed down and the roads are clear.'
const repeated = (passage: string, size: number): string =>
  passage.repeat(Math.ceil(size / passage.length))

const HOSTILE: Readonly<Record<string, () => string>> = {
  '5 MB of one word': () => repeated('word ', 5 * MEGABYTE),
  '5 MB of one sentence': () => repeated(`${FERRY} `, 5 * MEGABYTE),
  '100,000 identical paragraphs': () => `${FERRY}\n\n`.repeat(100_000),
  '100,000 paragraphs of a template': () =>
    Array.from(
      { length: 100_000 },
      (_, index) =>
        `Route ${index * 7 + 3} was closed for ${index % 97} hours after ${index * 13 + 1} cars were stopped.`,
    ).join('\n\n'),
  '60,000 rows of amounts': () =>
    Array.from(
      { length: 60_000 },
      (_, day) =>
        `Box for day: ${day % 97} cups of rice, ${day % 89} onions, ${day % 13} spoons of oil, 2 rusks`,
    ).join('\n\n'),
  '5 MB without a space': () => {
    const random = seeded(3)
    return Array.from({ length: 5 * MEGABYTE }, () =>
      String.fromCharCode(97 + Math.floor(random() * 26)),
    ).join('')
  },
  '5 MB of two paragraphs in turn': () => repeated(`${FERRY}\n\n${MAYOR}\n\n`, 5 * MEGABYTE),
  '5 MB on one line, its sentences once more far below': () => {
    const sentence = (index: number): string =>
      `The ${name(index)} ferry left for the ${name(index * 7)} valley, past the pier of ${name(index * 13)}.`
    const all = Array.from({ length: 43_000 }, (_, index) => sentence(index))
    const again = all.filter((_, index) => index % 3 === 0)
    return `${all.join(' ')} ${again.join(' Some other words stood here that nobody had read. ')}`
  },
}

/** A number as a word of four letters or more. */
function name(number: number): string {
  return String(number % 10_000)
    .padStart(4, '0')
    .replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))
}

function cpuMilliseconds(work: () => void): number {
  const before = cpuSeconds()
  work()
  return (cpuSeconds() - before) * 1000
}

function measurePassages(passages: number): void {
  const text = article(passages)
  for (let read = 0; read < WARM_UP; read += text.length) findDuplicates(text)
  const times = Array.from({ length: ROUNDS }, () => cpuMilliseconds(() => findDuplicates(text)))
  const pairs = findDuplicates(text).length
  console.log(
    `${passages} passages, ${(text.length / 1000).toFixed(0)} kB, ${pairs} pairs: ${median(times).toFixed(2)} ms`,
  )
}

async function measureNews(folder: string): Promise<void> {
  const articles: Article[] = []
  for await (const one of readRecords<Article>(join(folder, 'articles/news-10k.jsonl.gz'))) {
    articles.push(one)
  }
  const size = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / MEGABYTE
  const speeds = Array.from({ length: NEWS_ROUNDS }, () => {
    const time = cpuMilliseconds(() => {
      for (const one of articles) findDuplicates(one)
    })
    return (size / time) * 1000
  })
  console.log(
    `${articles.length} articles of news, ${size.toFixed(1)} MB: ${median(speeds.slice(NEWS_WARM_UP)).toFixed(1)} MB/s`,
  )
}

function measureHostile(name: string): void {
  const text = (HOSTILE[name] as () => string)()
  let pairs = 0
  const time = cpuMilliseconds(() => {
    pairs = findDuplicates(text).length
  })
  const memory = process.resourceUsage().maxRSS / 1024
  console.log(`${name}: ${(time / 1000).toFixed(2)} s, ${memory.toFixed(0)} MB, ${pairs} pairs`)
}

/** Runs this program again, for one case. */
function runApart(...options: readonly string[]): void {
  const run = [...process.execArgv, fileURLToPath(import.meta.url), ...options]
  if (values.built) run.push('--built')
  execFileSync(process.execPath, run, { stdio: 'inherit' })
}

if (values.hostile !== undefined) measureHostile(values.hostile)
else if (values.news && values.data !== undefined) await measureNews(values.data)
else {
  measurePassages(100)
  measurePassages(1000)
  for (const name of Object.keys(HOSTILE)) runApart('--hostile', name)
  if (values.data !== undefined) runApart('--news', '--data', values.data)
}
