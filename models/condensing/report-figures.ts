/**
 * What a model does on articles that it has not seen: ROUGE over that of the first three sentences,
 * times 100, with the interval of the difference; agreement with the sentences that a person took;
 * summaries that begin somewhere in the air.
 */

import { leadOf } from '../../bench/eval/lead.ts'
import { type Rouge, rouge } from '../../bench/eval/rouge.ts'
import type { CondensingModel } from '../../src/condensing/model.ts'
import { pickSentences } from '../../src/condensing/pick.ts'
import { scoreSentences } from '../../src/condensing/rank.ts'
import { POINTS_BACK, type Wording } from '../../src/condensing/wording.ts'
import type { Span } from '../../src/document/span.ts'
import { finish } from '../../src/document/steps.ts'
import { intervalOf } from './bootstrap.ts'
import type { Example } from './examples.ts'
import { BUDGET } from './learn-model.ts'

const METRICS = ['rouge1', 'rouge2', 'rougeLsum'] as const

export function reportFigures(
  name: string,
  examples: readonly Example[],
  modelOf: (example: Example) => CondensingModel,
): void {
  const ours: Rouge[] = []
  const lead: Rouge[] = []
  const sameLength: Rouge[] = []
  const agreements: number[] = []
  let words = 0
  let dangling = 0
  for (const example of examples) {
    const { sources, sentences, article } = example
    const { document } = sources
    const model = modelOf(example)
    const ranked = finish(scoreSentences(sources, model))
    const picked = finish(pickSentences(ranked, BUDGET, { model: model.subsets }))
    const spans = picked.map((index) => document.sentences[index] as (typeof sentences)[number])
    for (const { firstWord, endWord } of spans) words += endWord - firstWord
    const textsOf = (places: readonly Span[]): string[] =>
      places.map(({ start, end }) => document.text.slice(start, end))
    ours.push(rouge(article.reference, textsOf(spans)))
    lead.push(rouge(article.reference, textsOf(sentences.slice(0, BUDGET.sentences))))
    const length = textsOf(spans).join(' ').split(/\s+/).length
    sameLength.push(rouge(article.reference, leadOf({ ...document, sentences }, length)))
    if (example.extracted !== undefined) agreements.push(example.agreementOf(picked))
    if (picked.some((index) => dangles(sources.wordings, index, picked))) dangling++
  }
  const gainsOver = (others: readonly Rouge[]): string[] =>
    METRICS.map((metric) => {
      const gains = ours.map((score, at) => score[metric] - (others[at] as Rouge)[metric])
      const { mean, from, to } = intervalOf(gains)
      return `${shown(mean)} [${shown(from)}, ${shown(to)}]`
    })
  const means = METRICS.map((metric) =>
    shown(ours.reduce((sum, score) => sum + score[metric], 0) / ours.length),
  )
  const agreed = agreements.reduce((sum, value) => sum + value, 0) / agreements.length
  console.log(
    [
      `${name}: ${METRICS.join(', ')}: ${means.join(', ')}`,
      `over the first three sentences: ${gainsOver(lead).join(', ')}`,
      `over the lead of the same length: ${gainsOver(sameLength).join(', ')}`,
      `${(words / examples.length).toFixed(1)} words`,
      ...(agreements.length > 0 ? [`F1 with the extract ${(100 * agreed).toFixed(2)}`] : []),
      `dangling ${((100 * dangling) / examples.length).toFixed(2)} %`,
    ].join('\n  '),
  )
}

/** A share in hundredths. */
const shown = (value: number): string => (100 * value).toFixed(2)

const dangles = (wordings: readonly Wording[], index: number, picked: readonly number[]): boolean =>
  index > 0 &&
  ((wordings[index] as Wording).shows & POINTS_BACK) !== 0 &&
  !picked.includes(index - 1)
