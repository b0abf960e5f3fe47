/**
 * The sentences of an article with their scores, and what these were read from. Cost: that of its
 * parts.
 */

import type { ParsedDocument } from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import { Stems } from '../document/stem-reader.ts'
import type { Steps } from '../document/steps.ts'
import { readWords } from '../document/word-reader.ts'
import { centralityOf } from './centrality.ts'
import { eligibilityOf } from './eligibility.ts'
import type { FeatureSources } from './feature-sources.ts'
import { visitFeatures } from './features.ts'
import { type Focus, focusOf } from './focus.ts'
import { linearScore } from './linear-model.ts'
import { type CondensingModel, LEARNT_MODEL } from './model.ts'
import { pairsOf } from './pairs.ts'
import { salienceOf } from './salience.ts'
import { sentenceVectors } from './vectors.ts'
import { Vocabulary } from './vocabulary.ts'
import { withoutDatelines } from './without-datelines.ts'
import { wordingsOf } from './wording.ts'

/** Log-odds that a sentence gains if it has all of the question. */
export const FOCUS_ODDS = 10

/** Every sentence of a document with its score, and what the score was read from. */
export interface Ranked extends FeatureSources {
  /** `LAST_RESORT`, `POOR` or `GOOD`, by sentence. */
  readonly fitness: Uint8Array
  /** Log-odds, by sentence; 0 for those that may not be picked. */
  readonly scores: Float64Array
  /** What of a question each sentence touches, if one was asked and the article has any of it. */
  readonly focus: Focus | undefined
}

/** What is read of an article before it is known how likely a summary has what. */
export type RankSources = Omit<Ranked, 'salience' | 'scores'>

/** Reads of an article what its sentences are ranked by; those in `removed` may not be picked. */
export function* readSources(
  article: ParsedDocument,
  removed: readonly Span[],
  question = '',
  stems?: Stems,
): Steps<RankSources> {
  const document = withoutDatelines(article)
  yield
  const wordings = yield* wordingsOf(document)
  const titleWords = readWords(document.article.title ?? '')
  const fitness = yield* eligibilityOf(document, wordings, titleWords, removed)
  const vocabulary = new Vocabulary(document.language)
  const ofForms = stems ?? new Stems(document.words)
  yield* ofForms.readAll()
  const terms = vocabulary.termsOf(document.words, ofForms)
  yield
  const title = vocabulary.termsOf(titleWords)
  const order = fittest(fitness)
  const vectors = yield* sentenceVectors(document, terms, vocabulary)
  const focus = question === '' ? undefined : focusOf(question, vectors, vocabulary)
  return {
    document,
    order,
    wordings,
    vectors,
    centrality: yield* centralityOf(vectors, order),
    terms,
    pairs: yield* pairsOf(document, terms, title, vectors, order),
    titleTerms: new Set([...title].filter((term) => vocabulary.isContent(term))),
    fitness,
    focus,
  }
}

/**
 * Scores the sentences of a document that may be picked; those in `removed` may not. A question
 * says what they are to be about.
 */
export function* rankSentences(
  document: ParsedDocument,
  removed: readonly Span[],
  question = '',
  stems?: Stems,
): Steps<Ranked> {
  const sources = yield* readSources(document, removed, question, stems)
  return yield* scoreSentences(sources, LEARNT_MODEL)
}

/** Scores the sentences by a model. */
export function* scoreSentences(article: RankSources, model: CondensingModel): Steps<Ranked> {
  const { document, order, wordings, vectors, centrality, terms, pairs } = article
  const { titleTerms, fitness, focus } = article
  const scores = new Float64Array(document.sentences.length)
  // Written out: of a spread object every property is slow.
  const ranked: Ranked = {
    document,
    order,
    wordings,
    vectors,
    centrality,
    terms,
    pairs,
    titleTerms,
    fitness,
    focus,
    salience: yield* salienceOf(article, model),
    scores,
  }
  yield* visitFeatures(ranked, (row, index) => {
    scores[index] = linearScore(row, model.sentences)
  })
  return ranked
}

/** The indices of the sentences that are as fit as any. */
function fittest(fitness: Uint8Array): number[] {
  let best = 0
  for (let index = 0; index < fitness.length; index++) {
    best = Math.max(best, fitness[index] as number)
  }
  const order: number[] = []
  for (let index = 0; index < fitness.length; index++) {
    if (fitness[index] === best) order.push(index)
  }
  return order
}

/** Log-odds that a sentence is worth taking, what it has of the question added. */
export const scoreOf = ({ scores, focus }: Ranked, index: number): number =>
  (scores[index] as number) + FOCUS_ODDS * (focus?.shares[index] ?? 0)
