/**
 * The entries of a live blog as JSON-LD has them: when each was written, and what it says.
 *
 * Method: `liveBlogUpdate` of schema.org. A paragraph of the page that is the headline of an entry, or the beginning of
 * its text, opens it. Cost: linear in the entries.
 */
import { bodyLines } from './body-lines.ts'
import { isoDate } from './iso-date.ts'
import { keyOf } from './layout.ts'
import type { Thing } from './linked-data.ts'

export interface LiveUpdate {
  /** ISO 8601. */
  readonly time: string
  /** Its headline if it has one, then its paragraphs. */
  readonly lines: readonly string[]
  /** What it is known by on the page, as keys: its headline and its first paragraph. */
  readonly keys: readonly string[]
}

export function liveUpdates(things: readonly Thing[]): LiveUpdate[] {
  return things
    .flatMap(({ liveBlogUpdate = [] }) => [liveBlogUpdate].flat() as (Thing | null)[])
    .flatMap((update) => {
      const { datePublished, dateCreated, headline: name, articleBody } = update ?? {}
      const time = isoDate([datePublished, dateCreated])
      const headline = linesOf(name).join(' ')
      const body = linesOf(articleBody)
      const lines = headline === '' ? body : [headline, ...body]
      if (time === undefined || lines.length === 0) return []
      return { time, lines, keys: [headline, body[0] ?? ''].map(keyOf) }
    })
}

const linesOf = (text: unknown): string[] => (typeof text === 'string' ? bodyLines(text) : [])

/** When the entry that each paragraph opens was written, by place; an entry is opened once. */
export function openedBy(
  paragraphs: readonly string[],
  updates: readonly LiveUpdate[],
): ReadonlyMap<number, string> {
  const byKey = new Map<string, LiveUpdate>()
  for (const update of updates) {
    for (const key of update.keys) if (!byKey.has(key)) byKey.set(key, update)
  }
  byKey.delete('')
  const times = new Map<number, string>()
  const opened = new Set<LiveUpdate>()
  for (const [at, paragraph] of paragraphs.entries()) {
    const update = byKey.get(keyOf(paragraph))
    if (update === undefined || opened.has(update)) continue
    opened.add(update)
    times.set(at, update.time)
  }
  return times
}
