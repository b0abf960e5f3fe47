/**
 * Records as one run of bytes: a mark, the version, a checksum of all that follows, then each record
 * behind its length. Cost: linear.
 */
import { OnceoverError } from '../document/onceover-error.ts'

/** `OOSN` and the version. */
const HEAD = Uint8Array.of(79, 79, 83, 78, 1)
const CHECKSUM = HEAD.length
const BEGIN = CHECKSUM + 4
const LENGTH = 4

export function packRecords(records: readonly Uint8Array[]): Uint8Array {
  const size = records.reduce((sum, { length }) => sum + LENGTH + length, BEGIN)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  bytes.set(HEAD)
  let at = BEGIN
  for (const record of records) {
    view.setUint32(at, record.length)
    bytes.set(record, at + LENGTH)
    at += LENGTH + record.length
  }
  view.setInt32(CHECKSUM, checksum(bytes))
  return bytes
}

/** @throws OnceoverError `STORE_DAMAGED`, `STORE_VERSION` */
export function unpackRecords(bytes: Uint8Array): Uint8Array[] {
  const version = HEAD.length - 1
  if (bytes.length < BEGIN || HEAD.subarray(0, version).some((byte, at) => bytes[at] !== byte)) {
    throw new OnceoverError('STORE_DAMAGED', 'this is no snapshot of a corpus')
  }
  if (bytes[version] !== HEAD[version]) {
    throw new OnceoverError('STORE_VERSION', `a snapshot of version ${bytes[version]}`)
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const records: Uint8Array[] = []
  let at = BEGIN
  if (view.getInt32(CHECKSUM) === checksum(bytes)) {
    while (at + LENGTH <= bytes.length) {
      const end = at + LENGTH + view.getUint32(at)
      records.push(bytes.slice(at + LENGTH, end))
      at = end
    }
  }
  if (at !== bytes.length) throw new OnceoverError('STORE_DAMAGED', 'the snapshot is damaged')
  return records
}

/** FNV-1a over what follows the checksum. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5 | 0
  for (let at = BEGIN; at < bytes.length; at++) {
    hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193)
  }
  return hash
}
