/**
 * Ordinals: `third`, `21st`, `twenty-first`. The value is the number. No ordinals are fractions
 * (`a third of`, `two-thirds`), `at first`, `first of all`, `third parties`, and `First` in a name. Cost: linear.
 */
import { codeAt } from '../../document/character.ts'
import { endingIn } from '../../document/ending-in.ts'
import { TENS } from '../../document/number-value.ts'
import { type FoundValue, foundValue, matchAt } from './found-value.ts'
import type { ValuePlaces } from './value-places.ts'

const ONES = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ')
const MORE =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
const VALUES: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, index): [string, number] => [word, index + 1]),
  ...MORE.map((word, index): [string, number] => [word, index + 10]),
  ['thirtieth', 30],
  ['fortieth', 40],
  ['fiftieth', 50],
  ['hundredth', 100],
])
const WORD = /([a-z]+)(?![\p{L}\p{N}'’-])/iuy
const DIGITS = /(\d{1,3}(?:,\d{3})+|\d{1,4})(?:st|nd|rd|th)(?![\p{L}\p{N}])/iuy
const TENS_BEFORE = new RegExp(`(?:^|[^\\p{L}])((${TENS.join('|')})[- ])$`, 'iu')
/** With these `first` is no ordinal. */
const NOT_BEHIND =
  /^(?: (?:of all|and foremost|hand|lady|ladies|name|names|aid|responders?)(?![\p{L}])|,)/iu
const PART_BEFORE = /(?:^|[^\p{L}])(?:an?|one|two|three|four|half)[- ]$/iu
const AT = /(?:^|[^\p{L}])(?:at|one|\d+(?:\.\d+)?)[ -]$/iuy
const OPENS_AT = /(?=(?:^|[^\p{L}])[ao\d])/giu
/** `third parties`, `second thoughts`; of `the third verses` each is the third. */
const PLURAL_BEHIND = /^ \p{Ll}{2,}[^ius\P{Ll}]s(?![\p{L}])/u
const DETERMINED = /(?:^|[^\p{L}])(?:the|an?|his|her|its|their|our|and|or|\p{L}+[’']s?) $/iu
const CAPITAL_BEHIND = /^[ -]\p{Lu}/u

export function findOrdinals(text: string, { digits, ordinals }: ValuePlaces): FoundValue[] {
  const found: FoundValue[] = []
  for (const place of digits) {
    const match = mayBeOrdinal(text, place) ? matchAt(text, DIGITS, place) : null
    if (
      match === null ||
      CAPITAL_BEHIND.test(text.slice(place + match[0].length, place + match[0].length + 2))
    )
      continue
    if (/[\p{L}\p{N}.,$€£/-]/u.test(text[place - 1] ?? ' ')) continue
    const value = (match[1] as string).replace(',', '')
    found.push(foundValue('ORDINAL', place, place + match[0].length, value))
  }
  for (const place of ordinals) {
    const match = matchAt(text, WORD, place)
    if (match === null) continue
    const word = match[0].toLowerCase()
    const end = place + word.length
    const before = text.slice(Math.max(0, place - 12), place)
    const behind = text.slice(end, end + 24)
    const tens = TENS_BEFORE.exec(before)
    if (tens === null && isNoOrdinal(word, match[0], before, behind)) continue
    const value = ordinalValue(word, tens?.[2]?.toLowerCase())
    const start = tens && value !== undefined ? place - (tens[1] as string).length : place
    if (value !== undefined) found.push(foundValue('ORDINAL', start, end, String(value)))
  }
  return found
}

/** Does a letter stand behind the digits with which the ending of an ordinal begins? */
function mayBeOrdinal(text: string, place: number): boolean {
  let end = place + 1
  while (isDigitOrComma(codeAt(text, end))) end++
  return 'snrt'.includes(String.fromCharCode(codeAt(text, end) | 32))
}

const isDigitOrComma = (code: number): boolean => (code >= 48 && code <= 57) || code === 44

const isAt = (before: string): boolean => endingIn(before, OPENS_AT, AT) !== null

function isNoOrdinal(word: string, written: string, before: string, behind: string): boolean {
  if (/[\p{L}\p{N}]$/u.test(before)) return true
  if (word === 'first' && (isAt(before) || NOT_BEHIND.test(behind))) return true
  // `First Amendment`, `Third Reich`; at the start of a sentence it may be either.
  if (written[0] !== word[0] && CAPITAL_BEHIND.test(behind)) return true
  if (word === 'second' && (isAt(before) || /^(?:-guess| later| earlier)/.test(behind))) return true
  if (
    word !== 'first' &&
    written === word &&
    PLURAL_BEHIND.test(behind) &&
    !DETERMINED.test(before)
  )
    return true
  // `a third of`, `two-thirds`.
  return word !== 'first' && PART_BEFORE.test(before) && /^ (?:of|in) /.test(behind)
}

function ordinalValue(word: string, tens: string | undefined): number | undefined {
  const value = VALUES.get(word)
  if (tens === undefined || value === undefined) return value
  return value < 10 ? value + (TENS.indexOf(tens) + 2) * 10 : undefined
}
