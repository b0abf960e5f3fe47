/**
 * Where in which article a passage of a cluster stands. Cost: constant.
 */
import type { ParsedDocument } from '../../document/parse.ts'
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

/**
 * What was found in several documents, as it is told: with every span where it lies in the text that came.
 *
 * A span without an article of its own belongs to that of what it stands in.
 */
export function toldOfAll<Result>(
  documents: readonly Pick<ParsedDocument, 'markedUp'>[],
  found: Result,
): Result {
  if (documents.every(({ markedUp }) => markedUp === undefined)) return found
  return movedOfAll(documents, found, 0)
}

function movedOfAll<Result>(
  documents: readonly Pick<ParsedDocument, 'markedUp'>[],
  found: Result,
  around: number,
): Result {
  if (Array.isArray(found))
    return found.map((item) => movedOfAll(documents, item, around)) as Result
  if (typeof found !== 'object' || found === null) return found
  const { article } = found as { readonly article?: unknown }
  const own = typeof article === 'number' ? article : around
  const fields: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(found))
    fields[name] = movedOfAll(documents, value, own)
  const { start, end } = fields
  if (typeof start === 'number' && typeof end === 'number') {
    const span = documents[own]?.markedUp?.inSource({ start, end })
    fields.start = span?.start ?? start
    fields.end = span?.end ?? end
  }
  return fields as Result
}
