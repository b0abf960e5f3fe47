/**
 * Dates of the calendar: `June 4, 2019`, `4 June`, `May 2018`, `July 14 to 24, 2022`, `2007-08`, `the
 * 1990s`, `the third quarter of 2019`, `in 1994`. A range is an ISO interval.
 */
import { isAhead, isOver } from './date-context.ts'
import {
  DAY,
  type DateRule,
  dateRule,
  MONTH,
  type Reader,
  TO,
  WEEKDAY,
  YEAR,
} from './date-patterns.ts'
import {
  dayOf,
  decadeOf,
  interval,
  monthNear,
  monthOf,
  quarterOf,
  relativeDate,
  slashedDay,
  twoDigits,
  validDay,
} from './date-values.ts'

const monthYear = (month: string | undefined, year: string | undefined): string =>
  `${year}-${twoDigits(monthOf(month))}`
/** No day and no year follows. */
const BARE = String.raw`(?!,? (?:of )?\d)`

/** `May to July`: of the year in which the last of them lies near. */
function monthsOf(match: RegExpExecArray, today: number | undefined): string | undefined {
  const [, first, last] = match
  const until = nearMonth(match, last, today)
  const from = until === undefined ? undefined : monthUpTo(first, last, until.slice(0, 4))
  return interval(from, until)
}

/** A month that lies before another one of that year. */
const monthUpTo = (first: string | undefined, last: string | undefined, year: string): string =>
  monthYear(first, String(Number(year) - (monthOf(first) > monthOf(last) ? 1 : 0)))

const nearMonth = (
  match: RegExpExecArray,
  month: string | undefined,
  today: number | undefined,
): string | undefined =>
  today === undefined ? undefined : monthNear(month, today, isAhead(match), isOver(match))

/** The month alone; in `between May and July` the one up to the other. */
const monthAlone: Reader = (match, today) => {
  const { 0: written, 1: month, input, index } = match
  const end = index + written.length
  const named = yearBehind(input, end)
  if (named !== undefined) {
    const year = relativeDate(named, 'year', today)
    return year === undefined ? undefined : monthYear(month, year)
  }
  const other = BETWEEN_MONTHS.exec(
    input.slice(Math.max(0, index - BETWEEN.length), end + LONGEST_REST),
  )
  if (other === null) return nearMonth(match, month, today)
  const [, , last, year] = other
  const until = year ?? nearMonth(match, last, today)?.slice(0, 4)
  return until === undefined ? undefined : monthUpTo(month, last, until)
}
/** `last` of `May last year`, `May of last year`, behind the month. */
export const yearBehind = (text: string, end: number): string | undefined =>
  YEAR_BEHIND.exec(text.slice(end, end + LONGEST_REST))?.[1]
const YEAR_BEHIND = /^,? (?:of )?(last|this|next) year(?!\p{L})/u

const BETWEEN = 'between '
const BETWEEN_MONTHS = new RegExp(
  String.raw`^[Bb]etween (${MONTH}) and (${MONTH})(?:,? (?:of )?(${YEAR}))?(?![\p{L}\p{N}])`,
  'u',
)
const LONGEST_REST = 24

const COUNTED = ['first', 'second', 'third', 'fourth', 'last', 'final']

/** Two days next to each other are a range also behind `and`. */
function daysAnd(
  from: string | undefined,
  to: string | undefined,
  joint = '',
): string | undefined | null {
  const next =
    from !== undefined && to !== undefined && Date.parse(to) - Date.parse(from) === 86_400_000
  return / and /.test(joint) && !next ? null : interval(from, to)
}

/** Whether a day without a year lies ahead, or is over. */
const nearTo = (match: RegExpExecArray): [boolean, boolean] =>
  match[3] === undefined ? [isAhead(match), isOver(match)] : [false, false]

const RANGES: readonly DateRule[] = [
  dateRule(
    'names',
    `(?:${WEEKDAY},? )?(${MONTH}) (${DAY})(${TO}| and )(${DAY})(?:,? (${YEAR}))?`,
    ([, month, from, joint, to, year], today) =>
      Number.parseInt(from as string, 10) >= Number.parseInt(to as string, 10)
        ? null
        : daysAnd(dayOf(year, month, from, today), dayOf(year, month, to, today), joint),
  ),
  dateRule(
    'months',
    `(${MONTH}) (${DAY})(?:,? (${YEAR}))?${TO}(?:${WEEKDAY},? )?(${MONTH}) (${DAY})(?:,? (${YEAR}))?`,
    ([, month, day, year, lastMonth, lastDay, lastYear], today) =>
      interval(
        dayOf(year ?? lastYear, month, day, today),
        dayOf(lastYear ?? year, lastMonth, lastDay, today),
      ),
  ),
  dateRule(
    'dayNumbers',
    `(${DAY})(${TO}| and )(${DAY})(?: of)? (${MONTH})(?:,? (${YEAR}))?`,
    ([, from, joint, to, month, year], today) =>
      Number.parseInt(from as string, 10) >= Number.parseInt(to as string, 10)
        ? null
        : daysAnd(dayOf(year, month, from, today), dayOf(year, month, to, today), joint),
  ),
  dateRule(
    'dayNumbers',
    `(${DAY}) (${MONTH})(?:,? (${YEAR}))?${TO}(${DAY}) (${MONTH})(?:,? (${YEAR}))?`,
    ([, day, month, year, lastDay, lastMonth, lastYear], today) =>
      interval(
        dayOf(year ?? lastYear, month, day, today),
        dayOf(lastYear ?? year, lastMonth, lastDay, today),
      ),
  ),
  dateRule(
    'months',
    `(${MONTH})(?:,? (${YEAR}))?${TO}(${MONTH}),? (?:of )?(${YEAR})`,
    ([, month, year, lastMonth, lastYear]) =>
      interval(monthYear(month, year ?? lastYear), monthYear(lastMonth, lastYear)),
  ),
  dateRule('months', `(${MONTH})${TO}(${MONTH})${BARE}`, (match, today) => monthsOf(match, today)),
  dateRule(
    'years',
    `(${YEAR})(?:[-–/]| to | through )(${YEAR}|\\d{2})`,
    ([whole = '', from = '', to = '']) => {
      const until = from.slice(0, 4 - to.length) + to
      if (whole.includes('/') && Number(until) - Number(from) !== 1) return null
      return interval(from, until) ?? null
    },
  ),
]

