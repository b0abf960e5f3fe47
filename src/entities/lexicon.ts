/**
 * What is known of a word or a phrase before any text is read: bits for each list that has it.
 *
 * Method: the lists (front-coded, see `models/entities/README.md`) are unpacked at first use into
 * one map of words and one of phrases by their first word. Other languages than English have their names of
 * countries on top. Cost: about 20 ms once, 3 MB.
 */
import { frontDecoded } from '../document/front-coded.ts'
import { ENGLISH } from '../document/language.ts'
import { COUNTRIES_ABROAD, SHORT_COUNTRIES } from './country-names.data.ts'
import * as cue from './cue-words.ts'
import * as known from './known-names.ts'
import * as names from './names.data.ts'

export const FIRST_NAME = 1
export const LAST_NAME = 2
export const COUNTRY = 4
/** A place that is known widely: region, continent, city of a million. */
export const PLACE = 8
/** A city that is known less. */
const TOWN = 16
export const GROUP = 32
export const ORGANIZATION = 64
/** A word that news writes in small letters. */
export const ORDINARY = 128
export const TITLE = 256
export const TITLE_MODIFIER = 512
export const ORGANIZATION_HEAD: number = 1 << 10
export const PLACE_HEAD: number = 1 << 11
export const PLACE_OPENER: number = 1 << 12
export const EVENT_HEAD: number = 1 << 13
export const LAW_HEAD: number = 1 << 14
export const PARTICLE: number = 1 << 15
export const NEVER_NAME: number = 1 << 16
export const DAY_OR_MONTH: number = 1 << 17
export const EVENT: number = 1 << 18
export const ROLE: number = 1 << 19
export const SPEECH: number = 1 << 20
export const PLACE_PREPOSITION: number = 1 << 21
const PLACE_FOLLOWER: number = 1 << 22
const ORGANIZATION_FOLLOWER: number = 1 << 23
export const SUBSTANCE: number = 1 << 24
export const DISEASE: number = 1 << 25
export const LANGUAGE: number = 1 << 26
export const WORK_HEAD: number = 1 << 27
/** Some list of names has it, and it is a name of that kind by itself. */
export const ANY_NAME: number =
  FIRST_NAME | LAST_NAME | COUNTRY | PLACE | TOWN | GROUP | ORGANIZATION | EVENT
export const ANY_PLACE: number = COUNTRY | PLACE | TOWN

/** A phrase of two words or more: the words after the first, and its bits. */
export interface Phrase {
  readonly rest: readonly string[]
  readonly bits: number
}

type Lookup<Value> = Pick<ReadonlyMap<string, Value>, 'get'>

export interface Lexicon {
  readonly words: Lookup<number>
  /** By first word; the longest first. */
  readonly phrases: Lookup<readonly Phrase[]>
}

let lexicon: Lexicon | undefined
/** By the short names of countries that a language has. */
const abroad = new Map<string | undefined, Lexicon>()

/** The lexicon; unpacked when it is first asked for. */
export function getLexicon(): Lexicon {
  lexicon ??= buildLexicon(LISTS)
  return lexicon
}

/** The lexicon for a text in a language, a primary subtag. */
export function lexiconIn(language: string): Lexicon {
  if (language === ENGLISH) return getLexicon()
  const short = Object.hasOwn(SHORT_COUNTRIES, language) ? SHORT_COUNTRIES[language] : ''
  let own = abroad.get(short)
  if (own === undefined) {
    own = buildLexicon([[COUNTRIES_ABROAD + short, COUNTRY]], getLexicon())
    abroad.set(short, own)
  }
  return own
}

/** What the lists have of a name, in small letters, as a whole; 0: nothing. */
export function bitsOf([first = '', ...rest]: readonly string[]): number {
  const { words, phrases } = getLexicon()
  if (rest.length === 0) return words.get(first) ?? 0
  const name = rest.join(' ')
  return phrases.get(first)?.find((phrase) => phrase.rest.join(' ') === name)?.bits ?? 0
}

const LISTS: readonly (readonly [string, number])[] = [
  [names.FIRST_NAMES, FIRST_NAME],
  [names.LAST_NAMES, LAST_NAME],
  [names.COUNTRIES, COUNTRY],
  [names.REGIONS, PLACE],
  [names.BIG_CITIES, PLACE | TOWN],
  [names.CITIES, TOWN],
  [names.DEMONYMS, GROUP],
  [names.ORGANIZATIONS, ORGANIZATION],
  [names.ORDINARY_WORDS, ORDINARY],
  [cue.TITLES, TITLE],
  [cue.TITLE_MODIFIERS, TITLE_MODIFIER],
  [cue.ROLES, ROLE],
  [cue.SPEECH, SPEECH],
  [cue.ORGANIZATION_HEADS, ORGANIZATION_HEAD],
  [cue.PLACE_HEADS, PLACE_HEAD],
  [cue.PLACE_OPENERS, PLACE_OPENER],
  [cue.EVENT_HEADS, EVENT_HEAD],
  [cue.LAW_HEADS, LAW_HEAD],
  [cue.WORK_HEADS, WORK_HEAD],
  [cue.PARTICLES, PARTICLE],
  [cue.NEVER_NAMES, NEVER_NAME],
  [cue.MONTHS, DAY_OR_MONTH],
  [cue.WEEKDAYS, DAY_OR_MONTH],
  [cue.PLACE_PREPOSITIONS, PLACE_PREPOSITION],
  [cue.PLACE_FOLLOWERS, PLACE_FOLLOWER],
  [cue.ORGANIZATION_FOLLOWERS, ORGANIZATION_FOLLOWER],
  [known.PLACES, PLACE],
  [known.PEOPLE, LAST_NAME],
  [known.ORGANIZATIONS, ORGANIZATION],
  [known.GROUPS, GROUP],
  [known.EVENTS, EVENT],
  [known.SUBSTANCES, SUBSTANCE],
  [known.DISEASES, DISEASE],
  [known.LANGUAGES, LANGUAGE],
]

const NOTHING: Lookup<never> = { get: () => undefined }

/** @param below what the lists stand on */
function buildLexicon(
  lists: readonly (readonly [string, number])[],
  below: Lexicon = { words: NOTHING, phrases: NOTHING },
): Lexicon {
  const words = new Map<string, number>()
  const phrases = new Map<string, Phrase[]>()
  const add = (name: string, bit: number): void => {
    const [first = '', ...rest] = name.split(/[ /]/)
    if (rest.length === 0) {
      words.set(first, (words.get(first) ?? below.words.get(first) ?? 0) | bit)
      return
    }
    const list = phrases.get(first) ?? [...(below.phrases.get(first) ?? [])]
    const same = list.findIndex((phrase) => phrase.rest.join(' ') === rest.join(' '))
    if (same < 0) list.push({ rest, bits: bit })
    else list[same] = { rest, bits: (list[same] as Phrase).bits | bit }
    phrases.set(first, list)
  }
  for (const [coded, bit] of lists) for (const name of frontDecoded(coded)) add(name, bit)
  for (const list of phrases.values()) list.sort((a, b) => b.rest.length - a.rest.length)
  return {
    words: { get: (word) => words.get(word) ?? below.words.get(word) },
    phrases: { get: (first) => phrases.get(first) ?? below.phrases.get(first) },
  }
}
