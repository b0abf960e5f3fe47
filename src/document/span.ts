/**
 * A half-open range `[start, end)` of the ORIGINAL input, counted in UTF-16 code units, so that
 * `text.slice(span.start, span.end)` is the passage. Every position in every result is one.
 */
export interface Span {
  /** First code unit; 0 ≤ start. */
  readonly start: number
  /** One past the last code unit; start ≤ end ≤ text.length. */
  readonly end: number
}
