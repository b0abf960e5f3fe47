/**
 * Records as one run of bytes, so that it can be told whether a run is whole:
 *
 *     0   4 bytes  "OOSN"
 *     4   u8   version of the format
 *     5   u32  FNV-1a of all that follows: another single byte always gives another sum
 *     9   u64  bytes of the whole: a part of it is never taken for it
 *     17  u32  records
 *     21       of each record its length (u32) and its bytes
 *
 * Version 1, which is read but not written any more, has the records from byte 9 on. Numbers are big-endian.
 * Cost: linear.
 */
import { kindOf } from '../document/article.ts'
import { OnceoverError } from '../document/onceover-error.ts'

const NAME = Uint8Array.of(79, 79, 83, 78)
const VERSION = 2
/** It knew neither how many records it has nor how many bytes. */
const EARLIER_VERSION = 1
const VERSION_PLACE = NAME.length
const CHECKSUM = VERSION_PLACE + 1
const SIZE = CHECKSUM + 4
const COUNT = SIZE + 8
const BEGIN = COUNT + 4
const LENGTH = 4

export function packRecords(records: readonly Uint8Array[]): Uint8Array {
  const size = records.reduce((sum, { length }) => sum + LENGTH + length, BEGIN)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  bytes.set(NAME)
  bytes[VERSION_PLACE] = VERSION
  view.setBigUint64(SIZE, BigInt(size))
  view.setUint32(COUNT, records.length)
  let at = BEGIN
  for (const record of records) {
    view.setUint32(at, record.length)
    bytes.set(record, at + LENGTH)
    at += LENGTH + record.length
  }
  view.setInt32(CHECKSUM, checksum(bytes))
  return bytes
}

/** @throws OnceoverError `INVALID_INPUT` if it is not bytes, `STORE_DAMAGED`, `STORE_VERSION` */
export function unpackRecords(bytes: Uint8Array): Uint8Array[] {
  if (!(bytes instanceof Uint8Array)) {
    throw new OnceoverError(
      'INVALID_INPUT',
      `a snapshot must be a Uint8Array, got ${kindOf(bytes)}`,
    )
  }
  if (bytes.length < SIZE || NAME.some((byte, at) => bytes[at] !== byte)) {
    throw new OnceoverError('STORE_DAMAGED', 'this is no snapshot of a corpus')
  }
  const version = bytes[VERSION_PLACE]
  if (version !== VERSION && version !== EARLIER_VERSION) {
    throw new OnceoverError('STORE_VERSION', `a snapshot of version ${version}`)
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (view.getInt32(CHECKSUM) !== checksum(bytes)) throw damaged()
  if (version === EARLIER_VERSION) return recordsFrom(bytes, SIZE)
  if (bytes.length < BEGIN || view.getBigUint64(SIZE) !== BigInt(bytes.length)) throw damaged()
  const records = recordsFrom(bytes, BEGIN)
  if (records.length !== view.getUint32(COUNT)) throw damaged()
  return records
}

/** The records from a byte on, up to the end. */
function recordsFrom(bytes: Uint8Array, begin: number): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const records: Uint8Array[] = []
  for (let at = begin; at < bytes.length; ) {
    const from = at + LENGTH
    if (from > bytes.length) throw damaged()
    at = from + view.getUint32(at)
    if (at > bytes.length) throw damaged()
    records.push(bytes.slice(from, at))
  }
  return records
}

const damaged = (): OnceoverError => new OnceoverError('STORE_DAMAGED', 'the snapshot is damaged')

/** FNV-1a over what follows the checksum. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5 | 0
  for (let at = SIZE; at < bytes.length; at++) {
    hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193)
  }
  return hash
}
