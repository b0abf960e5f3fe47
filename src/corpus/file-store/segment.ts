/**
 * A segment that is written to. A frame is written, synchronized, and then marked in the head of the
 * file as acknowledged: one synchronization a batch, as the mark rides on the next one.
 *
 * What may be behind the mark when a segment is opened again was never acknowledged, but for one
 * case (below). It is kept as far as it is whole, as it may have been just about to be, and cut off
 * from the first frame on that is not. Up to the mark nothing may be missing. So a torn write is told
 * from damage by the mark, not by guessing from what the bytes look like.
 *
 * The case: the machine lost power after a frame was synchronized and before its mark was. That frame
 * is whole then, and kept. Only if the same frame was damaged besides, before anybody opened the
 * store, it is taken for a torn one. A process that is killed leaves the mark where it was.
 *
 * Cost: that of the disk; to open it, the bytes behind the mark.
 */
import { type FileHandle, open } from 'node:fs/promises'
import { damaged } from '../store-errors.ts'
import { readAt, writeAt } from './durable-files.ts'
import { takeFrames } from './read-segment.ts'
import {
  decodeSegmentHead,
  encodeMark,
  encodeSegmentHead,
  type Identity,
  MARK_PLACES,
  type Mark,
  SEGMENT_HEAD,
} from './segment-head.ts'

export class Segment {
  readonly #file: FileHandle
  #free: number
  #mark: Mark
  #written: Mark

  private constructor(file: FileHandle, mark: Mark, free: number) {
    this.#file = file
    this.#free = free
    this.#mark = mark
    this.#written = mark
  }

  /** A new one, empty; its name is durable once the directory is. */
  static async create(path: string, identity: Identity, first: number): Promise<Segment> {
    const file = await open(path, 'w+')
    try {
      await writeAt(file, 0, encodeSegmentHead(identity, first))
      await file.sync()
    } catch (error) {
      await file.close()
      throw error
    }
    return new Segment(file, { end: SEGMENT_HEAD, next: first }, MARK_PLACES[0])
  }

  /** @throws OnceoverError `STORE_DAMAGED`, `STORE_VERSION` */
  static async open(path: string, identity: Identity): Promise<Segment> {
    const file = await open(path, 'r+').catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? damaged(path, 0, 'it is missing') : error
    })
    try {
      const { mark, free } = decodeSegmentHead(await readAt(file, 0, SEGMENT_HEAD), path, identity)
      const { size } = await file.stat()
      if (size < mark.end) throw damaged(path, size, `it ends there in place of ${mark.end}`)
      const segment = new Segment(file, mark, free)
      if (size > mark.end) await segment.#recover(size)
      return segment
    } catch (error) {
      await file.close()
      throw error
    }
  }

  /** Where it ends, and what comes next: as far as it is acknowledged. */
  get mark(): Mark {
    return this.#mark
  }

  /** Its bytes, with those that are not durable yet. */
  get size(): number {
    return this.#written.end
  }

  /** Puts a frame at the end; it is not durable yet. */
  async write(frame: Uint8Array, count: number): Promise<void> {
    const { end, next } = this.#written
    await writeAt(this.#file, end, frame)
    this.#written = { end: end + frame.length, next: next + count }
  }

  /** Makes durable what was written, and marks it as acknowledged. */
  async commit(): Promise<void> {
    await this.#file.datasync()
    await writeAt(this.#file, this.#free, encodeMark(this.#written))
    this.#free = this.#free === MARK_PLACES[0] ? MARK_PLACES[1] : MARK_PLACES[0]
    this.#mark = this.#written
  }

  /** Takes away, as far as that can be done, what was written and not acknowledged. */
  async rollBack(): Promise<void> {
    await this.#file.truncate(this.#mark.end).catch(() => {})
  }

  /** Makes the last mark durable, too. */
  async sync(): Promise<void> {
    await this.#file.datasync()
  }

  async close(): Promise<void> {
    await this.#file.close()
  }

  /** Keeps the whole frames behind the mark, and cuts off the rest. */
  async #recover(size: number): Promise<void> {
    const { end, next } = this.#mark
    const records: Uint8Array[] = []
    const taken = takeFrames(await readAt(this.#file, end, size - end), next, records)
    if (end + taken < size) await this.#file.truncate(end + taken)
    this.#written = { end: end + taken, next: next + records.length }
    await this.commit()
    await this.sync()
  }
}
