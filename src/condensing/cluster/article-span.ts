/**
 * Where in which article a passage of a cluster stands. Cost: constant.
 */
import type { Span } from '../../document/span.ts'
import type { Cluster } from './read-cluster.ts'

/** A passage of one of several articles; the span lies in the text of that article. */
export interface ArticleSpan extends Span {
  /** The place of the article in the input, from 0. */
  readonly article: number
  /** The `id` of the article, if it has one. */
  readonly id?: string
}

/** A span of the joined text, in or around a sentence, as a span of the article of that sentence. */
export function articleSpan(
  { articleOf, documents, offsets }: Cluster,
  sentence: number,
  { start, end }: Span,
): ArticleSpan {
  const article = articleOf[sentence] as number
  const { id } = documents[article]?.article ?? {}
  const offset = offsets[article] as number
  return { article, ...(id === undefined ? {} : { id }), start: start - offset, end: end - offset }
}
