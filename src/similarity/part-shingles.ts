/**
 * The shingles of the parts of a text, whose words are read once for all parts. Method and cost are those
 * of `shingles.ts`.
 */
import { type Marks, marksAt } from '../document/marks.ts'
import { ShingleReader } from './shingles.ts'

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
