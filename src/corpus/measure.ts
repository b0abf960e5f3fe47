/** How alike two sets of shingles are: quotients of whole numbers, as `joinPassages` has them. Cost: constant. */
import type { Containment } from '../similarity/containment.ts'

export interface Measures {
  /** Jaccard index, 0 to 1. */
  readonly similarity: number
  readonly containment: Containment
}

/** Of two sets with `here` and `there` shingles, `overlap` of them in both. */
export function measure(overlap: number, here: number, there: number): Measures {
  return {
    similarity: share(overlap, here + there - overlap),
    containment: { here: share(overlap, here), there: share(overlap, there) },
  }
}

const share = (part: number, all: number): number => (all > 0 ? part / all : 0)
