/**
 * Sets by what they hold, across tasks that know nothing of each other: a set is called by 64 bits that are mixed from
 * its shingles. Of 10^9 distinct sets two have the same name by chance in one of 37 collections.
 *
 * Method: two lanes over the halves of the hashes; an open hash table. Cost: linear; 12 bytes a set over the load.
 */

/** The name of the set of the first `count` of these hashes, ascending and each once: into `name[0]` and `name[1]`. */
export function nameSet(hashes: Float64Array, count: number, name: Uint32Array): void {
  let a = count
  let b = ~count
  for (let index = 0; index < count; index++) {
    const hash = hashes[index] as number
    a = Math.imul(a ^ (hash | 0), 0x9e3779b1)
    a ^= a >>> 15
    b = Math.imul(b ^ ((hash / 2 ** 21) | 0), 0x85ebca6b)
    b ^= b >>> 13
  }
  name[0] = a
  name[1] = b
}

/** Numbers names from 0, in the order in which they come. */
export class SetNumbers {
  count = 0
  /** The halves of each name. */
  names: Uint32Array = new Uint32Array(128)
  /** Of each slot, 0 or a number and 1. */
  private slots = new Int32Array(256)

  /** The number of a name; -1 if it is new. */
  find(a: number, b: number): number {
    return (this.slots[this.slotOf(a, b)] as number) - 1
  }

  /** The number of a name, new or not. */
  add(a: number, b: number): number {
    const slot = this.slotOf(a, b)
    const known = this.slots[slot] as number
    if (known > 0) return known - 1
    const number = this.count++
    if (number * 2 === this.names.length) {
      const wider = new Uint32Array(number * 4)
      wider.set(this.names)
      this.names = wider
    }
    this.names[number * 2] = a
    this.names[number * 2 + 1] = b
    this.slots[slot] = number + 1
    if (this.count * 2 > this.slots.length) this.widen()
    return number
  }

  private slotOf(a: number, b: number): number {
    const { slots, names } = this
    const mask = slots.length - 1
    let slot = Math.imul(a ^ b, 0xc2b2ae35) & mask
    for (let entry = slots[slot] as number; entry > 0; entry = slots[slot] as number) {
      if (names[entry * 2 - 2] === a && names[entry * 2 - 1] === b) return slot
      slot = (slot + 1) & mask
    }
    return slot
  }

  private widen(): void {
    this.slots = new Int32Array(this.slots.length * 2)
    for (let number = 0; number < this.count; number++) {
      const slot = this.slotOf(
        this.names[number * 2] as number,
        this.names[number * 2 + 1] as number,
      )
      this.slots[slot] = number + 1
    }
  }
}
