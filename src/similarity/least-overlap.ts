/**
 * How much two sets have to share. The Jaccard index of two sets never exceeds the share of either
 * that lies in the other, so all pairs at or over a threshold, by Jaccard or by containment either way
 * round, are those that share this share of the smaller one. Cost: constant.
 */

/** A share that was computed may lie this much under what it is. */
const SLACK = 1e-9

/** The least whole number of shingles, 1 or more, that is the share `threshold` of `size` or above. */
export const leastOverlap = (size: number, threshold: number): number =>
  Math.max(1, Math.ceil(size * threshold - SLACK))
