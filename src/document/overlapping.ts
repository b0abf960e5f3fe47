/** Finds in spans that are sorted and apart: what begins before a position, what shares something. Cost: binary search. */
import { firstWhere } from './binary-search.ts'
import type { Span } from './span.ts'

/** The index of the last span that starts at or before a position, or -1. */
export const lastStartingBy = (spans: readonly Span[], position: number): number =>
  firstWhere(spans, ({ start }) => start > position) - 1

/** Those that share something with another span, in order. */
export const overlapping = <Part extends Span>(
  spans: readonly Part[],
  { start, end }: Span,
): Part[] =>
  spans.slice(
    firstWhere(spans, (span) => span.end > start),
    firstWhere(spans, (span) => span.start >= end),
  )
