/**
 * What was read of a text, as bytes that stand in its record: its distinct paragraphs and their
 * shingles. Reading the text again gives the same; it takes longer.
 *
 * Method: numbers of 64 bits as the machine has them. In front stand the version of the reading and the
 * words of a shingle: if a number there is another than expected, for whatever reason, the text is
 * read again. Cost: linear; 8 bytes a shingle, 32 a paragraph.
 */
import type { Lookup } from '../similarity/lookup.ts'
import type { Passage } from './read-passages.ts'

/** To be raised with every change of what is read of a text: a test knows when. */
export const READING = 4
const HEAD = 3
/** Of a paragraph: where it begins and ends, its key, how many shingles it has. */
const PASSAGE = 4

/** Encodes readings; one instance is used again and again, as small arrays are dear to make. */
export class ReadingEncoder {
  private readonly shingle: number
  private numbers = new Float64Array(1024)
  private bytes = new Uint8Array(this.numbers.buffer)

  /** @param shingle words of a shingle */
  constructor(shingle: number) {
    this.shingle = shingle
  }

  /**
   * The reading of an article: its distinct paragraphs, and the shingles of them; good until the next
   * call.
   */
  encode(passages: readonly Passage[], { shingles }: Lookup): Uint8Array {
    let size = HEAD + passages.length * PASSAGE
    for (const { from, to } of passages) size += to - from
    if (size > this.numbers.length) {
      this.numbers = new Float64Array(size * 2)
      this.bytes = new Uint8Array(this.numbers.buffer)
    }
    const { numbers } = this
    numbers[0] = READING
    numbers[1] = this.shingle
    numbers[2] = passages.length
    let at = HEAD
    let shinglesAt = HEAD + passages.length * PASSAGE
    for (const { start, end, key, from, to } of passages) {
      numbers[at++] = start
      numbers[at++] = end
      numbers[at++] = key
      numbers[at++] = to - from
      for (let index = from; index < to; index++) numbers[shinglesAt++] = shingles[index] as number
    }
    return this.bytes.subarray(0, size * 8)
  }
}

/** Decodes readings; one instance is used again and again. */
export class ReadingDecoder {
  private readonly shingle: number
  private numbers = new Float64Array(1024)
  private bytes = new Uint8Array(this.numbers.buffer)

  /** @param shingle words of a shingle */
  constructor(shingle: number) {
    this.shingle = shingle
  }

  /** The paragraphs of a reading, with their shingles in the lookup; undefined if it is another one. */
  decode(reading: Uint8Array, lookup: Lookup): Passage[] | undefined {
    const { length } = reading
    if (length < HEAD * 8 || length % 8 !== 0) return undefined
    if (length > this.bytes.length) {
      this.numbers = new Float64Array(length / 4)
      this.bytes = new Uint8Array(this.numbers.buffer)
    }
    const { numbers } = this
    this.bytes.set(reading)
    if (numbers[0] !== READING || numbers[1] !== this.shingle) return undefined
    const passages: Passage[] = []
    const count = numbers[2] as number
    const first = HEAD + count * PASSAGE
    let from = 0
    for (let at = HEAD; at < first; at += PASSAGE) {
      const to = from + (numbers[at + 3] as number)
      const [start, end, key] = [numbers[at], numbers[at + 1], numbers[at + 2]] as [
        number,
        number,
        number,
      ]
      passages.push({ start, end, key, from, to })
      from = to
    }
    lookup.reserve(from)
    lookup.shingles.set(numbers.subarray(first, first + from))
    return passages
  }
}
