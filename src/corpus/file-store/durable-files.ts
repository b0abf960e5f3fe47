/**
 * Files that are whole after a crash: written to the end, synchronized, and with them the directory
 * that names them. Cost: that of the disk.
 */
import { type FileHandle, mkdir, open, rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { KnownFile } from './known-file.ts'
import { createRegular } from './regular-files.ts'
import { unlessMissing } from './system-error.ts'

/** Bytes from a place on; fewer if the file ends before. They are the caller's own. */
export async function readAt(
  file: FileHandle,
  position: number,
  length: number,
): Promise<Uint8Array> {
  const bytes = new Uint8Array(length)
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, position + filled)
    if (bytesRead === 0) return bytes.subarray(0, filled)
    filled += bytesRead
  }
  return bytes
}

export async function writeAt(
  file: FileHandle,
  position: number,
  bytes: Uint8Array,
): Promise<void> {
  let written = 0
  while (written < bytes.length) {
    const rest = bytes.length - written
    written += (await file.write(bytes, written, rest, position + written)).bytesWritten
  }
}

/** Makes the names in a directory durable. Windows cannot, and does so by itself. */
export async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const directory = await open(path, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}

/**
 * Makes a directory and those above it, where they are missing. One by one: `mkdir` for all of them at once asks for ever
 * where a directory takes no other ones (`/proc`).
 */
export async function makeDirectory(path: string): Promise<void> {
  if (await isDirectory(path)) return
  await makeDirectory(dirname(path))
  try {
    await mkdir(path)
  } catch (error) {
    // Another process may have made it meanwhile.
    if (await isDirectory(path)) return
    throw error
  }
  await syncDirectory(dirname(path))
}

const isDirectory = async (path: string): Promise<boolean> =>
  (await stat(path).catch(unlessMissing))?.isDirectory() ?? false

/**
 * Puts bytes in the place of a file, as one step.
 *
 * @param beginning the first bytes of all such files
 * @returns the new file, open
 */
export async function replaceFile(
  path: string,
  bytes: Uint8Array,
  beginning: Uint8Array,
): Promise<KnownFile> {
  const fresh = `${path}.new`
  const file = await createRegular(fresh, beginning)
  try {
    await writeAt(file, 0, bytes)
    await file.sync()
    await rename(fresh, path)
    await syncDirectory(dirname(path))
    return await KnownFile.of(path, file)
  } catch (error) {
    await file.close()
    throw error
  }
}
