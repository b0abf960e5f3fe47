/**
 * Amounts that are the same number, but not the same amount: `$5` and `€5`, `5%` and `5`, `3` and `-3`, `31 million` and `31`,
 * `two dozen` and `a dozen`, `5 to 10` and `5`, `up to 5` and `at least 5`.
 *
 * Method: words carry letters and digits only, so the characters before and behind a number are looked at; and whether a number is
 * put in beside it. A currency may be left out; a share is no count, unless what else stands around the number may tell that it is
 * one: another word, or another number. Cost: constant a number.
 */

import type { Span } from '../../document/span.ts'
import { spanOf, type Words } from '../../document/words.ts'
import { endOfNumber, leadingTo, signOf } from '../../reading/amount-sign.ts'
import { CALENDAR, DIGITS, hasFact, isNumber, NUMBER_WORD, numberAt } from '../../reading/facts.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'
import type { Difference } from '../difference.ts'

/** What joins the two ends of a range, from the last character of the first one on, with U+0000 before it, in many languages. */
const RANGE =
  /\0(?:\d[-–]\p{Sc}?\d|.{0,3}[^,]\s(?:to|or|bis|oder|[aàoó]|ou)\s)|(?:between|zwischen|entre|tra) (?:\p{Sc}\s?)?\0.{1,4} (?:and|und|et|[ey])\s/u
const NONE = -1

/** Of the words `[from, to)` the matched numbers whose signs differ. */
export function* differingAmounts(
  marked: MarkedDocument,
  mates: Int32Array,
  from: number,
  to: number,
): Generator<Difference, void> {
  const { words } = marked.document
  for (let word = from; word < to; word++) {
    const mate = mates[word] as number
    if (mate === NONE || !isNumber(marked.facts, word)) continue
    const scale = scaleOf(marked, mates, word, mate)
    const scaleThere = scaleOf(marked, mates, mate, word)
    if (scale === word && scaleThere === mate && !haveOtherSigns(marked, mates, word, mate))
      continue
    yield {
      kind: 'number',
      here: spanOfTwo(words, word, scale),
      there: spanOfTwo(words, mate, scaleThere),
    }
  }
}

const spanOfTwo = (words: Words, one: number, other: number): Span =>
  spanOf(words, Math.min(one, other), Math.max(one, other) + 1)

/** Do two numbers differ in what they are told in? */
export function haveOtherSigns(
  marked: MarkedDocument,
  mates: Int32Array,
  word: number,
  mate: number,
): boolean {
  const own = signOf(marked, word)
  const other = signOf(marked, mate)
  if (hasFact(marked.facts, word, DIGITS) && own.isNegative !== other.isNegative) return true
  // One that is put in only tells more.
  if (own.bound > 0 && other.bound > 0 && own.bound !== other.bound) return true
  if (own.unit === other.unit) return false
  if (own.unit && other.unit) return true
  return own.unit + other.unit === '%' && isBare(marked, mates, own.unit ? mate : word)
}

/** Does nothing stand around a number, which may tell that it is a share, that the other text does not have as well? */
function isBare(marked: MarkedDocument, mates: Int32Array, word: number): boolean {
  const { document, facts, starts } = marked
  if (!(Number(numberAt(document.words, word)) >= 0)) return false // `half`
  const behind = endOfNumber(marked, word)
  const isShared = (at: number): boolean => mates[at] !== NONE
  if (!(starts[word] || isShared(word - 1)) || !(starts[behind] || isShared(behind))) return false
  return ![word - 2, word - 1, behind, behind + 1].some((at) => isNumber(facts, at))
}

/** The number that is put in behind one, or before it where it is a word, and that its mate has not: `31 million`, `two dozen`, `5 to 10`; or the one itself. */
function scaleOf(
  { document: { text, words }, facts, starts }: MarkedDocument,
  mates: Int32Array,
  word: number,
  mate: number,
): number {
  const isPutIn = (at: number): boolean => {
    const first = Math.min(at, word)
    return mates[at] === NONE && (words.end[first] as number) + 1 === words.start[first + 1]
  }
  const [before, behind] = [word - 1, word + 1]
  if (hasFact(facts, behind, NUMBER_WORD) && isPutIn(behind)) {
    const goesOn = mates[behind + 1] === mate + 1
    return goesOn || (starts[behind + 1] !== 0 && starts[mate + 1] !== 0) ? behind : word
  }
  const isScaled =
    hasFact(facts, word, NUMBER_WORD) &&
    isNumber(facts, before) &&
    !hasFact(facts, before, CALENDAR) &&
    !isNumber(facts, mate - 1) &&
    isPutIn(before)
  if (isScaled && numberAt(words, before) !== '1') return before
  const isRange = (end: number): boolean => {
    if (!isNumber(facts, end) || mates[end] !== NONE) return false
    const [first, last] = [Math.min(word, end), Math.max(word, end)]
    // Of a pair of texts the second one begins behind the first.
    if (mates[word + Math.sign(end - word)] !== NONE || starts[first + 1] || starts[last]) {
      return false
    }
    const joint = text.slice((words.end[first] as number) - 1, (words.start[last] as number) + 1)
    const joined = `${leadingTo(text, words.start[first] as number)}\0${joint}`
    return RANGE.test(joined)
  }
  return [word - 2, before, behind, word + 2].find(isRange) ?? word
}
