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
const CAPITAL_A = 65
const CAPITAL_Z = 90
const DIGIT_0 = 48
const DIGIT_9 = 57

// What an ASCII character is to a key, if it is not a letter or digit, of which it says the small one.
const SEPARATES = 0
const OPENS = 1
const IS_SKIPPED = 2
const IS_WIDE = 3
const PLAIN = 128
const ASCII = Uint8Array.from({ length: PLAIN }, (_, code) => {
  const character = String.fromCharCode(code)
  if (/[a-z0-9]/i.test(character)) return character.toLowerCase().charCodeAt(0)
  if (classOf(code) === APOSTROPHE) return IS_SKIPPED
  return OPENING.test(character) ? OPENS : SEPARATES
})

/** Reads one key after the other. */
export class FurnitureKeyReader {
  private readonly masked = new Hash()
  private readonly literal = new Hash()
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

  /** The key of a paragraph: a number of 53 bits. `seed` sets the keys of sources apart. */
  read(text: string, { start, end }: Span, seed: number): number {
    this.masked.begin(SEED ^ seed)
    this.literal.begin(LITERAL_SEED ^ seed)
    this.plain = 0
    this.last = 0
    this.size = 0
    this.opening = true
    this.pending = 0
    for (let at = start; at < end; ) {
      const unit = text.charCodeAt(at)
      const kind = unit < PLAIN ? (ASCII[unit] as number) : IS_WIDE
      if (kind >= DIGIT_0) at = this.readRun(text, at, end)
      else if (kind === IS_WIDE) at += this.readWide(text, at)
      else {
        if (kind !== IS_SKIPPED) this.separate(kind === OPENS)
        at++
      }
    }
    this.endWord()
    this.settle(false)
    return this.plain >= LEAST_PLAIN ? this.masked.value() : this.literal.value()
  }

  /** Reads a run of ASCII letters and digits: where it ends. A tight loop, as most characters are these. */
  private readRun(text: string, from: number, end: number): number {
    let unit = text.charCodeAt(from)
    this.begin(unit >= CAPITAL_A && unit <= CAPITAL_Z)
    let { word, digit } = this
    let at = from
    for (; at < end; at++) {
      unit = text.charCodeAt(at)
      if (unit >= PLAIN || (ASCII[unit] as number) < DIGIT_0) break
      word = mix(word, ASCII[unit] as number)
      if (unit <= DIGIT_9) digit = true
    }
    this.word = word
    this.digit = digit
    this.size += at - from
    return at
  }

  /** Reads a character beyond ASCII: how many units it has. */
  private readWide(text: string, at: number): number {
    const code = text.codePointAt(at) as number
    const kind = classOf(code)
    if (kind === LETTER) this.addLetter(hashOf(fold(code)), isCapital(code))
    else if (kind === UNSPACED) {
      this.endWord()
      this.addLetter(code, false)
      this.endWord()
    } else if (kind !== INVISIBLE && kind !== MARK && kind !== APOSTROPHE) {
      this.separate(OPENING.test(String.fromCharCode(code)))
    }
    return code > 0xffff ? 2 : 1
  }

  private separate(isOpening: boolean): void {
    this.endWord()
    if (isOpening) this.opening = true
  }

  private addLetter(code: number, isCapital: boolean): void {
    this.begin(isCapital)
    this.word = mix(this.word, code)
    this.size++
  }

  /** Begins a word, unless one is being read. */
  private begin(isCapital: boolean): void {
    if (this.size > 0) return
    this.word = 0
    this.capital = isCapital
    this.digit = false
    this.opens = this.opening
    this.opening = false
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

/** A hash of 53 bits in two lanes. */
class Hash {
  private a = 0
  private b = 0

  begin(seed: number): void {
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
