/**
 * Spans in typed arrays: of a text of short lines, a list of objects takes many times the room of the text.
 * Each is made when it is looked at. Cost: linear.
 */
import type { Span } from './span.ts'

/** Room for the spans of most articles. */
const FIRST_ROOM = 64

export class SpanList {
  /** Start and end of each, in turn. */
  private places = new Int32Array(FIRST_ROOM * 2)
  private used = 0

  push({ start, end }: Span): void {
    if (this.used === this.places.length) {
      const wider = new Int32Array(this.used * 2)
      wider.set(this.places)
      this.places = wider
    }
    this.places[this.used++] = start
    this.places[this.used++] = end
  }

  *[Symbol.iterator](): Iterator<Span> {
    for (let at = 0; at < this.used; at += 2) {
      yield { start: this.places[at] as number, end: this.places[at + 1] as number }
    }
  }
}
