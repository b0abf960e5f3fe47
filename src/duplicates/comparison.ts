/**
 * What a comparison tells, and its mirror image: the answer to the same question asked the other way
 * round. Cost: linear.
 */
import type { Span } from '../document/span.ts'
import type { Containment } from '../similarity/containment.ts'
import type { Difference } from './difference.ts'
import type { Verdict } from './verdict.ts'

/** Words of `a` (`here`) and what stands in their place in `b` (`there`); null: nothing does. */
export interface Change {
  readonly here: Span | null
  readonly there: Span | null
}

/** Words that stand in both. */
export interface Match {
  readonly here: Span
  readonly there: Span
}

/** How two texts relate. Spans named `here` lie in the first, `there` in the second. */
export interface Comparison {
  readonly verdict: Verdict
  /** Share of the words of both that are matched (Dice), 0 to 1. */
  readonly similarity: number
  /**
   * Share of what `a` tells that `b` says too (`here`), and the other way round (`there`), 0 to 1; names and numbers
   * count more than words, function words less.
   */
  readonly containment: Containment
  /** Stretches of words that both have, by their place in `a`. */
  readonly matches: readonly Match[]
  /** Facts that differ, by their place in `a`; one that only one side has is null on the other. */
  readonly differences: readonly Difference[]
  /** Words that differ, by their place in `a`; then those that only `b` has. */
  readonly changes: readonly Change[]
}

const MIRRORED: Partial<Record<Verdict, Verdict>> = {
  contains: 'contained',
  contained: 'contains',
}

/** The comparison of the second text with the first. */
export function mirrored(comparison: Comparison): Comparison {
  const { verdict, similarity, containment, matches, differences, changes } = comparison
  return inOrder({
    verdict: MIRRORED[verdict] ?? verdict,
    similarity,
    containment: { here: containment.there, there: containment.here },
    matches: matches.map(swap),
    differences: differences.map(swap),
    changes: changes.map(swap),
  })
}

const swap = <Pair extends { here: unknown; there: unknown }>(pair: Pair): Pair => ({
  ...pair,
  here: pair.there,
  there: pair.here,
})

/** The same comparison, its parts by place. */
export function inOrder(comparison: Comparison): Comparison {
  const { matches, differences, changes } = comparison
  return {
    ...comparison,
    matches: matches.toSorted(byPlace),
    differences: differences.toSorted(byPlace),
    changes: changes.toSorted(byPlace),
  }
}

/** By place in the first text; behind them what only the second has, by its place there. */
function byPlace(a: Change, b: Change): number {
  if (a.here && b.here) return a.here.start - b.here.start
  if (a.here) return -1
  return b.here ? 1 : (a.there?.start ?? 0) - (b.there?.start ?? 0)
}
