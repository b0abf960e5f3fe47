/**
 * The shingles of a text: its runs of so many words, each as a number, ascending, each once. Two passages
 * are as similar as these sets are.
 *
 * A word is a run of letters, digits, marks and underscores in lower case, under the normal form NFC;
 * letters that stand for others (`ﬁ`, `Ａ`) count as these. All else sets words apart. In a script
 * without spaces every character is a word. A text of fewer words than a shingle has one shingle of all
 * of them, so that short texts can still be equal; a text without words has none.
 *
 * A number has 53 bits, which a `number` holds exactly: equal runs of words have equal numbers, and of
 * 10^8 distinct runs one pair or none has the same number by chance.
 *
 * Method: words are hashed while they are read, in two lanes of 32 bits, and shingles roll over them; a
 * text is normalized only if it has a character that asks for that, which the table of folded characters
 * tells along the way. Cost: linear, whatever the size of a shingle, but for the sort; nothing is
 * allocated once the buffers are wide enough.
 * Source: w-shingling (Broder 1997); rolling hashes (Karp & Rabin 1987).
 */
import { classOf, fold, LETTER, MARK, UNSPACED } from '../document/character.ts'

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
const JOINING_HANGUL = /[\u1160-\u11FF]/
const SEED_A = 0x811c9dc5 | 0
const SEED_B = 0x1b873593 | 0
const PRIME_A = 0x9e3779b1 | 0
const PRIME_B = 0x85ebca6b | 0
const BASE_A = 0xcc9e2d53 | 0
const BASE_B = 0xc2b2ae3b | 0
/** The bits of the second lane that do not fit beside the first into 53. */
const DROPPED_BITS = 11
const FIRST_LANE = 2 ** (32 - DROPPED_BITS)
/** Up to here, insertion beats the sort of the engine. */
const FEW = 48

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
    character.normalize('NFC') === character
  )
}

/** Spreads the bits of a hash that was built by multiplication. */
const mixed = (hash: number): number => {
  const halfway = Math.imul(hash ^ (hash >>> 15), PRIME_B)
  return halfway ^ (halfway >>> 13)
}

/**
 * Reads the shingles of one text after the other into one buffer.
 *
 * @example
 * const reader = new ShingleReader(5)
 * reader.read('The ferry to the island left at noon.')
 * reader.hashes.slice(0, reader.count) // four numbers, ascending
 */
export class ShingleReader {
  /** Words of a shingle. */
  readonly size: number
  /** The shingles that were read last, in the first `count` places; the rest means nothing. */
  hashes: Float64Array = new Float64Array(256)
  count = 0

  // The words of the text that is being read, hashed in two lanes.
  private laneA = new Int32Array(256)
  private laneB = new Int32Array(256)
  /** What the first word of a shingle counts when it is taken out again. */
  private readonly firstA: number
  private readonly firstB: number

  /** @param size words of a shingle, a whole number of 1 or more */
  constructor(size: number) {
    this.size = size
    this.firstA = power(BASE_A, size - 1)
    this.firstB = power(BASE_B, size - 1)
  }

  /** Reads `text`, or its part `[from, to)`, in the place of what was read before. */
  read(text: string, from = 0, to: number = text.length): void {
    this.count = 0
    this.add(text, from, to)
    this.unite()
  }

  /**
   * Adds the shingles of a passage to what was read before; no shingle reaches from one passage into
   * another. Set `count` to 0 before the first passage, and call `unite` after the last.
   */
  add(text: string, from = 0, to: number = text.length): void {
    this.addShingles(this.readWords(text, from, to))
  }

  /** Sorts what was added and leaves each shingle once. */
  unite(): void {
    const { hashes, count } = this
    sortAscending(hashes, count)
    let kept = 0
    for (let index = 0; index < count; index++) {
      const hash = hashes[index] as number
      if (kept === 0 || hash !== hashes[kept - 1]) hashes[kept++] = hash
    }
    this.count = kept
  }

