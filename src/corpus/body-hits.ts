/** Counts how often a search meets each body. Cost: constant for a hit; 4 bytes a body. */
import { PagedIntegers } from '../similarity/paged-integers.ts'

/** Of each body the search that met it last, and in the lower bits how often it did. */
const HIT_BITS = 3
/** At most so many hits are counted. */
const MOST_HITS = (1 << HIT_BITS) - 1
/** The number of a search has the bits that are left, but for the sign. */
const LAST_SEARCH = 2 ** (31 - HIT_BITS) - 1

export class BodyHits {
  private counts = new PagedIntegers()
  private searches = 0

  get bytes(): number {
    return this.counts.bytes
  }

  /** Begins a search among so many bodies. */
  begin(bodies: number): void {
    if (this.searches === LAST_SEARCH) {
      this.counts = new PagedIntegers()
      this.searches = 0
    }
    this.searches++
    this.counts.reserve(bodies)
  }

  /** Counts a hit of a body: was it the last that was wanted? */
  hit(body: number, wanted: number): boolean {
    const { counts, searches } = this
    const known = counts.get(body)
    const hits = known >>> HIT_BITS === searches ? (known & MOST_HITS) + 1 : 1
    if (hits <= MOST_HITS) counts.set(body, (searches << HIT_BITS) | hits)
    return hits === wanted
  }
}
