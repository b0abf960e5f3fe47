/**
 * What a number is that is written in English: `1,200`, `3.5 million`, `4.2bn`, `twenty-five`, `a
 * million`. Cost: the length of what is written.
 */

import { isDigit, isSpace } from './character.ts'

/** From `zero` to `nineteen`. */
export const UNITS: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
/** From `twenty` on. */
export const TENS: readonly string[] =
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hundred: 100,
    thousand: 1e3,
    k: 1e3,
    lakh: 1e5,
    lakhs: 1e5,
    million: 1e6,
    millions: 1e6,
    mln: 1e6,
    mn: 1e6,
    m: 1e6,
    crore: 1e7,
    crores: 1e7,
    billion: 1e9,
    billions: 1e9,
    bln: 1e9,
    bn: 1e9,
    b: 1e9,
    trillion: 1e12,
    tn: 1e12,
  }),
)
/** What single words are worth: numbers, and what multiplies them, of two letters or more. */
export const VALUES_OF_WORDS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, (index + 2) * 10]),
  ...[...SCALES].filter(([word]) => word.length > 1),
])

const BEFORE_TH: Readonly<Record<string, string>> = { ve: 'f', y: 'ie' }
/** `fourth`, `fifth`, `twentieth`: from `four` on. */
export const ordinalOf = (word: string): string =>
  `${word.replace(/ve$|[ety]$/, (end) => BEFORE_TH[end] ?? '')}th`

/** The first letters of the words that a number can begin with, `a million` and `half a million` too. */
const INITIALS = new Set([...UNITS, ...TENS, 'a', 'half'].map((word) => word.charAt(0)))

/** Can a number begin with a character? Most words do not begin with one of these. */
export const opensNumber = (first: string): boolean =>
  isDigit(first.charCodeAt(0)) || INITIALS.has(first.toLowerCase())

/** The value of `digits or words, scale`; NaN if it has none. */
export function numberValue(written: string): number {
  const text = written
    .toLowerCase()
    .replace(/,(?=\d)/g, '')
    .replace(/\u00a0/g, ' ')
    .trim()
  const scale = /[\d\s-]([a-z]+)$/.exec(text)?.[1]
  const factor = scale === undefined ? undefined : SCALES.get(scale)
  if (factor !== undefined && scale !== undefined) {
    const head = withoutJoints(text.slice(0, -scale.length))
    if (head === 'a' || head === 'an') return factor
    if (head === 'half a') return factor / 2
    return scaled(numberValue(head), factor)
  }
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text)
  const [first = '', second] = text.split(/[ -]/)
  const tens = TENS.indexOf(first)
  const unit = UNITS.indexOf(second ?? first)
  if (tens < 0) return second === undefined && unit >= 0 ? unit : Number.NaN
  if (second === undefined) return (tens + 2) * 10
  return unit > 0 && unit < 10 ? (tens + 2) * 10 + unit : Number.NaN
}

/** Without the blanks and hyphens at its end. */
function withoutJoints(text: string): string {
  let end = text.length
  while (end > 0 && (text.charCodeAt(end - 1) === HYPHEN || isSpace(text.charCodeAt(end - 1))))
    end--
  return text.slice(0, end)
}
const HYPHEN = 45

/** Decimal fractions times powers of ten, without the dust of binary fractions. */
export function scaled(value: number, factor: number): number {
  return Number((value * factor).toPrecision(15))
}
