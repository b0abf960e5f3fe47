/**
 * Dates: `June 4, 2019`, `4 June`, `last Friday`, `in 1994`, `the 1990s`, `2007-2008`, `yesterday`.
 *
 * The value is ISO 8601 to the precision that the text gives (`2019-06-04`, `2019-06`, `2019`,
 * `2007/2008`). What leans on the day of writing is resolved against the date of the article, and
 * has no value without one: a day without a year is the nearest such day, a bare weekday the last
 * one. Cost: linear.
 */
import { numberValue } from '../document/number-value.ts'
import { dayNumber, dayOfIso, isoDate, weekdayOf } from './calendar.ts'
import { type DatePlaces, datePlaces, withPartOfDecade, withWhich } from './date-places.ts'
import { type FoundValue, foundValue } from './found-value.ts'
import { NUMBER_WORDS } from './numbers.ts'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const WEEKDAYS = 'sun mon tue wed thu fri sat'.split(' ')
const MONTH = String.raw`(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)`
const WEEKDAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)'
const YEAR = String.raw`(?:1[5-9]|20)\d{2}(?![\d,.]\d|\d)`
const DAY = String.raw`(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:%])(?![,.]\d)`
/** No date begins behind one of these; tested after the match: a look-behind would slow every place. */
const INSIDE = /[\p{L}\p{N}.,$€£/-]/u
const AFTER = String.raw`(?![\p{L}\p{N}])`

type Reader = (match: RegExpMatchArray, today: number | undefined) => string | undefined
type Places = (places: DatePlaces, text: string) => readonly number[]
interface Finder {
  /** Global; sticky if it is tried at `places` only. */
  readonly pattern: RegExp
  readonly places?: Places
  readonly read: Reader
  /** What must stand in front. */
  readonly behind?: RegExp
}

