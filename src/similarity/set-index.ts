/**
 * Sets of shingles, each once, and the exact search for all that share enough with a new one: at or
 * over a threshold by Jaccard or by containment, either way round.
 *
 * Method: prefix filter with a free choice of the prefix (Chaudhuri et al., ICDE 2006, and Bayardo et
 * al., WWW 2007, fix one order of shingles instead). All shingles of a set are listed, so that a new
 * set of `n` shingles, of which another has to hold `m`, is found by any `n - m + 1` of its own: it
 * asks for the rarest. And every set has marked `n - m + 1` of its own, the rarest when it came: a new
 * set that holds enough of it has one of these among its own. What is found is counted, shingle by
 * shingle. So the result does not depend on what was chosen, and a popular shingle costs nothing
 * where a set has enough others.
 * Cost: a look-up for a shingle, and the candidates; about 8 bytes in the set and 13 in `Postings` for
 * a shingle.
 */
import { grown } from './grown.ts'
import { leastOverlap } from './least-overlap.ts'
import type { Lookup } from './lookup.ts'
import { MARKED, OWNED, Postings } from './postings.ts'
import { Rarest } from './rarest.ts'

const MOST_LOAD = 0.7

export class SetIndex {
  /** How many sets there are; they are numbered from 0 in the order of `add`. */
  count = 0
  /** How many of them are used. */
  live = 0
  /** What `search` found: the sets, and how many shingles each shares, in the first `foundCount`. */
  found: Int32Array = new Int32Array(64)
  overlaps: Int32Array = new Int32Array(64)
  foundCount = 0

  private readonly threshold: number
  private readonly postings = new Postings()
  private shingles = new Float64Array(1024)
  /** Where each set begins in `shingles`; set `n` ends where `n + 1` begins. */
  private begin = new Int32Array(64)
  /** Who uses a set; one that nobody uses is not found. */
  private users = new Int32Array(64)
  /** An open hash table of the sets: of each slot 0 or the set and 1, and the hash of what it holds. */
  private table = new Int32Array(128)

  private readonly rarest = new Rarest()
  /** The search that met a set last. */
  private met = new Int32Array(64)
  private searches = 0
  /** Of no meaning: what is read has to go somewhere. */
  private fetched = 0

  /** @param threshold the share of the smaller of two sets that they must have in common, above 0 to 1 */
  constructor(threshold: number) {
    this.threshold = threshold
  }

  /** Bytes of all arrays. */
  get bytes(): number {
    const { shingles, begin, users, table, met } = this
    const own = [shingles, begin, users, table, met]
    return own.reduce((sum, array) => sum + array.byteLength, this.postings.bytes)
  }

  sizeOf(set: number): number {
    return (this.begin[set + 1] as number) - (this.begin[set] as number)
  }

  /** The shingles of a set, ascending; a view that is good until the next `add`. */
  shinglesOf(set: number): Float64Array {
    return this.shingles.subarray(this.begin[set], this.begin[set + 1])
  }

  /** One more that uses the set. */
  hold(set: number): void {
    if (this.users[set] === 0) this.live++
    this.users[set] = (this.users[set] as number) + 1
  }

  /** One less that does. */
  release(set: number): void {
    this.users[set] = (this.users[set] as number) - 1
    if (this.users[set] === 0) this.live--
  }

  /** Looks up where shingles are listed, for `search`, `add` and `setsAt`; good until others are. */
  look({ shingles, slots, frequencies, count }: Lookup): void {
    const { postings } = this
    postings.reserve(count)
    this.fetched ^= postings.readAhead(shingles, count)
    for (let index = 0; index < count; index++) {
      const slot = postings.slotOf(shingles[index] as number)
      slots[index] = slot
      frequencies[index] = postings.sizeOf(postings.referenceAt(slot))
    }
  }

  /**
   * The sets that hold the shingle at a slot, or another with the same key, used or not; good until the
   * next call.
   *
   * @param isOwned only those that came with something that chose the shingle to be found by
   */
  setsAt(slot: number, isOwned: boolean): Int32Array {
    const { postings } = this
    postings.collected = 0
    postings.collect(postings.referenceAt(slot), isOwned ? OWNED : 0)
    return postings.list.subarray(0, postings.collected)
  }

  /** Makes the shingles of a set count for so many more sets where the rarest are asked for. */
  burden(set: number, by: number): void {
    const { shingles, begin } = this
    for (let at = begin[set] as number; at < (begin[set + 1] as number); at++) {
      this.postings.burden(shingles[at] as number, by)
    }
  }

  /** The set that holds the shingles `[from, to)` and no others, used or not; -1 if there is none. */
  find(shingles: Float64Array, from: number, to: number): number {
    const hash = hashOf(shingles, from, to)
    return (this.table[this.slotOf(shingles, from, to, hash)] as number) - 1
  }

