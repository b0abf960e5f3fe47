/**
 * Learns the weights of `condense`: `npx tsx models/condensing/learn.ts --data DIR`.
 *
 * Reads the two corpora of summarised articles, learns what a summary has of an article, prints
 * what cross-validation and the other corpus say of it, and writes
 * `src/condensing/weights.data.ts`. No randomness: the same data give the same bytes. It takes a
 * few minutes.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import {
  type CondensingModel,
  type LinearPart,
  MODEL_FEATURES,
} from '../../src/condensing/model.ts'
import { CORPORA, type Example, readExamples } from './examples.ts'
import { learnModel } from './learn-model.ts'
import { reportFigures } from './report-figures.ts'

function writeWeights(model: CondensingModel): void {
  const table = (part: LinearPart): string[] => {
    const { intercept, weights } = model[part]
    return [
      `  ${part}: [`,
      `    ${intercept.toFixed(4)}, // intercept`,
      ...MODEL_FEATURES[part].map(
        (name, at) => `    ${(weights[at] as number).toFixed(4)}, // ${name}`,
      ),
      '  ],',
    ]
  }
  const code = [
    '/** Learnt by `models/condensing/learn.ts`; see the card beside it. Do not edit. */',
    'export const WEIGHTS: Readonly<Record<string, readonly number[]>> = {',
    ...(Object.keys(MODEL_FEATURES) as LinearPart[]).flatMap(table),
    '}',
    '',
    '/** How likely a summary has a function word once, twice, three times: in hundredths, as far as it is. */',
    'export const FUNCTION_WORDS: Readonly<Record<string, readonly number[]>> = {',
    ...Object.entries(model.functionWords.words).map(
      ([word, chances]) => `  ${word}: [${chances.join(', ')}],`,
    ),
    '}',
    '',
  ].join('\n')
  writeFileSync(new URL('../../src/condensing/weights.data.ts', import.meta.url), code)
}

const { data } = parseArgs({ options: { data: { type: 'string' } } }).values
if (data === undefined) throw new Error('Usage: npx tsx models/condensing/learn.ts --data DIR')
const corpora = await readExamples(data)
const all = corpora.flat()
const folds = [0, 1, 2, 3, 4].map((fold) => learnModel(all.filter((e) => e.fold !== fold)))
for (const [at, examples] of corpora.entries()) {
  reportFigures(
    `${CORPORA[at]}, cross-validated`,
    examples,
    ({ fold }: Example) => folds[fold] as CondensingModel,
  )
  const others = learnModel(corpora.filter((corpus) => corpus !== examples).flat())
  reportFigures(`${CORPORA[at]}, learnt from the other`, examples, () => others)
}
writeWeights(learnModel(all))
