/**
 * The bytes of one input, in the format that was named, to its raw records. Nothing that an input holds
 * stops the run: what cannot be read becomes one failed record. Cost: linear; memory for one record.
 */
import { failureOf } from '../failure.ts'
import { BOUNDS, type Bounds } from './bounds.ts'
import { CollectedBytes } from './collected-bytes.ts'
import { cutArchive } from './cut-archive.ts'
import { cutFeed } from './cut-feed.ts'
import { cutItems } from './cut-items.ts'
import { cutLines } from './cut-lines.ts'
import { cutSavedPage } from './cut-saved-page.ts'
import { type RawRecord, tooLarge } from './raw-record.ts'

/**
 * What an input may be: one article as it is, as Markdown or as a page; one article a line; one article or a list of them
 * as JSON; a feed; an archive of pages; a page saved in one file.
 */
export const INPUT_FORMATS = [
  'text',
  'md',
  'html',
  'ndjson',
  'json',
  'feed',
  'warc',
  'mhtml',
] as const
export type InputFormat = (typeof INPUT_FORMATS)[number]

/** Finds all records of an input; never throws because of what the input is. */
export async function* cutRecords(
  chunks: AsyncIterable<Uint8Array>,
  format: InputFormat,
  bounds: Bounds = BOUNDS,
): AsyncGenerator<RawRecord, void, void> {
  try {
    if (format === 'ndjson') yield* cutLines(chunks, bounds)
    else if (format === 'json') yield* cutItems(chunks, bounds)
    else if (format === 'feed') yield* cutFeed(chunks, bounds)
    else if (format === 'warc') yield* cutArchive(chunks, bounds)
    else if (format === 'mhtml') yield* cutSavedPage(chunks, bounds)
    else yield await wholeText(chunks, KINDS[format], bounds)
  } catch (error) {
    yield { kind: 'failure', error: failureOf(error) }
  }
}

const KINDS = { text: 'text', md: 'markdown', html: 'page' } as const

/** All bytes as one text. An input without end is told, too: no more is read than a text may have. */
async function wholeText(
  chunks: AsyncIterable<Uint8Array>,
  kind: (typeof KINDS)[keyof typeof KINDS],
  bounds: Bounds,
): Promise<RawRecord> {
  const bytes = new CollectedBytes(bounds.bytes)
  for await (const chunk of chunks) {
    bytes.add(chunk)
    if (bytes.isOver) return tooLarge({}, `the input is longer than ${bounds.bytes} bytes`)
  }
  return { kind, bytes: bytes.take() }
}
