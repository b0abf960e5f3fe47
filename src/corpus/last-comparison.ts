/**
 * Compares two texts, and remembers the last two: an article of one paragraph is held against another
 * one as an article, and then as a paragraph. Cost: that of `compare`, once.
 */
import { MONTH } from '../document/dateline.ts'
import type { Steps } from '../document/steps.ts'
import { type compare, compareInSteps } from '../duplicates/compare.ts'

export type Comparison = ReturnType<typeof compare>

/** The day that a dateline tells, in capitals or not: the `, March 3` of `OLD HARBOUR, March 3 -`. */
const DAY = new RegExp(`,\\s${MONTH}\\s\\d\\d?(?=\\s?[-–—(])`, 'iu')
/** It stands within so many characters. */
const REACH = 80

const withoutDay = (text: string): string =>
  text.slice(0, REACH).replace(DAY, (day) => ' '.repeat(day.length)) + text.slice(REACH)

export class LastComparison {
  private here = ''
  private there = ''
  private known: Comparison | undefined;

  /** @param isResent the days of two datelines do not count */
  *of(here: string, there: string, isResent: boolean): Steps<Comparison> {
    if (isResent) return yield* this.of(withoutDay(here), withoutDay(there), false)
    if (this.known === undefined || here !== this.here || there !== this.there) {
      this.known = yield* compareInSteps(here, there)
      this.here = here
      this.there = there
    }
    return this.known
  }
}
