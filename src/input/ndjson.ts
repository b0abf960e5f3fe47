/**
 * NDJSON to articles: one record a line, a bad line becomes a failure and the next one is served.
 * Cost: linear; memory for the longest line.
 */
import type { Article } from '../document/article.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import { type Failure, failureOf } from '../failure.ts'
import { idOf, recordOf } from './article-of.ts'
import { type ByteLine, byteLines } from './byte-lines.ts'
import { decodeText, LONGEST_ARTICLE } from './decode-text.ts'

/** One line that is not blank; `json` is its text. */
export type NdjsonRecord = {
  /** Counted from 1, blank lines too. */
  readonly line: number
  readonly id?: string | number
} & (
  | { readonly article: Article; readonly json: string }
  | { readonly cluster: readonly Article[]; readonly json: string }
  | { readonly error: Failure }
)

/**
 * Reads articles out of NDJSON (also called JSON Lines). Blank lines are skipped; `\r\n`, a byte
 * order mark and a last line without an end are fine.
 *
 * @param longest the most bytes that a line may have; longer ones fail with `INVALID_RECORD`
 * @throws what the source throws, after every whole line before it was served
 */
export async function* readNdjson(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  longest: number = LONGEST_ARTICLE,
): AsyncGenerator<NdjsonRecord, void, void> {
  for await (const line of byteLines(chunks, longest)) {
    const record = readLine(line, longest)
    if (record !== undefined) yield record
  }
}

function readLine({ line, bytes }: ByteLine, longest: number): NdjsonRecord | undefined {
  let value: unknown
  try {
    if (bytes === undefined) {
      throw new OnceoverError('INVALID_RECORD', `the line is longer than ${longest} bytes`)
    }
    const text = decodeText(bytes)
    if (text.trim() === '') return undefined
    value = parseJson(text)
    return { line, ...recordOf(value), json: text }
  } catch (error) {
    const id = idOf(value)
    return { line, ...(id === undefined ? {} : { id }), error: failureOf(error) }
  }
}

/**
 * `JSON.parse` with an error of ours.
 *
 * @throws OnceoverError `INVALID_JSON`
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new OnceoverError('INVALID_JSON', `not JSON: ${reason}`, { cause: error })
  }
}
