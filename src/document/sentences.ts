/**
 * Sentence borders inside a paragraph.
 *
 * Method: every `.`, `!`, `?`, `…` (and their full-width forms) is a candidate; closing quotes and
 * brackets behind it belong to the sentence. It is a border if what follows can open a sentence and
 * the word before is no abbreviation, initial or numeral that goes on. A missing space
 * (`died.Airstrike`) is a border between a word in small letters and a capital. Bullets and the
 * date line of an embedded tweet end a sentence too. Cost: linear; a look of at most 48 characters
 * back and 90 ahead at each candidate.
 */

import { firstAtLeast } from './binary-search.ts'
import { isLower, isSpace, isUpper } from './character.ts'
import { frontDecoded, wordList } from './front-coded.ts'
import { ENGLISH, UNKNOWN_LANGUAGE } from './language.ts'
import {
  BULLET,
  CLOSING_BRACKET,
  ELLIPSIS,
  EXCLAMATION,
  FULL_WIDTH,
  QUESTION,
  STOP,
} from './marks.ts'
import { opensSentence } from './opens-sentence.ts'
import type { SpanList } from './span-list.ts'
import type { Steps } from './steps.ts'

/** Before a capital these go on: titles, months, `vs.`, `St. Louis`, `3 Mio. Euro`. */
const ALWAYS_ABBREVIATED = new Set(
  frontDecoded(
    wordList(
      'mr mrs ms dr sen sens rep reps gov govs gens profs st lt col gen sgt capt cpl maj pres prof hon rev vs vol pp fig jan feb mar apr jun jul aug sept sep oct nov dec dept univ assn mt ft approx est eg ie ca cf al bzw nr mio mrd tsd str messrs mme mlle adm cmdr supt insp det atty fr sr sra dra',
    ),
  ),
)
/** These may also end a sentence: they do before a word that only opens one. */
const SOMETIMES_ABBREVIATED = new Set(
  frontDecoded(
    wordList(
      'inc corp co ltd jr bros etc a.m p.m u.s u.k u.n e.u d.c ph.d calif conn ala ariz fla ga ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo mass ave blvd rd',
    ),
  ),
)
/** Small-letter words that may be abbreviated: a stop behind them is looked at more closely. `Art. 2` is no English. */
const ABBREVIATIONS = new Set([
  ...ALWAYS_ABBREVIATED,
  ...SOMETIMES_ABBREVIATED,
  'no',
  'nos',
  'art',
  'abs',
])
/** Those that other languages abbreviate, too; others with a vowel are words there: `det`, `est`, `mar`. */
const SHARED = /^(?:[^aeiou]+|ca|co|etc|gen|mio|prof|[ds]ra)$|\./
const CLOSERS = '"”’\'»)]』」）】›'
/** German closes with the marks that open elsewhere: `„Nein.“ Er ging.` */
const CLOSERS_BEFORE_SPACE = '“«‘‹'
const FRENCH_CLOSER = /^\s»(?:\s|$)/
const OPENING = /^["“‘'«»„‚([—–-]+\s*/
const OPENS_QUOTE = /^["“‘«»„‚([•—–]/
const MAY_OPEN = /^(?:[\p{Lu}\p{Lt}\p{Lo}\p{N}@#$€£¥]|\p{Ll}\p{Lu}\p{Ll})/u
const ABBREVIATION_PART = /[\p{L}\p{N}.'’]/u
const ORDINAL_LANGUAGES = /^(?:d[ae]|no|cs|pl|hu|fi|tr)$/
/** `"We lost," …` is plain; this is `"We lost." Smith said.`, whose tail is no sentence. */
const ATTRIBUTION =
  /^(?:\p{Lu}[\p{L}.'’-]*\s){1,5}(?:said|says|added|told|asked|wrote|tweeted|explained|continued|noted|replied)\s*[.,]/u
/** Nothing but a month stands before a day and a year. */
const TWEET_DATE = /\)\s+(?:on\s+)?[A-Z][a-z]+\.?\s+\d{1,2},\s+\d{4}/y
const ENTITY_CLOSER = /&(?:quot|rdquo|rsquo|#8217|#8221|#39);/y
const PARTICLES = /^[とのはがをに]/u
/** Longest word that is looked at in front of a stop. */
const LONGEST = 48

/** No abbreviation has so many letters. */
const NO_ABBREVIATION = 7
const SPACE = 32

/** After so many stops there is a pause, and after so many paragraphs. */
const STOPS = 2048
const PARAGRAPHS = 64

/** BCP 47 subtag; it takes a look at the words to tell it. */
type Language = () => string

/** Takes sentences, in order. */
interface Sentences {
  add(start: number, end: number): void
  /** Ends a paragraph. */
  close(): void
}

/**
 * Adds the sentences of paragraphs, one paragraph after the other.
 *
 * @param stops where the text has characters that can end a sentence
 * @param language asked for where a number stands before a stop
 */
export function* addSentences(
  text: string,
  paragraphs: SpanList,
  stops: readonly number[],
  language: Language,
  sentences: Sentences,
): Steps<void> {
  let looked = 0
  for (let index = 0; index < paragraphs.length; index++) {
    if (index % PARAGRAPHS === PARAGRAPHS - 1) yield
    const limit = paragraphs.endOf(index)
    let start = paragraphs.startOf(index)
    // None of a run of stops ends a sentence where its first one does not.
    let free = start
    for (let next = firstAtLeast(stops, start); (stops[next] ?? limit) < limit; next++) {
      if (++looked % STOPS === 0) yield
      const stop = stops[next] as number
      if (stop < free) continue // it closes the sentence before
      const end = borderAt(text, stop, start, limit, language)
      if (end < 0) {
        free = endOfStops(text, stop, limit)
        continue
      }
      sentences.add(start, end)
      start = skipSpaces(text, end, limit)
      free = start
    }
    if (start < limit) sentences.add(start, limit)
    sentences.close()
  }
}

/** Where the sentence ends whose last stop is at `index`, or -1 if none ends there. */
function borderAt(
  text: string,
  index: number,
  start: number,
  limit: number,
  language: Language,
): number {
  const code = text.charCodeAt(index)
  if (code === STOP && isPlainStop(text, index, start, limit)) return index + 1
  if (isStop(code)) return endAtStop(text, index, start, limit, language)
  if (code === CLOSING_BRACKET) return endOfTweet(text, index, limit)
  if (code === BULLET) {
    let end = index
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--
    return end > start ? end : -1
  }
  const end = skipClosers(text, index + 1, limit)
  return FULL_WIDTH.has(code) && PARTICLES.test(text.charAt(end)) ? -1 : end
}

function endOfTweet(text: string, index: number, limit: number): number {
  TWEET_DATE.lastIndex = index
  const match = TWEET_DATE.exec(text)
  return match && index + match[0].length < limit ? index + match[0].length : -1
}

/**
 * The plain case of most sentences: `word. Word`, where the word is in small letters but for the first,
 * no abbreviation and ASCII throughout; or `word.Word`, which no abbreviation is written as. It spares
 * them the patterns.
 */
function isPlainStop(text: string, index: number, start: number, limit: number): boolean {
  const isApart = text.charCodeAt(index + 1) === SPACE
  const next = isApart ? index + 2 : index + 1
  if (next >= limit || !isUpper(text.charCodeAt(next))) return false
  let from = index
  const farthest = Math.max(start, index - NO_ABBREVIATION)
  while (from > farthest && isLower(text.charCodeAt(from - 1))) from--
  if (isApart && index - from === NO_ABBREVIATION) return true
  const isSmall = index - from > 1
  if (from > start && isUpper(text.charCodeAt(from - 1))) from--
  if (index - from < 2 || from === start || text.charCodeAt(from - 1) !== SPACE) return false
  return isApart ? !ABBREVIATIONS.has(text.slice(from, index).toLowerCase()) : isSmall
}

function endAtStop(
  text: string,
  index: number,
  start: number,
  limit: number,
  language: Language,
): number {
  const stops = endOfStops(text, index + 1, limit)
  const end = skipClosers(text, stops, limit)
  if (end >= limit) return end
  const next = skipSpaces(text, end, limit)
  const ahead = text.slice(next, next + 90)
  const opening = ahead.replace(OPENING, '')
  const spaced = next > end
  if (!MAY_OPEN.test(opening) && !(spaced && OPENS_QUOTE.test(ahead))) return -1
  const closed = end > stops
  if (closed) return (spaced ? !ATTRIBUTION.test(ahead) : /^\p{Lu}/u.test(opening)) ? end : -1
  const single = text.charCodeAt(index) === STOP && stops === index + 1
  const word = single ? wordBefore(text, index, start) : ''
  if (spaced) return single && goesOn(word, opening, language) ? -1 : end
  return isGlued(single, word, text, end) ? end : -1
}

/** `died.Airstrike`, `over!The`: no space, yet a border. `U.S`, `3.5`, `example.com` are none. */
function isGlued(single: boolean, word: string, text: string, end: number): boolean {
  if (!/^[“«„‘]?\p{Lu}/u.test(text.slice(end, end + 3))) return false
  if (!single) return true
  return /^[\p{Ll}\p{N}'’]{2,}$|^[\p{L}’']*\p{Ll}{2}$/u.test(word)
}

/** Does the sentence go on behind this word and its stop? */
function goesOn(word: string, opening: string, language: Language): boolean {
  const lower = word.toLowerCase()
  const counts = /^\p{N}/u.test(opening)
  const own = ABBREVIATIONS.has(lower) ? language() : ENGLISH
  if (own !== ENGLISH && own !== UNKNOWN_LANGUAGE) {
    if (counts) return true
    // A capital tells English titles, months and states there, but where all nouns have one.
    if (!SHARED.test(lower) && (word === lower || own === 'de')) return false
  }
  if (ALWAYS_ABBREVIATED.has(lower)) return true
  if (/^nos?$/.test(lower)) return counts // `No. 10`, not `No. She`
  const mayStopShort = SOMETIMES_ABBREVIATED.has(lower)
  if (/^\d{1,2}$/.test(word))
    return /^\p{Lu}\p{Ll}/u.test(opening) && ORDINAL_LANGUAGES.test(language())
  const initial = /^\p{L}$/u.test(word) && word !== 'I'
  const initials = /^(?:\p{L}\.)+\p{L}$/u.test(word)
  if (initial && word !== lower) return !opensSentence(opening) || /^\p{Lu}\.?\s/u.test(opening)
  if (initials || mayStopShort) return !opensSentence(opening)
  return initial
}

function wordBefore(text: string, index: number, start: number): string {
  let from = index
  const limit = Math.max(start, index - LONGEST)
  while (from > limit && ABBREVIATION_PART.test(text[from - 1] as string)) from--
  return text.slice(from, index).replace(/^['’]/, '')
}

/** Where a run of stops ends that begins at a place; the place itself if none does. */
function endOfStops(text: string, from: number, limit: number): number {
  let end = from
  while (end < limit && isStop(text.charCodeAt(end))) end++
  return end
}

const isStop = (code: number): boolean =>
  code === STOP || code === EXCLAMATION || code === QUESTION || code === ELLIPSIS

function skipClosers(text: string, from: number, limit: number): number {
  let end = from
  while (end < limit) {
    const character = text[end] as string
    if (CLOSERS.includes(character)) end++
    else if (CLOSERS_BEFORE_SPACE.includes(character) && endsWord(text, end + 1, limit)) end++
    else if (FRENCH_CLOSER.test(text.slice(end, end + 3))) end += 2
    else if (text.charCodeAt(end) === 38) {
      ENTITY_CLOSER.lastIndex = end
      const match = ENTITY_CLOSER.exec(text)
      if (!match) break
      end += match[0].length
    } else break
  }
  return Math.min(end, limit)
}

const endsWord = (text: string, index: number, limit: number): boolean =>
  index >= limit || isSpace(text.charCodeAt(index))

function skipSpaces(text: string, from: number, limit: number): number {
  let index = from
  while (index < limit && isSpace(text.charCodeAt(index))) index++
  return index
}
