/** Counts how often a search meets each body. Cost: constant for a hit; 8 bytes a body. */
import { PagedIntegers } from '../similarity/paged-integers.ts'

/** Of each body the search that met it last, and how often it did. */
const BODY_SIZE = 2

export class BodyHits {
  private readonly counts = new PagedIntegers()
  private searches = 0

  get bytes(): number {
    return this.counts.bytes
  }

  /** Begins a search among so many bodies. */
  begin(bodies: number): void {
    this.searches++
    this.counts.reserve(bodies * BODY_SIZE)
  }

  /** Counts a hit of a body: was it the last that was wanted? */
  hit(body: number, wanted: number): boolean {
    const { counts, searches } = this
    const at = body * BODY_SIZE
    const hits = counts.get(at) === searches ? counts.get(at + 1) + 1 : 1
    counts.setTwo(at, searches, hits)
    return hits === wanted
  }
}
