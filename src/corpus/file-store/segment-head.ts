/**
 * The first bytes of a segment. Numbers are little-endian:
 *
 *     0   8 bytes  "onceover"
 *     8   u32  version of the format
 *     12  u32  generation of the log; each `replace` begins a new one
 *     16  u32  number of the segment in its generation, from 0
 *     20  u64  number of its first record in the log
 *     28  u32  CRC-32 of the 28 bytes before
 *     32       two marks, each: u64 byte at which the acknowledged frames end, u64 number of the
 *              record that follows them, u32 CRC-32 of the 16 bytes before
 *
 * The marks tell what was acknowledged from what was being written when the process died. They are
 * written in turn, so that one is whole whatever happens to the other; the later one counts. Version
 * and checksum stay where they are in all versions. Cost: constant.
 */
import { damaged, tooNew } from '../store-errors.ts'
import { checksum } from './checksum.ts'

/** The first bytes of every segment. */
export const SEGMENT_BEGINNING: Uint8Array = new TextEncoder().encode('onceover')
export const FORMAT_VERSION = 1
const IDENTITY = 32
const MARK_LENGTH = 20
/** Where the two marks stand. */
export const MARK_PLACES: readonly [number, number] = [IDENTITY, IDENTITY + MARK_LENGTH]
export const SEGMENT_HEAD: number = IDENTITY + 2 * MARK_LENGTH

/** Which segment it is. */
export interface Identity {
  readonly generation: number
  readonly index: number
}

/** How far a segment is acknowledged. */
export interface Mark {
  /** The byte after the last acknowledged frame. */
  readonly end: number
  /** The number of the record that comes next in the log. */
  readonly next: number
}

export interface SegmentHead {
  /** The number of its first record in the log. */
  readonly first: number
  readonly mark: Mark
  /** Where the next mark goes: over the earlier one of the two, or the damaged one. */
  readonly free: number
}

export function encodeSegmentHead({ generation, index }: Identity, first: number): Uint8Array {
  const bytes = new Uint8Array(SEGMENT_HEAD)
  const view = new DataView(bytes.buffer)
  bytes.set(SEGMENT_BEGINNING)
  view.setUint32(8, FORMAT_VERSION, true)
  view.setUint32(12, generation, true)
  view.setUint32(16, index, true)
  view.setBigUint64(20, BigInt(first), true)
  view.setUint32(28, checksum(bytes.subarray(0, 28)), true)
  const mark = encodeMark({ end: SEGMENT_HEAD, next: first })
  for (const place of MARK_PLACES) bytes.set(mark, place)
  return bytes
}

export function encodeMark({ end, next }: Mark): Uint8Array {
  const bytes = new Uint8Array(MARK_LENGTH)
  const view = new DataView(bytes.buffer)
  view.setBigUint64(0, BigInt(end), true)
  view.setBigUint64(8, BigInt(next), true)
  view.setUint32(16, checksum(bytes.subarray(0, 16)), true)
  return bytes
}

/**
 * @param bytes the first `SEGMENT_HEAD` bytes of the file, or all that it has
 * @throws OnceoverError `STORE_DAMAGED`, `STORE_VERSION`
 */
export function decodeSegmentHead(
  bytes: Uint8Array,
  file: string,
  { generation, index }: Identity,
): SegmentHead {
  if (bytes.length < SEGMENT_HEAD) throw damaged(file, bytes.length, 'it ends within its head')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (view.getUint32(28, true) !== checksum(bytes.subarray(0, 28))) {
    throw damaged(file, 0, 'its head is not as it was written')
  }
  const version = view.getUint32(8, true)
  if (version > FORMAT_VERSION) throw tooNew(file, version, FORMAT_VERSION)
  if (view.getUint32(12, true) !== generation || view.getUint32(16, true) !== index) {
    throw damaged(file, 12, 'it is another segment than its name says')
  }
  const [a, b] = MARK_PLACES.map((at) => decodeMark(bytes, at))
  const mark = b === undefined || (a !== undefined && a.end > b.end) ? a : b
  if (mark === undefined) throw damaged(file, IDENTITY, 'both marks are not as they were written')
  const first = Number(view.getBigUint64(20, true))
  return { first, mark, free: mark === a ? MARK_PLACES[1] : MARK_PLACES[0] }
}

function decodeMark(bytes: Uint8Array, at: number): Mark | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, MARK_LENGTH)
  if (view.getUint32(16, true) !== checksum(bytes.subarray(at, at + 16))) return undefined
  return { end: Number(view.getBigUint64(0, true)), next: Number(view.getBigUint64(8, true)) }
}
