import type { DocumentInput } from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import type { Difference } from './difference.ts'

/** A passage that says again what another passage of the same article says. */
export interface Duplicate extends Span {
  /** The passage that says it too. */
  readonly of: Span
  /**
   * - `exact`: the same characters
   * - `surface`: the same words; case, punctuation, spaces, encoding differ
   * - `near`: some words differ, no fact does
   * - `contained`: all of it is said inside the longer `of`
   * - `variant`: as alike as `near`, but a fact differs: see `differences`
   */
  readonly kind: 'exact' | 'surface' | 'near' | 'contained' | 'variant'
  /** Share of the words of both that are the same, 0 to 1. */
  readonly similarity: number
  /** Share of the words of this passage that stand in `of`, 0 to 1. */
  readonly containment: number
  /** The facts that differ; only a `variant` has any. */
  readonly differences: readonly Difference[]
}

export function findDuplicates(_input: DocumentInput): Duplicate[] {
  return []
}
