/**
 * Which of the bodies that share enough with an article is the most like it: the one with the greatest Jaccard index,
 * of equals the one with the oldest article. Cost: constant for a body.
 */
import type { BodyMatch } from './body-index.ts'
import type { Whole } from './sought.ts'

/** The oldest article with a body; below 0 if the body does not count. */
export type ArticleOf = (body: number) => number

export interface BestMatch extends BodyMatch {
  readonly article: number
}

/**
 * How many shingles a body of so many has to share to be better than the best one so far: `a / (m + n - a)` is greater
 * than `b / (m + k - b)` where `a * (m + k)` is greater than `b * (m + n)`, and whole numbers are not rounded to others.
 *
 * @param article the oldest one with it: where that is older, as much is enough
 */
export function leastToBeat(best: BestMatch, whole: Whole, size: number, article: number): number {
  const least = (best.overlap * (whole.size + size)) / (whole.size + best.size)
  return article < best.article ? Math.ceil(least) : Math.floor(least) + 1
}
