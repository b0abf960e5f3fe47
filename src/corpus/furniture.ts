/**
 * The furniture of a source: paragraphs that it puts on many pages, literally or with other names and
 * numbers. What counts are stories, not articles: a story that its source sends again and again has all
 * of its paragraphs in many articles, and none of them is furniture.
 *
 * Method: the articles with a paragraph are gone through in the order of their coming; one tells a new
 * story if it shares less than most of its other paragraphs with each that told one before. At so many
 * stories the paragraph is furniture, and nothing more is asked. Two articles are compared once for all of
 * their paragraphs. Cost: a few comparisons for an article; about 25 bytes for a distinct paragraph of a source.
 */
import type { Steps } from '../document/steps.ts'
import { KeyTable } from '../similarity/key-table.ts'
import { ShortLists } from '../similarity/short-lists.ts'
import { isWithin, type State, transferLists } from '../similarity/state.ts'
import type { Bodies, Departed } from './bodies.ts'

/** Two articles tell one story if so much of what else the shorter one says stands in both. */
const SAME_STORY = 0.7
/** What so many pairs of bodies share is remembered. */
const MOST_PAIRS = 64
/** In the place of a key: the paragraphs with any. */
const ALL = -2

export class Furniture {
  private readonly least: number
  private readonly bodies: Bodies
  private readonly sizeOf: (set: number) => number
  private readonly table = new KeyTable()
  private readonly bodiesOfKey = new ShortLists()
  /** The bodies that told a new story, of each key with so many bodies that it may be furniture. */
  private readonly stories = new Map<number, number[]>()
  /** How much of a body stands in another, by key; what was told of two bodies stays so. */
  private readonly known = new Map<number, Map<number, number>>()

  /**
   * @param least so many stories make a paragraph furniture; 0: nothing is
   * @param sizeOf the shingles of a paragraph
   */
  constructor(least: number, bodies: Bodies, sizeOf: (set: number) => number) {
    this.least = least
    this.bodies = bodies
    this.sizeOf = sizeOf
  }

  get bytes(): number {
    return this.table.bytes
  }

  /** The number of a key (`furniture-key.ts`), new or not. */
  numberOf(key: number): number {
    return this.table.add(key)
  }

  /** The number of a key; -1 if no article has it. */
  find(key: number): number {
    return this.table.find(key)
  }

  /** Is a paragraph with the key of this number furniture? */
  has(key: number): boolean {
    return this.stories.get(key)?.length === this.least
  }

  bodiesWith(key: number): readonly number[] {
    return this.bodiesOfKey.of(key)
  }

  /** Counts a new body; the keys that became furniture. */
  *add(body: number): Steps<number[]> {
    if (this.least === 0) return []
    const changed: number[] = []
    for (const key of distinctKeys(this.bodies.keysOf(body))) {
      this.bodiesOfKey.push(key, body)
      if (this.has(key)) continue
      const stories = this.stories.get(key)
      if (stories) yield
      if (stories === undefined) this.count(key)
      else if (this.isNew(body, key, stories)) stories.push(body)
      if (this.has(key)) changed.push(key)
    }
    return changed
  }

  /** Bodies went, or come later now; the keys that became furniture by that, or are none any more. */
  remove({ gone, later }: Departed): number[] {
    const departed = [...gone, ...later]
    const keys = new Set(departed.flatMap((body) => distinctKeys(this.bodies.keysOf(body))))
    return [...keys].filter((key) => {
      this.bodiesOfKey.remove(key, gone)
      // Only who told a story leaves one to be told by others.
      if (!this.stories.get(key)?.some((body) => gone.has(body) || later.has(body))) return false
      const before = this.has(key)
      this.stories.delete(key)
      this.count(key)
      return this.has(key) !== before
    })
  }

  transfer(state: State): void {
    this.table.transfer(state)
    this.bodiesOfKey.transfer(state, () => this.bodies.count)
    transferLists(state, this.stories)
    state.check(() => this.fits())
  }

  /** Are all stories told by bodies that there are? */
  private fits(): boolean {
    const most = this.bodies.count - 1
    return [...this.stories.values()].flat().every((body) => isWithin(body, most))
  }

  /** Counts the stories of a key, if so many bodies have it. */
  private count(key: number): void {
    const { bodies } = this
    if (this.bodiesOfKey.sizeOf(key) < this.least) return
    const byFirst = (a: number, b: number) => bodies.firstArticleOf(a) - bodies.firstArticleOf(b)
    this.bodiesOfKey.sort(key, byFirst)
    const stories: number[] = []
    for (const body of this.bodiesOfKey.of(key)) {
      if (this.isNew(body, key, stories)) stories.push(body)
      if (stories.length === this.least) break
    }
    this.stories.set(key, stories)
  }

  private isNew(body: number, key: number, stories: readonly number[]): boolean {
    return stories.every((story) => {
      const size = Math.min(this.shares(body, body, key), this.shares(story, story, key))
      return this.shares(body, story, key) < size * SAME_STORY
    })
  }

  /** How much of the paragraphs of a body that have another key stands in another body, too. */
  private shares(body: number, other: number, key: number): number {
    const { bodies, known } = this
    const pair = body * 2 ** 26 + other
    const shared = known.get(pair) ?? new Map<number, number>()
    const of = (each: number): number => shared.get(each) ?? 0
    if (shared.size === 0) {
      if (known.size > MOST_PAIRS) known.clear()
      known.set(pair, shared.set(ALL, 0))
      const sets = new Set(bodies.setsOf(other))
      const keys = bodies.keysOf(body)
      bodies.setsOf(body).forEach((set, index) => {
        if (!sets.has(set)) return
        for (const each of [ALL, keys[index] as number])
          shared.set(each, of(each) + this.sizeOf(set))
      })
    }
    return of(ALL) - of(key)
  }
}

const distinctKeys = (keys: Int32Array): number[] => [...new Set(keys)].filter((key) => key >= 0)
