/**
 * Arrays of numbers as sections of bytes: those of a section stand one behind the other, and behind them
 * a checksum. Numbers are as the machine has them. Cost: linear, about 1 GB/s.
 */
import type { NumberArray } from '../similarity/state.ts'
import { WordSum } from './word-sum.ts'

const NO_BYTES = new Uint8Array(0)

/** The bytes of a section; they are those of the arrays, not copies. */
export function* sectionOf(arrays: readonly NumberArray[]): Generator<Uint8Array, void, void> {
  for (const array of arrays) yield bytesOf(array)
  yield bytesOf(sumOf(arrays))
}

/** Reads sections out of bytes that come in pieces of any length. */
export class SectionReader {
  private readonly pieces: AsyncIterator<Uint8Array>
  private piece: Uint8Array = NO_BYTES

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.pieces = bytes[Symbol.asyncIterator]()
  }

  /** Fills the arrays with those of the next section; false if it is not as it was written. */
  async read(arrays: readonly NumberArray[]): Promise<boolean> {
    for (const array of arrays) if (!(await this.fill(bytesOf(array)))) return false
    const expected = sumOf(arrays)
    const found = new Int32Array(expected.length)
    if (!(await this.fill(bytesOf(found)))) return false
    return found.every((lane, at) => lane === expected[at])
  }

  /** Is there nothing more? */
  async isAtEnd(): Promise<boolean> {
    return this.piece.length === 0 && (await this.pieces.next()).done === true
  }

  /** Lets go of where the bytes come from. */
  async close(): Promise<void> {
    await this.pieces.return?.()
  }

  private async fill(bytes: Uint8Array): Promise<boolean> {
    for (let at = 0; at < bytes.length; ) {
      if (this.piece.length === 0) {
        const next = await this.pieces.next()
        if (next.done) return false
        this.piece = next.value
      }
      const part = this.piece.subarray(0, bytes.length - at)
      bytes.set(part, at)
      at += part.length
      this.piece = this.piece.subarray(part.length)
    }
    return true
  }
}

/** As they are, in the order of the machine. */
export const bytesOf = ({ buffer, byteOffset, byteLength }: NumberArray): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

function sumOf(arrays: readonly NumberArray[]): Int32Array {
  const sum = new WordSum()
  for (const { buffer, byteOffset, byteLength } of arrays) {
    sum.addWords(new Int32Array(buffer, byteOffset, byteLength / 4), byteLength / 4)
  }
  return sum.value
}
