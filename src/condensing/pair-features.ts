/**
 * The features of a pair of neighbouring words that tell whether a summary would have it: how
 * salient its words are, how often it stands in the article, whether the headline has it.
 *
 * Cost: one step a word, and one row a distinct pair, which is written in one go on purpose: an article
 * has hundreds of pairs.
 */

import type { ParsedDocument, Sentence } from '../document/parse.ts'
import type { Steps } from '../document/steps.ts'
import { CAPITAL } from '../document/words.ts'
import { logOf } from './logarithms.ts'
import type { Pairs } from './pairs.ts'

/** What the features are read from. */
export interface PairSources {
  readonly document: ParsedDocument
  readonly order: readonly number[]
  readonly terms: Int32Array
  readonly pairs: Pairs
  /** By term: how likely a summary has it; below 0 for those that say nothing. */
  readonly termSalience: Float64Array
}

/** The names of the features, in the order of a row. */
export const PAIR_FEATURES: readonly string[] = [
  'product',
  'least',
  'most',
  'logFrequency',
  'isOnce',
  'logFirst',
  'isFirst',
  'bothSay',
  'firstSays',
  'areCapitals',
  'inTitle',
]

/** How likely a word that says nothing is in a summary. */
const NOTHING = 0.5
/** After so many sentences there is a pause. */
const SENTENCES = 1024

/** Calls `visit` with each distinct pair, by name; the row is written over for the next. */
export function* visitPairs(
  sources: PairSources,
  visit: (row: Float64Array, pair: number) => void,
): Steps<void> {
  const { document, order, pairs } = sources
  const row = new Float64Array(PAIR_FEATURES.length)
  let next = 0
  for (let position = 0; position < order.length; position++) {
    const { firstWord, endWord } = document.sentences[order[position] as number] as Sentence
    for (let word = firstWord; word + 1 < endWord; word++) {
      // pairs are numbered by first appearance
      if (pairs.at[word] !== next) continue
      writeRow(row, sources, word, position)
      visit(row, next++)
    }
    if (position % SENTENCES === SENTENCES - 1) yield
  }
}

function writeRow(
  row: Float64Array,
  { document, pairs, terms, termSalience }: PairSources,
  word: number,
  position: number,
): void {
  const { flags } = document.words
  const first = termSalience[terms[word] as number] as number
  const second = termSalience[terms[word + 1] as number] as number
  const one = first < 0 ? NOTHING : first
  const other = second < 0 ? NOTHING : second
  const pair = pairs.at[word] as number
  const frequency = pairs.frequency[pair] as number
  const areCapitals = (flags[word] as number) & (flags[word + 1] as number) & CAPITAL
  row[0] = one * other
  row[1] = Math.min(one, other)
  row[2] = Math.max(one, other)
  row[3] = logOf(frequency)
  row[4] = frequency === 1 ? 1 : 0
  row[5] = logOf(1 + position)
  row[6] = position === 0 ? 1 : 0
  row[7] = first < 0 || second < 0 ? 0 : 1
  row[8] = first < 0 ? 0 : 1
  row[9] = areCapitals === 0 ? 0 : 1
  row[10] = pairs.inTitle[pair] as number
}
