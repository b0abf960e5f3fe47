/**
 * What a date that is written in part is worth, beside the day of writing. ISO 8601 to the precision
 * that the text gives. Cost: constant.
 */
import { dayNumber, isoDate, monthOfDay, weekdayOf } from './calendar.ts'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const WEEKDAYS = 'sun mon tue wed thu fri sat'.split(' ')

export const twoDigits = (number: number): string => String(number).padStart(2, '0')
/** 1 to 12; 0 if it is none. */
export const monthOf = (name = ''): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1

/** The day, if there is such a day. */
export function validDay(year: number, month: number, day: number): string | undefined {
  const number = dayNumber(year, month, day)
  return Number.isNaN(number) ? undefined : isoDate(number)
}

/** Pages go on being written behind their date for so long. */
const DAYS_UPDATED = 31

/**
 * A day of which the year may be missing: then the nearest such day to the day of writing, or the
 * next one if it lies `ahead`, and none far ahead if it is `over`.
 */
export function dayOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  today: number | undefined,
  ahead = false,
  over = false,
): string | undefined {
  const date = Number.parseInt(day ?? '', 10)
  if (year !== undefined) return validDay(Number(year), monthOf(month), date)
  if (today === undefined) return undefined
  const near = yearOf(today)
  const days = [near - 1, near, near + 1]
    .map((candidate) => dayNumber(candidate, monthOf(month), date))
    .filter((number) => !Number.isNaN(number) && !(ahead && number < today))
    .filter((number) => !(over && !ahead && number > today + DAYS_UPDATED))
  return nearest(days, today)
}

/** Of a month without a year news tells what was more often than what will be. */
const MONTHS_BACK = 8
const MONTHS_OVER = 11

/**
 * A month without a year: of the last eight or the next three, of the next twelve if it lies `ahead`, of the
 * last twelve if it is `over`.
 */
export function monthNear(
  month: string | undefined,
  today: number | undefined,
  ahead = false,
  over = false,
): string | undefined {
  if (today === undefined) return undefined
  const { year, month: current } = monthOfDay(today)
  const back = ahead ? 0 : over ? MONTHS_OVER : MONTHS_BACK
  const steps = ((((monthOf(month) - current + back) % 12) + 12) % 12) - back
  return monthShifted(year, current, steps)
}

function nearest(days: readonly number[], today: number): string | undefined {
  let best: number | undefined
  for (const day of days) {
    if (best === undefined || Math.abs(day - today) < Math.abs(best - today)) best = day
  }
  return best === undefined ? undefined : isoDate(best)
}

const yearOf = (day: number): number => monthOfDay(day).year

/** `from/to`, if both are known and in order. */
export function interval(from: string | undefined, to: string | undefined): string | undefined {
  return from !== undefined && to !== undefined && from < to ? `${from}/${to}` : undefined
}

/** `13/06/2019` can be read one way only, `05/06/2019` has no value. */
export function slashedDay(first = '', second = '', year = ''): string | undefined {
  const a = Number(first)
  const b = Number(second)
  if (a > 12 || a === b) return validDay(Number(year), b, a)
  return b > 12 ? validDay(Number(year), a, b) : undefined
}

/** A bare weekday is the last one, or today; `ahead` of us the next one, or today. */
export function weekdayDate(
  which: string | undefined,
  weekday = '',
  today: number | undefined,
): string | undefined {
  if (today === undefined) return undefined
  const wanted = WEEKDAYS.indexOf(weekday.slice(0, 3).toLowerCase())
  const back = (weekdayOf(today) - wanted + 7) % 7
  if (/^(?:next|coming)$/i.test(which ?? '')) return isoDate(today + (7 - back))
  if (/^(?:this|ahead)$/i.test(which ?? '')) return isoDate(back === 0 ? today : today + (7 - back))
  return isoDate(today - (back === 0 && which !== undefined ? 7 : back))
}

