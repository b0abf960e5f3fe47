/**
 * Frames on a stream of bytes: each behind its length, four bytes, little-endian. Cost: linear; a frame that came in
 * pieces is copied once.
 */

import { OnceoverError } from '../../document/onceover-error.ts'
import { joinedBytes } from '../joined-bytes.ts'

const LENGTH = 4
/** Nobody says so much at once: what comes there is something else. */
const MOST = 2 ** 29

/** What stands in front of a frame. */
export function lengthOf({ length }: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(LENGTH)
  new DataView(bytes.buffer).setUint32(0, length, true)
  return bytes
}

export class FrameReader {
  private pieces: Uint8Array[] = []
  private size = 0
  private wanted = LENGTH
  private isInside = false;

  /** The frames that are whole with these bytes. @throws OnceoverError `PARTITION_FAILED` if they are none */
  *read(bytes: Uint8Array): Generator<Uint8Array, void, void> {
    this.pieces.push(bytes)
    this.size += bytes.length
    while (this.size >= this.wanted) {
      const piece = this.take(this.wanted)
      if (this.isInside) yield piece
      this.isInside = !this.isInside
      this.wanted = this.isInside ? lengthIn(piece) : LENGTH
    }
  }

  private take(count: number): Uint8Array {
    if (this.pieces.length > 1) this.pieces = [joinedBytes(this.pieces)]
    const [all] = this.pieces as [Uint8Array]
    this.pieces = [all.subarray(count)]
    this.size -= count
    return all.subarray(0, count)
  }
}

function lengthIn(bytes: Uint8Array): number {
  const length = new DataView(bytes.buffer, bytes.byteOffset, LENGTH).getUint32(0, true)
  if (length <= MOST) return length
  throw new OnceoverError('PARTITION_FAILED', 'what comes there is not said by a partition')
}
