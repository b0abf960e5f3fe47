/**
 * The union of the shingles of several passages, each once, and how many of them other unions share.
 *
 * Method: an open hash table that is used again and again, so that nothing is allocated or cleared for
 * the next union. Cost: one look-up, in a small table, for each shingle.
 */
import type { ShingleStore } from './shingle-store.ts'

/** A little more than there are, so that the share of the last one is under 1 after rounding, too. */
const KEYS = 2 ** 53 + 4
const LEAST_WIDTH = 64

export class ShingleBag {
  /** How many distinct shingles there are. */
  count = 0
  /** Of each of them, in the order of their coming, where it stood in the array that it came from. */
  origins: Int32Array = new Int32Array(LEAST_WIDTH / 2)
  private slots = new Float64Array(LEAST_WIDTH)
  /** How many slots the union has. */
  private width = LEAST_WIDTH
  /** Of each slot: the union that it belongs to, and the overlap that counted it last. */
  private union = new Int32Array(LEAST_WIDTH)
  private counted = new Int32Array(LEAST_WIDTH)
  private unions = 0
  private overlaps = 0

  /** What the overlap that is being counted has. */
  overlap = 0
  /** Whether it gave up. */
  isOver = false
  private misses = 0

  /** Begins a new union, of so many shingles at most. */
  clear(most: number): void {
    this.unions++
    this.count = 0
    // No wider than needed: the next union finds the same few lines of memory near.
    const size = Math.max(LEAST_WIDTH, 2 ** Math.ceil(Math.log2(most * 2)))
    this.width = size
    if (size <= this.slots.length) return
    this.slots = new Float64Array(size)
    this.union = new Int32Array(size)
    this.counted = new Int32Array(size)
    this.origins = new Int32Array(size / 2)
  }

  /** Adds the shingles `[from, to)` of an array. */
  add(shingles: Float64Array, from: number, to: number): void {
    const { slots, union, unions, origins } = this
    for (let index = from; index < to; index++) {
      const shingle = shingles[index] as number
      const slot = this.slotOf(shingle)
      if (union[slot] === unions) continue
      union[slot] = unions
      slots[slot] = shingle
      origins[this.count++] = index
    }
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
    const { union, counted, unions, overlaps } = this
    for (let index = from; index < to; index++) {
      const slot = this.slotOf(shingles.get(index))
      if (union[slot] === unions && counted[slot] !== overlaps) {
        counted[slot] = overlaps
        this.overlap++
      } else if (--this.misses < 0) {
        this.isOver = true
        return
      }
    }
  }

  private slotOf(shingle: number): number {
    const { slots, union, unions, width } = this
    let slot = Math.floor(shingle * (width / KEYS))
    while (union[slot] === unions && slots[slot] !== shingle) {
      slot = slot + 1 === width ? 0 : slot + 1
    }
    return slot
  }
}
