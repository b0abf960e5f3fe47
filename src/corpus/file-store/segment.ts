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
 * It is written to only as long as it is the file that it was, under its one name and with the length that
 * it was left with: what another one wrote is neither overwritten nor cut off.
 *
 * Cost: that of the disk; to open it, the bytes behind the mark; memory as for reading.
 */
import { unlink } from 'node:fs/promises'
import { damaged, disturbed } from '../store-errors.ts'
import { readAt, writeAt } from './durable-files.ts'
import { KnownFile } from './known-file.ts'
import { readFrames } from './read-segment.ts'
import { createRegular, openRegular } from './regular-files.ts'
import {
  decodeSegmentHead,
  encodeMark,
  encodeSegmentHead,
  type Identity,
  MARK_PLACES,
  type Mark,
  SEGMENT_BEGINNING,
  SEGMENT_HEAD,
} from './segment-head.ts'

const HARD_LINK = 'the file has a second name, in a copy of the directory made of hard links'

export class Segment {
  readonly #known: KnownFile
  #free: number
  #mark: Mark
  #written: Mark

  private constructor(known: KnownFile, mark: Mark, free: number) {
    this.#known = known
    this.#free = free
    this.#mark = mark
    this.#written = mark
  }

  /** A new one, empty; its name is durable once the directory is. */
  static async create(path: string, identity: Identity, first: number): Promise<Segment> {
    const file = await createRegular(path, SEGMENT_BEGINNING)
    try {
      await writeAt(file, 0, encodeSegmentHead(identity, first))
      await file.sync()
      const mark = { end: SEGMENT_HEAD, next: first }
      return new Segment(await KnownFile.of(path, file), mark, MARK_PLACES[0])
    } catch (error) {
      await file.close()
      await unlink(path).catch(() => {})
      throw error
    }
  }

  /** @throws OnceoverError `STORE_DAMAGED`, `STORE_VERSION`, `STORE_CONFLICT` if it has a second name */
  static async open(path: string, identity: Identity): Promise<Segment> {
    const file = await openRegular(path, 'to write')
    if (file === undefined) throw damaged(path, 0, 'it is missing')
    try {
      const { mark, free } = decodeSegmentHead(await readAt(file, 0, SEGMENT_HEAD), path, identity)
      const { size, nlink } = await file.stat()
      if (nlink > 1) throw disturbed(path, HARD_LINK)
      if (size < mark.end) throw damaged(path, size, `it ends there in place of ${mark.end}`)
      const segment = new Segment(await KnownFile.of(path, file), mark, free)
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

  /** @throws OnceoverError `STORE_CONFLICT` if somebody else was at the file since this one wrote to it */
  check(): void {
    const { path } = this.#known
    const found = this.#known.look()
    if (found === undefined) throw disturbed(path, 'it was moved away or replaced')
    if (found.nlink > 1n) throw disturbed(path, HARD_LINK)
    const { end } = this.#written
    if (found.size !== BigInt(end)) throw disturbed(path, `${found.size} bytes in place of ${end}`)
  }

  /** Puts a frame at the end; it is not durable yet. */
  async write(frame: Uint8Array, count: number): Promise<void> {
    const { end, next } = this.#written
    this.#written = { end: end + frame.length, next: next + count }
    await writeAt(this.#known.file, end, frame)
  }

  /** Makes durable what was written, and marks it as acknowledged. */
  async commit(): Promise<void> {
    await this.sync()
    await this.acknowledge()
  }

  /** Marks as acknowledged what was written and is durable. */
  async acknowledge(): Promise<void> {
    await writeAt(this.#known.file, this.#free, encodeMark(this.#written))
    this.#free = this.#free === MARK_PLACES[0] ? MARK_PLACES[1] : MARK_PLACES[0]
    this.#mark = this.#written
  }

  /** Takes away, as far as that can be done, what was written and not acknowledged. */
  async rollBack(): Promise<void> {
    const found = this.#known.look()
    // What is longer than this one wrote it is another one's.
    if (found === undefined || found.nlink > 1n || found.size > BigInt(this.#written.end)) return
    if (found.size <= BigInt(this.#mark.end)) return
    await this.#known.file.truncate(this.#mark.end).catch(() => {})
  }

  /** Makes durable what was written, and the last mark. */
  async sync(): Promise<void> {
    await this.#known.file.datasync()
  }

  async close(): Promise<void> {
    await this.#known.close()
  }

  /** Keeps the whole frames behind the mark, and cuts off the rest. */
  async #recover(size: number): Promise<void> {
    const { file } = this.#known
    let { end, next } = this.#mark
    for await (const frames of readFrames(file, end, size, next)) {
      next += frames.records.length
      end = frames.end
    }
    if (end < size) await file.truncate(end)
    this.#written = { end, next }
    await this.commit()
    await this.sync()
  }
}
