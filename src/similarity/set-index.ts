/**
 * Sets of shingles, each once, and the exact search for all that share enough with a new one: at or
 * over a threshold by Jaccard or by containment, either way round.
 *
 * Method: prefix filter with a free choice of the prefix (Chaudhuri et al., ICDE 2006, and Bayardo et
 * al., WWW 2007, fix one order of shingles instead). All shingles of a set are on record, so that a new
 * set of `n` shingles, of which another has to hold `m`, is found by any `n - m + 1` of its own: it
 * asks for the rarest. And every set has marked `n - m + 1` of its own, the rarest when it came: a new
 * set that holds enough of it has one of these among its own. What is found is counted, shingle by
 * shingle. So the result does not depend on what was chosen, and a popular shingle costs nothing
 * where a set has enough others.
 *
 * As a set has to be asked for by a part of its shingles only, most of that part can lie below one bound
 * for all sets. Shingles are hashes: below a bound a little over the share `1 - threshold` of them, nearly
 * every set has enough. These are listed where they are found at once (`Postings`). The others are
 * written down (`PostingLog`), for the few sets that have not enough; what is marked of them is listed
 * too.
 * Cost: a look-up for a listed shingle, and the candidates; about 8 bytes in the set for a shingle, 8
 * in the log or 14 in `Postings`.
 */
import { grown } from './grown.ts'
import { leastOverlap } from './least-overlap.ts'
import type { Lookup } from './lookup.ts'
import { PagedIntegers } from './paged-integers.ts'
import { PostingLog } from './posting-log.ts'
import { MARKED, OWNED, Postings } from './postings.ts'
import { Rarest } from './rarest.ts'
import { SetList } from './set-list.ts'
import { ShingleStore } from './shingle-store.ts'
import { keyOf } from './shingle-table.ts'

const MOST_LOAD = 0.7
/** Keys of shingles, as numbers without a sign, are below it. */
const KEYS = 2 ** 32
/** So much more than its share of all shingles is listed, for sets that have fewer by chance. */
const MARGIN = 0.2
/** A shingle that is not listed is as dear to ask for as one with so many sets, as a magnitude in bits. */
const UNLISTED = 3
const MARK_FILTER = 0xfff
// What is known of a set: where its shingles begin (they end where those of the next one begin), how
// many use it (one that nobody uses is not found), and the search that met it last.
const SET_SIZE = 4
const BEGIN = 0
const NEXT_BEGIN = SET_SIZE
const USERS = 1
const MET = 2

export class SetIndex {
  /** How many sets there are; they are numbered from 0 in the order of `add`. */
  count = 0
  /** How many of them are used. */
  live = 0
  /** What `search` found: the sets, and how many shingles each shares, in the first `foundCount`. */
  found: Int32Array = new Int32Array(64)
  overlaps: Int32Array = new Int32Array(64)
  foundCount = 0
  /** The shingles of all sets; those of one are from `beginOf` to `endOf`, ascending. */
  readonly shingles: ShingleStore = new ShingleStore()

  private readonly threshold: number
  /** Shingles with a key below it are listed. */
  private readonly limit: number
  private readonly listed = new Postings()
  private readonly written = new PostingLog()
  /** Those that are written down, and marked. */
  private readonly marked = new Postings()
  /** By the lower bits of a key: 1 if one with these bits may be marked. */
  private readonly isMarked = new Uint8Array(MARK_FILTER + 1)
  private readonly candidates = new SetList()
  private readonly known = new PagedIntegers()
  /** An open hash table of the sets: of each slot 0 or the set and 1, and the hash of what it holds. */
  private table = new Int32Array(128)
  private readonly rarest = new Rarest()
  private searches = 0

  /** @param threshold the share of the smaller of two sets that they must have in common, above 0 to 1 */
  constructor(threshold: number) {
    this.threshold = threshold
    this.limit = Math.floor(Math.min(1, 1 - threshold + MARGIN) * KEYS)
    this.known.reserve(SET_SIZE)
  }

  /** Bytes of all arrays. */
  get bytes(): number {
    const { shingles, known, table, listed, written, marked } = this
    const parts = [shingles, known, listed, written, marked]
    return parts.reduce((sum, { bytes }) => sum + bytes, table.byteLength)
  }

  beginOf(set: number): number {
    return this.known.get(set * SET_SIZE + BEGIN)
  }

  endOf(set: number): number {
    return this.known.get(set * SET_SIZE + NEXT_BEGIN)
  }

  sizeOf(set: number): number {
    return this.endOf(set) - this.beginOf(set)
  }

  /** One more that uses the set. */
  hold(set: number): void {
    const at = set * SET_SIZE + USERS
    const users = this.known.get(at)
    if (users === 0) this.live++
    this.known.set(at, users + 1)
  }

  /** One less that does. */
  release(set: number): void {
    const at = set * SET_SIZE + USERS
    const users = this.known.get(at)
    if (users === 1) this.live--
    this.known.set(at, users - 1)
  }

  /** Appends the shingles of a set to a lookup. */
  readInto(lookup: Lookup, set: number): void {
    let to = lookup.count
    const end = this.endOf(set)
    lookup.reserve(to + this.sizeOf(set))
    for (let at = this.beginOf(set); at < end; at++) lookup.shingles[to++] = this.shingles.get(at)
  }

