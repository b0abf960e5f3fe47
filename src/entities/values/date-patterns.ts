/** Pieces of the patterns of dates, and what a rule of dates is. */
import type { ValuePlaces } from './value-places.ts'

export const MONTH: string = String.raw`(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)`
export const WEEKDAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)'
export const YEAR: string = String.raw`(?:1[5-9]|20)\d{2}(?![\d,.]\d|\d)`
export const DAY: string = String.raw`(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:%])(?![,.]\d)`
/** Between the ends of a range. */
export const TO = '(?: ?[-–—] ?| to | through | until | till )'

/** What a match is worth; undefined if that cannot be told, null if it is no date at all. */
export type Reader = (
  match: RegExpExecArray,
  today: number | undefined,
) => string | undefined | null

export interface DateRule {
  /** Where it may begin. */
  readonly at: Exclude<keyof ValuePlaces, 'glued'>
  /** Sticky. */
  readonly pattern: RegExp
  readonly read: Reader
  /** What must stand in front; else no letter, digit or mark that joins may. */
  readonly behind?: RegExp
  /** So many characters in front belong to it. */
  readonly lead?: number
}

/** A rule; no letter or digit may follow what it matches. */
export function dateRule(
  at: DateRule['at'],
  pattern: string,
  read: Reader,
  behind?: RegExp,
): DateRule {
  const sticky = new RegExp(String.raw`${pattern}(?![\p{L}\p{N}])`, 'uy')
  return { at, pattern: sticky, read, ...(behind ? { behind } : {}) }
}

/** `[Ll]ast|[Nn]ext` of `last|next`. */
export const anyCase = (words: string): string =>
  words.replace(/(?<![a-z])[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`)
