/**
 * Numbers as English, or digits in any language, write them: value, unit, and what hedges them.
 * Ranges, scores, times of day and parts of other words are none.
 *
 * Method: one pattern, and a look at what stands before and behind. Cost: linear in the passage.
 */
import { numberValue, ordinalOf, TENS, UNITS } from '../../document/number-value.ts'
import type { Span } from '../../document/span.ts'

/** `more than`, `nearly`, `about`. */
export type Hedge = '' | 'over' | 'under' | 'about'

/** A number in a passage; its span is that within the passage. */
export interface WrittenNumber extends Span {
  readonly value: number
  /** `$`, `%`, `old` for an age, `th` for a rank; empty if there is none. */
  readonly unit: string
  /** Where what it counts would begin: behind `-year-old`. */
  readonly headFrom: number
  readonly hedge: Hedge
  /** `The death toll from the storm has risen to` stands before it. */
  readonly isToll: boolean
  /** `is expected to rise to` stands before it: it is not so yet. */
  readonly isForecast: boolean
  /** What `, including the three gunmen,` counts of it; 0 if there is nothing like it. */
  readonly included: number
  /** Digits that may be a day or a year. */
  readonly mayBeDate: boolean
}

const SMALL = UNITS.slice(2).join('|')
const ORDINALS = ['second', 'third', ...UNITS.slice(4).map(ordinalOf)]
const SCALE = 'hundred|thousand|million|billion|trillion|bn|dozen'
/** `one` mostly counts nothing. */
const ONE =
  'one(?= (?:person|man|woman|child|boy|girl|soldier|officer|death|dead|killed|injured)\\b)'
const DIGITS =
  '(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,12}(?:\\.\\d+)?)(?<ordinal>st|nd|rd|th)?'
