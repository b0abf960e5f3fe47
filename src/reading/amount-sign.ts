/**
 * What a number is told in: its unit, whether it is negative, what bounds it: `$5`, `5%`, `-3`, `up to 5`.
 *
 * Method: words carry letters and digits only, so the characters before and behind a number are looked at, once for each number
 * that is asked about: where stories come again, every copy asks. Cost: constant a number.
 */

import { hasFact, NUMBER_WORD } from './facts.ts'
import type { AmountSign, MarkedDocument } from './marked-document.ts'

/**
 * Of a number with U+0000 in its place: a minus, which stands behind no letter, and what it is told in: a sign, or a name for one of
 * `UNITS`, as it begins in many languages. A percentage point is none of a hundred parts.
 */
const SIGN =
  /(\B[-−–]|(?<!or )\bminus )?(?:(\p{Sc})\s?)?\0(?:[\s-]?(?:(\p{Sc}|%)|(percenta|prozentp|p(?:oin|un[kt]))|(pct|p(?:er\s?cen|or\s?cie|ro[cz]en))|(d(?:[oó]l+a|lr))|(euro?s?\b)|(pound)))?/iu
const UNITS = '.%$€£'
const REACH = 18

/** What leads to a number, without the sign that stands for the number here. */
export const leadingTo = (text: string, start: number): string =>
  text.slice(Math.max(0, start - REACH), start).replaceAll('\0', ' ')

/** One past a number and the scale behind it: `31 million`. */
export const endOfNumber = ({ facts, starts }: MarkedDocument, word: number): number =>
  hasFact(facts, word + 1, NUMBER_WORD) && !starts[word + 1] ? word + 2 : word + 1

/** The sign of a number. */
export const signOf = (marked: MarkedDocument, word: number): AmountSign => {
  marked.signs[word] ??= readSign(marked, word)
  return marked.signs[word]
}

/** Of the number with U+0000 in its place, between what leads to it and what follows. */
function readSign(marked: MarkedDocument, word: number): AmountSign {
  const { text, words } = marked.document
  const end = words.end[endOfNumber(marked, word) - 1] as number
  const leading = leadingTo(text, words.start[word] as number)
  const bound = marked.languageOf()?.bounds?.exec(leading)?.findLastIndex(Boolean) ?? 0
  const around = `${leading}\0${text.slice(end, end + REACH)}`
  const [, minus, before, behind, ...names] = SIGN.exec(around) as RegExpExecArray
  const unit = before ?? behind ?? UNITS[names.findIndex(Boolean)] ?? ''
  return { unit, isNegative: minus !== undefined, bound }
}
