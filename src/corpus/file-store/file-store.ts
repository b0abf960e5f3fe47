/**
 * A store in a directory: an append-only log in segments, safe against a process or a machine that
 * stops at any moment.
 *
 * Method: a batch becomes one frame with checksums (`frame.ts`) at the end of the last segment
 * (`segment.ts`), and is durable with one `fdatasync`. A segment that is full is followed by another.
 * A manifest names the segments (`manifest.ts`); `replace` writes a new generation of them beside the
 * old one, and renames a new manifest over the old. One process at a time (`directory-lock.ts`); and as a
 * lock can be deleted and a file be linked or replaced, each append looks before it writes and before it
 * acknowledges whether lock, manifest and segment are those that it left.
 *
 * Cost: an append costs one write, one `fdatasync`, one write of 20 bytes and two looks at three files;
 * reading is linear and needs memory for 4 MB or the largest batch; opening looks at the last segment alone.
 */
import { resolve } from 'node:path'
import { kindOf } from '../../document/article.ts'
import { OnceoverError } from '../../document/onceover-error.ts'
import { type Complete, checkOptionNames } from '../../document/options.ts'
import type { Store } from '../store.ts'
import { conflict, disturbed, failed } from '../store-errors.ts'
import { type DirectoryLock, lockDirectory } from './directory-lock.ts'
import { makeDirectory } from './durable-files.ts'
import { encodeFrame, FRAME_HEAD } from './frame.ts'
import type { KnownFile } from './known-file.ts'
import {
  checkDirectory,
  type ManifestFile,
  readManifest,
  segmentPath,
  sweep,
  writeManifest,
} from './log-files.ts'
import type { Manifest } from './manifest.ts'
import { notePath, readNote, writeNote } from './note-files.ts'
import { readSegment } from './read-segment.ts'
import { Segment } from './segment.ts'
import { writeGeneration } from './write-generation.ts'

/** How a file store is laid out. */
export interface FileStoreOptions {
  /** A segment that has so many bytes is followed by another; 1 or more, 64 MB by default. */
  readonly segmentSize?: number | undefined
}

export const FILE_STORE_DEFAULTS: Complete<FileStoreOptions> = Object.freeze({
  segmentSize: 64 * 1024 * 1024,
})

/**
 * A store in a directory, which is made if it is missing; one that holds other files is refused. Nothing is
 * touched before the first call to one of its functions.
 *
 * An append is durable when it resolves: after a crash at any moment, `read` gives every record that
 * was acknowledged, and at most one more batch. What is damaged is told by file and byte. Once
 * something could not be written (no space, say), the store refuses everything until it was closed
 * and is opened again by the next call; it then holds what was acknowledged before. The same goes if
 * somebody else was at its files: nothing of theirs is overwritten.
 *
 * A process that ends at a signal should close its store first. If it does not, nothing is lost, but its
 * lock stays, and whoever comes from another machine or container cannot see that it is dead.
 *
 * @example
 * const store = fileStore('corpus')
 * let length = 0
 * for await (const records of store.read()) length += records.length
 * await store.append(length, [new TextEncoder().encode('a record')])
 * await store.close()
 * @throws OnceoverError `INVALID_INPUT` if `directory` is no path, `INVALID_OPTION` if an option is unknown or
 *   out of its range; the functions of the store throw `STORE_LOCKED` if another
 *   store has the directory open, in this process or another one, or took its lock; `STORE_CONFLICT` if
 *   others wrote, linked or replaced its files; `STORE_DAMAGED`, `STORE_VERSION`; `STORE_FAILED`, also for a
 *   directory that holds other files; and `INVALID_INPUT` for a batch of more than 1 GB
 */
export function fileStore(
  directory: string,
  options: FileStoreOptions = {},
): Store & AsyncDisposable {
  if (typeof directory !== 'string' || directory === '' || directory.includes('\0')) {
    const got =
      directory === ''
        ? 'an empty string'
        : typeof directory === 'string'
          ? 'one with U+0000'
          : kindOf(directory)
    throw new OnceoverError(
      'INVALID_INPUT',
      `\`directory\` must be the path of a folder, got ${got}`,
    )
  }
  checkOptionNames('fileStore', options, ['segmentSize'])
  const { segmentSize = FILE_STORE_DEFAULTS.segmentSize } = options
  if (typeof segmentSize !== 'number' || !(segmentSize >= 1)) {
    throw new OnceoverError('INVALID_OPTION', '`segmentSize` must be a number of bytes, 1 or more')
  }
  return new FileStore(resolve(directory), segmentSize)
}

/** A log that is open. */
interface OpenLog {
  readonly lock: DirectoryLock
  manifest: Manifest
  /** The file that tells the manifest. */
  known: KnownFile
  /** The last segment; undefined if there is none. */
  tail: Segment | undefined
  /** The head of the last frame, which tells an append that is made again. */
  last: Uint8Array | undefined
}

class FileStore implements Store, AsyncDisposable {
  readonly #directory: string
  readonly #segmentSize: number
  #log: OpenLog | undefined
  /** Why nothing can be done until the store is opened again. */
  #broken: unknown
  /** Calls are served one after another: this is the last of them. */
  #queue: Promise<unknown> = Promise.resolve()

  constructor(directory: string, segmentSize: number) {
    this.#directory = directory
    this.#segmentSize = segmentSize
  }

