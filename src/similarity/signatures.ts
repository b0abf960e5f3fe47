/**
 * A bound on how much two sets of shingles share, from a few words for each: what is below it need not be counted.
 *
 * Method: a shingle moves the counter of its number on, which has two bits and goes round in four steps, each of which
 * turns one bit over: 00, 01, 11, 10. So sets that differ in `d` shingles have signatures that differ in `d` bits at most
 * (after Sandes, Teodoro and Melo, "Bitmap filter", Information Systems 88, 2020, who have one bit: two shingles of a set
 * with one number are none there). Two sets share half of what they have in all without `d`. It tells much of sets
 * that are alike, and of others with no more shingles than bits; of larger ones little, but nothing that is wrong.
 * Cost: 4 bytes a word for a set, and a nanosecond or two a word for a bound.
 */
import { PagedIntegers } from './paged-integers.ts'
import { WITHIN } from './pages.ts'
import type { State } from './state.ts'

/**
 * Of sets of so many shingles for each of its words a look at a signature is worth a visit; the larger they are, the less
 * it tells.
 */
const TOLD_BY_A_WORD = 8

export class Signatures {
  private readonly all = new PagedIntegers()
  /** The signature of what is looked for. */
  private readonly own: Int32Array

  /** @param words of a signature, a power of two above 1 */
  constructor(words: number) {
    this.own = new Int32Array(words)
  }

  get bytes(): number {
    return this.all.bytes
  }

  /** Looks for the set of the shingles `[from, to)` of an array, each once. */
  read(shingles: Float64Array, from: number, to: number): void {
    const { own } = this
    own.fill(0)
    for (let index = from; index < to; index++) {
      const number = (shingles[index] as number) | 0
      const bit = 1 << number
      // The lower bits of 32 counters are in one word, the higher ones in the next.
      let at = (number >>> 4) & (own.length - 2)
      if (((own[at] as number) ^ (own[at + 1] as number)) & bit) at++
      own[at] = (own[at] as number) ^ bit
    }
  }

  /** Keeps what is looked for as the set of a number. */
  keep(set: number): void {
    const from = set * this.own.length
    this.all.reserve(from + this.own.length)
    this.all.pageOf(from).set(this.own, from & WITHIN)
  }

  /**
   * How many shingles what is looked for and the set of a number share at most.
   *
   * @param inAll how many both have in all
   * @param least who asks needs so many: less may tell too much, but less than that
   */
  mostShared(set: number, inAll: number, least: number): number {
    const { own } = this
    const most = inAll - 2 * least
    const from = set * own.length
    const page = this.all.pageOf(from)
    let differing = 0
    for (let at = 0; at < own.length && differing <= most; at++) {
      differing += bitsOf((own[at] as number) ^ (page[(from & WITHIN) + at] as number))
    }
    return (inAll - differing) / 2
  }

  /** Is a look at the signatures of all sets cheaper than going to so many? It tells less of a large set. */
  areCheaper(visits: number, sets: number, size: number): boolean {
    return visits * this.own.length * TOLD_BY_A_WORD > sets * size
  }

  /** @param sets how many there are, once all of the state is there */
  transfer(state: State, sets: () => number): void {
    this.all.transfer(state)
    state.check(() => this.all.holds(sets() * this.own.length))
  }
}

/** How many bits of a word are set. */
function bitsOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
