/** Writes what `range-decoder.ts` reads: each method is the counterpart of one there. Cost: as that. */
import { BASE_64 } from './base-64.ts'
import { LEARNING_SHIFT, PROBABILITY_BITS, RANGE_TOP } from './range-decoder.ts'

const CARRY = 2 ** 32

export class RangeEncoder {
  private readonly bytes: number[] = []
  private low = 0
  private range = 0xffffffff
  private held = 0
  private waiting = 1

  bit(contexts: Uint16Array, index: number, answer: number): void {
    const probability = contexts[index] as number
    const bound = (this.range >>> PROBABILITY_BITS) * probability
    if (answer === 0) {
      this.range = bound
      contexts[index] = probability + (((1 << PROBABILITY_BITS) - probability) >> LEARNING_SHIFT)
    } else {
      this.low += bound
      this.range -= bound
      contexts[index] = probability - (probability >> LEARNING_SHIFT)
    }
    this.settle()
  }

  private settle(): void {
    while (this.range < RANGE_TOP) {
      this.range = (this.range << 8) >>> 0
      this.shiftLow()
    }
  }

  /** The highest byte goes out, unless a carry may still change it. */
  private shiftLow(): void {
    if (this.low < 0xff000000 || this.low >= CARRY) {
      const carry = this.low >= CARRY ? 1 : 0
      let byte = this.held
      do {
        this.bytes.push((byte + carry) & 255)
        byte = 255
      } while (--this.waiting > 0)
      this.held = Math.floor(this.low / RANGE_TOP) & 255
    }
    this.waiting++
    this.low = (this.low % RANGE_TOP) * 256
  }

  plainBits(value: number, count: number): void {
    for (let index = count - 1; index >= 0; index--) {
      this.range >>>= 1
      if (Math.floor(value / 2 ** index) % 2 === 1) this.low += this.range
      this.settle()
    }
  }

  symbol(contexts: Uint16Array, base: number, bits: number, value: number): void {
    let node = 1
    for (let index = bits - 1; index >= 0; index--) {
      const answer = (value >> index) & 1
      this.bit(contexts, base + node, answer)
      node = node * 2 + answer
    }
  }

  number(contexts: Uint16Array, base: number, value: number): void {
    const length = Math.floor(Math.log2(value + 1))
    this.symbol(contexts, base, 5, length)
    if (length === 0) return
    const high = Math.min(length, 2)
    const low = length - high
    const lead = Math.floor((value + 1) / 2 ** low) - (1 << high)
    this.symbol(contexts, base + 32 + length * 4, high, lead)
    this.plainBits((value + 1) % 2 ** low, low)
  }

  among(value: number, count: number): void {
    const bits = 31 - Math.clz32(count)
    const short = 2 ** (bits + 1) - count
    if (value < short) this.plainBits(value, bits)
    else this.plainBits(value + short, bits + 1)
  }

  signed(contexts: Uint16Array, base: number, value: number): void {
    this.number(contexts, base, value < 0 ? -2 * value - 1 : 2 * value)
  }

  /** All of it as text. */
  finish(): string {
    for (let index = 0; index < 5; index++) this.shiftLow()
    let text = ''
    let held = 0
    let bits = 0
    for (const byte of [...this.bytes, 0]) {
      held = ((held << 8) | byte) & 0xffff
      bits += 8
      while (bits >= 6) {
        bits -= 6
        text += BASE_64[(held >> bits) & 63]
      }
    }
    return text
  }
}
