/**
 * What the rest of the document tells of a word: does it stand in small letters elsewhere, behind a
 * title, before a word like `Corp`? And which phrases of the lists stand where. One sense per discourse
 * (Gale, Church & Yarowsky 1992) as features of the model. What is known of a word is kept once for all
 * its tokens. Cost: linear; eight bytes a token.
 */

import { grown } from '../../document/grown.ts'
import type { Steps } from '../../document/steps.ts'
import {
  DISEASE,
  FIRST_NAME,
  LANGUAGE,
  ORGANIZATION_HEAD,
  PLACE_PREPOSITION,
  ROLE,
  SPEECH,
  SUBSTANCE,
  TITLE,
} from '../lexicon.ts'
import { CAPITAL, HAS_LETTER, SMALL } from './form-signs.ts'
import {
  ALL_CAPITALS,
  hasSign,
  keyAt,
  listsAt,
  type NameTokens,
  type TokenSentence,
  USUAL_CASE,
} from './name-tokens.ts'
import { OPENS_PHRASE } from './token-kinds.ts'

export interface DocumentHints {
  /** Of each token: the lists that have a phrase here, and where in the phrase the token is. */
  readonly phrases: Int32Array
  readonly words: WordHints
}

/** It is also spelt small. */
export const SPELT_SMALL = 1
const CAPITAL_ONCE = 2
const CAPITAL_OFTEN = 4

const BEHIND_TITLE = 1
const BEHIND_FIRST_NAME = 2
const BEFORE_HEAD = 4
const BEHIND_PREPOSITION = 8
const BEFORE_SPEECH = 16
/** After so many sentences there is a pause. */
const SENTENCES = 512
/** After so many tokens and one there is a pause; all bits are ones. */
const TOKENS = 0xffff
/** Room for the words of most articles; a power of two. */
const FIRST_WORDS = 1 << 10
const COMPANY_BITS = 5
const OFTEN = 3

/** The two lowest bits of a phrase's mark: the place of the token in it. Above them its lists. */
const FIRST = 1
const LAST = 2
const MIDDLE = 3
const IN_CAPITALS = 1 << 30

/** Does a phrase of the lists begin at a token with this mark? */
export const beginsPhrase = (mark: number): boolean => (mark & MIDDLE) === FIRST
/** The lists that have the phrase. */
export const listsOfPhrase = (mark: number): number => (mark & ~IN_CAPITALS) >> 2

/** In small letters too. */
const ANY_CASE = SUBSTANCE | DISEASE | LANGUAGE

export function* findHints(tokens: NameTokens): Steps<DocumentHints> {
  const phrases = new Int32Array(tokens.kinds.length)
  const words = new WordHints(tokens, yield* numberWords(tokens))
  for (const [index, sentence] of tokens.sentences.entries()) {
    if (index % SENTENCES === SENTENCES - 1) yield
    for (let token = sentence.from; token < sentence.to; token++) {
      const signs = tokens.signs[token] as number
      if ((signs & OPENS_PHRASE) !== 0) markPhrase(tokens, sentence, token, phrases)
      if ((signs & SMALL) !== 0) words.addSmall(token)
      else if ((signs & CAPITAL) === 0) continue
      else if (sentence.letterCase === USUAL_CASE) words.addCapital(sentence, token)
      else words.addInHeadline(sentence, token)
    }
  }
  return { phrases, words }
}

/** What was seen of each word. */
class WordHints {
  private readonly tokens: NameTokens
  /** Of each token its word; equal words, whatever their case, equal numbers. */
  private readonly numbers: Int32Array
  // By word.
  private readonly counts: Uint8Array
  private readonly spelt: Uint8Array
  private readonly beside: Uint8Array
  private readonly besideInHeadlines: Uint8Array

  constructor(tokens: NameTokens, { numbers, count }: WordNumbers) {
    this.tokens = tokens
    this.numbers = numbers
    const room = new Uint8Array(count * 4)
    this.counts = room.subarray(0, count)
    this.spelt = room.subarray(count, count * 2)
    this.beside = room.subarray(count * 2, count * 3)
    this.besideInHeadlines = room.subarray(count * 3)
  }

  /** Of a token with a capital: bit 0 if it is also spelt small, bits 1-2 how often with a capital; else 0. */
  spelling(token: number): number {
    if (!hasSign(this.tokens, token, CAPITAL)) return 0
    const number = this.numbers[token] as number
    const count = this.counts[number] as number
    const often = count === 0 ? 0 : count < OFTEN ? CAPITAL_ONCE : CAPITAL_OFTEN
    return (this.spelt[number] as number) | often
  }

  /**
   * Of a token with a capital: what stands beside its word somewhere in prose; above that, where it stands in a
   * headline itself, what stands beside it in headlines. Else 0.
   *
   * @param letterCase how its sentence is written
   */
  company(token: number, letterCase: number): number {
    if (!hasSign(this.tokens, token, CAPITAL)) return 0
    const number = this.numbers[token] as number
    const inProse = this.beside[number] as number
    if (letterCase === USUAL_CASE) return inProse
    return inProse | ((this.besideInHeadlines[number] as number) << COMPANY_BITS)
  }

  addSmall(token: number): void {
    this.spelt[this.numbers[token] as number] = SPELT_SMALL
  }

