/**
 * What words say that is spelt in more ways than one: `mln` and `million`, `Oct.` and `October`, `4.2bn`
 * and `4.2 billion`, `8-1/2` and `8.5`, `half a percent` and `0.5 percent`, `3:30 p.m.`, `15:30` and `1530
 * hrs`, `doesn’t` and `does not`, `UN` and `United Nations`. Two spellings of one fact are no difference.
 *
 * Method: a table of single words, and patterns that read on over some words. English; a word that is
 * abbreviated is told by its capital (`Sat`, not `sat`). Cost: constant a word.
 */
import { frontDecoded, groupsDecoded, wordGroups } from '../document/front-coded.ts'
import { numberValue, opensNumber, ordinalOf, VALUES_OF_WORDS } from '../document/number-value.ts'
import type { Reading } from '../document/parse.ts'
import { CAPITAL, formOf, hasFlag, UPPERCASE, type Words } from '../document/words.ts'
import { en } from './languages/en.ts'

/** Words `[from, to)`, and what they say: equal for all spellings. */
export interface Spelling {
  readonly from: number
  readonly to: number
  readonly says: string
  /** Does it say it by its initials, as the letters do that are held against it? Other words may have the same. */
  readonly isSpeltOut?: boolean
}

/** What is shorter is a short form itself, or told with its own: `june`. */
const LEAST_SHORTENED = 5
/** Short forms of months and days that are no first three letters. */
const SHORTENED = wordGroups('june jun|july jul|september sept|tuesday tues|thursday thur thurs')
const ABBREVIATED: ReadonlyMap<string, string> = new Map([
  ...[...frontDecoded(en.monthNames), ...frontDecoded(en.weekdayNames)]
    .filter(({ length }) => length >= LEAST_SHORTENED)
    .map((whole) => [whole.slice(0, 3), whole] as const),
  ...groupsDecoded(SHORTENED).flatMap(([whole = '', ...short]) =>
    short.map((form) => [form, whole] as const),
  ),
])
const COUNTING: ReadonlyMap<string, string> = new Map([
  ...[...VALUES_OF_WORDS].flatMap(([word, value]): [string, string][] => [
    [word, String(value)],
    [ordinalOf(word), `${value}th`],
  ]),
  ['first', '1st'],
  ['second', '2nd'],
  ['third', '3rd'],
])

/** What a single word says; undefined if it is spelt in one way. */
export function spellingOf(words: Words, word: number): string | undefined {
  const form = formOf(words, word)
  const isName = hasFlag(words, word, CAPITAL)
  return (isName ? ABBREVIATED.get(form) : undefined) ?? COUNTING.get(form)
}

const HALF_A_DAY = 12
const CLOCK = /(\d{1,2})(?:[:.](\d\d))?\s?([ap])\.?m\b/iy
const CLOCK_OF_A_DAY = /([01]?\d|2[0-3]):([0-5]\d)(?![\d:])/y
/** `0940 hrs`, `1400 GMT`. */
const FOUR_DIGITS = /([01]\d|2[0-3])([0-5]\d)(?=\s?(?:hrs?|gmt|utc|[ecmp][ds]t|local time)\b)/iy
const FRACTION = /(?:(\d+)[-\s])?(\d{1,2})\/(\d{1,2})(?![\d/])|(\d+)[-\s]?([½¼¾])(?!\d)/y
const VULGAR: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 }
const PART =
  /(half|(?:a[\s-])?quarter)(?:[\s-](?:an?|of[\s-](?:an?|one)))?(?=[\s-](?:per\s?cent|pct|points?)(?:age)?\b)/iy
/** `one and a half` is none; `twenty-five million` has as many words as a number can have here. */
const MOST_WORDS = 3

/** Every reading of a stretch of words, by position; none overlaps another. */
export function spellingsIn(document: Reading, from: number, to: number): Spelling[] {
  const found: Spelling[] = []
  for (let word = from; word < to; ) {
    const spelling = spellingAt(document, word, to)
    if (spelling === undefined) word++
    else {
      found.push(spelling)
      word = spelling.to
    }
  }
  return found
}

function spellingAt(document: Reading, word: number, to: number): Spelling | undefined {
  const first = document.text.charAt(document.words.start[word] as number)
  return (
    (OPENS_FIGURE.test(first) ? figure(document, word, to) : undefined) ??
    pattern(part, document, word, to) ??
    (opensNumber(first) ? amount(document, word, to) : undefined) ??
    initials(document, word, to) ??
    denial(document, word, to)
  )
}

const OPENS_FIGURE = /\d/

const figure = (document: Reading, word: number, to: number): Spelling | undefined =>
  pattern(clock, document, word, to) ?? pattern(fraction, document, word, to)

