/**
 * The shingles of a text: its runs of so many words, each as a number, ascending, each once. Two passages
 * are as similar as these sets are. What a word is, `word-hasher.ts` says. A text of fewer words than a
 * shingle has one shingle of all of them, so that short texts can still be equal; a text without words
 * has none.
 *
 * A number has 53 bits, which a `number` holds exactly: equal runs of words have equal numbers, and of
 * 10^8 distinct runs one pair or none has the same number by chance. `text-shingles.ts` has the reader for
 * whom that is too much.
 *
 * Method: a rolling hash over the hashes of words, in two lanes. Cost: linear, whatever the size of a
 * shingle, but for the sort; nothing is allocated once the buffers are wide enough.
 * Source: w-shingling (Broder 1997); rolling hashes (Karp & Rabin 1987).
 */
import { grown } from '../document/grown.ts'
import { sortHashes } from './sort-hashes.ts'
import { mixed, WordHasher } from './word-hasher.ts'

const BASE_A = 0xcc9e2d53 | 0
const BASE_B = 0xc2b2ae3b | 0
/** The bits of the second lane that do not fit beside the first into 53. */
const DROPPED_BITS = 11
const FIRST_LANE = 2 ** (32 - DROPPED_BITS)

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

  protected readonly words: WordHasher = new WordHasher()
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
    this.readWords(text, from, to)
    if (this.words.count > 0) this.addShingles()
  }

  /** Sorts what was added and leaves each shingle once. */
  unite(): void {
    const { hashes, count } = this
    sortHashes(hashes, count)
    let kept = 0
    for (let index = 0; index < count; index++) {
      const hash = hashes[index] as number
      if (kept === 0 || hash !== hashes[kept - 1]) hashes[kept++] = hash
    }
    this.count = kept
  }

  protected readWords(text: string, from: number, to: number): void {
    this.words.read(text, from, to)
  }

  /** Appends the shingles of the words that were read, or of some of them. */
  protected addShingles(from = 0, to: number = this.words.count): void {
    const { firstA, firstB } = this
    const { laneA, laneB } = this.words
    const size = Math.min(this.size, to - from)
    this.reserve(this.count + to - from - size + 1)
    const { hashes } = this
    let { count } = this
    let a = 0
    let b = 0
    for (let word = from; word < to; word++) {
      a = (Math.imul(a, BASE_A) + (laneA[word] as number)) | 0
      b = (Math.imul(b, BASE_B) + (laneB[word] as number)) | 0
      const first = word - size + 1
      if (first < from) continue
      hashes[count++] = (mixed(a) >>> 0) * FIRST_LANE + (mixed(b) >>> DROPPED_BITS)
      a = (a - Math.imul(laneA[first] as number, firstA)) | 0
      b = (b - Math.imul(laneB[first] as number, firstB)) | 0
    }
    this.count = count
  }

  protected reserve(most: number): void {
    this.hashes = grown(this.hashes, most)
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
