/**
 * The gist of an article: its best sentences within a budget, in the order of the article.
 *
 * Method: how likely a summary has each term → features of each sentence → linear scores → a block
 * against repetition → the best set of two or three, else best first as long as the budget lasts →
 * document order. The weights are learnt (`models/condensing`); position, centrality and repetition
 * work in any language, what reads English is silent in others. Cost: n log n in the sentences,
 * linear in the words.
 */

import {
  asDocument,
  asDocumentInSteps,
  type DocumentInput,
  type Sentence,
  told,
} from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import type { Stems } from '../document/stem-reader.ts'
import { finish, type Steps } from '../document/steps.ts'
import { countWords } from '../document/words.ts'
import { type Budget, type CondenseOptions, readBudget } from './budget.ts'
import { type ClusterSummary, condenseCluster } from './cluster/condense-cluster.ts'
import type { Dropped } from './compress.ts'
import { deriveTitle } from './derive-title.ts'
import { type ExplainedSentence, explain } from './explain.ts'
import { toProbability } from './linear-model.ts'
import { pickSentences } from './pick.ts'
import { type Ranked, rankSentences, scoreOf } from './rank.ts'
import { shorten } from './shorten.ts'
import { datelineBefore } from './without-datelines.ts'
import { writeSentence } from './write-sentence.ts'

export type { CondenseOptions } from './budget.ts'

/** A sentence of the summary, where it stands in the article, and how much it is worth. */
export interface SummarySentence extends Span {
  /** As the summary writes it; those of all sentences, one space between them, are its text. */
  readonly text: string
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
  /** With `compress`: what the text leaves out of its sentences or before them, in order. */
  readonly dropped?: readonly Dropped[]
  /** With `explain`: every sentence of the article, in order, and what its score is made of. */
  readonly explanation?: readonly ExplainedSentence[]
}

/**
 * Condenses an article to its best sentences. The summary never exceeds the budget, is never empty
 * unless the article is, and holds no sentence that repeats another. A sentence begins behind its
 * dateline.
 *
 * @example
 * condense('The bridge has reopened after two years of repairs.', { words: 3 }).text // 'The bridge has…'
 * @throws OnceoverError `INVALID_OPTION` if an option is unknown or out of its range,
 * `INVALID_INPUT` if the input is no text, article or document
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
export const condenseDocument = (
  input: DocumentInput,
  options: CondenseOptions,
  removed: readonly Span[],
): Summary => {
  const document = asDocument(input)
  return told(document, finish(readGist(document, options, removed)).summary)
}

/** What a digest asks of an article: its summary, and a headline if it has none. */
export interface Gist {
  readonly summary: Summary
  /** A headline made of the best sentence, at most 12 words; empty if there is no sentence. */
  deriveTitle(): string
}

/** The gist of an article that is ranked once for both; `stems` are those of its words. */
export function* readGist(
  input: DocumentInput,
  options: CondenseOptions,
  removed: readonly Span[],
  stems?: Stems,
): Steps<Gist> {
  const article = yield* asDocumentInSteps(input)
  const budget = readBudget(options, countWords(article.words, 0, article.words.count))
  const { compress = false, focus } = options
  if (article.sentences.length === 0)
    return { summary: emptySummary(options), deriveTitle: () => '' }
  const ranked = yield* rankSentences(article, removed, focus, stems)
  yield
  const picked = yield* pickSentences(ranked, budget, { compress })
  yield
  const summary =
    picked.length > 0 ? wholeSentences(ranked, picked, compress) : cutBest(ranked, budget, compress)
  return {
    summary: options.explain
      ? { ...summary, explanation: yield* explain(ranked, picked) }
      : summary,
    // Bound, as steps that are done keep what a closure in them holds as long as they are held themselves.
    deriveTitle: deriveTitle.bind(undefined, ranked),
  }
}

const emptySummary = ({ compress, explain: explains }: CondenseOptions): Summary => ({
  text: '',
  sentences: [],
  words: 0,
  ...(compress && { dropped: [] }),
  ...(explains && { explanation: [] }),
})

function wholeSentences(ranked: Ranked, picked: readonly number[], compress: boolean): Summary {
  const { document } = ranked
  const texts: string[] = []
  const sentences: SummarySentence[] = []
  const dropped: Dropped[] = []
  let words = 0
  for (const index of picked) {
    const sentence = document.sentences[index] as Sentence
    const { start, end } = sentence
    const written = writeSentence(document, sentence, compress)
    texts.push(written.text)
    sentences.push({ start, end, text: written.text, score: toProbability(scoreOf(ranked, index)) })
    words += written.words
    if (compress) dropped.push(...datelineBefore(document, sentence), ...written.dropped)
  }
  return { text: texts.join(' '), sentences, words, ...(compress && { dropped }) }
}

/** The best sentence, cut where the budget ends. */
function cutBest(ranked: Ranked, budget: Budget, compress: boolean): Summary {
  const { document, fitness } = ranked
  let best = 0
  for (let index = 1; index < document.sentences.length; index++) {
    const fitter = (fitness[index] as number) - (fitness[best] as number)
    const better = scoreOf(ranked, index) > scoreOf(ranked, best)
    if (fitter > 0 || (fitter === 0 && better)) best = index
  }
  const sentence = document.sentences[best] as Sentence
  const { text, span, words } = shorten(document, sentence, budget)
  const score = toProbability(scoreOf(ranked, best))
  return {
    text,
    sentences: [{ ...span, text, score }],
    words,
    ...(compress && { dropped: datelineBefore(document, sentence) }),
  }
}
