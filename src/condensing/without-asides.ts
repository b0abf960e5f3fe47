/**
 * A sentence without what stands between dashes in its middle: `The bridge — a first for the town — is shut`.
 * Behind an aside the sentence goes on in small letters. Dashes are `–`, `—` and `--`; only the last may stand
 * within an aside, too.
 *
 * Method: the places where an aside may end are noted first, so that no dash is looked at twice. Cost: n log n
 * in the dashes.
 */
import { firstAtLeast } from '../document/binary-search.ts'

/** In characters, spaces between the dashes and the words aside. */
const SHORTEST = 2
const LONGEST = 120
const GOES_ON = /^ ?\p{Ll}/u
/** So many characters tell whether a sentence goes on so. */
const AHEAD = 3

export function withoutAsides(sentence: string): string {
  const { closing, long } = dashesOf(sentence)
  const endFrom = (start: number): number => {
    const close = closing[firstAtLeast(closing, start + SHORTEST)] ?? Infinity
    const other = long[firstAtLeast(long, start)] ?? Infinity
    const isInside = close <= start + LONGEST && other >= close
    return isInside ? close + dashAt(sentence, close) : 0
  }
  let left = ''
  let from = 0
  for (let at = 0; at < sentence.length; at++) {
    const size = dashAt(sentence, at)
    if (size === 0) continue
    const inner = at + size
    const end = (sentence[inner] === ' ' && endFrom(inner + 1)) || endFrom(inner)
    if (end === 0) continue
    left += sentence.slice(from, at > from && sentence[at - 1] === ' ' ? at - 1 : at)
    from = end
    at = end - 1
  }
  return left + sentence.slice(from)
}

/** The dashes behind which a sentence goes on, and those of one character; ascending. */
function dashesOf(sentence: string): { closing: number[]; long: number[] } {
  const closing: number[] = []
  const long: number[] = []
  for (let at = 0; at < sentence.length; at++) {
    const size = dashAt(sentence, at)
    if (size === 0) continue
    if (size === 1) long.push(at)
    if (GOES_ON.test(sentence.slice(at + size, at + size + AHEAD))) closing.push(at)
  }
  return { closing, long }
}

/** How many characters of a dash begin here; 0: none. */
function dashAt(sentence: string, at: number): number {
  const character = sentence[at]
  if (character === '–' || character === '—') return 1
  return character === '-' && sentence[at + 1] === '-' ? 2 : 0
}
