/**
 * What a language has for the words that carry facts: its number words, negations, months and days, and the
 * words that tell nothing by themselves. Each language is one file of this shape beside this one; words are
 * given by their normal form, in lists that are kept front-coded. Cost: none, they are data.
 */
import { frontDecoded } from '../../document/front-coded.ts'

export interface Language {
  /** BCP 47 primary subtag. */
  readonly code: string
  /** What number words are worth, those that are written as one word. */
  readonly numberWords: Readonly<Record<string, number>>
  /** Number words without a value of their own: they multiply, divide or order. */
  readonly otherNumbers: string
  /** Those of both that mostly count nothing: `one of them`. */
  readonly seldomCounting: string
  readonly negations: string
  readonly monthNames: string
  readonly weekdayNames: string
  /** `today`, `yesterday`. */
  readonly otherDays: string
  /** Verbs of saying, by which a name beside them is a speaker. */
  readonly sayings: string
  /** Words for `according`, which stand for a verb of saying. */
  readonly sourceWords: string
  /**
   * Articles, pronouns, prepositions, conjunctions, auxiliaries and adverbs of no content. Not those that tell how many, how often or
   * how surely, `all`, `sometimes`, `may`: one in the place of another is another statement. Nor prepositions and
   * conjunctions of which one turns what another says, `vor` and `nach`, `falls` and `weil`; but such as stand for many, `in`, `da`, and those
   * of which it is known which two turn each other (`facts.ts`), as in English.
   */
  readonly functionWords: string
  /** Words that tell something, but nothing in capitals, where a label has them: `MUST WATCH`. None where they have not been told apart. */
  readonly labelWords?: string
  /**
   * Words that tell how surely the next verb is so, of how few the next noun, or that it is none, none yet or another: `may`,
   * `few`, `alleged`, `vice`. None where such words have not been told apart.
   */
  readonly measureWords?: string
  /** What stands between a word and the infinitive that hangs on it: `to`, `to have`. None where the form itself tells. */
  readonly beforeInfinitive?: RegExp
  /**
   * How what stands before a number bounds it, a group for each way: from below, from above, from near, not at all. None where one
   * tells by itself in the place of another.
   */
  readonly bounds?: RegExp
  /**
   * Words that state the same: forms that no ending has in common, and the few synonyms that stand for each other in
   * any sentence. Groups are set apart by `|`, each is front-coded.
   */
  readonly sameWords?: string
}

/** Number words with their values, ascending from a first one by a step: `twenty`, `thirty`; 20, 10. */
export function numbered(words: readonly string[], first = 0, step = 1): Record<string, number> {
  return Object.fromEntries(words.map((word, index) => [word, first + index * step]))
}

/** The same, of a row that is kept front-coded. */
export const counted = (row: string, first?: number, step?: number): Record<string, number> =>
  numbered(frontDecoded(row), first, step)

/**
 * Number words written as one: each of the tens with each of the units.
 *
 * @param join writes the two together
 */
export function joined(
  tens: Readonly<Record<string, number>>,
  units: Readonly<Record<string, number>>,
  join: (ten: string, unit: string) => string,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(tens).flatMap(([ten, value]) =>
      Object.entries(units).map(([unit, own]) => [join(ten, unit), value + own]),
    ),
  )
}

/** Hundreds and thousands written as one: each number word before each word that multiplies it. */
export function multiplied(
  units: Readonly<Record<string, number>>,
  words: Readonly<Record<string, number>>,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(units).flatMap(([unit, own]) =>
      Object.entries(words).map(([word, value]) => [unit + word, own * value]),
    ),
  )
}
