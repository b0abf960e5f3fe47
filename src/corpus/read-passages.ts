/**
 * An article as the corpus sees it: its paragraphs, each as a set of shingles, and with the key that
 * tells whether its source puts it on many pages. Cost: linear in the text.
 */

import { legibleText } from '../document/legible-text.ts'
import { findMarks } from '../document/marks.ts'
import { paragraphSpans } from '../document/paragraphs.ts'
import type { Span } from '../document/span.ts'
import type { Steps } from '../document/steps.ts'
import type { Lookup } from '../similarity/lookup.ts'
import { PartShingleReader, STRETCH } from '../similarity/part-shingles.ts'
import { FurnitureKeyReader } from './furniture-key.ts'

/** A paragraph with words. */
export interface Passage extends Span {
  /** Its shingles, ascending and each once, are those `[from, to)` of the article. */
  readonly from: number
  readonly to: number
  /** See `furniture-key.ts`; 0 if the article has no source. */
  readonly key: number
}

/** Reads articles one after the other. */
export class PassageReader {
  private readonly reader: PartShingleReader
  private readonly keys = new FurnitureKeyReader()

  /** @param shingle words of a shingle */
  constructor(shingle: number) {
    this.reader = new PartShingleReader(shingle)
  }

  /**
   * Reads an article, without the cards of links in it: its shingles go into the lookup, in the place
   * of what was there.
   *
   * @param seed sets the furniture of sources apart; 0 if the article has no source
   */
  *read(scraped: string, seed: number, lookup: Lookup): Steps<Passage[]> {
    const { text } = yield* legibleText(scraped)
    const { reader } = this
    const passages: Passage[] = []
    lookup.count = 0
    let read = 0
    let isRead = text.length < STRETCH && reader.readText(text)
    yield
    const spans = yield* paragraphSpans(text, isRead ? reader.marks() : findMarks(text))
    for (let index = 0; index < spans.length; index++) {
      const start = spans.startOf(index)
      const end = spans.endOf(index)
      isRead &&= reader.readPart(start, end)
      if (!isRead && end - start < STRETCH) reader.read(text, start, end)
      else if (!isRead) yield* reader.readLong(text, start, end)
      if (reader.count === 0) continue
      const from = lookup.count
      lookup.append(reader.hashes, reader.count)
      const key = seed === 0 ? 0 : this.keys.read(text, { start, end }, seed)
      passages.push({ start, end, from, to: lookup.count, key })
      read += end - start
      if (read < STRETCH) continue
      read = 0
      yield
    }
    return passages
  }
}