  async *read(): AsyncGenerator<Uint8Array[], void, void> {
    const { generation, segments, mark } = await this.#inTurn(async () => {
      const { manifest, tail } = await this.#open()
      return { ...manifest, mark: tail?.mark }
    })
    let next = 0
    try {
      for (let index = 0; index < segments; index++) {
        const identity = { generation, index }
        const end = index === segments - 1 ? mark : undefined
        next = yield* readSegment(segmentPath(this.#directory, identity), identity, next, end)
      }
    } catch (error) {
      throw failed(this.#directory, error)
    }
  }

  append(first: number, records: readonly Uint8Array[]): Promise<void> {
    return this.#inTurn(async () => {
      const log = await this.#open()
      const frame = encodeFrame(first, records)
      const head = frame.subarray(0, FRAME_HEAD)
      if (log.last !== undefined && Buffer.compare(head, log.last) === 0) return
      const length = log.tail?.mark.next ?? 0
      if (first !== length) throw conflict(first, length)
      if (records.length === 0) return
      await this.#change(async () => {
        checkFiles(log)
        const tail = await this.#tailOf(log)
        try {
          await tail.write(frame, records.length)
          await tail.sync()
          checkFiles(log)
          await tail.acknowledge()
        } catch (error) {
          log.lock.check()
          await tail.rollBack()
          throw error
        }
        log.last = head.slice()
      })
    })
  }

  replace(records: Iterable<Uint8Array>): Promise<void> {
    return this.#inTurn(async () => {
      const log = await this.#open()
      await this.#change(async () => checkFiles(log))
      const generation = log.manifest.generation + 1
      const fresh = await writeGeneration(
        this.#directory,
        generation,
        records,
        this.#segmentSize,
        log.lock,
      )
      await this.#change(async () => {
        try {
          await this.#switchTo(log, fresh.manifest)
        } catch (error) {
          await fresh.tail?.close()
          throw error
        }
        await log.tail?.close()
        Object.assign(log, { tail: fresh.tail, last: undefined })
        await sweep(this.#directory, fresh.manifest)
      })
    })
  }

  writeNote(name: string, pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<void> {
    return this.#inTurn(async () => {
      const { generation } = (await this.#open()).manifest
      await writeNote(notePath(this.#directory, generation, name), pieces)
    })
  }

  async *readNote(name: string): AsyncGenerator<Uint8Array, void, void> {
    const { generation } = await this.#inTurn(async () => (await this.#open()).manifest)
    try {
      yield* readNote(notePath(this.#directory, generation, name))
    } catch (error) {
      throw failed(this.#directory, error)
    }
  }

  close(): Promise<void> {
    return this.#inTurn(async () => {
      const log = this.#log
      const broken = this.#broken !== undefined
      this.#log = undefined
      this.#broken = undefined
      try {
        if (!broken) await log?.tail?.sync()
      } finally {
        await log?.tail?.close()
        await log?.known.close()
        await log?.lock.release()
      }
    })
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  async #open(): Promise<OpenLog> {
    if (this.#broken !== undefined) {
      const message = `store ${this.#directory} must be closed and opened again after a failure`
      throw new OnceoverError('STORE_FAILED', message, { cause: this.#broken })
    }
    this.#log ??= await openLog(this.#directory)
    return this.#log
  }

  /** Changes files of the log; if that fails, nobody knows what they hold until they are looked at. */
  async #change(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      this.#broken = error
      throw error
    }
  }

  /** The segment that the next frame goes to. */
  async #tailOf(log: OpenLog): Promise<Segment> {
    const { manifest, tail } = log
    if (tail !== undefined && tail.size < this.#segmentSize) return tail
    const { generation, segments } = manifest
    const identity = { generation, index: segments }
    const path = segmentPath(this.#directory, identity)
    await tail?.sync()
    const fresh = await Segment.create(path, identity, tail?.mark.next ?? 0)
    log.tail = fresh
    await tail?.close()
    await this.#switchTo(log, { generation, segments: segments + 1 })
    return fresh
  }

  /** Makes another manifest that of the log, if nobody else did. */
  async #switchTo(log: OpenLog, manifest: Manifest): Promise<void> {
    checkFiles(log)
    // Windows lets no file be replaced that is open.
    await log.known.close()
    Object.assign(log, await writeManifest(this.#directory, manifest))
  }

  /** Does one thing after another, whatever comes of it. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#queue.then(work).catch((error: unknown) => {
      throw failed(this.#directory, error)
    })
    this.#queue = result.catch(() => {})
    return result
  }
}

async function openLog(directory: string): Promise<OpenLog> {
  await makeDirectory(directory)
  await checkDirectory(directory)
  const lock = await lockDirectory(directory)
  let file: ManifestFile | undefined
  try {
    file = await readManifest(directory)
    const { generation, segments } = file.manifest
    const identity = { generation, index: segments - 1 }
    const tail =
      segments === 0 ? undefined : await Segment.open(segmentPath(directory, identity), identity)
    await sweep(directory, file.manifest)
    return { ...file, lock, tail, last: undefined }
  } catch (error) {
    await file?.known.close()
    await lock.release()
    throw error
  }
}

/** @throws OnceoverError `STORE_LOCKED`, `STORE_CONFLICT` if somebody else was at the files of the log */
function checkFiles({ lock, known, tail }: OpenLog): void {
  lock.check()
  tail?.check()
  if (known.look() === undefined) throw disturbed(known.path, 'it was moved away or replaced')
}
