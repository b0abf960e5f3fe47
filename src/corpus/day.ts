/** Days as numbers: those of the dates of articles. Cost: constant. */

const DAY = /^(\d{4})-(\d{2})-(\d{2})/
const MILLISECONDS_A_DAY = 86_400_000
const DAY_LENGTH = 'yyyy-mm-dd'.length

/** The day of an ISO 8601 date, counted in days; NaN without one, and for a day that is none, `2026-25-03`. */
export function dayOf(date = ''): number {
  const [written, year, month, day] = DAY.exec(date) ?? []
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / MILLISECONDS_A_DAY
  return written !== undefined && dateOf(days) === written ? days : Number.NaN
}

/** A day as the date that `dayOf` reads. */
export const dateOf = (day: number): string =>
  new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, DAY_LENGTH)
