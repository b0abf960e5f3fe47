/**
 * The tokens of a document as the model reads them, sentence by sentence: words without possessive
 * endings, the endings, the marks between. Cost: linear; a look-up for each token.
 */

import { ArrayRoom } from '../../document/array-room.ts'
import { classOf, codeAt, INVISIBLE } from '../../document/character.ts'
import { grown } from '../../document/grown.ts'
import type { ParsedDocument, Sentence } from '../../document/parse.ts'
import type { Steps } from '../../document/steps.ts'
import { ORGANIZATION_HEAD } from '../lexicon.ts'
import { possessiveEnd } from '../name-words.ts'
import { CAPITAL, DOTTED, HAS_LETTER, LONG, SMALL, UPPER } from './form-signs.ts'
import type { TokenKinds } from './token-kinds.ts'

/** How the words of a sentence are written. */
export const USUAL_CASE = 0
/** In capitals throughout: a headline, a dateline. */
export const ALL_CAPITALS = 1
/** Every Longer Word Has a Capital. */
export const TITLE_CASE = 2

/** One sentence's tokens: `[from, to)`, and how they are written. */
export interface TokenSentence {
  readonly from: number
  readonly to: number
  readonly letterCase: number
}

/** The tokens of a document, by position. */
export interface NameTokens {
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Of each token its kind, and the signs of that. */
  readonly kinds: Int32Array
  readonly signs: Int32Array
  readonly sentences: readonly TokenSentence[]
  /** What is known of the kinds. */
  readonly table: TokenKinds
}

/** The word of a token as the lists have it; none where there is no token. */
export const keyAt = ({ table, kinds }: NameTokens, token: number): string =>
  table.keys[kinds[token] as number] ?? ''

/** What the lists say of a token. */
export const listsAt = ({ table, kinds }: NameTokens, token: number): number =>
  table.lists[kinds[token] as number] as number

/** Is it a word that bodies end in: `Board`, `Bank`? */
export const isHead = (tokens: NameTokens, token: number): boolean =>
  (listsAt(tokens, token) & ORGANIZATION_HEAD) !== 0

/** Has the form of a token one of these signs? Not where there is no token. */
export const hasSign = ({ signs }: NameTokens, token: number, sign: number): boolean =>
  ((signs[token] as number) & sign) !== 0

/** The first sentence that ends behind a token: binary search. */
export function sentenceAt({ sentences }: NameTokens, token: number): TokenSentence | undefined {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle] as TokenSentence).to <= token) low = middle + 1
    else high = middle
  }
  return sentences[low]
}

/** The tokens of the sentences before one. */
export function tokensBefore(
  { starts, ends, kinds, signs, sentences, table }: NameTokens,
  sentence: number,
): NameTokens {
  const count = (sentences[sentence] as TokenSentence).from
  return {
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    kinds: kinds.subarray(0, count),
    signs: signs.subarray(0, count),
    sentences: sentences.slice(0, sentence),
    table,
  }
}

/** The words of a name in small letters; equal surfaces, equal keys. `Surfaces` numbers them faster. */
export function surfaceOf(tokens: NameTokens, from: number, to: number): string {
  let surface = keyAt(tokens, from)
  for (let token = from + 1; token < to; token++) surface += ` ${keyAt(tokens, token)}`
  return surface
}

/** States as news shortens them, in small letters. */
export const STATES: ReadonlySet<string> = new Set(
  'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo'.split(
    ' ',
  ),
)
/** What companies, and nothing else, are registered with, in small letters and without a stop. */
export const COMPANY_SUFFIXES: ReadonlySet<string> = new Set(
  'inc corp co ltd llc llp plc'.split(' '),
)
/** Words that are written with a stop, in small letters. */
const ABBREVIATED = new Set([
  ...STATES,
  ...'jan feb aug sept oct nov dec'.split(' '),
  ...'mr mrs ms dr st gen sen gov rep lt col sgt capt jr sr inc corp co ltd prof rev hon mt ft adm'.split(
    ' ',
  ),
  ...'maj cpl cmdr bros bhd ph vs pvt pty cos cie dept univ'.split(' '),
])
/** A document is of headlines if so many of its words stand in some. */
const HEADLINES_ONLY = 0.9
/** After so many sentences there is a pause. */
const SENTENCES = 64
/**
 * Behind so many different words a text is read for no more names: what is known of each takes 100 bytes, and 55 MB of
 * news have 93,000.
 */
