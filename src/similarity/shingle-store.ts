/**
 * The shingles of sets, one set behind the other, in pages that are never copied (`pages.ts`). A set may
 * go from one page on to the next, so its shingles are read one by one. Cost: 8 bytes a shingle.
 */
import { PAGE_BITS, Pages, WITHIN } from './pages.ts'
import { isWithin, type State } from './state.ts'

export class ShingleStore {
  /** How many shingles there are. */
  count = 0
  private readonly room: Pages<Float64Array> = new Pages((length) => new Float64Array(length))
  private readonly pages: Float64Array[] = this.room.all

  get bytes(): number {
    return this.room.bytes
  }

  get(index: number): number {
    return (this.pages[index >>> PAGE_BITS] as Float64Array)[index & WITHIN] as number
  }

  /** Appends the shingles `[from, to)` of an array. */
  append(shingles: Float64Array, from: number, to: number): void {
    this.room.reserve(this.count + to - from)
    let { count } = this
    for (let index = from; index < to; index++, count++) {
      const page = this.pages[count >>> PAGE_BITS] as Float64Array
      page[count & WITHIN] = shingles[index] as number
    }
    this.count = count
  }

  transfer(state: State): void {
    this.count = state.number(this.count)
    this.room.transfer(state)
    state.check(() => isWithin(this.count, this.room.size))
  }
}
