/**
 * Months without a year of which nothing tells that they are over, and that would lie far back: `the November
 * election`, said in June.
 *
 * Method: what is for such a month, or leads into it, is still to come. In one article `November` is mostly one and the
 * same: the others are that of which a day, a year, a goal or a verb tells. Cost: one look at each value.
 * Source: one sense per discourse (Gale, Church & Yarowsky 1992).
 */
import { dayOfIso } from './calendar.ts'
import { yearBehind } from './calendar-dates.ts'
import { isAhead, isOver } from './date-context.ts'
import { type FoundValue, foundValue } from './found-value.ts'

const ALONE = /^\p{Lu}\p{L}{2,}\.?$/u
const OF_MONTH = /^\d{4}-\d{2}(?=-\d{2}$|$)/
/** In front of a month, that it is a goal. */
const GOAL =
  /$(?<=(?:^|[^\p{L}])(?:[Cc]ome|[Ff]or|[Ii]nto|[Tt]hrough|[Tt]owards?)(?: (?:early|late|mid|the|(?:start|beginning|middle|end) of))*[ -])/u
const LONGEST_GOAL = 40
/** Days: a month that lies less far back mostly is the one that is meant. */
const FAR_BACK = 120
/** Days: of another year `November` is not this one. */
const YEAR = 365

/** The same values; `written` is the date of the article. */
export function datedMonths(
  text: string,
  values: readonly FoundValue[],
  written: string | undefined,
): readonly FoundValue[] {
  const today = dayOfIso(written)
  if (today === undefined) return values
  /** By month, `-11`: the one that is told, `2019-11`; empty where two are. */
  const told = new Map<string, string>()
  /** By place: the month to come, if it is a goal; else empty. */
  const far = new Map<number, string>()
  for (const [at, found] of values.entries()) {
    const month = monthOf(found)
    const distance = (dayOfIso(`${month}-01`) ?? Infinity) - today
    if (Math.abs(distance) > YEAR) continue
    if (!isGuessed(text, found)) note(told, month)
    else if (distance <= -FAR_BACK) {
      const goal = isGoal(text, found) ? `${Number(month.slice(0, 4)) + 1}${month.slice(4)}` : ''
      if (goal !== '') note(told, goal)
      far.set(at, goal)
    }
  }
  if (told.size === 0 || far.size === 0) return values
  return values.map((found, at) => {
    const { type, start, end, value = '', whole } = found
    const month = far.get(at) === '' ? told.get(value.slice(4)) : far.get(at)
    return month ? foundValue(type, start, end, month, whole) : found
  })
}

/** `2019-11` of a month, or of a day of it; else empty. */
const monthOf = ({ type, value = '' }: FoundValue): string =>
  (type === 'DATE' && OF_MONTH.exec(value)?.[0]) || ''

function note(told: Map<string, string>, month: string): void {
  const number = month.slice(4)
  told.set(number, (told.get(number) ?? month) === month ? month : '')
}

const isGoal = (text: string, { start }: FoundValue): boolean =>
  GOAL.test(text.slice(Math.max(0, start - LONGEST_GOAL), start))

/** A month alone of which the sentence does not tell the year, nor that it is ahead or over. */
function isGuessed(text: string, { start, end }: FoundValue): boolean {
  const mention = { 0: text.slice(start, end), index: start, input: text }
  if (!ALONE.test(mention[0]) || yearBehind(text, end) !== undefined) return false
  return !isAhead(mention) && !isOver(mention)
}
