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
 * walked through only by those that are little else. What is found is held against the signatures of
 * bodies (`signatures.ts`) before it is counted. Cost: nearly none beyond that of the paragraphs, and the
 * candidates; of many alike, where only the most like is asked for, a few of them; at most a look at all signatures.
 */
import { grown } from '../document/grown.ts'
import type { Steps } from '../document/steps.ts'
import { KeyFilter } from '../similarity/key-filter.ts'
import { leastOverlap } from '../similarity/least-overlap.ts'
import { Lookup, SLICE, UNSEEN } from '../similarity/lookup.ts'
import { PagedIntegers } from '../similarity/paged-integers.ts'
import { OWNED, Postings } from '../similarity/postings.ts'
import type { SetIndex } from '../similarity/set-index.ts'
import { SetList } from '../similarity/set-list.ts'
import { Signatures } from '../similarity/signatures.ts'
import { isWithin, type State } from '../similarity/state.ts'
import type { Bodies } from './bodies.ts'
import type { Part } from './filled-form.ts'
import type { Furniture } from './furniture.ts'
import { type ArticleOf, type BestMatch, leastToBeat } from './most-like.ts'
import { HITS, leastHits, Sought, type Whole } from './sought.ts'

const NONE = -1
/** Words of a signature: it tells unlike articles of up to 850 shingles apart. */
const SIGNATURE = 32
/** More hits are not counted. */
const MOST_HITS = HITS + 1

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
  private readonly owners = new PagedIntegers()
  /** Of each body how many shingles it has; of a form, below 0. */
  private readonly sizes = new PagedIntegers()

  private readonly sought: Sought
  private readonly lookupOfBody = new Lookup()
  /** Of each body how often it was met, and the search that met it last: its hits count from `searches` on. */
  private hits = new Float64Array(64)
  private searches = 0
  /** The bodies that were met often enough. */
  private found: number[] = []
  /** How many bodies the search went to, one as often as it was met. */
  private visits = 0
  private readonly signatures = new Signatures(SIGNATURE)

  constructor(threshold: number, sets: SetIndex, bodies: Bodies, furniture: Furniture) {
    this.threshold = threshold
    this.sought = new Sought(threshold, this.signatures)
    this.sets = sets
    this.bodies = bodies
    this.furniture = furniture
  }

  /** Bytes of all arrays. */
  get bytes(): number {
    const { chosenBy, keysOfChosen, owners, sizes, signatures } = this
    return chosenBy.bytes + keysOfChosen.bytes + owners.bytes + sizes.bytes + signatures.bytes
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
    for (const body of yield* this.candidates(whole)) {
      yield
      const least = this.leastOf(body, whole)
      const match = this.matchOf(body, least)
      if (match.overlap >= least) matches.push(match)
    }
    return matches
  }

  /**
   * The one of them that is the most like it; undefined if there is none that counts.
   *
   * Method: the one that may share the most, by the signatures, is looked at first. It tells how much another one has
   * to share to be better. So articles that share most of what they say are not held against each other one by one.
   */
  *mostLike(whole: Whole, articleOf: ArticleOf): Steps<BestMatch | undefined> {
    let best: BestMatch | undefined
    for (const body of yield* this.candidates(whole)) {
      yield
      const article = articleOf(body)
      if (article < 0) continue
      const toBeat = best ? leastToBeat(best, whole, this.sizeOf(body), article) : 0
      const least = Math.max(this.leastOf(body, whole), toBeat)
      if (this.mostShared(body, whole, least) < least) continue
      const match = this.matchOf(body, least)
      if (match.overlap >= least) best = { ...match, article }
    }
    return best
  }

  /** How much of what was read last a body shares; less than `least` if it gave up. */
  matchOf(body: number, least = 0): BodyMatch {
    const { sets, furniture, bodies } = this
    const isForm = this.sizes.get(body) < 0
    const keys = bodies.keysOf(body)
    const counted = bodies
      .setsOf(body)
      .filter((_, index) => isForm || !furniture.has(keys[index] as number))
    const all = counted.reduce((sum, set) => sum + sets.sizeOf(set), 0)
    const bag = this.sought.united()
    bag.startOverlap(all - least)
    for (const set of counted) {
      if (bag.isOver) break
      bag.countOverlap(sets.shingles, sets.beginOf(set), sets.endOf(set))
    }
    return { body, size: this.sizeOf(body), overlap: bag.overlap }
  }

  /** Of each shingle of what was read last: 1 if it is to be found by it. Good until the next call. */
  chosen(): Uint8Array {
    return this.sought.chosenOfLookup()
  }

  /** Takes in a body; what it chose is listed apart. */
  add(body: number, { size, isForm }: Whole): void {
    this.sizes.reserve(body + 1)
    this.sizes.set(body, isForm ? -size : size)
    this.signatures.keep(body)
  }

  /** A paragraph came with a body, and its postings bear the marks of what that chose. */
  own(set: number, body: number): void {
    this.owners.reserve(set + 1)
    this.owners.set(set, body)
  }

  /** The body that a paragraph came with. */
  ownerOf(set: number): number {
    return this.owners.get(set)
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
    this.owners.transfer(state)
    this.sizes.transfer(state)
    this.signatures.transfer(state, () => this.bodies.count)
    state.check(() => this.sizes.holds(this.bodies.count) && this.owners.holds(this.sets.count))
    state.check(() => {
      for (let set = 0; set < this.sets.count; set++) {
        if (!isWithin(this.owners.get(set), this.bodies.count - 1)) return false
      }
      return true
    })
  }

  /** How many shingles a body and what was read last must have in common. */
  private leastOf(body: number, whole: Whole): number {
    const threshold = whole.isForm || this.sizes.get(body) < 0 ? 1 : this.threshold
    return leastOverlap(Math.min(whole.size, this.sizeOf(body)), threshold)
  }

  /**
   * The bodies that may share enough, the one that may be the most like it first: the larger ones hold enough of what
   * was chosen of the article, the smaller ones have enough of what they chose in it, and their signatures are like its.
   * Where it is cheaper than to go on from shingle to shingle, the signatures of all are looked at.
   */
  private *candidates(whole: Whole): Steps<number[]> {
    const { bodies, sought } = this
    const { references, magnitudes } = sought.lookup
    const chosen = sought.chosen()
    this.found = []
    this.visits = 0
    this.searches += MOST_HITS
    this.hits = grown(this.hits, bodies.count)
    for (let index = 0; index < whole.size; index++) {
      if (index % SLICE === 0) yield
      const at = sought.originOf(index)
      if (magnitudes[at] === UNSEEN) continue
      if (references[at] !== 0) this.hitAt(at, whole, true)
      this.hitChoosers(at, whole)
      if (chosen[index] === 1) this.hitAt(at, whole, false)
      if (this.signatures.areCheaper(this.visits, bodies.count, whole.size)) {
        this.found = [...Array(bodies.count).keys()]
        break
      }
    }
    const found: number[] = []
    let most = 0
    for (const [at, body] of this.found.entries()) {
      if (at % SLICE === 0) yield
      const least = this.leastOf(body, whole)
      const shared = this.mostShared(body, whole, least)
      if (bodies.firstArticleOf(body) === NONE || shared < least) continue
      const likeness = shared / (whole.size + this.sizeOf(body))
      found.push(body)
      if (likeness <= most) continue
      // It changes places with the first one.
      most = likeness
      found[found.length - 1] = found[0] as number
      found[0] = body
    }
    return found
  }

  /** Counts hits of the bodies that came with, and chose, a shingle of the lookup and are not larger, or of all that are. */
  private hitAt(at: number, whole: Whole, isOwned: boolean): void {
    const list = this.sets.setsAt(this.sought.lookup, at, isOwned)
    for (let each = 0; each < list.count; each++) {
      const set = list.sets[each] as number
      const bodies = isOwned ? [this.ownerOf(set)] : this.bodies.bodiesWith(set)
      for (const body of bodies) this.hit(body, whole, !isOwned)
    }
  }

  /** Counts hits of the bodies that chose a shingle of an older paragraph and are not larger. */
  private hitChoosers(at: number, whole: Whole): void {
    const { chosenBy, choosers } = this
    const key = this.sought.lookup.keys[at] as number
    if (!this.keysOfChosen.mayHave(key)) return
    choosers.count = 0
    chosenBy.find(chosenBy.referenceOf(key), 0, choosers)
    for (let each = 0; each < choosers.count; each++) {
      this.hit(choosers.sets[each] as number, whole, false)
    }
  }

  /** Counts a hit of a body, if it is larger than what was read last, or is not. */
  private hit(body: number, whole: Whole, isLarger: boolean): void {
    this.visits++
    if (this.sizeOf(body) > whole.size !== isLarger) return
    const hits = Math.max(0, (this.hits[body] as number) - this.searches) + 1
    if (hits === MOST_HITS) return
    this.hits[body] = this.searches + hits
    if (hits === leastHits(this.leastOf(body, whole))) this.found.push(body)
  }

  private mostShared(body: number, { size }: Whole, least: number): number {
    return this.signatures.mostShared(body, size + this.sizeOf(body), least)
  }

  private sizeOf(body: number): number {
    return Math.abs(this.sizes.get(body))
  }
}
