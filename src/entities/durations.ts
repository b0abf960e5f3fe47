/**
 * Clock times (`5:30 p.m.`, `1400 GMT`, `noon`) and spans of time (`three years`, `10 minutes`).
 * Values: `17:30`, and ISO 8601 durations (`P3Y`, `PT10M`). Cost: linear.
 */
import { numberValue } from '../document/number-value.ts'
import { type FoundValue, foundValue } from './found-value.ts'
import { amountBefore, DIGITS, NUMBER_WORDS } from './numbers.ts'

const ZONE = String.raw`(?:[ \u00a0](?:GMT|UTC|BST|CET|EST|EDT|ET|CST|CDT|CT|MST|PST|PDT|PT|IST|EAT|local time)(?![\p{L}]))?`
const TIME = new RegExp(
  String.raw`(?<![\p{L}\p{N}:.,$])(?:(\d{1,2})(?:[:.](\d{2}))?[ \u00a0]?([ap])\.?m(?:\.|(?![\p{L}\p{N}]))|([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?(?![\d:])|([01]\d|2[0-3])([0-5]\d)(?=[ \u00a0](?:GMT|UTC|hours|hrs)))${ZONE}|(?<![\p{L}\p{N}-])(noon|midnight|midday)(?![\p{L}])`,
  'giu',
)
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
/** With what joins it to the amount in front, which tells most places apart at once. */
const UNIT =
  /[ \u00a0-](seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|century|centuries)(?![\p{L}\p{N}])(?![ -]old)(?! ago| earlier| later)/gu
const AMOUNT_BEFORE = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,$€£-])((?:${DIGITS})|${NUMBER_WORDS}|several|many|few)[ \u00a0-]$`,
  'iu',
)

/** Every clock time and duration in a text, by kind and position. */
export function findDurations(text: string): FoundValue[] {
  const found: FoundValue[] = []
  for (const match of text.matchAll(TIME)) {
    const value = clockTime(match)
    if (value === null) continue
    found.push(foundValue('TIME', match.index, match.index + match[0].length, value))
  }
  for (const match of text.matchAll(UNIT)) {
    const before = amountBefore(text, match.index + 1, AMOUNT_BEFORE)
    if (before === null) continue
    const value = durationValue(before.amount, match[1] as string)
    found.push(foundValue('DURATION', before.start, match.index + match[0].length, value))
  }
  return found
}

function clockTime(match: RegExpMatchArray): string | null {
  const [, hour12, minute12, half, hour24, minute24, hourGlued, minuteGlued, word] = match
  if (word !== undefined) return word.toLowerCase() === 'midnight' ? '00:00' : '12:00'
  const minute = Number(minute12 ?? minute24 ?? minuteGlued ?? 0)
  let hour = Number(hour12 ?? hour24 ?? hourGlued)
  if (half !== undefined) {
    if (hour < 1 || hour > 12 || minute > 59) return null
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  }
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

function durationValue(amount: string, unit: string): string | undefined {
  const number = numberValue(amount)
  if (Number.isNaN(number)) return undefined
  const single = unit === 'centuries' ? 'century' : unit.replace(/s$/, '')
  const factor = single === 'decade' ? 10 : single === 'century' ? 100 : 1
  return (UNIT_LETTERS[single] as string).replace('#', String(number * factor))
}
