/**
 * Files and standard input to bytes, gzip undone on the way. The one module of the library side that
 * needs Node. Cost: linear; memory for a chunk.
 */
import { constants, createReadStream, openSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createGunzip } from 'node:zlib'
import { OnceoverError } from '../document/onceover-error.ts'
import type { InputFormat } from './cut-records.ts'

/** How the command line calls standard input. */
export const STANDARD_INPUT = '-'

const FORMAT_OF_EXTENSION: Readonly<Record<string, InputFormat>> = {
  txt: 'text',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  mhtml: 'mhtml',
  mht: 'mhtml',
  warc: 'warc',
  wet: 'warc',
  rss: 'feed',
  atom: 'feed',
  rdf: 'feed',
  xml: 'feed',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  json: 'json',
  parquet: 'ndjson',
}

/** Small pieces, so that damaged gzip loses little of what was decoded right before the damage. */
const GUNZIP_CHUNK = 4096
/** What is put in at once makes a thousand times as much at most: some 4 MB that wait to be looked at. */
const GZIP_PIECE = 4096

/** The format that the extension of a file tells, `.gz` left aside; text if it tells none. */
export function formatOfFile(path: string): InputFormat {
  return (isTold(path) && FORMAT_OF_EXTENSION[extensionOf(path)]) || 'text'
}

const extensionOf = (path: string): string =>
  /\.([a-z]+)(?:\.gz)?$/i.exec(path)?.[1]?.toLowerCase() ?? ''

/** The files that are named, and of folders those in them whose extension tells a format, by name. */
export async function filesIn(paths: readonly string[]): Promise<string[]> {
  const files: string[] = []
  for (const path of paths) {
    const found = path === STANDARD_INPUT ? undefined : await stat(path).catch(() => undefined)
    if (!found?.isDirectory()) {
      files.push(path)
      continue
    }
    const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => [])
    const told: string[] = []
    for (const entry of entries) {
      const file = join(entry.parentPath, entry.name)
      if (isTold(file) && (entry.isFile() || (entry.isSymbolicLink() && (await isOfFile(file))))) {
        told.push(file)
      }
    }
    files.push(...told.sort())
  }
  return files
}

/** Does a link lead to a file, or nowhere, which is told? A pipe would be waited for. */
async function isOfFile(link: string): Promise<boolean> {
  return (await stat(link).catch(() => undefined))?.isFile() !== false
}

const isTold = (path: string): boolean => Object.hasOwn(FORMAT_OF_EXTENSION, extensionOf(path))

/** An input that was opened: its bytes and what they are. */
export interface OpenInput {
  readonly format: InputFormat
  readonly bytes: AsyncIterable<Uint8Array>
}

/**
 * Opens a file, or standard input for `-`. Its format is the one given, or what the extension tells; what has none
 * that is known, such as standard input, is looked at.
 *
 * @param onRead is told how many bytes were read, before gzip is undone
 */
export async function openInput(
  path: string,
  given: InputFormat | undefined,
  onRead?: (bytes: number) => void,
): Promise<OpenInput> {
  if (extensionOf(path) === 'parquet' && (given ?? 'ndjson') === 'ndjson') {
    return { format: 'ndjson', bytes: rowsOf(path) }
  }
  const bytes = readBytes(path, onRead)
  if (given !== undefined) return { format: given, bytes }
  const told = isTold(path) ? formatOfFile(path) : undefined
  if (told !== undefined && told !== 'json') return { format: told, bytes }
  const first = bytes.next()
  // What cannot be read is told by who reads it.
  const start = await first.then(
    ({ value }) => value,
    () => undefined,
  )
  const seen = start === undefined ? undefined : formatOfStart(start)
  const format = told === undefined || seen === 'feed' ? (seen ?? 'text') : told
  return { format, bytes: allFrom(first, bytes) }
}

/** The rows of a Parquet file, a line each. What reads them is loaded for the first one. */
async function* rowsOf(path: string): AsyncGenerator<Uint8Array, void, void> {
  try {
    const { parquetLines } = await import('./parquet-lines.ts')
    yield* parquetLines(path)
  } catch (error) {
    if (error instanceof OnceoverError) throw error
    throw new OnceoverError('UNREADABLE_FILE', describe(error), { cause: error })
  }
}

