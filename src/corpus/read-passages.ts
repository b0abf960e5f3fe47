/**
 * An article as the corpus sees it: its paragraphs, each as a set of shingles, and with the key that
 * tells whether its source puts it on many pages. Cost: linear in the text.
 */
import { findMarks } from '../document/marks.ts'
import { paragraphSpans } from '../document/paragraphs.ts'
import type { Span } from '../document/span.ts'
import { ShingleReader } from '../similarity/shingles.ts'
import { furnitureKey } from './furniture-key.ts'

/** A paragraph with words. */
export interface Passage extends Span {
  /** Ascending, each once. */
  readonly shingles: Float64Array
  /** See `furniture-key.ts`; 0 if the article has no source. */
  readonly key: number
}

/** Reads articles one after the other. */
export class PassageReader {
  private readonly reader: ShingleReader

  /** @param shingle words of a shingle */
  constructor(shingle: number) {
    this.reader = new ShingleReader(shingle)
  }

  /** @param source the number of the source, above 0; 0 if the article has none */
  read(text: string, source: number): Passage[] {
    const { reader } = this
    const passages: Passage[] = []
    for (const span of paragraphSpans(text, findMarks(text))) {
      reader.read(text, span.start, span.end)
      if (reader.count === 0) continue
      passages.push({
        start: span.start,
        end: span.end,
        shingles: reader.hashes.slice(0, reader.count),
        key: source === 0 ? 0 : furnitureKey(text, span, source),
      })
    }
    return passages
  }
}
