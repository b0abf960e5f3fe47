/**
 * The words of a text as hashes, for shingles.
 *
 * A word is a run of letters, digits, marks and underscores in lower case, under the normal form NFC;
 * letters that stand for others (`ﬁ`, `Ａ`) count as these. All else sets words apart. In a script
 * without spaces every character is a word.
 *
 * Method: words are hashed while they are read, in two lanes of 32 bits; a text is normalized only if it
 * has a character that asks for that, which the table of folded characters tells along the way. Cost:
 * linear; nothing is allocated once the buffers are wide enough.
 */
import { classOf, fold, LETTER, MARK, UNSPACED } from '../document/character.ts'
import { ENDS } from '../document/marks.ts'
import { normalForm } from '../document/normal-form.ts'

/** What a UTF-16 unit is, if it is not folded to one unit of a word. */
const SEPARATES = 0
const UNKNOWN = 1
/** It is folded to several units, is a word by itself, or half a character. */
const SPECIAL = 2
/** The normal form may change it, or join it to the character before it. */
const UNSTABLE = 3

/** No word is open, a word is, or a character that is a word by itself and only takes marks. */
const NONE = 0
const WORD = 1
const ALONE = 2

const UNDERSCORE = 95
/** The least first byte of a character of so many bytes of UTF-8. */
const TWO_BYTES = 0x80
const THREE_BYTES = 0xe0
const FOUR_BYTES = 0xf0
/** Bytes of UTF-8 that a UTF-16 unit takes at most. */
const MOST_BYTES = 3
const JOINING_HANGUL = /[\u1160-\u11FF]/
const SEED_A = 0x811c9dc5 | 0
const SEED_B = 0x1b873593 | 0
const PRIME_A = 0x9e3779b1 | 0
const PRIME_B = 0x85ebca6b | 0

/** Of each UTF-16 unit what it is folded to, or what it is; filled when it is first met. */
const UNITS = new Uint16Array(0x10000).fill(UNKNOWN)

function unitOf(unit: number): number {
  if (UNITS[unit] === UNKNOWN) UNITS[unit] = classify(unit)
  return UNITS[unit] as number
}

function classify(unit: number): number {
  if (unit === UNDERSCORE) return unit
  if (unit >= 0xd800 && unit < 0xe000) return SPECIAL
  if (!isStable(unit)) return UNSTABLE
  const kind = classOf(unit)
  if (kind === UNSPACED) return SPECIAL
  if (kind !== LETTER) return SEPARATES
  const folded = fold(unit)
  return folded.length === 1 ? folded.charCodeAt(0) : SPECIAL
}

/** Does NFC leave the character alone, whatever stands before it? */
function isStable(codePoint: number): boolean {
  const character = String.fromCodePoint(codePoint)
  return (
    classOf(codePoint) !== MARK &&
    !JOINING_HANGUL.test(character) &&
    normalForm(character, 'NFC') === character
  )
}

/** What a character is to a word. */
const kindOfWordPart = (codePoint: number): number =>
  codePoint === UNDERSCORE ? LETTER : classOf(codePoint)

/** Spreads the bits of a hash that was built by multiplication. */
export const mixed = (hash: number): number => {
  const halfway = Math.imul(hash ^ (hash >>> 15), PRIME_B)
  return halfway ^ (halfway >>> 13)
}

/** Reads the words of one text after the other into one buffer. */
export class WordHasher {
  /** How many words were read last. */
  count = 0
  /** Of each word, its hash, in two lanes. */
  laneA: Int32Array = new Int32Array(256)
  laneB: Int32Array = new Int32Array(256)
  /** Of each word where it begins, if it was read the short way, and where it ends. */
  starts: Int32Array = new Int32Array(256)
  ends: Int32Array = new Int32Array(256)
  /** Where the characters stand that can end a line or a sentence, if it was read the short way. */
  marks: Int32Array = new Int32Array(256)
  markCount = 0

  private readonly encoder = new TextEncoder()
  private bytes = new Uint8Array(256 * MOST_BYTES)
  // What was read the long way: the text, normal if need be, and where the first word may begin.
  private text = ''
  private from = 0

  /** Reads the words of `text` in [from, to), behind the first ones of those that were read last. */
  read(text: string, from: number, to: number, first = 0): void {
    if (!this.readPlain(text, from, to, first)) this.readCharacters(text, from, to, first)
  }

