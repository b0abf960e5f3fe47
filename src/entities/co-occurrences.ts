/**
 * Who stands together with whom: pairs of names in one sentence, with counts; the edges of a graph
 * whose nodes are the entities.
 *
 * Method: a sweep over sentences and mentions, both by position. Dates and amounts are no company.
 * Of a sentence that names more than `MOST` entities (a roster, a table) the most salient count.
 * Cost: linear in the mentions, with at most `MOST` squared pairs a sentence.
 */
import { asDocument, type DocumentInput, type ParsedDocument } from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import { isValueType } from './entity-types.ts'
import type { Entity } from './extract-entities.ts'

export interface CoOccurrence {
  /** Places in the list of entities, from 0; `a < b`. */
  readonly a: number
  readonly b: number
  /** In how many sentences both stand; 1 or more. */
  readonly count: number
}

/** So many entities of one sentence are paired. */
const MOST = 24

/**
 * The pairs of names that stand in one sentence, the most frequent first, then by salience.
 *
 * @param entities what `extractEntities` found in the same input, all of it or a part
 * @example
 * const text = 'Ada Byron met Mary Somerville. Byron wrote to Somerville from Ockham.'
 * coOccurrences(text, extractEntities(text, { types: ['PERSON'] })) // [{ a: 0, b: 1, count: 2 }]
 */
export function coOccurrences(input: DocumentInput, entities: readonly Entity[]): CoOccurrence[] {
  return coOccurrencesOf(asDocument(input), entities)
}

/** The same; sentences that begin in one of `ignored` (sorted, without overlap) do not count. */
export function coOccurrencesOf(
  { sentences }: ParsedDocument,
  entities: readonly Entity[],
  ignored: readonly Span[] = [],
): CoOccurrence[] {
  const places = entities
    .flatMap(({ type, mentions }, entity) =>
      isValueType(type) ? [] : mentions.map(({ start }) => ({ start, entity })),
    )
    .sort((a, b) => a.start - b.start)
  const counts = new Map<number, number>()
  let next = 0
  let skipped = 0
  for (const { start, end } of sentences) {
    const together = new Set<number>()
    for (; next < places.length && (places[next]?.start as number) < end; next++) {
      together.add(places[next]?.entity as number)
    }
    while (skipped < ignored.length && (ignored[skipped]?.end as number) <= start) skipped++
    const silent = ignored[skipped]
    if (together.size < 2 || (silent !== undefined && silent.start <= start)) continue
    const company = [...together].sort((a, b) => a - b).slice(0, MOST)
    for (const [index, a] of company.entries()) {
      for (const b of company.slice(index + 1)) {
        const key = a * entities.length + b
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
    }
  }
  return [...counts]
    .map(([key, count]) => {
      return { a: Math.floor(key / entities.length), b: key % entities.length, count }
    })
    .sort((x, y) => y.count - x.count || x.a - y.a || x.b - y.b)
}
