/**
 * Whole articles as sets of shingles, without the furniture of their source, and the exact search for
 * all bodies that share enough with one: at or over the threshold by Jaccard or by containment, either
 * way round.
 *
 * An article of which next to nothing is left without furniture (the figures of a company in the form
 * that a wire has for them) is taken with all it has; and as one such form is like the other, it is
 * found only by what holds all of it, or what it holds all of.
 *
 * Method: that of `set-index.ts`, over the index of the paragraphs: the bodies with a shingle are those
 * with a paragraph that has it. What a body chose to be found by is a mark on the posting of the
 * paragraph that came with it; only what it chose of older paragraphs is listed anew. When a paragraph
 * becomes furniture, the bodies with it choose again. So a paragraph of a hundred thousand articles is
 * walked through only by those that are little else. Cost: nearly none beyond that of the paragraphs,
 * and the candidates.
 */
import type { Steps } from '../document/steps.ts'
import { KeyFilter } from '../similarity/key-filter.ts'
import { leastOverlap } from '../similarity/least-overlap.ts'
import { Lookup, SLICE, UNSEEN } from '../similarity/lookup.ts'
import { PagedIntegers } from '../similarity/paged-integers.ts'
import { OWNED, Postings } from '../similarity/postings.ts'
import type { SetIndex } from '../similarity/set-index.ts'
import { SetList } from '../similarity/set-list.ts'
import { isWithin, type State } from '../similarity/state.ts'
import type { Bodies } from './bodies.ts'
import { BodyHits } from './body-hits.ts'
import type { Part } from './filled-form.ts'
import type { Furniture } from './furniture.ts'
import { leastHits, Sought, type Whole } from './sought.ts'

const NONE = -1
const NOBODY: readonly number[] = []

/** A body that shares enough. */
export interface BodyMatch {
  readonly body: number
  readonly size: number
  /** How many shingles both have. */
  readonly overlap: number
}

export class BodyIndex {
  private readonly threshold: number
  private readonly sets: SetIndex
  private readonly bodies: Bodies
  private readonly furniture: Furniture
  /** The bodies that chose a shingle of an older paragraph. */
  private readonly chosenBy = new Postings()
  private readonly keysOfChosen = new KeyFilter()
  private readonly choosers = new SetList()
  /** Of each paragraph the body that it came with. */
  private readonly ownerOf = new PagedIntegers()
  /** Of each body how many shingles it has; of a form, below 0. */
  private readonly sizes = new PagedIntegers()

  private readonly sought: Sought
  private readonly lookupOfBody = new Lookup()
  private readonly hits = new BodyHits()
  /** The paragraphs of a body that count. */
  private readonly counted = new SetList()

  constructor(threshold: number, sets: SetIndex, bodies: Bodies, furniture: Furniture) {
    this.threshold = threshold
    this.sought = new Sought(threshold)
    this.sets = sets
    this.bodies = bodies
    this.furniture = furniture
  }

  /** Bytes of all arrays. */
  get bytes(): number {
    const { chosenBy, keysOfChosen, ownerOf, sizes, hits } = this
    return chosenBy.bytes + keysOfChosen.bytes + ownerOf.bytes + sizes.bytes + hits.bytes
  }

  /** Reads what is looked for: an article that was looked up, in its paragraphs, each once. */
  read(lookup: Lookup, parts: readonly Part[]): Steps<Whole> {
    return this.sought.read(lookup, parts)
  }

  /** Reads a body that is looked for. */
  *readBody(body: number): Steps<Whole> {
    const sets = this.bodies.setsOf(body)
    const keys = this.bodies.keysOf(body)
    const lookup = this.lookupOfBody
    lookup.count = 0
    const parts = Array.from(sets, (set, index): Part => {
      const from = lookup.count
      this.sets.readInto(lookup, set)
      const isFurniture = this.furniture.has(keys[index] as number)
      return { from, to: lookup.count, isFurniture, isKnown: false }
    })
    yield* this.sets.look(lookup)
    return yield* this.read(lookup, parts)
  }

