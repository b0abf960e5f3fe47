/**
 * Numbers as English news writes them: `1,200`, `3.5 million`, `twenty-five`, `a dozen`, `half a
 * million`. The patterns are pieces for the finders of amounts, dates and durations.
 */

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const SCALES: Readonly<Record<string, number>> = {
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
}

/** Digits, with commas between thousands and a decimal part. */
export const DIGITS: string = String.raw`\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?`
/** A number in words; `twenty-five`, `two hundred`, `several` (which has no value). */
export const NUMBER_WORDS: string = `(?:(?:${TENS.join('|')})[- ](?:${UNITS.slice(1, 10).join('|')})|${[...TENS, ...UNITS.slice(1)].sort((a, b) => b.length - a.length).join('|')})`
/** `million`, `bn`: behind a number and a space, or glued for the short ones. */
export const SCALE: string = `(?:hundred|thousand|lakhs?|million|mln|mn|crores?|billion|bln|bn|trillion|tn)`
/** A number with its scale. */
export const AMOUNT: string = String.raw`(?:(?:${DIGITS})(?:[ \u00a0-]?${SCALE}\b)?|${NUMBER_WORDS}(?:[ \u00a0-]${SCALE})?|(?:half )?an? ${SCALE})`

/** Longest amount that is looked for in front of a unit, in characters. */
const REACH = 40
const BEFORE_UNIT = new RegExp(String.raw`(?<![\p{L}\p{N}.,$€£/-])(${AMOUNT})[ \u00a0-]?$`, 'u')

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
  const match = pattern.exec(text.slice(from, unit))
  return match ? { start: from + match.index, amount: match[1] as string } : null
}

/** The value of `digits or words, scale`; NaN if it has none. */
export function numberValue(written: string): number {
  const text = written
    .toLowerCase()
    .replace(/,(?=\d)/g, '')
    .replace(/\u00a0/g, ' ')
    .trim()
  const scale = /[\d\s-]([a-z]+)$/.exec(text)?.[1]
  const factor = scale === undefined ? undefined : SCALES[scale]
  if (factor !== undefined && scale !== undefined) {
    const head = text.slice(0, -scale.length).replace(/[\s-]+$/, '')
    if (head === 'a' || head === 'an') return factor
    if (head === 'half a') return factor / 2
    return scaled(numberValue(head), factor)
  }
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text)
  const [first = '', second] = text.split(/[ -]/)
  const tens = TENS.indexOf(first)
  const unit = UNITS.indexOf(second ?? first)
  if (tens >= 0) return (tens + 2) * 10 + (second === undefined ? 0 : unit)
  return second === undefined && unit >= 0 ? unit : Number.NaN
}

/** Decimal fractions times powers of ten, without the dust of binary fractions. */
export function scaled(value: number, factor: number): number {
  return Number((value * factor).toPrecision(15))
}
