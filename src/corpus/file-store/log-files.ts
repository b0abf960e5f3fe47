/**
 * The files of a log: a manifest and the segments that it names. What else is there of ours was left
 * by a crash before the manifest named it, or after it named others, and is swept away.
 */
import { readdir, readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { damaged } from '../store-errors.ts'
import { replaceFile, syncDirectory } from './durable-files.ts'
import { decodeManifest, encodeManifest, MANIFEST, type Manifest } from './manifest.ts'
import { NOTE } from './note-files.ts'
import type { Identity } from './segment-head.ts'

const SEGMENT = /^segment-(\d+)-(\d+)$/
const EMPTY: Manifest = { generation: 1, segments: 0 }

export function segmentPath(directory: string, { generation, index }: Identity): string {
  return join(directory, `segment-${generation}-${index}`)
}

/**
 * The manifest of a directory; an empty directory gets one.
 *
 * @throws OnceoverError `STORE_DAMAGED`, `STORE_VERSION`
 */
export async function readManifest(directory: string): Promise<Manifest> {
  const path = join(directory, MANIFEST)
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (bytes !== undefined) return decodeManifest(bytes, path)
  if ((await readdir(directory)).some((name) => SEGMENT.test(name))) {
    throw damaged(path, 0, 'it is missing')
  }
  await writeManifest(directory, EMPTY)
  return EMPTY
}

/** Switches to the log that a manifest names; its segments must be complete. */
export async function writeManifest(directory: string, manifest: Manifest): Promise<void> {
  await syncDirectory(directory)
  await replaceFile(join(directory, MANIFEST), encodeManifest(manifest))
}

/** Takes away the segments that are not of the log, where that can be done. */
export async function sweep(directory: string, manifest: Manifest): Promise<void> {
  for (const name of await readdir(directory)) {
    const [, generation, index] = SEGMENT.exec(name) ?? []
    const [, generationOfNote, isFresh] = NOTE.exec(name) ?? []
    const isOld =
      generation === undefined
        ? generationOfNote !== undefined &&
          (isFresh !== undefined || Number(generationOfNote) !== manifest.generation)
        : Number(generation) !== manifest.generation || Number(index) >= manifest.segments
    if (!isOld) continue
    await unlink(join(directory, name)).catch(() => {})
  }
}