export const MOST_FORMS = 131_072
const STOP = 46
const LONGEST_GAP = 4
const AMPERSAND = 38
const BACKTICK = 96

export function* readNameTokens(document: ParsedDocument, table: TokenKinds): Steps<NameTokens> {
  const reader = new TokenReader(document, table)
  for (const [index, sentence] of document.sentences.entries()) {
    if (index % SENTENCES === SENTENCES - 1) yield
    reader.read(sentence)
    if (reader.isFull) break
  }
  return reader.tokens()
}

class TokenReader {
  private starts: Int32Array
  private ends: Int32Array
  private kinds: Int32Array
  private signs: Int32Array
  private count = 0
  /** Are there more different words than it reads? */
  isFull = false
  private readonly sentences: TokenSentence[] = []
  private readonly document: ParsedDocument
  private readonly table: TokenKinds
  private readonly possessive: number

  constructor(document: ParsedDocument, table: TokenKinds) {
    this.document = document
    this.table = table
    this.possessive = table.of("'s")
    const guess = 64 + document.words.count + (document.words.count >> 2)
    const room = new ArrayRoom(guess * 4)
    this.starts = room.int32(guess)
    this.ends = room.int32(guess)
    this.kinds = room.int32(guess)
    this.signs = room.int32(guess)
  }

  tokens(): NameTokens {
    const { count, table } = this
    return {
      starts: this.starts.subarray(0, count),
      ends: this.ends.subarray(0, count),
      kinds: this.kinds.subarray(0, count),
      signs: this.signs.subarray(0, count),
      sentences: this.settled(),
      table,
    }
  }

  /** A few words do not tell how they are written: in a document of headlines they are as those are. */
  private settled(): readonly TokenSentence[] {
    const { sentences } = this
    const sizes = new Uint32Array(3)
    for (const { from, to, letterCase } of sentences) {
      sizes[letterCase] = (sizes[letterCase] as number) + to - from
    }
    const letterCase =
      (sizes[ALL_CAPITALS] as number) > (sizes[TITLE_CASE] as number) ? ALL_CAPITALS : TITLE_CASE
    if ((sizes[letterCase] as number) <= this.count * HEADLINES_ONLY) return sentences
    return sentences.map((sentence) =>
      sentence.letterCase === USUAL_CASE && !this.hasLongSmall(sentence)
        ? { from: sentence.from, to: sentence.to, letterCase }
        : sentence,
    )
  }

  private hasLongSmall({ from, to }: TokenSentence): boolean {
    for (let token = from; token < to; token++) {
      const signs = this.signs[token] as number
      if ((signs & SMALL) !== 0 && (signs & LONG) !== 0) return true
    }
    return false
  }

  read(sentence: Sentence): void {
    const { words } = this.document
    const from = this.count
    let last = sentence.start
    for (let word = sentence.firstWord; word < sentence.endWord; word++) {
      this.isFull = (words.form[word] as number) >= MOST_FORMS
      if (this.isFull) break
      const start = words.start[word] as number
      if (start > last + 1 || (start > last && !this.isSpace(last))) this.readMarks(last, start)
      last = this.readWord(start, words.end[word] as number)
    }
    if (!this.isFull) this.readMarks(last, sentence.end)
    const to = this.count
    if (to > from) this.sentences.push({ from, to, letterCase: this.caseOf(from, to) })
  }

  private isSpace(at: number): boolean {
    return this.document.text.charCodeAt(at) === 32
  }

  private add(start: number, end: number, kind: number): void {
    const token = this.count++
    if (token >= this.starts.length) this.makeRoom(this.count)
    this.starts[token] = start
    this.ends[token] = end
    this.kinds[token] = kind
    this.signs[token] = this.table.signs[kind] as number
  }

