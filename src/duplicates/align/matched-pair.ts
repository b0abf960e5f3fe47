/**
 * Two texts that were read as one document and matched word by word: what their comparison is made
 * from. Cost: that of `match-words.ts`.
 */
import type { Span } from '../../document/span.ts'
import { firstWordFrom, formOf, spanOf } from '../../document/words.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'

export interface MatchedPair {
  readonly marked: MarkedDocument
  /** Of each word: the word of the other text that it is matched with, or -1. */
  readonly mates: Int32Array
  /** The first word of the second text. */
  readonly border: number
}

/** Where a word stands. */
export const spanOfWord = ({ marked }: MatchedPair, word: number): Span =>
  spanOf(marked.document.words, word)

/** The first word of a span. */
export const wordAt = ({ marked }: MatchedPair, span: Span): number =>
  firstWordFrom(marked.document.words, span.start)

/** The normal form of a word. */
export const formAt = ({ marked }: MatchedPair, word: number): string =>
  formOf(marked.document.words, word)
