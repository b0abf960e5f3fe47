/**
 * A WARC or WET archive, as crawlers and Common Crawl write them, to its pages: responses and resources that are HTML or
 * text, and texts that were made of pages. All other records are passed over.
 *
 * Method: the heads of records tell how long they are; nothing of what is not wanted is kept. Bodies are put together
 * where they came in chunks, and decompressed, up to the bound. Cost: linear; memory for one record.
 * Source: ISO 28500 (WARC 1.1), RFC 9112.
 */
import { OnceoverError } from '../document/onceover-error.ts'
import { failureOf } from '../failure.ts'
import type { Bounds } from './bounds.ts'
import { ByteReader } from './byte-reader.ts'
import { CollectedBytes } from './collected-bytes.ts'
import { type RawRecord, tooLarge } from './raw-record.ts'

type Fields = ReadonlyMap<string, string>

/** A body, and what its head says of it. */
interface Body {
  readonly fields: Fields
  readonly bytes: Uint8Array
}

const VERSION = /^WARC\/\d/
const FIELD = /^([^:]{1,100}):/
const LONGEST_LINE = 16_384
const MOST_FIELDS = 500
const HTML = /^(?:text\/html|application\/xhtml)/i
const PLAIN = /^text\/plain/i
const MARKDOWN = /^text\/(?:x-)?markdown/i
const OK = /^HTTP\/\d(?:\.\d)? 200\b/

/** The pages of an archive, by place; the number of each counts all records. */
export async function* cutArchive(
  chunks: AsyncIterable<Uint8Array>,
  bounds: Bounds,
): AsyncGenerator<RawRecord, void, void> {
  const reader = new ByteReader(chunks)
  for (let item = 1; ; item++) {
    const version = await firstLine(reader)
    if (version === undefined) return
    if (!VERSION.test(version)) {
      yield damaged(item, 'a record does not begin with its version')
      return
    }
    const fields = await fieldsOf(() => reader.line(LONGEST_LINE))
    const length = Number(fields.get('content-length') ?? Number.NaN)
    if (!Number.isSafeInteger(length) || length < 0) {
      yield damaged(item, 'a record does not tell its length')
      return
    }
    const place = { item, ...keyOf(fields) }
    if (!isWanted(fields)) await reader.skip(length)
    else if (length > bounds.bytes) {
      yield tooLarge(place, `the record is longer than ${bounds.bytes} bytes`)
      await reader.skip(length)
    } else {
      const bytes = await reader.take(length)
      if (bytes.length < length) yield damaged(item, 'the last record has no end')
      else yield* pageOf(place, { fields, bytes }, bounds)
    }
  }
}

/** Where a page was found is what it is known by. */
function keyOf(fields: Fields): { readonly id?: string } {
  const url = fields.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1')
  return url === undefined ? {} : { id: url }
}

function isWanted(fields: Fields): boolean {
  const type = fields.get('content-type') ?? ''
  switch (fields.get('warc-type')) {
    case 'response':
      return /^application\/http/i.test(type)
    case 'resource':
    case 'conversion':
      return kindOf(type) !== undefined
    default:
      return false
  }
}

function kindOf(type: string): 'page' | 'markdown' | 'text' | undefined {
  if (HTML.test(type)) return 'page'
  if (MARKDOWN.test(type)) return 'markdown'
  return PLAIN.test(type) ? 'text' : undefined
}

async function* pageOf(
  place: { readonly item: number; readonly id?: string },
  record: Body,
  bounds: Bounds,
): AsyncGenerator<RawRecord, void, void> {
  try {
    const body =
      record.fields.get('warc-type') === 'response' ? await answerOf(record.bytes, bounds) : record
    const type = body?.fields.get('content-type') ?? ''
    const kind = kindOf(type)
    if (body === undefined || kind === undefined) return
    const url = place.id === undefined ? {} : { url: place.id }
    yield { ...place, kind, bytes: body.bytes, about: { ...url, contentType: type } }
  } catch (error) {
    yield { ...place, kind: 'failure', error: failureOf(error) }
  }
}

/** What a server answered, if it is a page: its body as the server meant it. */
async function answerOf(bytes: Uint8Array, bounds: Bounds): Promise<Body | undefined> {
  const reader = new ByteReader(once(bytes))
  if (!OK.test((await reader.line(LONGEST_LINE)) ?? '')) return undefined
  const fields = await fieldsOf(() => reader.line(LONGEST_LINE))
  if (kindOf(fields.get('content-type') ?? '') === undefined) return undefined
  const isChunked = /\bchunked\b/i.test(fields.get('transfer-encoding') ?? '')
  const rest = await reader.take(bytes.length)
  const body = isChunked ? await joined(rest) : rest
  return { fields, bytes: await inflated(body, fields.get('content-encoding'), bounds) }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, void> {
  yield bytes
}

async function firstLine(reader: ByteReader): Promise<string | undefined> {
  for (;;) {
    const line = await reader.line(LONGEST_LINE)
    if (line !== '') return line
  }
}

/** The fields of a head, by names in small letters; of one that stands twice the first. */
async function fieldsOf(next: () => Promise<string | undefined>): Promise<Fields> {
  const fields = new Map<string, string>()
  for (let count = 0; ; count++) {
    const line = await next()
    if (line === undefined || line === '') return fields
    const [mark = '', name] = FIELD.exec(line) ?? []
    if (name === undefined || count > MOST_FIELDS) continue
    const key = name.toLowerCase()
    if (!fields.has(key)) fields.set(key, line.slice(mark.length).trim())
  }
}

/** A body that came in chunks, each behind its size; one that was put together before is left. */
async function joined(bytes: Uint8Array): Promise<Uint8Array> {
  const reader = new ByteReader(once(bytes))
  const pieces = new CollectedBytes(bytes.length)
  for (;;) {
    const size = /^([\da-f]{1,8})\s*(?:;|$)/i.exec((await reader.line(64)) ?? '')?.[1]
    if (size === undefined) return pieces.length > 0 ? pieces.take() : bytes
    const length = Number.parseInt(size, 16)
    if (length === 0) return pieces.take()
    pieces.add(await reader.take(Math.min(length, bytes.length)))
    await reader.line(2)
  }
}

/** @throws OnceoverError `TOO_LARGE`, `DAMAGED_GZIP`, `INVALID_ENCODING` */
async function inflated(
  bytes: Uint8Array,
  coding: string | undefined,
  bounds: Bounds,
): Promise<Uint8Array> {
  const name = coding?.toLowerCase() ?? ''
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  // Crawlers often keep the field, and not the coding.
  if (!isGzip && name !== 'br' && name !== 'zstd') return bytes
  if (!isGzip) throw new OnceoverError('INVALID_ENCODING', `the page is compressed by ${name}`)
  const collected = new CollectedBytes(bounds.bytes)
  const stream = new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream('gzip'))
  try {
    for await (const piece of stream as unknown as AsyncIterable<Uint8Array>) {
      collected.add(piece)
      if (collected.isOver)
        throw new OnceoverError('TOO_LARGE', `the page is longer than ${bounds.bytes} bytes`)
    }
  } catch (error) {
    if (error instanceof OnceoverError) throw error
    throw new OnceoverError('DAMAGED_GZIP', 'the gzip data of the page is damaged', {
      cause: error,
    })
  }
  return collected.take()
}

function damaged(item: number, what: string): RawRecord {
  const error = new OnceoverError('INVALID_RECORD', `the archive is damaged: ${what}`)
  return { item, kind: 'failure', error: failureOf(error) }
}
