/**
 * The records of all inputs of a call, one after another, each with the file that it stands in.
 */
import { cutRecords, type InputFormat } from '../input/cut-records.ts'
import { openInput, STANDARD_INPUT, sizeOfFile } from '../input/files.ts'
import type { RawRecord } from '../input/raw-record.ts'

/** A record as bytes; `file` is missing for standard input. */
export type SourcedRecord = RawRecord & { readonly file?: string }

/** What is told while inputs are read. */
export interface InputListener {
  /** An input was opened. */
  readonly open?: (format: InputFormat) => void
  /** So many more bytes were read, before gzip is undone. */
  readonly read: (bytes: number) => void
}

export async function* readInputs(
  files: readonly string[],
  format: InputFormat | undefined,
  { open, read }: InputListener,
): AsyncGenerator<SourcedRecord, void, void> {
  for (const path of files) {
    const input = await openInput(path, format, read)
    open?.(input.format)
    for await (const record of cutRecords(input.bytes, input.format)) {
      yield path === STANDARD_INPUT ? record : { file: path, ...record }
    }
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
