/**
 * The gist of an article: its best sentences within a budget, in the order of the article.
 *
 * Method: features of each sentence → linear scores → a block against repetition → the best set of
 * two or three, else best first as long as the budget lasts → document order. The weights are learnt (`models/condensing`); position,
 * centrality and repetition work in any language, what reads English is silent in others. Cost:
 * n log n in the sentences, linear in the words.
 */
import {
  asDocument,
  type DocumentInput,
  type ParsedDocument,
  type Sentence,
} from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import { countWords } from '../document/words.ts'
import { type Budget, type CondenseOptions, readBudget } from './budget.ts'
import { type ClusterSummary, condenseCluster } from './cluster/condense-cluster.ts'
import { pickSentences, type Ranked, rankSentences } from './rank.ts'
import { toProbability } from './score.ts'
import { onOneLine, shorten } from './shorten.ts'

export type { CondenseOptions } from './budget.ts'

/** A sentence of the summary, where it stands in the article, and how much it is worth. */
export interface SummarySentence extends Span {
  /** 0 to 1: how likely a person would take it. */
  readonly score: number
}

export interface Summary {
  /**
   * The sentences in the order of the article, one space between them. Inside a sentence every run
   * of white space is one space, so hard-wrapped text reads on. If not even the best sentence fits
   * into the budget, it is cut at the end of a word and `…` follows; its span ends at the cut.
   */
  readonly text: string
  readonly sentences: readonly SummarySentence[]
  /** How many words the text has. */
  readonly words: number
}

/**
 * Condenses an article to its best sentences. The summary never exceeds the budget, is never empty
 * unless the article is, and holds no sentence that repeats another.
 *
 * @example
 * condense('The bridge has reopened after two years of repairs.', { words: 3 }).text // 'The bridge has…'
 * @throws OnceoverError `INVALID_OPTION` if a limit is out of its range, `INVALID_INPUT` if the
 * input is no text, article or document
 */
export function condense(input: DocumentInput, options?: CondenseOptions): Summary
/**
 * Condenses several articles on one subject: what is new in each, every sentence with its article.
 *
 * @example
 * condense([{ id: 'a', text: 'The bridge is shut.' }, { id: 'b', text: 'The bridge is shut.' }])
 *   .sentences.length // 1
 * @throws OnceoverError as for one article
 */
export function condense(
  articles: readonly DocumentInput[],
  options?: CondenseOptions,
): ClusterSummary
export function condense(
  input: DocumentInput | readonly DocumentInput[],
  options: CondenseOptions = {},
): Summary | ClusterSummary {
  return isCluster(input) ? condenseCluster(input, options) : condenseDocument(input, options, [])
}

const isCluster = (
  input: DocumentInput | readonly DocumentInput[],
): input is readonly DocumentInput[] => Array.isArray(input)

/**
 * `condense` for callers that know already what the cleaned text leaves out: no sentence is taken
 * from there. `removed` is sorted and does not overlap.
 */
export function condenseDocument(
  input: DocumentInput,
  options: CondenseOptions,
  removed: readonly Span[],
): Summary {
  const document = asDocument(input)
  const budget = readBudget(options, countWords(document.words, 0, document.words.count))
  if (document.sentences.length === 0) return { text: '', sentences: [], words: 0 }
  const ranked = rankSentences(document, removed)
  const picked = pickSentences(ranked, budget)
  if (picked.length === 0) return cutBest(document, ranked, budget)
  return {
    text: picked.map((index) => onOneLine(document.text, sentenceAt(document, index))).join(' '),
    sentences: picked.map((index) => {
      const { start, end } = sentenceAt(document, index)
      return { start, end, score: toProbability(ranked.scores[index] as number) }
    }),
    words: picked.reduce((sum, index) => sum + wordsOf(document, index), 0),
  }
}

/** The best sentence, cut where the budget ends. */
function cutBest(document: ParsedDocument, ranked: Ranked, budget: Budget): Summary {
  let best = 0
  for (let index = 1; index < document.sentences.length; index++) {
    const fitter = (ranked.fitness[index] as number) - (ranked.fitness[best] as number)
    const better = (ranked.scores[index] as number) > (ranked.scores[best] as number)
    if (fitter > 0 || (fitter === 0 && better)) best = index
  }
  const { text, span, words } = shorten(document, sentenceAt(document, best), budget)
  const score = toProbability(ranked.scores[best] as number)
  return { text, sentences: [{ ...span, score }], words }
}

const sentenceAt = (document: ParsedDocument, index: number): Sentence =>
  document.sentences[index] as Sentence

function wordsOf(document: ParsedDocument, index: number): number {
  const { firstWord, endWord } = sentenceAt(document, index)
  return countWords(document.words, firstWord, endWord)
}
