/**
 * Names that are known, found again in words that no name has: in headlines, in runs that were cut
 * wrongly, and what lists alone can tell. Cost: linear in the capital words.
 */
import {
  COUNTRY,
  DISEASE,
  FIRST_NAME,
  GROUP,
  LANGUAGE,
  LAST_NAME,
  NEVER_NAME,
  ORDINARY,
  ORGANIZATION,
  PLACE,
  SUBSTANCE,
} from './lexicon.ts'
import { isShouted } from './name-candidates.ts'
import type { NameCollector } from './name-collector.ts'
import { GAP_AND, GAP_NONE, GAP_SPACE, type NameWords } from './name-words.ts'
import { longestMatch } from './phrase-match.ts'
import { surfaceKey } from './surfaces.ts'
import type { NameType } from './tagger.ts'

/** Finds known names in words that no name has: headlines, runs that were cut wrongly. */
export function findRepeats(
  words: NameWords,
  types: ReadonlyMap<string, NameType>,
  names: NameCollector,
  listedOnly: boolean,
): void {
  const byFirst = new Map<string, string[]>()
  for (const key of types.keys()) {
    const first = key.replace('^', '').split(' ', 1)[0] as string
    const list = byFirst.get(first)
    if (list) list.push(key)
    else byFirst.set(first, [key])
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length)
  for (const sentence of words.document.sentences) {
    const shouted = listedOnly || isShouted(words, sentence)
    let word = sentence.firstWord
    while (word < sentence.endWord) {
      const to = findRepeat(words, word, sentence.endWord, shouted, byFirst, types, names)
      word = Math.max(word + 1, to)
    }
  }
}

function findRepeat(
  words: NameWords,
  word: number,
  limit: number,
  shouted: boolean,
  byFirst: ReadonlyMap<string, readonly string[]>,
  types: ReadonlyMap<string, NameType>,
  names: NameCollector,
): number {
  if (names.used[word] === 1) return 0
  const special = specialType(words, word, limit)
  if (special) {
    names.add(word, special.to, special.type)
    return special.to
  }
  if (words.capital[word] === 0) return 0
  for (const key of byFirst.get(words.keys[word] as string) ?? []) {
    const size = key.split(' ').length
    const to = word + size
    if (to > limit || !standsAt(words, word, to, key, shouted)) continue
    if (size === 1 && !mayStandAlone(words, word, shouted)) continue
    names.add(word, to, types.get(key) as NameType)
    return to
  }
  return shouted ? findListed(words, word, limit, names) : 0
}

function standsAt(
  words: NameWords,
  from: number,
  to: number,
  key: string,
  shouted: boolean,
): boolean {
  for (let word = from; word + 1 < to; word++) {
    if ((words.gaps[word] as number) > GAP_AND) return false
  }
  const here = surfaceKey(words, from, to)
  // In capitals every short word looks like an acronym.
  return here === key || (shouted && here.replace('^', '') === key)
}

/** A known name of one word, unless it is an ordinary word here or part of a longer run. */
function mayStandAlone(words: NameWords, word: number, shouted: boolean): boolean {
  const key = words.keys[word] as string
  const bits = words.bits[word] as number
  if (words.lower.has(key) || key.length < 3) return false
  if ((bits & ORDINARY) !== 0 && (bits & (COUNTRY | PLACE | GROUP)) === 0) return false
  if ((bits & NEVER_NAME) !== 0) return false
  if (shouted) return true
  const joined = (other: number, gap: number): boolean =>
    words.capital[other] === 1 && words.gaps[gap] === GAP_SPACE && words.bits[other] === 0
  return !joined(word + 1, word) && !joined(word - 1, word - 1)
}

/** In a headline only lists can tell: places, groups, organisations, a full name. */
function findListed(words: NameWords, word: number, limit: number, names: NameCollector): number {
  const match = longestMatch(words, word, limit)
  const bits = match?.bits ?? 0
  const single = match?.to === word + 1
  const long = (words.ends[word] as number) - (words.document.words.start[word] as number) > 3
  const telling = long || words.uppercase[word] === 1
  const ordinary = (bits & (ORDINARY | NEVER_NAME)) !== 0 && (bits & COUNTRY) === 0
  const clean = !single || (telling && !ordinary)
  if (match && clean && words.capital[match.to - 1] === 1) {
    const type = listedType(bits, single)
    if (type) {
      names.add(word, match.to, type)
      return match.to
    }
  }
  const next = word + 1
  if (next >= limit || words.gaps[word] !== GAP_SPACE || words.capital[next] === 0) return 0
  const person = ((words.bits[word] as number) & FIRST_NAME) !== 0
  const surname = ((words.bits[next] as number) & LAST_NAME) !== 0 || isSurnameAbroad(words, next)
  const plain = (((words.bits[word] as number) | (words.bits[next] as number)) & ORDINARY) === 0
  if (!person || !surname || !plain) return 0
  names.add(word, next + 1, 'PERSON')
  return next + 1
}

/** Outside English a capital word on no list may be a surname; not in German, where nouns have one. */
function isSurnameAbroad(words: NameWords, word: number): boolean {
  const { language } = words.document
  if (language === 'en' || language === 'und' || language === 'de') return false
  const key = words.keys[word] as string
  return key.length > 2 && words.bits[word] === 0 && !words.lower.has(key)
}

function listedType(bits: number, single: boolean): NameType | null {
  if ((bits & (COUNTRY | PLACE)) !== 0) {
    return single && (bits & (FIRST_NAME | LAST_NAME)) !== 0 && (bits & COUNTRY) === 0
      ? null
      : 'LOCATION'
  }
  if ((bits & GROUP) !== 0) return 'NORP'
  return (bits & ORGANIZATION) !== 0 && (bits & (FIRST_NAME | LAST_NAME)) === 0
    ? 'ORGANIZATION'
    : null
}

/** Substances, diseases and languages are known by lists alone, in small letters too. */
function specialType(
  words: NameWords,
  word: number,
  limit: number,
): { to: number; type: NameType } | null {
  const bits = words.bits[word] as number
  const alone = words.phrases[word] === undefined && words.gaps[word] !== GAP_NONE
  if (alone && (bits & (SUBSTANCE | DISEASE | LANGUAGE)) === 0) return null
  const match = longestMatch(words, word, limit)
  if (!match) return null
  if ((match.bits & SUBSTANCE) !== 0) return { to: match.to, type: 'SUBSTANCE' }
  if ((match.bits & DISEASE) !== 0) return { to: match.to, type: 'DISEASE' }
  if ((match.bits & LANGUAGE) !== 0 && words.capital[word] === 1) {
    return { to: match.to, type: 'LANGUAGE' }
  }
  return null
}
