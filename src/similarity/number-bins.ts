/**
 * Numbers with their owners, kept apart by their leading bits, so that those which are equal lie in one
 * bin, and a bin fits the cache or nearly does.
 *
 * Method: every bin is a list of chunks that double in size. Cost: constant a number, 12 bytes for each.
 * Source: radix partitioning of hash tables (Manegold, Boncz & Kersten 2002).
 */

export const BIN_BITS: number = 6
const BINS = 2 ** BIN_BITS
/** All numbers lie below. */
export const NUMBER_RANGE: number = 2 ** 53
const SCALE = BINS / NUMBER_RANGE
const LEAST_CHUNK = 32
const MOST_CHUNK = 2 ** 13

/** A part of a bin: number `i` belongs to owner `i`. */
export interface BinChunk {
  readonly numbers: Float64Array
  readonly owners: Int32Array
}

export class NumberBins {
  /** Of each bin, its chunks; the last is filled up to `filled`. */
  private readonly chunks: BinChunk[][] = Array.from({ length: BINS }, () => [])
  private readonly numbers: Float64Array[] = []
  private readonly owners: Int32Array[] = []
  private readonly filled = new Int32Array(BINS)

  constructor() {
    for (let bin = 0; bin < BINS; bin++) {
      this.numbers.push(new Float64Array(0))
      this.owners.push(new Int32Array(0))
    }
  }

  /** Adds the first `count` of these numbers, whole ones in [0, 2^53), for one owner. */
  add(numbers: Float64Array, count: number, owner: number): void {
    const { filled } = this
    for (let index = 0; index < count; index++) {
      const number = numbers[index] as number
      // A power of two: the product is exact.
      const bin = (number * SCALE) | 0
      let at = filled[bin] as number
      if (at === (this.numbers[bin] as Float64Array).length) {
        this.grow(bin)
        at = 0
      }
      ;(this.numbers[bin] as Float64Array)[at] = number
      ;(this.owners[bin] as Int32Array)[at] = owner
      filled[bin] = at + 1
    }
  }

  /** The chunks of each bin in turn, full but for what is cut off. */
  *bins(): Generator<BinChunk[]> {
    for (const [bin, chunks] of this.chunks.entries()) {
      const last = chunks.length - 1
      yield chunks.map(({ numbers, owners }, index) => {
        const end = index === last ? (this.filled[bin] as number) : numbers.length
        return { numbers: numbers.subarray(0, end), owners: owners.subarray(0, end) }
      })
    }
  }

  private grow(bin: number): void {
    const chunks = this.chunks[bin] as BinChunk[]
    const last = chunks.at(-1)?.numbers.length ?? LEAST_CHUNK / 2
    const length = Math.min(MOST_CHUNK, last * 2)
    const chunk = { numbers: new Float64Array(length), owners: new Int32Array(length) }
    chunks.push(chunk)
    this.numbers[bin] = chunk.numbers
    this.owners[bin] = chunk.owners
  }
}
