/** How two articles or passages relate, for a person: the verdict, how much of each the other says, what differs. */
import type { Span } from '../document/span.ts'
import type { Comparison } from '../duplicates/comparison.ts'
import type { Difference } from '../duplicates/difference.ts'
import type { ReportOptions } from './page.ts'
import { createPaint } from './paint.ts'
import { percent } from './phrases.ts'
import { oneLine } from './printable.ts'

/** What a reader loses who keeps one of the two. */
const MEANINGS = {
  identical: 'the same words',
  duplicate: 'the same in other words',
  contains: 'the first says all of the second, and more',
  contained: 'the second says all of the first, and more',
  overlap: 'each adds to what they share',
  variant: 'alike, but facts differ',
  distinct: 'two texts',
} as const

/**
 * `variant  alike, but facts differ`, the shares, and a line for each difference: `number  12 → 14`.
 *
 * @param a the text that `here` lies in
 * @param b the text that `there` lies in
 */
export function renderComparison(
  { verdict, containment, differences }: Comparison,
  a: string,
  b: string,
  { color = false }: ReportOptions,
): string {
  const paint = createPaint(color)
  const textOf = (text: string, span: Span | null): string =>
    span === null ? paint.faint('nothing') : oneLine(text.slice(span.start, span.end))
  const width = Math.max(0, ...differences.map(({ kind }) => kind.length))
  const lines = differences.map(
    ({ kind, here, there }: Difference) =>
      `  ${paint.alike(kind.padEnd(width))}  ${textOf(a, here)} → ${textOf(b, there)}`,
  )
  const shares = `${percent(containment.here)} of the first, ${percent(containment.there)} of the second`
  return [`${paint.strong(verdict)}  ${MEANINGS[verdict]}  ${paint.faint(shares)}`, ...lines].join(
    '\n',
  )
}
