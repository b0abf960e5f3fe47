/**
 * What each stage and the whole digest cost on news: CPU milliseconds per megabyte of text, and
 * megabytes per second of it.
 *
 *     npx tsx bench/throughput.ts --data DIR [--articles 1500]
 *
 * Run like that, functions inside of functions cost more than in the built package: bundle it with
 * esbuild (wink-nlp and its model left out) for what users get.
 *
 * Method: one round to warm up, then three; of each stage the median of the sums. The stages of an
 * article are timed one behind the other, as they run in a digest: over many articles at once a stage
 * finds its tables in the caches, and costs up to a third less; so do digests that are made together.
 * Asking for the time adds about 1 µs to each. CPU time, not time on the clock, so that other programs
 * disturb less; the time of the garbage collector and the compiler is in it. Each article is read anew
 * in every round, as a crawl would.
 */

import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { BOILERPLATE_RULES, findBoilerplate } from '../src/cleaning/boilerplate.ts'
import { cleanDocument } from '../src/cleaning/clean.ts'
import { readGist } from '../src/condensing/condense.ts'
import { digest } from '../src/digest.ts'
import type { Article } from '../src/document/article.ts'
import { parse, splitAt } from '../src/document/parse.ts'
import { Stems } from '../src/document/stem-reader.ts'
import { finish } from '../src/document/steps.ts'
import { coOccurrencesOf } from '../src/entities/co-occurrences.ts'
import { entitiesOf, readNames } from '../src/entities/extract-entities.ts'
import { keyphrasesOf } from '../src/entities/extract-keyphrases.ts'
import { readPartsOfSpeech } from '../src/entities/part-of-speech.ts'
import { digestTogether } from '../src/stream.ts'
import { cpuSeconds } from './cpu-seconds.ts'
import { readRecords } from './eval/read-data.ts'
import { median } from './median.ts'

const ROUNDS = 3

/** CPU milliseconds by stage, added up over one round. */
class Stopwatch {
  readonly sums = new Map<string, number>()

  time<Result>(stage: string, work: () => Result): Result {
    const before = cpuSeconds()
    const result = work()
    this.sums.set(stage, (this.sums.get(stage) ?? 0) + 1000 * (cpuSeconds() - before))
    return result
  }
}

/** What `digest` does, stage by stage. */
function runStages(watch: Stopwatch, article: Article): void {
  const document = watch.time('parse', () => parse(article))
  const { removals } = watch.time('clean', () => finish(cleanDocument(document, {}))).cleaned
  const boilerplate = watch.time('boilerplate', () =>
    finish(findBoilerplate(document, BOILERPLATE_RULES)),
  )
  const parts = watch.time('parts of speech', () => finish(readPartsOfSpeech(document)))
  const stems = new Stems(document.words)
  watch.time('condense', () => {
    const borders = removals.flatMap(({ start, end }) => [start, end])
    finish(readGist(finish(splitAt(document, borders)), {}, removals, stems))
  })
  const ignored = boilerplate.map(({ paragraph }) => paragraph)
  const names = watch.time('names', () => finish(readNames(document, {}, ignored)))
  const entities = watch.time('entities', () => finish(entitiesOf(document, names, {}, ignored)))
  watch.time('co-occurrences', () => finish(coOccurrencesOf(document, entities, removals)))
  watch.time('keyphrases', () => finish(keyphrasesOf(document, parts, names, {}, stems)))
}

function runRound(articles: readonly Article[]): ReadonlyMap<string, number> {
  const watch = new Stopwatch()
  for (const article of articles) runStages(watch, article)
  const sum = [...watch.sums.values()].reduce((total, cost) => total + cost, 0)
  watch.sums.set('all stages', sum)
  for (const article of articles) watch.time('digest', () => digest(article))
  watch.time('digests together', () => digestTogether(articles, {}))
  return watch.sums
}

const { values } = parseArgs({
  options: { data: { type: 'string' }, articles: { type: 'string', default: '1500' } },
})
const most = Number(values.articles)
if (values.data === undefined || !(most >= 1)) {
  throw new Error('Usage: npx tsx bench/throughput.ts --data DIR [--articles N]')
}
const articles: Article[] = []
for await (const article of readRecords<Article>(join(values.data, 'articles/news-10k.jsonl.gz'))) {
  if (articles.push(article) >= most) break
}
const megabytes = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6
runRound(articles)
const rounds = Array.from({ length: ROUNDS }, () => runRound(articles))
console.log(`${articles.length} articles, ${megabytes.toFixed(2)} MB of text`)
console.log(`${''.padEnd(16)}${'ms/MB'.padStart(8)}${'MB/s'.padStart(8)}`)
for (const stage of (rounds[0] as ReadonlyMap<string, number>).keys()) {
  const cost = median(rounds.map((round) => round.get(stage) as number)) / megabytes
  console.log(stage.padEnd(16) + cost.toFixed(0).padStart(8) + (1000 / cost).toFixed(1).padStart(8))
}
