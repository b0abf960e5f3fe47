/**
 * Which words carry facts that two copies may not differ in: numbers, number words, negations,
 * dates. Words are given by their normal form; one look a distinct form.
 */
import { isDigit } from '../../document/character.ts'
import { numberValue, TENS } from '../../document/number-value.ts'
import { WordTable } from '../../document/word-table.ts'
import { formOf, NUMERAL, type Words } from '../../document/words.ts'

/** Written in digits. */
export const DIGITS = 1
/** A number in letters: `seven`, `million`, `first`. */
export const NUMBER_WORD = 2
export const NEGATION = 4
/** A month or a year: a number beside it, and it itself, tells a date. */
export const CALENDAR = 8
/** A name that may come and go: weekdays, the country of the outlet, titles of persons, a label. */
export const UNTELLING = 16
/** A verb of saying: the name beside it is a speaker. */
export const SAYING = 32
/** A day that is no date: `Monday`, `yesterday`. It may be missing, but not be another. */
export const DAY = 64
/** One of two opposites, `won` and `lost`, `rose` and `fell`, or of two units. */
export const OPPOSITE = 128

const VALUES: ReadonlyMap<string, string> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value) => [word, String(value)]),
)
const NUMBER_WORDS = new Set([
  ...VALUES.keys(),
  ...'thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen half third quarter first second fourth fifth sixth seventh eighth ninth tenth double triple twice once'.split(
    ' ',
  ),
  ...'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf hundert tausend million millionen milliarde milliarden halb'.split(
    ' ',
  ),
  ...'deux trois quatre cinq sept huit neuf dix cent mille dos tres cuatro cinco siete ocho nueve diez cien mil due tre quattro cinque sei sette otto nove dieci cento dois quatro sete oito nove dez cem twee drie vier vijf zes zeven acht negen tien honderd duizend'.split(
    ' ',
  ),
])
/** Number words that mostly count nothing: `one of them`, `once`, French `cent` in English. */
export const SELDOM_COUNTING: ReadonlySet<string> = new Set(
  'one first once cent due mil'.split(' '),
)
const NEGATIONS = new Set([
  ...'not no never none nobody nothing neither nor without cannot cant dont doesnt didnt isnt arent wasnt werent wont wouldnt shouldnt couldnt hasnt havent hadnt aint'.split(
    ' ',
  ),
  ...'nicht kein keine keinen keiner keinem nie niemals ohne ne pas jamais sans nunca sin nie non senza mai não nem sem niet geen nooit zonder не нет без никогда'.split(
    ' ',
  ),
])
const MONTHS = new Set(
  'january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
    ' ',
  ),
)
const WEEKDAYS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo'.split(
    ' ',
  ),
)
const DAYS = new Set([
  ...WEEKDAYS,
  ...'today yesterday tomorrow tonight heute gestern morgen hier hoy ayer'.split(' '),
])
/** Told of the country of the outlet, or left out. */
export const COUNTRY: ReadonlySet<string> = new Set(
  'us usa united states america american'.split(' '),
)
const UNTELLING_NAMES = new Set([
  ...DAYS,
  ...COUNTRY,
  ...'mr mrs ms dr sen rep gov i the a an advertisement'.split(' '),
])
/** Words of one side against words of the other side turn a statement round. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['only', 'all every'],
  ['admitted admits confirmed confirms', 'denied denies'],
  ['upheld upholds', 'overturned overturns struck'],
  ['won win wins winning', 'lost lose loses losing'],
  [
    'rose risen rise rises rising climbed climb gained gain gains increased increase increases raised raise raises raising grew grown grow grows jumped soared doubled',
    'fell fallen fall falls falling dropped drop declined decline slipped lost decreased decrease decreases lowered lower lowers lowering cut cuts shrank shrunk shrink plunged halved',
  ],
  ['up upward', 'down downward'],
  ['more most', 'less least fewer fewest'],
  ['higher highest above over', 'lower lowest below under'],
  ['before earlier', 'after later'],
  [
    'for support supports supported backed backs',
    'against oppose opposes opposed rejected rejects',
  ],
  [
    'accepted accepts approved approves allowed allows',
    'rejected rejects denied denies banned bans refused refuses',
  ],
  ['bought buy buys buying', 'sold sell sells selling'],
  ['open opened opens', 'closed close closes shut'],
  ['began begin begins started starts', 'ended end ends stopped stops'],
  ['guilty convicted', 'innocent acquitted cleared'],
  ['alive survived', 'dead died killed'],
  ['hired hires', 'fired fires'],
  ['best', 'worst'],
  ['north northern', 'south southern'],
  ['east eastern', 'west western'],
  ['left', 'right'],
  ['men man boys boy he', 'women woman girls girl she'],
  ['profit profits', 'loss losses'],
]

/** Units of one thing: `five weeks` are not `five months`. */
const UNITS: readonly (readonly string[])[] = [
  [
    'second seconds',
    'minute minutes',
    'hour hours',
    'day days',
    'week weeks',
    'month months',
    'year years',
    'decade decades',
  ],
  ['km kilometer kilometers kilometre kilometres', 'mile miles'],
  ['barrel barrels', 'tonne tonnes ton tons', 'pound pounds', 'kilo kilos kg'],
]
/** What a number is told in: another one is another number. */
export const UNIT: ReadonlySet<string> = new Set(UNITS.flat().flatMap((unit) => unit.split(' ')))
const OTHER_UNITS = UNITS.flatMap((units) =>
  units.flatMap((unit, place) => units.slice(place + 1).map((other) => [unit, other] as const)),
)

