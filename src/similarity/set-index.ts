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
import { Postings } from './postings.ts'
import { Rarest } from './rarest.ts'

const NONE = -1
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
  /** An open hash table of the sets by what they hold; 0: free, else the set and 1. */
  private table = new Int32Array(64)

  private readonly rarest = new Rarest()
  private frequencies = new Int32Array(256)
  private references = new Int32Array(256)
  /** The search that met a set last. */
  private met = new Int32Array(64)
  private searches = 0
  /** Of no meaning: what is read has to go somewhere. */
  private fetched = 0
  private readonly candidates: number[] = []

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

  /** The sets that hold a shingle, or another with the same key; used or not. */
  candidatesOf(shingle: number, into: number[]): void {
    this.postings.collect(this.postings.referenceOf(shingle), false, into)
  }

  /** How many that are. */
  frequencyOf(shingle: number): number {
    return this.postings.sizeOf(this.postings.referenceOf(shingle))
  }

  /** The set that holds these shingles and no others, used or not; -1 if there is none. */
  find(shingles: Float64Array, count: number): number {
    return (this.table[this.slotOf(shingles, count)] as number) - 1
  }

  /** Adds a set that is not there; its number. `shingles` ascend, each once. */
  add(shingles: Float64Array, count: number): number {
    const set = this.count++
    const begin = this.begin[set] as number
    this.begin = grown(this.begin, set + 2)
    this.users = grown(this.users, set + 1)
    this.met = grown(this.met, set + 1)
    this.shingles = grown(this.shingles, begin + count)
    if (count > 0) {
      this.shingles.set(shingles.subarray(0, count), begin)
      this.choose(shingles, count)
    }
    const { chosen } = this.rarest
    for (let index = 0; index < count; index++) {
      this.postings.add(shingles[index] as number, set, chosen[index] === 1)
    }
    this.begin[set + 1] = begin + count
    if (this.count > this.table.length * MOST_LOAD) this.widen()
    this.table[this.slotOf(shingles, count)] = set + 1
    return set
  }

  /** Finds all sets in use that share enough with these shingles; `except` is not among them. */
  search(shingles: Float64Array, count: number, except: number = NONE): void {
    this.foundCount = 0
    if (count === 0) return
    this.choose(shingles, count)
    const { candidates, references, postings } = this
    const { chosen } = this.rarest
    candidates.length = 0
    for (let index = 0; index < count; index++) {
      const reference = references[index] as number
      if (reference !== 0) postings.collect(reference, chosen[index] === 0, candidates)
    }
    if (candidates.length === 0) return
    const search = ++this.searches
    const { met, users } = this
    for (let index = 0; index < candidates.length; index++) {
      const set = candidates[index] as number
      if (met[set] === search) continue
      met[set] = search
      if (set !== except && (users[set] as number) > 0) this.weigh(shingles, count, set)
    }
  }

  private weigh(shingles: Float64Array, count: number, set: number): void {
    const least = leastOverlap(Math.min(count, this.sizeOf(set)), this.threshold)
    const overlap = this.overlap(shingles, count, set, least)
    if (overlap < least) return
    const at = this.foundCount++
    this.found = grown(this.found, at + 1)
    this.overlaps = grown(this.overlaps, at + 1)
    this.found[at] = set
    this.overlaps[at] = overlap
  }

  /** How many shingles a set shares; less than `least` if it gave up. */
  private overlap(own: Float64Array, count: number, set: number, least: number): number {
    const { shingles } = this
    const end = this.begin[set + 1] as number
    let here = 0
    let there = this.begin[set] as number
    let overlap = 0
    while (here < count && there < end) {
      if (overlap + Math.min(count - here, end - there) < least) return 0
      const a = own[here] as number
      const b = shingles[there] as number
      if (a === b) overlap++
      if (a <= b) here++
      if (b <= a) there++
    }
    return overlap
  }

  /** Chooses the shingles that a set is searched or found by. */
  private choose(shingles: Float64Array, count: number): void {
    if (count > this.frequencies.length) {
      this.frequencies = new Int32Array(count * 2)
      this.references = new Int32Array(count * 2)
    }
    const { postings, references, frequencies } = this
    this.fetched ^= postings.readAhead(shingles, count)
    for (let index = 0; index < count; index++) {
      const reference = postings.referenceOf(shingles[index] as number)
      references[index] = reference
      frequencies[index] = postings.sizeOf(reference)
    }
    this.rarest.choose(frequencies, count, count - leastOverlap(count, this.threshold) + 1)
  }

  /** The slot of the set with these shingles, or the free one where it belongs. */
  private slotOf(shingles: Float64Array, count: number): number {
    const { table, begin } = this
    let slot = Math.floor(shareOf(shingles, 0, count) * table.length)
    for (let set = (table[slot] as number) - 1; set >= 0; set = (table[slot] as number) - 1) {
      const from = begin[set] as number
      let index = (begin[set + 1] as number) - from === count ? 0 : NONE
      while (index >= 0 && index < count && this.shingles[from + index] === shingles[index]) index++
      if (index === count) return slot
      slot = slot + 1 === table.length ? 0 : slot + 1
    }
    return slot
  }

  private widen(): void {
    this.table = new Int32Array(Math.ceil(this.table.length * 1.5))
    const { table, begin } = this
    for (let set = 0; set < this.count - 1; set++) {
      const from = begin[set] as number
      const size = this.sizeOf(set)
      let slot = Math.floor(shareOf(this.shingles, from, size) * table.length)
      while (table[slot] !== 0) slot = slot + 1 === table.length ? 0 : slot + 1
      table[slot] = set + 1
    }
  }
}

/** Where a set belongs in a table, as a share of it, 0 up to 1. */
function shareOf(shingles: Float64Array, from: number, count: number): number {
  let hash = count | 0
  for (let index = from; index < from + count; index++) {
    const shingle = shingles[index] as number
    hash = Math.imul(hash ^ ((shingle % 4294967296) | 0), 0x85ebca6b)
    hash ^= hash >>> 15
    hash = Math.imul(hash + ((shingle / 2097152) | 0), 0xc2b2ae35)
    hash ^= hash >>> 13
  }
  return (hash >>> 0) / 4294967296
}
