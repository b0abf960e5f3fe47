/**
 * `npx tsx models/duplicates/learn.ts --data DIR`: learns how likely it is that a passage should go because another one
 * stays, and that two tell one thing, and writes `src/duplicates/decide/chances.data.ts`. The same data give the same bytes. `--held-out` measures
 * instead: five models, each of which saw nothing of a fifth of the outlets, and what `clean` does with those. Cost:
 * two minutes; five with `--held-out`.
 */
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { cleanDocument } from '../../src/cleaning/clean.ts'
import { readArticle } from '../../src/document/parse.ts'
import { finish } from '../../src/document/steps.ts'
import { type Chances, chancesBy } from '../../src/duplicates/decide/chances.ts'
import { count, counted, deedOf, figuresOf, hasThird, newTally, type Tally } from './decisions.ts'
import { type Example, examples } from './examples.ts'
import { judgedPairs } from './judged-pairs.ts'
import { FOLDS, foldOf, learnChances } from './learn-chances.ts'

const OUTPUT = new URL('../../src/duplicates/decide/chances.data.ts', import.meta.url)

const { values } = parseArgs({
  options: { data: { type: 'string' }, 'held-out': { type: 'boolean' } },
})
if (values.data === undefined) {
  throw new Error('Usage: npx tsx models/duplicates/learn.ts --data DIR [--held-out]')
}
const all: Example[] = []
for await (const example of examples(values.data)) all.push(example)
if (values['held-out']) measure(all, values.data)
else await write(all)

async function write(rows: readonly Example[]): Promise<void> {
  const model = learnChances(rows)
  const source = `/** The trees that tell chances, made by \`models/duplicates/learn.ts\`. */
import type { ChanceModels } from './chances.ts'

export const CHANCES: ChanceModels = ${JSON.stringify(model)}
`
  await writeFile(OUTPUT, source)
  console.log(`${rows.length} examples, ${gzipSync(source).length} bytes gzipped`)
}

/** Prints the figures of outlets that were not learnt from, by who judged and by why. */
function measure(rows: readonly Example[], folder: string): void {
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    chancesBy(learnChances(rows.filter(({ outlet }) => foldOf(outlet) !== fold))),
  )
  const tallies = new Map<string, Tally>()
  for (const { pair, want } of counted(judgedPairs(folder))) {
    const { text, title, outlet, set, gold } = pair
    const document = readArticle(title === undefined ? { text } : { text, title })
    const chances = models[foldOf(outlet)] as Chances
    const { removals } = finish(cleanDocument(document, {}, chances)).cleaned
    const deed = deedOf(pair, want, removals)
    const isThird = deed === 'both' && hasThird(pair, removals)
    const stays = want === 'none' || want === 'part'
    for (const name of [set, `${set} ${stays ? 'stays' : 'goes'}: ${gold[0]?.why}`]) {
      const tally = tallies.get(name) ?? newTally()
      tallies.set(name, tally)
      count(tally, want, deed, isThird)
    }
  }
  for (const [name, tally] of [...tallies].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const figures = Object.values(figuresOf(tally)).map((share) =>
      Number.isNaN(share) ? '   -' : share.toFixed(3),
    )
    const [recall, precision, stayWrong, ...withThird] = figures
    const told = ['recall', recall, 'precision', precision, 'stays but goes', stayWrong]
    console.log(name.padEnd(24), ...told, 'with a third that stays', ...withThird)
  }
}
