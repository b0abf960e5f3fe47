/**
 * Dates that lean on the day of writing: `yesterday`, `last Friday`, `this week`, `three years ago`.
 * Without that day they have no value; nor have seasons, and what leans on another day (`two years
 * earlier`).
 */
import { numberValue } from '../../document/number-value.ts'
import { weekdayOf } from './calendar.ts'
import { isAhead } from './date-context.ts'
import { anyCase, type DateRule, dateRule, MONTH, TO, WEEKDAY } from './date-patterns.ts'
import { decadeAhead, distantDate, nearDay, relativeDate, weekdayDate } from './date-values.ts'
import { type FoundValue, foundValue, matchAt } from './found-value.ts'
import { NUMBER_WORDS } from './numbers.ts'
import type { ValuePlaces } from './value-places.ts'

const PART = '(?: (?:morning|afternoon|evening|night))?'

export const RELATIVE_DATES: readonly DateRule[] = [
  dateRule(
    'pointers',
    `(${anyCase('last|next|this|past|coming')}) (${WEEKDAY})${PART}`,
    ([, which, weekday], today) => weekdayDate(which, weekday, today),
  ),
  // Which week of opening hours is meant cannot be told.
  dateRule('weekdays', `(${WEEKDAY})${TO}(${WEEKDAY})`, () => undefined),
  dateRule('weekdays', `(${WEEKDAY})${PART}`, (match, today) => {
    if (isFeast(match)) return null
    return today === undefined
      ? undefined
      : weekdayDate(isAhead(match) ? 'ahead' : undefined, match[1], today)
  }),
  dateRule(
    'pointers',
    `(?:${anyCase('earlier|later')} )?(${anyCase('last|next|this|past|previous|coming')}) (weekend|week|month|year|decade|century|spring|summer|autumn|fall|winter|quarter|${MONTH})`,
    (match, today) => {
      const [, which = '', unit = ''] = match
      if (isWeekendBehind(match, today)) return relativeDate('last', unit, today)
      return isDecadeAhead(match) ? decadeAhead(today) : relativeDate(which, unit, today)
    },
  ),
  dateRule('days', `(${anyCase('yesterday|today|tomorrow|tonight')})`, ([, word], today) =>
    nearDay(word, today),
  ),
  {
    ...dateRule(
      'days',
      'yesterday',
      (_, today) => daysFrom(today, -2),
      /(?:^|[^\p{L}])day before $/iu,
    ),
    lead: 'day before '.length,
  },
  {
    ...dateRule(
      'days',
      'tomorrow',
      (_, today) => daysFrom(today, 2),
      /(?:^|[^\p{L}])day after $/iu,
    ),
    lead: 'day after '.length,
  },
]

const daysFrom = (today: number | undefined, days: number): string | undefined =>
  today === undefined ? undefined : distantDate(days, 'days', today)

/** `Good Friday`, `Super Bowl Sunday` are days of their year, not of this week. */
const isFeast = ({ input, index }: RegExpExecArray): boolean =>
  FEAST.test(input.slice(Math.max(0, index - LONGEST_FEAST), index))
const FEAST =
  /(?:^|[^\p{L}])(?:Ash|Black|Bloody|Boxing|Cyber|Divine Mercy|Easter|Giving|Good|Holy|Maundy|Palm|Pentecost|Shrove|Small Business|Spy|Super|Super Bowl|Whit) $/u
const LONGEST_FEAST = 20

/** Early in a week, `this weekend` is the one behind, unless the sentence tells of what is to come. */
const isWeekendBehind = (match: RegExpExecArray, today: number | undefined): boolean =>
  match[2] === 'weekend' &&
  /^this$/i.test(match[1] as string) &&
  today !== undefined &&
  EARLY_DAYS.has(weekdayOf(today)) &&
  !isAhead(match)
/** Monday and Tuesday. */
const EARLY_DAYS: ReadonlySet<number> = new Set([1, 2])

/** `over the next decade` counts from today; the next decade alone is one of the calendar. */
const isDecadeAhead = ({ 1: which, 2: unit, input, index }: RegExpExecArray): boolean =>
  unit === 'decade' &&
  /^(?:next|coming)$/i.test(which as string) &&
  WITHIN.test(input.slice(Math.max(0, index - 11), index))
const WITHIN = /(?:over|within|during|in|for) the $/i

const AWAY = /(ago|earlier|later|from now)(?![\p{L}\p{N}])/uy
/** What is so far away: the unit is in front of the word that was found, the amount in front of that. */
const DISTANCE = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,-])(\d{1,3}|${NUMBER_WORDS}|several|many|a few|a couple of|a|an) (days?|weeks?|months?|years?|decades?|century|centuries) $`,
  'iu',
)
const LONGEST_DISTANCE = 36

/** `three years ago`. */
export function findDistances(
  text: string,
  { away }: ValuePlaces,
  today: number | undefined,
): FoundValue[] {
  const found: FoundValue[] = []
  for (const place of away) {
    const match = matchAt(text, AWAY, place)
    if (match === null) continue
    const from = Math.max(0, place - LONGEST_DISTANCE)
    const distance = DISTANCE.exec(text.slice(from, place))
    if (distance === null) continue
    const [, amount = '', unit = ''] = distance
    const direction = match[1] as string
    const number = /^an?$/i.test(amount) ? 1 : numberValue(amount)
    const known = today !== undefined && !Number.isNaN(number) && /ago|from/.test(direction)
    const value = known
      ? distantDate(direction === 'ago' ? -number : number, unit, today)
      : undefined
    found.push(foundValue('DATE', from + distance.index, place + match[0].length, value))
  }
  return found
}
