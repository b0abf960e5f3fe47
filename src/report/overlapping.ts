/** Of spans that are sorted and apart, those that share something with another. Cost: binary search. */
import type { Span } from '../document/span.ts'

export function overlapping<Part extends Span>(
  spans: readonly Part[],
  { start, end }: Span,
): Part[] {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span).end <= start) low = middle + 1
    else high = middle
  }
  let behind = low
  while (behind < spans.length && (spans[behind] as Span).start < end) behind++
  return spans.slice(low, behind)
}
