/**
 * Records to the segments of a new generation, beside those of the log as it is. Nothing refers to
 * them until a manifest does. Cost: linear; memory for one frame of 1 MB, or one record.
 */
import { unlink } from 'node:fs/promises'
import type { DirectoryLock } from './directory-lock.ts'
import { encodeFrame } from './frame.ts'
import { segmentPath } from './log-files.ts'
import type { Manifest } from './manifest.ts'
import { Segment } from './segment.ts'

/** A frame holds about so many bytes. */
const FRAME_SIZE = 1 << 20

export interface Generation {
  readonly manifest: Manifest
  /** The last segment, open; undefined if there are no records. */
  readonly tail: Segment | undefined
}

/**
 * Writes all records; when it resolves they are durable. If it fails, nothing of them is left.
 *
 * @param lock that of the directory: whoever lost it makes and deletes no more files, as they may be another one's
 */
export async function writeGeneration(
  directory: string,
  generation: number,
  records: Iterable<Uint8Array>,
  segmentSize: number,
  lock: DirectoryLock,
): Promise<Generation> {
  let tail: Segment | undefined
  let segments = 0
  let next = 0
  try {
    for (const batch of batchesOf(records)) {
      if (tail === undefined || tail.size >= segmentSize) {
        await seal(tail)
        await tail?.close()
        lock.check()
        const identity = { generation, index: segments }
        tail = await Segment.create(segmentPath(directory, identity), identity, next)
        segments++
      }
      await tail.write(encodeFrame(next, batch), batch.length)
      next += batch.length
    }
    await seal(tail)
  } catch (error) {
    await tail?.close().catch(() => {})
    lock.check()
    for (let index = 0; index < segments; index++) {
      await unlink(segmentPath(directory, { generation, index })).catch(() => {})
    }
    throw error
  }
  return { manifest: { generation, segments }, tail }
}

async function seal(segment: Segment | undefined): Promise<void> {
  await segment?.commit()
  await segment?.sync()
}

function* batchesOf(records: Iterable<Uint8Array>): Generator<Uint8Array[], void, void> {
  let batch: Uint8Array[] = []
  let size = 0
  for (const record of records) {
    batch.push(record)
    size += record.length
    if (size < FRAME_SIZE) continue
    yield batch
    batch = []
    size = 0
  }
  if (batch.length > 0) yield batch
}
