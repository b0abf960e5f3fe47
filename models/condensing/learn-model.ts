/**
 * Learns the four parts of the model from some examples, each from what the parts before it say:
 * terms, pairs, sentences, sets of sentences. Sets are learnt from scores of articles that the
 * sentences were not learnt from. Cost: a few passes over the examples.
 */

import type { Budget } from '../../src/condensing/budget.ts'
import { visitFeatures } from '../../src/condensing/features.ts'
import { FunctionWordReader, MOST_USES } from '../../src/condensing/function-words.ts'
import { type LinearModel, linearScore } from '../../src/condensing/linear-model.ts'
import { type CondensingModel, MODEL_FEATURES } from '../../src/condensing/model.ts'
import { visitPairs } from '../../src/condensing/pair-features.ts'
import { comparableSubsets } from '../../src/condensing/pick.ts'
import { type Ranked, scoreSentences } from '../../src/condensing/rank.ts'
import { salienceOf } from '../../src/condensing/salience.ts'
import { visitTerms } from '../../src/condensing/term-features.ts'
import { finish } from '../../src/document/steps.ts'
import { STOP_WORDS } from '../../src/document/stop-words.ts'
import type { Example } from './examples.ts'
import { fitLogistic } from './logistic.ts'
import { type Choices, fitRidge } from './ridge.ts'
import { Rows } from './rows.ts'

const INNER_FOLDS = 5
const TERM_RIDGE = 100
const SENTENCE_RIDGE = 100
const SUBSET_RIDGE = 3000
/** The same for the half of the sets that look better: only among these there is a choice. */
const BETTER_RIDGE = 1000
/** What agreement with the sentences that a person took counts beside ROUGE-1, ROUGE-2 and ROUGE-Lsum. */
const AGREEMENT = 0.4
export const BUDGET: Budget = {
  sentences: 3,
  words: Infinity,
  characters: Infinity,
  leastWords: 0,
  mostSentences: 3,
}

type Words = Pick<CondensingModel, 'terms' | 'pairs' | 'functionWords'>
const NOTHING: LinearModel = { intercept: 0, weights: [] }

export function learnModel(examples: readonly Example[]): CondensingModel {
  const words = learnWords(examples)
  const rows = examples.map((example) => sentenceRows(example, words))
  const choices: Choices[] = []
  for (let fold = 0; fold < INNER_FOLDS; fold++) {
    const isHere = (at: number): boolean => at % INNER_FOLDS === fold
    const sentences = learnSentences(rows.filter((_, at) => !isHere(at)))
    for (const [at, example] of examples.entries()) {
      if (isHere(at)) choices.push(choicesOf(example, { ...words, sentences, subsets: NOTHING }))
    }
  }
  return {
    ...words,
    sentences: learnSentences(rows),
    subsets: learnSubsets(choices),
  }
}

/** The mean of what all sets teach and of what the better half of them does, in hundredths of ROUGE. */
function learnSubsets(choices: readonly Choices[]): LinearModel {
  const ofAll = fitRidge(choices, SUBSET_RIDGE)
  const better = choices.map((article) => betterHalf(article, { intercept: 0, weights: ofAll }))
  const ofBetter = fitRidge(better, BETTER_RIDGE)
  return {
    intercept: 0,
    weights: ofAll.map((weight, at) => 50 * (weight + (ofBetter[at] as number))),
  }
}

function betterHalf({ rows, targets }: Choices, model: LinearModel): Choices {
  const worths = rows.map((row) => linearScore(row, model))
  const median = worths.toSorted((a, b) => b - a)[worths.length >> 1] as number
  const isKept = (_: unknown, at: number): boolean => (worths[at] as number) >= median
  return { rows: rows.filter(isKept), targets: targets.filter(isKept) }
}

function learnWords(examples: readonly Example[]): Words {
  const functionWords = learnFunctionWords(examples)
  const termRows = new Rows(MODEL_FEATURES.terms.length)
  for (const { sources, has } of examples.map(withTerms)) {
    finish(visitTerms(sources, (row, term) => termRows.add(row, has[term] as number)))
  }
  const terms = fitLogistic(termRows, TERM_RIDGE)
  const pairRows = new Rows(MODEL_FEATURES.pairs.length)
  const unknown = { intercept: 0, weights: MODEL_FEATURES.pairs.map(() => 0) }
  for (const example of examples) {
    const { sources } = example
    const { terms: termSalience } = finish(
      salienceOf(sources, {
        terms,
        pairs: unknown,
        functionWords,
      }),
    )
    let word = 0
    finish(
      visitPairs({ ...sources, termSalience }, (row, pair) => {
        // they come by first appearance
        word = sources.pairs.at.indexOf(pair, word)
        pairRows.add(row, example.hasPair(word) ? 1 : 0)
      }),
    )
  }
  return { terms, pairs: fitLogistic(pairRows, TERM_RIDGE), functionWords }
}

/** Of a hundred summaries, how many have each function word once at least, twice, three times. */
function learnFunctionWords(examples: readonly Example[]): FunctionWordReader {
  const words: Record<string, number[]> = {}
  for (const word of STOP_WORDS) {
    const chances = Array.from({ length: MOST_USES }, (_, before) => {
      const having = examples.filter(({ wantedWords }) => (wantedWords.get(word) ?? 0) > before)
      return Math.round((100 * having.length) / examples.length)
    }).filter((chance) => chance > 0)
    if (chances.length > 0) words[word] = chances
  }
  return new FunctionWordReader(words)
}

function withTerms(example: Example): { sources: Example['sources']; has: Uint8Array } {
  const { sources } = example
  const has = new Uint8Array(sources.vectors.terms)
  for (const [word, term] of sources.terms.entries()) if (example.hasWord(word)) has[term] = 1
  return { sources, has }
}

function sentenceRows({ sources, labels }: Example, words: Words): Rows {
  const rows = new Rows(MODEL_FEATURES.sentences.length)
  let position = 0
  finish(
    visitFeatures({ ...sources, salience: finish(salienceOf(sources, words)) }, (row) =>
      rows.add(row, labels[position++] as number),
    ),
  )
  return rows
}

function learnSentences(parts: readonly Rows[]): LinearModel {
  const all = new Rows(MODEL_FEATURES.sentences.length)
  for (const part of parts) all.addAll(part)
  return fitLogistic(all, SENTENCE_RIDGE)
}

const rankedBy = ({ sources }: Example, model: CondensingModel): Ranked =>
  finish(scoreSentences(sources, model))

function choicesOf(example: Example, model: CondensingModel): Choices {
  const { subsets, features } = comparableSubsets(rankedBy(example, model), BUDGET)
  const targets = subsets.map((subset) => {
    const { rouge1, rouge2, rougeLsum } = example.worthOf(subset)
    return rouge1 + rouge2 + rougeLsum + AGREEMENT * example.agreementOf(subset)
  })
  return { rows: features, targets }
}
