/**
 * Makes `src/entities/crf/model.data.ts`, the weights of the name tagger:
 *
 *   npx tsx models/entities/build-model.ts --data DATA/entities
 *
 * Method: a conditional random field is learnt from labelled news, labels unlabelled public-domain
 * news, and is learnt again from both, where it was certain ("self-training"); the features that
 * weigh most are kept, their weights learnt once more and rounded to small whole numbers. Seeded: same inputs,
 * same bytes. Cost: 10 minutes, 3 GB. Data, licences and figures: `README.md` beside this file.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { brotliCompressSync, gunzipSync } from 'node:zlib'
import { Dice } from './dice.ts'
import { countFeatures, numberRows, weighRow, withRows } from './feature-rows.ts'
import { FieldTraining } from './field-training.ts'
import { heldOutPassages } from './held-out.ts'
import { copiesOf, copyOf, type LabelledText, readLabelled } from './labelled-text.ts'
import { madeUpLines } from './made-up-lines.ts'
import { packField } from './pack-field.ts'
import { namesOf, SentenceReader, type TrainingSentence } from './training-sentences.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    rows: { type: 'string', default: '76000' },
    /** Of odds, one unit of the weights. */
    step: { type: 'string', default: '0.2' },
    /** Weights under so many units are left out. */
    least: { type: 'string', default: '0.6' },
    silver: { type: 'string', default: '0.8' },
    out: { type: 'string', default: 'src/entities/crf/model.data.ts' },
  },
})
if (!values.data) throw new Error('--data is needed')
const folder = values.data
const COPIES = { whole: 0.35, single: 0.1 }
/** The share of sentences labelled by the model that are copied in capitals or title case. */
const CERTAIN_COPIES = 0.5
const MADE_UP = 700
const FEWEST = 2

const reader = new SentenceReader()
const report = (stage: string, sentences: readonly TrainingSentence[]): void => {
  const tokens = sentences.reduce((sum, { count }) => sum + count, 0)
  console.log(`${stage}: ${sentences.length} sentences, ${tokens} tokens`)
}

function readGold(): TrainingSentence[] {
  const texts: LabelledText[] = [
    ...readLabelled(join(folder, 'train-wikinews.jsonl')),
    ...readLabelled(join(folder, 'train-gmb.jsonl')),
    ...readLabelled(join(folder, 'train-wikigold.jsonl')).map((text) => ({
      ...text,
      coarse: true,
    })),
  ]
  const dice = new Dice(7)
  return [
    ...texts.flatMap((text) => [text, ...copiesOf(text, COPIES, dice)]),
    ...madeUpLines(MADE_UP, dice),
  ].flatMap((text) => reader.read(text))
}

/** News without labels, less the passages that are among the labelled ones or measured on. */
function readPlain(): string[] {
  const texts = readFileSync(join(folder, 'train-gmb.jsonl'), 'utf8').split('\n')
  const taken = new Set([...texts.filter((line) => line !== '').map(idOf), ...heldOutPassages()])
  const lines = gunzipSync(readFileSync(join(folder, 'text-gmb.jsonl.gz')))
    .toString('utf8')
    .split('\n')
  return lines
    .filter((line) => line !== '' && !taken.has(idOf(line)))
    .map((line) => (JSON.parse(line) as { text: string }).text)
}

const idOf = (line: string): string => (JSON.parse(line) as { id: string }).id

/** The features that occur often enough, and the sentences with them alone. */
function prepare(sentences: readonly TrainingSentence[]): {
  readonly chosen: number[]
  readonly counts: Uint32Array
} {
  const counts = countFeatures(sentences)
  const chosen: number[] = []
  for (const [feature, count] of counts.entries()) if (count >= FEWEST) chosen.push(feature)
  return { chosen, counts }
}

function learn(
  sentences: readonly TrainingSentence[],
  features: readonly number[],
  epochs: number,
  blind: number,
): { readonly training: FieldTraining; readonly rows: Int32Array } {
  const rows = numberRows(features)
  const training = new FieldTraining(features.length, new Dice(1))
  training.learn(withRows(sentences, rows), { epochs, rate: 0.1, blind })
  return { training, rows }
}

const gold = readGold()
report('labelled', gold)
console.log(`${reader.misfits} of ${reader.labels} labels fit no tokens`)
const first = prepare(gold)
console.log(`${first.chosen.length} features`)
const teacher = learn(gold, first.chosen, 6, 0.4)

const certain: TrainingSentence[] = []
const dice = new Dice(11)
for (const text of readPlain()) {
  for (const sentence of reader.read({ text, entities: [] })) {
    const [rowed] = withRows([sentence], teacher.rows) as [TrainingSentence]
    const { labels, certainty } = teacher.training.label(rowed)
    if (certainty < Number(values.silver)) continue
    certain.push({ ...sentence, gold: labels })
    if (dice.roll() >= CERTAIN_COPIES) continue
    const copy = copyOf({ text, entities: namesOf(sentence, labels) }, sentence, dice)
    certain.push(...reader.read(copy))
  }
}
report('labelled by the model', certain)

const all = [...gold, ...certain]
const second = prepare(all)
console.log(`${second.chosen.length} features`)
const wide = learn(all, second.chosen, 2, 0.4)
const { weights } = wide.training.field
const kept = second.chosen
  .map((feature, row) => ({
    feature,
    weight: weighRow(weights, row, second.counts[feature] as number),
  }))
  .sort((a, b) => b.weight - a.weight || a.feature - b.feature)
  .slice(0, Number(values.rows))
  .map(({ feature }) => feature)
  .sort((a, b) => a - b)
const narrow = learn(all, kept, 5, 0.3)
// What readers labelled has the last word.
narrow.training.learn(withRows(gold, narrow.rows), { epochs: 2, rate: 0.03, blind: 0.3 })
const file = packField(kept, narrow.training.field, {
  step: Number(values.step),
  least: Number(values.least),
})
writeFileSync(values.out, file)
console.log(`${values.out}: ${file.length} bytes, ${brotliCompressSync(file).length} compressed`)
