/**
 * Words of a label that is written in capitals: `MUST WATCH`, `READ MORE`, `BREAKING NEWS`. They are no names, though
 * their capitals stand inside a sentence. Cost: constant.
 */
import { UPPERCASE, type Words } from '../../document/words.ts'

/** A shorter word in capitals may be an abbreviation. */
const LEAST_LETTERS = 4

/** Is it one of two such words or more, right behind each other? */
export const isOfLoudLabel = (words: Words, word: number): boolean =>
  isLoud(words, word) && (isLoud(words, word - 1) || isLoud(words, word + 1))

const isLoud = ({ flags, start, end }: Words, word: number): boolean =>
  ((flags[word] as number) & UPPERCASE) !== 0 &&
  (end[word] as number) - (start[word] as number) >= LEAST_LETTERS
