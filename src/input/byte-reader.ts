/**
 * Bytes that come in chunks, read line by line or so many at once. Cost: linear; memory for what is read at once.
 */
import { CollectedBytes } from './collected-bytes.ts'

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>
  #chunk: Uint8Array = new Uint8Array(0)
  #at = 0

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  /** A line without its end, its first `longest` bytes as ISO-8859-1; undefined if there is none. */
  async line(longest: number): Promise<string | undefined> {
    if (!(await this.#hasMore())) return undefined
    let line = ''
    for (;;) {
      const end = this.#chunk.indexOf(LINE_FEED, this.#at)
      const behind = end < 0 ? this.#chunk.length : end
      const last = Math.min(behind, this.#at + longest - line.length)
      for (let at = this.#at; at < last; at++)
        line += String.fromCharCode(this.#chunk[at] as number)
      this.#at = end < 0 ? behind : behind + 1
      if (end >= 0 || !(await this.#hasMore())) break
    }
    return line.charCodeAt(line.length - 1) === CARRIAGE_RETURN ? line.slice(0, -1) : line
  }

  /** The same with its end, as bytes. */
  async bytesOfLine(longest: number): Promise<Uint8Array | undefined> {
    if (!(await this.#hasMore())) return undefined
    const line = new CollectedBytes(longest)
    for (;;) {
      const end = this.#chunk.indexOf(LINE_FEED, this.#at)
      const behind = end < 0 ? this.#chunk.length : end + 1
      line.add(this.#chunk.subarray(this.#at, Math.min(behind, this.#at + longest - line.length)))
      this.#at = behind
      if (end >= 0 || !(await this.#hasMore())) return line.take()
    }
  }

  /** The next bytes, fewer where the input ends. */
  async take(count: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(count)
    let taken = 0
    while (taken < count && (await this.#hasMore())) {
      const piece = this.#chunk.subarray(this.#at, this.#at + count - taken)
      bytes.set(piece, taken)
      taken += piece.length
      this.#at += piece.length
    }
    return bytes.subarray(0, taken)
  }

  /** Passes bytes over: so many were there. */
  async skip(count: number): Promise<number> {
    let skipped = 0
    while (skipped < count && (await this.#hasMore())) {
      const size = Math.min(this.#chunk.length - this.#at, count - skipped)
      skipped += size
      this.#at += size
    }
    return skipped
  }

  async #hasMore(): Promise<boolean> {
    while (this.#at >= this.#chunk.length) {
      const next = await this.#chunks.next()
      if (next.done) return false
      this.#chunk = next.value
      this.#at = 0
    }
    return true
  }
}
