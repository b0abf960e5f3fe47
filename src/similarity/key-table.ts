/**
 * Numbers the distinct keys that it is given: 0, 1, 2 … in the order of their coming.
 *
 * Method: an open hash table with linear probing, in typed arrays. A key is a hash of 53 bits already,
 * so its share of all keys is its place. Cost: one look-up; 8 bytes a key and 8 bytes over the load.
 */
import { grown } from '../document/grown.ts'
import { isWithin, type State } from './state.ts'

/** A little more than there are, so that the share of the last key is under 1 after rounding, too. */
const KEYS = 2 ** 53 + 4
const MOST_LOAD = 0.7

export class KeyTable {
  /** How many keys there are. */
  count = 0
  private keys = new Float64Array(64)
  /** Of each slot 0 or the number of the key and 1, and the lower bits of the key. */
  private table = new Int32Array(256)

  /** Bytes of all arrays. */
  get bytes(): number {
    return this.keys.byteLength + this.table.byteLength
  }

  /** The number of a key, a whole number from 0 below 2^53; -1 if it is new. */
  find(key: number): number {
    return (this.table[this.slotOf(key)] as number) - 1
  }

  /** The number of a key, new or not. */
  add(key: number): number {
    const slot = this.slotOf(key)
    const known = this.table[slot] as number
    if (known > 0) return known - 1
    const number = this.count++
    this.keys = grown(this.keys, number + 1)
    this.keys[number] = key
    this.table[slot] = number + 1
    this.table[slot + 1] = (key % 4294967296) | 0
    if (this.count * 2 > this.table.length * MOST_LOAD) this.widen()
    return number
  }

  transfer(state: State): void {
    this.count = state.number(this.count)
    this.keys = state.array(this.keys)
    this.table = state.array(this.table)
    state.check(() => this.fits())
  }

  /** Has the table each number once, and so a free slot where a search comes to its end? */
  private fits(): boolean {
    const { keys, table, count } = this
    if (!isWithin(count, keys.length) || table.length % 2 !== 0) return false
    let used = 0
    for (let slot = 0; slot < table.length; slot += 2) {
      if (!isWithin(table[slot] as number, count)) return false
      if (table[slot] !== 0) used++
    }
    return used === count && count * 2 <= table.length * MOST_LOAD
  }

  private slotOf(key: number): number {
    const { keys, table } = this
    const lower = (key % 4294967296) | 0
    let slot = Math.floor((key / KEYS) * (table.length / 2)) * 2
    for (let number = table[slot] as number; number > 0; number = table[slot] as number) {
      if (table[slot + 1] === lower && keys[number - 1] === key) return slot
      slot = slot + 2 === table.length ? 0 : slot + 2
    }
    return slot
  }

  private widen(): void {
    this.table = new Int32Array(Math.ceil(this.table.length * 0.75) * 2)
    for (let number = 0; number < this.count; number++) {
      const key = this.keys[number] as number
      const slot = this.slotOf(key)
      this.table[slot] = number + 1
      this.table[slot + 1] = (key % 4294967296) | 0
    }
  }
}
