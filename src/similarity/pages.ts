/**
 * Room for numbers that grows without being copied: what is asked of the system anew for every growth
 * is dearer than what is computed with it.
 *
 * Method: pages of one size; only the first page grows by doubling, so that a small array stays small.
 * Who reads the pages does so by `PAGE_BITS` and `WITHIN`. Cost: at most a page that is not used.
 */

import type { State } from './state.ts'

export const PAGE_BITS = 17
const PAGE: number = 1 << PAGE_BITS
/** The bits of an index that tell its place in its page. */
export const WITHIN: number = PAGE - 1
const LEAST = 64

export class Pages<Page extends Int32Array | Float64Array> {
  /** The number at an index is at `index & WITHIN` of page `index >>> PAGE_BITS`. */
  readonly all: Page[]
  private readonly make: (length: number) => Page
  private room = LEAST

  constructor(make: (length: number) => Page) {
    this.make = make
    this.all = [make(LEAST)]
  }

  /** How many numbers there is room for. */
  get size(): number {
    return this.room
  }

  get bytes(): number {
    return this.room * (this.all[0] as Page).BYTES_PER_ELEMENT
  }

  /** Makes room for so many numbers in all; new ones are 0. */
  reserve(count: number): void {
    while (count > this.room) this.widen()
  }

  transfer(state: State): void {
    const { all } = this
    const count = state.number(all.length)
    for (let index = 0; index < count; index++) {
      all[index] = state.array(all[index] ?? this.make(0))
    }
    this.room = state.number(this.room)
    state.check(() => this.fits())
  }

  /** Is all room that is told there, in pages as they are made? */
  private fits(): boolean {
    const { all, room } = this
    const first = all[0]?.length ?? 0
    const isPower = first >= LEAST && first <= PAGE && (first & (first - 1)) === 0
    if (!isPower || (all.length > 1 && first !== PAGE)) return false
    return (
      all.every(({ length }, at) => at === 0 || length === PAGE) &&
      room === first + (all.length - 1) * PAGE
    )
  }

  private widen(): void {
    if (this.room >= PAGE) {
      this.all.push(this.make(PAGE))
      this.room += PAGE
      return
    }
    const first = this.make(this.room * 2)
    first.set(this.all[0] as Page)
    this.all[0] = first
    this.room = first.length
  }
}
