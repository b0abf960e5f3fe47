/**
 * Gives every distinct string a number, by first appearance, where its hash is known: stems, terms.
 *
 * Method: an open hash table; a string is read only where the hashes agree. Cost: constant.
 */

/** Of each entry: the hash, and one more than the number; 0 where none is. */
const ENTRY = 2
const FIRST_ENTRIES = 1024

export class NameTable {
  /** The strings, by number. */
  readonly names: string[] = []
  private entries = new Int32Array(FIRST_ENTRIES * ENTRY)

  /** The number of a string; the next one if it is new. */
  numberOf(name: string, hash: number): number {
    const { entries, names } = this
    const mask = entries.length - 1
    let place = (hash * ENTRY) & mask
    for (let at = entries[place + 1] as number; at > 0; at = entries[place + 1] as number) {
      if (entries[place] === hash && names[at - 1] === name) return at - 1
      place = (place + ENTRY) & mask
    }
    entries[place] = hash
    entries[place + 1] = names.push(name)
    if (names.length * 2 * ENTRY > entries.length) this.grow()
    return names.length - 1
  }

  private grow(): void {
    const wider = new Int32Array(this.entries.length * 2)
    const mask = wider.length - 1
    for (let from = 0; from < this.entries.length; from += ENTRY) {
      const hash = this.entries[from] as number
      const number = this.entries[from + 1] as number
      if (number === 0) continue
      let place = (hash * ENTRY) & mask
      while (wider[place + 1] !== 0) place = (place + ENTRY) & mask
      wider[place] = hash
      wider[place + 1] = number
    }
    this.entries = wider
  }
}
