/**
 * The features of a pair of neighbouring words that tell whether a summary would have it: how
 * salient its words are, how often it stands in the article, whether the headline has it.
 *
 * Cost: one step a word, one call for each feature of a distinct pair.
 */
import type { ParsedDocument, Sentence } from '../document/parse.ts'
import { CAPITAL } from '../document/words.ts'
import type { Pairs } from './pairs.ts'

/** What the features are read from. */
export interface PairSources {
  readonly document: ParsedDocument
  readonly order: readonly number[]
  readonly terms: Int32Array
  readonly pairs: Pairs
  /** By term: how likely a summary has it; below 0 for those that say nothing. */
  readonly termSalience: Float64Array
  readonly titlePairs: ReadonlySet<string>
}

interface View {
  readonly sources: PairSources
  /** The word where the pair stands first, and the place of its sentence. */
  word: number
  position: number
  /** How likely each of the two words is in a summary; a half for those that say nothing. */
  first: number
  second: number
  frequency: number
}

const NOTHING = 0.5
const isCapital = ({ sources: { document } }: View, word: number): boolean =>
  ((document.words.flags[word] as number) & CAPITAL) !== 0
const says = (salience: number): number => (salience < 0 ? 0 : 1)

const MEASURES: Readonly<Record<string, (view: View) => number>> = {
  product: ({ first, second }) => first * second,
  least: ({ first, second }) => Math.min(first, second),
  most: ({ first, second }) => Math.max(first, second),
  logFrequency: ({ frequency }) => Math.log(frequency),
  isOnce: ({ frequency }) => (frequency === 1 ? 1 : 0),
  logFirst: ({ position }) => Math.log(1 + position),
  isFirst: ({ position }) => (position === 0 ? 1 : 0),
  bothSay: (view) => says(salienceAt(view, view.word)) * says(salienceAt(view, view.word + 1)),
  firstSays: (view) => says(salienceAt(view, view.word)),
  areCapitals: (view) => (isCapital(view, view.word) && isCapital(view, view.word + 1) ? 1 : 0),
  inTitle: ({ sources: { terms, titlePairs }, word }) =>
    titlePairs.has(`${terms[word]} ${terms[word + 1]}`) ? 1 : 0,
}

const salienceAt = ({ sources: { terms, termSalience } }: View, word: number): number =>
  termSalience[terms[word] as number] as number

/** The names of the features, in the order of a row. */
export const PAIR_FEATURES: readonly string[] = Object.keys(MEASURES)
const ORDERED = Object.values(MEASURES)

/** Calls `visit` with each distinct pair, by name; the row is written over for the next. */
export function visitPairs(
  sources: PairSources,
  visit: (row: Float64Array, pair: number) => void,
): void {
  const { document, order, pairs } = sources
  const view: View = { sources, word: 0, position: 0, first: 0, second: 0, frequency: 0 }
  const row = new Float64Array(ORDERED.length)
  for (let position = 0; position < order.length; position++) {
    const { firstWord, endWord } = document.sentences[order[position] as number] as Sentence
    view.position = position
    for (let word = firstWord; word + 1 < endWord; word++) {
      if (pairs.at[word] !== word) continue
      view.word = word
      view.frequency = pairs.frequency[word] as number
      const first = salienceAt(view, word)
      const second = salienceAt(view, word + 1)
      view.first = first < 0 ? NOTHING : first
      view.second = second < 0 ? NOTHING : second
      for (let at = 0; at < ORDERED.length; at++) {
        row[at] = (ORDERED[at] as (view: View) => number)(view)
      }
      visit(row, word)
    }
  }
}