  /** Looks up where shingles are listed, for `search` and `setsAt`; good until a set is added. */
  look({ shingles, count, keys, references, magnitudes }: Lookup): void {
    const { listed, marked, limit, isMarked } = this
    for (let index = 0; index < count; index++) keys[index] = keyOf(shingles[index] as number)
    listed.referencesOf(keys, count, limit, references)
    for (let index = 0; index < count; index++) {
      const key = keys[index] as number
      if (key >>> 0 < limit) {
        magnitudes[index] = listed.magnitudeOf(references[index] as number)
      } else if (isMarked[key & MARK_FILTER] === 0) {
        references[index] = 0
        magnitudes[index] = UNLISTED
      } else {
        const reference = marked.referenceOf(key)
        references[index] = reference
        magnitudes[index] = Math.max(UNLISTED, marked.magnitudeOf(reference))
      }
    }
  }

  /**
   * The sets that hold a shingle of a lookup, or another with the same key, used or not; good until the
   * next call.
   *
   * @param index the place of the shingle
   * @param isOwned only those that came with something that chose the shingle to be found by
   */
  setsAt(lookup: Lookup, index: number, isOwned: boolean): SetList {
    this.candidates.count = 0
    if (isOwned) this.findMarked(lookup, index, OWNED)
    else this.findAll(lookup, index)
    return this.candidates
  }

  /** Makes the shingles of a set count for so many more sets where the rarest are asked for. */
  burden(set: number, by: number): void {
    const { shingles, listed, marked, limit } = this
    const end = this.endOf(set)
    for (let at = this.beginOf(set); at < end; at++) {
      const key = keyOf(shingles.get(at))
      if (key >>> 0 < limit) listed.burden(key, by)
      else {
        // What is only written down has no weight, what is marked has; a mark too many does no harm.
        if (marked.referenceOf(key) === 0) this.mark(key, set, MARKED)
        marked.burden(key, by << UNLISTED)
      }
    }
  }

  /** Is there certainly no set with the shingles `[from, to)` of a lookup, as one of them is in none? */
  isNew({ keys, references }: Lookup, from: number, to: number): boolean {
    for (let index = from; index < to && (keys[index] as number) >>> 0 < this.limit; index++) {
      if (references[index] === 0) return true
    }
    return false
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
  add({ shingles, keys, magnitudes }: Lookup, from: number, to: number, owned: Uint8Array): number {
    const { known, limit } = this
    const set = this.count++
    this.choose(magnitudes, from, to - from)
    const { chosen } = this.rarest
    for (let index = from; index < to; index++) {
      const key = keys[index] as number
      const marks = (chosen[index - from] === 1 ? MARKED : 0) | (owned[index] === 1 ? OWNED : 0)
      if (key >>> 0 < limit) this.listed.add(key, set, marks)
      else {
        this.written.add(key, set)
        if (marks !== 0) this.mark(key, set, marks)
      }
    }
    this.shingles.append(shingles, from, to)
    known.reserve((set + 2) * SET_SIZE)
    known.set(set * SET_SIZE + NEXT_BEGIN, this.shingles.count)
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
  search(lookup: Lookup, from: number, to: number, except: number): void {
    this.foundCount = 0
    const { known, candidates } = this
    this.choose(lookup.magnitudes, from, to - from)
    candidates.count = 0
    for (let index = from; index < to; index++) {
      if (this.rarest.chosen[index - from] === 1) this.findAll(lookup, index)
      else this.findMarked(lookup, index, MARKED)
    }
    const search = ++this.searches
    for (let index = 0; index < candidates.count; index++) {
      const set = candidates.sets[index] as number
      const at = set * SET_SIZE
      if (known.get(at + MET) === search) continue
      known.set(at + MET, search)
      if (set !== except && known.get(at + USERS) > 0) this.weigh(lookup.shingles, from, to, set)
    }
  }

  /** Finds all sets that hold a shingle. */
  private findAll({ keys, references }: Lookup, index: number): void {
    const key = keys[index] as number
    if (key >>> 0 >= this.limit) this.written.find(key, this.candidates)
    else this.listed.find(references[index] as number, 0, this.candidates)
  }

  /** Finds those that marked it. */
  private findMarked({ keys, references }: Lookup, index: number, mark: number): void {
    const reference = references[index] as number
    if (reference === 0) return
    const postings = (keys[index] as number) >>> 0 < this.limit ? this.listed : this.marked
    if (postings.hasMarks(reference, mark)) postings.find(reference, mark, this.candidates)
  }

  /** Marks what is only written down. */
  private mark(key: number, set: number, marks: number): void {
    this.isMarked[key & MARK_FILTER] = 1
    this.marked.add(key, set, marks)
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
    const end = this.endOf(set)
    let here = from
    let there = this.beginOf(set)
    let overlap = 0
    while (here < to && there < end) {
      if (overlap + Math.min(to - here, end - there) < least) return 0
      const a = own[here] as number
      const b = shingles.get(there)
      if (a === b) overlap++
      if (a <= b) here++
      if (b <= a) there++
    }
    return overlap
  }

  /** Chooses the shingles that a set is searched or found by. */
  private choose(magnitudes: Uint8Array, from: number, count: number): void {
    this.rarest.choose(magnitudes, from, count, count - leastOverlap(count, this.threshold) + 1)
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
    let at = this.beginOf(set)
    let index = from
    while (index < to && this.shingles.get(at++) === shingles[index]) index++
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
