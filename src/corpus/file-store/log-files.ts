/**
 * The files of a log: a manifest and the segments that it names. What else is there of ours was left
 * by a crash before the manifest named it, or after it named others, and is swept away. Ours is what has
 * the name of such a file and begins like one; all else in the directory stays as it is.
 */
import { readdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { damaged, noStore } from '../store-errors.ts'
import { readAt, replaceFile, syncDirectory } from './durable-files.ts'
import { KnownFile } from './known-file.ts'
import { ownerOf } from './lock-owner.ts'
import {
  decodeManifest,
  encodeManifest,
  MANIFEST,
  MANIFEST_BEGINNING,
  type Manifest,
} from './manifest.ts'
import { NOTE, NOTE_BEGINNING } from './note-files.ts'
import { likenessOf, openRegular } from './regular-files.ts'
import { type Identity, SEGMENT_BEGINNING } from './segment-head.ts'

const SEGMENT = /^segment-(\d+)-(\d+)$/
const EMPTY: Manifest = { generation: 1, segments: 0 }
/** A manifest is shorter. */
const LONGEST_MANIFEST = 1000

/** A manifest, and the file that says so. */
export interface ManifestFile {
  readonly manifest: Manifest
  readonly known: KnownFile
}

export function segmentPath(directory: string, { generation, index }: Identity): string {
  return join(directory, `segment-${generation}-${index}`)
}

/** The first bytes of a file of a store, by its name; undefined if no such file has that name. */
function beginningOf(name: string): Uint8Array | undefined {
  if (name === MANIFEST || name === `${MANIFEST}.new`) return MANIFEST_BEGINNING
  if (SEGMENT.test(name)) return SEGMENT_BEGINNING
  return NOTE.test(name) ? NOTE_BEGINNING : undefined
}

/**
 * Looks whether a directory is a store, or can become one; it changes nothing. It is a store if there is a
 * manifest or a segment of a log, and can become one if there is nothing, or what is left of a beginning.
 *
 * @throws OnceoverError `STORE_FAILED` if it holds other files
 */
export async function checkDirectory(directory: string): Promise<void> {
  let other: string | undefined
  for (const name of (await readdir(directory)).sort()) {
    const beginning = beginningOf(name)
    const likeness = beginning ? await likenessOf(join(directory, name), beginning) : 'none'
    if (likeness === 'whole' && (name === MANIFEST || SEGMENT.test(name))) return
    if (likeness === 'none' && ownerOf(name) === undefined) other ??= name
  }
  if (other !== undefined) throw noStore(directory, other)
}

/**
 * The manifest of a directory; an empty directory gets one.
 *
 * @throws OnceoverError `STORE_DAMAGED`, `STORE_VERSION`
 */
export async function readManifest(directory: string): Promise<ManifestFile> {
  const path = join(directory, MANIFEST)
  const file = await openRegular(path, 'to read')
  if (file === undefined) {
    if ((await readdir(directory)).some((name) => SEGMENT.test(name))) {
      throw damaged(path, 0, 'it is missing')
    }
    return writeManifest(directory, EMPTY)
  }
  try {
    const manifest = decodeManifest(await readAt(file, 0, LONGEST_MANIFEST), path)
    return { manifest, known: await KnownFile.of(path, file) }
  } catch (error) {
    await file.close()
    throw error
  }
}

/** Switches to the log that a manifest names; its segments must be complete. */
export async function writeManifest(directory: string, manifest: Manifest): Promise<ManifestFile> {
  await syncDirectory(directory)
  const path = join(directory, MANIFEST)
  const known = await replaceFile(path, encodeManifest(manifest), MANIFEST_BEGINNING)
  return { manifest, known }
}

/** Takes away the segments and notes that are not of the log, where that can be done. */
export async function sweep(directory: string, manifest: Manifest): Promise<void> {
  for (const name of await readdir(directory)) {
    const beginning = beginningOf(name)
    if (beginning === undefined || isOfLog(name, manifest)) continue
    const path = join(directory, name)
    const likeness = await likenessOf(path, beginning).catch(() => 'none')
    if (likeness === 'whole') await unlink(path).catch(() => {})
  }
}

/** Is it the name of a file of this log? */
function isOfLog(name: string, { generation, segments }: Manifest): boolean {
  const [, generationOfSegment, index] = SEGMENT.exec(name) ?? []
  if (generationOfSegment !== undefined) {
    return Number(generationOfSegment) === generation && Number(index) < segments
  }
  const [, generationOfNote, isFresh] = NOTE.exec(name) ?? []
  if (generationOfNote === undefined) return name === MANIFEST
  return isFresh === undefined && Number(generationOfNote) === generation
}
