/**
 * Where values may stand: at numbers, at the names of months and weekdays, at units and at the words
 * that lean on the day of writing. The patterns of values are tried there and nowhere else.
 *
 * Method: one look-up for each distinct word of the document, then one pass over its words. The few
 * values that begin with a mark (`%`, `€`) are found by that mark. Cost: linear, about 3 ms a megabyte.
 */
import { firstAtLeast } from '../../document/binary-search.ts'
import type { ParsedDocument } from '../../document/parse.ts'
import { WordTable } from '../../document/word-table.ts'
import { CAPITAL, NUMERAL } from '../../document/words.ts'
import { MEASURE_WORDS, MONEY_WORDS } from './unit-words.ts'

/** Positions in the text, ascending; a text may be nothing but values. */
export interface ValuePlaces {
  /** Where a number in digits begins. */
  readonly digits: Int32Array
  /** Where the letters begin that are glued to a number: `km` of `10km`. */
  readonly glued: Int32Array
  /** Where one or two digits stand alone, where four do. */
  readonly dayNumbers: Int32Array
  readonly years: Int32Array
  /** A capital word that is a month, a weekday, either. */
  readonly months: Int32Array
  readonly weekdays: Int32Array
  readonly names: Int32Array
  /** `weekdays` and `dayNumbers`. */
  readonly dates: Int32Array
  /** `yesterday`, `today` … */
  readonly days: Int32Array
  /** `last`, `next`, `this`, `earlier` … */
  readonly pointers: Int32Array
  /** `ago`, `later`, `earlier`, `from now`. */
  readonly away: Int32Array
  /** `first`, `second` … */
  readonly ordinals: Int32Array
  /** `percent`, `%` … */
  readonly percents: Int32Array
  /** Units of money, of measures, of time. */
  readonly money: Int32Array
  readonly measures: Int32Array
  readonly spans: Int32Array
  /** `noon`, `midnight`. */
  readonly hours: Int32Array
}

const MONTH = 1
const WEEKDAY = 1024
const DAY = 2
const POINTER = 4
const AWAY = 8
const ORDINAL = 16
const PERCENT = 32
const MONEY = 64
const MEASURE = 128
const SPAN = 256
const HOUR = 512

const LISTS: readonly (readonly [number, string])[] = [
  [
    MONTH,
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
  ],
  [WEEKDAY, 'monday tuesday wednesday thursday friday saturday sunday'],
  [DAY, 'yesterday today tomorrow tonight'],
  [POINTER, 'last next this past previous coming earlier later early late mid'],
  [AWAY, 'ago earlier later from'],
  [
    ORDINAL,
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth hundredth',
  ],
  [PERCENT, 'percent per percentage pct pc basis'],
  [MONEY, MONEY_WORDS],
  [MEASURE, MEASURE_WORDS],
  [
    SPAN,
    'second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries',
  ],
  [HOUR, 'noon midnight midday'],
]

const kinds = new WordTable(kindsOfWords())

function kindsOfWords(): Map<string, number> {
  const bits = new Map<string, number>()
  for (const [bit, words] of LISTS) {
    for (const word of words.split(' ')) {
      bits.set(word, (bits.get(word) ?? 0) | bit)
      // The form of `Friday's`.
      if (bit === WEEKDAY) bits.set(`${word}s`, bit)
    }
  }
  return bits
}

export function valuePlaces(document: ParsedDocument): ValuePlaces {
  const { text, words } = document
  const months: number[] = []
  const weekdays: number[] = []
  const days: number[] = []
  const pointers: number[] = []
  const away: number[] = []
  const ordinals: number[] = []
  const percents: number[] = []
  const money: number[] = []
  const measures: number[] = []
  const spans: number[] = []
  const hours: number[] = []
  const lists: readonly (readonly [number, number[]])[] = [
    [DAY, days],
    [POINTER, pointers],
    [AWAY, away],
    [ORDINAL, ordinals],
    [PERCENT, percents],
    [MONEY, money],
    [MEASURE, measures],
    [SPAN, spans],
    [HOUR, hours],
  ]
  const bits = new Int32Array(words.forms.length)
  for (let form = 0; form < bits.length; form++) bits[form] = kinds.valueOf(words, form)
  for (let word = 0; word < words.count; word++) {
    const flags = words.flags[word] as number
    const kind = bits[words.form[word] as number] as number
    if (kind === 0 || (flags & NUMERAL) !== 0) continue
    const start = words.start[word] as number
    const isName = (flags & CAPITAL) !== 0
    if (isName && (kind & MONTH) !== 0) months.push(start)
    if (isName && (kind & WEEKDAY) !== 0) weekdays.push(start)
    for (const [bit, list] of lists) if ((kind & bit) !== 0) list.push(start)
  }
  const numbers = numberPlaces(document)
  const all = (places: readonly number[]): Int32Array => Int32Array.from(places)
  return {
    ...numbers,
    months: all(months),
    weekdays: all(weekdays),
    names: merged(all(months), all(weekdays)),
    dates: merged(all(weekdays), numbers.dayNumbers),
    days: all(days),
    pointers: all(pointers),
    away: all(away),
    ordinals: all(ordinals),
    percents: withMarks(text, all(percents), '%'),
    money: withMarks(text, withMarks(text, all(money), '€'), '£'),
    measures: withMarks(text, all(measures), '°'),
    spans: all(spans),
    hours: all(hours),
  }
}

