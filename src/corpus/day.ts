/** Days as numbers: those of the dates of articles. Cost: constant. */

const DAY = /^(\d{4})-(\d{2})-(\d{2})/
const MILLISECONDS_A_DAY = 86_400_000
const DAY_LENGTH = 'yyyy-mm-dd'.length

/** The day of an ISO 8601 date, counted in days; NaN without one. */
export function dayOf(date: string | undefined): number {
  if (date === undefined) return Number.NaN
  const [, year, month, day] = DAY.exec(date) ?? []
  if (day === undefined) return Number.NaN
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / MILLISECONDS_A_DAY
}

/** A day as the date that `dayOf` reads. */
export const dateOf = (day: number): string =>
  new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, DAY_LENGTH)
