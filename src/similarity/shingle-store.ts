/**
 * The shingles of sets, one set behind the other, in pages that are never copied.
 *
 * Method: as in `paged-integers.ts`; a set may go from one page on to the next, so its shingles are
 * read one by one. Cost: 8 bytes a shingle.
 */

const PAGE_BITS = 15
const PAGE = 1 << PAGE_BITS
const WITHIN = PAGE - 1
const LEAST = 64

export class ShingleStore {
  /** How many shingles there are. */
  count = 0
  private readonly pages: Float64Array[] = [new Float64Array(LEAST)]
  private room = LEAST

  get bytes(): number {
    return this.room * Float64Array.BYTES_PER_ELEMENT
  }

  get(index: number): number {
    return (this.pages[index >>> PAGE_BITS] as Float64Array)[index & WITHIN] as number
  }

  /** Appends the shingles `[from, to)` of an array. */
  append(shingles: Float64Array, from: number, to: number): void {
    while (this.count + to - from > this.room) this.widen()
    let { count } = this
    for (let index = from; index < to; index++, count++) {
      const page = this.pages[count >>> PAGE_BITS] as Float64Array
      page[count & WITHIN] = shingles[index] as number
    }
    this.count = count
  }

  private widen(): void {
    if (this.room >= PAGE) {
      this.pages.push(new Float64Array(PAGE))
      this.room += PAGE
      return
    }
    const first = new Float64Array(this.room * 2)
    first.set(this.pages[0] as Float64Array)
    this.pages[0] = first
    this.room = first.length
  }
}
