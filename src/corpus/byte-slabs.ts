/**
 * Small arrays of bytes as parts of larger ones: an array of its own for each record is dear to make, and
 * dear to free. Cost: constant; a slab is free again when none of its parts is in use.
 */
const SLAB = 1 << 16
/** Longer ones are arrays of their own. */
const MOST = 1 << 12

export class ByteSlabs {
  private slab = new Uint8Array(0)
  private used = 0

  /** An array of so many bytes, all 0. */
  take(length: number): Uint8Array {
    if (length > MOST) return new Uint8Array(length)
    if (this.used + length > this.slab.length) {
      this.slab = new Uint8Array(SLAB)
      this.used = 0
    }
    const from = this.used
    this.used += length
    return this.slab.subarray(from, this.used)
  }
}