const SAYINGS = new Set(
  'said says say told tells added adds wrote writes tweeted asked asks warned argued claimed insisted explained replied noted continued stated sagte erklärte dit dijo disse'.split(
    ' ',
  ),
)

/** Of each word the pairs of opposites or other units that it stands in: the pair, and with a sign the side. */
const sidesOfWords = new Map<string, number[]>()
for (const [index, pair] of [...OPPOSITES, ...OTHER_UNITS].entries()) {
  for (const [side, words] of pair.entries()) {
    for (const word of words.split(' ')) {
      sidesOfWords.set(word, [
        ...(sidesOfWords.get(word) ?? []),
        (index + 1) * (side === 0 ? 1 : -1),
      ])
    }
  }
}

/** Are they two days? `today` and `Tuesday` may be one. */
export function areOtherDays(a: string, b: string): boolean {
  return a !== b && DAYS.has(a) && DAYS.has(b) && WEEKDAYS.has(a) === WEEKDAYS.has(b)
}

/** Do two forms say the opposite of each other, or are they two units of one thing? */
export function areOpposite(a: string, b: string): boolean {
  const sides = sidesOfWords.get(b)
  return sides !== undefined && sidesOfWords.get(a)?.some((side) => sides.includes(-side)) === true
}

const factsOfWords = new Map<string, number>()
const add = (words: Iterable<string>, fact: number): void => {
  for (const word of words) factsOfWords.set(word, (factsOfWords.get(word) ?? 0) | fact)
}
add(NUMBER_WORDS, NUMBER_WORD)
add(NEGATIONS, NEGATION)
add(MONTHS, CALENDAR)
add(UNTELLING_NAMES, UNTELLING)
add(SAYINGS, SAYING)
add(DAYS, DAY)
add(sidesOfWords.keys(), OPPOSITE)
const YEAR = /^(?:1[89]|20)\d\d$/

const factTable = new WordTable(factsOfWords)

/** The facts that a word carries, as bits. */
export function factsOf(words: Words, word: number): number {
  const form = words.form[word] as number
  if (((words.flags[word] as number) & NUMERAL) === 0) return factTable.valueOf(words, form)
  return YEAR.test(words.forms[form] as string) ? DIGITS | CALENDAR : DIGITS
}

const YEAR_SIZE = 4
const PLAIN = /^[\d.]+$/

/**
 * What a word says as a number: `3` for `3`, `three` and `3rd`, `24` for either word of `twenty-four`; its
 * form if it is none.
 */
export function numberAt(words: Words, word: number): string {
  const form = formOf(words, word)
  if (PLAIN.test(form)) return form
  if ((factTable.valueOf(words, words.form[word] as number) & NUMBER_WORD) !== 0) {
    const value = hyphened(words, word - 1) ?? hyphened(words, word)
    if (value !== undefined) return value
  }
  return VALUES.get(form) ?? (form.replace(/[^\p{N}.]/gu, '') || form)
}

/** The value of two words with one mark between them, of which the first is `twenty` or the like. */
function hyphened(words: Words, first: number): string | undefined {
  const second = first + 1
  if (first < 0 || second >= words.count) return undefined
  if ((words.end[first] as number) + 1 !== words.start[second]) return undefined
  const form = formOf(words, first)
  if (!TENS.includes(form)) return undefined
  const value = numberValue(`${form}-${formOf(words, second)}`)
  return Number.isNaN(value) ? undefined : String(value)
}

const COUNTED = /^(\d+)(?:st|nd|rd|th|s)$/

/** A form with digits for what says the same number: `3` for `3rd` and `three`; else the form. */
export function plainNumber(form: string): string {
  const value = VALUES.get(form)
  if (value !== undefined) return value
  return isDigit(form.charCodeAt(0)) ? form.replace(COUNTED, '$1') : form
}

/** Is a word a month or a year, or a number beside one? `1,900` is no year. */
export function isDate(facts: Uint8Array, words: Words, word: number): boolean {
  for (let near = Math.max(0, word - 1); near <= word + 1 && near < words.count; near++) {
    const own = facts[near] as number
    if ((own & CALENDAR) === 0) continue
    const size = (words.end[near] as number) - (words.start[near] as number)
    if ((own & DIGITS) === 0 || size === YEAR_SIZE) return true
  }
  return false
}
