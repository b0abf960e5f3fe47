/**
 * Numbers out of a text that holds them in about as many bits as they are worth: a binary range coder
 * with adaptive probabilities (Martin 1979; the variant of LZMA by Igor Pavlov), base 64 around it. The
 * package stays small, and nothing of the engine is needed to unpack it.
 *
 * Method: each yes-or-no has a context, and each context learns how often it says yes. The writer is
 * `range-encoder.ts`. Cost: about 10 ns a yes-or-no.
 */
import { bytesOfBase64 } from './base-64.ts'

/** Probabilities have 12 bits; a new answer moves one by a 32nd. */
export const PROBABILITY_BITS = 12
export const LEARNING_SHIFT = 5
const TOP_BITS = 24
export const RANGE_TOP: number = 2 ** TOP_BITS
/** Numbers without a sign compare as those with one do whose highest bits are turned. */
const SIGN = 1 << 31

/** The contexts that a number without bounds needs. */
export const NUMBER_CONTEXTS: number = 32 + 32 * 4

/** Fresh probabilities: yes and no are as likely. */
export const freshContexts = (count: number): Uint16Array =>
  new Uint16Array(count).fill(1 << (PROBABILITY_BITS - 1))

export class RangeDecoder {
  private readonly bytes: Uint8Array
  private next = 0
  // Both are numbers of 32 bits without a sign, kept with one: the engine holds no larger ones without a box.
  private range = -1
  private code = 0

  constructor(text: string) {
    this.bytes = bytesOfBase64(text)
    for (let index = 0; index < 5; index++) this.code = (this.code << 8) | this.byte()
  }

  private byte(): number {
    return this.bytes[this.next++] ?? 0
  }

  /** The next yes (1) or no (0) of a context. */
  bit(contexts: Uint16Array, index: number): number {
    const probability = contexts[index] as number
    const bound = Math.imul(this.range >>> PROBABILITY_BITS, probability)
    let answer = 0
    if ((this.code ^ SIGN) < (bound ^ SIGN)) {
      this.range = bound
      contexts[index] = probability + (((1 << PROBABILITY_BITS) - probability) >> LEARNING_SHIFT)
    } else {
      this.code = (this.code - bound) | 0
      this.range = (this.range - bound) | 0
      contexts[index] = probability - (probability >> LEARNING_SHIFT)
      answer = 1
    }
    if (this.range >>> TOP_BITS === 0) this.refill()
    return answer
  }

  /** Bits that nothing is known of, 32 at most. */
  plainBits(count: number): number {
    let value = 0
    for (let index = 0; index < count; index++) {
      this.range = (this.range >>> 1) | 0
      value *= 2
      if ((this.code ^ SIGN) >= (this.range ^ SIGN)) {
        this.code = (this.code - this.range) | 0
        value++
      }
      if (this.range >>> TOP_BITS === 0) this.refill()
    }
    return value
  }

  private refill(): void {
    this.range <<= 8
    this.code = (this.code << 8) | this.byte()
  }

  /** A number under `2 ** bits`, whose contexts begin at `base`: `2 ** bits` of them. */
  symbol(contexts: Uint16Array, base: number, bits: number): number {
    let node = 1
    for (let index = 0; index < bits; index++) node = node * 2 + this.bit(contexts, base + node)
    return node - (1 << bits)
  }

  /** A number from 0 up; its contexts, `NUMBER_CONTEXTS` of them, begin at `base`. */
  number(contexts: Uint16Array, base: number): number {
    const length = this.symbol(contexts, base, 5)
    if (length === 0) return 0
    const high = Math.min(length, 2)
    const lead = this.symbol(contexts, base + 32 + length * 4, high)
    const low = length - high
    return ((1 << high) + lead) * 2 ** low + this.plainBits(low) - 1
  }

  /** A number under `count`, of which nothing else is known (truncated binary). */
  among(count: number): number {
    const bits = 31 - Math.clz32(count)
    const short = 2 ** (bits + 1) - count
    const value = this.plainBits(bits)
    return value < short ? value : value * 2 + this.plainBits(1) - short
  }

  /** Whole numbers of either sign. */
  signed(contexts: Uint16Array, base: number): number {
    const number = this.number(contexts, base)
    return (number & 1) === 1 ? -((number + 1) / 2) : number / 2
  }
}
