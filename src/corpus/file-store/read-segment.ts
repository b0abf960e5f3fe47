/**
 * A segment to its records. Nothing in it may be missing or changed: every frame must be whole and
 * follow the one before, to the byte where the segment ends.
 *
 * Cost: linear; memory for 4 MB, or for the largest frame.
 */
import { open } from 'node:fs/promises'
import { damaged } from '../store-errors.ts'
import { readAt } from './durable-files.ts'
import { decodeFrameHead, decodeRecords, FRAME_HEAD } from './frame.ts'
import { decodeSegmentHead, type Identity, type Mark, SEGMENT_HEAD } from './segment-head.ts'

/** So much is read at once. */
const CHUNK = 4 << 20

/**
 * The records of a segment, in batches that have nothing to do with those that were written.
 *
 * @param first the number that its first record must have
 * @param mark where it ends; undefined for one that is followed by another: it ends where the file does
 * @returns the number of the record that comes next
 * @throws OnceoverError `STORE_DAMAGED`, `STORE_VERSION`
 */
export async function* readSegment(
  path: string,
  identity: Identity,
  first: number,
  mark: Mark | undefined,
): AsyncGenerator<Uint8Array[], number, void> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? damaged(path, 0, 'it is missing') : error
  })
  try {
    const { size } = await file.stat()
    const head = decodeSegmentHead(await readAt(file, 0, SEGMENT_HEAD), path, identity)
    if (head.first !== first) {
      throw damaged(path, 20, `it begins with record ${head.first} in place of ${first}`)
    }
    const end = mark?.end ?? size
    const least = mark?.end ?? head.mark.end
    if (size < least) throw damaged(path, size, `it ends there in place of ${least}`)
    let next = first
    for (let at = SEGMENT_HEAD; at < end; ) {
      let chunk = await readAt(file, at, Math.min(CHUNK, end - at))
      const whole = frameLength(chunk, 0)
      if (whole !== undefined && whole > chunk.length && at + whole <= end) {
        chunk = await readAt(file, at, whole)
      }
      const records: Uint8Array[] = []
      const taken = takeFrames(chunk, next, records)
      if (taken === 0) throw damaged(path, at, 'the frame there is not as it was written')
      next += records.length
      at += taken
      yield records
    }
    if (mark !== undefined && next !== mark.next) {
      throw damaged(path, end, `it holds records up to ${next} in place of ${mark.next}`)
    }
    return next
  } finally {
    await file.close()
  }
}

/** The length of the frame that begins at a place; undefined if there is no head of one. */
function frameLength(bytes: Uint8Array, at: number): number | undefined {
  const head = decodeFrameHead(bytes, at)
  return head === undefined ? undefined : FRAME_HEAD + head.payload
}

/**
 * Puts the records of all frames in front that are whole and in order at the end of a list.
 *
 * @param first the number that the first record must have
 * @returns the bytes that they take: 0 if there is no such frame
 */
export function takeFrames(bytes: Uint8Array, first: number, records: Uint8Array[]): number {
  let at = 0
  let next = first
  for (;;) {
    const head = decodeFrameHead(bytes, at)
    if (head === undefined || head.first !== next) return at
    const end = at + FRAME_HEAD + head.payload
    if (end > bytes.length) return at
    if (!decodeRecords(bytes.subarray(at + FRAME_HEAD, end), head, records)) {
      records.length = next - first
      return at
    }
    next += head.count
    at = end
  }
}
