/**
 * What the wording of a sentence shows: how it starts and ends, quotes, numbers, names. The parts
 * that read English say nothing in other languages.
 *
 * Cost: a few patterns over at most `HEAD` characters and one look at each of as many words.
 */

import type { ParsedDocument, Sentence } from '../document/parse.ts'
import type { Steps } from '../document/steps.ts'
import {
  CAPITAL,
  formOf,
  IDEOGRAPH,
  JOINED,
  NUMERAL,
  UPPERCASE,
  type Words,
} from '../document/words.ts'
import {
  AMPERSAND,
  BRACKET,
  CURRENCY,
  cluesOf,
  cluesOfForms,
  PERSON,
  QUESTION,
  QUOTE,
  REPORT,
  signsOf,
} from './clues.ts'
import { type OpenQuote, openQuotes } from './open-quotes.ts'
import { pointsBack } from './openers.ts'

/** What may be so of a sentence, each a bit of `Wording.shows`: it ends as whole sentences do, closing quotes and brackets aside. */
export const ENDS_WHOLE = 1
export const STARTS_WITH_QUOTE = 2
export const HAS_QUOTE = 4
/** It begins inside a quotation of the sentence before. */
export const CONTINUES_QUOTE = 8
/** A quotation is open at its end. */
export const LEAVES_QUOTE = 16
/** Two words in it lost the space between them: pieces of a page ran together. */
export const IS_GLUED = 32
export const HAS_MONEY = 64
/** It opens with a pronoun or connective that points at the sentence before: see `openers.ts`. */
export const POINTS_BACK = 128
/** English: says that somebody said it. */
export const IS_REPORTED = 256
/** English: `I`, `we`, `you` speak. */
export const IS_PERSONAL = 512
export const IS_QUESTION = 1024
export const HAS_BRACKET = 2048
/** It points back, and opens as no article does. */
export const LEANS = 4096
/** It is a question of who writes: a quotation ends in its marks. */
export const ASKS = 8192

/** A text of short lines has one for every few characters, so all that is so of it is one number. */
export interface Wording {
  /** The first characters, enough for every pattern. */
  readonly head: string
  /** Words, as many as there are. */
  readonly size: number
  /** Its rare characters, and the clues of all its words: see `clues.ts`. */
  readonly signs: number
  readonly clues: number
  /** All that is so of it, as bits. */
  readonly shows: number
  /** Words with a capital behind the first, and words all in capitals. */
  readonly capitals: number
  readonly uppercase: number
  readonly numbers: number
}

/** By how it points back. */
const POINTING = [0, POINTS_BACK, POINTS_BACK | LEANS] as const
/** Patterns look at so many characters, counts at so many words. */
const HEAD = 800
const WORDS = 200
/** After so many sentences there is a pause. */
const SENTENCES = 512

const ENDS =
  /(?<!\.)[.!?。！？।؟۔։።](?:["”’'»›)\]」』）】]|&(?:quot|rdquo|rsquo|#8217|#8221|#39);)*$/
const OPENING_QUOTE = /^(?:["“„«‘「『]|&(?:quot|ldquo|lsquo);|''|``)/
const QUOTE_ENTITY = /&[lr]?d?quo[t]?;/
const PER_CENT = /\b(?:percent|per cent)\b/
const REPORTED =
  /\b(?:said|says|told|added|tweeted|wrote|explained|according to|announced|stated)\b/
const PERSONAL = /\b(?:I|I['’]m|I['’]ve|we|We|my|My|our|Our|you|You|your|Your)\b/

const STOP = 46
const QUESTION_MARKS = '?？'
const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122

/** Reads the wording of every sentence. */
export function* wordingsOf(document: ParsedDocument): Steps<Wording[]> {
  const quotes = openQuotes(document)
  yield
  const clues = cluesOfForms(document.words)
  yield
  const wordings: Wording[] = []
  for (const [index, sentence] of document.sentences.entries()) {
    wordings.push(wordingOf(document, sentence, quotes[index] as OpenQuote, clues))
    if (index % SENTENCES === SENTENCES - 1) yield
  }
  return wordings
}

function wordingOf(
  document: ParsedDocument,
  sentence: Sentence,
  { continuesQuote, leavesQuote }: OpenQuote,
  ofForm: Uint8Array,
): Wording {
  const { text, words, language } = document
  const { start, end, firstWord, endWord } = sentence
  const headEnd = Math.min(end, start + HEAD)
  const head = text.slice(start, headEnd)
  const english = language === 'en'
  const signs = signsOf(text, start, headEnd)
  const clues = cluesOf(words, ofForm, firstWord, Math.min(endWord, firstWord + HEAD))
  const { isGlued, ...shapes } = countShapes(words, firstWord, Math.min(endWord, firstWord + WORDS))
  const startsWithQuote = !isLetter(head.charCodeAt(0)) && OPENING_QUOTE.test(head)
  const hasQuote = (signs & QUOTE) !== 0 || ((signs & AMPERSAND) !== 0 && QUOTE_ENTITY.test(head))
  const hasMoney = (signs & CURRENCY) !== 0 || PER_CENT.test(head)
  const isReported = english && (clues & REPORT) !== 0 && REPORTED.test(head)
  const isPersonal = english && (clues & PERSON) !== 0 && PERSONAL.test(head)
  const shows =
    (endsWhole(text, start, end) ? ENDS_WHOLE : 0) |
    (startsWithQuote ? STARTS_WITH_QUOTE : 0) |
    (hasQuote ? HAS_QUOTE : 0) |
    (continuesQuote ? CONTINUES_QUOTE : 0) |
    (leavesQuote ? LEAVES_QUOTE : 0) |
    (isGlued ? IS_GLUED : 0) |
    (hasMoney ? HAS_MONEY : 0) |
    (POINTING[pointsBack(document, sentence, head)] as number) |
    (isReported ? IS_REPORTED : 0) |
    (isPersonal ? IS_PERSONAL : 0) |
    (signs & QUESTION ? IS_QUESTION : 0) |
    (signs & BRACKET ? HAS_BRACKET : 0) |
    (QUESTION_MARKS.includes(text.charAt(end - 1)) ? ASKS : 0)
  return { head, size: endWord - firstWord, signs, clues, shows, ...shapes }
}

/** Most sentences end in one stop or in a letter: only the others need the pattern. */
function endsWhole(text: string, start: number, end: number): boolean {
  const last = text.charCodeAt(end - 1)
  if (isLetter(last)) return false
  if (last === STOP && end - 1 > start && text.charCodeAt(end - 2) !== STOP) return true
  return ENDS.test(text.slice(Math.max(start, end - 24), end))
}

/** What is counted of the forms of its words. */
type Shapes = Pick<Wording, 'capitals' | 'uppercase' | 'numbers'> & { readonly isGlued: boolean }

function countShapes(words: Words, from: number, to: number): Shapes {
  let capitals = 0
  let uppercase = 0
  let numbers = 0
  let isGlued = false
  for (let index = from; index < to; index++) {
    const flags = words.flags[index] as number
    if (index > from && (flags & CAPITAL) !== 0) capitals++
    if ((flags & UPPERCASE) !== 0) uppercase++
    if (index > from && (flags & (JOINED | IDEOGRAPH)) === JOINED) isGlued = true
    if ((flags & NUMERAL) !== 0 && startsWithDigit(formOf(words, index))) numbers++
  }
  return { capitals, uppercase, numbers, isGlued }
}

function startsWithDigit(form: string): boolean {
  const code = form.charCodeAt(0)
  return code >= 48 && code <= 57
}
