/**
 * Of each paragraph of an article the paragraph of the corpus that says the most of it.
 *
 * Method: the same paragraph, if it is there, or the exact search for those that share enough. The one
 * that holds the most of it comes first, of these the most alike, of these the oldest.
 * Cost: that of the search.
 */
import type { Steps } from '../document/steps.ts'
import type { Lookup } from '../similarity/lookup.ts'
import type { CorpusIndex, ReadArticle, ReadPassage } from './corpus-index.ts'
import type { Window } from './window.ts'

/** After so many paragraphs there is a pause. */
const PASSAGES = 64

/** What is known of a paragraph that was seen before, in numbers. */
export interface Sighting {
  readonly set: number
  /** The oldest article with it. */
  readonly article: number
  /** How many shingles both have, and how many there are in the one that was seen. */
  readonly overlap: number
  readonly size: number
}

/** Of each distinct paragraph of an article that was looked up its best sighting; none of furniture. */
export function* sightingsOf(
  index: CorpusIndex,
  { distinct, lookup }: ReadArticle,
  window: Window,
): Steps<(Sighting | undefined)[]> {
  const sightings: (Sighting | undefined)[] = []
  for (const passage of distinct) {
    const sighting = passage.isFurniture ? undefined : bestOf(index, lookup, passage, window)
    if (sightings.push(sighting) % PASSAGES === 0) yield
  }
  return sightings
}

function bestOf(
  { sets }: CorpusIndex,
  lookup: Lookup,
  { from, to, set: same }: ReadPassage,
  window: Window,
): Sighting | undefined {
  const article = same >= 0 ? window.oldestWithSet(same) : -1
  const own = to - from
  if (article >= 0) return { set: same, article, overlap: own, size: own }
  sets.search(lookup, from, to, same)
  let best: Sighting | undefined
  for (let at = 0; at < sets.foundCount; at++) {
    const set = sets.found[at] as number
    const overlap = sets.overlaps[at] as number
    if (best && overlap < best.overlap) continue
    const sighting = { set, article: window.oldestWithSet(set), overlap, size: sets.sizeOf(set) }
    if (sighting.article >= 0 && (!best || isBetter(sighting, best))) best = sighting
  }
  return best
}

/** Of two that lie in the same paragraph, with as much or more of it: the one to tell. */
function isBetter(a: Sighting, b: Sighting): boolean {
  if (a.overlap !== b.overlap) return a.overlap > b.overlap
  if (a.size !== b.size) return a.size < b.size
  return a.article !== b.article ? a.article < b.article : a.set < b.set
}
