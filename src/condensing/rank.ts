/**
 * The sentences of an article with their scores, and the best of them under a budget: all that
 * `condense` does before the sentences are written out. Cost: that of its parts.
 */
import type { ParsedDocument, Sentence } from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import { readWords } from '../document/word-reader.ts'
import type { Budget } from './budget.ts'
import { eligibilityOf } from './eligibility.ts'
import { type FeatureSources, visitFeatures } from './features.ts'
import { Redundancy } from './redundancy.ts'
import { logOdds } from './score.ts'
import { selectSentences } from './select.ts'
import { costOf } from './shorten.ts'
import { sentenceVectors } from './vectors.ts'
import { Vocabulary } from './vocabulary.ts'
import { type Wording, wordingsOf } from './wording.ts'

/** Log-odds that a sentence loses for a quotation that does not end in it. */
const OPEN_QUOTE_PENALTY = 1
/** Log-odds that it loses for pieces of the page that ran into it. */
const GLUE_PENALTY = 2.5

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
  const sources = {
    document,
    order: fittest(fitness),
    wordings,
    vectors: sentenceVectors(document, terms, vocabulary),
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

/** The sentences to take under a budget, in the order of the document. */
export function pickSentences(ranked: Ranked, budget: Budget): number[] {
  const { document, order, scores, wordings, terms, vectors } = ranked
  return selectSentences(
    {
      order,
      score: (index) => (scores[index] as number) - flawsOf(wordings[index] as Wording),
      needsPrevious: (index) => {
        const { pointsBack, continuesQuote } = wordings[index] as Wording
        return pointsBack || continuesQuote
      },
      size: (index) => {
        const sentence = document.sentences[index] as Sentence
        const { firstWord, endWord } = sentence
        return costOf(document.text, document.words, sentence, firstWord, endWord)
      },
    },
    new Redundancy(document, terms, vectors),
    budget,
  )
}

function flawsOf({ leavesQuote, isGlued }: Wording): number {
  return (leavesQuote ? OPEN_QUOTE_PENALTY : 0) + (isGlued ? GLUE_PENALTY : 0)
}
