/**
 * Which words carry facts that two copies may not differ in: numbers, number words, negations,
 * dates. The words of each language are in `reading/languages/`; which language a text is in is asked only
 * where that decides. Words are given by their normal form; one look a distinct form.
 */

import { isDigit } from '../document/character.ts'
import { frontDecoded, groupsDecoded, wordGroups, wordList } from '../document/front-coded.ts'
import { numberValue, TENS } from '../document/number-value.ts'
import { pushTo } from '../document/push-to.ts'
import { WordTable } from '../document/word-table.ts'
import { formOf, hasFlag, NUMERAL, type Words } from '../document/words.ts'
import { en as ENGLISH } from './languages/en.ts'
import type { Language } from './languages/language.ts'
import { LANGUAGES } from './languages/languages.ts'

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

/** Number words that mostly count nothing: `one of them`, `once`. */
export const SELDOM_COUNTING: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap(({ seldomCounting }) => frontDecoded(seldomCounting)),
)
const WEEKDAYS = new Set(LANGUAGES.flatMap(({ weekdayNames }) => frontDecoded(weekdayNames)))
const DAYS = new Set([
  ...WEEKDAYS,
  ...LANGUAGES.flatMap(({ otherDays }) => frontDecoded(otherDays)),
])
/** What number words are worth, in any language; one that is worth two things is not there. */
const VALUES = new Map(
  LANGUAGES.flatMap(({ numberWords }) => Object.entries(numberWords)).map(
    ([word, value]) => [word, String(value)] as const,
  ),
)
for (const { otherNumbers } of LANGUAGES) {
  for (const word of frontDecoded(otherNumbers)) VALUES.delete(word)
}

/** Told of the country of the outlet, or left out. */
export const COUNTRY: ReadonlySet<string> = new Set(
  'us usa united states america american'.split(' '),
)
/** English names that may come and go, beside days. */
const UNTELLING_NAMES = [
  ...COUNTRY,
  ...frontDecoded(wordList('mr mrs ms dr sen rep gov i the a an advertisement')),
]
/** Words of one side against words of the other side turn a statement round. */
const OPPOSITES: readonly string[] = [
  wordGroups('only|all every|also even'),
  wordGroups('admitted admits confirmed confirms|denied denies'),
  wordGroups('upheld upholds|overturned overturns struck'),
  wordGroups('won win wins winning|lost lose loses losing'),
  wordGroups(`
    rose risen rise rises rising climbed climb gained gain gains increased increase increases raised raise raises
    raising grew grown grow grows jumped soared doubled | fell fallen fall falls falling dropped drop declined
    decline slipped lost decreased decrease decreases lowered lower lowers lowering cut cuts shrank shrunk shrink
    plunged halved
  `),
  wordGroups('up upward|down downward'),
  wordGroups('more most|less least fewer fewest nearly almost'),
  wordGroups('higher highest above over|lower lowest below under nearly almost'),
  wordGroups('before ahead earlier until till|after following later once since|during while'),
  wordGroups('before until till|when while'),
  wordGroups('on|off'),
  wordGroups('first|last'),
  wordGroups('from|to|by'),
  wordGroups('last|next|this'),
  wordGroups('and|or'),
  wordGroups('if|unless|because|although though despite'),
  wordGroups('including|except excluding'),
  wordGroups('into|out'),
  wordGroups('near|far'),
  wordGroups('in at inside within|near|outside beyond'),
  wordGroups(
    'for to with favor favour support supports supported backed backs|against oppose opposes opposed rejected rejects',
  ),
  wordGroups(
    'accepted accepts approved approves allowed allows|rejected rejects denied denies banned bans refused refuses',
  ),
  wordGroups('bought buy buys buying|sold sell sells selling'),
  wordGroups('open opened opens|closed close closes shut'),
  wordGroups('began begin begins started starts|ended end ends stopped stops'),
  wordGroups('guilty convicted|innocent acquitted cleared'),
  wordGroups('alive survived|dead died killed'),
  wordGroups('hired hires|fired fires'),
  wordGroups('best|worst'),
  wordGroups('north northern|south southern'),
  wordGroups('east eastern|west western'),
  wordGroups('left|right'),
  wordGroups('men man boys boy he his him himself|women woman girls girl she her hers herself'),
  wordGroups('profit profits|loss losses'),
]
/** Of other languages those that tell nothing by themselves: any other one tells (`languages/`). */
const OPPOSITES_ELSEWHERE: readonly string[] = [
  wordGroups('e en et und y и|o oder of ou или'),
  wordGroups('parce puisque|si'),
  wordGroups('aus dal del du из|hacia in para vers verso в'),
  wordGroups(
    'alleen apenas nur seulement solo soltanto só sólo только|anche auch aussi ook también também также',
  ),
]

/** Units of one thing, a group each: `five weeks` are not `five months`. */
const UNITS: readonly string[] = [
  wordGroups(
    'second seconds|minute minutes|hour hours|day days|week weeks|month months|year years|decade decades',
  ),
  wordGroups('km kilometer kilometers kilometre kilometres|mile miles|m'),
  wordGroups('am|pm'),
  wordGroups('barrel barrels|tonne tonnes ton tons|pound pounds|kilo kilos kg|g'),
]
/** What a number is told in: another one is another number. */
export const UNIT: ReadonlySet<string> = new Set(UNITS.flatMap(groupsDecoded).flat())

