/**
 * A pair of passages as it is told to the caller.
 */
import type { Span } from '../document/span.ts'
import type { Attachment } from '../reading/furniture.ts'
import type { Containment } from '../similarity/containment.ts'
import type { Change } from './comparison.ts'
import type { Difference } from './difference.ts'

/** A passage that says again what another passage of the same article says. */
export interface Duplicate extends Span {
  /** The passage that says it too, and stays if this one goes. */
  readonly of: Span
  /**
   * - `exact`: the same characters
   * - `surface`: the same words; case, punctuation, spaces or encoding differ
   * - `near`: some words differ, no fact does
   * - `contained`: all of it is said inside the longer `of`
   * - `variant`: would be a repeat, but a fact differs (see `differences`); parallel statements and rows are none
   */
  readonly kind: 'exact' | 'surface' | 'near' | 'contained' | 'variant'
  /** The passage says the headline again. */
  readonly title: boolean
  /** Share of the words of both that are the same (Dice), 0 to 1. */
  readonly similarity: number
  /** Of the words of this passage the share that stands in `of`, and the other way round; sentences of `of` count whole. */
  readonly containment: Containment
  /** The facts that differ; only a `variant` has any. */
  readonly differences: readonly Difference[]
  /** All words that differ, by their place in the passage; then those that only `of` has. */
  readonly changes: readonly Change[]
  /**
   * What goes with the passage though it is no part of what is said again: credits, signatures,
   * labels with a number or a name that the article itself does not say. Missing if there is none.
   */
  readonly attached?: readonly Attachment[]
}
