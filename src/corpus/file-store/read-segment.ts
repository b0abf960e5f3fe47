/**
 * A segment to its records. Nothing in it may be missing or changed: every frame must be whole and
 * follow the one before, to the byte where the segment ends.
 *
 * Cost: linear; memory for 4 MB, or for the largest frame. What a frame says of its length is not believed
 * beyond that: a long one is gone through in pieces before there is memory for it.
 */
import type { FileHandle } from 'node:fs/promises'
import { damaged } from '../store-errors.ts'
import { checksum } from './checksum.ts'
import { readAt } from './durable-files.ts'
import { decodeFrameHead, decodeRecords, FRAME_HEAD, type FrameHead } from './frame.ts'
import { openRegular } from './regular-files.ts'
import { decodeSegmentHead, type Identity, type Mark, SEGMENT_HEAD } from './segment-head.ts'

/** So much is read at once. */
const CHUNK = 4 << 20
/** A frame that says it is longer must be right before it gets memory. Batches of news are shorter. */
const BELIEVED = 64 << 20

/**
 * The records of a segment, in batches that have nothing to do with those that were written.
 *
 * @param first the number that its first record must have
 * @param mark where it ends; undefined for one that is followed by another: it ends where the file does
 * @returns the number of the record that comes next
 * @throws OnceoverError `STORE_DAMAGED`, `STORE_VERSION`, `STORE_FAILED` if it is no plain file
 */
export async function* readSegment(
  path: string,
  identity: Identity,
  first: number,
  mark: Mark | undefined,
): AsyncGenerator<Uint8Array[], number, void> {
  const file = await openRegular(path, 'to read')
  if (file === undefined) throw damaged(path, 0, 'it is missing')
  try {
    const { size } = await file.stat()
    const head = decodeSegmentHead(await readAt(file, 0, SEGMENT_HEAD), path, identity)
    if (head.first !== first) {
      throw damaged(path, 20, `it begins with record ${head.first} in place of ${first}`)
    }
    const end = mark?.end ?? size
    const least = mark?.end ?? head.mark.end
    if (size < least) throw damaged(path, size, `it ends there in place of ${least}`)
    let at = SEGMENT_HEAD
    let next = first
    for await (const frames of readFrames(file, at, end, next)) {
      yield frames.records
      next += frames.records.length
      at = frames.end
    }
    if (at < end) throw damaged(path, at, 'the frame there is not as it was written')
    if (mark !== undefined && next !== mark.next) {
      throw damaged(path, end, `it holds records up to ${next} in place of ${mark.next}`)
    }
    return next
  } finally {
    await file.close()
  }
}

/** Frames that follow each other. */
interface Frames {
  readonly records: Uint8Array[]
  /** The byte behind them. */
  readonly end: number
}

/**
 * The frames of a file from a place on, up to the first that is not whole or does not follow.
 *
 * @param end where the last one ends
 * @param first the number that the first record must have
 */
export async function* readFrames(
  file: FileHandle,
  from: number,
  end: number,
  first: number,
): AsyncGenerator<Frames, void, void> {
  let next = first
  for (let at = from; at < end; ) {
    let chunk = await readAt(file, at, Math.min(CHUNK, end - at))
    const head = decodeFrameHead(chunk, 0)
    const length = head === undefined ? 0 : FRAME_HEAD + head.payload
    if (head !== undefined && length > chunk.length) {
      if (at + length > end) return
      if (length > BELIEVED && !(await isWhole(file, at + FRAME_HEAD, head))) return
      chunk = await readAt(file, at, length)
    }
    const records: Uint8Array[] = []
    const taken = takeFrames(chunk, next, records)
    if (taken === 0) return
    next += records.length
    at += taken
    yield { records, end: at }
  }
}

/** Goes through a payload in pieces: has it the checksum that its head tells? */
async function isWhole(
  file: FileHandle,
  from: number,
  { payload, payloadChecksum }: FrameHead,
): Promise<boolean> {
  let sum = 0
  for (let done = 0; done < payload; ) {
    const piece = await readAt(file, from + done, Math.min(CHUNK, payload - done))
    if (piece.length === 0) return false
    sum = checksum(piece, sum)
    done += piece.length
  }
  return sum === payloadChecksum
}

/**
 * Puts the records of all frames in front that are whole and in order at the end of a list.
 *
 * @param first the number that the first record must have
 * @returns the bytes that they take: 0 if there is no such frame
 */
function takeFrames(bytes: Uint8Array, first: number, records: Uint8Array[]): number {
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
