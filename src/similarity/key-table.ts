/**
 * Numbers the distinct keys that it is given: 0, 1, 2 … in the order of their coming.
 *
 * Method: an open hash table with linear probing, in typed arrays. A key is a hash of 53 bits already,
 * so its share of all keys is its place. Cost: one look-up; 8 bytes a key and 4 bytes over the load.
 */
import { grown } from './grown.ts'

/** A little more than there are, so that the share of the last key is under 1 after rounding, too. */
const KEYS = 2 ** 53 + 4
const MOST_LOAD = 0.7

export class KeyTable {
  /** How many keys there are. */
  count = 0
  private keys = new Float64Array(64)
  /** 0: free, else the number of the key and 1. */
  private slots = new Int32Array(128)

  /** Bytes of all arrays. */
  get bytes(): number {
    return this.keys.byteLength + this.slots.byteLength
  }

  /** The number of a key, a whole number from 0 below 2^53; -1 if it is new. */
  find(key: number): number {
    return (this.slots[this.slotOf(key)] as number) - 1
  }

  /** The number of a key, new or not. */
  add(key: number): number {
    const slot = this.slotOf(key)
    const known = this.slots[slot] as number
    if (known > 0) return known - 1
    const number = this.count++
    this.keys = grown(this.keys, number + 1)
    this.keys[number] = key
    this.slots[slot] = number + 1
    if (this.count > this.slots.length * MOST_LOAD) this.widen()
    return number
  }

  private slotOf(key: number): number {
    const { keys, slots } = this
    let slot = Math.floor((key / KEYS) * slots.length)
    for (;;) {
      const number = (slots[slot] as number) - 1
      if (number < 0 || keys[number] === key) return slot
      slot = slot + 1 === slots.length ? 0 : slot + 1
    }
  }

  private widen(): void {
    this.slots = new Int32Array(Math.ceil(this.slots.length * 1.5))
    for (let number = 0; number < this.count; number++) {
      this.slots[this.slotOf(this.keys[number] as number)] = number + 1
    }
  }
}
