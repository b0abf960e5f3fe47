/**
 * A JSON input to raw records: the items of a list one by one as they come, or the one value that it
 * is. What is wrong with an item is known when it is parsed; as long as brackets and quotes are in
 * pairs, the items behind it are found. Cost: linear; memory for the longest item, at most the bound.
 */
import { OnceoverError } from '../document/onceover-error.ts'
import { failureOf } from '../failure.ts'
import type { Bounds } from './bounds.ts'
import { CollectedBytes } from './collected-bytes.ts'
import { JsonGauge } from './json-gauge.ts'
import { type RawRecord, tooLarge } from './raw-record.ts'

const SPACES: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d])
/** The byte order mark. */
const MARK: readonly number[] = [0xef, 0xbb, 0xbf]
const COMMA = 0x2c
const OPENING_BRACKET = 0x5b

/** What is looked for: how the input begins, its one value, an item, the end of the list, or nothing more. */
type Stage = 'start' | 'value' | 'item' | 'end' | 'over'

/** The records of a JSON input. Chunks must not change after they were given. */
export async function* cutItems(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  bounds: Bounds,
): AsyncGenerator<RawRecord, void, void> {
  const cutter = new ItemCutter(bounds)
  for await (const chunk of chunks) {
    yield* cutter.cut(chunk)
    if (cutter.stage === 'over') return
  }
  yield* cutter.end()
}

class ItemCutter {
  stage: Stage = 'start'
  readonly #bounds: Bounds
  readonly #gauge = new JsonGauge()
  readonly #bytes: CollectedBytes
  /** So many bytes of a byte order mark came. */
  #marked = 0
  /** How many items of the list came to their ends. */
  #items = 0
  /** Whether of the item or value that comes there was more than white space, and whether it was told to be too large. */
  #isSeen = false
  #isTold = false

  constructor(bounds: Bounds) {
    this.#bounds = bounds
    this.#bytes = new CollectedBytes(bounds.bytes)
  }

  *cut(chunk: Uint8Array): Generator<RawRecord, void, void> {
    let at = this.stage === 'start' ? this.#begin(chunk) : 0
    while (at < chunk.length && this.stage !== 'over') {
      if (!this.#isSeen) at = afterSpaces(chunk, at)
      if (at === chunk.length) return
      if (this.stage === 'end') {
        yield invalid({}, 'something follows the end of the list')
        this.stage = 'over'
        return
      }
      const to = this.#read(chunk, at)
      yield* this.#take(chunk.subarray(at, to))
      at = to
      if (to < chunk.length) yield* this.#finishItem(chunk[at++] === COMMA)
    }
  }

  /** What stands behind the last item that came to its end. */
  *end(): Generator<RawRecord, void, void> {
    const { stage } = this
    if (stage === 'end') return
    if (stage === 'start' || stage === 'value') {
      if (!this.#isTold) yield { kind: 'json', bytes: this.#bytes.take() }
      return
    }
    const isWhole = this.#gauge.depth === 0 && !this.#gauge.inString
    if (this.#isSeen) yield* this.#finishItem(true)
    if (isWhole) yield invalid({}, 'the list has no end')
  }

  /** Measures what belongs to the item or the value: where it ends. */
  #read(chunk: Uint8Array, from: number): number {
    if (this.stage === 'item') return this.#gauge.readItem(chunk, from)
    this.#gauge.read(from === 0 ? chunk : chunk.subarray(from))
    return chunk.length
  }

  /** Finds out whether a list begins: where its first item is looked for. */
  #begin(chunk: Uint8Array): number {
    let at = 0
    while (at < chunk.length && chunk[at] === MARK[this.#marked]) {
      this.#marked++
      at++
    }
    if (at === chunk.length) return at
    if (this.#marked > 0 && this.#marked < MARK.length) {
      // A part of a mark is none: the value begins with it.
      this.#bytes.add(Uint8Array.from(MARK.slice(0, this.#marked)))
      this.#isSeen = true
      this.stage = 'value'
      return at
    }
    this.#marked = MARK.length
    at = afterSpaces(chunk, at)
    if (at < chunk.length) this.stage = chunk[at] === OPENING_BRACKET ? 'item' : 'value'
    return this.stage === 'item' ? at + 1 : at
  }

  /** Takes more of what comes; tells at once when that is too large. */
  *#take(bytes: Uint8Array): Generator<RawRecord, void, void> {
    if (bytes.length > 0) this.#isSeen = true
    if (this.#isTold) return
    this.#bytes.add(bytes)
    const name = this.stage === 'item' ? 'item' : 'value'
    const hint = name === 'value' ? '; if it has one a line, --input ndjson reads them' : ''
    const excess = this.#bytes.isOver
      ? `the ${name} is longer than ${this.#bounds.bytes} bytes${hint}`
      : this.#gauge.excess(this.#bounds)
    if (excess === undefined) return
    yield tooLarge(this.#place(), excess)
    this.#isTold = true
    this.#bytes.clear()
    // Nothing follows the one value of an input.
    if (this.stage === 'value') this.stage = 'over'
  }

  *#finishItem(isFollowed: boolean): Generator<RawRecord, void, void> {
    const isEmptyList = !isFollowed && !this.#isSeen && this.#items === 0
    if (!this.#isTold && !isEmptyList) {
      if (this.#isSeen) yield { ...this.#place(), kind: 'json', bytes: this.#bytes.take() }
      else yield invalid(this.#place(), 'an item is missing')
    }
    if (!isFollowed) this.stage = 'end'
    this.#items++
    this.#isSeen = false
    this.#isTold = false
    this.#gauge.reset()
    this.#bytes.clear()
  }

  #place(): { readonly item?: number } {
    return this.stage === 'item' ? { item: this.#items + 1 } : {}
  }
}

function afterSpaces(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && SPACES.has(bytes[at] as number)) at++
  return at
}

function invalid(place: { readonly item?: number }, message: string): RawRecord {
  const error = new OnceoverError('INVALID_JSON', `not JSON: ${message}`)
  return { ...place, kind: 'failure', error: failureOf(error) }
}
