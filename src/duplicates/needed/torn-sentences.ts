/**
 * Whether a passage is torn out of a sentence: it begins or ends where no sentence does. That is
 * how the lines of hard-wrapped rows and the headings of galleries look; without it, the rest of
 * the sentence could not be read.
 *
 * Method: the characters on both sides of either end. Cost: constant.
 */
import { isSpace } from '../../document/character.ts'

const LOWER = /\p{Ll}/u
const DIGIT = /\p{Nd}/u
const LETTER_OR_DIGIT = /[\p{L}\p{Nd}]/u
const ENDS_SENTENCE = '.!?…:。！？।؟•|*'
/** What goes on with a sentence, as long as the line goes on. */
const GOES_ON = ',;–—'
/** ... and where no letter is small, over the end of a line, too. */
const GOES_ON_WIDE = '、，；'
/** A number behind these belongs to them. */
const LEADS_ON = /\b(?:of|to|by|for|from|with|and|or|the|an?|at|in|than|that)$/i
/** A name follows. */
const TITLE = /\b(?:rep|sen|gov|gen|dr|mrs?|ms|prof|st)\.$/i
/** `… etc. — or so` */
const GOES_ON_SMALL = /^ ?[,;–—] ?(?:\p{Ll}|I\b)/u
const TAIL = 8
const CLOSING = '"”’»)]」』'

/** Does the passage begin in the middle of a sentence? */
export function beginsInside(text: string, start: number): boolean {
  const before = skipSpace(text, start - 1, -1)
  if (before < 0) return false
  const first = text.charAt(start)
  const last = text.charAt(before)
  if (TITLE.test(text.slice(Math.max(0, before + 1 - TAIL), before + 1))) return true
  if (GOES_ON_WIDE.includes(last)) return true
  const goesOn = LETTER_OR_DIGIT.test(last) || GOES_ON.includes(last)
  if (LOWER.test(first)) return goesOn
  const isOneLine = !hasLineEnd(text, before + 1, start)
  return isOneLine && goesOn && (DIGIT.test(first) || GOES_ON.includes(first))
}

/** Does it begin behind a word of the same line, where only a repeat shows a border? */
export function opensUnmarked(text: string, start: number): boolean {
  const before = skipSpace(text, start - 1, -1)
  return (
    before >= 0 && LETTER_OR_DIGIT.test(text.charAt(before)) && !hasLineEnd(text, before + 1, start)
  )
}

/** Does the passage end in the middle of a sentence? */
export function endsInside(text: string, end: number): boolean {
  const tail = text.slice(Math.max(0, end - TAIL), end)
  if (TITLE.test(tail)) return true
  if (GOES_ON_SMALL.test(text.slice(end, end + TAIL))) return true
  let last = end - 1
  while (last > 0 && CLOSING.includes(text.charAt(last))) last--
  if (ENDS_SENTENCE.includes(text.charAt(last))) return false
  const behind = skipSpace(text, end, 1)
  if (behind >= text.length) return false
  const next = text.charAt(behind)
  if (LOWER.test(next) || (DIGIT.test(next) && LEADS_ON.test(tail))) return true
  if (hasLineEnd(text, end, behind)) return false
  if (LETTER_OR_DIGIT.test(next) && LEADS_ON.test(tail)) return true
  const isQuote = last < end - 1 // a dash behind it opens its signature
  return !isQuote && GOES_ON.includes(next)
}

function skipSpace(text: string, from: number, step: 1 | -1): number {
  let at = from
  while (at >= 0 && at < text.length && isSpace(text.charCodeAt(at))) at += step
  return at
}

function hasLineEnd(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || code === 13) return true
  }
  return false
}
