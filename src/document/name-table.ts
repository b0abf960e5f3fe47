/**
 * Gives every distinct name a number, by first appearance: forms, stems, written words. A name is told by
 * two hashes of 32 bits, so that no look-up reads a string.
 *
 * Method: an open hash table; names beyond `MOST_PROBES` are found in a map. Cost: constant, one place in
 * memory, whatever names were chosen.
 */
import { MOST_PROBES } from './most-probes.ts'
import { touchEntries } from './touch-entries.ts'

/** Of each entry: both hashes, and one more than the number; 0 where none is. */
const ENTRY = 4
const NO_PLACE = -1

export class NameTable {
  /** How many names there are. */
  size = 0
  private entries: Int32Array
  /** The numbers of the names that found no place near the one of their hash. */
  private readonly crowded = new Map<string, number>()

  /** @param entries for so many there is room before it grows: twice as many as there will be names */
  constructor(entries = 1024) {
    this.entries = new Int32Array(entries * ENTRY)
  }

  /** The number of a name; the next one if it is new. */
  numberOf(hash: number, check: number): number {
    const place = placeOf(this.entries, hash, check)
    const known = this.numberAt(place, hash, check)
    if (known >= 0) return known
    this.put(this.entries, place, hash, check, this.size++)
    if (this.size * 2 * ENTRY > this.entries.length) this.grow()
    return this.size - 1
  }

  /** The number of a name; -1 if it was not seen. */
  find(hash: number, check: number): number {
    return this.numberAt(placeOf(this.entries, hash, check), hash, check)
  }

  /** Has the memory fetch the entries of many names at once; what is returned has to be kept. */
  touch(hashes: Int32Array): number {
    return touchEntries(this.entries, ENTRY, hashes)
  }

  private numberAt(place: number, hash: number, check: number): number {
    const number = place === NO_PLACE ? -1 : (this.entries[place + 2] as number) - 1
    if (number >= 0 || this.crowded.size === 0) return number
    return this.crowded.get(nameOf(hash, check)) ?? -1
  }

  private put(
    entries: Int32Array,
    place: number,
    hash: number,
    check: number,
    number: number,
  ): void {
    if (place === NO_PLACE) {
      this.crowded.set(nameOf(hash, check), number)
      return
    }
    entries[place] = hash
    entries[place + 1] = check
    entries[place + 2] = number + 1
  }

  private grow(): void {
    const { entries } = this
    const wider = new Int32Array(entries.length * 2)
    for (let from = 0; from < entries.length; from += ENTRY) {
      const number = (entries[from + 2] as number) - 1
      if (number < 0) continue
      const [hash, check] = [entries[from] as number, entries[from + 1] as number]
      this.put(wider, placeOf(wider, hash, check), hash, check, number)
    }
    this.entries = wider
  }
}

const nameOf = (hash: number, check: number): string => `${hash} ${check}`

/** Where an entry is, or would be; `NO_PLACE` if that is too far from where its hash says. */
function placeOf(entries: Int32Array, hash: number, check: number): number {
  const mask = entries.length - 1
  let place = (hash * ENTRY) & mask
  for (let probes = 0; probes < MOST_PROBES; probes++) {
    const isFree = entries[place + 2] === 0
    if (isFree || (entries[place] === hash && entries[place + 1] === check)) return place
    place = (place + ENTRY) & mask
  }
  return NO_PLACE
}
