/**
 * The features of a term of an article that tell whether a summary would name it: where it stands
 * first, how often and how widely it stands, how it is written, in what company.
 *
 * Method: no list of words is asked, so what is learnt on one outlet holds on others (features of
 * words: Hong & Nenkova 2014). Cost: one step a word, and one row a distinct term, which is written in
 * one go on purpose: an article has hundreds of terms.
 */

import { ArrayRoom } from '../document/array-room.ts'
import type { ParsedDocument, Sentence } from '../document/parse.ts'
import type { Steps } from '../document/steps.ts'
import { CAPITAL, NUMERAL } from '../document/words.ts'
import type { Centrality } from './centrality.ts'
import { logOf } from './logarithms.ts'
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

/** The names of the features, in the order of a row. */
export const TERM_FEATURES: readonly string[] = [
  'logFirst',
  'isFirst',
  'isSecond',
  'relativeFirst',
  'offset',
  'logFrequency',
  'isOnce',
  'relativeFrequency',
  'times',
  'spread',
  'inTitle',
  'oftenInTitle',
  'capitals',
  'oftenCapital',
  'numerals',
  'lead',
  'central',
  'opening',
]

const DECAY = 8
/** Words before it in its first sentence, at most. */
const MOST_BEFORE = 40
/** After so many sentences, or terms, there is a pause. */
const SENTENCES = 1024
const TERMS = 4096

/** Calls `visit` with each term that a vector has; the row is written over for the next. */
export function* visitTerms(
  sources: TermSources,
  visit: (row: Float64Array, term: number) => void,
): Steps<void> {
  const counts = yield* countTerms(sources)
  const { titleTerms } = sources
  const row = new Float64Array(TERM_FEATURES.length)
  for (let term = 0; term < counts.frequency.length; term++) {
    if (counts.frequency[term] === 0) continue
    writeRow(row, counts, term, titleTerms.has(term))
    visit(row, term)
    if (term % TERMS === TERMS - 1) yield
  }
}

function writeRow(row: Float64Array, counts: TermCounts, term: number, inTitle: boolean): void {
  const { sentences } = counts
  const first = counts.first[term] as number
  const frequency = counts.frequency[term] as number
  const times = counts.times[term] as number
  const logFrequency = logOf(frequency)
  const capitals = (counts.capitals[term] as number) / times
  row[0] = logOf(1 + first)
  row[1] = first === 0 ? 1 : 0
  row[2] = first === 1 ? 1 : 0
  row[3] = first / sentences
  row[4] = Math.min(MOST_BEFORE, counts.offset[term] as number) / 20
  row[5] = logFrequency
  row[6] = frequency === 1 ? 1 : 0
  row[7] = frequency / sentences
  row[8] = times === frequency ? 0 : Math.log(times / frequency)
  row[9] = ((counts.last[term] as number) - first) / sentences
  row[10] = inTitle ? 1 : 0
  row[11] = inTitle ? logFrequency : 0
  row[12] = capitals
  row[13] = capitals * logFrequency
  row[14] = (counts.numerals[term] as number) / times
  row[15] = Math.log(1e-3 + (counts.lead[term] as number))
  row[16] = (counts.central[term] as number) / frequency
  row[17] = (counts.opening[term] as number) / frequency
}

function* countTerms({
  document,
  order,
  vectors,
  centrality,
  terms,
}: TermSources): Steps<TermCounts> {
  const size = vectors.terms
  const room = new ArrayRoom(size * 8, 0, size * 2)
  const integers = (): Int32Array => room.int32(size)
  const counts: TermCounts = {
    sentences: order.length,
    lead: room.float64(size),
    central: room.float64(size),
    first: integers(),
    last: integers(),
    offset: integers(),
    frequency: integers(),
    times: integers(),
    capitals: integers(),
    numerals: integers(),
    opening: integers(),
  }
  const { words, sentences, paragraphs } = document
  for (let position = 0; position < order.length; position++) {
    if (position % SENTENCES === SENTENCES - 1) yield
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