  /** A word with a capital; at the beginning of a sentence that says nothing. */
  addCapital(sentence: TokenSentence, token: number): void {
    const { tokens, counts, beside } = this
    if (token === sentence.from || !hasSign(tokens, token - 1, HAS_LETTER)) return
    const number = this.numbers[token] as number
    counts[number] = Math.min(OFTEN, (counts[number] as number) + 1)
    beside[number] = (beside[number] as number) | companyOf(tokens, token, sentence)
  }

  addInHeadline(sentence: TokenSentence, token: number): void {
    const number = this.numbers[token] as number
    const found = companyInHeadline(this.tokens, token, sentence)
    this.besideInHeadlines[number] = (this.besideInHeadlines[number] as number) | found
  }
}

/** Of each token the number of its word, and how many words there are. */
interface WordNumbers {
  readonly numbers: Int32Array
  readonly count: number
}

/** Equal words, whatever their case, equal numbers. */
function* numberWords({ kinds, table: { lower } }: NameTokens): Steps<WordNumbers> {
  const numbers = new Int32Array(kinds.length)
  let words = new Int32Array(FIRST_WORDS)
  let slots = new Int32Array(FIRST_WORDS * 2).fill(-1)
  let count = 0
  for (let token = 0; token < kinds.length; token++) {
    if ((token & TOKENS) === TOKENS) yield
    const word = lower[kinds[token] as number] as number
    const slot = slotOf(word, words, slots)
    const known = slots[slot] as number
    numbers[token] = known < 0 ? count : known
    if (known >= 0) continue
    slots[slot] = count
    words = grown(words, count + 1)
    words[count++] = word
    if (count * 2 <= slots.length) continue
    slots = new Int32Array(slots.length * 2).fill(-1)
    for (let number = 0; number < count; number++) {
      slots[slotOf(words[number] as number, words, slots)] = number
    }
  }
  return { numbers, count }
}

/** Where a word is, or would be: open addressing, of a power of two of slots. */
function slotOf(word: number, words: Int32Array, slots: Int32Array): number {
  let slot = (word ^ (word >>> 15)) & (slots.length - 1)
  for (;;) {
    const number = slots[slot] as number
    if (number < 0 || words[number] === word) return slot
    slot = (slot + 1) & (slots.length - 1)
  }
}

function companyOf(tokens: NameTokens, token: number, { from, to }: TokenSentence): number {
  let found = 0
  if (token > from) {
    const lists = listsAt(tokens, token - 1)
    const capital = hasSign(tokens, token - 1, CAPITAL)
    if ((lists & (TITLE | ROLE)) !== 0) found |= BEHIND_TITLE
    if (capital && (lists & FIRST_NAME) !== 0) found |= BEHIND_FIRST_NAME
    if (!capital && (lists & PLACE_PREPOSITION) !== 0) found |= BEHIND_PREPOSITION
  }
  if (token + 1 < to) {
    const lists = listsAt(tokens, token + 1)
    const capital = hasSign(tokens, token + 1, CAPITAL)
    if (capital && (lists & ORGANIZATION_HEAD) !== 0) found |= BEFORE_HEAD
    if (!capital && (lists & SPEECH) !== 0) found |= BEFORE_SPEECH
  }
  return found
}

/** The same where capitals tell nothing. */
function companyInHeadline(tokens: NameTokens, token: number, { from, to }: TokenSentence): number {
  const left = token > from ? listsAt(tokens, token - 1) : 0
  const right = token + 1 < to ? listsAt(tokens, token + 1) : 0
  return (
    ((left & (TITLE | ROLE)) !== 0 ? BEHIND_TITLE : 0) |
    ((left & FIRST_NAME) !== 0 ? BEHIND_FIRST_NAME : 0) |
    ((left & PLACE_PREPOSITION) !== 0 ? BEHIND_PREPOSITION : 0) |
    ((right & ORGANIZATION_HEAD) !== 0 ? BEFORE_HEAD : 0) |
    ((right & SPEECH) !== 0 ? BEFORE_SPEECH : 0)
  )
}

/** Marks the longest phrase of the lists that begins at a token. */
function markPhrase(
  tokens: NameTokens,
  { to, letterCase }: TokenSentence,
  token: number,
  marks: Int32Array,
): void {
  let second = token + 1
  while (second < to && keyAt(tokens, second) === '-') second++
  if (second === to) return
  const phrases = tokens.table.phrases[tokens.kinds[token] as number]?.get(keyAt(tokens, second))
  if (phrases === undefined) return
  const capital = hasSign(tokens, token, CAPITAL)
  const salt = letterCase === ALL_CAPITALS ? IN_CAPITALS : 0
  for (const { rest, bits } of phrases) {
    if (!capital && (bits & ANY_CASE) === 0) continue
    const end = matchRest(tokens, second, to, rest)
    if (end === 0) continue
    for (let at = token; at < end; at++) {
      marks[at] = (bits << 2) | (at === token ? FIRST : at === end - 1 ? LAST : MIDDLE) | salt
    }
    return
  }
}

/** One past the phrase of the lists that begins at `from`. */
export function phraseEnd(marks: Int32Array, from: number): number {
  let end = from + 1
  while (end < marks.length && marks[end] !== 0 && !beginsPhrase(marks[end] as number)) end++
  return end
}

/** One past the words of a phrase, hyphens between them or not; 0 if other words stand there. */
function matchRest(tokens: NameTokens, from: number, to: number, rest: readonly string[]): number {
  let matched = 0
  for (let token = from; token < to; token++) {
    const key = keyAt(tokens, token)
    if (key === rest[matched]) matched++
    else if (key !== '-') return 0
    if (matched === rest.length) return token + 1
  }
  return 0
}
