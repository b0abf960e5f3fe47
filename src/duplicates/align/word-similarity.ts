/**
 * How alike two words are that may stand for each other in two copies: the same word, the same with
 * a slip of the pen or in another form, or another one.
 *
 * Method: common beginning and end of the two normal forms; words that carry a fact and names have
 * to be the same. Cost: constant for each pair of words.
 */
import { languageOf } from '../../document/parse.ts'
import { CAPITAL, formOf } from '../../document/words.ts'
import { CALENDAR, DIGITS, NEGATION, NUMBER_WORD } from '../../reading/facts.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'
import { LOOSE, type NearSimilarity } from '../../similarity/align.ts'

/** Words one slip or one ending apart count so much, */
const NEARLY_SAME = 0.8
/** ... if they begin with so many letters that are the same, */
const LEAST_PREFIX = 2
/** ... and neither carries one of these facts: `seven` is not `seventh`. */
const NEVER_CLOSE = DIGITS | NUMBER_WORD | NEGATION | CALENDAR
const SHORTEST_CLOSE = 4
const IS_SHAPED = 0x2000000
/** A name may be spelt with another vowel, at its beginning as well. */
const IS_VOWEL = Uint8Array.from({ length: 128 }, (_, code) =>
  'aeiouy'.includes(String.fromCharCode(code)) ? 1 : 0,
)
const LEAST_NAME = 5
const GENDERS = /^(?:ao|oa|ae|ea)$/

/** How alike two different words of a document are: 0, not at all, up to 1. */
export function nearSimilarity(marked: MarkedDocument): NearSimilarity {
  const { document, facts } = marked
  const { words } = document
  const { flags } = words
  let language: string | undefined
  const capitalsMeanNouns = (): boolean => {
    language ??= languageOf(document)
    return language === 'de'
  }
  return (here, there) => {
    if ((((facts[here] as number) | (facts[there] as number)) & NEVER_CLOSE) !== 0) return 0
    const a = formOf(words, here)
    const b = formOf(words, there)
    const areCapital = ((flags[here] as number) & (flags[there] as number) & CAPITAL) !== 0
    const prefix = prefixOf(a, b)
    const suffix = suffixOf(a, b, prefix)
    let isNear = areClose(a, b, prefix, suffix)
    if (areCapital && isNear !== areOneName(a, b, prefix, suffix) && !capitalsMeanNouns()) {
      // The language is dear to tell: it is asked for where it decides.
      isNear = !isNear
    }
    return isNear ? NEARLY_SAME : 0
  }
}

const isVowel = (code: number): boolean => IS_VOWEL[code] === 1

const byteAt = (form: string, index: number): number => form.charCodeAt(index) & 0xff

/** The shape of a form as `Aligner` wants it; 0 if it is too short to be close to another. */
export function shapeOf(form: string): number {
  if (form.length < SHORTEST_CLOSE) return 0
  const ends = (byteAt(form, 0) << 16) | (byteAt(form, 1) << 8) | byteAt(form, form.length - 1)
  return ends | IS_SHAPED | (isVowel(form.charCodeAt(0)) ? LOOSE : 0)
}

/** How many letters two forms have in common at the beginning. */
function prefixOf(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  let prefix = 0
  while (prefix < shorter && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++
  return prefix
}

/** The same at the end, of what the beginning leaves of the shorter one. */
function suffixOf(a: string, b: string, prefix: number): number {
  const most = Math.min(a.length, b.length) - prefix
  let suffix = 0
  while (
    suffix < most &&
    a.charCodeAt(a.length - 1 - suffix) === b.charCodeAt(b.length - 1 - suffix)
  ) {
    suffix++
  }
  return suffix
}

/**
 * One slip of the pen or one ending apart: `attack`, `attacks`. Not another beginning: that is
 * another word, `imports` and `exports`, `able` and `unable`.
 */
function areClose(a: string, b: string, prefix: number, suffix: number): boolean {
  if (a.length < SHORTEST_CLOSE || b.length < SHORTEST_CLOSE || Math.abs(a.length - b.length) > 2)
    return false
  if (prefix < LEAST_PREFIX) return false
  const longer = Math.max(a.length, b.length)
  return longer - prefix - suffix <= (longer >= 6 ? 2 : 1) && prefix + suffix >= 3
}

/**
 * With or without its `s` or a doubled letter, or with one vowel spelt otherwise: `Mohamed` and
 * `Mohammed`, `Kandahar` and `Kandehar`. Another consonant makes another name, `Iran` and `Iraq`,
 * and so does another gender.
 */
function areOneName(a: string, b: string, prefix: number, suffix: number): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
  const most = shorter.length
  if (longer.length > most + 1 || most === 0) return false
  if (longer.length === most && most < LEAST_NAME) return false
  if (longer.length === most + 1) {
    const isDoubled = most >= LEAST_NAME && longer[prefix] === longer[prefix - 1]
    const isPlural = prefix === most && longer.endsWith('s')
    return isPlural || (isDoubled && prefix + suffix === most)
  }
  if (prefix + suffix !== most - 1) return false
  if (!isVowel(a.charCodeAt(prefix)) || !isVowel(b.charCodeAt(prefix))) return false
  const isLast = suffix === 0
  return !(isLast && GENDERS.test(a.charAt(prefix) + b.charAt(prefix)))
}
