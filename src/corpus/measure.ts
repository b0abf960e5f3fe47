/** How alike two sets of shingles are, as it is told. Cost: constant. */
import type { Containment } from './finding.ts'

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

/** To three places; 1 only if it is all. */
function share(part: number, all: number): number {
  if (part === all) return all > 0 ? 1 : 0
  return Math.min(0.999, Math.round((part / all) * 1000) / 1000)
}
