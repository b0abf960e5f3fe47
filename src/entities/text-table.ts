/**
 * Gives every distinct text a number, by first appearance, without making a string of it. Cost: one step
 * a character, and one look-up.
 */
import { NameTable } from '../document/name-table.ts'

const FIRST_ENTRIES = 4096
const SEED_A = 0x811c9dc5 | 0
const SEED_B = 0x1b873593 | 0
const PRIME_A = 0x01000193
const PRIME_B = 0x85ebca6b | 0

export class TextTable {
  private readonly names = new NameTable(FIRST_ENTRIES)

  /** How many texts there are. */
  get size(): number {
    return this.names.size
  }

  /** The number of `text.slice(start, end)`; the next one if it is new. */
  idAt(text: string, start: number, end: number): number {
    let a = SEED_A
    let b = SEED_B
    for (let index = start; index < end; index++) {
      const unit = text.charCodeAt(index)
      a = Math.imul(a ^ unit, PRIME_A)
      b = Math.imul(b ^ unit, PRIME_B)
      b = (b << 13) | (b >>> 19)
    }
    return this.names.numberOf(a ^ (a >>> 15), b)
  }

  /**
   * Fetches what is known of many texts at once, `text.slice(starts[i], ends[i])` (see `NameTable`).
   *
   * @param hashes room for as many numbers, for a moment
   */
  touch(
    text: string,
    starts: readonly number[],
    ends: readonly number[],
    hashes: Int32Array,
  ): number {
    for (let at = 0; at < starts.length; at++) {
      const end = ends[at] as number
      let a = SEED_A
      for (let index = starts[at] as number; index < end; index++) {
        a = Math.imul(a ^ text.charCodeAt(index), PRIME_A)
      }
      hashes[at] = a ^ (a >>> 15)
    }
    return this.names.touch(hashes)
  }
}
