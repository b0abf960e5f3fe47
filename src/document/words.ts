/**
 * The words of a text: where each stands, and which normal form it has. `word-reader.ts` reads them.
 */
import { firstAtLeast } from './binary-search.ts'
import type { Span } from './span.ts'

/** The word begins with a capital letter. */
export const CAPITAL = 1
/** The word stands without a gap behind the one before: glued, or in a script without spaces. */
export const JOINED = 2
/** The word is one character of a script without spaces. */
export const IDEOGRAPH = 4
/** Every letter of the word is a capital, and it has two or more. */
export const UPPERCASE = 8
/** The word has a digit or another numeral in it: `7`, `1,000`, `B52`. */
export const NUMERAL = 16

/** The words of a text as parallel arrays: word `i` stands at `text.slice(start[i], end[i])`. */
export interface Words {
  /** How many words. */
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** The normal form of each word, an index into `forms`. Equal forms, equal numbers. */
  readonly form: Int32Array
  /** Bits of each word: `CAPITAL`, `JOINED`, `IDEOGRAPH`, `UPPERCASE`, `NUMERAL`. */
  readonly flags: Uint8Array
  /** The distinct normal forms, by first appearance. */
  readonly forms: readonly string[]
  /** The hash of each form, for `WordTable`: a look-up that does not read the string. */
  readonly hashes: Int32Array
}

/** The normal form of a word. */
export const formOf = ({ form, forms }: Pick<Words, 'form' | 'forms'>, word: number): string =>
  forms[form[word] as number] as string

/** Has a word one of these flags? */
export const hasFlag = ({ flags }: Pick<Words, 'flags'>, word: number, of: number): boolean =>
  ((flags[word] as number) & of) !== 0

/** Where the words `[from, to)` stand; one word, if nothing else is said. */
export const spanOf = (
  { start, end }: Pick<Words, 'start' | 'end'>,
  from: number,
  to: number = from + 1,
): Span => ({ start: start[from] as number, end: end[to - 1] as number })

/** How many words a reader counts in `[from, to)`: words that were glued together count once. */
export function countWords(words: Words, from: number, to: number): number {
  let count = 0
  for (let index = from; index < to; index++) {
    const flags = words.flags[index] as number
    if ((flags & JOINED) === 0 || (flags & IDEOGRAPH) !== 0) count++
  }
  return count
}

/**
 * The first word that starts at or after `position`: binary search.
 *
 * @param from a word that is not behind it: the nearer it is, the faster it is found
 */
export function firstWordFrom(words: Words, position: number, from = 0): number {
  let low = from
  let high = words.count
  if (from > 0) {
    let step = 8
    while (low + step < high && (words.start[low + step] as number) < position) {
      low += step
      step *= 2
    }
    high = Math.min(high, low + step)
  }
  return firstAtLeast(words.start, position, low, high)
}

/**
 * Of each form: 1 if it occurs in small letters. With a capital, such a word opens a sentence or a headline; one that is never
 * written small is a name.
 */
export function formsInSmallLetters(words: Words): Uint8Array {
  const seen = new Uint8Array(words.forms.length)
  for (let word = 0; word < words.count; word++) {
    if (((words.flags[word] as number) & CAPITAL) === 0) seen[words.form[word] as number] = 1
  }
  return seen
}
