/**
 * Dates: `June 4, 2019`, `4 June`, `last Friday`, `in 1994`, `the 1990s`, `July 14 to 24`, `yesterday`.
 *
 * The value is ISO 8601 to the precision that the text gives (`2019-06-04`, `2019-06`, `2019`,
 * `2019-W23`, an interval `2007/2008`). What leans on the day of writing is resolved against the date
 * of the article, and has no value without one: a day without a year is the nearest such day, a bare
 * weekday the last one, unless the sentence tells that it lies ahead (`will meet on Friday`). Cost: a few matches for each number and each name of a month or weekday.
 */
import { dayOfIso } from './calendar.ts'
import { CALENDAR_DATES } from './calendar-dates.ts'
import { type FoundValue, foundValue, matchAt } from './found-value.ts'
import { findDistances, RELATIVE_DATES } from './relative-dates.ts'
import type { ValuePlaces } from './value-places.ts'

/** No date begins behind one of these. */
const INSIDE = /[\p{L}\p{N}.,$€£/-]/u
/** What a rule asks for in front of it is no longer. */
const LONGEST_BEHIND = 16
const RULES = [...CALENDAR_DATES, ...RELATIVE_DATES]

/** Every date in a text, overlapping where several rules fit; `written` is the date of the article. */
export function findDates(text: string, places: ValuePlaces, written?: string): FoundValue[] {
  const today = dayOfIso(written)
  const found = findDistances(text, places, today)
  for (const { at, pattern, read, behind, lead = 0 } of RULES) {
    let free = 0
    for (const place of places[at]) {
      if (place < free) continue
      const match = matchAt(text, pattern, place)
      if (match === null) continue
      const fits = behind
        ? behind.test(text.slice(Math.max(0, place - LONGEST_BEHIND), place))
        : !INSIDE.test(text[place - 1] ?? ' ')
      const value = fits ? read(match, today) : null
      if (value === null) continue
      free = place + match[0].length
      found.push(foundValue('DATE', place - lead, free, value))
    }
  }
  return found
}