/** Those of the places that lie in `[from, to)`. */
export function placesWithin(places: ValuePlaces, from: number, to: number): ValuePlaces {
  const within = (list: Int32Array): Int32Array =>
    list.subarray(firstAtLeast(list, from), firstAtLeast(list, to))
  return {
    digits: within(places.digits),
    glued: within(places.glued),
    dayNumbers: within(places.dayNumbers),
    years: within(places.years),
    months: within(places.months),
    weekdays: within(places.weekdays),
    names: within(places.names),
    dates: within(places.dates),
    days: within(places.days),
    pointers: within(places.pointers),
    away: within(places.away),
    ordinals: within(places.ordinals),
    percents: within(places.percents),
    money: within(places.money),
    measures: within(places.measures),
    spans: within(places.spans),
    hours: within(places.hours),
  }
}

function numberPlaces({
  text,
  words,
}: ParsedDocument): Pick<ValuePlaces, 'digits' | 'glued' | 'dayNumbers' | 'years'> {
  let numerals = 0
  for (let word = 0; word < words.count; word++) {
    if (((words.flags[word] as number) & NUMERAL) !== 0) numerals++
  }
  const digits = new PlaceList(numerals)
  const glued = new PlaceList(numerals)
  const dayNumbers = new PlaceList(numerals)
  const years = new PlaceList(numerals)
  for (let word = 0; word < words.count; word++) {
    if (((words.flags[word] as number) & NUMERAL) === 0) continue
    const end = words.end[word] as number
    const place = firstDigit(text, words.start[word] as number, end)
    if (place < 0) continue
    digits.push(place)
    const size = digitsFrom(text, place)
    if (size === 4) years.push(place)
    else if (size < 3) dayNumbers.push(place)
    const letters = firstLetter(text, place, end)
    if (letters > 0) glued.push(letters)
  }
  return {
    digits: digits.found(),
    glued: glued.found(),
    dayNumbers: dayNumbers.found(),
    years: years.found(),
  }
}

/** Places of which it is known how many there are at most. */
class PlaceList {
  private readonly places: Int32Array
  private count = 0

  constructor(most: number) {
    this.places = new Int32Array(most)
  }

  push(place: number): void {
    this.places[this.count++] = place
  }

  found(): Int32Array {
    return this.places.slice(0, this.count)
  }
}

function merged(a: Int32Array, b: Int32Array): Int32Array {
  if (a.length === 0) return b
  if (b.length === 0) return a
  const all = new Int32Array(a.length + b.length)
  all.set(a)
  all.set(b, a.length)
  return all.sort()
}

function firstDigit(text: string, start: number, end: number): number {
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index)
    if (code >= 48 && code <= 57) return index
  }
  return -1
}

/** How many digits stand there, five for more. */
function digitsFrom(text: string, place: number): number {
  const most = Math.min(place + 5, text.length)
  let end = place + 1
  while (end < most && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++
  return end - place
}

/** Where letters follow the digits of `10km`; 0 if none do. */
function firstLetter(text: string, from: number, end: number): number {
  for (let index = from + 1; index < end; index++) {
    const code = text.charCodeAt(index) | 32
    if (code >= 97 && code <= 122) return index
  }
  return 0
}

/** The places, and those of a mark. */
function withMarks(text: string, places: Int32Array, mark: string): Int32Array {
  let count = 0
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) count++
  if (count === 0) return places
  const marks = new Int32Array(count)
  let at = -1
  for (let index = 0; index < count; index++) {
    at = text.indexOf(mark, at + 1)
    marks[index] = at
  }
  return merged(places, marks)
}
