/**
 * What was read of a text, as bytes that stand in its record: its distinct paragraphs and their
 * shingles. Reading the text again gives the same; it takes longer.
 *
 * Method: numbers of 64 bits as the machine has them. In front stand the version of the reading and the
 * words of a shingle. Who wrote it may be anybody: if a number is not one that a reading of the text
 * could have there, for whatever reason, the text is read again. Cost: linear; 8 bytes a shingle, 32 a
 * paragraph.
 */
import type { Lookup } from '../similarity/lookup.ts'
import type { Passage } from './read-passages.ts'

/** To be raised with every change of what is read of a text: a test knows when. */
export const READING = 7
const HEAD = 3
/** Shingles and keys are whole numbers from 0 below it. */
const NUMBERS = 2 ** 53
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

  /**
   * The paragraphs of a reading, with their shingles in the lookup; undefined if it is none of this text.
   *
   * @param length of the text, in UTF-16 units
   * @param hasSource paragraphs have keys, as the article has a source
   */
  decode(
    reading: Uint8Array,
    length: number,
    hasSource: boolean,
    lookup: Lookup,
  ): Passage[] | undefined {
    if (reading.length < HEAD * 8 || reading.length % 8 !== 0) return undefined
    if (reading.length > this.bytes.length) {
      this.numbers = new Float64Array(reading.length / 4)
      this.bytes = new Uint8Array(this.numbers.buffer)
    }
    this.bytes.set(reading)
    const numbers = this.numbers.subarray(0, reading.length / 8)
    if (numbers[0] !== READING || numbers[1] !== this.shingle) return undefined
    const passages = passagesIn(numbers, length, hasSource)
    if (passages === undefined) return undefined
    const first = HEAD + passages.length * PASSAGE
    for (const { from, to } of passages) {
      if (!areShingles(numbers, first + from, first + to)) return undefined
    }
    lookup.reserve(numbers.length - first)
    lookup.shingles.set(numbers.subarray(first))
    return passages
  }
}

/** The paragraphs of a reading: by place, apart from each other, within the text, with all its shingles. */
function passagesIn(
  numbers: Float64Array,
  length: number,
  hasSource: boolean,
): Passage[] | undefined {
  const count = numbers[2] as number
  const shingles = numbers.length - HEAD - count * PASSAGE
  if (!(isWhole(count) && shingles >= 0)) return undefined
  const passages: Passage[] = []
  let from = 0
  let last = 0
  for (let at = HEAD; passages.length < count; at += PASSAGE) {
    const start = numbers[at] as number
    const end = numbers[at + 1] as number
    const key = numbers[at + 2] as number
    const size = numbers[at + 3] as number
    if (!(isWhole(start) && isWhole(end) && isWhole(key) && isWhole(size))) return undefined
    const to = from + size
    if (start < last || end <= start || end > length || size === 0 || to > shingles)
      return undefined
    if ((key !== 0) !== hasSource) return undefined
    passages.push({ start, end, key, from, to })
    from = to
    last = end
  }
  return from === shingles ? passages : undefined
}

/** Do numbers ascend, each once, as the shingles of a paragraph do? */
function areShingles(numbers: Float64Array, from: number, to: number): boolean {
  let last = -1
  for (let at = from; at < to; at++) {
    const number = numbers[at] as number
    if (!(number > last && isWhole(number))) return false
    last = number
  }
  return true
}

const isWhole = (number: number): boolean =>
  number >= 0 && number < NUMBERS && Math.floor(number) === number
