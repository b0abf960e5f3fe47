/**
 * The dateline that an agency or a paper puts before the first sentence: `OLD HARBOUR (AP) — `,
 * `Port Sable, Ontaria – `, `MAREN/OLD HARBOUR (Reuters) - `, `By Jo March (Reuters) - `.
 *
 * Method: one pattern on the start of a paragraph: a place in capitals, with its region or with an
 * agency, then a dash, then a sentence. Cost: constant.
 */
import type { Span } from './span.ts'

const AGENCY = '\\((?:AP|AFP|CNN|DPA|dpa|EFE|PA|Reuters|REUTERS|TASS|UPI|Xinhua)\\)'
/** Whoever filed it, where a place and a dash stand around: `(KQRX)`, `(Port Syndicate)`. */
const FILER = '\\(\\p{Lu}[\\p{L}-]+(?: \\p{Lu}\\p{L}+)?\\)'
const WORD = "\\p{Lu}[\\p{L}.'’-]+"
/** A party and a state stand behind a person: `Ada Brun, D-Ontaria`. */
const REGION = `(?:,\\s(?!\\p{Lu}-\\p{Lu})${WORD}(?:\\s${WORD})?)`
/** `OLD HARBOUR`; one word has four letters or more: `EU - the union` is none. */
const SHOUTED = "\\p{Lu}[\\p{Lu}.'’]+(?:\\s\\p{Lu}[\\p{Lu}.'’-]+){1,2}|\\p{Lu}[\\p{Lu}'’-]{3,}"
/** One place, or two that a desk filed from together. */
const PLACES = `(?:${SHOUTED})(?:/(?:${SHOUTED}))?`
const PLACE = `${WORD}(?:\\s${WORD})?`
/** A month, written out or short. */
export const MONTH = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?'
/** `, May 18`, ` Oct 17`, `, 3 June 2026` */
const DATE = `(?:,?\\s(?:\\d{1,2}\\s)?${MONTH}(?:\\s\\d{1,2})?(?:,?\\s\\d{4})?,?)?`
/** A hyphen touches what follows only behind a region that is written short: `OLD HARBOUR, Ont.-The lock`. */
const DASH = '(?:--|[—–―]-*|-\\s|(?<=,\\s\\p{Lu}[\\p{L}.]*\\.)-)'
/** Two desks, which need no capitals: `Sable/Oldmere - ` */
const DESKS = `${WORD}/${WORD}\\s`
const AUTHORS = "(?:B[yY]\\s[\\p{L}.,'’ -]{3,60}?\\s)?"
const DATELINE = new RegExp(
  `^${AUTHORS}(?:(?:${PLACES}${REGION}?|${PLACE}${REGION}|${DESKS})${DATE},?\\s*(?:${FILER}\\s*)?${DASH}|(?:${PLACE}${REGION}?${DATE}\\s*)?${AGENCY}\\s*${DASH}?)\\s*(?=["“‘'«(]?[\\p{Lu}\\p{N}])`,
  'u',
)
/** A dateline with nothing behind it, as above the figures of a firm. */
const ALONE = new RegExp(
  `^(?:${PLACES}${REGION}?|${PLACE}${REGION})${DATE}\\s*(?:${AGENCY}\\s*)?(?:--|[—–―-])$`,
  'u',
)
const OPENING_REGION = new RegExp(
  `^(?:${SHOUTED}),\\s(${WORD}(?:\\s${WORD})?)(?=,|\\s[\\p{Lu}(—–―-])`,
  'u',
)
const OPENING_PLACE = new RegExp(`^(?:${SHOUTED})(?![\\p{L}])`, 'u')
const HINT = /--|[—–―]|-\s|\.-|\([A-Zd]/
const REACH = 110

/** How many characters at the start of a paragraph are a dateline; 0: none. */
export function datelineSize(paragraph: string): number {
  const opening = paragraph.slice(0, REACH)
  return HINT.test(opening) ? (DATELINE.exec(opening)?.[0].length ?? 0) : 0
}

/** Is a paragraph a dateline and nothing else? `OLD HARBOUR, Ontaria, March 3 -` */
export const isDateline = (paragraph: string): boolean =>
  paragraph.length <= REACH && ALONE.test(paragraph)

/** Where in a paragraph the region stands behind a place in capitals: `Ontaria` of `OLD HARBOUR, Ontaria`. */
export function datelineRegion(paragraph: string): Span | undefined {
  const match = OPENING_REGION.exec(paragraph.slice(0, REACH))
  if (match === null) return undefined
  const region = match[1] as string
  const start = match[0].length - region.length
  return { start, end: match[0].length }
}

/** How many characters at the start of a paragraph are a place in capitals, `OLD HARBOUR`; 0: none. */
export function shoutedPlace(paragraph: string): number {
  return OPENING_PLACE.exec(paragraph.slice(0, REACH))?.[0].length ?? 0
}
