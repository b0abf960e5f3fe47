/**
 * The notes of a log, each a file that is written beside its place and renamed. It is not synchronized:
 * who reads a note finds out whether it is whole, and a crash may cost it. Its name tells the generation
 * of the log, and a line in front that it is a note: what has such a name and no such line is no note.
 * Cost: that of copying; memory for two pieces of 1 MB.
 */
import { type FileHandle, rename, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { OnceoverError } from '../../document/onceover-error.ts'
import { readAt } from './durable-files.ts'
import { createRegular, openRegular } from './regular-files.ts'

/** So much is read at once, and written. */
const PIECE = 1 << 20

export const NOTE: RegExp = /^note-(\d+)-[a-z]+(\.new)?$/

/** The first bytes of every note. */
export const NOTE_BEGINNING: Uint8Array = new TextEncoder().encode('onceover note 1\n')

export const notePath = (directory: string, generation: number, name: string): string =>
  join(directory, `note-${generation}-${name}`)

export async function writeNote(
  path: string,
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<void> {
  // What it is renamed over must be a plain file, or nothing.
  await (await openRegular(path, 'to read'))?.close()
  const fresh = `${path}.new`
  const file = await createRegular(fresh, NOTE_BEGINNING)
  try {
    try {
      await writeAll(file, [NOTE_BEGINNING])
      for await (const batch of batchesOf(pieces)) await writeAll(file, batch)
    } finally {
      await file.close()
    }
    await rename(fresh, path)
  } catch (error) {
    await unlink(fresh).catch(() => {})
    throw error
  }
}

async function writeAll(file: FileHandle, pieces: Uint8Array[]): Promise<void> {
  const size = pieces.reduce((sum, { length }) => sum + length, 0)
  const { bytesWritten } = await file.writev(pieces)
  if (bytesWritten === size) return
  throw new OnceoverError('STORE_FAILED', `${bytesWritten} of ${size} bytes of a note were written`)
}

/** Pieces, put together so that there are few calls for many short ones. */
async function* batchesOf(
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array[], void, void> {
  let batch: Uint8Array[] = []
  let size = 0
  for await (const piece of pieces) {
    batch.push(piece)
    size += piece.length
    if (size < PIECE) continue
    yield batch
    batch = []
    size = 0
  }
  if (batch.length > 0) yield batch
}

/** The bytes of a note, the next piece being read while one is worked on; none if it is missing. */
export async function* readNote(path: string): AsyncGenerator<Uint8Array, void, void> {
  const file = await openRegular(path, 'to read')
  if (file === undefined) return
  const beginning = await readAt(file, 0, NOTE_BEGINNING.length).catch(() => undefined)
  if (beginning === undefined || Buffer.compare(beginning, NOTE_BEGINNING) !== 0) {
    await file.close()
    return
  }
  let at = NOTE_BEGINNING.length
  const read = async (buffer: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> => {
    const { bytesRead } = await file.read(buffer, 0, PIECE, at)
    at += bytesRead
    return buffer.subarray(0, bytesRead)
  }
  let coming = read(new Uint8Array(PIECE))
  try {
    for (let other = new Uint8Array(PIECE); ; ) {
      const piece = await coming
      if (piece.length === 0) return
      coming = read(other)
      yield piece
      other = new Uint8Array(piece.buffer)
    }
  } finally {
    await coming.catch(() => {})
    await file.close()
  }
}
