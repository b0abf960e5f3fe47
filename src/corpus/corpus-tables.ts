/**
 * What a corpus knows as three flat tables, for programs that read tables: what was told of each article, its passages, and
 * the stars. Every row has all columns; what does not apply is null. Cost: linear.
 */
import type { Article } from '../document/article.ts'
import type { Containment } from '../similarity/containment.ts'
import type { Finding, Relation } from './finding.ts'
import type { Star } from './stars.ts'

/** Whole numbers, shares from 0 to 1, and texts. */
type ColumnKind = 'whole' | 'share' | 'text'
export type Columns = Readonly<Record<string, ColumnKind>>
export type Row = Readonly<Record<string, string | number | null>>

const LIKENESS: Columns = {
  similarity: 'share',
  containment_here: 'share',
  containment_there: 'share',
}

/** A row an article: what was told of it when it came. */
export const FINDING_COLUMNS: Columns = {
  id: 'text',
  source: 'text',
  url: 'text',
  title: 'text',
  date: 'text',
  language: 'text',
  verdict: 'text',
  of: 'text',
  ...LIKENESS,
  /** JSON: the facts that differ. */
  differences: 'text',
}

/** A row a passage: `fresh`, `seen` in the article `of`, or `boilerplate` of its source. */
export const PASSAGE_COLUMNS: Columns = {
  id: 'text',
  start: 'whole',
  end: 'whole',
  state: 'text',
  of: 'text',
  of_start: 'whole',
  of_end: 'whole',
  verdict: 'text',
  ...LIKENESS,
}

/** A row an article that is like a kept one. */
export const STAR_COLUMNS: Columns = {
  kept: 'text',
  id: 'text',
  verdict: 'text',
  ...LIKENESS,
}

export function findingRow(article: Article, relation: Relation): Row {
  const { id = null, source = null, url = null, title = null, date = null } = article
  const { verdict, of = null, differences } = relation
  return {
    id,
    source,
    url,
    title,
    date,
    language: article.language ?? null,
    verdict,
    of,
    ...likeness(relation),
    differences: JSON.stringify(differences),
  }
}

/** The passages of an article, in their order. */
export function passageRows(finding: Finding): Row[] {
  const { id = null, passages, boilerplate, fresh } = finding
  const plain = (state: string) => (span: { readonly start: number; readonly end: number }) => ({
    id,
    start: span.start,
    end: span.end,
    state,
    of: null,
    of_start: null,
    of_end: null,
    verdict: null,
    similarity: null,
    containment_here: null,
    containment_there: null,
  })
  const seen = passages.map(({ start, end, of, verdict, ...alike }) => ({
    id,
    start,
    end,
    state: 'seen',
    of: of.id,
    of_start: of.start,
    of_end: of.end,
    verdict,
    ...likeness(alike),
  }))
  return [...seen, ...boilerplate.map(plain('boilerplate')), ...fresh.map(plain('fresh'))].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )
}

export const starRows = ({ kept, members }: Star): Row[] =>
  members.map(({ id, verdict, ...alike }) => ({ kept, id, verdict, ...likeness(alike) }))

function likeness({
  similarity,
  containment,
}: {
  readonly similarity: number
  readonly containment: Containment
}): Row {
  return {
    similarity,
    containment_here: containment.here,
    containment_there: containment.there,
  }
}
