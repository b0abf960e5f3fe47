/**
 * Runs of capital words inside a sentence, with the small words that names hold: `Bank of England`,
 * `Osama bin Laden`, `Food and Drug Administration`. Cost: linear.
 */
import { classOf, INVISIBLE } from '../document/character.ts'
import type { Sentence } from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import {
  ANY_NAME,
  ANY_PLACE,
  DAY_OR_MONTH,
  EVENT,
  EVENT_HEAD,
  FIRST_NAME,
  GROUP,
  LAST_NAME,
  NEVER_NAME,
  ORGANIZATION,
  ORGANIZATION_HEAD,
  PARTICLE,
  TITLE,
  WORK_HEAD,
} from './lexicon.ts'
import { GAP_AND, GAP_HYPHEN, GAP_NONE, GAP_SPACE, GAP_STOP, type NameWords } from './name-words.ts'
import { NUMBER } from './part-of-speech.ts'
import { longestMatch } from './phrase-match.ts'

/** A list knows the name as something other than a person. */
export const LIST_NAME: number = ORGANIZATION | ANY_PLACE | EVENT | GROUP

/** Before `and`, these hold a list: `Ministry of Trade and Industry`. */
const DEPARTMENTS = new Set(
  'ministry department committee office bureau institute academy college school faculty organization commission council'.split(
    ' ',
  ),
)

/** Before `of` these begin a name, though they are no heads of organisations. */
const BEFORE_OF = new Set(
  'battle declaration order book gulf bay cape strait isle house city state states republic kingdom university church statue sea board institute school college daughters sons knights'.split(
    ' ',
  ),
)

const ABBREVIATED = new Set(
  'mr mrs ms dr st gen sen rep gov col lt sgt capt maj cmdr adm prof rev hon jr sr mt ft no inc corp co ltd'.split(
    ' ',
  ),
)

export function beginsName(words: NameWords, word: number, sentence: Sentence): boolean {
  const bits = words.bits[word] as number
  if (words.capital[word] === 0) return beginsSmall(words, word, sentence.endWord)
  if ((bits & NEVER_NAME) !== 0) return isKnownDespite(words, word, sentence.endWord)
  if ((bits & DAY_OR_MONTH) === 0) return (words.keys[word] as string) !== ''
  const next = word + 1 < sentence.endWord && words.capital[word + 1] === 1
  if (!next || words.gaps[word] !== GAP_SPACE || words.parts[word + 1] === NUMBER) return false
  const follow = words.bits[word + 1] as number
  return (
    (follow & (LAST_NAME | ORGANIZATION_HEAD | EVENT_HEAD)) !== 0 && (follow & DAY_OR_MONTH) === 0
  )
}

/** `al-Shabaab`, `bin Laden`. */
function beginsSmall(words: NameWords, word: number, limit: number): boolean {
  if (word + 1 >= limit || words.capital[word + 1] === 0) return false
  const key = words.keys[word] as string
  if (words.gaps[word] === GAP_HYPHEN) return /^(?:al|el|as|ash|an|ad)$/.test(key)
  return words.gaps[word] === GAP_SPACE && /^(?:bin|ibn|bint|von)$/.test(key)
}

/** `WHO`, `US`, `The Hague`, `Last Vegas`: words that are no names, except in these. */
function isKnownDespite(words: NameWords, word: number, limit: number): boolean {
  const match = longestMatch(words, word, limit)
  if (match === null || (match.bits & LIST_NAME) === 0) return false
  if (match.to > word + 1) return words.capital[match.to - 1] === 1
  return words.uppercase[word] === 1
}

/** One past the last word of the run that begins at `from`. */
export function runEnd(words: NameWords, from: number, limit: number): number {
  let end = Math.min(limit, Math.max(from + 1, words.capital[from] === 1 ? 0 : from + 2))
  const match = longestMatch(words, from, limit)
  if (match && (match.bits & LIST_NAME) !== 0 && words.capital[match.to - 1] === 1) {
    end = Math.max(end, match.to)
  }
  while (end < limit) {
    const joined = joinsCapital(words, end) || joinsSyllable(words, from, end)
    const next = joined ? end + 1 : joinsSmallWord(words, from, end, limit)
    if (next <= end) break
    end = next
  }
  return end
}

function joinsCapital(words: NameWords, word: number): boolean {
  if (words.capital[word] === 0) return false
  const bits = words.bits[word] as number
  if ((bits & DAY_OR_MONTH) !== 0 && (bits & (FIRST_NAME | LAST_NAME)) === 0) return false
  if ((bits & NEVER_NAME) !== 0 && words.uppercase[word] === 0) return false
  const gap = words.gaps[word - 1] as number
  if (words.ends[word - 1] !== words.document.words.end[word - 1]) return false // behind a possessive
  if (gap === GAP_SPACE || gap === GAP_HYPHEN || gap === GAP_AND || gap === GAP_NONE) return true
  return gap === GAP_STOP && endsWithStop(words, word - 1)
}

