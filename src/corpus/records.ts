/**
 * What a corpus writes into its store: one record an article that was added, one for each that was
 * removed, one for each expiry. Numbers are little-endian:
 *
 *     0   u8   version of the format
 *     1   u8   what it is: an article that came, the id of one that went, the day before which all went, or
 *              what was told of one (`logs/store-log.ts`), which the corpus passes over
 *     2   u32  bytes of the JSON, u32 bytes of the text
 *     10       JSON in UTF-8: the article as it was given, without its text, and what was told of it, all of it
 *              but where a log keeps findings by themselves, and in records of version 0.1.0 (`finding-json.ts`);
 *              or the id; or the day, `"2026-03-01"`
 *              the text in UTF-8. One that is not well-formed Unicode stands in the JSON
 *              what was read of the text (`reading.ts`): it spares reading it again
 *
 * All else is made anew when a corpus opens, so a store serves any options and any later version. Cost:
 * linear.
 */
import type { Article } from '../document/article.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import { dayOf } from './day.ts'
import type { Finding } from './finding.ts'
import { type AddedEntry, addedIn, jsonOfAdded } from './record-json.ts'

const VERSION = 2
const ADDED = 1
const REMOVED = 2
const EXPIRED = 3
const TOLD = 4
/** The version that knows of the last two: earlier ones have to refuse these, and not to call them damaged. */
const LATER_VERSION = 3
const HEAD = 10
/** A UTF-16 unit takes so many bytes of UTF-8 at most. */
const BYTES_A_UNIT = 3

const isLater = (kind: number | undefined): boolean => kind === EXPIRED || kind === TOLD

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** What a record says: an article came, the one with this id went, or all that were dated before a day. */
export type Entry =
  | AddedEntry
  | { readonly article?: never; readonly removed: string }
  | { readonly article?: never; readonly removed?: never; readonly expired: string }

/** What `writeAdded` and `writeRemoved` write into: `reserve` gives room for so many bytes. */
export interface Room {
  reserve(most: number): Uint8Array
}

/**
 * Writes the record of an article that is added, with what was told of it: how many bytes.
 *
 * @param isBrief without what is told of its paragraphs, which is kept elsewhere
 */
export function writeAdded(
  room: Room,
  article: Article,
  finding: Finding,
  isBrief: boolean,
): number {
  const { text } = article
  const isWellFormed = text.isWellFormed()
  const json = jsonOfAdded(article, finding, !isWellFormed, isBrief)
  return write(room, ADDED, json, isWellFormed ? text : '')
}

/** The record of an article that goes. */
export const removedRecord = (id: string): Uint8Array => shortRecord(REMOVED, id)

/** The record of what was told, as JSON: for those who have to tell it again. */
export const toldRecord = (json: string): Uint8Array => shortRecord(TOLD, json)

/** Is it the record of what was told? */
export const isTold = (record: Uint8Array): boolean =>
  record[0] === LATER_VERSION && record[1] === TOLD

/**
 * The JSON that `toldRecord` was given.
 *
 * @throws OnceoverError `STORE_VERSION`, `STORE_DAMAGED`
 */
export function toldIn(record: Uint8Array, number?: number): string {
  isOfArticle(record, number)
  const json: unknown = parsed(record, number)
  if (typeof json === 'string') return json
  throw damagedRecord(number, 'it holds nothing that was told')
}

/** The record of all articles going that are dated before a day. */
export const expiredRecord = (before: string): Uint8Array => shortRecord(EXPIRED, before)

const shortRecord = (kind: number, said: string): Uint8Array =>
  apart((room) => write(room, kind, JSON.stringify(said), ''))

/** What is written into room of its own. */
export function apart(write: (room: Room) => number): Uint8Array {
  let bytes = new Uint8Array(0)
  const length = write({
    reserve(most) {
      bytes = new Uint8Array(most)
      return bytes
    },
  })
  return bytes.subarray(0, length)
}

/**
 * What a record says; of an article that came all but its text, which `textIn` gives. Who wrote it may be
 * anybody: nothing is taken for what it should be.
 *
 * @param number of the record in the log, for the message
 * @throws OnceoverError `STORE_VERSION` if the record has another version, `STORE_DAMAGED` if it is none
 */
