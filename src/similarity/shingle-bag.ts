/**
 * The union of the shingles of several passages, each once, and how many of them other unions share.
 *
 * Method: an open hash table that is used again and again, so that nothing is allocated or cleared for
 * the next union. Cost: one look-up, in a small table, for each shingle.
 */

/** A little more than there are, so that the share of the last key is under 1 after rounding, too. */
const KEYS = 2 ** 53 + 4

export class ShingleBag {
  /** The distinct shingles, in the order of their coming, in the first `count` places. */
  shingles: Float64Array = new Float64Array(1024)
  count = 0
  private slots = new Float64Array(4096)
  /** Of each slot: the union that it belongs to, and the overlap that counted it last. */
  private union = new Int32Array(4096)
  private counted = new Int32Array(4096)
  private unions = 0
  private overlaps = 0
  /** What the overlap that is being counted has. */
  private shared = 0

  /** Begins a new union. */
  clear(): void {
    this.unions++
    this.count = 0
  }

  /** Adds the shingles `[from, to)` of an array. */
  add(shingles: Float64Array, from: number, to: number): void {
    while ((this.count + to - from) * 2 > this.slots.length) this.widen()
    if (this.count + to - from > this.shingles.length) {
      const wider = new Float64Array(this.slots.length)
      wider.set(this.shingles)
      this.shingles = wider
    }
    const { slots, union, unions } = this
    for (let index = from; index < to; index++) {
      const shingle = shingles[index] as number
      const slot = this.slotOf(shingle)
      if (union[slot] === unions) continue
      union[slot] = unions
      slots[slot] = shingle
      this.shingles[this.count++] = shingle
    }
  }

  /** Begins to count what the union shares with another one. */
  startOverlap(): void {
    this.overlaps++
    this.shared = 0
  }

  /** Counts a part of the other one; a shingle that came before is not counted again. */
  countOverlap(shingles: Float64Array): void {
    const { union, counted, unions, overlaps } = this
    for (let index = 0; index < shingles.length; index++) {
      const slot = this.slotOf(shingles[index] as number)
      if (union[slot] !== unions || counted[slot] === overlaps) continue
      counted[slot] = overlaps
      this.shared++
    }
  }

  /** How many shingles both unions have. */
  get overlap(): number {
    return this.shared
  }

  private slotOf(shingle: number): number {
    const { slots, union, unions } = this
    let slot = Math.floor((shingle / KEYS) * slots.length)
    while (union[slot] === unions && slots[slot] !== shingle) {
      slot = slot + 1 === slots.length ? 0 : slot + 1
    }
    return slot
  }

  private widen(): void {
    const { shingles, count } = this
    const size = this.slots.length * 2
    this.slots = new Float64Array(size)
    this.union = new Int32Array(size)
    this.counted = new Int32Array(size)
    this.unions = 1
    this.overlaps = 0
    for (let index = 0; index < count; index++) {
      const slot = this.slotOf(shingles[index] as number)
      this.union[slot] = 1
      this.slots[slot] = shingles[index] as number
    }
  }
}
