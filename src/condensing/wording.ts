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
  ANY_CLUE,
  BACK_OPENER,
  BRACKET,
  CURRENCY,
  cluesOf,
  cluesOfForms,
  PERCENT,
  PERSON,
  QUESTION,
  QUOTE,
  REPORT,
  signsOf,
} from './clues.ts'
import { type OpenQuote, openQuotes } from './open-quotes.ts'

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
/** English: opens with a pronoun or connective that points at the sentence before. */
export const POINTS_BACK = 128
/** English: says that somebody said it. */
export const IS_REPORTED = 256
/** English: `I`, `we`, `you` speak. */
export const IS_PERSONAL = 512
export const IS_QUESTION = 1024
export const HAS_BRACKET = 2048

/** A text of short lines has one for every few characters, so all that is so of it is one number. */
export interface Wording {
  /** The first characters, enough for every pattern. */
  readonly head: string
  /** Words, as many as there are. */
  readonly size: number
  /** Its rare characters, and the clues of all its words and of the first: see `clues.ts`. */
  readonly signs: number
  readonly clues: number
  readonly opener: number
  /** All that is so of it, as bits. */
  readonly shows: number
  /** Words with a capital behind the first, and words all in capitals. */
  readonly capitals: number
  readonly uppercase: number
  readonly numbers: number
}

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
const POINTING_BACK =
  /^[^\p{L}]*(?:he|she|it|they|his|her|its|their|these|those(?! who)|this(?! \p{L}+day\b)|that|such|both(?! the\b)|but|and|however(?=,)|meanwhile|also|so|yet|or|then|still|instead|moreover|nor|furthermore|nevertheless|nonetheless|otherwise|therefore|thus|similarly|likewise|consequently|indeed|besides|plus|too(?! (?:few|many|much|often)))\b(?!['’-]?\p{L})(?! (?:week|month|year|morning|afternoon|evening|summer|winter|spring|autumn|fall|season|weekend|time|far)\b)|^[^\p{L}]*(?:he|she|it|they|that)['’](?:s|d|ll|re|ve)\b|^[^\p{L}]*(?:for (?:example|instance)|in (?:addition|contrast|turn|other words|fact|response|return|that|this)(?! to\b)|as a result|at the same time|on the other hand|of (?:those|these|that|them)|among (?:them|those|these)|the (?:latter|two|pair|same|other|others)|one of (?:them|those|these)|at (?:that|this) (?:time|point)|even so|by (?:then|contrast)|after (?:that|this)|that['’]s|(?:another|all|each|few|many|most|neither|none|others?|several|some) (?:of (?:them|these|those)|are|had|has|have|is|was|were)|the (?:answer|first|reasons?|results?|second|third|upshot) (?:are|is|was|were)|(?:because of|by|despite|from|given|into|on|to|under|with) (?:that|these|this|those)(?! (?:day|friday|monday|week|month|year|morning|afternoon|evening|season|weekend)\b))\b|^[^\p{L}]*(?:no|oh|sure|well|yes),/iu
const REPORTED =
  /\b(?:said|says|told|added|tweeted|wrote|explained|according to|announced|stated)\b/
const PERSONAL = /\b(?:I|I['’]m|I['’]ve|we|We|my|My|our|Our|you|You|your|Your)\b/

const STOP = 46
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
  { text, words, language }: ParsedDocument,
  { start, end, firstWord, endWord }: Sentence,
  { continuesQuote, leavesQuote }: OpenQuote,
  ofForm: Uint8Array,
): Wording {
  const headEnd = Math.min(end, start + HEAD)
  const head = text.slice(start, headEnd)
  const english = language === 'en'
  const signs = signsOf(text, start, headEnd)
  const clues = cluesOf(words, ofForm, firstWord, Math.min(endWord, firstWord + HEAD))
  const opener = openerOf(text, words, ofForm, firstWord, endWord)
  const { isGlued, ...shapes } = countShapes(words, firstWord, Math.min(endWord, firstWord + WORDS))
  const startsWithQuote = !isLetter(head.charCodeAt(0)) && OPENING_QUOTE.test(head)
  const hasQuote = (signs & QUOTE) !== 0 || ((signs & AMPERSAND) !== 0 && QUOTE_ENTITY.test(head))
  const hasMoney = (signs & CURRENCY) !== 0 || ((clues & PERCENT) !== 0 && PER_CENT.test(head))
  const pointsBack = english && (opener & BACK_OPENER) !== 0 && POINTING_BACK.test(head)
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
    (pointsBack ? POINTS_BACK : 0) |
    (isReported ? IS_REPORTED : 0) |
    (isPersonal ? IS_PERSONAL : 0) |
    (signs & QUESTION ? IS_QUESTION : 0) |
    (signs & BRACKET ? HAS_BRACKET : 0)
  return { head, size: endWord - firstWord, signs, clues, opener, shows, ...shapes }
}

/** The clues of the first word; all of them where it does not begin with a plain letter. */
function openerOf(
  text: string,
  words: Words,
  ofForm: Uint8Array,
  firstWord: number,
  endWord: number,
): number {
  if (firstWord === endWord) return 0
  if (!isLetter(text.charCodeAt(words.start[firstWord] as number))) return ANY_CLUE
  // the second word tells whether the first is the whole of what was written
  const next = firstWord + 1
  const isCut = next < endWord && ((words.flags[next] as number) & JOINED) !== 0
  return isCut ? ANY_CLUE : cluesOf(words, ofForm, firstWord, next)
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
