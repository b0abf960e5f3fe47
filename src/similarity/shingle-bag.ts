/**
 * The union of the shingles of several passages, each once, and how many of them other unions share.
 *
 * Method: an open hash table of the numbers of the shingles, so small that the nearest cache holds it. It
 * is used again and again: numbers go on from union to union, so that nothing is allocated or cleared for
 * the next one. Cost: one look-up for each shingle.
 */
import type { ShingleStore } from './shingle-store.ts'

/** A power of two, as widths are: where a shingle belongs is its share of all, exactly. */
const SHINGLES = 2 ** 53
const LEAST_WIDTH = 64
/** Numbers are below it. */
const NUMBERS = 2 ** 31 - 1
const NONE = -1

export class ShingleBag {
  /** How many distinct shingles there are. */
  count = 0
  /** These, in the order of their coming. */
  shingles: Float64Array = new Float64Array(LEAST_WIDTH / 2)
  /** Of each of them, in the order of their coming, where it stood in the array that it came from. */
  origins: Int32Array = new Int32Array(LEAST_WIDTH / 2)
  /** Of each of them the overlap that counted it last. */
  private counted = new Int32Array(LEAST_WIDTH / 2)
  /** Of each slot the number of a shingle: from `first` on those of this union, below are older ones. */
  private slots = new Int32Array(LEAST_WIDTH)
  private first = 1
  /** How many slots the union has. */
  private width = LEAST_WIDTH
  /** A shingle times this is the slot where it belongs. */
  private scale = LEAST_WIDTH / SHINGLES
  private overlaps = 0

  /** What the overlap that is being counted has. */
  overlap = 0
  /** Whether it gave up. */
  isOver = false
  private misses = 0

  /** Begins a new union, of so many shingles at most. */
  clear(most: number): void {
    this.first += this.count
    this.count = 0
    // No wider than needed: the next union finds the same few lines of memory near.
    const width = Math.max(LEAST_WIDTH, 1 << (32 - Math.clz32(most * 2 - 1)))
    this.width = width
    this.scale = width / SHINGLES
    if (this.first + most > NUMBERS) {
      this.slots.fill(0)
      this.first = 1
    }
    if (width <= this.slots.length) return
    this.slots = new Int32Array(width)
    this.shingles = new Float64Array(width / 2)
    this.counted = new Int32Array(width / 2)
    this.origins = new Int32Array(width / 2)
  }

  /** Adds the shingles `[from, to)` of an array. */
  add(shingles: Float64Array, from: number, to: number): void {
    const { slots, first, origins, shingles: own, width, scale } = this
    let { count } = this
    for (let index = from; index < to; index++) {
      const shingle = shingles[index] as number
      let slot = (shingle * scale) | 0
      let number = (slots[slot] as number) - first
      while (number >= 0 && own[number] !== shingle) {
        slot = slot + 1 === width ? 0 : slot + 1
        number = (slots[slot] as number) - first
      }
      if (number >= 0) continue
      slots[slot] = first + count
      own[count] = shingle
      origins[count++] = index
    }
    this.count = count
  }

  /**
   * Begins to count what the union shares with another one.
   *
   * @param misses so many of those that are counted may add nothing; if there are more, it gives up
   */
  startOverlap(misses: number): void {
    this.overlaps++
    this.overlap = 0
    this.misses = misses
    this.isOver = false
  }

  /** Counts the shingles `[from, to)` of a store, as a part of the other one; a shingle that came before is not counted again. */
  countOverlap(shingles: ShingleStore, from: number, to: number): void {
    const { counted, overlaps } = this
    for (let index = from; index < to; index++) {
      const number = this.numberOf(shingles.get(index))
      if (number >= 0 && counted[number] !== overlaps) {
        counted[number] = overlaps
        this.overlap++
      } else if (--this.misses < 0) {
        this.isOver = true
        return
      }
    }
  }

  /** The number of a shingle of the union, from 0 on; -1 if it is none. */
  private numberOf(shingle: number): number {
    const { slots, shingles, first, width, scale } = this
    let slot = (shingle * scale) | 0
    for (;;) {
      const number = (slots[slot] as number) - first
      if (number < 0) return NONE
      if (shingles[number] === shingle) return number
      slot = slot + 1 === width ? 0 : slot + 1
    }
  }
}
