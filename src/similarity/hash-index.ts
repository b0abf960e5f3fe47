/**
 * Finds numbers by a hash of what they stand for, which is kept elsewhere and not twice.
 *
 * Method: an open hash table with linear probing; who asks says whether a number is the right one. Cost:
 * one look-up; 8 bytes a number over a load of .47 to .7.
 */

import type { State } from './state.ts'

const MOST_LOAD = 0.7
const GROWTH = 1.5
const NONE = -1
const REMOVED = -1

export class HashIndex {
  /** Of each slot a hash, and the number and 1; 0 if it is free, -1 if the number was removed. */
  private table = new Int32Array(128)
  private used = 0

  get bytes(): number {
    return this.table.byteLength
  }

  /** The number with a hash of 32 bits, of those that `is` says are the right one; -1 if there is none. */
  find(hash: number, is: (number: number) => boolean): number {
    const slot = this.slotOf(hash, is)
    return slot < 0 ? NONE : (this.table[slot + 1] as number) - 1
  }

  /** Adds a number, 0 or more. */
  add(hash: number, number: number): void {
    if (++this.used * 2 > this.table.length * MOST_LOAD) this.widen()
    put(this.table, hash, number + 1)
  }

  /** Removes a number that is there. */
  remove(hash: number, number: number): void {
    this.table[this.slotOf(hash, (other) => other === number) + 1] = REMOVED
  }

  /** @param numbers how many there may be, once all of the state is there */
  transfer(state: State, numbers: () => number): void {
    this.used = state.number(this.used)
    this.table = state.array(this.table)
    state.check(() => this.fits(numbers()))
  }

  /** Are all numbers in range, and are there as many entries as it says, so that there is a free slot where a search comes to its end? */
  private fits(numbers: number): boolean {
    const { table, used } = this
    let count = 0
    for (let slot = 0; slot < table.length; slot += 2) {
      const entry = table[slot + 1] as number
      if (entry < REMOVED || entry > numbers) return false
      if (entry !== 0) count++
    }
    return table.length % 2 === 0 && count === used && count * 2 <= table.length * MOST_LOAD
  }

  private slotOf(hash: number, is: (number: number) => boolean): number {
    const { table } = this
    let slot = homeOf(hash, table.length)
    for (let entry = table[slot + 1] as number; entry !== 0; entry = table[slot + 1] as number) {
      if (entry !== REMOVED && table[slot] === hash && is(entry - 1)) return slot
      slot = slot + 2 === table.length ? 0 : slot + 2
    }
    return NONE
  }

  private widen(): void {
    const old = this.table
    this.table = new Int32Array(Math.ceil((old.length / 2) * GROWTH) * 2)
    this.used = 1
    for (let slot = 0; slot < old.length; slot += 2) {
      const entry = old[slot + 1] as number
      if (entry <= 0) continue
      this.used++
      put(this.table, old[slot] as number, entry)
    }
  }
}

function put(table: Int32Array, hash: number, entry: number): void {
  let slot = homeOf(hash, table.length)
  while (table[slot + 1] !== 0) slot = slot + 2 === table.length ? 0 : slot + 2
  table[slot] = hash
  table[slot + 1] = entry
}

/** The slot, out of a table of pairs, where a hash belongs. */
const homeOf = (hash: number, length: number): number =>
  Math.floor((hash >>> 0) * (length / 2 / 4294967296)) * 2
