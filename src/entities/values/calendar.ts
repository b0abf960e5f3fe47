/**
 * Days of the calendar as numbers, and back: what dates in a text are worked out with. Proleptic
 * Gregorian, UTC; no clock is asked. Cost: constant.
 */

const DAY = 86_400_000

/** Days since 1970-01-01; NaN if there is no such day. */
export function dayNumber(year: number, month: number, day: number): number {
  const time = Date.UTC(year, month - 1, day)
  const date = new Date(time)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? time / DAY : Number.NaN
}

/** `2019-06-04` of a day number. */
export function isoDate(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/** Its year, and its month from 1 to 12. */
export function monthOfDay(day: number): { readonly year: number; readonly month: number } {
  const date = new Date(day * DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 }
}

/** 0 is Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7
}

/** The day that an ISO date or time begins with; undefined if it is none. */
export function dayOfIso(date: string | undefined): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(date ?? '')
  if (!match) return undefined
  const day = dayNumber(Number(match[1]), Number(match[2]), Number(match[3]))
  return Number.isNaN(day) ? undefined : day
}
