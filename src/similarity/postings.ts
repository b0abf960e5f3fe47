/**
 * Which sets hold a shingle: an inverted index that grows, in typed arrays.
 *
 * A set is listed as plain or as marked; marked are the few shingles that a set chose to be found by
 * (`set-index.ts`). Most shingles of news stand in one set only: such a posting lives in the slot of
 * the table itself, 8 bytes; the others have lists, marked and plain apart, so that a search for the
 * marked ones does not walk through a popular shingle.
 *
 * Method: an open hash table with linear probing. Its key are 32 bits of the shingle: two shingles may
 * share them, so what is found are candidates. A slot is the key times the capacity, so the order of
 * the slots is that of the keys, and growth moves through both tables from the front to the back.
 * Cost: one look-up in memory for a shingle; 8 bytes for each shingle over a load of .6 to .75, and
 * 8 bytes for each posting of a shingle that stands in two sets or more.
 */
import { grown } from './grown.ts'

/** The key of a shingle are the upper 32 of its 53 bits. */
const LOWER_BITS = 2 ** 21
const KEYS = 2 ** 32
const MOST_LOAD = 0.75
const GROWTH = 1.4
const LEAST_SLOTS = 256
const NONE = -1

export class Postings {
  private slots = LEAST_SLOTS
  private used = 0
  /** Of each slot its key and what it refers to: 0 nothing, above it a set, below it a list. */
  private table = new Int32Array(LEAST_SLOTS * 2)
  // Of each list: how many postings, the first marked and the first plain one.
  private lists = 0
  private size = new Int32Array(0)
  private marked = new Int32Array(0)
  private plain = new Int32Array(0)
  // Of each posting of a list: its set, and the next one.
  private nodes = 0
  private set = new Int32Array(0)
  private next = new Int32Array(0)

  /** Bytes of all arrays. */
  get bytes(): number {
    const { table, size, marked, plain, set, next } = this
    return [table, size, marked, plain, set, next].reduce((sum, array) => sum + array.byteLength, 0)
  }

  /** Lists a set, a whole number from 0 below 2^29, under a shingle. */
  add(shingle: number, set: number, isMarked: boolean): void {
    if (this.used >= this.slots * MOST_LOAD) this.widen(Math.ceil(this.slots * GROWTH))
    const key = Math.floor(shingle / LOWER_BITS) | 0
    const slot = this.find(key)
    const reference = this.table[slot + 1] as number
    if (reference === 0) {
      this.table[slot] = key
      this.table[slot + 1] = ((set << 1) | (isMarked ? 1 : 0)) + 1
      this.used++
      return
    }
    let list = -reference - 1
    if (reference > 0) {
      list = this.open()
      this.push(list, (reference - 1) >> 1, ((reference - 1) & 1) === 1)
      this.table[slot + 1] = -list - 1
    }
    this.push(list, set, isMarked)
  }

  /**
   * Reads the slots of shingles ahead. Each of these reads goes to another place in memory, and none
   * waits for another here: so the processor fetches many at a time, and what follows finds them near.
   */
  readAhead(shingles: Float64Array, count: number): number {
    const { table } = this
    const slotOfKey = this.slots / KEYS
    let sum = 0
    for (let index = 0; index < count; index++) {
      const key = Math.floor((shingles[index] as number) / LOWER_BITS)
      sum ^= table[Math.floor(key * slotOfKey) * 2] as number
    }
    return sum
  }

  /** What the shingle refers to, for `sizeOf` and `collect`; 0: nothing. Good until the next `add`. */
  referenceOf(shingle: number): number {
    return this.table[this.find(Math.floor(shingle / LOWER_BITS) | 0) + 1] as number
  }

  /** How many sets there are behind a reference. */
  sizeOf(reference: number): number {
    if (reference >= 0) return reference === 0 ? 0 : 1
    return this.size[-reference - 1] as number
  }

  /** Appends the sets behind a reference, all or the marked ones, and tells the new length of `into`. */
  collect(reference: number, onlyMarked: boolean, into: number[]): void {
    if (reference > 0) {
      if (!onlyMarked || ((reference - 1) & 1) === 1) into.push((reference - 1) >> 1)
      return
    }
    if (reference === 0) return
    const list = -reference - 1
    for (let node = this.marked[list] as number; node >= 0; node = this.next[node] as number) {
      into.push(this.set[node] as number)
    }
    if (onlyMarked) return
    for (let node = this.plain[list] as number; node >= 0; node = this.next[node] as number) {
      into.push(this.set[node] as number)
    }
  }

  /** Makes room for so many shingles at once. */
  reserve(shingles: number): void {
    const slots = Math.ceil(shingles / MOST_LOAD) + 1
    if (slots > this.slots) this.widen(slots)
  }

  /** The place in the table of the slot of a key, or of the free slot where it belongs. */
  private find(key: number): number {
    const { table } = this
    const end = this.slots * 2
    let at = Math.floor((key >>> 0) * (this.slots / KEYS)) * 2
    while (table[at + 1] !== 0 && table[at] !== key) {
      at += 2
      if (at === end) at = 0
    }
    return at
  }

  private open(): number {
    const list = this.lists++
    if (list === this.size.length) {
      this.size = grown(this.size, list + 1)
      this.marked = grown(this.marked, list + 1)
      this.plain = grown(this.plain, list + 1)
    }
    this.marked[list] = NONE
    this.plain[list] = NONE
    return list
  }

  private push(list: number, set: number, isMarked: boolean): void {
    const node = this.nodes++
    if (node === this.set.length) {
      this.set = grown(this.set, node + 1)
      this.next = grown(this.next, node + 1)
    }
    const heads = isMarked ? this.marked : this.plain
    this.set[node] = set
    this.next[node] = heads[list] as number
    heads[list] = node
    this.size[list] = (this.size[list] as number) + 1
  }

  private widen(slots: number): void {
    const old = this.table
    const table = new Int32Array(slots * 2)
    const end = table.length
    for (let from = 0; from < old.length; from += 2) {
      const reference = old[from + 1] as number
      if (reference === 0) continue
      const key = old[from] as number
      let at = Math.floor((key >>> 0) * (slots / KEYS)) * 2
      while (table[at + 1] !== 0) {
        at += 2
        if (at === end) at = 0
      }
      table[at] = key
      table[at + 1] = reference
    }
    this.slots = slots
    this.table = table
  }
}
