/**
 * How alike two words are that may stand for each other in two copies: the same word, the same in another
 * spelling or form, or another one.
 *
 * Method: common beginning and end of the two normal forms; words that carry a fact and names have
 * to be the same. Cost: constant for each pair of words.
 */
import { prefixOf } from '../../document/slips.ts'
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
/**
 * Where two words part, in either order: what the one has from the letter before on, what the other has, and the first of the
 * letters that they end in. One vowel at most, `c`, `s` or `z`, or a doubled letter;
 */
const SPELT = /^(?:.[aeiouy]?\|[aeiouy]?|.[csz]\|[csz]|(.)\1\|)\|./
/** in English what forms end in, `strikes` for `strike`, not `striker`, and `gray`, `colour`, `travelled`, not `ship` for `shop`; */
const ENGLISH =
  /^(?:.(?:(?:\|(?:e?[sd]|n|ll?)|s\|e?d|er\|re)\||(?:a\|e|i\|y|[sz]\|[csz])\|.|e\|o\|r)|(?:ou|ll|ss)\|\|.)/
/** of names an `s` at the end, a doubled letter, a vowel; `Mohamed`, `Kandehar`, but not `Iran` for `Iraq`, nor another gender. */
const NAMES = /^(?:.s\|\|$|(.)\1\|\||.[aeiouy]\|[aeiouy]\|.|.(?:[iuy]\|[aeiouy]|e\|o)\|$)/
const SHORT_NAMES = /^.s\|\|$/
const IS_SHAPED = 0x2000000
/** A name may be spelt with another vowel, at its beginning as well. */
const VOWELS = 'aeiouy'
const LEAST_NAME = 5

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
    return areForms(a, b, languageOf, areCapital) ? NEARLY_SAME : 0
  }
}

/** The language is dear to tell: it is asked for where it decides. */
type LanguageOf = MarkedDocument['languageOf']

/**
 * Are they one word in two forms or spellings: one ending apart, or spelt otherwise, as `attack` and `attacks`, `organise` and
 * `organize`? Not another beginning, `able` and `unable`, nor another consonant, `fined` and `fired`: that is another word.
 *
 * @param areNames have both a capital? In German all nouns have.
 */
export function areForms(a: string, b: string, languageOf: LanguageOf, areNames = false): boolean {
  const prefix = prefixOf(a, b)
  const suffix = suffixOf(a, b, prefix)
  const shorter = Math.min(a.length, b.length)
  const longer = Math.max(a.length, b.length)
  // Most words that are asked about are no forms of each other, and that is seen by the lengths.
  if (longer - prefix - suffix > (longer < 6 || suffix > 0 ? 1 : 2)) return false
  const parts = (one: string, other: string): string =>
    `${` ${one}`.slice(prefix, one.length - suffix + 1)}|${other.slice(prefix, other.length - suffix)}|${one.charAt(one.length - suffix)}`
  const part = (pattern: RegExp): boolean => pattern.test(parts(a, b)) || pattern.test(parts(b, a))
  const areNear =
    shorter >= SHORTEST_CLOSE && prefix >= LEAST_PREFIX && (suffix === 0 || part(SPELT))
  if (!areNames) return areNear && (languageOf()?.code !== 'en' || part(ENGLISH))
  const areOneName = part(shorter < LEAST_NAME ? SHORT_NAMES : NAMES)
  return areNear !== areOneName && languageOf()?.code === 'de' ? areNear : areOneName
}

const byteAt = (form: string, index: number): number => form.charCodeAt(index) & 0xff

/** The shape of a form as `Aligner` wants it; 0 if it is too short to be close to another. */
export function shapeOf(form: string): number {
  if (form.length < SHORTEST_CLOSE) return 0
  const ends = (byteAt(form, 0) << 16) | (byteAt(form, 1) << 8) | byteAt(form, form.length - 1)
  return ends | IS_SHAPED | (VOWELS.includes(form.charAt(0)) ? LOOSE : 0)
}

/** How many letters two forms have in common at the end, of what the beginning leaves of the shorter one. */
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
