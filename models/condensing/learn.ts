/**
 * Learns the weights of `condense`: `npx tsx models/condensing/learn.ts --data DIR`.
 *
 * Reads the two corpora of summarised articles, marks the sentences that an oracle takes, fits a
 * logistic regression, prints what cross-validation and the other corpus say of it, and writes
 * `src/condensing/weights.data.ts`. No randomness: the same data give the same bytes. It takes
 * about a minute.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readAllRecords } from '../../bench/eval/read-data.ts'
import { type Rouge, rouge } from '../../bench/eval/rouge.ts'
import { CONDENSE_DEFAULTS } from '../../src/condensing/budget.ts'
import { FEATURES, featuresOf } from '../../src/condensing/features.ts'
import { pickSentences, rankSentences } from '../../src/condensing/rank.ts'
import { linearScore } from '../../src/condensing/score.ts'
import { parse } from '../../src/document/parse.ts'
import { fitLogistic, type LinearModel } from './logistic.ts'
import { oracle } from './oracle.ts'

const CORPORA = ['cnndm-val', 'cnn-corpus-dev'] as const
const FOLDS = 5
const RIDGE = 100
const BUDGET = {
  sentences: CONDENSE_DEFAULTS.sentences,
  words: Number.POSITIVE_INFINITY,
  characters: Number.POSITIVE_INFINITY,
}
const METRICS = ['rouge1', 'rouge2', 'rougeLsum'] as const

interface SummarisedArticle {
  readonly title: string | null
  readonly text: string
  readonly reference: readonly string[]
}

/** An article with the features and labels of the sentences that may be picked. */
interface Example {
  readonly article: SummarisedArticle
  readonly fold: number
  readonly rows: readonly (readonly number[])[]
  readonly labels: readonly number[]
}

function readExample(article: SummarisedArticle, index: number): Example {
  const ranked = rankSentences(parseArticle(article), [], () => 0)
  const { document, order } = ranked
  const sentences = order.map((at) => {
    const { start, end } = document.sentences[at] as (typeof document.sentences)[number]
    return document.text.slice(start, end)
  })
  const taken = oracle(sentences, article.reference)
  return {
    article,
    fold: index % FOLDS,
    rows: featuresOf(ranked).map((row) => [...row]),
    labels: order.map((_, position) => (taken.has(position) ? 1 : 0)),
  }
}

const parseArticle = ({ title, text }: SummarisedArticle) =>
  parse({ text, ...(title === null ? {} : { title }) })

const learn = (examples: readonly Example[]): LinearModel =>
  fitLogistic(
    examples.flatMap(({ rows }) => rows),
    examples.flatMap(({ labels }) => labels),
    RIDGE,
  )

/** ROUGE over that of the first three sentences, times 100. */
function report(
  name: string,
  examples: readonly Example[],
  modelOf: (example: Example) => LinearModel,
): void {
  const ours: Rouge[] = []
  const lead: Rouge[] = []
  for (const example of examples) {
    const { intercept, weights } = modelOf(example)
    const ranked = rankSentences(parseArticle(example.article), [], (row) =>
      linearScore(row, weights, intercept),
    )
    const { text, sentences } = ranked.document
    const spans = pickSentences(ranked, BUDGET).map((index) => sentences[index])
    const textsOf = (picked: typeof spans) =>
      picked.map((span) => text.slice(span?.start, span?.end))
    ours.push(rouge(example.article.reference, textsOf(spans)))
    lead.push(rouge(example.article.reference, textsOf(sentences.slice(0, BUDGET.sentences))))
  }
  const mean = (scores: readonly Rouge[], metric: (typeof METRICS)[number]): number =>
    (100 * scores.reduce((sum, score) => sum + score[metric], 0)) / scores.length
  const figures = METRICS.map((metric) => {
    const gain = mean(ours, metric) - mean(lead, metric)
    return `${metric} ${mean(ours, metric).toFixed(2)} (${gain < 0 ? '' : '+'}${gain.toFixed(2)})`
  })
  console.log(`${name.padEnd(40)} ${figures.join('  ')}`)
}

function writeWeights({ intercept, weights }: LinearModel): void {
  const lines = FEATURES.map((name, at) => `  ${name}: ${(weights[at] as number).toFixed(4)},`)
  const code = [
    '/** Learnt by `models/condensing/learn.ts`; see the card beside it. Do not edit. */',
    `export const INTERCEPT: number = ${intercept.toFixed(4)}`,
    '',
    'export const WEIGHTS: Readonly<Record<string, number>> = {',
    ...lines,
    '}',
    '',
  ].join('\n')
  writeFileSync(new URL('../../src/condensing/weights.data.ts', import.meta.url), code)
}

const { data } = parseArgs({ options: { data: { type: 'string' } } }).values
if (data === undefined) throw new Error('Usage: npx tsx models/condensing/learn.ts --data DIR')
const corpora: Example[][] = []
for (const name of CORPORA) {
  const articles = await readAllRecords<SummarisedArticle>(
    join(data, 'condense', `${name}.jsonl.gz`),
  )
  corpora.push(articles.map(readExample))
}
const all = corpora.flat()
const folds = Array.from({ length: FOLDS }, (_, fold) => learn(all.filter((e) => e.fold !== fold)))
for (const [at, examples] of corpora.entries()) {
  report(`${CORPORA[at]}, cross-validated`, examples, ({ fold }) => folds[fold] as LinearModel)
  const others = learn(corpora.filter((corpus) => corpus !== examples).flat())
  report(`${CORPORA[at]}, learnt from the other`, examples, () => others)
}
writeWeights(learn(all))