  private makeRoom(size: number): void {
    this.starts = grown(this.starts, size)
    this.ends = grown(this.ends, size)
    this.kinds = grown(this.kinds, size)
    this.signs = grown(this.signs, size)
  }

  /** Where the word ends; a stop that belongs to it is inside. */
  private readWord(start: number, end: number): number {
    const { text } = this.document
    const owner = possessiveEnd(text, start, end)
    const kind = this.table.at(text, start, owner)
    if (owner < end) {
      this.add(start, owner, kind)
      this.add(owner, end, this.possessive)
      return end
    }
    const close = codeAt(text, end) === STOP && this.takesStop(kind, end - start) ? end + 1 : end
    this.add(start, close, kind)
    return close
  }

  private readMarks(from: number, to: number): void {
    const { text } = this.document
    let count = 0
    for (let index = from; index < to && count < LONGEST_GAP; index++) {
      const code = text.charCodeAt(index)
      if (code <= 32 || (code > 127 && isBlank(code))) continue
      let end = index + 1
      if (code === AMPERSAND) end = entityEnd(text, index, to)
      else while (end < to && text.charCodeAt(end) === code) end++
      const isPlain = code < 127 && code !== AMPERSAND && code !== BACKTICK
      const kind = isPlain
        ? this.table.at(text, index, index + 1)
        : this.table.of(markOf(text, index, end))
      this.add(index, end, kind)
      index = end - 1
      count++
    }
  }

  private caseOf(from: number, to: number): number {
    let letters = 0
    let small = 0
    let long = 0
    let longSmall = 0
    for (let token = from; token < to; token++) {
      const signs = this.signs[token] as number
      if ((signs & HAS_LETTER) === 0) continue
      letters++
      if ((signs & SMALL) !== 0) small++
      if ((signs & LONG) === 0) continue
      long++
      if ((signs & SMALL) !== 0) longSmall++
    }
    if (letters > 2 && small < letters * 0.2 && this.hasCapitals(from, to)) return ALL_CAPITALS
    return long > 2 && longSmall <= long * 0.2 ? TITLE_CASE : USUAL_CASE
  }

  /** Are most words of two letters or more in capitals? */
  private hasCapitals(from: number, to: number): boolean {
    let upper = 0
    let words = 0
    for (let token = from; token < to; token++) {
      const signs = this.signs[token] as number
      const { length } = this.table.keys[this.kinds[token] as number] as string
      if ((signs & HAS_LETTER) === 0 || length < 2) continue
      words++
      if ((signs & UPPER) !== 0) upper++
    }
    return upper > words * 0.6
  }

  /** `J.`, `U.S.`, `Inc.`: the stop is part of the word. */
  private takesStop(kind: number, length: number): boolean {
    const signs = this.table.signs[kind] as number
    if ((signs & CAPITAL) === 0) return false
    const key = this.table.keys[kind] as string
    return key.length === 1 ? length === 1 : (signs & DOTTED) !== 0 || ABBREVIATED.has(key)
  }
}

const isBlank = (code: number): boolean =>
  code === 0xa0 ||
  code === 0x3000 ||
  classOf(code) === INVISIBLE ||
  /\s/.test(String.fromCharCode(code))

function entityEnd(text: string, from: number, to: number): number {
  const entity = /^&#?\w{2,8};/.exec(text.slice(from, Math.min(to, from + 10)))
  return from + (entity?.[0].length ?? 1)
}

/** Quotes, dashes and apostrophes of all kinds as one of each; an ampersand may be encoded. */
function markOf(text: string, from: number, to: number): string {
  const mark = text[from] as string
  if (mark === '&') return to - from === 1 || text.startsWith('&amp;', from) ? '&' : '"'
  if ('“”„«»'.includes(mark)) return '"'
  if ('‘’`´'.includes(mark)) return "'"
  if ('–—―−‐‑'.includes(mark)) return '-'
  return mark === '…' ? '.' : mark
}
