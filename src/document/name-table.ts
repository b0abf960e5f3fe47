/**
 * Gives every distinct name a number, by first appearance: forms, stems, written words. A name is told by
 * two hashes of 32 bits, so that no look-up reads a string.
 *
 * Method: an open hash table. Cost: constant, one place in memory.
 */
import { touchEntries } from './touch-entries.ts'

/** Of each entry: both hashes, and one more than the number; 0 where none is. */
const ENTRY = 4

export class NameTable {
  /** How many names there are. */
  size = 0
  private entries: Int32Array

  /** @param entries for so many there is room before it grows: twice as many as there will be names */
  constructor(entries = 1024) {
    this.entries = new Int32Array(entries * ENTRY)
  }

  /** The number of a name; the next one if it is new. */
  numberOf(hash: number, check: number): number {
    const { entries } = this
    const place = placeOf(entries, hash, check)
    const known = (entries[place + 2] as number) - 1
    if (known >= 0) return known
    entries[place] = hash
    entries[place + 1] = check
    entries[place + 2] = ++this.size
    if (this.size * 2 * ENTRY > entries.length) this.grow()
    return this.size - 1
  }

  /** The number of a name; -1 if it was not seen. */
  find(hash: number, check: number): number {
    return (this.entries[placeOf(this.entries, hash, check) + 2] as number) - 1
  }

  /** Has the memory fetch the entries of many names at once; what is returned has to be kept. */
  touch(hashes: Int32Array): number {
    return touchEntries(this.entries, ENTRY, hashes)
  }

  private grow(): void {
    const { entries } = this
    const wider = new Int32Array(entries.length * 2)
    for (let from = 0; from < entries.length; from += ENTRY) {
      if (entries[from + 2] === 0) continue
      const place = placeOf(wider, entries[from] as number, entries[from + 1] as number)
      for (let at = 0; at < ENTRY; at++) wider[place + at] = entries[from + at] as number
    }
    this.entries = wider
  }
}

/** Where an entry is, or would be. */
function placeOf(entries: Int32Array, hash: number, check: number): number {
  const mask = entries.length - 1
  let place = (hash * ENTRY) & mask
  while (entries[place + 2] !== 0 && (entries[place] !== hash || entries[place + 1] !== check)) {
    place = (place + ENTRY) & mask
  }
  return place
}
