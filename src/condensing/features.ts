/**
 * The features of a sentence that its score is made of: where it stands, how central it is, what
 * its wording shows. Features of how one outlet opens its articles are left out on purpose: they
 * lose on the articles of others.
 *
 * Position counts only the sentences that may be picked, so that a byline or a caption in front of
 * an article moves nothing. Values are about 0 to 1; some are also given relative to the article
 * (standard scores), as what is long or central differs from article to article.
 *
 * Cost: linear in the words; one call for each feature of a sentence.
 */

import type { ParsedParagraph, Sentence } from '../document/parse.ts'
import { finish, type Steps } from '../document/steps.ts'
import type { Centrality } from './centrality.ts'
import type { FeatureSources } from './feature-sources.ts'
import { type Repetition, repetitionOf } from './repetition.ts'
import { type SentenceSalience, sentenceSalience } from './sentence-salience.ts'
import type { Wording } from './wording.ts'
import { flag, WORDING_FEATURES } from './wording-features.ts'

/** How the values of a feature are spread over the article. */
interface Scale {
  readonly mean: number
  readonly deviation: number
}

/** One sentence among the others. */
interface View {
  readonly sources: FeatureSources
  readonly centrality: Centrality
  readonly repetition: Repetition
  readonly said: SentenceSalience
  readonly scales: Readonly<Record<Standardised, Scale>>
  position: number
  index: number
  wording: Wording
  /** Words, at most `LONGEST`. */
  length: number
}

type Standardised = 'length' | 'centroid' | 'terms' | 'pairs' | 'capitals' | 'salience'

/** Longer sentences count as this long. */
const LONGEST = 60
/** After so many sentences there is a pause. */
const SENTENCES = 512

type Measure = (view: View) => number

const MEASURES: Readonly<Record<string, Measure>> = {
  logPosition: (view) => Math.log(1 + view.position),
  opensParagraph,

  length: (view) => view.length / 20,
  lengthSquared: (view) => (view.length / 20) ** 2,

  centroid: (view) => view.centrality.centroid[view.index] as number,
  lead: (view) => view.centrality.lead[view.index] as number,
  forward: (view) => view.centrality.forward[view.index] as number,
  backward: (view) => view.centrality.backward[view.index] as number,
  toFirst: (view) => view.centrality.toFirst[view.index] as number,
  repeatedTerms: (view) => view.repetition.terms[view.index] as number,
  meanFrequency: (view) => view.repetition.mean[view.index] as number,
  titleOverlap,
  salience: (view) => (view.said.terms[view.index] as number) / 5,
  meanSalience: (view) => (view.said.terms[view.index] as number) / (view.length + 1),
  pairSalience: (view) => (view.said.pairs[view.index] as number) / 5,
  meanPairSalience: (view) => (view.said.pairs[view.index] as number) / (view.length + 1),

  ...WORDING_FEATURES,

  standardLength: ({ length, scales }) => standard(length, scales.length),
  standardCentroid: ({ centrality, index, scales }) =>
    standard(centrality.centroid[index] as number, scales.centroid),
  standardRepetition: ({ repetition, index, scales }) =>
    standard(repetition.terms[index] as number, scales.terms),
  standardPairs: ({ repetition, index, scales }) =>
    standard(repetition.pairs[index] as number, scales.pairs),
  standardSalience: ({ said, index, scales }) =>
    standard(said.terms[index] as number, scales.salience),
  standardCapitals: ({ wording, scales }) => standard(wording.capitals, scales.capitals),
}

/** The names of the features, in the order of a row. */
export const FEATURES: readonly string[] = Object.keys(MEASURES)
const ORDERED = Object.values(MEASURES)

/** The features of each sentence of `order`, in that order; a row has them as `FEATURES` does. */
export function featuresOf(sources: FeatureSources): Float64Array[] {
  const rows: Float64Array[] = []
  finish(visitFeatures(sources, (row) => rows.push(row.slice())))
  return rows
}

/** The same one by one: the row that `visit` gets is written over for the next sentence. */
export function* visitFeatures(
  sources: FeatureSources,
  visit: (row: Float64Array, index: number) => void,
): Steps<void> {
  const { order, wordings } = sources
  if (order.length === 0) return
  const view = yield* viewOf(sources)
  yield
  const row = new Float64Array(ORDERED.length)
  for (let position = 0; position < order.length; position++) {
    const index = order[position] as number
    view.position = position
    view.index = index
    view.wording = wordings[index] as Wording
    view.length = lengthOf(view.wording)
    for (let at = 0; at < ORDERED.length; at++) row[at] = (ORDERED[at] as Measure)(view)
    visit(row, index)
    if (position % SENTENCES === SENTENCES - 1) yield
  }
}

const lengthOf = ({ size }: Wording): number => Math.min(size, LONGEST)

function* viewOf(sources: FeatureSources): Steps<View> {
  const { document, order, wordings, vectors, centrality, pairs } = sources
  const repetition = yield* repetitionOf(document, pairs, vectors, order)
  const said = yield* sentenceSalience(sources)
  const wordingAt = (index: number): Wording => wordings[index] as Wording
  const column = (values: Float64Array): Scale => scaleOf(order, (index) => values[index] as number)
  return {
    sources,
    centrality,
    repetition,
    said,
    scales: {
      length: scaleOf(order, (index) => lengthOf(wordingAt(index))),
      centroid: column(centrality.centroid),
      terms: column(repetition.terms),
      pairs: column(repetition.pairs),
      salience: column(said.terms),
      capitals: scaleOf(order, (index) => wordingAt(index).capitals),
    },
    position: 0,
    index: 0,
    wording: wordingAt(0),
    length: 0,
  }
}

/** A half where the text is one paragraph, as then nothing is known. */
function opensParagraph({ sources: { document }, index }: View): number {
  if (document.paragraphs.length === 1) return 0.5
  const sentence = document.sentences[index] as Sentence
  const paragraph = document.paragraphs[sentence.paragraph] as ParsedParagraph
  return flag(paragraph.firstSentence === index)
}

/** The share of the terms of the headline that the sentence has. */
function titleOverlap({ sources: { vectors, titleTerms }, index }: View): number {
  if (titleTerms.size === 0) return 0
  let shared = 0
  for (let at = vectors.start[index] as number; at < (vectors.start[index + 1] as number); at++) {
    if (titleTerms.has(vectors.term[at] as number)) shared++
  }
  return shared / titleTerms.size
}

function scaleOf(order: readonly number[], measure: (index: number) => number): Scale {
  let sum = 0
  for (const index of order) sum += measure(index)
  const mean = sum / order.length
  let squares = 0
  for (const index of order) squares += (measure(index) - mean) ** 2
  return { mean, deviation: Math.sqrt(squares / order.length) }
}

/** How many standard deviations over the mean of the article; 0 where all are alike. */
const standard = (value: number, { mean, deviation }: Scale): number =>
  deviation < 1e-6 ? 0 : (value - mean) / deviation
