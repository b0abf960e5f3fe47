/**
 * NDJSON to raw records, cut at `\n` and nowhere else: U+2028 and U+2029 are legal inside JSON strings,
 * so no ready-made line reader will do. Cutting bytes, not characters, keeps bytes that are not UTF-8 on
 * the line where they stand. Blank lines are passed over. Cost: linear, also for a line that comes in
 * many chunks; memory for the longest line, at most the bound.
 */
import { type Bounds, LONGEST_SKIP } from './bounds.ts'
import { CollectedBytes } from './collected-bytes.ts'
import { JsonGauge } from './json-gauge.ts'
import { type RawRecord, tooLarge } from './raw-record.ts'

const TAB = 0x09
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const SPACE = 0x20
/** Lines of spaces of other kinds than these few bytes are short, or no lines of spaces. */
const LONGEST_BLANK = 256

/**
 * The lines of a stream of bytes that are not blank, without their ends. Of a line over a bound this is
 * told at once, and it is passed over. Chunks must not change after they were given.
 */
export async function* cutLines(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  bounds: Bounds,
): AsyncGenerator<RawRecord, void, void> {
  const cutter = new LineCutter(bounds)
  for await (const chunk of chunks) {
    yield* cutter.cut(chunk)
    if (cutter.skipped > LONGEST_SKIP) return
  }
  yield* cutter.end()
}

class LineCutter {
  /** So many bytes of a line that is too large were passed over. */
  skipped = 0
  readonly #bounds: Bounds
  readonly #gauge = new JsonGauge()
  readonly #bytes: CollectedBytes
  #line = 1
  #isSkipping = false

  constructor(bounds: Bounds) {
    this.#bounds = bounds
    this.#bytes = new CollectedBytes(bounds.bytes)
  }

  *cut(chunk: Uint8Array): Generator<RawRecord, void, void> {
    let at = this.#isSkipping ? this.#skip(chunk) : 0
    while (at < chunk.length) {
      if (this.#bytes.length === 0) at = this.#afterBlank(chunk, at)
      const end = chunk.indexOf(LINE_FEED, at)
      const piece = chunk.subarray(at, end < 0 ? chunk.length : end)
      this.#gauge.read(piece)
      this.#bytes.add(piece)
      const excess = this.#bytes.isOver
        ? `the line is longer than ${this.#bounds.bytes} bytes`
        : this.#gauge.excess(this.#bounds)
      if (excess !== undefined) {
        yield tooLarge({ line: this.#line }, excess)
        this.#start()
        if (end < 0) this.#isSkipping = true
        else this.#line++
      } else if (end >= 0) yield* this.#finish()
      at = end < 0 ? chunk.length : end + 1
    }
  }

  /** The line that no line end follows. */
  *end(): Generator<RawRecord, void, void> {
    if (this.#bytes.length > 0) yield* this.#finish()
  }

  /** Passes over lines of nothing but spaces: where the next one begins. */
  #afterBlank(chunk: Uint8Array, from: number): number {
    let at = from
    for (let end = at; end < chunk.length; end++) {
      const byte = chunk[end]
      if (byte === LINE_FEED) {
        this.#line++
        at = end + 1
      } else if (byte !== SPACE && byte !== TAB && byte !== CARRIAGE_RETURN) break
    }
    return at
  }

  /** Passes over the rest of a line: where the next one begins. */
  #skip(chunk: Uint8Array): number {
    const end = chunk.indexOf(LINE_FEED)
    this.skipped += end < 0 ? chunk.length : end
    if (end < 0) return chunk.length
    this.#isSkipping = false
    this.skipped = 0
    this.#line++
    return end + 1
  }

  *#finish(): Generator<RawRecord, void, void> {
    const bytes = withoutReturn(this.#bytes.take())
    this.#start()
    const line = this.#line++
    if (!isBlank(bytes)) yield { line, kind: 'json', bytes }
  }

  #start(): void {
    this.#gauge.reset()
    this.#bytes.clear()
  }
}

function withoutReturn(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes
}

function isBlank(bytes: Uint8Array): boolean {
  const first = bytes.find((byte) => byte > SPACE || byte < 9 || (byte > 13 && byte < SPACE))
  if (first === undefined) return true
  return (
    first > 0x7f && bytes.length <= LONGEST_BLANK && new TextDecoder().decode(bytes).trim() === ''
  )
}
