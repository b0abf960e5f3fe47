/**
 * How much of one thing stands in another, and of that in the first: passages, articles. Each function says what it
 * counts in. Cost: none.
 */

/** Shares, 0 to 1. */
export interface Containment {
  /** Of the one that is asked about, the first of two, the share that stands in the other. */
  readonly here: number
  /** Of the other, `of` or the second of two, the share that stands in the first. */
  readonly there: number
}
