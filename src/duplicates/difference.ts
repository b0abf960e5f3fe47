import type { Span } from '../document/span.ts'

/** A fact that two passages do not share. A side that has nothing in its place is null. */
export interface Difference {
  readonly kind: 'number' | 'name' | 'negation' | 'date' | 'quote'
  /** In the passage that is asked about. */
  readonly here: Span | null
  /** In the passage that it is held against. */
  readonly there: Span | null
}
