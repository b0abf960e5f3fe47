/**
 * Gives every distinct text a number, by first appearance, without making a string of it.
 *
 * Method: an open hash table; two hashes of 32 bits together tell texts apart, so that no look-up reads
 * a text that was met before. Cost: one step a character, and one place in memory.
 */

/** Of each entry: both hashes, and one more than its number; 0 where none is. */
const ENTRY = 4
const FIRST_ENTRIES = 4096

const SEED_A = 0x811c9dc5 | 0
const SEED_B = 0x1b873593 | 0
const PRIME_A = 0x01000193
const PRIME_B = 0x85ebca6b | 0

export class TextTable {
  /** How many texts there are. */
  size = 0
  private entries = new Int32Array(FIRST_ENTRIES * ENTRY)

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
    a ^= a >>> 15
    const { entries } = this
    const place = placeOf(entries, a, b)
    const known = (entries[place + 2] as number) - 1
    if (known >= 0) return known
    entries[place] = a
    entries[place + 1] = b
    entries[place + 2] = ++this.size
    if (this.size * 2 * ENTRY > entries.length) this.grow()
    return this.size - 1
  }

  private grow(): void {
    const wider = new Int32Array(this.entries.length * 2)
    for (let from = 0; from < this.entries.length; from += ENTRY) {
      const [a = 0, b = 0, number = 0] = this.entries.subarray(from, from + ENTRY)
      if (number > 0) wider.set([a, b, number], placeOf(wider, a, b))
    }
    this.entries = wider
  }
}

/** Where an entry is, or would be. */
function placeOf(entries: Int32Array, a: number, b: number): number {
  const mask = entries.length - 1
  let place = (a * ENTRY) & mask
  while (entries[place + 2] !== 0 && (entries[place] !== a || entries[place + 1] !== b)) {
    place = (place + ENTRY) & mask
  }
  return place
}
