/**
 * What is the same of a paragraph that a source puts on many pages: its words, with names and numbers
 * masked where enough other words are left. `Jo March contributed to this report.` and `Ines Rocha
 * contributed to this report.` have one key.
 *
 * A name is a run of words with capitals. A word that opens the paragraph or a part of it is one only if
 * the word behind it has a capital, too. Method: one pass, two hashes. Cost: linear.
 */
import {
  APOSTROPHE,
  classOf,
  fold,
  INVISIBLE,
  isCapital,
  LETTER,
  MARK,
  UNSPACED,
} from '../document/character.ts'
import type { Span } from '../document/span.ts'

/** So many words have to be left unmasked. */
const LEAST_PLAIN = 3
const NAME = 0x2545f491
const NUMBER = 0x3c6ef372
const SEED = 0x1b873593
const LITERAL_SEED = 0x165667b1
const OPENING = /[.!?:;([{"“‘„«•|–—-]/

/** The key of a paragraph: a number of 53 bits. `seed` sets the keys of sources apart. */
export function furnitureKey(text: string, { start, end }: Span, seed: number): number {
  const reader = new KeyReader(seed)
  let at = start
  while (at < end) {
    const code =
      text.charCodeAt(at) < 0xd800 ? text.charCodeAt(at) : (text.codePointAt(at) as number)
    reader.read(code)
    at += code > 0xffff ? 2 : 1
  }
  return reader.finish()
}

class KeyReader {
  private readonly masked: Hash
  private readonly literal: Hash
  private plain = 0
  private last = 0
  // The word that is being read.
  private word = 0
  private size = 0
  private capital = false
  private digit = false
  private opens = true
  /** Whether a mark that opens a part came since the last word. */
  private opening = true
  /** An opening word with a capital that waits for the next word; 0: none does. */
  private pending = 0

  constructor(seed: number) {
    this.masked = new Hash(SEED ^ seed)
    this.literal = new Hash(LITERAL_SEED ^ seed)
  }

  read(code: number): void {
    const isAscii = code < 128
    const lower = isAscii ? code | 32 : 0
    const kind = isAscii ? -1 : classOf(code)
    if (lower >= 97 && lower <= 122) this.addLetter(lower, code < 97, false)
    else if (code >= 48 && code <= 57) this.addLetter(code, false, true)
    else if (kind === LETTER) {
      this.addLetter(hashOf(fold(code)), this.size === 0 && isCapital(code), false)
    } else if (kind === UNSPACED) {
      this.endWord()
      this.addLetter(code, false, false)
      this.endWord()
    } else if (kind !== INVISIBLE && kind !== MARK && !isApostrophe(code)) {
      this.endWord()
      if (OPENING.test(String.fromCharCode(code))) this.opening = true
    }
  }

  finish(): number {
    this.endWord()
    this.settle(false)
    return this.plain >= LEAST_PLAIN ? this.masked.value() : this.literal.value()
  }

  private addLetter(code: number, capital: boolean, digit: boolean): void {
    if (this.size === 0) {
      this.word = 0
      this.capital = capital
      this.digit = false
      this.opens = this.opening
      this.opening = false
    }
    if (digit) this.digit = true
    this.word = mix(this.word, code)
    this.size++
  }

  private endWord(): void {
    if (this.size === 0) return
    this.size = 0
    this.literal.add(this.word)
    const isName = this.capital && !this.digit
    this.settle(isName && !this.opens)
    if (isName && this.opens) this.pending = this.word
    else if (isName) this.mask(NAME)
    else if (this.digit) this.mask(NUMBER)
    else this.add(this.word)
  }

  /** Decides on the word that waits: is it part of a name? */
  private settle(isNameNext: boolean): void {
    if (this.pending === 0) return
    if (isNameNext) this.mask(NAME)
    else this.add(this.pending)
    this.pending = 0
  }

  private add(word: number): void {
    this.masked.add(word)
    this.plain++
    this.last = 0
  }

  private mask(kind: number): void {
    if (this.last !== kind) this.masked.add(kind)
    this.last = kind
  }
}

const isApostrophe = (code: number): boolean => classOf(code) === APOSTROPHE

/** A hash of 53 bits in two lanes. */
class Hash {
  private a: number
  private b: number

  constructor(seed: number) {
    this.a = seed | 0
    this.b = Math.imul(seed, 0x9e3779b1)
  }

  add(value: number): void {
    this.a = mix(this.a, value)
    this.b = Math.imul(this.b + value, 0xcc9e2d51)
    this.b ^= this.b >>> 15
  }

  value(): number {
    const high = mix(this.a, this.b) >>> 0
    return high * 2 ** 21 + (this.b >>> 11)
  }
}

function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x85ebca6b)
  return (mixed ^ (mixed >>> 13)) | 0
}

function hashOf(letters: string): number {
  let hash = 0
  for (let index = 0; index < letters.length; index++) hash = mix(hash, letters.charCodeAt(index))
  return hash
}