/** `last month`, `next year`, `this week`, `last October`. Seasons begin where one lives: no value. */
export function relativeDate(which = '', unit = '', today: number | undefined): string | undefined {
  if (today === undefined) return undefined
  if (/^past$/i.test(which)) return pastOf(unit.toLowerCase(), today)
  const step = /^(?:last|previous)$/i.test(which) ? -1 : /^this$/i.test(which) ? 0 : 1
  const { year, month } = monthOfDay(today)
  switch (unit.toLowerCase()) {
    case 'century':
      return decadeOf(Math.floor((year - 1) / 100) * 100 + step * 100 + 1, 100)
    case 'decade':
      return decadeOf(Math.floor(year / 10) * 10 + step * 10, 10)
    case 'year':
      return String(year + step)
    case 'quarter':
      return quarterOf(year, Math.floor((month - 1) / 3) + step)
    case 'month':
      return monthShifted(year, month, step)
    case 'week':
      return weekOf(today + step * 7)
    case 'weekend':
      return weekendOf(today, step)
  }
  const named = /^[A-Z]/.test(unit) ? monthOf(unit) : 0
  if (named === 0) return undefined
  if (step < 0) return `${named >= month ? year - 1 : year}-${twoDigits(named)}`
  if (step > 0) return `${named <= month ? year + 1 : year}-${twoDigits(named)}`
  return `${year}-${twoDigits(named)}`
}

/** The time up to today: `the past week`. */
function pastOf(unit: string, today: number): string | undefined {
  const years = { year: 1, decade: 10, century: 100 }[unit]
  const [year = 0, month = 0, day = 0] = isoDate(today).split('-').map(Number)
  let from: string | undefined
  if (unit === 'week') from = isoDate(today - 7)
  // Of a longer month there may be no such day: then its last but a few.
  else if (unit === 'month')
    from = `${monthShifted(year, month, -1)}-${twoDigits(Math.min(day, 28))}`
  else if (years !== undefined) from = validDay(year - years, month, Math.min(day, 28))
  return interval(from, isoDate(today))
}

/** Ten years from today. */
export function decadeAhead(today: number | undefined): string | undefined {
  if (today === undefined) return undefined
  const [year = 0, month = 0, day = 0] = isoDate(today).split('-').map(Number)
  return interval(isoDate(today), validDay(year + 10, month, Math.min(day, 28)))
}

/** The years `[from, from + length)`. */
export const decadeOf = (from: number, length: number): string => `${from}/${from + length - 1}`

/** The months of a quarter, 0 to 3; of the year before or after if it is beyond. */
export function quarterOf(year: number, quarter: number): string {
  const first = year * 12 + quarter * 3
  return `${monthShifted(0, 1, first)}/${monthShifted(0, 1, first + 2)}`
}

function monthShifted(year: number, month: number, step: number): string {
  const months = year * 12 + (month - 1) + step
  return `${Math.floor(months / 12)}-${twoDigits((months % 12) + 1)}`
}

/** The ISO week of a day: `2019-W23`. */
function weekOf(day: number): string {
  // The week belongs to the year that has its Thursday.
  const thursday = day - ((weekdayOf(day) + 6) % 7) + 3
  const year = yearOf(thursday)
  const week = Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1
  return `${year}-W${twoDigits(week)}`
}

/** Saturday and Sunday; on a weekend `this` is that one. */
function weekendOf(today: number, step: number): string {
  const saturday = today - ((weekdayOf(today) + 1) % 7)
  const onWeekend = today - saturday < 2
  const first = saturday + (step < 0 ? (onWeekend ? -7 : 0) : step > 0 || !onWeekend ? 7 : 0)
  return `${isoDate(first)}/${isoDate(first + 1)}`
}

export function nearDay(word = '', today: number | undefined): string | undefined {
  if (today === undefined) return undefined
  const lower = word.toLowerCase()
  return isoDate(today + (lower === 'yesterday' ? -1 : lower === 'tomorrow' ? 1 : 0))
}

/** `number` units before or after today. */
export function distantDate(number: number, unit: string, today: number): string | undefined {
  const { year, month } = monthOfDay(today)
  if (/^day/i.test(unit)) return isoDate(today + number)
  if (/^week/i.test(unit)) return isoDate(today + number * 7)
  if (/^month/i.test(unit)) return monthShifted(year, month, number)
  if (/^decade/i.test(unit)) return String(year + number * 10)
  return /^year/i.test(unit) ? String(year + number) : undefined
}
