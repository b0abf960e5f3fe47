/**
 * Which sets hold a shingle: an inverted index that grows, in typed arrays.
 *
 * A set may be listed with marks: under the few shingles that it, or what it is a part of, chose to be
 * found by. Most shingles of news stand in one set only: such a posting lives in the slot of the table
 * itself, 8 bytes; the others have lists, with and without marks apart, so that a search for marked ones
 * does not walk through a popular shingle.
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

/** The set chose the shingle to be found by. */
export const MARKED = 1
/** What the set came with as a part of it chose the shingle to be found by. */
export const OWNED = 2
const MARK_BITS = 2

export class Postings {
  /** What `collect` collected, in the first `collected` places; set that to 0 to begin anew. */
  list: Int32Array = new Int32Array(64)
  collected = 0

  private slots = LEAST_SLOTS
  private used = 0
  /** Of each slot its key and what it refers to: 0 nothing, above it a set, below it a list. */
  private table = new Int32Array(LEAST_SLOTS * 2)
  // Of each list: how many postings, the first marked and the first plain one.
  private lists = 0
  private size = new Int32Array(0)
  private marked = new Int32Array(0)
  private plain = new Int32Array(0)
  // Of each posting of a list: its set and marks, and the next one.
  private nodes = 0
  private posting = new Int32Array(0)
  private next = new Int32Array(0)

  /** Bytes of all arrays. */
  get bytes(): number {
    const { table, size, marked, plain, posting, next } = this
    return [table, size, marked, plain, posting, next].reduce(
      (sum, array) => sum + array.byteLength,
      0,
    )
  }

  /** Lists a set, a whole number from 0 below 2^28, under a shingle; `marks` are 0, or some of the above. */
  add(shingle: number, set: number, marks: number): void {
    this.reserve(1)
    this.addAt(this.slotOf(shingle), shingle, set, marks)
  }

  /** The same, where the slot was looked up before. */
  addAt(slot: number, shingle: number, set: number, marks: number): void {
    const key = Math.floor(shingle / LOWER_BITS) | 0
    const { table } = this
    let at = slot
    // Another new shingle may have taken the slot since.
    while (table[at + 1] !== 0 && table[at] !== key) at = at + 2 === table.length ? 0 : at + 2
    const reference = table[at + 1] as number
    if (reference === 0) {
      table[at] = key
      table[at + 1] = ((set << MARK_BITS) | marks) + 1
      this.used++
      return
    }
    let list = -reference - 1
    if (reference > 0) {
      list = this.open(reference - 1)
      table[at + 1] = -list - 1
    }
    this.push(list, (set << MARK_BITS) | marks)
  }

  /** Makes room for so many shingles more; slots that were looked up before mean nothing afterwards. */
  reserve(shingles: number): void {
    const most = this.slots * MOST_LOAD
    if (this.used + shingles <= most) return
    this.widen(Math.ceil(Math.max(this.slots * GROWTH, (this.used + shingles) / MOST_LOAD)))
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

  /** The slot of a shingle, or the free one where it belongs; good until the table grows. */
  slotOf(shingle: number): number {
    return this.find(Math.floor(shingle / LOWER_BITS) | 0)
  }

  /** What is listed at a slot, for `sizeOf` and `collect`; 0: nothing. Good until the next `add`. */
  referenceAt(slot: number): number {
    return this.table[slot + 1] as number
  }

  /** How many sets there are behind a reference, or how much they weigh (`burden`). */
  sizeOf(reference: number): number {
    if (reference >= 0) return reference === 0 ? 0 : 1
    return this.size[-reference - 1] as number
  }

  /** Makes a shingle that is listed count for so many more sets. */
  burden(shingle: number, by: number): void {
    const at = this.slotOf(shingle) + 1
    let reference = this.table[at] as number
    if (reference > 0) {
      reference = -this.open(reference - 1) - 1
      this.table[at] = reference
    }
    if (reference < 0) this.size[-reference - 1] = (this.size[-reference - 1] as number) + by
  }

  /** Collects the sets behind a reference: those with one of these marks, or all if `marks` is 0. */
  collect(reference: number, marks: number): void {
    if (reference > 0) this.take(reference - 1, marks)
    else if (reference < 0) {
      const list = -reference - 1
      const { posting, next } = this
      for (let node = this.marked[list] as number; node >= 0; node = next[node] as number) {
        this.take(posting[node] as number, marks)
      }
      if (marks !== 0) return
      for (let node = this.plain[list] as number; node >= 0; node = next[node] as number) {
        this.take(posting[node] as number, 0)
      }
    }
  }

  private take(posting: number, marks: number): void {
    if (marks !== 0 && (posting & marks) === 0) return
    if (this.collected === this.list.length) this.list = grown(this.list, this.collected + 1)
    this.list[this.collected++] = posting >> MARK_BITS
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

  /** Opens a list with a first posting. */
  private open(first: number): number {
    const list = this.lists++
    if (list === this.size.length) {
      this.size = grown(this.size, list + 1)
      this.marked = grown(this.marked, list + 1)
      this.plain = grown(this.plain, list + 1)
    }
    this.marked[list] = NONE
    this.plain[list] = NONE
    this.size[list] = 0
    this.push(list, first)
    return list
  }

  private push(list: number, posting: number): void {
    const node = this.nodes++
    if (node === this.posting.length) {
      this.posting = grown(this.posting, node + 1)
      this.next = grown(this.next, node + 1)
    }
    const heads = (posting & (MARKED | OWNED)) === 0 ? this.plain : this.marked
    this.posting[node] = posting
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
