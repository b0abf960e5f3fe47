/**
 * Tells of most keys that are not in a small set that they are not: for a look-up that is seldom worth
 * its while.
 *
 * Method: a bit for the lower bits of each key (a Bloom filter with one hash function, Bloom 1970), at 16
 * to 64 bits a key; the keys are kept, so that there can be more bits. Cost: a look at an array that the
 * cache holds; 6 to 12 bytes a key.
 */
import { PagedIntegers } from './paged-integers.ts'
import type { State } from './state.ts'

const LEAST_WORDS = 32
const BITS_A_KEY = 16
const GROWTH = 4

export class KeyFilter {
  private readonly keys = new PagedIntegers()
  private count = 0
  private bits = new Int32Array(LEAST_WORDS)

  get bytes(): number {
    return this.keys.bytes + this.bits.byteLength
  }

  /** Adds a key, a number of 32 bits of which the lower ones look like chance. */
  add(key: number): void {
    this.keys.reserve(this.count + 1)
    this.keys.set(this.count++, key)
    if (this.count * BITS_A_KEY > this.bits.length * 32) {
      this.bits = new Int32Array(this.bits.length * GROWTH)
      for (let at = 0; at < this.count; at++) this.mark(this.keys.get(at))
    } else this.mark(key)
  }

  /** Is it possible that a key was added? */
  mayHave(key: number): boolean {
    const { bits } = this
    return (((bits[(key >>> 5) & (bits.length - 1)] as number) >>> key) & 1) === 1
  }

  transfer(state: State): void {
    this.keys.transfer(state)
    this.count = state.number(this.count)
    this.bits = state.array(this.bits)
    state.check(() => this.fits())
  }

  private fits(): boolean {
    const { length } = this.bits
    const isPower = length >= LEAST_WORDS && (length & (length - 1)) === 0
    return isPower && this.keys.holds(this.count) && this.count * BITS_A_KEY <= length * 32
  }

  private mark(key: number): void {
    const { bits } = this
    const at = (key >>> 5) & (bits.length - 1)
    bits[at] = (bits[at] as number) | (1 << key)
  }
}
