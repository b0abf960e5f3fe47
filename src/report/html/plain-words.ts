/** How the page says numbers, days, types and verdicts. Cost: constant. */
import type { ArticleVerdict } from '../../corpus/finding.ts'
import type { Difference } from '../../duplicates/difference.ts'
import { percent } from '../phrases.ts'

const NARROW_SPACE = '\u202F'
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** `1,234`. */
export function grouped(number: number): string {
  const digits = String(Math.round(number))
  let out = ''
  for (let at = 0; at < digits.length; at++) {
    if (at > 0 && (digits.length - at) % 3 === 0) out += ','
    out += digits.charAt(at)
  }
  return out
}

/** `37 %`, which no line end tears apart. */
export const share = (part: number, whole: number): string =>
  percent(whole === 0 ? 0 : part / whole).replace(' ', NARROW_SPACE)

/** `1 word`, `1,234 words`. */
export const counted = (number: number, noun: string): string =>
  `${grouped(number)} ${noun}${number === 1 ? '' : 's'}`

/** `¶ 6`. */
export const pilcrow = (number: number): string => `¶${NARROW_SPACE}${number}`

const DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/
const WEEK = /^(\d{4})-W(\d{2})$/

/** `30 June 2026`, `June 2026`, `1990 to 1999`; what is written in another way as it is. */
export function dayInWords(value: string): string {
  const [from, to] = value.split('/')
  if (from !== undefined && to !== undefined) return `${dayInWords(from)} to ${dayInWords(to)}`
  const week = WEEK.exec(value)
  if (week) return `week ${Number(week[2])} of ${week[1]}`
  const [, year, month, day] = DAY.exec(value) ?? []
  const name = MONTHS[Number(month) - 1]
  if (year === undefined || (month !== undefined && name === undefined)) return value
  return [day === undefined ? '' : String(Number(day)), name ?? '', year]
    .filter((part) => part !== '')
    .join(' ')
}

/** The days since 1970 that a value begins with; undefined if it names no year. */
export function dayNumber(value: string): number | undefined {
  const from = value.split('/')[0] as string
  const week = WEEK.exec(from)
  if (week) return Date.UTC(Number(week[1]), 0, 1 + 7 * (Number(week[2]) - 1)) / 86_400_000
  const [, year, month, day] = DAY.exec(from) ?? []
  if (year === undefined) return undefined
  return Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)) / 86_400_000
}

/** The groups of the cast, which are the colours of names. */
export type CastGroup = 'person' | 'body' | 'place' | 'other'

const GROUPS: ReadonlyMap<string, CastGroup> = new Map([
  ['PERSON', 'person'],
  ['ORGANIZATION', 'body'],
  ['LOCATION', 'place'],
  ['NORP', 'place'],
])

/** The group of a type of names. */
export const groupOf = (type: string): CastGroup => GROUPS.get(type) ?? 'other'

const TYPES: ReadonlyMap<string, string> = new Map([
  ['PERSON', 'person'],
  ['ORGANIZATION', 'organization'],
  ['LOCATION', 'place'],
  ['NORP', 'group'],
  ['EVENT', 'event'],
  ['PRODUCT', 'product'],
  ['WORK_OF_ART', 'work'],
  ['LAW', 'law'],
  ['DISEASE', 'disease'],
  ['CHEMICAL', 'substance'],
  ['LANGUAGE', 'language'],
  ['TIME', 'time'],
  ['DURATION', 'duration'],
  ['MONEY', 'money'],
  ['PERCENT', 'per cent'],
  ['QUANTITY', 'quantity'],
])

/** What a type is called. */
export const typeInWords = (type: string): string => TYPES.get(type) ?? String(type).toLowerCase()

const DIFFERS: ReadonlyMap<Difference['kind'], string> = new Map([
  ['number', 'a number'],
  ['name', 'a name'],
  ['date', 'a date'],
  ['negation', 'yes and no'],
  ['quote', 'a quotation'],
])

/** `a number and a name`. */
export function factsInWords(differences: readonly Difference[]): string {
  const facts = [...new Set(differences.map(({ kind }) => DIFFERS.get(kind) ?? 'a fact'))]
  const last = facts.pop() ?? 'a fact'
  return facts.length === 0 ? last : `${facts.join(', ')} and ${last}`
}

/** How an article stands to another one: what that is called, and the word that links the two. */
interface Verdict {
  readonly name: string
  readonly link: string
}

const VERDICTS: ReadonlyMap<ArticleVerdict, Verdict> = new Map([
  ['unique', { name: 'new', link: '' }],
  ['duplicate', { name: 'the same again', link: 'as' }],
  ['contained', { name: 'part', link: 'of' }],
  ['contains', { name: 'longer', link: 'than' }],
  ['variant', { name: 'variant', link: 'of' }],
  ['overlap', { name: 'shares text', link: 'with' }],
])

export const verdictInWords = (verdict: ArticleVerdict): Verdict =>
  VERDICTS.get(verdict) ?? { name: String(verdict), link: 'of' }
