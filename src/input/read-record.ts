/**
 * A raw record to the article, or the articles on one subject, that it holds, or to the reason why it
 * holds none. Cost: linear in its bytes, which are bounded.
 */
import { OnceoverError } from '../document/onceover-error.ts'
import { failureOf } from '../failure.ts'
import { idOf, recordOf } from './article-of.ts'
import { decodeText } from './decode-text.ts'
import type { InputRecord } from './input-record.ts'
import type { PageRecord, RawRecord } from './raw-record.ts'

/** Reads a record; never throws because of what it is. */
export function readRecord(raw: Exclude<RawRecord, PageRecord>): InputRecord {
  const { line, item, id: key } = raw
  const place = {
    ...(key !== undefined && { id: key }),
    ...(line !== undefined && { line }),
    ...(item !== undefined && { item }),
  }
  if (raw.kind === 'failure') return { ...place, error: raw.error }
  let value: unknown
  try {
    const text = decodeText(raw.bytes)
    if (raw.kind === 'text') return { ...place, article: { text, ...aboutText(raw) } }
    value = parseJson(text, line === undefined && item === undefined)
    // A line of NDJSON is on one line already.
    return { ...place, ...recordOf(value), json: line === undefined ? JSON.stringify(value) : text }
  } catch (error) {
    const id = idOf(value)
    return { ...place, ...(id === undefined ? {} : { id }), error: failureOf(error) }
  }
}

/** Of a text of an archive, where it was found. */
function aboutText({ id, about }: Exclude<RawRecord, PageRecord>): { id?: string; url?: string } {
  const { url } = about ?? {}
  return { ...(id === undefined ? {} : { id }), ...(url === undefined ? {} : { url }) }
}

/** A key of a record that is a number; no string has a quotation mark without a backslash in it. */
const NUMBER_KEY =
  /(?<!\\)("(?:id|source)"\s*:\s*)(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?=\s*[,}])/g
/** Numbers of so many characters may have more digits than JavaScript holds. */
const LONG = 16

/**
 * `JSON.parse` with an error of ours; keys that are numbers which JavaScript does not hold are texts, digit by digit.
 *
 * @param isWhole it is all that an input has
 * @throws OnceoverError `INVALID_JSON`
 */
function parseJson(text: string, isWhole: boolean): unknown {
  const exact = text.replace(NUMBER_KEY, (whole, name: string, number: string) =>
    number.length < LONG || String(Number(number)) === number ? whole : `${name}"${number}"`,
  )
  try {
    return JSON.parse(exact)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const hint = isWhole && beginsAsLines(text) ? '; its lines are: --input ndjson reads them' : ''
    throw new OnceoverError('INVALID_JSON', `not JSON: ${reason}${hint}`, { cause: error })
  }
}

/** Is the first line JSON by itself? */
function beginsAsLines(text: string): boolean {
  const end = text.indexOf('\n')
  try {
    JSON.parse(text.slice(0, Math.max(end, 0)))
    return true
  } catch {
    return false
  }
}
