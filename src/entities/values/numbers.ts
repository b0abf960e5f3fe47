/**
 * Numbers as English news writes them: `1,200`, `3.5 million`, `twenty-five`, `a dozen`, `half a
 * million`, `5-7`, `two to three`. The patterns are pieces for the finders of amounts and durations.
 */
import { isDigit, isLower } from '../../document/character.ts'
import { numberValue, scaled, TENS, UNITS } from '../../document/number-value.ts'

/** Digits, with commas between thousands (or lakhs) and a decimal part. */
export const DIGITS: string = String.raw`\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?|\d+(?:\.\d+)?`
/** A number in words; `twenty-five`. */
export const NUMBER_WORDS: string = `(?:(?:${TENS.join('|')})[- ](?:${UNITS.slice(1, 10).join('|')})|${[...TENS, ...UNITS.slice(1)].sort((a, b) => b.length - a.length).join('|')})`
/** `million`, `bn`: behind a number and a space, or glued for the short ones. */
export const SCALE: string = `(?:hundred thousand|hundred|thousand|lakhs? crores?|lakhs?|million|mln|mn|crores?|billion|bln|bn|trillion|tn)`
const PLAIN = String.raw`(?:(?:${DIGITS})(?:[ \u00a0-]?${SCALE})?|${NUMBER_WORDS}(?:[ \u00a0-]${SCALE})?|(?:half )?an? ${SCALE})`
const BETWEEN = '(?: ?[-–—] ?| to | or )'
/** A number with its scale, or two that give a range. */
const AMOUNT: string = `(?:${PLAIN}${BETWEEN})?${PLAIN}`
const SPLIT = new RegExp(`^(${PLAIN})${BETWEEN}(${PLAIN})$`, 'iu')
const SCALE_AT_END = new RegExp(`${SCALE}$`, 'iu')
/** `between 5` of `between 5 and 7 percent`. */
const BETWEEN_BEFORE = new RegExp(`between (${PLAIN}) and $`, 'iu')
/** `tens of thousands`, `several hundred`: how much that is cannot be told. */
export const VAGUE: string = `(?:(?:tens|dozens|hundreds|thousands|millions|billions) of )?(?:hundreds|thousands|millions|billions|trillions)(?: of)?|(?:several|a few|many)(?: ${SCALE})?`

/** Longest amount that is looked for in front of a unit, in characters. */
const REACH = 48
const BEFORE_UNIT: RegExp = beforeUnit()

/** What an amount is up to the end of a text, with a space or hyphen behind; `more` comes after it. Sticky. */
export function beforeUnit(more = '', amount: string = AMOUNT): RegExp {
  return new RegExp(String.raw`(${amount})[ \u00a0-]?${more}$`, 'iuy')
}

const ENDS = new Set([
  ...UNITS,
  ...TENS,
  ...'hundred thousand million billion trillion lakh crore mn bn tn mln bln half several many few of dozen'.split(
    ' ',
  ),
])

/** The longest amount at the end of a short passage. */
function amountAtEnd(passage: string, pattern: RegExp): RegExpExecArray | null {
  for (let at = 0; at < passage.length; at++) {
    if (!mayBegin(passage, at)) continue
    pattern.lastIndex = at
    const match = pattern.exec(passage)
    if (match !== null) return match
  }
  return null
}

/** An amount begins with a digit or a letter, behind none of `INSIDE` and not behind the dash of `5-7`. */
function mayBegin(passage: string, at: number): boolean {
  if (!isPlain(passage.charCodeAt(at))) return false
  if (at === 0) return true
  const before = passage.charCodeAt(at - 1)
  if (before === SPACE) return true
  if (isPlain(before) || INSIDE.test(passage.charAt(at - 1))) return false
  const isDash = before === HYPHEN || before === EN_DASH
  return !(isDash && at > 1 && isDigit(passage.charCodeAt(at - 2)))
}
const INSIDE = /[\p{L}\p{N}.,$€£₹/]/u
const SPACE = 32
const HYPHEN = 45
const EN_DASH = 0x2013
const isPlain = (code: number): boolean => isDigit(code) || isLower(code | 32)

/** Can an amount end here, by its last word? Most places are told apart by that. */
export function mayEndAmount(text: string, end: number): boolean {
  const last = end > 0 && isJoint(text.charCodeAt(end - 1)) ? end - 1 : end
  if (last === 0) return false
  const code = text.charCodeAt(last - 1)
  if (code >= 48 && code <= 57) return true
  let from = last
  while (from > 0 && last - from < 12 && (text.charCodeAt(from - 1) | 32) >= 97) from--
  const word = text.slice(from, last)
  return ENDS.has(word) || ENDS.has(word.toLowerCase()) || word === 'a' || word === 'an'
}

/** A space or a hyphen. */
const isJoint = (code: number): boolean => code === 32 || code === 45 || code === 0xa0

/**
 * The amount that ends where a unit starts, with the space or hyphen between. Units are rarer than
 * numbers, so finders look for units first.
 */
export function amountBefore(
  text: string,
  unit: number,
  pattern: RegExp = BEFORE_UNIT,
): { start: number; amount: string } | null {
  const from = Math.max(0, unit - REACH)
  const match = amountAtEnd(text.slice(from, unit), pattern)
  if (match === null) return null
  const amount = match[1] as string
  const start = from + match.index
  const range = SPLIT.exec(amount)
  if (range !== null && amountValue(amount) === undefined) {
    // `in 2019 to 147 trillion`: no range.
    const last = range[2] as string
    return { start: start + amount.length - last.length, amount: last }
  }
  const lower =
    range === null ? BETWEEN_BEFORE.exec(text.slice(Math.max(0, start - REACH), start)) : null
  const both = lower === null ? '' : `${lower[1]} to ${amount}`
  if (lower === null || amountValue(both) === undefined) return { start, amount }
  return { start: start - (lower[1] as string).length - ' and '.length, amount: both }
}

/**
 * What an amount is worth: a number, or two with `/` between for a range, each times `factor`;
 * undefined if that cannot be told. `3-5 million` is scaled at both ends.
 */
export function amountValue(amount: string, factor = 1): string | undefined {
  const single = oneValue(amount, factor)
  const range = single === undefined ? SPLIT.exec(amount) : null
  if (range === null) return single
  const [, from = '', to = ''] = range
  const scale = SCALE_AT_END.exec(to)?.[0]
  const scaledFrom = scale !== undefined && !/[a-z]{2}$/i.test(from) ? `${from} ${scale}` : from
  const values = [oneValue(scaledFrom, factor), oneValue(to, factor)]
  if (values.includes(undefined)) return undefined
  return Number(values[0]) < Number(values[1]) ? values.join('/') : undefined
}

function oneValue(written: string, factor: number): string | undefined {
  const twice = /^(.*?)[ \u00a0-]?(hundred thousand|lakhs? crores?)$/iu.exec(written)
  const more = twice === null ? 1 : /^h/i.test(twice[2] as string) ? 1e5 : 1e12
  const number = numberValue(twice === null ? written : (twice[1] as string))
  return Number.isNaN(number) ? undefined : String(scaled(number, factor * more))
}
