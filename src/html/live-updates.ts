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
      const time = isoDate([update?.datePublished])
      const headline = linesOf(update?.headline)
      const lines = [...headline, ...linesOf(update?.articleBody)]
      const keys = lines.slice(0, headline.length + 1).map(keyOf)
      return time === undefined || keys.length === 0 ? [] : [{ time, lines, keys }]
    })
}

const linesOf = (text: unknown): string[] => (typeof text === 'string' ? bodyLines(text) : [])

/** When the entry that each paragraph opens was written, by place; an entry is opened once. */
export function openedBy(
  paragraphs: readonly { readonly text: string }[],
  updates: readonly LiveUpdate[],
): ReadonlyMap<number, string> {
  const byKey = new Map(updates.flatMap((update) => update.keys.map((key) => [key, update])))
  byKey.delete('')
  const times = new Map<number, string>()
  for (const [at, { text }] of paragraphs.entries()) {
    const update = byKey.get(keyOf(text))
    if (update !== undefined) times.set(at, update.time)
    for (const key of update?.keys ?? []) byKey.delete(key)
  }
  return times
}
