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
 * with a paragraph that has it. Only the shingles that a body chose to be found by are listed anew. When
 * a paragraph becomes furniture, the bodies with it choose again. So a paragraph of a hundred thousand
 * articles is walked through only by those that are little else. Cost: two look-ups for a shingle, and
 * the candidates.
 */
import { grown } from '../similarity/grown.ts'
import { leastOverlap } from '../similarity/least-overlap.ts'
import { Postings } from '../similarity/postings.ts'
import { Rarest } from '../similarity/rarest.ts'
import type { SetIndex } from '../similarity/set-index.ts'
import { ShingleBag } from '../similarity/shingle-bag.ts'
import type { Bodies } from './bodies.ts'
import type { Furniture } from './furniture.ts'

/** With less than this share of its paragraphs left, an article is a form that was filled in. */
const LEAST_LEFT = 0.25
/** Paragraphs with a shingle of which the bodies are counted; each of the others counts for one. */
const MOST_COUNTED = 4

/** What a body, or an article that may be new, is compared by. */
export interface Whole {
  /** How many shingles. */
  readonly size: number
  /** All of them are taken, as next to nothing is left without furniture. */
  readonly isForm: boolean
}

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
  private readonly chosenBy = new Postings()
  private readonly rarest = new Rarest()
  private readonly bag = new ShingleBag()
  private frequencies = new Int32Array(1024)
  private sizes = new Int32Array(64)
  /** Of each body the search that met it last; the same of paragraphs. */
  private met = new Int32Array(64)
  private metSets = new Int32Array(64)
  private searches = 0
  private readonly list: number[] = []

  constructor(threshold: number, sets: SetIndex, bodies: Bodies, furniture: Furniture) {
    this.threshold = threshold
    this.sets = sets
    this.bodies = bodies
    this.furniture = furniture
  }

  get bytes(): number {
    return (
      this.chosenBy.bytes + this.sizes.byteLength + this.met.byteLength + this.metSets.byteLength
    )
  }

  /** Takes in a body that was added, or of whose paragraphs one became furniture or ceased to be. */
  update(body: number): void {
    this.sizes = grown(this.sizes, body + 1)
    const whole = this.readBody(body)
    this.sizes[body] = whole.isForm ? -whole.size : whole.size
    this.choose()
    const { chosen } = this.rarest
    for (let index = 0; index < this.bag.count; index++) {
      if (chosen[index] === 1) this.chosenBy.add(this.bag.shingles[index] as number, body, true)
    }
  }

  /**
   * Reads an article that is looked for.
   *
   * @param parts the shingles of its paragraphs, each paragraph once
   * @param keys the numbers of their furniture keys, -1 for those that nothing is known of
   */
  read(parts: readonly Float64Array[], keys: ArrayLike<number>): Whole {
    const isFurniture = parts.map((_, index) => this.furniture.has(keys[index] as number))
    const isForm = isFilledForm(parts, isFurniture)
    this.bag.clear()
    for (const [index, part] of parts.entries()) {
      if (isForm || !isFurniture[index]) this.bag.add(part, 0, part.length)
    }
    return { size: this.bag.count, isForm }
  }

  /** Reads a body that is looked for. */
  readBody(body: number): Whole {
    const parts = Array.from(this.bodies.setsOf(body), (set) => this.sets.shinglesOf(set))
    return this.read(parts, this.bodies.keysOf(body))
  }

  /** All bodies that share enough with what was read last. */
  search(whole: Whole): BodyMatch[] {
    const matches: BodyMatch[] = []
    for (const body of this.candidates()) {
      const match = this.matchOf(body)
      const { size, isForm } = this.wholeOf(body)
      const threshold = whole.isForm || isForm ? 1 : this.threshold
      if (match.overlap >= leastOverlap(Math.min(whole.size, size), threshold)) matches.push(match)
    }
    return matches
  }

  /** How much of what was read last a body shares. */
  matchOf(body: number): BodyMatch {
    const { size, isForm } = this.wholeOf(body)
    const keys = this.bodies.keysOf(body)
    this.bag.startOverlap()
    for (const [index, set] of this.bodies.setsOf(body).entries()) {
      if (isForm || !this.furniture.has(keys[index] as number)) {
        this.bag.countOverlap(this.sets.shinglesOf(set))
      }
    }
    return { body, size, overlap: this.bag.overlap }
  }

  private wholeOf(body: number): Whole {
    const size = this.sizes[body] as number
    return { size: Math.abs(size), isForm: size < 0 }
  }

  private candidates(): number[] {
    const { bag, list } = this
    const found: number[] = []
    const search = ++this.searches
    this.met = grown(this.met, this.bodies.count)
    this.metSets = grown(this.metSets, this.sets.count)
    const meet = (body: number): void => {
      if (this.met[body] === search) return
      this.met[body] = search
      if (this.bodies.articlesOf(body).length > 0) found.push(body)
    }
    this.choose()
    for (let index = 0; index < bag.count; index++) {
      const shingle = bag.shingles[index] as number
      list.length = 0
      this.chosenBy.collect(this.chosenBy.referenceOf(shingle), true, list)
      for (const body of list) meet(body)
      if (this.rarest.chosen[index] !== 1 || this.frequencies[index] === 0) continue
      list.length = 0
      this.sets.candidatesOf(shingle, list)
      for (const set of list) {
        if (this.metSets[set] === search) continue
        this.metSets[set] = search
        for (const body of this.bodies.bodiesWith(set)) meet(body)
      }
    }
    return found
  }

  /** Chooses the shingles, of those that were read last, by which they are looked for or found. */
  private choose(): void {
    const { bag } = this
    if (bag.count === 0) return
    this.frequencies = grown(this.frequencies, bag.count)
    for (let index = 0; index < bag.count; index++) {
      this.frequencies[index] = this.frequencyOf(bag.shingles[index] as number)
    }
    const wanted = bag.count - leastOverlap(bag.count, this.threshold) + 1
    this.rarest.choose(this.frequencies, bag.count, wanted)
  }

  /** About how many bodies have a shingle; 0 only if none has. */
  private frequencyOf(shingle: number): number {
    const { list } = this
    const size = this.sets.frequencyOf(shingle)
    if (size === 0 || size > MOST_COUNTED) return size
    list.length = 0
    this.sets.candidatesOf(shingle, list)
    let bodies = 0
    for (const set of list) bodies += this.bodies.countWith(set)
    return bodies
  }
}

/** Is next to nothing left of an article without its furniture? Paragraphs count by their shingles. */
export function isFilledForm(
  parts: readonly Float64Array[],
  isFurniture: readonly boolean[],
): boolean {
  let all = 0
  let left = 0
  for (const [index, part] of parts.entries()) {
    all += part.length
    if (!isFurniture[index]) left += part.length
  }
  return left < all * LEAST_LEFT
}
