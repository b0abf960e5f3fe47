/**
 * The name tagger alone: how long it takes to load, words a second in one thread, and how large its
 * data modules are.
 *
 *     npx tsx bench/tagger.ts --data DIR [--articles 1500]
 *
 * Method: CPU time; one round over the articles to warm up, then five, the median. Documents are parsed before.
 * Words are runs between blanks.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { brotliCompressSync } from 'node:zlib'
import type { Article } from '../src/document/article.ts'
import { parse } from '../src/document/parse.ts'
import { tagNames } from '../src/entities/name-tagger.ts'
import { readRecords } from './eval/read-data.ts'
import { median } from './median.ts'

const ROUNDS = 5
const MODULES = ['crf/model.data.ts', 'crf/clusters.data.ts', 'names.data.ts']

const { values } = parseArgs({
  options: { data: { type: 'string' }, articles: { type: 'string', default: '1500' } },
})
const most = Number(values.articles)
if (values.data === undefined || !(most >= 1)) {
  throw new Error('Usage: npx tsx bench/tagger.ts --data DIR [--articles N]')
}

function secondsOf(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

const short = parse('Nobody is named here.')
console.log(`first call: ${(secondsOf(() => tagNames(short)) * 1000).toFixed(0)} ms`)

const articles: Article[] = []
for await (const article of readRecords<Article>(join(values.data, 'articles/news-10k.jsonl.gz'))) {
  if (articles.push(article) >= most) break
}
const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
const megabytes = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6
const documents = articles.map((article) => parse(article))
const round = (): number =>
  secondsOf(() => {
    for (const document of documents) tagNames(document)
  })
const cold = round()
const seconds = median(Array.from({ length: ROUNDS }, round))
console.log(
  `${articles.length} articles, ${words} words: ${Math.round(words / seconds)} words/s ` +
    `(first round ${Math.round(words / cold)}), ${((seconds / megabytes) * 1000).toFixed(0)} ms/MB`,
)
let sum = 0
for (const path of MODULES) {
  const file = readFileSync(new URL(`../src/entities/${path}`, import.meta.url))
  const size = brotliCompressSync(file).length
  sum += size
  console.log(`${path.padEnd(22)} ${file.length} bytes, ${size} compressed`)
}
console.log(`compressed in all: ${sum} bytes`)
