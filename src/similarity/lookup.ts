/**
 * Shingles that are looked up, with room for what is found: one instance is used again and again, as
 * typed arrays are dear to make. Cost: linear.
 */
import { grown } from '../document/grown.ts'

/** So many shingles are gone through without a pause, or those of so many paragraphs. */
export const SLICE = 4096
export const SLICES = 32

/** The magnitude of a shingle that is in no set. */
export const UNSEEN = 0

/** Those shingles of a lookup that are listed, side by side: they are looked up at once. */
export class ListedShingles {
  /** Of each of them its place in the lookup, and its key. */
  indexes: Int32Array = new Int32Array(64)
  keys: Int32Array = new Int32Array(64)
  /** What was found, until it is noted in the lookup. */
  places: Int32Array = new Int32Array(64)
  references: Int32Array = new Int32Array(64)

  reserve(count: number): void {
    this.indexes = new Int32Array(count)
    this.keys = new Int32Array(count)
    this.places = new Int32Array(count)
    this.references = new Int32Array(count)
  }
}

/** The shingles of an article, one set behind the other. */
export class Lookup {
  /** How many shingles there are; what lies behind them means nothing. */
  count = 0
  shingles: Float64Array = new Float64Array(64)
  /** Of each shingle its key (`shingle-table.ts`); known when it was looked up, as all that follows. */
  keys: Int32Array = new Int32Array(64)
  /** Of each shingle, if it is listed, where it is looked for, as long as `moves` is what it was. */
  places: Int32Array = new Int32Array(64)
  moves = -1
  /** Of each shingle what refers to the sets that hold it; see `SetIndex.look`. */
  references: Int32Array = new Int32Array(64)
  /** Of each shingle the magnitude, in bits, of the number of these sets; `UNSEEN` if there are none. */
  magnitudes: Uint8Array = new Uint8Array(64)

  readonly listed: ListedShingles = new ListedShingles()

  /** Appends the first `count` shingles of an array. */
  append(shingles: Float64Array, count: number): void {
    const from = this.count
    this.reserve(from + count)
    for (let index = 0; index < count; index++) {
      this.shingles[from + index] = shingles[index] as number
    }
  }

  /** Makes room for so many shingles, and has so many. */
  reserve(count: number): void {
    this.count = count
    this.shingles = grown(this.shingles, count)
    if (this.references.length >= this.shingles.length) return
    this.keys = new Int32Array(this.shingles.length)
    this.places = new Int32Array(this.shingles.length)
    this.references = new Int32Array(this.shingles.length)
    this.magnitudes = new Uint8Array(this.shingles.length)
    this.listed.reserve(this.shingles.length)
  }
}
