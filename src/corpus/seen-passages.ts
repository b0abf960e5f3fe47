/**
 * Of each paragraph of an article the paragraph of the corpus that says the most of it.
 *
 * Method: the same paragraph, if it is there, or the exact search for those that share enough. The one
 * that holds the most of it comes first, of these the most alike, of these the one of the oldest article, of
 * these the first there.
 * Cost: that of the search.
 */
import type { Steps } from '../document/steps.ts'
import type { Lookup } from '../similarity/lookup.ts'
import type { Seeker } from '../similarity/set-index.ts'
import type { CorpusIndex, ReadPassage, ReadText } from './corpus-index.ts'
import type { Window } from './window.ts'

/** After so many paragraphs there is a pause. */
const PASSAGES = 64

/** What is known of a paragraph that was seen before, in numbers. */
export interface Seen {
  /** The oldest article with it. */
  readonly article: number
  /** How many shingles both have, and how many there are in the one that was seen. */
  readonly overlap: number
  readonly size: number
}

/** The same, as an index knows it. */
export interface Sighting extends Seen {
  readonly set: number
}

/** Of each distinct paragraph of an article that was looked up its best sighting; none of furniture. */
export function* sightingsOf(
  index: CorpusIndex,
  { distinct, lookup }: ReadText,
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
  index: CorpusIndex,
  lookup: Lookup,
  { from, to, set: same }: ReadPassage,
  window: Window,
): Sighting | undefined {
  const article = same >= 0 ? window.oldestWithSet(same) : -1
  const own = to - from
  if (article >= 0) return { set: same, article, overlap: own, size: own }
  const best = new BestSighting(index, window)
  index.sets.search(lookup, from, to, same, best)
  return best.sighting
}

/** The best of the paragraphs that are met. */
class BestSighting implements Seeker {
  sighting: Sighting | undefined
  overlap = 0
  private readonly index: CorpusIndex
  private readonly window: Window

  constructor(index: CorpusIndex, window: Window) {
    this.index = index
    this.window = window
  }

  isBehind(set: number, size: number): boolean {
    const { sighting: best } = this
    if (best === undefined || size < best.size) return false
    if (size > best.size) return true
    const { bodies, wholes } = this.index
    const first = bodies.firstArticleOf(bodies.bodiesWith(set)[0] as number)
    if (first !== best.article) return first > best.article
    // Sets are numbered as they stand in the article that they came with.
    return set > best.set && wholes.ownerOf(best.set) === this.index.bodyOfArticle(first)
  }

  meet(set: number, overlap: number): void {
    const { index, sighting: best } = this
    const article = this.window.oldestWithSet(set)
    if (article < 0) return
    const sighting = { set, article, overlap, size: index.sets.sizeOf(set) }
    const order = best ? preference(sighting, best) : -1
    if (order > 0 || (order === 0 && best && !isBefore(index, sighting, best))) return
    this.sighting = sighting
    this.overlap = overlap
  }
}

/** Below 0 if of two that lie in the same paragraph the first is to be told; 0: both stand in one article. */
export function preference(a: Seen, b: Seen): number {
  if (a.overlap !== b.overlap) return b.overlap - a.overlap
  return a.size !== b.size ? a.size - b.size : a.article - b.article
}

/** Of two paragraphs of one article: does the first stand before the other? */
function isBefore(index: CorpusIndex, { article, set }: Sighting, other: Sighting): boolean {
  return index.placeIn(article, set) < index.placeIn(article, other.set)
}