/** `Moon Jae-in`, `Ban Ki-moon`: a given name of two syllables, the second in small letters. */
function joinsSyllable(words: NameWords, from: number, word: number): boolean {
  if (words.gaps[word - 1] !== GAP_HYPHEN || word - from < 2 || words.capital[word] === 1)
    return false
  if (words.gaps[word - 2] !== GAP_SPACE || words.gaps[word] === GAP_HYPHEN) return false
  const first = words.keys[word - 1] as string
  const second = words.keys[word] as string
  const short = first.length <= 5 && second.length >= 2 && second.length <= 5
  return (
    short && !/^(?:led|based|born|run|era|held|made|style|owned|wide|like|area|only)$/.test(second)
  )
}

/** The stop behind the word belongs to it: `J.`, `St.`, `U.S.` */
function endsWithStop(words: NameWords, word: number): boolean {
  const key = words.keys[word] as string
  if (key.length === 1 || ABBREVIATED.has(key)) return true
  const { text } = words.document
  return text.slice(words.document.words.start[word], words.ends[word]).includes('.')
}

function joinsSmallWord(words: NameWords, from: number, word: number, limit: number): number {
  if (words.capital[word] === 1 || words.gaps[word - 1] !== GAP_SPACE) return 0
  if (words.ends[word - 1] !== words.document.words.end[word - 1]) return 0
  if (((words.bits[word] as number) & PARTICLE) !== 0) return joinsParticle(words, word, limit)
  const next = word + 1
  if (next >= limit || words.gaps[word] !== GAP_SPACE) return 0
  const key = words.keys[word] as string
  if (key === 'of') return joinsOf(words, word, limit)
  if (key === 'and') return joinsAnd(words, from, word, limit) ? next + 1 : 0
  if (key !== 'for' && key !== 'on') return 0
  const head = hasHead(words, from, word, ORGANIZATION_HEAD)
  return head && isNameLike(words, next) && !isPlace(words, next) ? next + 1 : 0
}

/** `Bank of England`, `University of the Witwatersrand`; not `mayor of London`. */
function joinsOf(words: NameWords, word: number, limit: number): number {
  if (!takesOf(words, word - 1)) return 0
  const after = words.keys[word + 1] === 'the' ? word + 2 : word + 1
  return after < limit && isNameLike(words, after) ? after + 1 : 0
}

function joinsParticle(words: NameWords, word: number, limit: number): number {
  let next = word
  while (next < limit && next < word + 3 && ((words.bits[next] as number) & PARTICLE) !== 0) next++
  if (next >= limit || words.capital[next] === 0) return 0
  const gap = words.gaps[next - 1] as number
  return gap === GAP_SPACE || gap === GAP_HYPHEN ? next + 1 : 0
}

const isNameLike = (words: NameWords, word: number): boolean =>
  words.capital[word] === 1 && ((words.bits[word] as number) & (NEVER_NAME | DAY_OR_MONTH)) === 0

const isPlace = (words: NameWords, word: number): boolean =>
  ((words.bits[word] as number) & ANY_PLACE) !== 0

export function hasHead(words: NameWords, from: number, to: number, mask: number): boolean {
  for (let word = from; word < to; word++) {
    if (((words.bits[word] as number) & mask) !== 0) return true
  }
  return false
}

function takesOf(words: NameWords, word: number): boolean {
  const bits = words.bits[word] as number
  const key = words.keys[word] as string
  if ((bits & TITLE) !== 0) return true
  return (bits & (ORGANIZATION_HEAD | EVENT_HEAD | WORK_HEAD)) !== 0 || BEFORE_OF.has(key)
}

/** `Food and Drug Administration`, `Ministry of Trade and Industry`; not `Paris and London`. */
function joinsAnd(words: NameWords, from: number, word: number, limit: number): boolean {
  if (!isNameLike(words, word + 1)) return false
  const left = words.bits[word - 1] as number
  if ((left & (ANY_NAME & ~LAST_NAME)) !== 0) return false
  for (let index = from; index < word; index++) {
    if (DEPARTMENTS.has(words.keys[index] as string))
      return ((words.bits[word + 1] as number) & (FIRST_NAME | ANY_PLACE)) === 0
  }
  if (word - from > 2) return false
  let last = word + 1
  while (
    last + 1 < limit &&
    last < word + 4 &&
    isNameLike(words, last + 1) &&
    words.gaps[last] === GAP_SPACE
  )
    last++
  const heads = (words.bits[last] as number) & ORGANIZATION_HEAD
  return last > word + 1 && heads !== 0 && ((words.bits[word + 1] as number) & ANY_NAME) === 0
}

/** The words as a span; a stop that belongs to the last word (`U.S.`, `Inc.`) is inside. */
export function spanOf(words: NameWords, from: number, to: number): Span {
  const { text } = words.document
  const start = words.document.words.start[from] as number
  const end = words.ends[to - 1] as number
  if (text.charCodeAt(end) === 46 && endsWithStop(words, to - 1)) return { start, end: end + 1 }
  return { start, end: withoutInvisible(text, start, end) }
}

/** Soft hyphens and zero-width characters behind a word are no part of a name. */
function withoutInvisible(text: string, start: number, end: number): number {
  let last = end
  while (last > start + 1 && text.charCodeAt(last - 1) > 127 && isInvisible(text, last - 1)) last--
  return last
}

const isInvisible = (text: string, index: number): boolean =>
  classOf(text.charCodeAt(index)) === INVISIBLE
