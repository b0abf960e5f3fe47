/**
 * Spans in typed arrays: of a text of short lines, a list of objects takes many times the room of the text.
 * Cost: linear.
 */
import { grown } from './grown.ts'

/** Room for the spans of most articles. */
const FIRST_ROOM = 64

export class SpanList {
  /** Start and end of each, in turn. */
  private places = new Int32Array(FIRST_ROOM * 2)
  private used = 0

  get length(): number {
    return this.used / 2
  }

  push(start: number, end: number): void {
    this.places = grown(this.places, this.used + 2)
    this.places[this.used++] = start
    this.places[this.used++] = end
  }

  /** Has the last one end elsewhere. */
  stretch(end: number): void {
    this.places[this.used - 1] = end
  }

  startOf(index: number): number {
    return this.places[index * 2] as number
  }

  endOf(index: number): number {
    return this.places[index * 2 + 1] as number
  }
}