  /** All bodies that share enough with what was read last. */
  *search(whole: Whole): Steps<BodyMatch[]> {
    const matches: BodyMatch[] = []
    for (const body of yield* this.candidates(whole.size)) {
      yield
      const { size, isForm } = this.wholeOf(body)
      const threshold = whole.isForm || isForm ? 1 : this.threshold
      const least = leastOverlap(Math.min(whole.size, size), threshold)
      const match = this.matchOf(body, least)
      if (match.overlap >= least) matches.push(match)
    }
    return matches
  }

  /** How much of what was read last a body shares; less than `least` if it gave up. */
  matchOf(body: number, least = 0): BodyMatch {
    const { sets, furniture, counted } = this
    const { size, isForm } = this.wholeOf(body)
    const setsOfBody = this.bodies.setsOf(body)
    const keys = this.bodies.keysOf(body)
    let all = 0
    counted.count = 0
    for (let index = 0; index < keys.length; index++) {
      if (!isForm && furniture.has(keys[index] as number)) continue
      const set = setsOfBody[index] as number
      counted.push(set)
      all += sets.sizeOf(set)
    }
    const bag = this.sought.united()
    bag.startOverlap(all - least)
    for (let index = 0; index < counted.count && !bag.isOver; index++) {
      const set = counted.sets[index] as number
      bag.countOverlap(sets.shingles, sets.beginOf(set), sets.endOf(set))
    }
    return { body, size, overlap: bag.overlap }
  }

  /** Of each shingle of what was read last: 1 if it is to be found by it. Good until the next call. */
  chosen(): Uint8Array {
    return this.sought.chosenOfLookup()
  }

  /** Takes in a body; what it chose is listed apart. */
  add(body: number, { size, isForm }: Whole): void {
    this.sizes.reserve(body + 1)
    this.sizes.set(body, isForm ? -size : size)
  }

  /** A paragraph came with a body, and its postings bear the marks of what that chose. */
  own(set: number, body: number): void {
    this.ownerOf.reserve(set + 1)
    this.ownerOf.set(set, body)
  }

  /** Lists what a body chose of the shingles `[from, to)` of a lookup. */
  list({ keys }: Lookup, from: number, to: number, chosen: Uint8Array, body: number): void {
    for (let index = from; index < to; index++) {
      if (chosen[index] !== 1) continue
      const key = keys[index] as number
      if (this.chosenBy.referenceOf(key) === 0) this.keysOfChosen.add(key)
      this.chosenBy.add(key, body, OWNED)
    }
  }

  /** Takes in anew a body of whose paragraphs one became furniture or ceased to be. */
  *update(body: number): Steps<void> {
    this.add(body, yield* this.readBody(body))
    const { lookup } = this.sought
    this.list(lookup, 0, lookup.count, this.chosen(), body)
  }

  transfer(state: State): void {
    this.chosenBy.transfer(state, () => this.bodies.count)
    this.keysOfChosen.transfer(state)
    this.ownerOf.transfer(state)
    this.sizes.transfer(state)
    state.check(() => this.sizes.holds(this.bodies.count) && this.ownerOf.holds(this.sets.count))
    state.check(() => {
      for (let set = 0; set < this.sets.count; set++) {
        if (!isWithin(this.ownerOf.get(set), this.bodies.count - 1)) return false
      }
      return true
    })
  }

  private wholeOf(body: number): Whole {
    const size = this.sizes.get(body)
    return { size: Math.abs(size), isForm: size < 0 }
  }

  /**
   * The bodies that may share enough: the larger ones hold enough of what was chosen of the article,
   * the smaller ones have enough of what they chose in it.
   */
  private *candidates(size: number): Steps<readonly number[]> {
    const { bodies, sought } = this
    const { lookup } = sought
    const least = leastOverlap(size, this.threshold)
    const mayBeHeld = size - sought.unseen() >= least
    if (!mayBeHeld && lookup.metCount === 0 && this.chosenBy.size === 0) return NOBODY
    const found: number[] = []
    this.hits.begin(bodies.count)
    for (let from = 0; from < sought.size; from += SLICE) {
      if (from > 0) yield
      this.hitHeld(from, Math.min(sought.size, from + SLICE), size, found)
    }
    if (mayBeHeld) yield* this.hitHolders(size, leastHits(least), found)
    return found.filter((body) => bodies.firstArticleOf(body) !== NONE)
  }

