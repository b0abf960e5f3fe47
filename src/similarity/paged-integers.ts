/**
 * An array of 32-bit integers that grows without being copied (`pages.ts`). Cost: one more look-up for
 * an access than in one array.
 */
import { PAGE_BITS, Pages, WITHIN } from './pages.ts'
import { isWithin, type State } from './state.ts'

export class PagedIntegers {
  private readonly room: Pages<Int32Array> = new Pages((length) => new Int32Array(length))
  private readonly pages: Int32Array[] = this.room.all

  get bytes(): number {
    return this.room.bytes
  }

  /** The number at an index below one that was reserved. */
  get(index: number): number {
    return (this.pages[index >>> PAGE_BITS] as Int32Array)[index & WITHIN] as number
  }

  /** The page that holds the number at an index, at `index & WITHIN` (`pages.ts`). */
  pageOf(index: number): Int32Array {
    return this.pages[index >>> PAGE_BITS] as Int32Array
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
    this.room.reserve(count)
  }

  /** Has it room for so many numbers? */
  holds(count: number): boolean {
    return isWithin(count, this.room.size)
  }

  transfer(state: State): void {
    this.room.transfer(state)
  }
}
