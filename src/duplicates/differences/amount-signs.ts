/**
 * Amounts that are the same number, but not the same amount: `$5` and `€5`, `3` and `-3`, `31 million` and `31`, `two dozen` and `a dozen`.
 *
 * Method: words carry letters and digits only, so the characters before and behind a number are looked at; and whether a number is
 * put in beside it. Cost: constant a number.
 */

import type { Reading } from '../../document/parse.ts'
import type { Span } from '../../document/span.ts'
import { spanOf, type Words } from '../../document/words.ts'
import { CALENDAR, DIGITS, hasFact, isNumber, NUMBER_WORD, numberAt } from '../../reading/facts.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'
import type { Difference } from '../difference.ts'

/** Of a number with U+0000 in its place: a minus, which stands behind no letter, and a currency before or behind. */
const SIGN = /(\B[-−–])?(?:(\p{Sc})\s?)?\0(?:\s?(\p{Sc}))?/u
const REACH = 4
const NONE = -1

/** Of the words `[from, to)` the matched numbers whose signs differ; one without a currency contradicts none. */
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
    if (scale === word && scaleThere === mate && !haveOtherSigns(marked, word, mate)) continue
    yield {
      kind: 'number',
      here: spanOfTwo(words, word, scale),
      there: spanOfTwo(words, mate, scaleThere),
    }
  }
}

const spanOfTwo = (words: Words, one: number, other: number): Span =>
  spanOf(words, Math.min(one, other), Math.max(one, other) + 1)

function haveOtherSigns({ document, facts }: MarkedDocument, word: number, mate: number): boolean {
  if (!hasFact(facts, word, DIGITS)) return false
  const own = signOf(document, word)
  const other = signOf(document, mate)
  const isOther = own.currency && other.currency && own.currency !== other.currency
  return Boolean(isOther) || own.isNegative !== other.isNegative
}

/** The number that is put in behind one, or before it where it is a word, and that its mate has not: `31 million`, `two dozen`; or the one itself. */
function scaleOf(
  { document: { words }, facts, starts }: MarkedDocument,
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
  return isScaled && numberAt(words, before) !== '1' ? before : word
}

function signOf(
  { text, words }: Reading,
  word: number,
): { readonly currency: string | undefined; readonly isNegative: boolean } {
  const [start, end] = [words.start[word] as number, words.end[word] as number]
  const around = `${text.slice(Math.max(0, start - REACH), start)}\0${text.slice(end, end + 2)}`
  const [, minus, before, behind] = SIGN.exec(around) as RegExpExecArray
  return { currency: before ?? behind, isNegative: minus !== undefined }
}
