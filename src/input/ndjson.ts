/**
 * NDJSON to articles: one record a line, a bad line becomes a failure and the next one is served.
 * Cost: linear; memory for the longest line.
 */
import { BOUNDS, type Bounds } from './bounds.ts'
import { cutLines } from './cut-lines.ts'
import type { InputRecord } from './input-record.ts'
import { readAnyRecord } from './read-page-record.ts'

/**
 * Reads articles out of NDJSON (also called JSON Lines). Blank lines are skipped; `\r\n`, a byte
 * order mark and a last line without an end are fine.
 *
 * @param bounds what a line may be; one that is over them fails with `TOO_LARGE`
 * @throws what the source throws, after every whole line before it was served
 */
export async function* readNdjson(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  bounds: Bounds = BOUNDS,
): AsyncGenerator<InputRecord, void, void> {
  for await (const raw of cutLines(chunks, bounds)) yield await readAnyRecord(raw)
}
