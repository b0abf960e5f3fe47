/**
 * What becomes of real articles that were changed at random: spliced, cut, in other layouts, with other
 * characters. Nothing may be lost or thrown, no span lie outside, no byte differ the second time.
 *
 *     npx tsx bench/mutated.ts --data DIR --count 100000 --seed 1                # clean and restore
 *     npx tsx bench/mutated.ts --data DIR --count 10000 --seed 1 --stage digest
 *     npx tsx bench/mutated.ts --data DIR --count 100000 --shard 0/2 & …         # half of them, in one process
 *     npx tsx bench/mutated.ts --data DIR --seed 1 --show 4711                   # one of them, as JSON
 *
 * Prints counts and the slowest, and each fault; exit code 1 if there is one.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readRecords } from './eval/read-data.ts'
import { asciiJson } from './fuzz/corpus-file.ts'
import { readDictionary } from './fuzz/dictionary.ts'
import { articleOf, type Stage, tryMutated } from './mutated/try-mutated.ts'

interface Scraped {
  readonly title?: string
  readonly text?: string
  readonly body?: string
}

const FILES = ['articles/news-10k.jsonl.gz', 'articles/reuters21578.jsonl.gz']
/** Of each file so many: the second is all wire. */
const MOST_OF_A_FILE = 10_000
/** So much of a fault is printed. */
const SHOWN = 300

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    stage: { type: 'string', default: 'clean' },
    shard: { type: 'string', default: '0/1' },
    show: { type: 'string' },
  },
})
if (values.data === undefined) throw new Error('--data DIR: the folder of evaluation data')

const articles: { title?: string; text: string }[] = []
for (const file of FILES) {
  let taken = 0
  for await (const { title, text, body } of readRecords<Scraped>(join(values.data, file))) {
    const said = text ?? body
    if (!said || taken++ >= MOST_OF_A_FILE) continue
    articles.push(title === undefined ? { text: said } : { title, text: said })
  }
}
const [shard = 0, shards = 1] = values.shard.split('/').map(Number)
const common = { articles, dictionary: readDictionary(), seed: Number(values.seed) }
if (values.show !== undefined) {
  console.log(asciiJson(articleOf(common, Number(values.show)).text))
} else {
  const { tried, characters, faults, slowest, slowestNumber } = tryMutated({
    ...common,
    stage: values.stage as Stage,
    count: Number(values.count),
    shard,
    shards,
    onFault: ({ kind, number, message }) =>
      console.log(`number ${number}, ${kind}: ${message.slice(0, SHOWN)}`),
  })
  const { loss, span, bytes, other } = faults
  console.log(
    `${values.stage}, seed ${values.seed}, shard ${values.shard}: ${tried} mutated articles, ${characters} characters: ${loss} with loss, ${faults.throw} threw, ${span} with a span outside, ${bytes} with other bytes the second time, ${other} with another fault; slowest ${slowest.toFixed(2)} µs a character (number ${slowestNumber})`,
  )
  process.exitCode = loss + faults.throw + span + bytes + other === 0 ? 0 : 1
}
