/**
 * What each stage and the whole digest cost on news: CPU milliseconds per megabyte of text, and
 * megabytes per second of it.
 *
 *     npx tsx bench/throughput.ts --data DIR [--articles 1500]
 *
 * Method: one round to warm up, then three; of each stage the median of the sums. A stage is timed over
 * a few dozen articles at once, as asking for the time costs as much as a small stage of one. CPU
 * time, not time on the clock, so that other programs disturb less; the time of the garbage collector
 * and the compiler is in it. Each article is read anew in every round, as a crawl would.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { cleanDocument } from '../src/cleaning/clean.ts'
import { condenseDocument } from '../src/condensing/condense.ts'
import { digest } from '../src/digest.ts'
import type { Article } from '../src/document/article.ts'
import { type ParsedDocument, parse } from '../src/document/parse.ts'
import { entitiesOf, readNames } from '../src/entities/extract-entities.ts'
import { keyphrasesOf } from '../src/entities/extract-keyphrases.ts'
import { type PartsOfSpeech, readPartsOfSpeech } from '../src/entities/part-of-speech.ts'
import { cpuSeconds } from './cpu-seconds.ts'
import { readRecords } from './eval/read-data.ts'
import { median } from './median.ts'

const ROUNDS = 3
const BATCH = 50

/** CPU milliseconds by stage, added up over one round. */
class Stopwatch {
  readonly sums = new Map<string, number>()

  /** What a stage makes of each of some inputs. */
  time<Input, Result>(
    stage: string,
    inputs: readonly Input[],
    work: (input: Input, index: number) => Result,
  ): Result[] {
    const before = cpuSeconds()
    const results = inputs.map(work)
    this.sums.set(stage, (this.sums.get(stage) ?? 0) + 1000 * (cpuSeconds() - before))
    return results
  }
}

function runRound(articles: readonly Article[]): ReadonlyMap<string, number> {
  const watch = new Stopwatch()
  for (let from = 0; from < articles.length; from += BATCH) {
    const batch = articles.slice(from, from + BATCH)
    const documents = watch.time('parse', batch, (article) => parse(article))
    const removals = watch.time(
      'clean',
      documents,
      (document) => cleanDocument(document, {}).cleaned.removals,
    )
    watch.time('condense', documents, (document, at) =>
      condenseDocument(document, {}, removals[at] ?? []),
    )
    const parts = watch.time('parts of speech', documents, readPartsOfSpeech)
    const names = watch.time('names', documents, (document) => readNames(document))
    watch.time('entities', documents, (document, at) => entitiesOf(document, names[at] ?? []))
    watch.time('keyphrases', documents, (document: ParsedDocument, at) =>
      keyphrasesOf(document, parts[at] as PartsOfSpeech, names[at] ?? []),
    )
  }
  for (let from = 0; from < articles.length; from += BATCH) {
    watch.time('digest', articles.slice(from, from + BATCH), (article) => digest(article))
  }
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
