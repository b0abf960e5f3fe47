/**
 * What `condense` costs: `npx tsx bench/condense.ts --data DIR`. A thousand articles of news, one
 * article that is made longer and longer of other ones, and larger and larger clusters. CPU seconds, the median of some runs;
 * memory is what the process took in the end.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { condense } from '../src/condensing/condense.ts'
import { parse } from '../src/document/parse.ts'
import { cpuSeconds } from './cpu-seconds.ts'
import { readAllRecords } from './eval/read-data.ts'
import { median } from './median.ts'

const RUNS = 5
const ARTICLES = 1000
const SENTENCES = [1000, 10_000] as const
const CLUSTERS = [10, 100, 400] as const

const { data } = parseArgs({ options: { data: { type: 'string' } } }).values
if (data === undefined) throw new Error('Usage: npx tsx bench/condense.ts --data DIR')
const articles = (
  await readAllRecords<{ text: string }>(join(data, 'condense', 'cnndm-val.jsonl.gz'))
).slice(0, ARTICLES)

const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
console.log(`${articles.length} articles of ${Math.round(words / articles.length)} words`)
const documents = articles.map(({ text }) => parse(text))
report('parse', () => articles.map(({ text }) => parse(text)))
report('condense to 3 sentences, parsed before', () =>
  documents.map((article) => condense(article)),
)
report('condense to 60 words, parsed before', () =>
  documents.map((article) => condense(article, { words: 60 })),
)
for (const size of SENTENCES) {
  const text = longArticle(size)
  report(`one article of ${size} sentences, parse included, 3 sentences`, () => condense(text))
  report(`the same, a tenth of its words`, () => condense(text, { ratio: 0.1 }))
}
const clusters = await readAllRecords<{ documents: string[] }>(
  join(data, 'condense', 'multinews-val.jsonl.gz'),
)
const sources = clusters.flatMap((cluster) => cluster.documents).map((text) => parse(text))
for (const size of CLUSTERS) {
  const cluster = sources.slice(0, size)
  report(`a cluster of ${size} articles, parsed before, 250 words`, () =>
    condense(cluster, { words: 250 }),
  )
}
const { maxRSS } = process.resourceUsage()
console.log(`at most ${Math.round(maxRSS / 1024)} MB in all`)

function report(name: string, run: () => unknown): void {
  run()
  const seconds = Array.from({ length: RUNS }, () => {
    const before = cpuSeconds()
    run()
    return cpuSeconds() - before
  })
  console.log(`${name}: ${median(seconds).toFixed(2)} s`)
}

/** Sentences of the articles in turn, so that none repeats the one before. */
function longArticle(size: number): string {
  const sentences = documents.flatMap(({ text, sentences: spans }) =>
    spans.map(({ start, end }) => text.slice(start, end)),
  )
  const step = Math.floor(sentences.length / size)
  return sentences
    .filter((_, index) => index % step === 0)
    .slice(0, size)
    .map((sentence, index) => (index % 4 === 3 ? `${sentence}\n\n` : `${sentence} `))
    .join('')
}