const SINGLE: readonly DateRule[] = [
  dateRule('years', String.raw`(\d{4})-(\d{2})-(\d{2})(?:T[\d:.+Z-]+)?`, ([, year, month, day]) =>
    validDay(Number(year), Number(month), Number(day)),
  ),
  dateRule(
    'names',
    `(?:${WEEKDAY},? )?(${MONTH}) (${DAY})(?:,? (?:of )?(${YEAR}))?`,
    (match, today) => dayOf(match[3], match[1], match[2], today, ...nearTo(match)),
  ),
  dateRule(
    'dates',
    `(?:${WEEKDAY},? )?(${DAY})(?: of)? (${MONTH})(?:,? (${YEAR}))?`,
    (match, today) => dayOf(match[3], match[2], match[1], today, ...nearTo(match)),
  ),
  dateRule(
    'months',
    `(${MONTH}),? (?:of )?(${YEAR})`,
    ([, month, year]) => monthYear(month, year),
    /(?:^|[^\p{L}\p{N}.,$€£/-]|(?:^|[^\p{L}])(?:early|late|mid)-)$/iu,
  ),
  dateRule('dayNumbers', String.raw`(\d{1,2})/(\d{1,2})/(\d{4})`, ([, first, second, year]) =>
    slashedDay(first, second, year),
  ),
]

/** The 1800s are a century; of the 1900s and the 2000s most who write so mean ten years. */
const yearsFrom = (century = '', decade = ''): string =>
  decade === '0' && Number(century) < 19
    ? decadeOf(Number(`${century}00`), 100)
    : decadeOf(Number(`${century}${decade}0`), 10)

const YEARS: readonly DateRule[] = [
  dateRule('years', String.raw`(1[5-9]|20)(\d)0s`, ([, century, decade]) =>
    yearsFrom(century, decade),
  ),
  dateRule('pointers', String.raw`[EeMmLl][a-z]+[- ](1[5-9]|20)(\d)0s`, ([, century, decade]) =>
    yearsFrom(century, decade),
  ),
  dateRule(
    'dayNumbers',
    '([2-9])0s',
    ([, decade]) => decadeOf(Number(`19${decade}0`), 10),
    /(?:^|[^\p{L}])(?:the|early|mid|late)[ -][’']$/iu,
  ),
  dateRule(
    'dayNumbers',
    String.raw`(1\d|2[01]|[4-9])th century|(21)st century`,
    ([, nth, first]) => {
      const century = Number(nth ?? first)
      return century < 11 ? undefined : decadeOf((century - 1) * 100 + 1, 100)
    },
  ),
  dateRule(
    'ordinals',
    `([Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal|[Ll]ast) (quarter|half) of (?:the )?(?:fiscal )?(${YEAR})`,
    ([, which = '', part, year]) => {
      const place = Math.min(COUNTED.indexOf(which.toLowerCase()), 3)
      if (part === 'quarter') return quarterOf(Number(year), place)
      return place === 0 ? `${year}-01/${year}-06` : `${year}-07/${year}-12`
    },
  ),
  {
    ...dateRule(
      'dayNumbers',
      `([1-4])(?: (?:of )?|/)(${YEAR})`,
      ([, quarter, year]) => quarterOf(Number(year), Number(quarter) - 1),
      /(?:^|[^\p{L}])Q$/u,
    ),
    lead: 1,
  },
  dateRule(
    'years',
    String.raw`(${YEAR})(?![-–/]\d)`,
    ([, year]) => year,
    /(?:^|[^\p{L}])(?:in|since|until|till|by|from|during|between|of|before|after|to|and|early|late|mid|for|around|about|circa|year|the|season|spring|summer|fall|autumn|winter|fiscal|than|past|pre|post)[ -]$/iu,
  ),
  // `a 2003 coup`, `its 2019 rate`: no one counts so many of them behind an article.
  dateRule(
    'years',
    String.raw`((?:1[89]|20)\d{2})(?= \p{Ll}{3})`,
    ([, year]) => year,
    /(?:^|[^\p{L}])(?:a|its|his|her|their|our|this) $/iu,
  ),
  dateRule('years', String.raw`(${YEAR})(?=\))`, ([, year]) => year, /\($/),
]

const MONTHS_ALONE: readonly DateRule[] = [
  dateRule(
    'months',
    `(${MONTH})`,
    monthAlone,
    /(?:^|[^\p{L}])(?:in|on|since|until|till|by|from|during|between|of|before|after|to|and|early|late|mid)[ -]$/iu,
  ),
  // `June says`, `April Ryan`: people are called so too.
  dateRule(
    'months',
    String.raw`(January|February|July|September|October|November|December|(?:April|June|August)(?! (?:\p{Lu}|says|said|told)))`,
    monthAlone,
  ),
]

export const CALENDAR_DATES: readonly DateRule[] = [...RANGES, ...SINGLE, ...YEARS, ...MONTHS_ALONE]
