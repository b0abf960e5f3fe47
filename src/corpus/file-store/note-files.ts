/**
 * The notes of a log, each a file that is written beside its place and renamed. It is not synchronized:
 * who reads a note finds out whether it is whole, and a crash may cost it. Its name tells the generation
 * of the log. Cost: that of copying; memory for two pieces of 1 MB.
 */
import { type FileHandle, open, rename, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { OnceoverError } from '../../document/onceover-error.ts'

/** So much is read at once, and written. */
const PIECE = 1 << 20

export const NOTE: RegExp = /^note-(\d+)-[a-z]+(\.new)?$/

export const notePath = (directory: string, generation: number, name: string): string =>
  join(directory, `note-${generation}-${name}`)

export async function writeNote(
  path: string,
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<void> {
  const fresh = `${path}.new`
  try {
    const file = await open(fresh, 'w')
    try {
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
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (file === undefined) return
  const read = async (buffer: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
    buffer.subarray(0, (await file.read(buffer, 0, PIECE)).bytesRead)
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
