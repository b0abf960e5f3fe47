/**
 * The features of a term of an article that tell whether a summary would name it: where it stands
 * first, how often and how widely it stands, how it is written, in what company.
 *
 * Method: no list of words is asked, so what is learnt on one outlet holds on others (features of
 * words: Hong & Nenkova 2014). Cost: one step a word, one call for each feature of a distinct term.
 */
import type { ParsedDocument, Sentence } from '../document/parse.ts'
import { CAPITAL, NUMERAL } from '../document/words.ts'
import type { Centrality } from './centrality.ts'
import type { Vectors } from './vectors.ts'

/** What the features are read from. */
export interface TermSources {
  readonly document: ParsedDocument
  /** The indices of the sentences that may be picked, in order. */
  readonly order: readonly number[]
  readonly vectors: Vectors
  readonly centrality: Centrality
  /** The term of every word, and the terms of the headline. */
  readonly terms: Int32Array
  readonly titleTerms: ReadonlySet<number>
}

/** What is counted of each term, by its number. */
interface TermCounts {
  readonly sentences: number
  /** The places of the first and last sentence with it, among those that may be picked. */
  readonly first: Int32Array
  readonly last: Int32Array
  /** How many words stand before it in that first sentence. */
  readonly offset: Int32Array
  readonly frequency: Int32Array
  readonly times: Int32Array
  /** Written with a capital behind the first word of a sentence; with a digit. */
  readonly capitals: Int32Array
  readonly numerals: Int32Array
  /** Sums over its sentences: the less the later it stands; how central; opening a paragraph. */
  readonly lead: Float64Array
  readonly central: Float64Array
  readonly opening: Int32Array
}

interface View {
  readonly counts: TermCounts
  readonly titleTerms: ReadonlySet<number>
  term: number
}

const DECAY = 8
const of = (column: Int32Array | Float64Array, { term }: View): number => column[term] as number

const MEASURES: Readonly<Record<string, (view: View) => number>> = {
  logFirst: (view) => Math.log(1 + of(view.counts.first, view)),
  isFirst: (view) => (of(view.counts.first, view) === 0 ? 1 : 0),
  isSecond: (view) => (of(view.counts.first, view) === 1 ? 1 : 0),
  relativeFirst: (view) => of(view.counts.first, view) / view.counts.sentences,
  offset: (view) => Math.min(40, of(view.counts.offset, view)) / 20,
  logFrequency: (view) => Math.log(of(view.counts.frequency, view)),
  isOnce: (view) => (of(view.counts.frequency, view) === 1 ? 1 : 0),
  relativeFrequency: (view) => of(view.counts.frequency, view) / view.counts.sentences,
  times: (view) => Math.log(of(view.counts.times, view) / of(view.counts.frequency, view)),
  spread: (view) =>
    (of(view.counts.last, view) - of(view.counts.first, view)) / view.counts.sentences,
  inTitle: (view) => (view.titleTerms.has(view.term) ? 1 : 0),
  oftenInTitle: (view) =>
    view.titleTerms.has(view.term) ? Math.log(of(view.counts.frequency, view)) : 0,
  capitals: (view) => of(view.counts.capitals, view) / of(view.counts.times, view),
  oftenCapital: (view) =>
    (of(view.counts.capitals, view) / of(view.counts.times, view)) *
    Math.log(of(view.counts.frequency, view)),
  numerals: (view) => of(view.counts.numerals, view) / of(view.counts.times, view),
  lead: (view) => Math.log(1e-3 + of(view.counts.lead, view)),
  central: (view) => of(view.counts.central, view) / of(view.counts.frequency, view),
  opening: (view) => of(view.counts.opening, view) / of(view.counts.frequency, view),
}

/** The names of the features, in the order of a row. */
export const TERM_FEATURES: readonly string[] = Object.keys(MEASURES)
const ORDERED = Object.values(MEASURES)

/** Calls `visit` with each term that a vector has; the row is written over for the next. */
export function visitTerms(
  sources: TermSources,
  visit: (row: Float64Array, term: number) => void,
): void {
  const counts = countTerms(sources)
  const view: View = { counts, titleTerms: sources.titleTerms, term: 0 }
  const row = new Float64Array(ORDERED.length)
  for (let term = 0; term < counts.frequency.length; term++) {
    if (counts.frequency[term] === 0) continue
    view.term = term
    for (let at = 0; at < ORDERED.length; at++) {
      row[at] = (ORDERED[at] as (view: View) => number)(view)
    }
    visit(row, term)
  }
}

function countTerms({ document, order, vectors, centrality, terms }: TermSources): TermCounts {
  const integers = (): Int32Array => new Int32Array(vectors.terms)
  const counts: TermCounts = {
    sentences: order.length,
    first: integers(),
    last: integers(),
    offset: integers(),
    frequency: integers(),
    times: integers(),
    capitals: integers(),
    numerals: integers(),
    lead: new Float64Array(vectors.terms),
    central: new Float64Array(vectors.terms),
    opening: integers(),
  }
  const { words, sentences, paragraphs } = document
  for (let position = 0; position < order.length; position++) {
    const index = order[position] as number
    const weight = Math.exp(-position / DECAY)
    const central = centrality.centroid[index] as number
    const { firstWord, endWord, paragraph } = sentences[index] as Sentence
    const opening = paragraphs[paragraph]?.firstSentence === index ? 1 : 0
    for (let word = firstWord; word < endWord; word++) {
      const term = terms[word] as number
      if (vectors.sentenceFrequency[term] === 0) continue
      ;(counts.times[term] as number)++
      const flags = words.flags[word] as number
      const isCapital = word > firstWord && (flags & CAPITAL) !== 0
      counts.capitals[term] = (counts.capitals[term] as number) + Number(isCapital)
      counts.numerals[term] = (counts.numerals[term] as number) + Number((flags & NUMERAL) !== 0)
      if (counts.frequency[term] === 0) {
        counts.first[term] = position
        counts.offset[term] = word - firstWord
      } else if (counts.last[term] === position) continue
      counts.last[term] = position
      ;(counts.frequency[term] as number)++
      counts.lead[term] = (counts.lead[term] as number) + weight
      counts.central[term] = (counts.central[term] as number) + central
      counts.opening[term] = (counts.opening[term] as number) + opening
    }
  }
  return counts
}
