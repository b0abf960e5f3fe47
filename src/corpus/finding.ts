/**
 * What a corpus tells of an article: is it new, and if not, what of it was there before, and where?
 */
import type { Article } from '../document/article.ts'
import type { MarkedUpText } from '../document/markup.ts'
import type { Span } from '../document/span.ts'
import type { Difference } from '../duplicates/difference.ts'
import type { Verdict } from '../duplicates/verdict.ts'
import type { Containment } from '../similarity/containment.ts'

/**
 * - `unique`: nothing of it was there, or less than a twentieth: a stock line
 * - `duplicate`: `of` says the same
 * - `contained`: `of` says all that it says, and more
 * - `contains`: it says all that `of` says, and more
 * - `variant`: the story of `of`, sent again with other facts, or as its correction; or the next event in its words
 * - `overlap`: it shares passages with `of`, a twentieth of the shorter one or more, and each of the two
 *   adds to them
 */
export type ArticleVerdict =
  | 'unique'
  | 'duplicate'
  | 'contained'
  | 'contains'
  | 'variant'
  | 'overlap'

/** A passage in an article of the corpus. */
export interface Place extends Span {
  readonly id: string
}

/** A paragraph that was there before, in whole or in part. */
export interface SeenPassage extends Span {
  /** The passage that says the most of it. */
  readonly of: Place
  /** What `compare` says of the two; `identical`: the same words. */
  readonly verdict: Verdict
  /** Jaccard index of the shingles of the two, 0 to 1. */
  readonly similarity: number
  readonly containment: Containment
  /** The facts that differ, `there` in the article `of`. */
  readonly differences: readonly Difference[]
}

/** How an article stands to what was there before it. */
export interface Relation {
  readonly verdict: ArticleVerdict
  /** The id of the article of the corpus that it is held against; missing if it is `unique`. */
  readonly of?: string
  /** Jaccard index of the shingles of the two, without the boilerplate of their sources, 0 to 1. */
  readonly similarity: number
  readonly containment: Containment
  /** The facts in which the article differs from `of`: `here` in the article, `there` in `of`. */
  readonly differences: readonly Difference[]
}

/** What is told of an article that has nothing to do with any other. */
export const UNRELATED: Relation = Object.freeze({
  verdict: 'unique',
  similarity: 0,
  containment: Object.freeze({ here: 0, there: 0 }),
  differences: Object.freeze([]),
})

export interface Finding extends Relation {
  /** The id of the article; missing if it has none. */
  readonly id?: string
  /** The paragraphs that were there before, by place. */
  readonly passages: readonly SeenPassage[]
  /** Paragraphs that the source puts on many pages, but for those with figures that it never had; by place. */
  readonly boilerplate: readonly Span[]
  /** What is new: all but what was there before, and boilerplate; by place. */
  readonly fresh: readonly Span[]
}

/** A finding made of its parts, its fields in the order in which they are told. */
export function findingOf(
  id: string | undefined,
  { verdict, of, similarity, containment, differences }: Relation,
  { passages, boilerplate, fresh }: Pick<Finding, 'passages' | 'boilerplate' | 'fresh'>,
): Finding {
  // Made at once, then added to: to spread one object into the next is dear, and every article has one.
  const finding: { -readonly [Field in keyof Finding]: Finding[Field] } = {
    verdict,
    similarity,
    containment,
    differences,
    passages,
    boilerplate,
    fresh,
  }
  if (id !== undefined) finding.id = id
  if (of !== undefined) finding.of = of
  return finding
}

/** A finding with what it says of the article that is asked about elsewhere in that. */
export function movedFinding(finding: Finding, moved: (span: Span) => Span): Finding {
  const { differences, passages, boilerplate, fresh } = finding
  const placed = (difference: Difference): Difference => ({
    ...difference,
    here: difference.here && moved(difference.here),
  })
  return {
    ...finding,
    differences: differences.map(placed),
    passages: passages.map((passage) => ({
      ...passage,
      ...moved(passage),
      differences: passage.differences.map(placed),
    })),
    boilerplate: boilerplate.map(moved),
    fresh: fresh.map(moved),
  }
}

/** A finding as it is told of a text with markup: where it lies in that. */
export const inSource = (finding: Finding, markedUp: MarkedUpText | undefined): Finding =>
  markedUp === undefined ? finding : movedFinding(finding, (span) => markedUp.inSource(span))

/**
 * An article of a corpus, and what was told of it when it came. Of one with markup the words are kept: what is told of it
 * later lies in them.
 */
export interface KnownArticle {
  readonly article: Article
  /** `of` may have been removed since. */
  readonly relation: Relation
}
