/**
 * How similar two sets are, and how much they must share to be similar enough.
 *
 * A similarity is the quotient of two whole numbers as a double, and a pair counts if that double is at
 * or over the threshold: at a tie (7 of 10 at .7) it does, as the quotient and the threshold round to
 * the same double. All bounds are whole numbers got from that one comparison, so none rounds otherwise.
 */

/** What the shared numbers are set against: all of both sets, or the smaller set. */
export type SetMeasure = 'similarity' | 'containment'

/** Share of the numbers of both sets that both have, 0 to 1. */
export const jaccard = (shared: number, sizeA: number, sizeB: number): number =>
  shared / (sizeA + sizeB - shared)

/** How similar two sets are that share so many numbers. */
export function similarityOf(
  measure: SetMeasure,
  shared: number,
  sizeA: number,
  sizeB: number,
): number {
  return measure === 'similarity' ? jaccard(shared, sizeA, sizeB) : shared / Math.min(sizeA, sizeB)
}

/** The least number of shared numbers at which two sets are similar enough; 1 or more. */
export function leastShared(
  measure: SetMeasure,
  threshold: number,
  sizeA: number,
  sizeB: number,
): number {
  const estimate =
    measure === 'similarity'
      ? (threshold / (1 + threshold)) * (sizeA + sizeB)
      : threshold * Math.min(sizeA, sizeB)
  let shared = Math.max(1, Math.floor(estimate))
  while (similarityOf(measure, shared, sizeA, sizeB) < threshold) shared++
  return shared
}

/** The least size of a set within one of `size` that is similar enough to it, by Jaccard. */
export function leastSize(threshold: number, size: number): number {
  let least = Math.max(1, Math.floor(threshold * size))
  while (similarityOf('similarity', least, least, size) < threshold) least++
  return least
}
