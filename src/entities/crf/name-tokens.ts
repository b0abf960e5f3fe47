/**
 * The tokens of a document as the model reads them, sentence by sentence: words without possessive
 * endings, the endings, the marks between. Cost: linear; a look-up for each token.
 */

import { classOf, INVISIBLE } from '../../document/character.ts'
import type { ParsedDocument, Sentence } from '../../document/parse.ts'
import { possessiveEnd } from '../name-words.ts'
import type { TokenKind, TokenKinds } from './token-kinds.ts'

/** How the words of a sentence are written. */
export const USUAL_CASE = 0
/** In capitals throughout: a headline, a dateline. */
export const ALL_CAPITALS = 1
/** Every Longer Word Has a Capital. */
const TITLE_CASE = 2

/** One sentence's tokens: `[from, to)`, and how they are written. */
export interface TokenSentence {
  readonly from: number
  readonly to: number
  readonly letterCase: number
}

export interface NameTokens {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly kinds: readonly TokenKind[]
  readonly sentences: readonly TokenSentence[]
}

/** States as news shortens them, in small letters. */
export const STATES: ReadonlySet<string> = new Set(
  'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo'.split(
    ' ',
  ),
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
const STOP = 46
const LONGEST_GAP = 4
const AMPERSAND = 38

export function readNameTokens(document: ParsedDocument, table: TokenKinds): NameTokens {
  const reader = new TokenReader(document, table)
  for (const sentence of document.sentences) reader.read(sentence)
  return reader
}

class TokenReader implements NameTokens {
  readonly starts: number[] = []
  readonly ends: number[] = []
  readonly kinds: TokenKind[] = []
  readonly sentences: TokenSentence[] = []
  private readonly document: ParsedDocument
  private readonly table: TokenKinds
  private readonly possessive: TokenKind

  constructor(document: ParsedDocument, table: TokenKinds) {
    this.document = document
    this.table = table
    this.possessive = table.of("'s")
  }

  read(sentence: Sentence): void {
    const { words } = this.document
    const from = this.starts.length
    let last = sentence.start
    for (let word = sentence.firstWord; word < sentence.endWord; word++) {
      const start = words.start[word] as number
      if (start > last + 1 || (start > last && !this.isSpace(last))) this.readMarks(last, start)
      last = this.readWord(start, words.end[word] as number)
    }
    this.readMarks(last, sentence.end)
    const to = this.starts.length
    if (to > from) this.sentences.push({ from, to, letterCase: this.caseOf(from, to) })
  }

  private isSpace(at: number): boolean {
    return this.document.text.charCodeAt(at) === 32
  }

  private add(start: number, end: number, kind: TokenKind): void {
    this.starts.push(start)
    this.ends.push(end)
    this.kinds.push(kind)
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
    const close = text.charCodeAt(end) === STOP && takesStop(kind, end - start) ? end + 1 : end
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
      this.add(index, end, this.table.of(markOf(text, index, end)))
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
      const kind = this.kinds[token] as TokenKind
      if (!kind.hasLetter) continue
      letters++
      if (kind.small) small++
      if (kind.key.length < 4) continue
      long++
      if (kind.small) longSmall++
    }
    if (letters > 2 && small < letters * 0.2 && this.hasCapitals(from, to)) return ALL_CAPITALS
    return long > 2 && longSmall <= long * 0.2 ? TITLE_CASE : USUAL_CASE
  }

  /** Are most words of two letters or more in capitals? */
  private hasCapitals(from: number, to: number): boolean {
    let upper = 0
    let words = 0
    for (let token = from; token < to; token++) {
      const kind = this.kinds[token] as TokenKind
      if (!kind.hasLetter || kind.key.length < 2) continue
      words++
      if (kind.upper) upper++
    }
    return upper > words * 0.6
  }
}

/** `J.`, `U.S.`, `Inc.`: the stop is part of the word. */
function takesStop(kind: TokenKind, length: number): boolean {
  if (!kind.capital) return false
  return kind.key.length === 1 ? length === 1 : kind.dotted || ABBREVIATED.has(kind.key)
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
