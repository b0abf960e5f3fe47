/**
 * Sets of shingles, each once, and the exact search for all that share enough with a new one: at or
 * over a threshold by Jaccard or by containment, either way round.
 *
 * Method: prefix filter with a free choice of the prefix (Chaudhuri et al., ICDE 2006, and Bayardo et
 * al., WWW 2007, fix one order of shingles instead). All shingles of a set are on record, so that a new
 * set of `n` shingles, of which another has to hold `m`, is found by any `n - m + 1` of its own: it
 * asks for the rarest. And every set has marked `n - m + 1` of its own, the rarest when it came: a new
 * set that holds enough of it has one of these among its own. What is found is counted, shingle by
 * shingle, as far as it may be the one that is looked for by its signature (`signatures.ts`): of many alike, few. So the
 * result does not depend on what was chosen, and a popular shingle costs nothing where a set has enough others. Where
 * all are popular, all signatures are looked at.
 * Cost: a look-up for a shingle, some nanoseconds a candidate, and those that are counted; about 8 bytes in the set and
 * 8 to 14 on record (`listing.ts`) for a shingle, 32 for a set.
 */
import type { Steps } from '../document/steps.ts'
import { HashIndex } from './hash-index.ts'
import { leastOverlap } from './least-overlap.ts'
import { Listing } from './listing.ts'
import { type Lookup, UNSEEN } from './lookup.ts'
import { PagedIntegers } from './paged-integers.ts'
import { MARKED, OWNED } from './postings.ts'
import { Rarest } from './rarest.ts'
import { SetList } from './set-list.ts'
import { ShingleStore } from './shingle-store.ts'
import { Signatures } from './signatures.ts'
import type { State } from './state.ts'

// What is known of a set: where its shingles begin (they end where those of the next one begin), how
// many use it (one that nobody uses is not found), and the search that met it last.
const SET_SIZE = 3
const BEGIN = 0
const NEXT_BEGIN = SET_SIZE
const USERS = 1
const MET = 2

/** Words of a signature: it tells unlike sets of up to 200 shingles apart. */
const SIGNATURE = 8

/** Who looks for one of all sets that share enough: one that shares the most. */
export interface Seeker {
  /** How many shingles the best one shares that was met; 0 if none was. */
  readonly overlap: number
  /** Is a set of so many shingles not to be told, if it shares no more than the best one? */
  isBehind(set: number, size: number): boolean
  meet(set: number, overlap: number): void
}

export class SetIndex {
  /** How many sets there are; they are numbered from 0 in the order of `add`. */
  count = 0
  /** How many of them are used. */
  live = 0
  /** The shingles of all sets; those of one are from `beginOf` to `endOf`, ascending. */
  readonly shingles: ShingleStore = new ShingleStore()

  private readonly threshold: number
  private readonly listing: Listing
  private readonly candidates = new SetList()
  private readonly known = new PagedIntegers()
  private readonly table = new HashIndex()
  private readonly rarest = new Rarest()
  /** Of each shingle of a set that is added its marks. */
  private marks = new Uint8Array(256)
  private searches = 0
  private readonly signatures = new Signatures(SIGNATURE)

  /** @param threshold the share of the smaller of two sets that they must have in common, above 0 to 1 */
  constructor(threshold: number) {
    this.threshold = threshold
    this.listing = new Listing(threshold)
    this.known.reserve(SET_SIZE)
  }

