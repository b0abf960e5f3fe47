/**
 * The shingles of a passage, for programs that do the rest of a join themselves: in a database, over many machines.
 * Cost: linear.
 */
import { OnceoverError } from '../document/onceover-error.ts'
import { shinglesOf } from '../similarity/shingles.ts'
import { JOIN_DEFAULTS, LONGEST_SHINGLE } from './join-passages.ts'

/**
 * The set of shingles by which `joinPassages` tells what is alike: of each run of so many words in lower case a whole
 * number below 2^53, each once, ascending. A passage that has fewer words has one, one without words has none.
 *
 * @param words words of a shingle, 1 to 100, default 5
 * @throws OnceoverError `INVALID_INPUT` if the passage is no string, `INVALID_OPTION`
 * @example
 * passageShingles('The ferry to the island left at noon.').length // 4
 */
export function passageShingles(passage: string, words: number = JOIN_DEFAULTS.shingle): number[] {
  if (typeof passage !== 'string') {
    throw new OnceoverError('INVALID_INPUT', 'expected a passage as a string')
  }
  if (!Number.isInteger(words) || words < 1 || words > LONGEST_SHINGLE) {
    const message = `a shingle has 1 to ${LONGEST_SHINGLE} words, got ${String(words)}`
    throw new OnceoverError('INVALID_OPTION', message)
  }
  return [...shinglesOf(passage, words)]
}
