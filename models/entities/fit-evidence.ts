/**
 * Makes `src/entities/evidence-weights.data.ts`: how much each observation (`observations.ts`)
 * speaks for each type of name.
 *
 *   npx tsx models/entities/fit-evidence.ts --data DIR
 *
 * Method: multinomial logistic regression on the candidates of the labelled news that may ship
 * (`train-wikinews.jsonl`, `train-gmb.jsonl`), one sample a mention, full-batch AdaGrad with a
 * quadratic penalty, no randomness; weights are rounded to tenths. Cost: 15 s.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from '../../src/document/parse.ts'
import { spanOf } from '../../src/entities/name-runs.ts'
import { readNameWords } from '../../src/entities/name-words.ts'
import { OBSERVATIONS } from '../../src/entities/observations.ts'
import { readPartsOfSpeech } from '../../src/entities/part-of-speech.ts'
import { gatherSurfaces } from '../../src/entities/surfaces.ts'

const CLASSES = [
  'NONE',
  'PERSON',
  'ORGANIZATION',
  'LOCATION',
  'NORP',
  'EVENT',
  'PRODUCT',
  'WORK',
  'LAW',
]
const MERGED: Readonly<Record<string, string>> = {
  GPE: 'LOCATION',
  LOC: 'LOCATION',
  FAC: 'LOCATION',
}
const STEPS = 400
const RATE = 0.3
const PENALTY = 1.5

interface Label {
  readonly start: number
  readonly end: number
  readonly type: string
}
interface Sample {
  readonly places: readonly number[]
  readonly values: readonly number[]
  readonly type: number
}

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: 'src/entities/evidence-weights.data.ts' },
  },
})
if (!values.data) throw new Error('--data is needed')

function samplesOf(path: string): Sample[] {
  const samples: Sample[] = []
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '') continue
    const { text, entities } = JSON.parse(line) as { text: string; entities: Label[] }
    const gold = new Map(entities.map((label) => [`${label.start}-${label.end}`, label.type]))
    const document = parse(text)
    const words = readNameWords(document, readPartsOfSpeech(document))
    for (const { evidence, mentions } of gatherSurfaces(words).values()) {
      const places: number[] = []
      const strengths: number[] = []
      for (const [place, strength] of evidence.entries()) {
        if (strength === 0) continue
        places.push(place)
        strengths.push(strength)
      }
      for (const { from, to } of mentions) {
        const { start, end } = spanOf(words, from, to)
        const label = gold.get(`${start}-${end}`) ?? 'NONE'
        const type = Math.max(0, CLASSES.indexOf(MERGED[label] ?? label))
        samples.push({ places, values: strengths, type })
      }
    }
  }
  return samples
}

const samples = ['train-wikinews.jsonl', 'train-gmb.jsonl'].flatMap((name) =>
  samplesOf(join(values.data as string, name)),
)
const width = CLASSES.length
const size = (OBSERVATIONS.length + 1) * width
const weights = new Float64Array(size)
const squares = new Float64Array(size).fill(1e-6)
const gradient = new Float64Array(size)
const scores = new Float64Array(width)

/** Class probabilities of a sample, into `scores`; the last row of the weights is the bias. */
function predict(sample: Sample): void {
  const bias = OBSERVATIONS.length * width
  for (let type = 0; type < width; type++) scores[type] = weights[bias + type] as number
  for (const [index, place] of sample.places.entries()) {
    const strength = sample.values[index] as number
    for (let type = 0; type < width; type++) {
      scores[type] = (scores[type] as number) + strength * (weights[place * width + type] as number)
    }
  }
  const greatest = Math.max(...scores)
  let sum = 0
  for (let type = 0; type < width; type++) {
    scores[type] = Math.exp((scores[type] as number) - greatest)
    sum += scores[type] as number
  }
  for (let type = 0; type < width; type++) scores[type] = (scores[type] as number) / sum
}

for (let step = 0; step < STEPS; step++) {
  let loss = 0
  let right = 0
  for (let index = 0; index < size; index++) gradient[index] = PENALTY * (weights[index] as number)
  for (const sample of samples) {
    predict(sample)
    loss -= Math.log((scores[sample.type] as number) + 1e-12)
    if (scores.indexOf(Math.max(...scores)) === sample.type) right++
    for (let type = 0; type < width; type++) {
      const error = (scores[type] as number) - (type === sample.type ? 1 : 0)
      for (const [index, place] of sample.places.entries()) {
        const at = place * width + type
        gradient[at] = (gradient[at] as number) + error * (sample.values[index] as number)
      }
      const at = OBSERVATIONS.length * width + type
      gradient[at] = (gradient[at] as number) + error
    }
  }
  for (let index = 0; index < size; index++) {
    const slope = gradient[index] as number
    squares[index] = (squares[index] as number) + slope * slope
    weights[index] =
      (weights[index] as number) - (RATE * slope) / Math.sqrt(squares[index] as number)
  }
  if (step % 50 === 49) {
    console.log(
      'step',
      step + 1,
      'loss',
      (loss / samples.length).toFixed(4),
      'accuracy',
      (right / samples.length).toFixed(4),
    )
  }
}

const row = (place: number): string =>
  CLASSES.map((_, type) => Math.round((weights[place * width + type] as number) * 10)).join(' ')
let file =
  '/** Made by models/entities/fit-evidence.ts: do not edit. Tenths, by the types of `CLASSES`. */\n'
file += `export const CLASSES = '${CLASSES.join(' ')}'\n`
file += 'export const WEIGHTS: Readonly<Record<string, string>> = {\n'
for (const [place, name] of [...OBSERVATIONS, 'always'].entries()) {
  file += `  '${name}': '${row(place)}',\n`
}
file += '}\n'
writeFileSync(values.out, file)
console.log(samples.length, 'samples', values.out, file.length, 'bytes')
