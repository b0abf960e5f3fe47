/**
 * Clock times (`5:30 p.m.`, `1400 GMT`, `noon`, `5-7 p.m.`) and spans of time (`three years`, `two and
 * a half hours`, `5-10 minutes`). Values: `17:30`, `17:00/19:00`, and ISO 8601 durations (`P3Y`,
 * `PT2.5H`, `PT5M/PT10M`). Cost: a match for each number and unit.
 */
import { type FoundValue, foundValue, matchAt } from './found-value.ts'
import {
  amountBefore,
  amountValue,
  beforeUnit,
  DIGITS,
  mayEndAmount,
  NUMBER_WORDS,
} from './numbers.ts'
import type { ValuePlaces } from './value-places.ts'

const ZONE = String.raw`(?:[ \u00a0]\(?(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|CST|CDT|CT|MST|MDT|PST|PDT|PT|IST|EAT|WAT|SGT|HKT|JST|AEST|AEDT|local time)(?![\p{L}])\)?)?`
const CLOCK = new RegExp(
  String.raw`(?:(?:(\d{1,2})(?:[:.](\d{2}))?(?: ?[-–] ?| to ))?(\d{1,2})(?:[:.](\d{2}))?[ \u00a0]?([ap])\.?m(?:\.|(?![\p{L}\p{N}]))|([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?(?![\d:])(?![-.]\d)|([01]\d|2[0-3])([0-5]\d)(?=[ \u00a0](?:GMT|UTC|hours|hrs)))${ZONE}`,
  'iuy',
)
const HOUR = /(?:noon|midnight|midday)(?![\p{L}\p{N}-])/iuy
const INSIDE = /[\p{L}\p{N}:.,$/-]/u
const UNIT_LETTERS: Readonly<Record<string, string>> = {
  second: 'PT#S',
  minute: 'PT#M',
  hour: 'PT#H',
  day: 'P#D',
  week: 'P#W',
  month: 'P#M',
  year: 'P#Y',
  decade: 'P#Y',
  century: 'P#Y',
}
const UNIT =
  /(seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|century|centuries)(?![\p{L}\p{N}])(?![ -]olds?(?![\p{L}]))/uy
/** From the day of writing: `three years ago` is a date, `two hours ago` a time. */
const AWAY = /^ (?:ago|earlier|later)(?!\p{L})/u
const AMOUNT_BEFORE = beforeUnit(
  '',
  `(?:half (?:an? )?|(?:${DIGITS}|${NUMBER_WORDS})[ -]and[ -]a[ -]half|(?:(?:${DIGITS})|${NUMBER_WORDS})(?: ?[-–—] ?| to | or )(?:(?:${DIGITS})|${NUMBER_WORDS})|(?:${DIGITS})(?: thousand| million| billion)?|${NUMBER_WORDS}(?: hundred| thousand| million)?|several|many|(?:a )?few|a couple of|a dozen)`,
)

/** Every clock time and duration in a text, by kind and position. */
export function findDurations(text: string, places: ValuePlaces): FoundValue[] {
  return [...findTimes(text, places), ...findSpans(text, places)]
}

function findTimes(text: string, places: ValuePlaces): FoundValue[] {
  const found: FoundValue[] = []
  for (const place of [...places.dayNumbers, ...places.years]) {
    if (INSIDE.test(text[place - 1] ?? ' ')) continue
    const match = matchAt(text, CLOCK, place)
    const value = match === null ? null : clockTime(match)
    if (match === null || value === null) continue
    found.push(foundValue('TIME', place, place + match[0].length, value))
  }
  for (const place of places.hours) {
    const match = matchAt(text, HOUR, place)
    if (match === null || /[\p{L}-]/u.test(text[place - 1] ?? ' ')) continue
    const value = match[0].toLowerCase() === 'midnight' ? '00:00' : '12:00'
    found.push(foundValue('TIME', place, place + match[0].length, value))
  }
  return found
}

function findSpans(text: string, places: ValuePlaces): FoundValue[] {
  const found: FoundValue[] = []
  for (const place of places.spans) {
    if (!mayEndAmount(text, place)) continue
    const match = matchAt(text, UNIT, place)
    const before = match === null ? null : amountBefore(text, place, AMOUNT_BEFORE)
    if (match === null || before === null) continue
    const unit = match[1] as string
    if (isClock(text, before)) continue
    const end = place + unit.length
    const away = AWAY.exec(text.slice(end, end + 10))
    if (away === null) {
      found.push(foundValue('DURATION', before.start, end, durationValue(before.amount, unit)))
    } else if (/^(?:second|minute|hour)/.test(unit)) {
      found.push(foundValue('TIME', before.start, end + away[0].length, undefined))
    }
  }
  return found
}

/** `at 1400 hours`, `0600 hours`: what a clock shows. */
const isClock = (text: string, { start, amount }: { start: number; amount: string }): boolean =>
  /^\d{4}$/.test(amount) &&
  (amount.startsWith('0') ||
    /(?:at|by|from|until|till) $/i.test(text.slice(Math.max(0, start - 6), start)))

function clockTime(match: RegExpExecArray): string | null {
  const [, from12, fromMinute, hour12, minute12, half, hour24, minute24, glued, gluedMinute] = match
  if (half === undefined) return clock(hour24 ?? glued, minute24 ?? gluedMinute, undefined)
  const until = clock(hour12, minute12, half)
  if (until === null || from12 === undefined) return until
  // `11-2 p.m.` begins in the morning.
  const same = clock(from12, fromMinute, half)
  const other = clock(from12, fromMinute, half.toLowerCase() === 'p' ? 'a' : 'p')
  if (same === null || other === null) return null
  return `${same < until ? same : other}/${until}`
}

/** `HH:MM`; null if there is no such time. */
function clock(hours = '', minutes = '0', half: string | undefined): string | null {
  let hour = Number(hours)
  const minute = Number(minutes)
  if (minute > 59) return null
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  }
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

function durationValue(amount: string, unit: string): string | undefined {
  const single = unit === 'centuries' ? 'century' : unit.replace(/s$/, '')
  const factor = single === 'decade' ? 10 : single === 'century' ? 100 : 1
  const iso = UNIT_LETTERS[single] as string
  if (/^half/i.test(amount))
    return single === 'hour' ? 'PT30M' : iso.replace('#', String(factor / 2))
  const halves = /^(.*)[ -]and[ -]a[ -]half$/i.exec(amount)
  const value = amountValue(halves ? (halves[1] as string) : amount, factor)
  if (value === undefined) return undefined
  const numbers = value.split('/').map((number) => Number(number) + (halves ? factor / 2 : 0))
  return numbers.map((number) => iso.replace('#', String(number))).join('/')
}
