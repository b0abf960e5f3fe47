/**
 * The rows of a table of words while they are read: place, form and flags of each.
 *
 * Method: typed arrays of a guessed length, made longer where there are more. Cost: constant a word.
 */
import { ArrayRoom } from './array-room.ts'
import type { FormTable } from './form-table.ts'
import { grown } from './grown.ts'
import { JOINED, type Words } from './words.ts'

export class WordRows {
  private count = 0
  private start: Int32Array
  private end: Int32Array
  private form: Int32Array
  private flags: Uint8Array

  /** @param guess how many words there may be */
  constructor(guess: number) {
    const room = new ArrayRoom(guess * 3, guess)
    this.start = room.int32(guess)
    this.end = room.int32(guess)
    this.form = room.int32(guess)
    this.flags = room.uint8(guess)
  }

  /** Adds a word; it is `JOINED` where it touches the one before. */
  put(start: number, end: number, form: number, flags: number): void {
    if (this.count === this.start.length) this.grow()
    const at = this.count++
    this.start[at] = start
    this.end[at] = end
    this.form[at] = form
    this.flags[at] = at > 0 && this.end[at - 1] === start ? flags | JOINED : flags
  }

  /** Lets the last word end further on, if it ended at `from`. */
  lengthen(from: number, to: number): void {
    if (this.count > 0 && this.end[this.count - 1] === from) this.end[this.count - 1] = to
  }

  /** The forms of the words read. */
  readForms(): Int32Array {
    return this.form.subarray(0, this.count)
  }

  /** The words, whose forms a table holds. */
  words(table: FormTable): Words {
    const { count } = this
    return {
      count,
      start: this.start.subarray(0, count),
      end: this.end.subarray(0, count),
      form: this.form.subarray(0, count),
      flags: this.flags.subarray(0, count),
      forms: table.decode(),
      hashes: table.hashesOfForms(),
    }
  }

  private grow(): void {
    const size = this.count + 1
    this.start = grown(this.start, size)
    this.end = grown(this.end, size)
    this.form = grown(this.form, size)
    this.flags = grown(this.flags, size)
  }
}