type Pattern = (text: string, start: number) => { length: number; says: string } | undefined

function pattern(
  read: Pattern,
  { text, words }: Reading,
  from: number,
  to: number,
): Spelling | undefined {
  const start = words.start[from] as number
  const reading = read(text, start)
  if (reading === undefined) return undefined
  const end = wordFrom(words, from, start + reading.length, to)
  return end === undefined ? undefined : { from, to: end, says: reading.says }
}

/** The first word behind a position; undefined if that lies inside of a word or behind `to`. */
function wordFrom(words: Words, from: number, position: number, to: number): number | undefined {
  let word = from
  while (word < to && (words.end[word] as number) <= position) word++
  const isCut = word < words.count && (words.start[word] as number) < position
  return word > from && !isCut ? word : undefined
}

function clock(text: string, start: number): ReturnType<Pattern> {
  const match =
    matchAt(CLOCK, text, start) ??
    matchAt(CLOCK_OF_A_DAY, text, start) ??
    matchAt(FOUR_DIGITS, text, start)
  if (!match) return undefined
  const [{ length }, hour, minutes = '00', half] = match
  if (half !== undefined && Number(hour) > HALF_A_DAY) return undefined
  const base = half === undefined ? Number(hour) : Number(hour) % HALF_A_DAY
  const value = half?.toLowerCase() === 'p' ? base + HALF_A_DAY : base
  return { length, says: `${value}:${minutes}` }
}

function fraction(text: string, start: number): ReturnType<Pattern> {
  const match = matchAt(FRACTION, text, start)
  if (!match) return undefined
  const [{ length }, before, over, under, whole, vulgar] = match
  // `10/20` may be a score or a day.
  if (over !== undefined && before === undefined && !isLowest(Number(over), Number(under))) return
  const value =
    vulgar === undefined
      ? Number(before ?? 0) + Number(over) / Number(under)
      : Number(whole) + (VULGAR[vulgar] as number)
  return { length, says: String(value) }
}

/** Is it a part of one, written in its lowest terms? */
function isLowest(over: number, under: number): boolean {
  let [a, b] = [under, over]
  while (b > 0) [a, b] = [b, a % b]
  return a === 1 && over < under
}

/** `Half a percent`, `a quarter of a percentage point`. */
function part(text: string, start: number): ReturnType<Pattern> {
  const match = matchAt(PART, text, start)
  if (!match) return undefined
  const [{ length }, name = ''] = match
  return { length, says: name.toLowerCase() === 'half' ? '0.5' : '0.25' }
}

/** The longest run of words that is a number. */
function amount({ text, words }: Reading, from: number, to: number): Spelling | undefined {
  for (let end = Math.min(to, from + MOST_WORDS); end > from; end--) {
    const written = text.slice(words.start[from], words.end[end - 1])
    const value = numberValue(written.replace(/\s+/g, ' '))
    if (!Number.isNaN(value)) return { from, to: end, says: String(value) }
  }
  return undefined
}

function matchAt(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start
  return pattern.exec(text)
}

const DENYING: Readonly<Record<string, string>> = { will: 'wo', can: 'ca', shall: 'sha' }

/** `does not` as `doesn’t`, `cannot` as `can’t`; another word in `nt` says itself. */
function denial({ words }: Reading, word: number, to: number): Spelling | undefined {
  const form = formOf(words, word)
  if (form.endsWith('nt')) return { from: word, to: word + 1, says: form }
  if (form === 'cannot') return { from: word, to: word + 1, says: 'cant' }
  if (word + 1 >= to || formOf(words, word + 1) !== 'not') return undefined
  return { from: word, to: word + 2, says: `${DENYING[form] ?? form}nt` }
}

const JOINING = new Set(['of', 'the', 'and', 'for', 'on', 'in', 'to'])
const LEAST_INITIALS = 2

/** `UN`, and `United Nations` by its initials. */
function initials({ text, words }: Reading, from: number, to: number): Spelling | undefined {
  const flags = (word: number): number => words.flags[word] as number
  if ((flags(from) & UPPERCASE) !== 0) return { from, to: from + 1, says: formOf(words, from) }
  let says = ''
  let end = from
  for (let word = from; word < to; word++) {
    const form = formOf(words, word)
    const gap = word === from ? '' : text.slice(words.end[word - 1], words.start[word])
    if (gap.trim() !== '') break
    if (JOINING.has(form)) continue
    if ((flags(word) & CAPITAL) === 0) break
    says += form.charAt(0)
    end = word + 1
  }
  return says.length >= LEAST_INITIALS ? { from, to: end, says, isSpeltOut: true } : undefined
}
