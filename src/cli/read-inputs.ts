/**
 * The records of all inputs of a call, one after another, each with the file that it stands in.
 */
import { cutRecords, type InputFormat } from '../input/cut-records.ts'
import { openInput, STANDARD_INPUT, sizeOfFile } from '../input/files.ts'
import { lookOf } from '../input/look-of.ts'
import type { RawRecord } from '../input/raw-record.ts'

/** A record as bytes; `file` is missing for standard input. */
export type SourcedRecord = RawRecord & { readonly file?: string }

/** What is told while inputs are read. */
export interface InputListener {
  /** An input was opened. */
  readonly open?: (format: InputFormat) => void
  /** So many more bytes were read, before gzip is undone. */
  readonly read: (bytes: number) => void
  /** What is read as one text looks like something else. */
  readonly suspect?: (file: string, look: string) => void
}

export async function* readInputs(
  files: readonly string[],
  format: InputFormat | undefined,
  { open, read, suspect }: InputListener,
): AsyncGenerator<SourcedRecord, void, void> {
  for (const path of files) {
    const input = await openInput(path, format, read)
    open?.(input.format)
    const looked = format === undefined && input.format === 'text' && suspect !== undefined
    const name = path === STANDARD_INPUT ? 'standard input' : path
    const bytes = looked ? lookedAt(input.bytes, (look) => suspect(name, look)) : input.bytes
    for await (const record of cutRecords(bytes, input.format)) {
      yield path === STANDARD_INPUT ? record : { file: path, ...record }
    }
  }
}

/** The same bytes; tells what the first of them look like, if that is no text. */
async function* lookedAt(
  bytes: AsyncIterable<Uint8Array>,
  suspect: (look: string) => void,
): AsyncGenerator<Uint8Array, void, void> {
  let isFirst = true
  for await (const chunk of bytes) {
    const look = isFirst ? lookOf(chunk) : undefined
    if (look !== undefined) suspect(look)
    isFirst = false
    yield chunk
  }
}

/** Bytes of all inputs together; undefined if one has no size. */
export async function totalSize(files: readonly string[]): Promise<number | undefined> {
  let total = 0
  for (const path of files) {
    const size = await sizeOfFile(path)
    if (size === undefined) return undefined
    total += size
  }
  return total
}