  /**
   * Adds a set that is not there; its number.
   *
   * @param lookup whose shingles `[from, to)`, ascending and each once, are the set
   * @param owned of each shingle of the lookup 1 if that what the set comes with is to be found by it
   */
  add(
    { shingles, slots, frequencies }: Lookup,
    from: number,
    to: number,
    owned: Uint8Array,
  ): number {
    const set = this.count++
    const count = to - from
    const begin = this.begin[set] as number
    this.begin = grown(this.begin, set + 2)
    this.users = grown(this.users, set + 1)
    this.met = grown(this.met, set + 1)
    this.shingles = grown(this.shingles, begin + count)
    this.choose(frequencies, from, count)
    const { chosen } = this.rarest
    for (let index = 0; index < count; index++) {
      const shingle = shingles[from + index] as number
      this.shingles[begin + index] = shingle
      const marks = (chosen[index] === 1 ? MARKED : 0) | (owned[from + index] === 1 ? OWNED : 0)
      this.postings.addAt(slots[from + index] as number, shingle, set, marks)
    }
    this.begin[set + 1] = begin + count
    if (this.count * 2 > this.table.length * MOST_LOAD) this.widen()
    const hash = hashOf(shingles, from, to)
    const slot = this.slotOf(shingles, from, to, hash)
    this.table[slot] = set + 1
    this.table[slot + 1] = hash
    return set
  }

  /**
   * Finds all sets in use that share enough with the shingles `[from, to)` of a lookup.
   *
   * @param except a set that is not to be found
   */
  search({ shingles, slots, frequencies }: Lookup, from: number, to: number, except: number): void {
    this.foundCount = 0
    const count = to - from
    this.choose(frequencies, from, count)
    const { postings } = this
    const { chosen } = this.rarest
    postings.collected = 0
    for (let index = 0; index < count; index++) {
      if (frequencies[from + index] === 0) continue
      const reference = postings.referenceAt(slots[from + index] as number)
      postings.collect(reference, chosen[index] === 1 ? 0 : MARKED)
    }
    const search = ++this.searches
    const { met, users } = this
    for (let index = 0; index < postings.collected; index++) {
      const set = postings.list[index] as number
      if (met[set] === search) continue
      met[set] = search
      if (set !== except && (users[set] as number) > 0) this.weigh(shingles, from, to, set)
    }
  }

  private weigh(shingles: Float64Array, from: number, to: number, set: number): void {
    const least = leastOverlap(Math.min(to - from, this.sizeOf(set)), this.threshold)
    const overlap = this.overlap(shingles, from, to, set, least)
    if (overlap < least) return
    const at = this.foundCount++
    this.found = grown(this.found, at + 1)
    this.overlaps = grown(this.overlaps, at + 1)
    this.found[at] = set
    this.overlaps[at] = overlap
  }

  /** How many shingles a set shares; less than `least` if it gave up. */
  private overlap(own: Float64Array, from: number, to: number, set: number, least: number): number {
    const { shingles } = this
    const end = this.begin[set + 1] as number
    let here = from
    let there = this.begin[set] as number
    let overlap = 0
    while (here < to && there < end) {
      if (overlap + Math.min(to - here, end - there) < least) return 0
      const a = own[here] as number
      const b = shingles[there] as number
      if (a === b) overlap++
      if (a <= b) here++
      if (b <= a) there++
    }
    return overlap
  }

  /** Chooses the shingles that a set is searched or found by. */
  private choose(frequencies: Int32Array, from: number, count: number): void {
    this.rarest.choose(frequencies, from, count, count - leastOverlap(count, this.threshold) + 1)
  }

  /** The slot of the set with these shingles, or the free one where it belongs. */
  private slotOf(shingles: Float64Array, from: number, to: number, hash: number): number {
    const { table } = this
    let slot = homeOf(hash, table.length)
    for (let set = (table[slot] as number) - 1; set >= 0; set = (table[slot] as number) - 1) {
      if (table[slot + 1] === hash && this.holds(set, shingles, from, to)) return slot
      slot = slot + 2 === table.length ? 0 : slot + 2
    }
    return slot
  }

  private holds(set: number, shingles: Float64Array, from: number, to: number): boolean {
    if (this.sizeOf(set) !== to - from) return false
    let at = this.begin[set] as number
    let index = from
    while (index < to && this.shingles[at++] === shingles[index]) index++
    return index === to
  }

  private widen(): void {
    const old = this.table
    const table = new Int32Array(Math.ceil(old.length * 0.75) * 2)
    for (let from = 0; from < old.length; from += 2) {
      if (old[from] === 0) continue
      let slot = homeOf(old[from + 1] as number, table.length)
      while (table[slot] !== 0) slot = slot + 2 === table.length ? 0 : slot + 2
      table[slot] = old[from] as number
      table[slot + 1] = old[from + 1] as number
    }
    this.table = table
  }
}

/** The slot, out of a table of pairs, where a hash belongs. */
const homeOf = (hash: number, length: number): number =>
  Math.floor((hash >>> 0) * (length / 2 / 4294967296)) * 2

/** A hash of 32 bits of the set of the shingles `[from, to)`. */
function hashOf(shingles: Float64Array, from: number, to: number): number {
  let hash = (to - from) | 0
  for (let index = from; index < to; index++) {
    const shingle = shingles[index] as number
    const upper = Math.floor(shingle / 2097152)
    hash = Math.imul(hash ^ (upper | 0), 0x85ebca6b)
    hash ^= hash >>> 15
    hash = Math.imul(hash + ((shingle - upper * 2097152) | 0), 0xc2b2ae35)
    hash ^= hash >>> 13
  }
  return hash
}
