/**
 * Where the headline is set into a line without a stop: glued to a word, `Storm Closes HarbourA storm
 * has`, or between a credit and the standfirst, `| AP Photo Storm closes harbour The ferries stay in.`
 * Nothing but the headline itself tells where its last word ends.
 *
 * Method: it is looked for letter for letter, with either kind of quotes; it has to touch a capital or a
 * figure, or to stand at the start of a line or behind a credit and before a word that opens sentences.
 * Cost: linear.
 */
import { opensSentence } from './opens-sentence.ts'
import type { Steps } from './steps.ts'

/** A shorter headline stands in sentences by chance. */
const LEAST_WORDS = 3
const LEAST_WORDS_IN_LINE = 4
const LETTER = /[\p{L}\p{N}]/u
const CAPITAL = /\p{Lu}/u
const DIGIT = /\p{N}/u
/** `| AP Photo `, `/Getty Images 2020 elections `: the credit and, with it, the name of a section. */
const CREDIT = /\b(?:Photos?|Images|Getty|REUTERS|AP|AFP|EPA|POLITICO)/g
const SECTION = /(?: (?:\p{Lu}|20\d\d|white)[\p{L}\d&]*(?: (?:& )?\p{L}+){0,2})? $/uy
const CREDIT_REACH = 60
const LINE_START = /(?:^|[\r\n])[^\S\r\n]*$/
const CAPITAL_BEHIND = /^ ["“‘']?(?=\p{Lu})/u
const BEHIND = 16
/** After so many places there is a pause. */
const PLACES = 1024
const QUOTES = /["“”„'‘’]/

/** The places, in order, at which a headline begins or ends right beside another word. */
export function* titleSeams(text: string, title: string): Steps<number[]> {
  const written = title.trim()
  const size = written.split(/\s+/).length
  const seams: number[] = []
  if (size < LEAST_WORDS) return seams
  const pieces = written.split(QUOTES)
  // Most texts do not have the longest piece either.
  if (!text.includes(longest(pieces))) return seams
  const hasQuotes = pieces.length > 1
  const wanted = hasQuotes ? withPlainQuotes(written) : written
  const plain = hasQuotes ? withPlainQuotes(text) : text
  const first = wanted.charAt(0)
  const last = wanted.charAt(wanted.length - 1)
  let places = 0
  for (let at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + wanted.length)) {
    if (++places % PLACES === 0) yield
    const end = at + wanted.length
    if (size >= LEAST_WORDS_IN_LINE) seams.push(...seamsInLine(text, at, end))
    if (at > 0 && CAPITAL.test(first) && LETTER.test(text.charAt(at - 1))) seams.push(at)
    const next = text.slice(end, end + 1)
    if (LETTER.test(last) && (CAPITAL.test(next) || (DIGIT.test(next) && !DIGIT.test(last)))) {
      seams.push(end)
    }
  }
  return [...new Set(seams)]
}

const longest = (pieces: readonly string[]): string =>
  pieces.reduce((best, piece) => (piece.length > best.length ? piece : best))

/** As long as it was, so that places stay. */
const withPlainQuotes = (text: string): string => text.replace(/[‘’]/g, "'").replace(/[“”„]/g, '"')

function endsInCredit(before: string): boolean {
  for (const { 0: credit, index } of before.matchAll(CREDIT)) {
    SECTION.lastIndex = index + credit.length
    if (SECTION.test(before)) return true
  }
  return false
}

/** Around a headline with spaces on both sides. */
function seamsInLine(text: string, at: number, end: number): number[] {
  const before = text.slice(Math.max(0, at - CREDIT_REACH), at)
  const behind = text.slice(end, end + BEHIND)
  if (endsInCredit(before)) return CAPITAL_BEHIND.test(behind) ? [at, end] : [at]
  return LINE_START.test(before) && opensSentence(behind.replace(CAPITAL_BEHIND, '')) ? [end] : []
}