/** How inputs begin that are neither JSON nor text. */
const STARTS: readonly (readonly [RegExp, InputFormat])[] = [
  [/^WARC\/\d/, 'warc'],
  [/^<(?:!doctype html|html)\b/i, 'html'],
  [/^[\w-]{1,40}: [\s\S]{0,1000}\bcontent-type:\s{0,9}multipart\/related\b/i, 'mhtml'],
  [/^(?:<\?xml[^>]{0,200}>\s{0,9})?<(?:rss|feed|rdf:RDF)\b/, 'feed'],
  [/^\{[^{}[\]]{0,500}"https?:(?:\\?\/){2}jsonfeed\.org\b/, 'feed'],
]

/** A JSON object on one line begins NDJSON; one over several lines, or a list of them, is JSON. */
function formatOfStart(bytes: Uint8Array): InputFormat {
  const start = new TextDecoder().decode(bytes.subarray(0, 1024)).trimStart()
  const [, format] = STARTS.find(([sign]) => sign.test(start)) ?? []
  if (format !== undefined) return format
  if (/^\{[ \t]*["}]/.test(start)) return 'ndjson'
  return /^(?:\{\s*"|\[\s*[{\]])/.test(start) ? 'json' : 'text'
}

/** The size of a file in bytes; undefined for what has none: a pipe, a missing file. */
export async function sizeOfFile(path: string): Promise<number | undefined> {
  if (path === STANDARD_INPUT) return undefined
  const found = await stat(path).catch(() => undefined)
  return found?.isFile() ? found.size : undefined
}

/**
 * The bytes of a file, or of standard input for `-`. Gzip is told by its first two bytes, which no
 * text begins with, whatever the file is called.
 *
 * @param onRead is told how many bytes were read, before gzip is undone
 * @throws OnceoverError `UNREADABLE_FILE`; `DAMAGED_GZIP` after all that could be decoded was given
 */
export async function* readBytes(
  path: string,
  onRead: (bytes: number) => void = () => {},
): AsyncGenerator<Uint8Array, void, void> {
  const chunks = rawBytes(path, onRead)
  let start = new Uint8Array(0)
  while (start.length < 2) {
    const next = await chunks.next()
    if (next.done) break
    start = Buffer.concat([start, next.value])
  }
  const all = prepend(start, chunks)
  yield* start[0] === 0x1f && start[1] === 0x8b ? gunzip(all) : all
}

async function* rawBytes(
  path: string,
  onRead: (bytes: number) => void,
): AsyncGenerator<Uint8Array, void, void> {
  try {
    for await (const chunk of await openBytes(path)) {
      onRead(chunk.length)
      yield chunk
    }
  } catch (error) {
    throw new OnceoverError('UNREADABLE_FILE', describe(error), { cause: error })
  }
}

/**
 * A pipe with a name is opened without waiting for its writer: a thread of Node that waits for one
 * would keep the process from ending.
 */
async function openBytes(path: string): Promise<AsyncIterable<Uint8Array>> {
  if (path === STANDARD_INPUT) return process.stdin
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFIFO()) return createReadStream(path)
  const { Socket } = await import('node:net')
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  return new Socket({ fd, readable: true, writable: false })
}

/** The rest behind what was asked for already. */
async function* allFrom(
  first: Promise<IteratorResult<Uint8Array, void>>,
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, void> {
  const { done, value } = await first
  if (done) return
  yield value
  yield* rest
}

async function* prepend(
  first: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, void> {
  yield first
  yield* rest
}

async function* piecesOf(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<Uint8Array, void, void> {
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += longest) yield chunk.subarray(at, at + longest)
  }
}

/**
 * Undoes gzip, also of several members. The stream is driven by hand: read as a stream, it would
 * throw away what it had decoded as soon as it meets damage.
 */
async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
  const stream = createGunzip({ chunkSize: GUNZIP_CHUNK })
  let decoded: Uint8Array[] = []
  let wake = (): void => {}
  stream.on('data', (chunk: Uint8Array) => decoded.push(chunk))
  // Damage closes the stream, then a write is never answered; what it was is kept in `errored`.
  stream.on('error', () => {})
  stream.on('close', () => wake())
  const take = (): Uint8Array[] => {
    const taken = decoded
    decoded = []
    return taken
  }
  try {
    for await (const chunk of piecesOf(chunks, GZIP_PIECE)) {
      if (stream.destroyed) break
      await new Promise<void>((resolve) => {
        wake = resolve
        stream.write(chunk, () => resolve())
      })
      yield* take()
    }
    if (!stream.destroyed) {
      await new Promise<void>((resolve) => {
        wake = resolve
        stream.end()
      })
      yield* take()
    }
  } finally {
    stream.destroy()
  }
  const damage = stream.errored
  if (damage === null) return
  const message = `the gzip data is damaged: ${damage.message}`
  throw new OnceoverError('DAMAGED_GZIP', message, { cause: damage })
}

function describe(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return 'no such file'
  if (code === 'EISDIR') return 'it is a directory'
  if (code === 'EACCES' || code === 'EPERM') return 'no permission to read it'
  return error instanceof Error ? error.message : String(error)
}
