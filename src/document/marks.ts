/**
 * The characters at which a line or a sentence can end, found once for all who look for borders.
 *
 * Method: a look at each character, or only at those between two words. Cost: linear.
 */
import type { Words } from './words.ts'

/** Places of characters, ascending. */
export interface Marks {
  /** Line ends; CR and LF of one line end both. */
  readonly lineEnds: readonly number[]
  /** What can end a sentence: stops, bullets, closing brackets. */
  readonly stops: readonly number[]
}

export const STOP = 46
export const EXCLAMATION = 33
export const QUESTION = 63
export const ELLIPSIS = 0x2026
export const BULLET = 0x2022
export const CLOSING_BRACKET = 41
export const FULL_WIDTH: ReadonlySet<number> = new Set([0x3002, 0xff01, 0xff1f, 0xff0e])
/** Full stops of scripts that have one of their own: Devanagari, Arabic, Armenian, Ethiopic. */
const OTHER_STOPS = [0x0964, 0x0965, 0x061f, 0x06d4, 0x0589, 0x1362]
const LINE_ENDS = [10, 13, 0x85, 0x2028, 0x2029]

const ENDS_LINE = 1
const ENDS_SENTENCE = 2
/** Of each UTF-16 unit: what can end with it, or 0. None of these is a part of a word. */
export const ENDS: Uint8Array = new Uint8Array(0x10000)
for (const code of [STOP, EXCLAMATION, QUESTION, ELLIPSIS, BULLET, CLOSING_BRACKET])
  ENDS[code] = ENDS_SENTENCE
for (const code of [...FULL_WIDTH, ...OTHER_STOPS]) ENDS[code] = ENDS_SENTENCE
for (const code of LINE_ENDS) ENDS[code] = ENDS_LINE

const NO_WORDS = { count: 0, start: new Int32Array(0), end: new Int32Array(0) }

/**
 * @param words the words of the text, if they are known: then only what is between them is looked
 *   at, and no border is inside of a word, also where `Ã…` is a letter
 */
export function findMarks(
  text: string,
  words: Pick<Words, 'count' | 'start' | 'end'> = NO_WORDS,
): Marks {
  const lineEnds: number[] = []
  const stops: number[] = []
  let at = 0
  for (let word = 0; word <= words.count; word++) {
    const gapEnd = word < words.count ? (words.start[word] as number) : text.length
    for (; at < gapEnd; at++) {
      const ends = ENDS[text.charCodeAt(at)] as number
      if (ends === 0) continue // one branch: a second one, for letters, would go wrong at every word
      if (ends === ENDS_LINE) lineEnds.push(at)
      else stops.push(at)
    }
    if (word < words.count) at = words.end[word] as number
  }
  return { lineEnds, stops }
}

/** The marks of a text of which it is known where they are: the first `count` places. */
export function marksAt(text: string, places: Int32Array, count: number): Marks {
  const lineEnds: number[] = []
  const stops: number[] = []
  for (let index = 0; index < count; index++) {
    const at = places[index] as number
    if (ENDS[text.charCodeAt(at)] === ENDS_LINE) lineEnds.push(at)
    else stops.push(at)
  }
  return { lineEnds, stops }
}
