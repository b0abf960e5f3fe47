/**
 * The file that says which segments make the log. It is never changed, only replaced as a whole by
 * renaming: whoever opens the store sees the old log or the new one. Four lines of text:
 *
 *     onceover store 1
 *     generation 3
 *     segments 2
 *     checksum 6f1c2a90
 *
 * The checksum is the CRC-32 of the lines before. First and last line stay in all versions. A number has 15
 * digits at most, so that it is a whole number in memory, too.
 */
import { damaged, tooNew } from '../store-errors.ts'
import { checksum } from './checksum.ts'
import { FORMAT_VERSION } from './segment-head.ts'

export const MANIFEST = 'manifest'
const NAME = 'onceover store '
/** The first bytes of every manifest. */
export const MANIFEST_BEGINNING: Uint8Array = new TextEncoder().encode(NAME)

export interface Manifest {
  readonly generation: number
  /** So many segments, numbered from 0. */
  readonly segments: number
}

export function encodeManifest({ generation, segments }: Manifest): Uint8Array {
  const lines = `${NAME}${FORMAT_VERSION}\ngeneration ${generation}\nsegments ${segments}\n`
  return new TextEncoder().encode(`${lines}checksum ${sumOf(lines)}\n`)
}

/** @throws OnceoverError `STORE_DAMAGED`, `STORE_VERSION` */
export function decodeManifest(bytes: Uint8Array, file: string): Manifest {
  const text = new TextDecoder().decode(bytes)
  const [, lines = '', version, body = '', sum] =
    /^(onceover store (\d{1,15})\n([\s\S]*))checksum ([0-9a-f]{8})\n$/.exec(text) ?? []
  if (sum === undefined || sum !== sumOf(lines)) {
    throw damaged(file, 0, 'it is not as it was written')
  }
  if (Number(version) > FORMAT_VERSION) throw tooNew(file, Number(version), FORMAT_VERSION)
  const [, generation, segments] = /^generation (\d{1,15})\nsegments (\d{1,15})\n$/.exec(body) ?? []
  if (segments === undefined) throw damaged(file, 0, 'it names no segments')
  return { generation: Number(generation), segments: Number(segments) }
}

function sumOf(lines: string): string {
  return checksum(new TextEncoder().encode(lines)).toString(16).padStart(8, '0')
}
