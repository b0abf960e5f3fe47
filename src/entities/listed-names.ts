/**
 * Names in a language that the model was not taught: what the name lists have, and given names with a
 * surname, and surnames alone (`surnames.ts`). In a language that nobody knows words are no sign of anything: there it finds none. Cost: linear in the words.
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
  PARTICLE,
  PLACE,
  SUBSTANCE,
} from './lexicon.ts'
import { GAP_HYPHEN, GAP_NONE, GAP_SPACE, NameWords } from './name-words.ts'
import { longestMatch } from './phrase-match.ts'
import { isWrittenSmall, type ListedName, withSurnames } from './surnames.ts'
import type { NameType, TaggedName } from './tagger.ts'

/** So many sentences are read between two pauses. */
const SENTENCES = 256

/** The names that the lists know, by position. */
export function* tagListedNames(document: ParsedDocument): Steps<TaggedName[]> {
  if (!isKnownLanguage(document.language)) return []
  const words = new NameWords(document)
  yield* words.read()
  const names: ListedName[] = []
  for (const [index, { firstWord, endWord }] of document.sentences.entries()) {
    if (index % SENTENCES === SENTENCES - 1) yield
    let word = firstWord
    while (word < endWord && names.length < MOST_NAMES) {
      const name = specialName(words, word, endWord) ?? capitalName(words, word, endWord)
      if (name !== null) names.push(name)
      word = name?.to ?? word + 1
    }
  }
  yield
  const told: TaggedName[] = []
  for (const { from, to, type } of withSurnames(words, names)) {
    if (told.length < MOST_NAMES) told.push({ ...spanOf(words, from, to), type })
  }
  return told
}

/** The words as a span, without characters at its end that show nothing. */
function spanOf(words: NameWords, from: number, to: number): { start: number; end: number } {
  const { text, words: all } = words.document
  const start = words.starts[from] as number
  let end = words.ends[to - 1] as number
  if (text.charCodeAt(end) === STOP && text.slice(all.start[to - 1], end).includes('.')) end++
  while (end > start + 1 && classOf(text.charCodeAt(end - 1)) === INVISIBLE) end--
  return { start, end }
}
const STOP = 46

/** Places, groups, organisations, a full name. */
function capitalName(words: NameWords, word: number, limit: number): ListedName | null {
  if (!words.hasCapital(word)) return null
  const listed = listedName(words, word, limit)
  if (!isGiven(words, word) || (listed && !listed.isNamesake)) return listed
  const to = fullNameEnd(words, word, limit)
  if (to > 0) return { from: word, to, type: 'PERSON' }
  return words.gaps[word] === GAP_SPACE && word + 1 < limit && words.hasCapital(word + 1)
    ? null
    : listed
}

/** A given name, with a capital, and no word. */
const isGiven = (words: NameWords, word: number): boolean =>
  words.hasCapital(word) && (words.bitsAt(word) & (FIRST_NAME | ORDINARY)) === FIRST_NAME

/** One past the full name that begins with a given name, behind all of them; 0 if no surname follows: `Ana Maria Gil`. */
function fullNameEnd(words: NameWords, given: number, limit: number): number {
  let next = given + 1
  while (next < limit && isJoined(words, next) && isGiven(words, next)) next++
  const surname = particlesEnd(words, next, limit)
  const hasNext = surname < limit && words.gaps[surname - 1] === GAP_SPACE
  if (hasNext && words.hasCapital(surname)) {
    const isName =
      surname === next
        ? isSurname(words, surname)
        : isNobleName(words, surname) && listedName(words, surname, limit) === null
    if (isName) return surnameEnd(words, surname, limit)
  }
  // `Hans Peter`: the last of them is a surname, too.
  next--
  const isLast = next > given && words.gaps[next - 1] === GAP_SPACE
  return isLast && isSurname(words, next) ? next + 1 : 0
}

/** German and Dutch articles, which stand behind a particle alone. */
const ARTICLE = /^de[mnrs]$/
/** Languages whose people have two surnames. */
const IBERIAN = /^(?:ca|es|pt)$/

/** One past the particles at a word: `von der` of `Ada von der Aue`; not `y`, which may join two people. */
function particlesEnd(words: NameWords, from: number, limit: number): number {
  if (from < limit && ARTICLE.test(words.keyAt(from) as string)) return from
  let word = from
  while (
    word < limit &&
    (words.bitsAt(word) & PARTICLE) !== 0 &&
    (words.keyAt(word) as string).length > 1 &&
    words.gaps[word - 1] === GAP_SPACE
  ) {
    word++
  }
  return word
}

