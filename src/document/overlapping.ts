/** Finds in spans that are sorted and apart: what begins before a position, what shares something. Cost: binary search. */
import { firstWhere } from './binary-search.ts'
import type { Span } from './span.ts'

/** The index of the last span that starts at or before a position, or -1. */
export const lastStartingBy = (spans: readonly Span[], position: number): number =>
  firstWhere(spans, ({ start }) => start > position) - 1

/** Those that share something with another span, in order. */
export function* overlapping<Part extends Span>(
  spans: readonly Part[],
  { start, end }: Span,
): Generator<Part> {
  for (let index = Math.max(0, lastStartingBy(spans, start)); index < spans.length; index++) {
    const span = spans[index] as Part
    if (span.start >= end) return
    if (span.end > start) yield span
  }
}
