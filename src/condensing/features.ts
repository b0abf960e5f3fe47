/**
 * The features of a sentence that its score is made of: where it stands, how central it is, what
 * its wording shows, and the same of its neighbours.
 *
 * Position counts only the sentences that may be picked, so that a byline or a caption in front of
 * an article moves nothing. Values are about 0 to 1; some are also given relative to the article
 * (standard scores), as what is long or central differs from article to article.
 *
 * Cost: linear in the words; `FEATURES.length` numbers a sentence.
 */
import type { ParsedDocument, ParsedParagraph, Sentence } from '../document/parse.ts'
import { type Centrality, centralityOf } from './centrality.ts'
import { repetitionOf } from './repetition.ts'
import type { Vectors } from './vectors.ts'
import type { Wording } from './wording.ts'

/** The names of the features, in the order of a row. */
export const FEATURES = [
  'isFirst',
  'isSecond',
  'isThird',
  'isFourth',
  'isFifth',
  'inversePosition',
  'logPosition',
  'relativePosition',
  'isLast',
  'opensParagraph',
  'length',
  'lengthSquared',
  'isShort',
  'isLong',
  'centroid',
  'lead',
  'forward',
  'backward',
  'toFirst',
  'toPrevious',
  'repeatedTerms',
  'meanFrequency',
  'repeatedPairs',
  'titleOverlap',
  'startsWithQuote',
  'hasQuote',
  'brokenQuote',
  'isQuestion',
  'hasBracket',
  'hasLabel',
  'capitals',
  'numbers',
  'hasMoney',
  'pointsBack',
  'isReported',
  'isPersonal',
  'previousHasQuote',
  'previousIsShort',
  'nextPointsBack',
  'nextHasQuote',
  'standardLength',
  'standardCentroid',
  'standardLead',
  'standardForward',
  'standardRepetition',
  'standardPairs',
  'standardCapitals',
  'leadingCentroid',
  'leadingLength',
  'leadingQuote',
] as const

export type Feature = (typeof FEATURES)[number]
/** The features of one sentence. */
export type FeatureRow = Readonly<Record<Feature, number>>

/** Longer sentences count as this long. */
const LONGEST = 60

/** What the features are read from. */
export interface FeatureSources {
  readonly document: ParsedDocument
  /** The indices of the sentences that may be picked, in order. */
  readonly order: readonly number[]
  readonly wordings: readonly Wording[]
  readonly vectors: Vectors
  /** The term of every word, and the terms of the headline. */
  readonly terms: Int32Array
  readonly titleTerms: ReadonlySet<number>
}

/** The features of each sentence of `order`, in that order. */
export function featuresOf(sources: FeatureSources): FeatureRow[] {
  const { order, vectors } = sources
  const centrality = centralityOf(vectors, order)
  const repetition = repetitionOf(sources.document, sources.terms, vectors, order)
  const standard = {
    length: standardScores(order, (index) => lengthOf(sources, index)),
    centroid: standardScores(order, (index) => centrality.centroid[index] as number),
    lead: standardScores(order, (index) => centrality.lead[index] as number),
    forward: standardScores(order, (index) => centrality.forward[index] as number),
    repetition: standardScores(order, (index) => repetition.terms[index] as number),
    pairs: standardScores(order, (index) => repetition.pairs[index] as number),
    capitals: standardScores(order, (index) => (sources.wordings[index] as Wording).capitals),
  }
  return order.map((index, position) => {
    const inversePosition = 1 / (position + 1)
    const wording = sources.wordings[index] as Wording
    return {
      ...positionFeatures(sources, index, position),
      ...lengthFeatures(lengthOf(sources, index)),
      ...centralityFeatures(centrality, index),
      repeatedTerms: repetition.terms[index] as number,
      meanFrequency: repetition.mean[index] as number,
      repeatedPairs: repetition.pairs[index] as number,
      titleOverlap: titleOverlap(sources, index),
      ...wordingFeatures(wording),
      ...neighbourFeatures(sources, index),
      standardLength: standard.length[position] as number,
      standardCentroid: standard.centroid[position] as number,
      standardLead: standard.lead[position] as number,
      standardForward: standard.forward[position] as number,
      standardRepetition: standard.repetition[position] as number,
      standardPairs: standard.pairs[position] as number,
      standardCapitals: standard.capitals[position] as number,
      leadingCentroid: (standard.centroid[position] as number) * inversePosition,
      leadingLength: (standard.length[position] as number) * inversePosition,
      leadingQuote: flag(wording.startsWithQuote) * inversePosition,
    }
  })
}

