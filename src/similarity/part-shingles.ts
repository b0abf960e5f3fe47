/**
 * The shingles of the parts of a text, whose words are read once for all parts. Method and cost are those
 * of `shingles.ts`.
 */
import { type Marks, marksAt } from '../document/marks.ts'
import type { Steps } from '../document/steps.ts'
import { ShingleReader } from './shingles.ts'

/** After so many characters there is a pause; within a passage at the next place where words end, whatever they are. */
export const STRETCH = 0x8000
const NONE = new Float64Array(0)
const BORDER = /[ \n\u3002\u4e00-\u9fff]/g

export class PartShingleReader extends ShingleReader {
  private text = ''
  /** Words before it are of parts that were read. */
  private next = 0

  /** Reads the words of a text; false if it has characters that have to be read part by part. */
  readText(text: string): boolean {
    this.text = text
    this.next = 0
    return this.words.readPlain(text, 0, text.length)
  }

  /** Reads a long passage, with pauses, in the place of what was read before. */
  *readLong(text: string, from: number, to: number): Steps<void> {
    const { words, size } = this
    const parts: Float64Array[] = []
    let kept = 0
    for (let at = from; at < to; yield) {
      BORDER.lastIndex = at + STRETCH
      const end = Math.min(to, BORDER.exec(text)?.index ?? to)
      words.read(text, at, end, kept)
      at = end
      // Its last words go on into the next stretch, so that no shingle is missing; fewer than a shingle has are one.
      if (words.count >= size || (at === to && parts.length === 0)) {
        this.count = 0
        this.addShingles()
        this.unite()
        parts.push(this.hashes.slice(0, this.count))
      }
      kept = Math.min(words.count, size - 1)
      for (const lane of [words.laneA, words.laneB])
        lane.copyWithin(0, words.count - kept, words.count)
    }
    for (; parts.length > 1; yield) parts.push(union(parts.splice(0, 2)))
    const [all = NONE] = parts
    this.reserve(all.length)
    this.hashes.set(all)
    this.count = all.length
  }

  /** The marks of the text. */
  marks(): Marks {
    return marksAt(this.text, this.words.marks, this.words.markCount)
  }

  /**
   * Reads a part of the text, in the place of the part before it; false if it begins or ends inside of a
   * word.
   */
  readPart(from: number, to: number): boolean {
    const { starts, ends, count } = this.words
    let first = this.next
    while (first < count && (ends[first] as number) <= from) first++
    let end = first
    while (end < count && (ends[end] as number) <= to) end++
    this.next = end
    if (first < end && (starts[first] as number) < from) return false
    if (end < count && (starts[end] as number) < to) return false
    this.count = 0
    if (first < end) this.addShingles(first, end)
    this.unite()
    return true
  }
}

/** What stands in one or the other; both ascend. */
function union([a = NONE, b = NONE]: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(a.length + b.length)
  let count = 0
  let here = 0
  let there = 0
  while (here < a.length || there < b.length) {
    const own = a[here] ?? Infinity
    const other = b[there] ?? Infinity
    if (own <= other) here++
    if (other <= own) there++
    all[count++] = Math.min(own, other)
  }
  return all.subarray(0, count)
}
