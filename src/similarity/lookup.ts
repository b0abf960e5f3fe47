/**
 * Shingles that are looked up, with room for what is found: one instance is used again and again, as
 * typed arrays are dear to make. Cost: linear.
 */
import { grown } from './grown.ts'

/** The shingles of an article, one set behind the other. */
export class Lookup {
  /** How many shingles there are; what lies behind them means nothing. */
  count = 0
  shingles: Float64Array = new Float64Array(64)
  /** Of each shingle the slot where it is listed, and about how many sets hold it; see `SetIndex.look`. */
  slots: Int32Array = new Int32Array(64)
  frequencies: Int32Array = new Int32Array(64)

  /** Appends the first `count` shingles of an array. */
  append(shingles: Float64Array, count: number): void {
    const from = this.count
    this.count += count
    this.reserve(this.count)
    for (let index = 0; index < count; index++) {
      this.shingles[from + index] = shingles[index] as number
    }
  }

  private reserve(count: number): void {
    this.shingles = grown(this.shingles, count)
    this.slots = grown(this.slots, this.shingles.length)
    this.frequencies = grown(this.frequencies, this.shingles.length)
  }
}
