/**
 * Numbers the distinct keys that it is given: 0, 1, 2 … in the order of their coming.
 *
 * Method: the keys in that order, and their numbers by a part of them (`hash-index.ts`). Cost: one look-up; 8 bytes a
 * key and 8 bytes over the load.
 */
import { grown } from '../document/grown.ts'
import { HashIndex } from './hash-index.ts'
import { isWithin, type State } from './state.ts'

export class KeyTable {
  /** How many keys there are. */
  count = 0
  private keys = new Float64Array(64)
  private readonly table = new HashIndex()

  /** Bytes of all arrays. */
  get bytes(): number {
    return this.keys.byteLength + this.table.bytes
  }

  /** The number of a key, a hash: a whole number from 0 below 2^53; -1 if it is new. */
  find(key: number): number {
    return this.table.find(lowerBits(key), (number) => this.keys[number] === key)
  }

  /** The number of a key, new or not. */
  add(key: number): number {
    const known = this.find(key)
    if (known >= 0) return known
    const number = this.count++
    this.keys = grown(this.keys, number + 1)
    this.keys[number] = key
    this.table.add(lowerBits(key), number)
    return number
  }

  transfer(state: State): void {
    this.count = state.number(this.count)
    this.keys = state.array(this.keys)
    this.table.transfer(state, () => this.count)
    state.check(() => isWithin(this.count, this.keys.length))
  }
}

/** 32 of them. */
const lowerBits = (key: number): number => key | 0
