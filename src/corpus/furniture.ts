/**
 * The furniture of a source: paragraphs that it puts on many pages, literally or with other names and
 * numbers. What counts are stories, not articles: a story that its source sends again and again has all
 * of its paragraphs in many articles, and none of them is furniture.
 *
 * Method: the articles with a paragraph are gone through in the order of their coming; one tells a new
 * story if it shares less than half of its other paragraphs with each that told one before. At so many
 * stories the paragraph is furniture, and nothing more is asked. Cost: a few comparisons for an article,
 * with at most so many stories; about 25 bytes for a distinct paragraph of a source.
 */
import type { Steps } from '../document/steps.ts'
import { KeyTable } from '../similarity/key-table.ts'
import { ShortLists } from '../similarity/short-lists.ts'
import { isWithin, type State, transferLists } from '../similarity/state.ts'
import type { Bodies, Departed } from './bodies.ts'

/** Two articles tell one story if so much of what else the shorter one says stands in both. */
const SAME_STORY = 0.7

export class Furniture {
  private readonly least: number
  private readonly bodies: Bodies
  private readonly sizeOf: (set: number) => number
  private readonly table = new KeyTable()
  private readonly bodiesOfKey = new ShortLists()
  /** The bodies that told a new story, of each key with so many bodies that it may be furniture. */
  private readonly stories = new Map<number, number[]>()

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
    return key >= 0 && this.least > 0 && this.stories.get(key)?.length === this.least
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
      if (stories === undefined) {
        if (this.bodiesOfKey.sizeOf(key) >= this.least) this.count(key)
      } else if (this.isNew(body, key, stories)) stories.push(body)
      if (this.has(key)) changed.push(key)
    }
    return changed
  }

  /** Bodies went, or come later now; the keys that became furniture by that, or are none any more. */
  remove({ gone, later }: Departed): number[] {
    if (this.least === 0) return []
    const keys = this.keysOfAll(gone)
    for (const key of keys) this.bodiesOfKey.remove(key, gone)
    for (const key of this.keysOfAll(later)) keys.add(key)
    return this.recount(keys, (body) => gone.has(body) || later.has(body))
  }

  transfer(state: State): void {
    this.table.transfer(state)
    this.bodiesOfKey.transfer(state, () => this.bodies.count)
    transferLists(state, this.stories)
    state.check(() => this.fits())
  }

  /** Are all stories told by bodies that there are? */
  private fits(): boolean {
    const isBody = (body: number): boolean => isWithin(body, this.bodies.count - 1)
    return [...this.stories.values()].every((stories) => stories.every(isBody))
  }

  private keysOfAll(bodies: ReadonlySet<number>): Set<number> {
    const keys = new Set<number>()
    for (const body of bodies)
      for (const key of distinctKeys(this.bodies.keysOf(body))) keys.add(key)
    return keys
  }

  /** Counts keys anew for which one of these bodies told a story; those of which the answer changed. */
  private recount(keys: ReadonlySet<number>, isOne: (body: number) => boolean): number[] {
    return [...keys].filter((key) => {
      if (!this.stories.get(key)?.some(isOne)) return false
      const before = this.has(key)
      this.stories.delete(key)
      if (this.bodiesOfKey.sizeOf(key) >= this.least) this.count(key)
      return this.has(key) !== before
    })
  }

  private count(key: number): void {
    const { bodies } = this
    const byFirst = (a: number, b: number) => bodies.firstArticleOf(a) - bodies.firstArticleOf(b)
    this.bodiesOfKey.sort(key, byFirst)
    const stories: number[] = []
    for (const body of [...this.bodiesOfKey.of(key)]) {
      if (this.isNew(body, key, stories)) stories.push(body)
      if (stories.length === this.least) break
    }
    this.stories.set(key, stories)
  }

  private isNew(body: number, key: number, stories: readonly number[]): boolean {
    return !stories.some((story) => this.tellOne(body, story, key))
  }

  private tellOne(a: number, b: number, key: number): boolean {
    const other = new Map(this.othersOf(b, key))
    let size = 0
    let shared = 0
    for (const [set, own] of this.othersOf(a, key)) {
      size += own
      if (other.has(set)) shared += own
    }
    let sizeOfOther = 0
    for (const own of other.values()) sizeOfOther += own
    return shared >= Math.min(size, sizeOfOther) * SAME_STORY
  }

  /** The paragraphs of a body that have another key, with their sizes. */
  private othersOf(body: number, key: number): [set: number, size: number][] {
    const keys = this.bodies.keysOf(body)
    return Array.from(this.bodies.setsOf(body), (set, index): [number, number] => [
      set,
      keys[index] === key ? 0 : this.sizeOf(set),
    ])
  }
}

const distinctKeys = (keys: Int32Array): number[] => [...new Set(keys)].filter((key) => key >= 0)
