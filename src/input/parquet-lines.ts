/**
 * The rows of a Parquet file as lines of JSON, so that they are read as such. Whole numbers that JSON would not hold are
 * written as texts, days and times in ISO 8601, and bytes not at all. Cost: linear; memory for some thousand rows, and
 * for the pages that they lie in.
 */
import { optionalPackage } from './optional-package.ts'

const ROWS = 4096

/** @throws OnceoverError `UNREADABLE_FILE` if the package `hyparquet` is missing; what that throws */
export async function* parquetLines(path: string): AsyncGenerator<Uint8Array, void, void> {
  const load = (): Promise<typeof import('hyparquet')> => import('hyparquet')
  const parquet = await optionalPackage('hyparquet', 'reading Parquet', 'UNREADABLE_FILE', load)
  const encoder = new TextEncoder()
  const file = await parquet.asyncBufferFromFile(path)
  const metadata = await parquet.parquetMetadataAsync(file)
  const count = Number(metadata.num_rows)
  for (let rowStart = 0; rowStart < count; rowStart += ROWS) {
    const rowEnd = Math.min(count, rowStart + ROWS)
    const rows = await parquet.parquetReadObjects({ file, metadata, rowStart, rowEnd })
    yield encoder.encode(rows.map((row) => `${JSON.stringify(row, written)}\n`).join(''))
  }
}

/** As it stands in JSON. What is missing stands there as little as in an article. */
function written(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') {
    return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  }
  return value === null || value instanceof Uint8Array ? undefined : value
}
