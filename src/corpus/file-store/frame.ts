/**
 * One batch of records as it lies in a segment. Numbers are little-endian:
 *
 *     0   u32  bytes of the payload
 *     4   u32  records
 *     8   u64  number of the first record in the log
 *     16  u32  CRC-32 of the payload
 *     20  u32  CRC-32 of the 20 bytes before
 *     24       payload: of each record its length (u32) and its bytes
 *
 * The head has a checksum of its own, as a wrong length would make all that follows unreadable: it
 * must be told from a frame that was cut off. Cost: linear.
 */
import { OnceoverError } from '../../document/onceover-error.ts'
import { checksum } from './checksum.ts'

export const FRAME_HEAD = 24
const RECORD_HEAD = 4
/** Batches beyond it are refused: what is read again must fit into memory at once. */
const LONGEST_PAYLOAD = 2 ** 30

/** What the head of a frame says. */
export interface FrameHead {
  readonly payload: number
  readonly count: number
  readonly first: number
  readonly payloadChecksum: number
}

/** @throws OnceoverError `INVALID_INPUT` for more than 1 GB at once */
export function encodeFrame(first: number, records: readonly Uint8Array[]): Uint8Array {
  const payload = records.reduce((sum, { length }) => sum + RECORD_HEAD + length, 0)
  if (payload > LONGEST_PAYLOAD) {
    throw new OnceoverError('INVALID_INPUT', `a batch of ${payload} bytes is over 1 GB`)
  }
  const frame = new Uint8Array(FRAME_HEAD + payload)
  const view = new DataView(frame.buffer)
  let at = FRAME_HEAD
  for (const record of records) {
    view.setUint32(at, record.length, true)
    frame.set(record, at + RECORD_HEAD)
    at += RECORD_HEAD + record.length
  }
  view.setUint32(0, payload, true)
  view.setUint32(4, records.length, true)
  view.setBigUint64(8, BigInt(first), true)
  view.setUint32(16, checksum(frame.subarray(FRAME_HEAD)), true)
  view.setUint32(20, checksum(frame.subarray(0, 20)), true)
  return frame
}

/** The head that begins at a place; undefined if there is none, or one that nobody wrote: its frame is too long. */
export function decodeFrameHead(bytes: Uint8Array, at: number): FrameHead | undefined {
  if (bytes.length < at + FRAME_HEAD) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, FRAME_HEAD)
  if (view.getUint32(20, true) !== checksum(bytes.subarray(at, at + 20))) return undefined
  const payload = view.getUint32(0, true)
  if (payload > LONGEST_PAYLOAD) return undefined
  return {
    payload,
    count: view.getUint32(4, true),
    first: Number(view.getBigUint64(8, true)),
    payloadChecksum: view.getUint32(16, true),
  }
}

/**
 * Puts the records of a payload at the end of a list; they point into the bytes.
 *
 * @returns whether the payload is as it was written
 */
export function decodeRecords(
  payload: Uint8Array,
  { count, payloadChecksum }: FrameHead,
  records: Uint8Array[],
): boolean {
  if (checksum(payload) !== payloadChecksum) return false
  const view = new DataView(payload.buffer, payload.byteOffset, payload.length)
  let at = 0
  for (let index = 0; index < count; index++) {
    if (at + RECORD_HEAD > payload.length) return false
    const from = at + RECORD_HEAD
    at = from + view.getUint32(at, true)
    if (at > payload.length) return false
    records.push(payload.subarray(from, at))
  }
  return at === payload.length
}