  /**
   * The same the short way; false if there are characters for the long way. One tight loop on purpose: it
   * sees every character. It runs over bytes of UTF-8, which are there sooner than the units of a string
   * that is a slice of another. If a unit is new, all of the text are learnt and it is begun anew.
   */
  readPlain(text: string, from: number, to: number, first = 0): boolean {
    this.reserve(to - from + first)
    const part = to - from === text.length ? text : text.slice(from, to)
    const { written } = this.encoder.encodeInto(part, this.bytes)
    const { laneA, laneB, starts, ends, marks, bytes } = this
    let words = first
    let markCount = 0
    let isOpen = false
    let a = SEED_A
    let b = SEED_B
    // A place among bytes less this is the place in the text.
    let wider = -from
    let start = from
    for (let at = 0; at < written; at++) {
      let unit = bytes[at] as number
      if (unit >= TWO_BYTES) {
        const second = (bytes[at + 1] as number) & 63
        if (unit < THREE_BYTES) {
          unit = ((unit & 31) << 6) | second
          at++
          wider++
        } else if (unit < FOUR_BYTES) {
          unit = ((unit & 15) << 12) | (second << 6) | ((bytes[at + 2] as number) & 63)
          at += 2
          wider += 2
        } else return false
      }
      const folded = UNITS[unit] as number
      if (folded > UNSTABLE) {
        a = Math.imul(a ^ folded, PRIME_A)
        b = Math.imul(b ^ folded, PRIME_B)
        b = (b << 13) | (b >>> 19)
        isOpen = true
      } else if (folded === SEPARATES) {
        const place = at - wider
        if (isOpen) {
          laneA[words] = mixed(a)
          laneB[words] = mixed(b)
          starts[words] = start
          ends[words++] = place
          a = SEED_A
          b = SEED_B
          isOpen = false
        }
        if (ENDS[unit] !== 0) marks[markCount++] = place
        start = place + 1
      } else if (folded === UNKNOWN) {
        unitOf(unit)
        for (let next = from; next < to; next++) unitOf(text.charCodeAt(next))
        return this.readPlain(text, from, to, first)
      } else return false
    }
    if (isOpen) {
      laneA[words] = mixed(a)
      laneB[words] = mixed(b)
      starts[words] = start
      ends[words++] = to
    }
    this.count = words
    this.markCount = markCount
    return true
  }

  /**
   * The same the long way, for a text with characters that are not known yet, or more or less than a unit;
   * after it, `word` tells what was read.
   */
  readCharacters(text: string, from: number, to: number, first = 0, isNormal = false): void {
    this.reserve(to - from + first)
    this.text = text
    this.from = from
    const { laneA, laneB, ends } = this
    let words = first
    let open = NONE
    let a = SEED_A
    let b = SEED_B
    for (let at = from; at < to; ) {
      const end = at
      const unit = text.charCodeAt(at)
      const codePoint = at + 1 < to ? (text.codePointAt(at) as number) : unit
      at += codePoint > 0xffff ? 2 : 1
      const isUnstable = codePoint > 0xffff ? !isStable(codePoint) : unitOf(unit) === UNSTABLE
      if (isUnstable && !isNormal) {
        const normal = normalForm(text.slice(from, to), 'NFC')
        this.readCharacters(normal, 0, normal.length, first, true)
        return
      }
      const kind = kindOfWordPart(codePoint)
      const goesOn = kind === MARK || (kind === LETTER && open === WORD)
      if (!goesOn && open !== NONE) {
        laneA[words] = mixed(a)
        laneB[words] = mixed(b)
        ends[words++] = end
        a = SEED_A
        b = SEED_B
        open = NONE
      }
      if (kind === MARK ? open === NONE : kind !== LETTER && kind !== UNSPACED) continue
      if (open === NONE) open = kind === UNSPACED ? ALONE : WORD
      const folded = fold(codePoint)
      for (let index = 0; index < folded.length; index++) {
        a = Math.imul(a ^ folded.charCodeAt(index), PRIME_A)
        b = Math.imul(b ^ folded.charCodeAt(index), PRIME_B)
        b = (b << 13) | (b >>> 19)
      }
    }
    if (open !== NONE) {
      laneA[words] = mixed(a)
      laneB[words] = mixed(b)
      ends[words++] = to
    }
    this.count = words
  }

  /** The word that was read at this place, in its normal form. */
  word(index: number): string {
    const begin = index === 0 ? this.from : (this.ends[index - 1] as number)
    let word = ''
    for (const character of this.text.slice(begin, this.ends[index])) {
      const kind = kindOfWordPart(character.codePointAt(0) as number)
      if (kind === LETTER || kind === UNSPACED || (kind === MARK && word !== '')) {
        word += fold(character.codePointAt(0) as number)
      }
    }
    return word
  }

  /** Makes room for the words of so many units. */
  private reserve(units: number): void {
    if (units <= this.laneA.length) return
    const length = 2 ** Math.ceil(Math.log2(units))
    this.bytes = new Uint8Array(length * MOST_BYTES)
    this.laneA = new Int32Array(length)
    this.laneB = new Int32Array(length)
    this.starts = new Int32Array(length)
    this.ends = new Int32Array(length)
    this.marks = new Int32Array(length)
  }
}
