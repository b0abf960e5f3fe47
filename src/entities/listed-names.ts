/**
 * Names in a language that the model was not taught: what the name lists have, and given names with a
 * surname. In a language that nobody knows words are no sign of anything: there it finds none. Cost: linear in the words.
 */
import { classOf, INVISIBLE } from '../document/character.ts'
import { isKnownLanguage } from '../document/language.ts'
import type { ParsedDocument } from '../document/parse.ts'
import type { Steps } from '../document/steps.ts'
import { MOST_NAMES } from './crf/field-tagger.ts'
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
import { GAP_HYPHEN, GAP_NONE, GAP_SPACE, NameWords } from './name-words.ts'
import { longestMatch } from './phrase-match.ts'
import type { NameType, TaggedName } from './tagger.ts'

/** So many sentences are read between two pauses. */
const SENTENCES = 256

/** A name over words up to `to`. */
interface ListedName {
  readonly to: number
  readonly type: NameType
}

/** The names that the lists know, by position. */
export function* tagListedNames(document: ParsedDocument): Steps<TaggedName[]> {
  if (!isKnownLanguage(document.language)) return []
  const words = new NameWords(document)
  yield* words.read()
  const names: TaggedName[] = []
  for (const [index, { firstWord, endWord }] of document.sentences.entries()) {
    if (index % SENTENCES === SENTENCES - 1) yield
    let word = firstWord
    while (word < endWord && names.length < MOST_NAMES) {
      const name = specialName(words, word, endWord) ?? capitalName(words, word, endWord)
      if (name !== null) names.push({ ...spanOf(words, word, name.to), type: name.type })
      word = name?.to ?? word + 1
    }
  }
  return names
}

/** The words as a span, without characters at its end that show nothing. */
function spanOf(words: NameWords, from: number, to: number): { start: number; end: number } {
  const { text, words: all } = words.document
  const start = all.start[from] as number
  let end = words.ends[to - 1] as number
  if (text.charCodeAt(end) === STOP && text.slice(all.start[to - 1], end).includes('.')) end++
  while (end > start + 1 && classOf(text.charCodeAt(end - 1)) === INVISIBLE) end--
  return { start, end }
}
const STOP = 46

/** Places, groups, organisations, a full name. */
function capitalName(words: NameWords, word: number, limit: number): ListedName | null {
  if (!words.hasCapital(word)) return null
  const match = longestMatch(words, word, limit)
  const bits = match?.bits ?? 0
  const single = match?.to === word + 1
  const long = (words.ends[word] as number) - (words.document.words.start[word] as number) > 3
  const telling = long || words.isUppercase(word)
  const ordinary = (bits & (ORDINARY | NEVER_NAME)) !== 0 && (bits & COUNTRY) === 0
  const clean = !single || (telling && !ordinary && !isWrittenSmall(words, word))
  if (match && clean && words.hasCapital(match.to - 1)) {
    const type = listedType(bits, single)
    const isHalf = type === 'LOCATION' && isHalfOfName(words, word, match.to)
    if (type && !isHalf) return { to: match.to, type }
  }
  const next = word + 1
  if (next >= limit || words.gaps[word] !== GAP_SPACE || !words.hasCapital(next)) return null
  const person = (words.bitsAt(word) & FIRST_NAME) !== 0
  const surname = (words.bitsAt(next) & LAST_NAME) !== 0 || isSurnameAbroad(words, next)
  const plain = ((words.bitsAt(word) | words.bitsAt(next)) & ORDINARY) === 0
  return person && surname && plain ? { to: surnameEnd(words, next, limit), type: 'PERSON' } : null
}

/** `Über`, `Para` at the head of a sentence: what the text has in small letters, too, is no name; a country is, beside `una empresa china`. */
const isWrittenSmall = (words: NameWords, word: number): boolean =>
  !words.isUppercase(word) &&
  words.lower.has(words.keyAt(word) as string) &&
  (words.bitsAt(word) & COUNTRY) === 0

/** `Crans-Montana`, `Holland-Moritz`: a part of another name, which a hyphen joins it to; not `Nato-Ukraine`, `Ukraine-Krieg`. */
function isHalfOfName(words: NameWords, from: number, to: number): boolean {
  const { gaps } = words
  const isBehind = from > 0 && gaps[from - 1] === GAP_HYPHEN
  if (isBehind && (words.bitsAt(from - 1) & (COUNTRY | PLACE | ORGANIZATION)) === 0) return true
  return gaps[to - 1] === GAP_HYPHEN && (words.bitsAt(to) & FIRST_NAME) !== 0
}

/** One past a surname, with the other one that a hyphen joins to it: `Ada Brun-Holm`. */
function surnameEnd(words: NameWords, surname: number, limit: number): number {
  const next = surname + 1
  const isDouble = next < limit && words.gaps[surname] === GAP_HYPHEN && words.hasCapital(next)
  return isDouble ? next + 1 : next
}

/** Outside English a capital word on no list may be a surname; not in German, where nouns have one. */
function isSurnameAbroad(words: NameWords, word: number): boolean {
  if (words.document.language === 'de') return false
  const key = words.keyAt(word) as string
  return key.length > 2 && words.bitsAt(word) === 0 && !words.lower.has(key)
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
function specialName(words: NameWords, word: number, limit: number): ListedName | null {
  const bits = words.bitsAt(word)
  const alone = words.phrasesAt(word) === undefined && words.gaps[word] !== GAP_NONE
  if (alone && (bits & (SUBSTANCE | DISEASE | LANGUAGE)) === 0) return null
  const match = longestMatch(words, word, limit)
  if (!match) return null
  if ((match.bits & SUBSTANCE) !== 0) return { to: match.to, type: 'CHEMICAL' }
  if ((match.bits & DISEASE) !== 0) return { to: match.to, type: 'DISEASE' }
  if ((match.bits & LANGUAGE) !== 0 && words.hasCapital(word)) {
    return { to: match.to, type: 'LANGUAGE' }
  }
  return null
}
