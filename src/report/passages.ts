/**
 * The passages of a story by number: what went and the places that still say it, the pairs that stay as a
 * fact differs, what was left out as furniture. Cost: n log n in the passages.
 */

import type { Removal } from '../cleaning/removals.ts'
import { lastStartingBy } from '../document/overlapping.ts'
import type { Span } from '../document/span.ts'
import type { Duplicate } from '../duplicates/duplicate.ts'
import type { Story } from './story.ts'

/** A passage that went because another one says it. */
export interface Repeat {
  /** From 1, by position. */
  readonly number: number
  readonly removal: Removal
  readonly place: Place
}

/** A passage that stays for one or more that went. */
export interface Place extends Span {
  /** From 1, by position. */
  readonly number: number
  /** By position. */
  readonly repeats: Repeat[]
}

/** Two passages that are alike and both stay. */
export interface Variant {
  /** From 1, by position. */
  readonly number: number
  readonly pair: Duplicate
}

export interface Passages {
  readonly repeats: readonly Repeat[]
  readonly places: readonly Place[]
  readonly variants: readonly Variant[]
  /** What no other passage says. */
  readonly furniture: readonly Removal[]
}

export function passagesOf({ digest: { removals, duplicates } }: Story): Passages {
  const repeated: (Removal & { readonly of: Span })[] = []
  const furniture: Removal[] = []
  for (const removal of removals) {
    if (removal.of === undefined) furniture.push(removal)
    else repeated.push({ ...removal, of: removal.of })
  }
  const places = placesOf(repeated.map(({ of }) => of))
  const repeats = repeated.map((removal, index): Repeat => {
    const place = places.get(keyOf(removal.of)) as Place
    const repeat = { number: index + 1, removal, place }
    place.repeats.push(repeat)
    return repeat
  })
  const variants = duplicates
    .filter(({ kind }) => kind === 'variant')
    .map((pair, index) => ({ number: index + 1, pair }))
  return { repeats, places: [...places.values()], variants, furniture }
}

/** Each place once, by position. */
function placesOf(spans: readonly Span[]): Map<string, Place> {
  const places = new Map<string, Place>()
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const key = keyOf(span)
    if (places.has(key)) continue
    const { start, end } = span
    places.set(key, { start, end, number: places.size + 1, repeats: [] })
  }
  return places
}

const keyOf = ({ start, end }: Span): string => `${start} ${end}`

/** The paragraph that a position lies in, from 0; that before it, if it lies between two. */
export const paragraphAt = (paragraphs: readonly Span[], position: number): number =>
  Math.max(0, lastStartingBy(paragraphs, position))