export function readEntry(record: Uint8Array, number?: number): Entry {
  const isAdded = isOfArticle(record, number)
  const json: unknown = parsed(record, number)
  const entry = isAdded ? addedIn(json) : goneIn(json, record[1] === EXPIRED)
  if (entry) return entry
  throw damagedRecord(number, `it holds no ${isAdded ? 'article' : 'id or day'}`)
}

const parsed = (record: Uint8Array, number: number | undefined): unknown =>
  decoded(number, () =>
    JSON.parse(decoder.decode(record.subarray(HEAD, HEAD + readLength(record, 2)))),
  )

function goneIn(json: unknown, isExpiry: boolean): Entry | undefined {
  if (typeof json !== 'string') return undefined
  if (!isExpiry) return { removed: json }
  return Number.isNaN(dayOf(json)) ? undefined : { expired: json }
}

/** Is it the record of an article that came? Its head is checked. @throws OnceoverError as `readEntry` does */
export function isOfArticle(record: Uint8Array, number?: number): boolean {
  const [version, kind] = record
  if (version !== VERSION && !(version === LATER_VERSION && isLater(kind))) {
    const known = `${version ?? 'none'}, this library reads ${VERSION}`
    throw new OnceoverError('STORE_VERSION', `${nameOf(number)} has version ${known}`)
  }
  if (record.length < HEAD || record.length < lengthOf(record)) {
    throw damagedRecord(number, 'it is shorter than it says')
  }
  if (kind === ADDED || kind === REMOVED || version === LATER_VERSION) return kind === ADDED
  throw damagedRecord(number, `it is of no known kind: ${kind}`)
}

/** The text of an article whose record says this. @throws OnceoverError `STORE_DAMAGED` if it is no UTF-8 */
export const textIn = (record: Uint8Array, { article }: AddedEntry, number?: number): string =>
  article.text ?? decoded(number, () => decoder.decode(record.subarray(...textOf(record))))

/** @param number of the record in the log, where it is known */
export const damagedRecord = (
  number: number | undefined,
  what: string,
  options?: ErrorOptions,
): OnceoverError =>
  new OnceoverError('STORE_DAMAGED', `${nameOf(number)} is damaged: ${what}`, options)

const nameOf = (number: number | undefined): string =>
  number === undefined ? 'a record of the store' : `record ${number} of the store`

function decoded<Result>(number: number | undefined, decode: () => Result): Result {
  try {
    return decode()
  } catch (cause) {
    throw damagedRecord(number, 'it cannot be read', { cause })
  }
}

/** How long the part of a record is that tells of the article; what was read of it comes behind. */
export const lengthOf = (record: Uint8Array): number => textOf(record)[1]

function write(room: Room, kind: number, json: string, text: string): number {
  const bytes = room.reserve(HEAD + (json.length + text.length) * BYTES_A_UNIT)
  const jsonEnd = HEAD + writeJson(bytes, json)
  const { written } = encoder.encodeInto(text, bytes.subarray(jsonEnd))
  bytes[0] = isLater(kind) ? LATER_VERSION : VERSION
  bytes[1] = kind
  writeLength(bytes, 2, jsonEnd - HEAD)
  writeLength(bytes, 6, written)
  return jsonEnd + written
}

/** Writes JSON behind the head: how many bytes. It is short, and ASCII nearly always. */
function writeJson(bytes: Uint8Array, json: string): number {
  for (let index = 0; index < json.length; index++) {
    const unit = json.charCodeAt(index)
    if (unit >= 0x80) return encoder.encodeInto(json, bytes.subarray(HEAD)).written
    bytes[HEAD + index] = unit
  }
  return json.length
}

function textOf(record: Uint8Array): [from: number, to: number] {
  const from = HEAD + readLength(record, 2)
  return [from, from + readLength(record, 6)]
}

function writeLength(bytes: Uint8Array, at: number, length: number): void {
  for (let byte = 0; byte < 4; byte++) bytes[at + byte] = length >>> (byte * 8)
}

function readLength(bytes: Uint8Array, at: number): number {
  let length = 0
  for (let byte = 0; byte < 4; byte++) length |= (bytes[at + byte] ?? 0) << (byte * 8)
  return length >>> 0
}
