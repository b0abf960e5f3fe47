/**
 * The bytes of one input, in the format that was named, to its articles. Nothing that an input holds
 * stops the run: what cannot be read becomes one failed record. Cost: linear; memory for the longest
 * line of NDJSON, for all of a text or JSON file.
 */
import type { Article } from '../document/article.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import { type Failure, failureOf } from '../failure.ts'
import { idOf, recordOf } from './article-of.ts'
import { decodeText, LONGEST_ARTICLE } from './decode-text.ts'
import { parseJson, readNdjson } from './ndjson.ts'

/** What an input may be: one article as it is, one article a line, one article or a list of them. */
export const INPUT_FORMATS = ['text', 'ndjson', 'json'] as const
export type InputFormat = (typeof INPUT_FORMATS)[number]

/** An article of an input, or several on one subject, or why there is none. */
export type InputRecord = {
  readonly id?: string | number
  /** The line of NDJSON input, from 1. */
  readonly line?: number
  /** The place in a JSON list, from 1. */
  readonly item?: number
} & (
  | {
      readonly article: Article
      /** The JSON on one line that the article is of, with all its fields; missing for a text. */
      readonly json?: string
    }
  | {
      /** Articles on one subject. */
      readonly cluster: readonly Article[]
      readonly json: string
    }
  | { readonly error: Failure }
)

/** V8 holds no longer string. */
const LONGEST_STRING = 0x1fffffe8

/** Reads all articles of an input; never throws because of what the input is. */
export async function* readRecords(
  chunks: AsyncIterable<Uint8Array>,
  format: InputFormat,
): AsyncGenerator<InputRecord, void, void> {
  try {
    if (format === 'ndjson') yield* readNdjson(chunks)
    else if (format === 'text') yield { article: { text: await readText(chunks, LONGEST_ARTICLE) } }
    else yield* readJson(await readText(chunks, LONGEST_STRING))
  } catch (error) {
    yield { error: failureOf(error) }
  }
}

function* readJson(text: string): Generator<InputRecord, void, void> {
  const value = parseJson(text)
  if (!Array.isArray(value)) {
    yield readItem(value)
    return
  }
  for (const [index, item] of value.entries()) yield { item: index + 1, ...readItem(item) }
}

function readItem(value: unknown): InputRecord {
  try {
    return { ...recordOf(value), json: JSON.stringify(value) }
  } catch (error) {
    const id = idOf(value)
    return { ...(id === undefined ? {} : { id }), error: failureOf(error) }
  }
}

/** All bytes as one text. */
async function readText(chunks: AsyncIterable<Uint8Array>, longest: number): Promise<string> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > longest) {
      throw new OnceoverError('INVALID_RECORD', `the input is longer than ${longest} bytes`)
    }
    pieces.push(chunk)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return decodeText(bytes)
}