/** Of each word the groups of opposites or of other units that it stands in: the list, and the group in it. */
const sidesOfWords = new Map<string, [list: number, group: number][]>()
for (const [list, coded] of [...OPPOSITES, ...UNITS, ...OPPOSITES_ELSEWHERE].entries()) {
  for (const [group, words] of groupsDecoded(coded).entries()) {
    for (const word of words) pushTo(sidesOfWords, word, [list, group])
  }
}

/** Are they two days? `today` and `Tuesday` may be one. */
export function areOtherDays(a: string, b: string): boolean {
  return a !== b && DAYS.has(a) && DAYS.has(b) && WEEKDAYS.has(a) === WEEKDAYS.has(b)
}

/** Do two forms say the opposite of each other, or are they two units of one thing? */
export function areOpposite(a: string, b: string): boolean {
  const others = sidesOfWords.get(b)
  const isOpposed = ([list, group]: readonly [number, number]): boolean =>
    others?.some((other) => other[0] === list && other[1] !== group) === true
  return sidesOfWords.get(a)?.some(isOpposed) === true
}

const YEAR = /^(?:1[89]|20)\d\d$/

/** The facts of the words of one language. */
function factsIn(language: Language): Map<string, number> {
  const facts = new Map<string, number>()
  const add = (words: Iterable<string>, fact: number): void => {
    for (const word of words) facts.set(word, (facts.get(word) ?? 0) | fact)
  }
  add(Object.keys(language.numberWords), NUMBER_WORD)
  add(frontDecoded(language.otherNumbers), NUMBER_WORD)
  add(frontDecoded(language.negations), NEGATION)
  add(frontDecoded(language.monthNames), CALENDAR)
  add(frontDecoded(language.sayings), SAYING)
  const days = [...frontDecoded(language.weekdayNames), ...frontDecoded(language.otherDays)]
  add(days, DAY | UNTELLING)
  const opposites = language === ENGLISH ? [...OPPOSITES, ...UNITS] : OPPOSITES_ELSEWHERE
  add(new Set(opposites.flatMap(groupsDecoded).flat()), OPPOSITE)
  if (language === ENGLISH) add(UNTELLING_NAMES, UNTELLING)
  return facts
}

const tables = new Map<Language, WordTable>()
/** The language decides what the word says: English has it not, or for something else. */
const OF_LANGUAGE = 0x100
/** How languages that have no file of their own deny. */
const OTHER_NEGATIONS = wordList(
  'ikke ikkje inte aldri aldrig ingen ei nije není nu değil δεν לא नहीं tidak không',
)
/** What a word may say in any language. */
const factTable = new WordTable(readTables())

function readTables(): Map<string, number> {
  const all = new Map<string, number>()
  const ofEnglish = factsIn(ENGLISH)
  for (const language of LANGUAGES) {
    const facts = factsIn(language)
    tables.set(language, new WordTable(facts))
    for (const [word, fact] of facts) all.set(word, (all.get(word) ?? 0) | fact)
  }
  for (const word of frontDecoded(OTHER_NEGATIONS)) all.set(word, NEGATION)
  for (const [word, fact] of all) {
    if (fact !== ofEnglish.get(word)) all.set(word, fact | OF_LANGUAGE)
  }
  return all
}

/**
 * The facts that a word carries, as bits.
 *
 * @param languageOf asked where the language decides; undefined if nobody knows it: then it may be any
 */
export function factsOf(
  words: Words,
  word: number,
  languageOf: () => Language | undefined,
): number {
  const form = words.form[word] as number
  if (!hasFlag(words, word, NUMERAL)) {
    const facts = factTable.valueOf(words, form)
    if ((facts & OF_LANGUAGE) === 0) return facts
    const language = languageOf()
    const table = language === undefined ? factTable : tables.get(language)
    return (table?.valueOf(words, form) ?? 0) & ~OF_LANGUAGE
  }
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
  const hyphenated = hyphened(words, word - 1) ?? hyphened(words, word)
  return hyphenated ?? VALUES.get(form) ?? (form.replace(/[^\p{N}.]/gu, '') || form)
}

/** Letters of a number, before its digits or behind them: the `G` of `G7`, the `m` of `5m`; */
const LETTERS = /^\p{L}+(?=\d)|(?<=\d)\p{L}+$/u
/** and those that make another number of it. */
const SCALES = /^(?:[skmb]|[mbt]l?n)$/

const lettersOf = (words: Words, word: number): string =>
  LETTERS.exec(formOf(words, word))?.[0] ?? ''

/** Do two words say the same number: `3` and `3rd`, `5m` and the `5` of `5 million`, but not of `5 boats`? */
export function areSameNumber(words: Words, one: number, other: number): boolean {
  const [own, facing] = [lettersOf(words, one), lettersOf(words, other)]
  const letters = own || facing
  // What stands behind the one without letters may begin with them.
  const behind = words.forms[words.form[(own ? other : one) + 1] as number]
  return (
    numberAt(words, one) === numberAt(words, other) &&
    (own && facing
      ? own === facing
      : !SCALES.test(letters) || behind?.startsWith(letters.charAt(0)) === true)
  )
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

/** Does a word carry one of these facts? */
export const hasFact = (facts: Uint8Array, word: number, of: number): boolean =>
  ((facts[word] as number) & of) !== 0

/** Is a word a number, in digits or in letters? */
export const isNumber = (facts: Uint8Array, word: number): boolean =>
  hasFact(facts, word, DIGITS | NUMBER_WORD)

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
