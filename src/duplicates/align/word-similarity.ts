/**
 * How alike two words are that may stand for each other in two copies: the same word, the same in another
 * spelling or form, or another one.
 *
 * Method: common beginning and end of the two normal forms; words that carry a fact and names have
 * to be the same. Cost: constant for each pair of words.
 */
import { CAPITAL, formOf } from '../../document/words.ts'
import { CALENDAR, DIGITS, NEGATION, NUMBER_WORD } from '../../reading/facts.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'
import { LOOSE, type NearSimilarity } from '../../similarity/align.ts'

/** Words one spelling or one ending apart count so much, */
const NEARLY_SAME = 0.8
/** ... if they begin with so many letters that are the same, */
const LEAST_PREFIX = 2
/** ... and neither carries one of these facts: `seven` is not `seventh`. */
const NEVER_CLOSE = DIGITS | NUMBER_WORD | NEGATION | CALENDAR
const SHORTEST_CLOSE = 4
/** Behind a letter what two forms have in its place, one vowel at most, `c`, `s` or `z`, or a doubled letter. */
const SPELT = /^(?:.[aeiouy]?\|[aeiouy]?|.[csz]\|[csz]|(.)(?:\1\||\|\1))$/
const IS_SHAPED = 0x2000000
/** A name may be spelt with another vowel, at its beginning as well. */
const VOWELS = 'aeiouy'
const LEAST_NAME = 5
const GENDERS = /^(?:ao|oa|ae|ea)$/

/** How alike two different words of a document are: 0, not at all, up to 1. */
export function nearSimilarity(marked: MarkedDocument): NearSimilarity {
  const { document, facts, languageOf } = marked
  const { words } = document
  const { flags } = words
  return (here, there) => {
    if ((((facts[here] as number) | (facts[there] as number)) & NEVER_CLOSE) !== 0) return 0
    const a = formOf(words, here)
    const b = formOf(words, there)
    const areCapital = ((flags[here] as number) & (flags[there] as number) & CAPITAL) !== 0
    const prefix = prefixOf(a, b)
    const suffix = suffixOf(a, b, prefix)
    let isNear = areClose(a, b, prefix, suffix)
    // The language is dear to tell: it is asked for where it decides. In German all nouns have capitals.
    if (areCapital && isNear !== areOneName(a, b, prefix, suffix) && languageOf()?.code !== 'de') {
      isNear = !isNear
    }
    return isNear ? NEARLY_SAME : 0
  }
}

const byteAt = (form: string, index: number): number => form.charCodeAt(index) & 0xff

/** The shape of a form as `Aligner` wants it; 0 if it is too short to be close to another. */
export function shapeOf(form: string): number {
  if (form.length < SHORTEST_CLOSE) return 0
  const ends = (byteAt(form, 0) << 16) | (byteAt(form, 1) << 8) | byteAt(form, form.length - 1)
  return ends | IS_SHAPED | (VOWELS.includes(form.charAt(0)) ? LOOSE : 0)
}

/** How many letters two forms have in common at the beginning. */
export function prefixOf(a: string, b: string): number {
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
 * One ending apart, or spelt otherwise: `attack` and `attacks`, `colour` and `color`, `travelled` and `traveled`, `organise`
 * and `organize`. Not another beginning, `able` and `unable`, nor another consonant, `fined` and `fired`: that is another word.
 */
function areClose(a: string, b: string, prefix: number, suffix: number): boolean {
  if (Math.min(a.length, b.length) < SHORTEST_CLOSE || prefix < LEAST_PREFIX) return false
  const longer = Math.max(a.length, b.length)
  const most = longer - prefix - suffix
  if (most > (longer < 6 || suffix > 0 ? 1 : 2)) return false
  if (suffix === 0) return true
  return SPELT.test(
    `${a.slice(prefix - 1, a.length - suffix)}|${b.slice(prefix, b.length - suffix)}`,
  )
}

/**
 * With or without its `s` or a doubled letter, or with one vowel spelt otherwise: `Mohamed` and
 * `Mohammed`, `Kandahar` and `Kandehar`. Another consonant makes another name, `Iran` and `Iraq`,
 * and so does another gender.
 */
function areOneName(a: string, b: string, prefix: number, suffix: number): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
  const most = shorter.length
  if (longer.length > most + 1) return false
  if (longer.length > most) {
    const isDoubled = most >= LEAST_NAME && longer[prefix] === longer[prefix - 1]
    const isPlural = prefix === most && longer.endsWith('s')
    return isPlural || (isDoubled && prefix + suffix === most)
  }
  if (most < LEAST_NAME || prefix + suffix !== most - 1) return false
  const [own, other] = [a.charAt(prefix), b.charAt(prefix)]
  if (!VOWELS.includes(own) || !VOWELS.includes(other)) return false
  return suffix > 0 || !GENDERS.test(own + other)
}