const WORDS = `(?<word>(?:${TENS.join('|')})(?:[- ](?:one|${SMALL}))?|${SMALL}|${ONE}|dozen|(?<nth>${ORDINALS.join('|')}))`
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/#@_]|\\p{N}[-–])(?:(?<currency>\\p{Sc})\\s?)?(?:${DIGITS}|${WORDS})(?:[ -](?<scale>${SCALE}|m(?=\\b)))?(?:\\s?(?<percent>%|percent\\b|per cent\\b))?(?![\\p{L}\\p{N}:/]|[.,]\\p{N}|[-–]\\p{N}|\\s?[ap]\\.?m\\b)`,
  'giu',
)
/** `29-year-old Anna Field`: what stands behind the number is a unit. */
const AGE = /^[- ](?:year|month|week|day)s?[- ]old\b/i
/** `Anna Field, 29,`, `Field, aged 29,`: what stands behind the name. */
const BEFORE_AGE = [', ', ', age ', ', aged ']
const OUTSIDE_NAME = /[^\p{L}'’-]/u
const IN_NAME = /\p{Lu}[\p{L}'’-]/u
const BEHIND_AGE = /^(?:[,.;)]| (?:and|of|from|who|was|is|said)\b|$)/
const OLDEST = 110
/** `2 to 3 miles`, `two hours to four hours`, `between 8 and 15`, `four of five`, `a hundred and three`: none of their own. */
const RANGE_BEHIND =
  /^ (?:to|and|or) \p{Sc}?(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)|^ (\p{L}+) (?:to|or) (?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten) \1\b|^ \d|^ (?:and )?a half\b/iu
const RANGE_BEFORE =
  /\b(?:\d{1,12}[.,]{0,2}|one|two|three|four|five|six|seven|eight|nine|ten)(?: \p{L}{1,40})? (?:to|or) \p{Sc}?$|\bbetween [^.;,]{1,20} and \p{Sc}?$|\b(?:hundred|thousand|million) and $|\b(?:\d{1,12}|one|two|three|four|five|six|seven|eight|nine|ten) (?:out )?of (?:the |its |their |his |her )?$/iu
const TOLL =
  /\b(?:toll|number of (?:the )?(?:dead|deaths|fatalities|victims|(?:people )?killed))\b/i
/** What leads from a toll to its number. */
const AMOUNTS_TO =
  / (?:to|at|of|is|was|reached|stands|stood|hit|passed)(?: at)?(?: least| about| more than)? $/i
const CLAUSE_ENDS = /[.;:]/
const HEDGES: readonly (readonly [RegExp, Hedge])[] = [
  [/\b(?:more than|over|above|exceeding|exceeded|upwards? of) \p{Sc}?$/iu, 'over'],
  [
    /\b(?:less than|under|below|fewer than|up to|nearly|almost|close to|as many as|as much as) \p{Sc}?$/iu,
    'under',
  ],
  [/\b(?:about|around|some|roughly|approximately|(?:an )?estimated|circa) \p{Sc}?$/iu, 'about'],
]
const FORECAST =
  /\b(?:expect(?:s|ed)?|forecasts?|predict(?:s|ed)?|project(?:s|ed)?|could|may|might)\b/
/** Who did it is often counted among the dead. */
const INCLUDED =
  /^[^.;:]{0,40}\b(?:including|among them) (?:the |its |their |a )?(?:(?<count>two|three|four|five|six|\d{1,2}) )?(?:alleged |suspected )?(?:attacker|assailant|bomber|gunm[ae]n|killer|shooter|suspect)s?\b/
/** So many characters before a number are looked at. */
const REACH = 90

type Groups = Readonly<Record<string, string | undefined>>

/** The numbers of a passage. */
export function writtenNumbers(passage: string): WrittenNumber[] {
  const found: WrittenNumber[] = []
  for (const match of passage.matchAll(NUMBER)) {
    const groups = match.groups as Groups
    const start = match.index
    const end = start + match[0].length
    const before = passage.slice(Math.max(0, start - REACH), start)
    const behind = passage.slice(end, end + REACH)
    const clause = before.split(CLAUSE_ENDS).at(-1) as string
    const value = readValue(groups)
    if (Number.isNaN(value) || RANGE_BEHIND.test(behind) || RANGE_BEFORE.test(before)) continue
    const age = AGE.exec(behind)
    const { digits, currency, percent, scale } = groups
    found.push({
      start,
      end,
      value,
      unit: age === null && !isAge(before, behind, value) ? unitOf(groups) : 'old',
      headFrom: end + (age?.[0].length ?? 0),
      hedge: HEDGES.find(([pattern]) => pattern.test(before))?.[1] ?? '',
      isToll: tellsToll(clause),
      isForecast: FORECAST.test(clause),
      included: includedIn(behind),
      mayBeDate:
        digits !== undefined &&
        !digits.includes(',') &&
        [currency, percent, scale].every((part) => part === undefined),
    })
  }
  return found
}

function includedIn(behind: string): number {
  const found = INCLUDED.exec(behind)
  if (found === null) return 0
  const count = found.groups?.['count']
  return count === undefined ? 1 : numberValue(count)
}

function tellsToll(clause: string): boolean {
  const leads = AMOUNTS_TO.exec(clause)
  return leads !== null && TOLL.test(clause.slice(0, leads.index))
}

const isAge = (before: string, behind: string, value: number): boolean =>
  value <= OLDEST && endsInName(before) && BEHIND_AGE.test(behind)

function endsInName(before: string): boolean {
  const end = BEFORE_AGE.find((written) => before.endsWith(written))
  if (end === undefined) return false
  const name = before.slice(0, -end.length).split(OUTSIDE_NAME).at(-1) as string
  return IN_NAME.test(name)
}

const DOZEN = 12

function readValue({ digits, word, nth, scale }: Groups): number {
  if (word?.toLowerCase() === 'dozen') return DOZEN
  if (scale?.toLowerCase() === 'dozen') return DOZEN * numberValue(digits ?? word ?? '')
  if (nth !== undefined) return ORDINALS.indexOf(nth.toLowerCase()) + 2
  const written = digits ?? word ?? ''
  return numberValue(scale === undefined ? written : `${written} ${scale}`)
}

function unitOf({ currency, percent, ordinal, nth }: Groups): string {
  if (currency !== undefined) return currency
  if (percent !== undefined) return '%'
  return ordinal !== undefined || nth !== undefined ? 'th' : ''
}
