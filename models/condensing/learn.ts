/**
 * Learns the weights of `condense`: `npx tsx models/condensing/learn.ts --data DIR`.
 *
 * Reads the two corpora of summarised articles, marks the sentences that an oracle takes, fits a
 * logistic regression of sentences, then a ridge regression of sets of sentences on their ROUGE,
 * from scores of articles that the first had not seen. Prints what cross-validation and the other
 * corpus say of both, and writes `src/condensing/weights.data.ts`. No randomness: the same data
 * give the same bytes. It takes about a minute.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readAllRecords } from '../../bench/eval/read-data.ts'
import { type Rouge, rouge, rougeTokens } from '../../bench/eval/rouge.ts'
import { FEATURES, featuresOf } from '../../src/condensing/features.ts'
import {
  comparableSubsets,
  pickSentences,
  type Ranked,
  rankSentences,
} from '../../src/condensing/rank.ts'
import { linearScore } from '../../src/condensing/score.ts'
import { SUBSET_FEATURES } from '../../src/condensing/subset-features.ts'
import { parse } from '../../src/document/parse.ts'
import { intervalOf } from './bootstrap.ts'
import { fitLogistic, type LinearModel } from './logistic.ts'
import { oracle, worthOf } from './oracle.ts'
import { type Choices, fitRidge } from './ridge.ts'

const CORPORA = ['cnndm-val', 'cnn-corpus-dev'] as const
const FOLDS = 5
/** Folds within the articles that are learnt from, for scores of articles not seen. */
const INNER_FOLDS = 3
const RIDGE = 100
const SUBSET_RIDGE = 30
const BUDGET = {
  sentences: 3,
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
  readonly ranked: Ranked
  readonly rows: readonly (readonly number[])[]
  readonly labels: readonly number[]
  /** The tokens of all sentences and of the reference. */
  readonly tokens: readonly (readonly string[])[]
  readonly wanted: readonly string[]
}

interface Model {
  readonly sentences: LinearModel
  readonly subsets: readonly number[]
}

function readExample(article: SummarisedArticle, index: number): Example {
  const { title, text, reference } = article
  const document = parse({ text, ...(title === null ? {} : { title }) })
  const ranked = rankSentences(document, [], () => 0)
  const sentences = document.sentences.map(({ start, end }) => text.slice(start, end))
  const taken = oracle(
    ranked.order.map((at) => sentences[at] as string),
    reference,
  )
  return {
    article,
    fold: index % FOLDS,
    ranked,
    rows: featuresOf(ranked).map((row) => [...row]),
    labels: ranked.order.map((_, position) => (taken.has(position) ? 1 : 0)),
    tokens: sentences.map(rougeTokens),
    wanted: rougeTokens(reference.join(' ')),
  }
}

function learn(examples: readonly Example[]): Model {
  const choices: Choices[] = []
  for (let fold = 0; fold < INNER_FOLDS; fold++) {
    const model = learnSentences(examples.filter((_, at) => at % INNER_FOLDS !== fold))
    for (const example of examples.filter((_, at) => at % INNER_FOLDS === fold)) {
      choices.push(choicesOf(example, model))
    }
  }
  return { sentences: learnSentences(examples), subsets: fitRidge(choices, SUBSET_RIDGE) }
}

const learnSentences = (examples: readonly Example[]): LinearModel =>
  fitLogistic(
    examples.flatMap(({ rows }) => rows),
    examples.flatMap(({ labels }) => labels),
    RIDGE,
  )

function choicesOf(example: Example, model: LinearModel): Choices {
  const { subsets, features } = comparableSubsets(scored(example, model), BUDGET)
  const targets = subsets.map((subset) =>
    worthOf(
      subset.flatMap((index) => example.tokens[index] as string[]),
      example.wanted,
    ),
  )
  return { rows: features, targets }
}

function scored({ ranked, rows }: Example, { weights, intercept }: LinearModel): Ranked {
  const scores = new Float64Array(ranked.scores.length)
  for (const [position, index] of ranked.order.entries()) {
    scores[index] = linearScore(rows[position] as readonly number[], weights, intercept)
  }
  return { ...ranked, scores }
}

function summaryOf(example: Example, model: Model): readonly number[] {
  return pickSentences(scored(example, model.sentences), BUDGET, (row) =>
    linearScore(row, model.subsets, 0),
  )
}

/** ROUGE over that of the first three sentences, times 100, with the interval of the difference. */
function report(
  name: string,
  examples: readonly Example[],
  modelOf: (example: Example) => Model,
): void {
  const ours: Rouge[] = []
  const lead: Rouge[] = []
  let words = 0
  for (const example of examples) {
    const { document } = example.ranked
    const picked = summaryOf(example, modelOf(example)).map((index) => document.sentences[index])
    for (const sentence of picked) words += (sentence?.endWord ?? 0) - (sentence?.firstWord ?? 0)
    const textsOf = (spans: typeof picked) =>
      spans.map((span) => document.text.slice(span?.start, span?.end))
    ours.push(rouge(example.article.reference, textsOf(picked)))
    lead.push(
      rouge(example.article.reference, textsOf(document.sentences.slice(0, BUDGET.sentences))),
    )
  }
  const figures = METRICS.map((metric) => {
    const mean = ours.reduce((sum, score) => sum + score[metric], 0) / ours.length
    const gains = ours.map((score, at) => score[metric] - (lead[at] as Rouge)[metric])
    const { mean: gain, from, to } = intervalOf(gains)
    const [shown, low, high] = [gain, from, to].map((value) => (100 * value).toFixed(2))
    return `${metric} ${(100 * mean).toFixed(2)} (${shown} [${low}, ${high}])`
  })
  console.log(`${name}: ${figures.join(', ')}, ${(words / examples.length).toFixed(1)} words`)
}

function writeWeights({ sentences, subsets }: Model): void {
  const table = (names: readonly string[], weights: readonly number[]): string[] => [
    'Readonly<Record<string, number>> = {',
    ...names.map((name, at) => `  ${name}: ${(weights[at] as number).toFixed(4)},`),
    '}',
  ]
  const code = [
    '/** Learnt by `models/condensing/learn.ts`; see the card beside it. Do not edit. */',
    `export const INTERCEPT: number = ${sentences.intercept.toFixed(4)}`,
    '',
    `export const WEIGHTS: ${table(FEATURES, sentences.weights).join('\n')}`,
    '',
    // ROUGE is of the order of 0.1: in hundredths, four places are enough
    `export const SUBSET_WEIGHTS: ${table(
      SUBSET_FEATURES,
      subsets.map((weight) => 100 * weight),
    ).join('\n')}`,
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
  report(`${CORPORA[at]}, cross-validated`, examples, ({ fold }) => folds[fold] as Model)
  const others = learn(corpora.filter((corpus) => corpus !== examples).flat())
  report(`${CORPORA[at]}, learnt from the other`, examples, () => others)
}
writeWeights(learn(all))
