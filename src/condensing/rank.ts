/**
 * The sentences of an article with their scores, and the best of them under a budget: all that
 * `condense` does before the sentences are written out. Cost: that of its parts.
 */
import type { ParsedDocument, Sentence } from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import { readWords } from '../document/word-reader.ts'
import type { Budget } from './budget.ts'
import { centralityOf } from './centrality.ts'
import { eligibilityOf } from './eligibility.ts'
import { type FeatureSources, visitFeatures } from './features.ts'
import { Redundancy } from './redundancy.ts'
import { logOdds, subsetScore } from './score.ts'
import { type SentenceView, selectSentences } from './select.ts'
import { costOf } from './shorten.ts'
import { type SubsetSources, subsetFeatures } from './subset-features.ts'
import { CANDIDATES, subsetsOf } from './subsets.ts'
import { sentenceVectors } from './vectors.ts'
import { Vocabulary } from './vocabulary.ts'
import { type Wording, wordingsOf } from './wording.ts'

/** Log-odds that a sentence loses for a quotation that does not end in it. */
const OPEN_QUOTE_PENALTY = 1
/** Log-odds that it loses for pieces of the page that ran into it. */
const GLUE_PENALTY = 2.5
const UNLIMITED = { words: Infinity, characters: Infinity }
/** In a shorter article any set covers much, and the first sentences are the news itself. */
const ENOUGH_SENTENCES = 12
/** Sets of up to so many sentences are compared. */
const MOST_IN_A_SET = 3

/** Every sentence of a document with its score, and what the score was read from. */
export interface Ranked extends FeatureSources {
  /** `LAST_RESORT`, `POOR` or `GOOD`, by sentence. */
  readonly fitness: Uint8Array
  /** Log-odds, by sentence; 0 for those that may not be picked. */
  readonly scores: Float64Array
}

/** Scores the sentences of a document that may be picked; those in `removed` may not. */
export function rankSentences(
  document: ParsedDocument,
  removed: readonly Span[],
  scoreOf: (features: Float64Array) => number = logOdds,
): Ranked {
  const wordings = wordingsOf(document)
  const titleWords = readWords(document.article.title ?? '')
  const fitness = eligibilityOf(document, wordings, titleWords, removed)
  const vocabulary = new Vocabulary(document.language)
  const terms = vocabulary.termsOf(document.words)
  const title = vocabulary.termsOf(titleWords)
  const order = fittest(fitness)
  const vectors = sentenceVectors(document, terms, vocabulary)
  const sources = {
    document,
    order,
    wordings,
    vectors,
    centrality: centralityOf(vectors, order),
    terms,
    titleTerms: new Set([...title].filter((term) => vocabulary.isContent(term))),
  }
  const scores = new Float64Array(document.sentences.length)
  visitFeatures(sources, (row, index) => {
    scores[index] = scoreOf(row)
  })
  return { ...sources, fitness, scores }
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

/**
 * The sentences to take under a budget, in the order of the document. Two or three are chosen as a
 * set; of more there are too many sets, and one has nothing to go with.
 */
export function pickSentences(
  ranked: Ranked,
  budget: Budget,
  scoreOf: (features: readonly number[]) => number = subsetScore,
): number[] {
  const isFew = budget.sentences === 2 || budget.sentences === MOST_IN_A_SET
  if (isFew && isComparable(ranked)) {
    const { subsets, features } = comparableSubsets(ranked, budget)
    const best = bestOf(features.map(scoreOf))
    if (best >= 0) return [...(subsets[best] as readonly number[])]
  }
  return pickBestFirst(ranked, viewOf(ranked), budget)
}

/** Are sets weighed as they were learnt: in an English article of some length? */
const isComparable = ({ document, order }: Ranked): boolean =>
  document.language === 'en' && order.length >= ENOUGH_SENTENCES

/** The sets of sentences that may be the summary under a budget, and their features. */
export function comparableSubsets(
  ranked: Ranked,
  budget: Budget,
): { subsets: number[][]; features: number[][] } {
  const view = viewOf(ranked)
  const candidates = pickBestFirst(ranked, view, { ...UNLIMITED, sentences: CANDIDATES })
  const subsets = subsetsOf(candidates, view, budget)
  const sources: SubsetSources = { ...ranked, score: view.score }
  return { subsets, features: subsetFeatures(sources, subsets) }
}

const pickBestFirst = (ranked: Ranked, view: SentenceView, budget: Budget): number[] =>
  selectSentences(view, new Redundancy(ranked.document, ranked.terms, ranked.vectors), budget)

function viewOf({ document, order, scores, wordings }: Ranked): SentenceView {
  return {
    order,
    score: (index) => (scores[index] as number) - flawsOf(wordings[index] as Wording),
    needsPrevious: (index) => {
      const { pointsBack, continuesQuote } = wordings[index] as Wording
      return pointsBack || continuesQuote
    },
    needsNext: (index) => (wordings[index] as Wording).leavesQuote,
    size: (index) => {
      const sentence = document.sentences[index] as Sentence
      const { firstWord, endWord } = sentence
      return costOf(document.text, document.words, sentence, firstWord, endWord)
    },
  }
}

/** The place of the highest score, the first of equals; -1 if there is none. */
function bestOf(scores: readonly number[]): number {
  let best = -1
  for (const [at, score] of scores.entries()) {
    if (best < 0 || score > (scores[best] as number)) best = at
  }
  return best
}

function flawsOf({ leavesQuote, isGlued }: Wording): number {
  return (leavesQuote ? OPEN_QUOTE_PENALTY : 0) + (isGlued ? GLUE_PENALTY : 0)
}
