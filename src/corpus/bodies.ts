/**
 * The distinct bodies of articles: those of one source with the same paragraphs share one. A body
 * knows its paragraphs and the articles that have it, and a paragraph the bodies that it stands in.
 * So work and memory follow the distinct text. Cost: about 12 bytes for a paragraph of a body, and 4 for
 * a distinct one.
 */
import { grown } from '../document/grown.ts'
import { HashIndex } from '../similarity/hash-index.ts'
import { ShortLists } from '../similarity/short-lists.ts'
import { isWithin, type State } from '../similarity/state.ts'

const NONE = -1

/** Paragraphs of a body: numbers of their sets and of their furniture keys, side by side. */
export interface Places {
  readonly sets: readonly number[]
  /** -1: the article has no source, so that it has no furniture. */
  readonly keys: readonly number[]
}

/** Bodies of which articles went. */
export interface Departed {
  /** No article has them any more. */
  readonly gone: ReadonlySet<number>
  /** Their first article went, so that they come later now. */
  readonly later: ReadonlySet<number>
}

export class Bodies {
  /** How many bodies were ever there; a body that no article has any more keeps its number. */
  count = 0
  /** How many are there now. */
  live = 0
  private readonly table = new HashIndex()
  private sourceOf = new Int32Array(64)
  private begin = new Int32Array(64)
  private sets = new Int32Array(64)
  private keys = new Int32Array(64)
  private readonly articles = new ShortLists()
  private readonly bodiesOfSet = new ShortLists()

  /** The body of a source with these paragraphs, in this order; -1 if no article has it. */
  find(source: number, sets: readonly number[]): number {
    return this.table.find(hashOf(source, sets), (body) => this.is(body, source, sets))
  }

  /** Adds a body that is not there. */
  add(source: number, places: Places): number {
    const body = this.count++
    this.live++
    const from = this.begin[body] as number
    const to = from + places.sets.length
    this.begin = grown(this.begin, body + 2)
    this.sourceOf = grown(this.sourceOf, body + 1)
    this.sets = grown(this.sets, to)
    this.keys = grown(this.keys, to)
    this.begin[body + 1] = to
    this.sourceOf[body] = source
    for (const [index, set] of places.sets.entries()) {
      this.sets[from + index] = set
      this.keys[from + index] = places.keys[index] as number
      this.bodiesOfSet.push(set, body)
    }
    this.table.add(hashOf(source, places.sets), body)
    return body
  }

  /** One more article has the body; articles come in the order of their numbers. */
  addArticle(body: number, article: number): void {
    this.articles.push(body, article)
  }

  /**
   * Articles go that have these bodies. A body that nobody has any more is forgotten; the bodies of a
   * paragraph stay in the order of their first articles. Each list is gone through once, however many go.
   */
  removeArticles(articles: ReadonlySet<number>, bodies: ReadonlySet<number>): Departed {
    const gone = new Set<number>()
    const later = new Set<number>()
    for (const body of bodies) {
      const first = this.firstArticleOf(body)
      this.articles.remove(body, articles)
      const next = this.firstArticleOf(body)
      if (next === NONE) gone.add(body)
      else if (next !== first) later.add(body)
    }
    for (const body of gone) this.leave(body)
    for (const set of this.setsOfAll(gone)) this.bodiesOfSet.remove(set, gone)
    const byFirst = (a: number, b: number) => this.firstArticleOf(a) - this.firstArticleOf(b)
    for (const set of this.setsOfAll(later)) this.bodiesOfSet.sort(set, byFirst)
    return { gone, later }
  }

  /** By number, so the oldest is the first. */
  articlesOf(body: number): readonly number[] {
    return this.articles.of(body)
  }

  firstArticleOf(body: number): number {
    return this.articles.firstOf(body)
  }

  /** The bodies that a paragraph stands in, by their first articles. */
  bodiesWith(set: number): readonly number[] {
    return this.bodiesOfSet.of(set)
  }

  /** Has a source a body with a paragraph? */
  areOf(source: number, set: number): boolean {
    return this.bodiesWith(set).some((body) => this.sourceOf[body] === source)
  }

  countWith(set: number): number {
    return this.bodiesOfSet.sizeOf(set)
  }

  /** The paragraphs of a body as sets, each once, in the order of their first places. */
  setsOf(body: number): Int32Array {
    return this.sets.subarray(this.begin[body], this.begin[body + 1])
  }

  /** Of each of these the furniture key. */
  keysOf(body: number): Int32Array {
    return this.keys.subarray(this.begin[body], this.begin[body + 1])
  }

  /** Bytes of the largest arrays. */
  get bytes(): number {
    return this.sets.byteLength * 2 + this.begin.byteLength * 2 + this.table.bytes
  }

  /**
   * @param sets how many there may be, once all of the state is there
   * @param articles the same of articles
   */
  transfer(state: State, sets: () => number, articles: () => number): void {
    this.count = state.number(this.count)
    this.live = state.number(this.live)
    this.table.transfer(state, () => this.count)
    this.sourceOf = state.array(this.sourceOf)
    this.begin = state.array(this.begin)
    this.sets = state.array(this.sets)
    this.keys = state.array(this.keys)
    this.articles.transfer(state, articles)
    this.bodiesOfSet.transfer(state, () => this.count)
    state.check(() => this.fits(sets()))
  }

  /** Do the paragraphs of the bodies stand one behind the other? */
  private fits(sets: number): boolean {
    const { count, begin } = this
    const room = Math.min(this.sets.length, this.keys.length)
    if (!isWithin(count, Math.min(begin.length - 1, this.sourceOf.length)) || begin[0] !== 0)
      return false
    for (let body = 0; body < count; body++) {
      const from = begin[body] as number
      const to = begin[body + 1] as number
      if (to < from || to > room) return false
      for (let at = from; at < to; at++) {
        if (!isWithin(this.sets[at] as number, sets - 1) || (this.keys[at] as number) < NONE)
          return false
      }
    }
    return true
  }

  /** Lets a body not be found any more. */
  private leave(body: number): void {
    this.live--
    this.table.remove(hashOf(this.sourceOf[body] as number, this.setsOf(body)), body)
  }

  /** The paragraphs of bodies, each once. */
  private setsOfAll(bodies: ReadonlySet<number>): Set<number> {
    const sets = new Set<number>()
    for (const body of bodies) for (const set of this.setsOf(body)) sets.add(set)
    return sets
  }

  private is(body: number, source: number, sets: readonly number[]): boolean {
    const own = this.setsOf(body)
    if (this.sourceOf[body] !== source || own.length !== sets.length) return false
    return sets.every((set, index) => own[index] === set)
  }
}

/** A hash of 32 bits. */
function hashOf(source: number, sets: ArrayLike<number>): number {
  let hash = 0x811c9dc5 ^ source
  for (let index = 0; index < sets.length; index++) {
    hash = Math.imul(hash ^ (sets[index] as number), 0x85ebca6b)
    hash ^= hash >>> 13
  }
  return Math.imul(hash, 0xc2b2ae35)
}