  /** Hashes the words; how many there are. One tight loop on purpose: it sees every character. */
  private readWords(text: string, from: number, to: number): number {
    this.reserveWords(to - from)
    const { laneA, laneB } = this
    let words = 0
    let isOpen = false
    let a = SEED_A
    let b = SEED_B
    for (let at = from; at < to; at++) {
      const folded = UNITS[text.charCodeAt(at)] as number
      if (folded > UNSTABLE) {
        a = Math.imul(a ^ folded, PRIME_A)
        b = Math.imul(b ^ folded, PRIME_B)
        b = (b << 13) | (b >>> 19)
        isOpen = true
      } else if (folded !== SEPARATES) {
        return this.readSpecialWords(text, from, to, false)
      } else if (isOpen) {
        laneA[words] = mixed(a)
        laneB[words++] = mixed(b)
        a = SEED_A
        b = SEED_B
        isOpen = false
      }
    }
    if (isOpen) {
      laneA[words] = mixed(a)
      laneB[words++] = mixed(b)
    }
    return words
  }

  /** The long way, for a text with characters that are not known, or more or less than a unit. */
  private readSpecialWords(text: string, from: number, to: number, isNormal: boolean): number {
    this.reserveWords(to - from)
    const { laneA, laneB } = this
    let words = 0
    let open = NONE
    let a = SEED_A
    let b = SEED_B
    for (let at = from; at < to; ) {
      const unit = text.charCodeAt(at)
      const codePoint = at + 1 < to ? (text.codePointAt(at) as number) : unit
      at += codePoint > 0xffff ? 2 : 1
      const isUnstable = codePoint > 0xffff ? !isStable(codePoint) : unitOf(unit) === UNSTABLE
      if (isUnstable && !isNormal) {
        const normal = text.slice(from, to).normalize('NFC')
        return this.readSpecialWords(normal, 0, normal.length, true)
      }
      const kind = codePoint === UNDERSCORE ? LETTER : classOf(codePoint)
      const goesOn = kind === MARK || (kind === LETTER && open === WORD)
      if (!goesOn && open !== NONE) {
        laneA[words] = mixed(a)
        laneB[words++] = mixed(b)
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
      laneB[words++] = mixed(b)
    }
    return words
  }

  /** Appends the shingles of the words that were read. */
  private addShingles(words: number): void {
    if (words === 0) return
    const { laneA, laneB, firstA, firstB } = this
    const size = Math.min(this.size, words)
    this.reserveShingles(this.count + words - size + 1)
    const { hashes } = this
    let { count } = this
    let a = 0
    let b = 0
    for (let word = 0; word < words; word++) {
      a = (Math.imul(a, BASE_A) + (laneA[word] as number)) | 0
      b = (Math.imul(b, BASE_B) + (laneB[word] as number)) | 0
      const first = word - size + 1
      if (first < 0) continue
      hashes[count++] = (mixed(a) >>> 0) * FIRST_LANE + (mixed(b) >>> DROPPED_BITS)
      a = (a - Math.imul(laneA[first] as number, firstA)) | 0
      b = (b - Math.imul(laneB[first] as number, firstB)) | 0
    }
    this.count = count
  }

  private reserveWords(most: number): void {
    if (most <= this.laneA.length) return
    this.laneA = new Int32Array(2 ** Math.ceil(Math.log2(most)))
    this.laneB = new Int32Array(this.laneA.length)
  }

  private reserveShingles(most: number): void {
    if (most <= this.hashes.length) return
    const wider = new Float64Array(2 ** Math.ceil(Math.log2(most)))
    wider.set(this.hashes)
    this.hashes = wider
  }
}

/** The shingles of one text, in an array of their own. */
export function shinglesOf(text: string, size: number): Float64Array {
  const reader = new ShingleReader(size)
  reader.read(text)
  return reader.hashes.slice(0, reader.count)
}

/** `base ** exponent` modulo 2^32. */
function power(base: number, exponent: number): number {
  let result = 1
  for (let step = 0; step < exponent; step++) result = Math.imul(result, base)
  return result
}

/** Sorts the first `count` numbers. */
function sortAscending(numbers: Float64Array, count: number): void {
  if (count > FEW) {
    numbers.subarray(0, count).sort()
    return
  }
  for (let index = 1; index < count; index++) {
    const number = numbers[index] as number
    let place = index
    while (place > 0 && (numbers[place - 1] as number) > number) {
      numbers[place] = numbers[place - 1] as number
      place--
    }
    numbers[place] = number
  }
}
