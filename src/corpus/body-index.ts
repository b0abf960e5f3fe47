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
 * and the candidates; of many alike, where only the most like is asked for, a few of them.
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
import type { Part } from './filled-form.ts'
import type { Furniture } from './furniture.ts'
import { type ArticleOf, type BestMatch, betterOf, leastToBeat } from './most-like.ts'
import { leastHits, Sought, type Whole } from './sought.ts'

const NONE = -1
/** Of the sets and bodies with a shingle so many are looked at where a few are enough. */
const FEW = 8

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
  /** How often the search met each body that it met. */
  private readonly hits = new Map<number, number>()
  /** The bodies that were met often enough. */
  private found: number[] = []
  /** The paragraphs of a body that count. */
  private readonly counted = new SetList()
  /** Of what has a shingle so many are looked at, and whether something had more. */
  private most = Number.POSITIVE_INFINITY
  private isCut = false

  constructor(threshold: number, sets: SetIndex, bodies: Bodies, furniture: Furniture) {
    this.threshold = threshold
    this.sought = new Sought(threshold)
    this.sets = sets
    this.bodies = bodies
    this.furniture = furniture
  }

  /** Bytes of all arrays. */
  get bytes(): number {
    const { chosenBy, keysOfChosen, owners, sizes } = this
    return chosenBy.bytes + keysOfChosen.bytes + owners.bytes + sizes.bytes
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

  /**
   * All bodies that share enough with what was read last.
   *
   * @param most of what is found by one shingle so many are enough; `isCut` then tells whether there is more
   */
  *search(whole: Whole, most: number = Number.POSITIVE_INFINITY): Steps<BodyMatch[]> {
    const matches: BodyMatch[] = []
    for (const body of yield* this.candidates(whole, most)) {
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
   * Method: of what very many bodies have, a few are looked at first. The best of these tells how much another one has
   * to share to be better: so much that it holds one of the rarest shingles, of which fewer have to be asked for the
   * better it is. So articles that share most of what they say are not held against each other one by one.
   */
  *mostLike(whole: Whole, articleOf: ArticleOf): Steps<BestMatch | undefined> {
    let best: BestMatch | undefined
    for (const most of [FEW, Number.POSITIVE_INFINITY]) {
      for (const match of yield* this.search(whole, most)) {
        best = betterOf(best, whole, match, articleOf)
      }
      if (!this.isCut) return best
      if (best) break
    }
    return best && (yield* this.betterThan(best, whole, articleOf))
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
    state.check(() => this.sizes.holds(this.bodies.count) && this.owners.holds(this.sets.count))
    state.check(() => {
      for (let set = 0; set < this.sets.count; set++) {
        if (!isWithin(this.owners.get(set), this.bodies.count - 1)) return false
      }
      return true
    })
  }

  private *betterThan(known: BestMatch, whole: Whole, articleOf: ArticleOf): Steps<BestMatch> {
    const { sets, bodies, sought, hits } = this
    const asked = new Set<number>()
    let best = known
    // What holds none of the shingles that were asked for holds no more than those that are left.
    let left = whole.size
    hits.clear()
    for (const at of sought.rarestFirst()) {
      if (leastToBeat(best, whole, left, NONE) > left) break
      yield
      const { count, sets: holders } = sets.setsAt(sought.lookup, at, false)
      // The oldest first, as of equals it is the one.
      const unasked = holders.subarray(0, count).filter((set) => !asked.has(set))
      for (const set of unasked.reverse()) {
        asked.add(set)
        for (const body of bodies.bodiesWith(set)) {
          const size = this.sizeOf(body)
          const toBeat = leastToBeat(best, whole, size, bodies.firstArticleOf(body))
          if (toBeat > Math.min(left, size) || hits.has(body) || articleOf(body) < 0) continue
          hits.set(body, 1)
          yield
          const match = this.matchOf(body, toBeat)
          if (match.overlap < this.leastOf(body, whole)) continue
          best = betterOf(best, whole, match, articleOf) ?? best
        }
      }
      left--
    }
    return best
  }

  /** How many shingles a body and what was read last must have in common. */
  private leastOf(body: number, whole: Whole): number {
    const { size, isForm } = this.wholeOf(body)
    const threshold = whole.isForm || isForm ? 1 : this.threshold
    return leastOverlap(Math.min(whole.size, size), threshold)
  }

  private wholeOf(body: number): Whole {
    const size = this.sizes.get(body)
    return { size: Math.abs(size), isForm: size < 0 }
  }

  /**
   * The bodies that may share enough: the larger ones hold enough of what was chosen of the article,
   * the smaller ones have enough of what they chose in it.
   */
  private *candidates(whole: Whole, most: number): Steps<readonly number[]> {
    const { bodies, sought } = this
    const { references, magnitudes } = sought.lookup
    const chosen = sought.mayBeHeld() && sought.chosen()
    this.most = most
    this.isCut = false
    this.found = []
    this.hits.clear()
    for (let index = 0; index < whole.size; index++) {
      if (index % SLICE === 0) yield
      const at = sought.originOf(index)
      if (magnitudes[at] === UNSEEN) continue
      if (references[at] !== 0) this.hitAt(at, whole, true)
      this.hitChoosers(at, whole)
      if (chosen && chosen[index] === 1) this.hitAt(at, whole, false)
    }
    return this.found.filter((body) => bodies.firstArticleOf(body) !== NONE)
  }

  /** Counts hits of the bodies that came with, and chose, a shingle of the lookup and are not larger, or of all that are. */
  private hitAt(at: number, whole: Whole, isOwned: boolean): void {
    const { sets, most } = this
    const list = sets.setsAt(this.sought.lookup, at, isOwned, most)
    if (list.isOver) this.isCut = true
    for (let each = 0; each < list.count; each++) {
      const set = list.sets[each] as number
      let bodies = isOwned ? [this.ownerOf(set)] : this.bodies.bodiesWith(set)
      if (bodies.length > most) {
        bodies = bodies.slice(-most)
        this.isCut = true
      }
      for (const body of bodies) this.hit(body, whole, !isOwned)
    }
  }

  /** Counts hits of the bodies that chose a shingle of an older paragraph and are not larger. */
  private hitChoosers(at: number, whole: Whole): void {
    const { chosenBy, choosers, most } = this
    const key = this.sought.lookup.keys[at] as number
    if (!this.keysOfChosen.mayHave(key)) return
    choosers.count = 0
    choosers.most = most
    chosenBy.find(chosenBy.referenceOf(key), 0, choosers)
    if (choosers.isOver) this.isCut = true
    for (let each = 0; each < choosers.count; each++) {
      this.hit(choosers.sets[each] as number, whole, false)
    }
  }

  /** Counts a hit of a body, if it is larger than what was read last, or is not. */
  private hit(body: number, whole: Whole, isLarger: boolean): void {
    if (this.sizeOf(body) > whole.size !== isLarger) return
    const hits = (this.hits.get(body) ?? 0) + 1
    this.hits.set(body, hits)
    if (hits === leastHits(this.leastOf(body, whole))) this.found.push(body)
  }

  private sizeOf(body: number): number {
    return Math.abs(this.sizes.get(body))
  }
}
