/**
 * The messages of a log in JetStream. Everything of a commit goes together, in as many messages as its bytes need; it
 * counts once its last message is there. Who begins to lead says so, which ends what another one left half done. What is
 * told stands in front of a commit, by itself: once it is where it is looked for, nobody needs it here.
 *
 *     0   u8   what it is: 0 somebody leads, 1 a part of a commit, 2 the last part of one, 3 what the next one tells
 *     1   f64  and where the log stands behind it, of 0 and 2: the number of the next record, how many findings were
 *              told, the last message of the inbox that was worked off
 *     25       the bytes: of 3 a JSON; else u32 length of the JSON, the JSON, the records
 *
 * Numbers are little-endian. Cost: linear.
 */

import { isOfArticle } from '../../corpus/records.ts'
import type { NumberedRecord, Told } from '../corpus-log.ts'
import { joinedBytes } from '../joined-bytes.ts'
import type { NatsStoredMessage } from './nats-parts.ts'

const LEADS = 0
const PART = 1
const LAST = 2
const TOLD = 3
const HEAD = 25
/** A server takes a megabyte, if nothing else is said. */
const MOST_BYTES = 512 * 1024

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Where a log stands. */
export interface LogState {
  readonly next: number
  readonly told: number
  readonly through: number
}

export const AT_BEGINNING: LogState = Object.freeze({ next: 0, told: 0, through: 0 })

export interface Commit {
  readonly records: readonly NumberedRecord[]
  /** The last finding has the number before `state.told`. */
  readonly told: readonly Omit<Told, 'number'>[]
  readonly state: LogState
}

/** A commit that was read, the messages that it stands in, and those that tell: if they are gone, it tells nothing. */
export interface ReadCommit extends Commit {
  readonly seqs: readonly number[]
  readonly toldSeqs: readonly number[]
}

export const leadsMessage = (state: LogState): Uint8Array =>
  message(LEADS, state, new Uint8Array(0))

/** The messages of what a commit tells, and those of the commit, which follow them. */
export interface CommitMessages {
  readonly told: readonly Uint8Array[]
  readonly records: readonly Uint8Array[]
}

export const commitMessages = (commit: Commit): CommitMessages => ({
  told: toldMessages(commit),
  records: recordMessages(commit),
})

function toldMessages({ told, state }: Commit): Uint8Array[] {
  if (told.length === 0) return []
  const bytes = encoder.encode(JSON.stringify(told))
  return partsOf(bytes).map((part) => message(TOLD, state, part))
}

function recordMessages({ records, state }: Commit): Uint8Array[] {
  const numbers = records.map(({ number }) => number)
  const sizes = records.map(({ record }) => record.length)
  const json = encoder.encode(JSON.stringify({ numbers, sizes }))
  const length = sizes.reduce((sum, size) => sum + size, 4 + json.length)
  const bytes = new Uint8Array(length)
  new DataView(bytes.buffer).setUint32(0, json.length, true)
  bytes.set(json, 4)
  let at = 4 + json.length
  for (const { record } of records) {
    bytes.set(record, at)
    at += record.length
  }
  const parts = partsOf(bytes)
  return parts.map((part, at) => message(at + 1 < parts.length ? PART : LAST, state, part))
}

const partsOf = (bytes: Uint8Array): Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / MOST_BYTES) }, (_, at) =>
    bytes.subarray(at * MOST_BYTES, (at + 1) * MOST_BYTES),
  )

function message(kind: number, { next, told, through }: LogState, part: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(HEAD + part.length)
  const view = new DataView(bytes.buffer)
  bytes[0] = kind
  for (const [at, number] of [next, told, through].entries())
    view.setFloat64(1 + at * 8, number, true)
  bytes.set(part, HEAD)
  return bytes
}

/** Where the log stands behind a message; undefined within a commit. */
export function stateBehind(data: Uint8Array): LogState | undefined {
  if (data[0] === PART || data[0] === TOLD) return undefined
  const view = new DataView(data.buffer, data.byteOffset)
  const number = (at: number): number => view.getFloat64(1 + at * 8, true)
  return { next: number(0), told: number(1), through: number(2) }
}

/** Puts messages together as they come, one after the other. */
export class CommitReader {
  private told: NatsStoredMessage[] = []
  private parts: NatsStoredMessage[] = []

  /** The commit that ends with this message, if one does. */
  take(stored: NatsStoredMessage): ReadCommit | undefined {
    const { data, seq } = stored
    const kind = data[0]
    const previous = this.parts.at(-1) ?? this.told.at(-1)
    // A part that is missing was of a commit that is not needed any more.
    const goesOn = previous !== undefined && previous.seq + 1 === seq
    if (kind === LEADS || !goesOn || (kind === TOLD && this.parts.length > 0)) this.begin()
    if (kind === LEADS) return undefined
    if (kind === TOLD) this.told.push(stored)
    else this.parts.push(stored)
    if (kind !== LAST) return undefined
    const records = recordsIn(bytesOf(this.parts))
    const told = this.told.length === 0 ? [] : JSON.parse(decoder.decode(bytesOf(this.told)))
    const [seqs, toldSeqs] = [this.parts, this.told].map((all) => all.map((one) => one.seq))
    this.begin()
    return { records, told, state: stateBehind(data) as LogState, seqs, toldSeqs } as ReadCommit
  }

  private begin(): void {
    this.told = []
    this.parts = []
  }
}

const bytesOf = (messages: readonly NatsStoredMessage[]): Uint8Array =>
  joinedBytes(messages.map(({ data }) => data.subarray(HEAD)))

function recordsIn(bytes: Uint8Array): NumberedRecord[] {
  const end = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  const { numbers, sizes } = JSON.parse(decoder.decode(bytes.subarray(4, end))) as {
    readonly numbers: number[]
    readonly sizes: number[]
  }
  let at = end
  return numbers.map((number, index) => {
    const from = at
    at += sizes[index] as number
    return { number, record: bytes.slice(from, at) }
  })
}

/** Does it hold nothing but articles, so that it may go with them? */
export const mayGo = ({ records }: Commit): boolean =>
  records.every(({ record, number }) => isOfArticle(record, number))
