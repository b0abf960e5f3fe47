/**
 * What was decided about an article: which passages go and which variants stay, and which words stay for those that go.
 */
import type { Span } from '../../document/span.ts'
import type { Attachment } from '../../reading/furniture.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'
import type { Candidate, ToldPassage } from '../candidates/candidate.ts'
import type { Difference } from '../difference.ts'
import type { Keepers } from './keepers.ts'

/** A passage that goes, or a variant that stays. */
export interface Decided<Kind extends ToldPassage = ToldPassage> {
  readonly candidate: Kind
  /** The facts in which a variant differs. */
  readonly differences: readonly Difference[]
  readonly furniture: readonly Attachment[]
}

/** A passage that goes as its words stand elsewhere, one by one: a headline, or sentences like some that went. */
export interface GoingCopy extends Span {
  readonly firstWord: number
  readonly endWord: number
  /** That of a copy that the next one may go on with; a headline stands alone. */
  readonly paragraph?: number
  readonly furniture: Attachment[]
}

/** All that was decided. */
export interface Decisions {
  readonly marked: MarkedDocument
  readonly going: readonly Decided[]
  readonly copies: readonly GoingCopy[]
  readonly variants: readonly Decided<Candidate>[]
  /** Which word stays for a word that went. */
  readonly keepers: Keepers
  /** The words `[from, to)` of a span. */
  readonly wordsOf: (span: Span) => [from: number, to: number]
}
