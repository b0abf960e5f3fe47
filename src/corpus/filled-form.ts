/**
 * Forms that were filled in: articles of which next to nothing is left without the furniture of their
 * source, such as the figures of a company in the form that a wire has for them. Cost: constant for a
 * paragraph.
 */

/** With less than this share of its shingles left, an article is a form. */
const LEAST_LEFT = 0.5

/** A paragraph of what is looked for. */
export interface Part {
  /** Its shingles are those `[from, to)` of the lookup. */
  readonly from: number
  readonly to: number
  readonly isFurniture: boolean
  /** Another article has the same paragraph. */
  readonly isKnown: boolean
}

/** Is next to nothing left of an article without its furniture? Paragraphs count by their shingles. */
export function isFilledForm(parts: readonly Part[]): boolean {
  let all = 0
  let left = 0
  for (const { from, to, isFurniture } of parts) {
    all += to - from
    if (!isFurniture) left += to - from
  }
  return left < all * LEAST_LEFT
}