  /** Bytes of all arrays. */
  get bytes(): number {
    const { shingles, known, table, listing, signatures } = this
    return shingles.bytes + known.bytes + table.bytes + listing.bytes + signatures.bytes
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

  /** Looks up where shingles are on record, for what follows; good until a set is added. */
  look(lookup: Lookup): Steps<void> {
    return this.listing.look(lookup)
  }

  /**
   * The sets that hold a shingle of a lookup, or another with the same key, used or not; good until the
   * next call.
   *
   * @param index the place of the shingle
   * @param isOwned only those that came with something that chose the shingle to be found by
   */
  setsAt(lookup: Lookup, index: number, isOwned: boolean): SetList {
    const { candidates, listing } = this
    candidates.count = 0
    if (isOwned) listing.findMarked(lookup, index, OWNED, candidates)
    else listing.findAll(lookup, index, candidates)
    return candidates
  }

  /** Makes the shingles of a set count for so many more sets where the rarest are asked for. */
  burden(set: number, by: number): void {
    const { shingles, listing } = this
    const end = this.endOf(set)
    for (let at = this.beginOf(set); at < end; at++) listing.burden(shingles.get(at), set, by)
  }

  /** Is it certain that there is no set with the shingles `[from, to)` of a lookup? Asked before `find`. */
  isNew(lookup: Lookup, from: number, to: number): boolean {
    return this.listing.isNew(lookup, from, to)
  }

  /** The set that holds the shingles `[from, to)` and no others, used or not; -1 if there is none. */
  find(shingles: Float64Array, from: number, to: number): number {
    const hash = hashOf(shingles, from, to)
    return this.table.find(hash, (set) => this.holds(set, shingles, from, to))
  }

  /**
   * Adds a set that is not there; its number. Its shingles are listed by `list` then, all of them.
   *
   * @param lookup whose shingles `[from, to)`, ascending and each once, are the set
   * @param owned of each shingle of the lookup 1 if that what the set comes with is to be found by it
   */
  add(lookup: Lookup, from: number, to: number, owned: Uint8Array): number {
    const { known } = this
    const { shingles } = lookup
    const set = this.count++
    this.choose(lookup.magnitudes, from, to - from)
    const { chosen } = this.rarest
    if (to > this.marks.length) this.marks = new Uint8Array(to * 2)
    const { marks } = this
    for (let index = from; index < to; index++) {
      marks[index] = (chosen[index - from] === 1 ? MARKED : 0) | (owned[index] === 1 ? OWNED : 0)
    }
    this.shingles.append(shingles, from, to)
    this.signatures.read(shingles, from, to)
    this.signatures.keep(set)
    known.reserve((set + 2) * SET_SIZE)
    known.set(set * SET_SIZE + NEXT_BEGIN, this.shingles.count)
    this.table.add(hashOf(shingles, from, to), set)
    return set
  }

  /** Lists some of the shingles of the set that was added last. */
  list(lookup: Lookup, from: number, to: number, set: number): void {
    this.listing.add(lookup, from, to, set, this.marks)
  }

  /**
   * Has all sets in use met that share enough with the shingles `[from, to)` of a lookup, but for those that whoever
   * looks for one of them has no more use for.
   *
   * Method: what holds none of the shingles that were asked for holds no more than those that are left. So the rarest
   * are asked for first, the oldest sets with one first, and what could share no more than what was met is left out.
   * Once so many were gone to that it is cheaper to look at the signatures of all, that is the last look.
   *
   * @param except a set that is not to be met
   */
  search(lookup: Lookup, from: number, to: number, except: number, seeker: Seeker): void {
    const { candidates, listing } = this
    const { magnitudes, shingles } = lookup
    let left = to - from - this.choose(magnitudes, from, to - from)
    const { chosen } = this.rarest
    const asked: number[] = []
    const others: number[] = []
    for (let index = from; index < to; index++) {
      if (magnitudes[index] === UNSEEN) continue
      if (chosen[index - from] === 1) asked.push(index)
      else others.push(index)
    }
    left += asked.length
    let visits = 0
    this.searches++
    asked.sort((a, b) => (magnitudes[a] as number) - (magnitudes[b] as number))
    const order = asked.concat(others)
    for (let at = 0; at < order.length; at++) {
      if (left < seeker.overlap) return
      const index = order[at] as number
      const isAsked = at < asked.length
      candidates.count = 0
      if (isAsked) listing.findAll(lookup, index, candidates)
      else listing.findMarked(lookup, index, MARKED, candidates)
      if (candidates.count > 0) {
        if (visits === 0) this.signatures.read(shingles, from, to)
        visits += candidates.count
        const isLast = this.signatures.areCheaper(visits, this.count, to - from)
        const count = isLast ? this.count : candidates.count
        for (let each = 0; each < count; each++) {
          const set = isLast ? each : (candidates.sets[count - 1 - each] as number)
          if (set !== except) this.meet(shingles, from, to, left, set, seeker)
        }
        if (isLast) return
      }
      if (isAsked) left--
    }
  }

  transfer(state: State): void {
    this.count = state.number(this.count)
    this.live = state.number(this.live)
    this.searches = state.number(this.searches)
    this.shingles.transfer(state)
    this.listing.transfer(state, () => this.count)
    this.known.transfer(state)
    this.table.transfer(state, () => this.count)
    this.signatures.transfer(state, () => this.count)
    state.check(() => this.fits())
  }

  /** Do the sets stand one behind the other in the room of the shingles? */
  private fits(): boolean {
    const { count, known, shingles } = this
    if (!known.holds((count + 1) * SET_SIZE) || this.beginOf(0) !== 0) return false
    for (let set = 0; set < count; set++) if (this.sizeOf(set) <= 0) return false
    return this.beginOf(count) === shingles.count
  }

  /**
   * Has a set met that was not met before, if it shares enough; the oldest come first.
   *
   * @param left they share no more
   */
  private meet(
    own: Float64Array,
    from: number,
    to: number,
    left: number,
    set: number,
    seeker: Seeker,
  ): void {
    const { known, searches, threshold } = this
    const at = set * SET_SIZE
    if (known.get(at + MET) === searches) return
    known.set(at + MET, searches)
    if (known.get(at + USERS) <= 0) return
    const count = to - from
    const size = this.sizeOf(set)
    const best = seeker.overlap
    let least = Math.max(best, leastOverlap(Math.min(size, count), threshold))
    const most = Math.min(left, this.signatures.mostShared(set, count + size, least))
    // Whether it is behind is dearer to tell than what the signatures tell.
    if (most >= least && least === best && seeker.isBehind(set, size)) least++
    if (most < least) return
    const overlap = this.overlap(own, from, to, set, least)
    if (overlap >= least) seeker.meet(set, overlap)
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
      if (!(b < a)) here++ // and not `a <= b`: it comes to its end whatever the numbers are
      if (b <= a) there++
    }
    return overlap
  }

  /** Chooses the shingles that a set is searched or found by: how many. */
  private choose(magnitudes: Uint8Array, from: number, count: number): number {
    const wanted = count - leastOverlap(count, this.threshold) + 1
    this.rarest.choose(magnitudes, from, count, wanted)
    return wanted
  }

  private holds(set: number, shingles: Float64Array, from: number, to: number): boolean {
    if (this.sizeOf(set) !== to - from) return false
    let at = this.beginOf(set)
    let index = from
    while (index < to && this.shingles.get(at++) === shingles[index]) index++
    return index === to
  }
}

/** A hash of 32 bits of the set of the shingles `[from, to)`, from their lower bits. */
export function hashOf(shingles: Float64Array, from: number, to: number): number {
  let hash = (to - from) | 0
  for (let index = from; index < to; index++) {
    hash = Math.imul(hash ^ ((shingles[index] as number) | 0), 0x85ebca6b)
  }
  return hash ^ (hash >>> 15)
}
