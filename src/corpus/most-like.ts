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

/** The better one of a body and the best one before it. */
export function betterOf(
  best: BestMatch | undefined,
  whole: Whole,
  match: BodyMatch,
  articleOf: ArticleOf,
): BestMatch | undefined {
  const gain = best ? likeness(whole, match) - likeness(whole, best) : 1
  if (gain < 0) return best
  const article = articleOf(match.body)
  if (article < 0 || (best && gain === 0 && article > best.article)) return best
  return { ...match, article }
}

/**
 * How many shingles a body of so many has to share to be better than the best one so far.
 *
 * @param first its first article: where that is older, as much is enough
 */
export function leastToBeat(best: BestMatch, whole: Whole, size: number, first: number): number {
  const least = (best.overlap * (whole.size + size)) / (whole.size + best.size)
  return first < best.article ? Math.ceil(least) : Math.floor(least) + 1
}

/** How much of both stands in both. */
const likeness = ({ size: own }: Whole, { overlap, size }: BodyMatch): number =>
  overlap / (own + size - overlap)
