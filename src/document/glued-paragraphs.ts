/**
 * Paragraphs that were glued together, as the text of an element gives them: `died.Airstrike`. A
 * stop with a capital right behind it is where a line end was lost, nearly without exception.
 *
 * Method: every capital without a gap before it is looked at; quotation marks and brackets between
 * it and the stop go to the side that they close or open. Where a line has several such places it
 * was glued as a whole: then a capital inside a word (`blockedProtesters`) is one too. Cost: linear;
 * a search for stops in most lines, a look at each character in the others.
 */

import { firstAtLeast } from './binary-search.ts'
import { isCapital, isSpace } from './character.ts'
import { endingIn } from './ending-in.ts'
import { isMark, openingMark } from './glued-marks.ts'
import { opensSentence } from './opens-sentence.ts'
import type { Span } from './span.ts'
import type { Steps } from './steps.ts'

/** From so many lost line ends behind stops on, those that lost no stop count as well. */
const SURELY_GLUED = 2
/** More quotation marks and brackets between a stop and a capital than this are something else. */
const MOST_MARKS = 4
/** `Washington (CNN)The` is a dateline, not the credit of a picture, so near to the start. */
const DATELINE_REACH = 60
const LONGEST_ENDING = 48
/** After so many there is a pause. */
const CHARACTERS = 0x4000
const LONGEST_OPENER = 32
const STOPS = '.!?'
const SPACE = 32
/** A stop that ends a sentence; and what else does, once a line is known to be glued. */
const STOPPED = /(?:\p{Ll}{2}|\p{N}{2}|\p{Lu}{3}|[)\]%”’"])[.!?]$/u
const ENDED = /(?:\p{Ll}{2}[…:]|(?:^|[\s“"«„(])\p{Ll}{3,}|(?:^|\s)\p{N}{4})$/u
const SHOUTED = /(?:^|\s)\p{Lu}{5,}$/u
const WORD_STOPPED = /\p{L}[)\]”’"]?[.!?]$/u
/** The last word of what ends without a stop and with a capital: credits, labels, names. */
const NAME = /(?:^|\s)\p{Lu}\p{Ll}{3,}$/u
const CREDIT = /(?:Images?|Getty|Reuters|Press|Advertisement|Photos?|Bloomberg|NEWS APP)$/
/** `in the U.S.` */
const INITIALS = /(?:^|\s)(?:\p{Lu}\.){2,}$/u
/** What sites put before a paragraph in capitals. */
const LABEL = /^(?:JUST WAT|READ MOR|ADVERTIS)/
const OPENS_SIGNED = /(?=[”"’']\s*[—–-])/g
const SIGNED = /[”"’']\s*[—–-]{1,2}\s*(?:\p{Lu}[\p{L}.’'-]*\s){0,4}\p{Lu}\p{Ll}+$/uy
/**
 * What can open a paragraph: a word, `A `, `I’m`, `U.S.`, `NEARLY`, `JB Holm`; not `TV`, as in `Hill.TV`, nor the rest of an
 * address, `MAIL@PORT.COM`, `Ada.Brun@port.com`.
 */
const OPENING =
  /^(?!(?:COM|NET|ORG)\b|[\w.-]+@)(?:\p{Lu}(?:\p{Ll}|\s|[’']|\p{Lu}\p{Lu}|\.\p{Lu}|\p{Lu}\s\p{Lu}\p{Ll})|\p{Ll}\p{Lu}\p{Ll})/u
const OPENING_WORD = /^\p{Lu}(?:\p{Ll}|\p{Lu}{2}|\.\p{Lu})|^[AI]\s/u
/** A dateline, a heading in capitals; a country. */
const SHOUTS = /^(?:\p{Lu}{4}|U\.S\.\s)/u
/** A closing quotation mark that was not decoded. */
const ENTITY = /&(?:quot|rdquo|rsquo|#8217|#8221|#39);$/
const DIGITS_OPEN = /^\p{N}+[\s,.:%]/u

/** The paragraphs that a line is made of, one that `maybeGlued` tells: the line itself, unless it was. */
export function* unglued(text: string, line: Span): Steps<Span[]> {
  const strong = yield* gluedAt(text, line, false)
  if (strong.length === 0) return [line]
  const borders = strong.length < SURELY_GLUED ? strong : yield* gluedAt(text, line, true)
  const parts: Span[] = []
  let { start } = line
  for (const end of [...borders, line.end]) {
    parts.push({ start, end })
    start = end
  }
  return parts
}

/**
 * Is there a stop at all with a capital right behind it? A cheap test that most lines fail.
 *
 * @param stops where the text has characters that can end a sentence
 */
export function maybeGlued(text: string, { start, end }: Span, stops: readonly number[]): boolean {
  for (let index = firstAtLeast(stops, start); (stops[index] ?? end) < end; index++) {
    const at = stops[index] as number
    let next = at + 1
    if (next >= end || text.charCodeAt(next) === SPACE || !STOPS.includes(text.charAt(at))) continue
    while (next < end && next - at <= MOST_MARKS && isMark(text.charAt(next))) next++
    if (next < end && isCapital(text.charCodeAt(next))) return true
  }
  return false
}

/** Where paragraphs begin inside a line; with `isGlued` also where no stop stands before. */
function* gluedAt(text: string, { start, end }: Span, isGlued: boolean): Steps<number[]> {
  const borders: number[] = []
  let open = start
  for (let index = start + 1; index < end; index++) {
    if (index % CHARACTERS === 0) yield
    const code = text.charCodeAt(index)
    if (code < 48 || (code > 90 && code < 192) || text.charCodeAt(index - 1) === SPACE) continue
    if (code < 58 ? !isGlued : code < 65 || (code > 127 && !isCapital(code))) continue
    let border = borderBefore(text, index, open, isGlued)
    if (border < 0 && isGlued) border = borderBefore(text, index - 1, open, true) // `iMedia`
    if (border <= open) continue
    borders.push(border)
    open = border
  }
  return borders
}

/** Where a paragraph begins whose first capital is at `index`; -1 if none does. */
function borderBefore(text: string, index: number, open: number, isGlued: boolean): number {
  let marks = index
  while (marks > open && index - marks <= MOST_MARKS && isMark(text[marks - 1] as string)) marks--
  if (marks > open && isSpace(text.charCodeAt(marks - 1))) return -1
  if (marks === index && text[index - 1] === ';')
    marks -= ENTITY.exec(text.slice(Math.max(open, index - 8), index))?.[0].length ?? 0
  if (!isGlued && !STOPS.includes(text.charAt(marks - 1))) return -1
  const before = text.slice(Math.max(open, marks - LONGEST_ENDING), marks)
  const ahead = text.slice(index, index + LONGEST_OPENER)
  const isStopped = STOPPED.test(before)
  const isEnd = isStopped ? opens(before, ahead, isGlued) : isGlued && follows(before, ahead)
  if (isEnd) return openingMark(text, marks, index, open)
  const isClosed = isGlued && !isStopped && marks < index && OPENING_WORD.test(ahead)
  return isClosed && closesAside(text, index, open) ? index : -1
}

/** Can what is ahead open a paragraph behind a stop? Figures only where lines are glued anyway. */
const opens = (before: string, ahead: string, isGlued: boolean): boolean =>
  OPENING.test(ahead) || (isGlued && WORD_STOPPED.test(before) && DIGITS_OPEN.test(ahead))

const isSigned = (before: string): boolean => endingIn(before, OPENS_SIGNED, SIGNED) !== null

/** Does a paragraph end here without a stop, and another begin? */
function follows(before: string, ahead: string): boolean {
  if (!OPENING_WORD.test(ahead)) return false
  if (ENDED.test(before) || CREDIT.test(before) || isSigned(before)) return true
  if (INITIALS.test(before) || LABEL.test(ahead)) return true
  return SHOUTED.test(before)
    ? /^\p{Lu}\p{Ll}/u.test(ahead)
    : NAME.test(before) && (opensSentence(ahead) || SHOUTS.test(ahead))
}

/** A bracket or quotation that ended without a stop: a credit, a pull quote. */
function closesAside(text: string, index: number, open: number): boolean {
  const last = text[index - 1] as string
  return last === ')' ? index - open > DATELINE_REACH : last === '”' || last === '"'
}