const rule = (places: Places, pattern: string, read: Reader, behind?: RegExp): Finder => ({
  pattern: new RegExp(pattern + AFTER, 'uy'),
  places,
  read,
  ...(behind ? { behind } : {}),
})
const anywhere = (pattern: string, read: Reader): Finder => ({
  pattern: new RegExp(pattern + AFTER, 'gu'),
  read,
})
const atDigits: Places = ({ digits }) => digits
const atNames: Places = ({ names }) => names
const atAll: Places = ({ all }) => all
/** `[Ll]ast` of `last`. */
const anyCase = (words: string): string =>
  words.replace(/(?<![a-z])[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`)

/** `three years ago`: the unit is looked for first, as every third word may be an amount. */
const DISTANT: Finder = {
  pattern: new RegExp(
    ` (days?|weeks?|months?|years?|decades?|centuries) (ago|earlier|later|from now)${AFTER}`,
    'gu',
  ),
  read: ([, amount, unit, direction], today) => distant(amount, unit, direction, today),
}
const DISTANCE = new RegExp(
  String.raw`(?:\d{1,3}|${anyCase(NUMBER_WORDS)}|[Ss]everal|[Mm]any|[Aa] few|[Aa] couple of|[Aa]n?)$`,
  'u',
)
/** No number in words is longer. */
const LONGEST_DISTANCE = 24

/** The matches of `DISTANT`, with the amount. */
function findDistances(text: string): RegExpMatchArray[] {
  const found: RegExpMatchArray[] = []
  let free = 0
  for (const match of text.matchAll(DISTANT.pattern)) {
    const from = Math.max(free, match.index - LONGEST_DISTANCE)
    const amount = DISTANCE.exec(text.slice(from, match.index))
    if (amount === null) continue
    const whole: RegExpMatchArray = [amount[0] + match[0], amount[0], ...match.slice(1)]
    whole.index = from + amount.index
    found.push(whole)
    free = match.index + match[0].length
  }
  return found
}

/** The matches of a sticky pattern at some places of a text, as if it was looked for anywhere. */
function matchesAt(text: string, pattern: RegExp, places: readonly number[]): RegExpMatchArray[] {
  const found: RegExpMatchArray[] = []
  let free = 0
  for (const place of places) {
    if (place < free) continue
    pattern.lastIndex = place
    const match = pattern.exec(text)
    if (match === null) continue
    found.push(match)
    free = place + match[0].length
  }
  return found
}

/** In order: what an earlier one found, a later one leaves alone. */
const FINDERS: readonly Finder[] = [
  rule(atDigits, String.raw`(\d{4})-(\d{2})-(\d{2})(?:T[\d:.+Z-]+)?`, ([, year, month, day]) =>
    valid(Number(year), Number(month), Number(day)),
  ),
  rule(
    atNames,
    `(?:${WEEKDAY},? )?(${MONTH}) (${DAY})(?:,? (${YEAR}))?`,
    ([, month, day, year], today) => dayOf(year, month, day, today),
  ),
  rule(
    atAll,
    `(?:${WEEKDAY},? )?(${DAY})(?: of)? (${MONTH})(?:,? (${YEAR}))?`,
    ([, day, month, year], today) => dayOf(year, month, day, today),
  ),
  rule(atNames, `(${MONTH}),? (${YEAR})`, ([, month, year]) => `${year}-${two(monthOf(month))}`),
  rule(atDigits, String.raw`(\d{1,2})/(\d{1,2})/(\d{4})`, ([, first, second, year]) =>
    slashed(first, second, year),
  ),
  rule(
    atDigits,
    String.raw`(${YEAR})[-–](${YEAR}|\d{2})`,
    ([, from = '', to = '']) => `${from}/${from.slice(0, 4 - to.length)}${to}`,
  ),
  rule(
    ({ digits }, text) => withPartOfDecade(text, digits),
    String.raw`(?:(?:early|mid|late)[- ])?(1[5-9]|20)(\d)0s`,
    ([, century, decade]) => `${century}${decade}0/${century}${decade}9`,
  ),
  rule(
    ({ names }, text) => withWhich(text, names),
    `(?:(${anyCase('last|next|this|past|coming')}) )?(${WEEKDAY})(?: (?:morning|afternoon|evening|night))?`,
    ([, which, weekday], today) => weekdayDate(which, weekday, today),
  ),
  anywhere(
    `(?:${anyCase('earlier|later')} )?(${anyCase('last|next|this|past|previous|coming')}) (week|month|year|decade|century|spring|summer|autumn|fall|winter|quarter|${MONTH})`,
    ([, which, unit], today) => relative(which, unit, today),
  ),
  anywhere(`(${anyCase('yesterday|today|tomorrow|tonight')})`, ([, word], today) =>
    nearDay(word, today),
  ),
  DISTANT,
  rule(
    atNames,
    `(${MONTH})`,
    ([, month], today) => monthNear(month, today),
    /(?:^|[^\p{L}])(?:in|on|since|until|till|by|from|during|between|of|before|after|to|and|early|late|mid)[ -]$/iu,
  ),
  rule(
    atDigits,
    String.raw`(${YEAR})(?![-–]\d)`,
    ([, year]) => year,
    /(?:^|[^\p{L}])(?:in|since|until|till|by|from|during|between|of|before|after|to|and|early|late|mid|for|around|circa|year|the|season|spring|summer|fall|autumn|winter)[ -]$/iu,
  ),
  rule(
    atNames,
    '(January|February|April|June|July|August|September|October|November|December)',
    ([, month], today) => monthNear(month, today),
  ),
  rule(atDigits, String.raw`(${YEAR})(?=\))`, ([, year]) => year, /\($/),
]

/** Every date in a text; `written` is the ISO date of the article. */
export function findDates(text: string, written?: string): FoundValue[] {
  const today = dayOfIso(written)
  const found: FoundValue[] = []
  const places = datePlaces(text)
  for (const finder of FINDERS) {
    const { read, behind } = finder
    for (const match of matchesOf(finder, text, places)) {
      const start = match.index as number
      const before = text.slice(Math.max(0, start - 10), start)
      if (behind ? !behind.test(before) : INSIDE.test(before.slice(-1))) continue
      found.push(foundValue('DATE', start, start + match[0].length, read(match, today)))
    }
  }
  return found
}

function matchesOf(finder: Finder, text: string, places: DatePlaces): Iterable<RegExpMatchArray> {
  if (finder === DISTANT) return findDistances(text)
  if (finder.places === undefined) return text.matchAll(finder.pattern)
  return matchesAt(text, finder.pattern, finder.places(places, text))
}

const two = (number: number): string => String(number).padStart(2, '0')
const monthOf = (name = ''): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1

function valid(year: number, month: number, day: number): string | undefined {
  const number = dayNumber(year, month, day)
  return Number.isNaN(number) ? undefined : isoDate(number)
}

function dayOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  today: number | undefined,
): string | undefined {
  const date = Number.parseInt(day ?? '', 10)
  if (year !== undefined) return valid(Number(year), monthOf(month), date)
  if (today === undefined) return undefined
  const near = Number(isoDate(today).slice(0, 4))
  const days = [near - 1, near, near + 1]
    .map((candidate) => dayNumber(candidate, monthOf(month), date))
    .filter((number) => !Number.isNaN(number))
  return nearest(days, today)
}

function nearest(days: readonly number[], today: number): string | undefined {
  let best: number | undefined
  for (const day of days) {
    if (best === undefined || Math.abs(day - today) < Math.abs(best - today)) best = day
  }
  return best === undefined ? undefined : isoDate(best)
}

/** `13/06/2019` can be read one way only, `05/06/2019` has no value. */
function slashed(first = '', second = '', year = ''): string | undefined {
  const a = Number(first)
  const b = Number(second)
  if (a > 12 || a === b) return valid(Number(year), b, a)
  return b > 12 ? valid(Number(year), a, b) : undefined
}

function weekdayDate(
  which: string | undefined,
  weekday = '',
  today: number | undefined,
): string | undefined {
  if (today === undefined) return undefined
  const wanted = WEEKDAYS.indexOf(weekday.slice(0, 3).toLowerCase())
  const back = (weekdayOf(today) - wanted + 7) % 7
  if (/^(?:next|coming)$/i.test(which ?? '')) return isoDate(today + (7 - back))
  if (/^this$/i.test(which ?? '')) return isoDate(back === 0 ? today : today + (7 - back))
  return isoDate(today - (back === 0 && which !== undefined ? 7 : back))
}

function relative(which = '', unit = '', today: number | undefined): string | undefined {
  if (today === undefined) return undefined
  const step = /^(?:last|past|previous)$/i.test(which) ? -1 : /^this$/i.test(which) ? 0 : 1
  const [year = 0, month = 0] = isoDate(today).split('-').map(Number)
  if (/^year$/i.test(unit)) return String(year + step)
  if (/^month$/i.test(unit)) return monthShifted(year, month, step)
  const named = monthOf(unit)
  if (named === 0 || !new RegExp(`^${MONTH}$`, 'i').test(unit)) return undefined
  if (step < 0) return `${named >= month ? year - 1 : year}-${two(named)}`
  if (step > 0) return `${named <= month ? year + 1 : year}-${two(named)}`
  return `${year}-${two(named)}`
}

function monthShifted(year: number, month: number, step: number): string {
  const months = year * 12 + (month - 1) + step
  return `${Math.floor(months / 12)}-${two((months % 12) + 1)}`
}

function nearDay(word = '', today: number | undefined): string | undefined {
  if (today === undefined) return undefined
  const lower = word.toLowerCase()
  return isoDate(today + (lower === 'yesterday' ? -1 : lower === 'tomorrow' ? 1 : 0))
}

function distant(
  amount = '',
  unit = '',
  direction = '',
  today: number | undefined,
): string | undefined {
  const number = /^an?$/i.test(amount) ? 1 : numberValue(amount)
  if (today === undefined || Number.isNaN(number)) return undefined
  if (!/^(?:ago|from now)$/i.test(direction)) return undefined // from another day than today
  const step = /^ago$/i.test(direction) ? -number : number
  const [year = 0, month = 0] = isoDate(today).split('-').map(Number)
  if (/^day/i.test(unit)) return isoDate(today + step)
  if (/^week/i.test(unit)) return isoDate(today + step * 7)
  if (/^month/i.test(unit)) return monthShifted(year, month, step)
  return /^year/i.test(unit) ? String(year + step) : undefined
}

/** A month without a year: the nearest. */
function monthNear(month: string | undefined, today: number | undefined): string | undefined {
  if (today === undefined) return undefined
  const named = monthOf(month)
  const year = Number(isoDate(today).slice(0, 4))
  const days = [year - 1, year, year + 1].map((candidate) => dayNumber(candidate, named, 15))
  return nearest(days, today)?.slice(0, 7)
}
