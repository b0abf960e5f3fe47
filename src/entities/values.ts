/**
 * Everything in a text that is an amount, a date or a time; where two overlap, the longer stays.
 * Cost: linear.
 */
import { findDates } from './dates.ts'
import { findDurations } from './durations.ts'
import type { FoundValue } from './found-value.ts'
import { findMoney } from './money.ts'
import { findQuantities } from './quantities.ts'

/** By position, never overlapping; `written` is the ISO date of the article. */
export function findValues(text: string, written?: string): FoundValue[] {
  const found = [
    ...findDates(text, written),
    ...findMoney(text),
    ...findQuantities(text),
    ...findDurations(text),
  ]
  found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  // Longest first; the rest is kept where it is free.
  const taken = new Uint8Array(text.length)
  const kept = found.filter(({ start, end }) => {
    for (let index = start; index < end; index++) if (taken[index] === 1) return false
    for (let index = start; index < end; index++) taken[index] = 1
    return true
  })
  return kept.sort((a, b) => a.start - b.start)
}
