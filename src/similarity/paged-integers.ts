/**
 * An array of 32-bit integers that grows without being copied: what is asked of the system anew for
 * every growth is dearer than what is computed with it.
 *
 * Method: pages of one size; only the first page grows by doubling, so that a small array stays small.
 * Cost: one more look-up for an access; at most a page of room that is not used.
 */

const PAGE_BITS = 15
const PAGE = 1 << PAGE_BITS
const WITHIN = PAGE - 1
const LEAST = 64

export class PagedIntegers {
  private readonly pages: Int32Array[] = [new Int32Array(LEAST)]
  private room = LEAST

  get bytes(): number {
    return this.room * Int32Array.BYTES_PER_ELEMENT
  }

  /** The number at an index below one that was reserved. */
  get(index: number): number {
    return (this.pages[index >>> PAGE_BITS] as Int32Array)[index & WITHIN] as number
  }

  set(index: number, value: number): void {
    const page = this.pages[index >>> PAGE_BITS] as Int32Array
    page[index & WITHIN] = value
  }

  /** Sets the number at an even index and the next one. */
  setTwo(index: number, first: number, second: number): void {
    const page = this.pages[index >>> PAGE_BITS] as Int32Array
    page[index & WITHIN] = first
    page[(index & WITHIN) + 1] = second
  }

  /** Makes room for so many numbers in all; new ones are 0. */
  reserve(count: number): void {
    while (count > this.room) this.widen()
  }

  private widen(): void {
    if (this.room >= PAGE) {
      this.pages.push(new Int32Array(PAGE))
      this.room += PAGE
      return
    }
    const first = new Int32Array(this.room * 2)
    first.set(this.pages[0] as Int32Array)
    this.pages[0] = first
    this.room = first.length
  }
}