const flag = (value: boolean): number => (value ? 1 : 0)

const lengthOf = ({ wordings }: FeatureSources, index: number): number =>
  Math.min((wordings[index] as Wording).size, LONGEST)

function positionFeatures({ document, order }: FeatureSources, index: number, position: number) {
  const sentence = document.sentences[index] as Sentence
  const paragraph = document.paragraphs[sentence.paragraph] as ParsedParagraph
  return {
    isFirst: flag(position === 0),
    isSecond: flag(position === 1),
    isThird: flag(position === 2),
    isFourth: flag(position === 3),
    isFifth: flag(position === 4),
    inversePosition: 1 / (position + 1),
    logPosition: Math.log(1 + position),
    relativePosition: position / order.length,
    isLast: flag(position === order.length - 1),
    // where there is one paragraph only, nothing is known
    opensParagraph: document.paragraphs.length > 1 ? flag(paragraph.firstSentence === index) : 0.5,
  }
}

function lengthFeatures(length: number) {
  return {
    length: length / 20,
    lengthSquared: (length / 20) ** 2,
    isShort: flag(length < 8),
    isLong: flag(length > 40),
  }
}

function centralityFeatures(centrality: Centrality, index: number) {
  return {
    centroid: centrality.centroid[index] as number,
    lead: centrality.lead[index] as number,
    forward: centrality.forward[index] as number,
    backward: centrality.backward[index] as number,
    toFirst: centrality.toFirst[index] as number,
    toPrevious: centrality.toPrevious[index] as number,
  }
}

function wordingFeatures(wording: Wording) {
  return {
    startsWithQuote: flag(wording.startsWithQuote),
    hasQuote: flag(wording.hasQuote),
    brokenQuote: flag(wording.brokenQuote),
    isQuestion: flag(wording.isQuestion),
    hasBracket: flag(wording.hasBracket),
    hasLabel: flag(wording.hasLabel),
    capitals: Math.min(6, wording.capitals) / 6,
    numbers: Math.min(4, wording.numbers) / 4,
    hasMoney: flag(wording.hasMoney),
    pointsBack: flag(wording.pointsBack),
    isReported: flag(wording.isReported),
    isPersonal: flag(wording.isPersonal),
  }
}

function neighbourFeatures({ wordings }: FeatureSources, index: number) {
  const previous = wordings[index - 1]
  const next = wordings[index + 1]
  return {
    previousHasQuote: flag(previous?.hasQuote ?? false),
    previousIsShort: flag(previous !== undefined && previous.size < 8),
    nextPointsBack: flag(next?.pointsBack ?? false),
    nextHasQuote: flag(next?.hasQuote ?? false),
  }
}

function titleOverlap({ vectors, titleTerms }: FeatureSources, index: number): number {
  if (titleTerms.size === 0) return 0
  let shared = 0
  for (let at = vectors.start[index] as number; at < (vectors.start[index + 1] as number); at++) {
    if (titleTerms.has(vectors.term[at] as number)) shared++
  }
  return shared / titleTerms.size
}

/** How many standard deviations over the mean of the article; 0 where all are alike. */
function standardScores(order: readonly number[], measure: (index: number) => number): number[] {
  const values = order.map(measure)
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  const deviation = Math.sqrt(variance)
  return values.map((value) => (deviation < 1e-6 ? 0 : (value - mean) / deviation))
}
