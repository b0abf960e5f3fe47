/**
 * Numbers as English news writes them: `1,200`, `3.5 million`, `twenty-five`, `a dozen`, `half a
 * million`. The patterns are pieces for the finders of amounts, dates and durations.
 */
import { TENS, UNITS } from '../document/number-value.ts'

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
