/**
 * Typed arrays that share one buffer. An article needs some thirty of them, and each buffer of its
 * own costs as much as reading hundreds of words.
 *
 * Method: one allocation of zeros, handed out piece by piece; the widest kind first, so that every
 * piece is aligned. Cost: linear in the bytes.
 */

const BYTES_OF_INT32 = 4
const BYTES_OF_FLOAT64 = 8

export class ArrayRoom {
  private readonly buffer: ArrayBuffer
  private used = 0

  /** Room for so many numbers of 32 bits, behind them so many bytes, before them so many of 64 bits. */
  constructor(numbers: number, bytes = 0, wide = 0) {
    this.buffer = new ArrayBuffer(wide * BYTES_OF_FLOAT64 + numbers * BYTES_OF_INT32 + bytes)
  }

  float64(length: number): Float64Array {
    const from = this.take(length * BYTES_OF_FLOAT64)
    return new Float64Array(this.buffer, from, length)
  }

  int32(length: number): Int32Array {
    const from = this.take(length * BYTES_OF_INT32)
    return new Int32Array(this.buffer, from, length)
  }

  uint8(length: number): Uint8Array {
    return new Uint8Array(this.buffer, this.take(length), length)
  }

  private take(bytes: number): number {
    const from = this.used
    this.used += bytes
    return from
  }
}