  /** Counts hits of the smaller bodies, by some of the shingles of the lookup. */
  private hitHeld(from: number, to: number, size: number, found: number[]): void {
    const { sought } = this
    const { lookup } = sought
    for (let index = from; index < to; index++) {
      const at = sought.originOf(index)
      if (lookup.magnitudes[at] === UNSEEN) continue
      if (lookup.references[at] !== 0) this.hitOwners(at, size, found)
      this.hitChoosers(at, size, found)
    }
  }

  /** Counts hits of the larger bodies, which hold so many of what was chosen or more. */
  private *hitHolders(size: number, most: number, found: number[]): Steps<void> {
    const { sought } = this
    sought.chosen()
    yield
    // Each one that is not asked for is a hit less that is wanted: so the dear ones are left out.
    let spared = most > 1 ? Math.min(most - 1, this.dearOnes()) : 0
    const wanted = most - spared
    for (let from = 0; from < sought.size; from += SLICE) {
      if (from > 0) yield
      const to = Math.min(sought.size, from + SLICE)
      spared = this.hitChosen(from, to, size, wanted, spared, found)
    }
  }

  /** The same by some of the shingles; gives how many dear ones are still to be left out. */
  private hitChosen(
    from: number,
    to: number,
    size: number,
    wanted: number,
    spared: number,
    found: number[],
  ): number {
    const { sets, sought } = this
    const { lookup } = sought
    const chosen = sought.chosen()
    let left = spared
    for (let index = from; index < to; index++) {
      const at = sought.originOf(index)
      if (chosen[index] !== 1 || lookup.magnitudes[at] === UNSEEN) continue
      if (left > 0 && !sets.isListed(lookup, at)) left--
      else this.hitLarger(at, size, wanted, found)
    }
    return left
  }

  /** How many of the shingles that were chosen are dear to ask for. */
  private dearOnes(): number {
    const { sets, sought } = this
    const chosen = sought.chosen()
    let count = 0
    for (let index = 0; index < sought.size; index++) {
      if (chosen[index] === 1 && !sets.isListed(sought.lookup, sought.originOf(index))) count++
    }
    return count
  }

  /** Counts hits of the bodies that came with, and chose, a shingle of the lookup and are not larger. */
  private hitOwners(at: number, size: number, found: number[]): void {
    const owned = this.sets.setsAt(this.sought.lookup, at, true)
    for (let each = 0; each < owned.count; each++) {
      this.hitSmaller(this.ownerOf.get(owned.sets[each] as number), size, found)
    }
  }

  /** The same for the bodies that chose one of an older paragraph. */
  private hitChoosers(at: number, size: number, found: number[]): void {
    const key = this.sought.lookup.keys[at] as number
    if (!this.keysOfChosen.mayHave(key)) return
    const choosers = this.choosersOf(key)
    for (let each = 0; each < choosers.count; each++) {
      this.hitSmaller(choosers.sets[each] as number, size, found)
    }
  }

  /** Counts hits of the bodies that hold a shingle of the lookup and are larger. */
  private hitLarger(at: number, size: number, wanted: number, found: number[]): void {
    const all = this.sets.setsAt(this.sought.lookup, at, false)
    for (let each = 0; each < all.count; each++) {
      for (const body of this.bodies.bodiesWith(all.sets[each] as number)) {
        if (this.sizeOf(body) > size && this.hits.hit(body, wanted)) found.push(body)
      }
    }
  }

  private choosersOf(key: number): SetList {
    const { chosenBy, choosers } = this
    choosers.count = 0
    chosenBy.find(chosenBy.referenceOf(key), 0, choosers)
    return choosers
  }

  private hitSmaller(body: number, size: number, found: number[]): void {
    const own = this.sizeOf(body)
    if (own <= size && this.hits.hit(body, leastHits(leastOverlap(own, this.threshold))))
      found.push(body)
  }

  private sizeOf(body: number): number {
    return Math.abs(this.sizes.get(body))
  }
}