/** What stands behind a particle may be on no list of names, in any language. */
const isNobleName = (words: NameWords, word: number): boolean =>
  isOnlySurname(words, word) ||
  (words.bitsAt(word) === 0 &&
    !words.isUppercase(word) &&
    !words.lower.has(words.keyAt(word) as string))

const isJoined = (words: NameWords, word: number): boolean =>
  words.gaps[word - 1] === GAP_SPACE || words.gaps[word - 1] === GAP_HYPHEN

const isSurname = (words: NameWords, word: number): boolean =>
  (words.bitsAt(word) & (LAST_NAME | ORDINARY)) === LAST_NAME || isSurnameAbroad(words, word)

/** The longest name of the lists that begins with a word. */
function listedName(words: NameWords, word: number, limit: number): ListedName | null {
  const match = longestMatch(words, word, limit)
  if (match === null || !words.hasCapital(match.to - 1)) return null
  const { to, bits } = match
  const single = to === word + 1
  const long = (words.ends[word] as number) - (words.starts[word] as number) > 3
  const telling = long || words.isUppercase(word)
  const isCountry = (bits & COUNTRY) !== 0
  const ordinary = (bits & (ORDINARY | NEVER_NAME)) !== 0 && !isCountry
  if (single && (!telling || ordinary || isWrittenSmall(words, word))) return null
  const type = listedType(bits)
  if (type === null || (type === 'LOCATION' && isHalfOfName(words, word, to))) return null
  const isNamesake = single && !isCountry && (bits & (FIRST_NAME | LAST_NAME)) !== 0
  return { from: word, to, type, isNamesake: isNamesake && type === 'LOCATION' }
}

/** `Crans-Montana`, `Holland-Moritz`: a part of another name, which a hyphen joins it to; not `Nato-Ukraine`, `Ukraine-Krieg`. */
function isHalfOfName(words: NameWords, from: number, to: number): boolean {
  const { gaps } = words
  const isBehind = from > 0 && gaps[from - 1] === GAP_HYPHEN
  if (isBehind && (words.bitsAt(from - 1) & (COUNTRY | PLACE | ORGANIZATION)) === 0) return true
  return gaps[to - 1] === GAP_HYPHEN && (words.bitsAt(to) & FIRST_NAME) !== 0
}

/** One past a surname, with the others behind it: `Ada Brun-Holm`, `Ana Gil Ordaz`. */
function surnameEnd(words: NameWords, surname: number, limit: number): number {
  let next = surname + 1
  for (;;) {
    while (next < limit && words.hasCapital(next) && isOfSurname(words, next)) next++
    // `Gil da Silva`: behind a particle it has to be a surname that is known.
    const isSecond = IBERIAN.test(words.document.language)
    const behind = isSecond ? particlesEnd(words, next, limit) : next
    if (behind === next || behind >= limit || words.gaps[behind - 1] !== GAP_SPACE) return next
    if (!words.hasCapital(behind) || !isOnlySurname(words, behind)) return next
    next = behind + 1
  }
}

function isOfSurname(words: NameWords, word: number): boolean {
  const gap = words.gaps[word - 1]
  if (gap !== GAP_SPACE || words.isElided(word)) return gap === GAP_HYPHEN
  return isOnlySurname(words, word) || isSurnameAbroad(words, word)
}

const isOnlySurname = (words: NameWords, word: number): boolean =>
  (words.bitsAt(word) & (LAST_NAME | ORDINARY | COUNTRY | PLACE | GROUP | ORGANIZATION)) ===
  LAST_NAME

/** Outside English a capital word on no list of names may be a surname; not in German, where nouns have one. */
function isSurnameAbroad(words: NameWords, word: number): boolean {
  if (words.document.language === 'de') return false
  const key = words.keyAt(word) as string
  return key.length > 2 && (words.bitsAt(word) & ~ORDINARY) === 0 && !words.lower.has(key)
}

function listedType(bits: number): NameType | null {
  if ((bits & (COUNTRY | PLACE)) !== 0) return 'LOCATION'
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
  if ((match.bits & SUBSTANCE) !== 0) return { from: word, to: match.to, type: 'CHEMICAL' }
  if ((match.bits & DISEASE) !== 0) return { from: word, to: match.to, type: 'DISEASE' }
  if ((match.bits & LANGUAGE) !== 0 && words.hasCapital(word)) {
    return { from: word, to: match.to, type: 'LANGUAGE' }
  }
  return null
}
