/**
 * The distinct normal forms of the words of a text, numbered.
 *
 * Method: an open hash table over one pool of UTF-16 units, so that a form that was met before costs
 * no string; the strings are made at the end, as slices of one. Cost: constant for each word.
 */

/** Gives every distinct run of units a number, in order of first appearance. */
export class FormTable {
  private size = 0
  private hashes = new Int32Array(512)
  private slots = new Int32Array(1024).fill(-1)
  /** The units of all forms, one behind the other; form `id` ends where `id + 1` begins. */
  private pool = new Uint16Array(4096)
  private begins = new Int32Array(513)

  intern(units: Uint16Array, length: number): number {
    let hash = 0x811c9dc5
    for (let index = 0; index < length; index++) {
      hash = Math.imul(hash ^ (units[index] as number), 0x01000193)
    }
    hash ^= hash >>> 15
    let mask = this.slots.length - 1
    let slot = hash & mask
    for (let id = this.slots[slot] as number; id >= 0; id = this.slots[slot] as number) {
      if (this.hashes[id] === hash && this.equals(id, units, length)) return id
      slot = (slot + 1) & mask
    }
    const id = this.size++
    if (id * 2 >= this.slots.length) {
      this.rehash(id)
      mask = this.slots.length - 1
      slot = hash & mask
      while ((this.slots[slot] as number) >= 0) slot = (slot + 1) & mask
    }
    this.slots[slot] = id
    this.hashes[id] = hash
    this.append(id, units, length)
    return id
  }

  /** The forms as strings: slices of one string, so that each costs next to nothing. */
  decode(): string[] {
    const all = decodeUnits(this.pool, this.begins[this.size] as number)
    const forms: string[] = []
    for (let id = 0; id < this.size; id++)
      forms.push(all.slice(this.begins[id], this.begins[id + 1]))
    return forms
  }

  private append(id: number, units: Uint16Array, length: number): void {
    const begin = this.begins[id] as number
    if (begin + length > this.pool.length) {
      const wider = new Uint16Array(Math.max(this.pool.length * 2, begin + length))
      wider.set(this.pool)
      this.pool = wider
    }
    for (let index = 0; index < length; index++) this.pool[begin + index] = units[index] as number
    this.begins[id + 1] = begin + length
  }

  private equals(id: number, units: Uint16Array, length: number): boolean {
    const begin = this.begins[id] as number
    if ((this.begins[id + 1] as number) - begin !== length) return false
    for (let index = 0; index < length; index++) {
      if (this.pool[begin + index] !== units[index]) return false
    }
    return true
  }

  private rehash(size: number): void {
    const hashes = new Int32Array(this.slots.length)
    hashes.set(this.hashes.subarray(0, size))
    this.hashes = hashes
    const begins = new Int32Array(this.slots.length + 1)
    begins.set(this.begins.subarray(0, size + 1))
    this.begins = begins
    this.slots = new Int32Array(this.slots.length * 2).fill(-1)
    const mask = this.slots.length - 1
    for (let id = 0; id < size; id++) {
      let slot = (hashes[id] as number) & mask
      while ((this.slots[slot] as number) >= 0) slot = (slot + 1) & mask
      this.slots[slot] = id
    }
  }
}

/** A call takes only so many arguments: long runs are decoded in pieces. */
const PIECE = 4096

export function decodeUnits(units: Uint16Array, length: number): string {
  let decoded = ''
  for (let from = 0; from < length; from += PIECE) {
    const piece = units.subarray(from, Math.min(length, from + PIECE))
    decoded += String.fromCharCode.apply(null, piece as unknown as number[])
  }
  return decoded
}
