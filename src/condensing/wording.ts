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

/** What is so of a sentence, as bits. */
const ENDS_WHOLE = 1
const STARTS_WITH_QUOTE = 2
const HAS_QUOTE = 4
const CONTINUES_QUOTE = 8
const LEAVES_QUOTE = 16
const IS_GLUED = 32
const HAS_MONEY = 64
const POINTS_AT = 128
const IS_REPORTED = 256
const IS_PERSONAL = 512

/** A text of short lines has one for every few characters, so all that is so of it is one number. */
export class Wording {
  /** Words, as many as there are. */
  readonly size: number
  /** Its rare characters, and the clues of all its words and of the first: see `clues.ts`. */
  readonly signs: number
  readonly clues: number
  readonly opener: number
  /** Words with a capital behind the first, and words all in capitals. */
  readonly capitals: number
  readonly uppercase: number
  readonly numbers: number
  private readonly text: string
  private readonly start: number
  private readonly headEnd: number
  private readonly shown: number

  constructor(
    text: string,
    { start, end, firstWord, endWord }: Sentence,
    { signs, clues, opener }: Pick<Wording, 'signs' | 'clues' | 'opener'>,
    { capitals, uppercase, numbers }: Shapes,
    shown: number,
  ) {
    this.size = endWord - firstWord
    this.signs = signs
    this.clues = clues
    this.opener = opener
    this.capitals = capitals
    this.uppercase = uppercase
    this.numbers = numbers
    this.text = text
    this.start = start
    this.headEnd = Math.min(end, start + HEAD)
    this.shown = shown
  }

  /** The first characters, enough for every pattern. */
  get head(): string {
    return this.text.slice(this.start, this.headEnd)
  }

  /** Does it end as whole sentences do, closing quotes and brackets aside? */
  get ends(): boolean {
    return this.is(ENDS_WHOLE)
  }

  get startsWithQuote(): boolean {
    return this.is(STARTS_WITH_QUOTE)
  }

  get hasQuote(): boolean {
    return this.is(HAS_QUOTE)
  }

  /** It begins inside a quotation of the sentence before. */
  get continuesQuote(): boolean {
    return this.is(CONTINUES_QUOTE)
  }

  /** A quotation is open at its end. */
  get leavesQuote(): boolean {
    return this.is(LEAVES_QUOTE)
  }

  get isQuestion(): boolean {
    return (this.signs & QUESTION) !== 0
  }

  get hasBracket(): boolean {
    return (this.signs & BRACKET) !== 0
  }

  /** Two words in it lost the space between them: pieces of a page ran together. */
  get isGlued(): boolean {
    return this.is(IS_GLUED)
  }

  get hasMoney(): boolean {
    return this.is(HAS_MONEY)
  }

  /** English: opens with a pronoun or connective that points at the sentence before. */
  get pointsBack(): boolean {
    return this.is(POINTS_AT)
  }

  /** English: says that somebody said it. */
  get isReported(): boolean {
    return this.is(IS_REPORTED)
  }

  /** English: `I`, `we`, `you` speak. */
  get isPersonal(): boolean {
    return this.is(IS_PERSONAL)
  }

  private is(bit: number): boolean {
    return (this.shown & bit) !== 0
  }
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
const POINTS_BACK =
  /^[^\p{L}]*(?:he|she|it|they|his|her|its|their|these|those|this|that|such|both|but|and|however|meanwhile|also|so|yet|or|then|still|instead|moreover|nor|furthermore|nevertheless|nonetheless|otherwise|therefore|thus|similarly|likewise|consequently|indeed|besides|plus|too)\b(?!['’-]?\p{L})(?! (?:week|month|year|morning|afternoon|evening|summer|winter|spring|autumn|fall|season|weekend|time|far)\b)|^[^\p{L}]*(?:he|she|it|they|that)['’](?:s|d|ll|re|ve)\b|^[^\p{L}]*(?:for (?:example|instance)|in (?:addition|contrast|turn|other words|fact|response|return|that|this)|as a result|at the same time|on the other hand|of (?:those|these|that|them)|among (?:them|those|these)|the (?:former|latter|two|pair|same|other|others)|one of (?:them|those|these)|at (?:that|this) (?:time|point)|even so|by (?:then|contrast)|after (?:that|this)|that['’]s|(?:another|all|each|few|many|most|neither|none|others?|several|some) (?:of (?:them|these|those)|are|had|has|have|is|was|were)|the (?:answer|first|reasons?|results?|second|third|upshot) (?:are|is|was|were)|(?:because of|by|despite|from|given|into|on|to|under|with) (?:that|these|this|those)(?! (?:day|friday|monday|week|month|year|morning|afternoon|evening|season|weekend)\b))\b|^[^\p{L}]*(?:no|oh|sure|well|yes),/iu
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
  sentence: Sentence,
  { continuesQuote, leavesQuote }: OpenQuote,
  ofForm: Uint8Array,
): Wording {
  const { start, end, firstWord, endWord } = sentence
  const headEnd = Math.min(end, start + HEAD)
  const head = text.slice(start, headEnd)
  const english = language === 'en'
  const signs = signsOf(text, start, headEnd)
  const clues = cluesOf(words, ofForm, firstWord, Math.min(endWord, firstWord + HEAD))
  const opener = openerOf(text, words, ofForm, firstWord, endWord)
  const shapes = countShapes(words, firstWord, Math.min(endWord, firstWord + WORDS))
  const startsWithQuote = !isLetter(head.charCodeAt(0)) && OPENING_QUOTE.test(head)
  const hasQuote = (signs & QUOTE) !== 0 || ((signs & AMPERSAND) !== 0 && QUOTE_ENTITY.test(head))
  const hasMoney = (signs & CURRENCY) !== 0 || ((clues & PERCENT) !== 0 && PER_CENT.test(head))
  const pointsBack = english && (opener & BACK_OPENER) !== 0 && POINTS_BACK.test(head)
  const isReported = english && (clues & REPORT) !== 0 && REPORTED.test(head)
  const isPersonal = english && (clues & PERSON) !== 0 && PERSONAL.test(head)
  const shown =
    (endsWhole(text, start, end) ? ENDS_WHOLE : 0) |
    (startsWithQuote ? STARTS_WITH_QUOTE : 0) |
    (hasQuote ? HAS_QUOTE : 0) |
    (continuesQuote ? CONTINUES_QUOTE : 0) |
    (leavesQuote ? LEAVES_QUOTE : 0) |
    (shapes.isGlued ? IS_GLUED : 0) |
    (hasMoney ? HAS_MONEY : 0) |
    (pointsBack ? POINTS_AT : 0) |
    (isReported ? IS_REPORTED : 0) |
    (isPersonal ? IS_PERSONAL : 0)
  return new Wording(text, sentence, { signs, clues, opener }, shapes, shown)
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
type Shapes = Pick<Wording, 'capitals' | 'uppercase' | 'numbers' | 'isGlued'>

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
