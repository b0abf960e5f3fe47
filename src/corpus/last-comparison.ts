/**
 * Compares two texts, and remembers the last two: an article of one paragraph is held against another
 * one as an article, and then as a paragraph. Cost: that of `compare`, once.
 */
import type { Steps } from '../document/steps.ts'
import { type compare, compareInSteps } from '../duplicates/compare.ts'

export type Comparison = ReturnType<typeof compare>

export class LastComparison {
  private here = ''
  private there = ''
  private known: Comparison | undefined;

  *of(here: string, there: string): Steps<Comparison> {
    if (this.known === undefined || here !== this.here || there !== this.there) {
      this.known = yield* compareInSteps(here, there)
      this.here = here
      this.there = there
    }
    return this.known
  }
}
