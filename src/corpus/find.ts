/**
 * The finding of an article: the article of the corpus that is most like it, how the two relate, and
 * which of its paragraphs were there before.
 *
 * Method: exact search among bodies first. Where none shares enough, the article of the corpus that has
 * most of the paragraphs that were there before is the one to tell. Texts are read and compared only for
 * what is told. Cost: the searches, and `compare` for what is like but not the same.
 */

import type { Span } from '../document/span.ts'
import type { Steps } from '../document/steps.ts'
import type { Articles } from './articles.ts'
import type { BodyMatch } from './body-index.ts'
import type { CorpusIndex, ReadArticle, ReadPassage } from './corpus-index.ts'
import { dayOf } from './day.ts'
import {
  type ArticleVerdict,
  type Finding,
  findingOf,
  type Place,
  type Relation,
  type SeenPassage,
  UNRELATED,
} from './finding.ts'
import { LastComparison } from './last-comparison.ts'
import { type Measures, measure } from './measure.ts'
import { relate, verdictOnSame } from './relate.ts'
import { type Sighting, sightingsOf } from './seen-passages.ts'
import type { Whole } from './sought.ts'
import type { StockLines } from './stock-lines.ts'
import { Window } from './window.ts'

/** A paragraph with fewer shingles is in many articles by chance: `By Our Correspondent`. */
const LEAST_TELLING = 5
/**
 * Two articles that share less of the shorter one than this share nothing to tell of: it is less than one
 * paragraph of most, a stock line. It is told among the passages.
 */
const LEAST_SHARED = 0.05
/** So many articles that were read are remembered. */
const MOST_KNOWN = 32
/** What a passage says is all in the one that was seen. */
const SAID = new Set(['identical', 'duplicate', 'contained'])

/** Tells what an index knows of an article that was read. */
export class Finder {
  private readonly index: CorpusIndex
  private readonly articles: Articles
  private readonly days: number
  /** What counts for nothing; undefined: all counts. */
  private readonly stock: StockLines | undefined
  private readonly reader: TextReader

  /**
   * @param days the most between two articles that are compared
   * @param stock what counts for nothing; undefined: all counts
   */
  constructor(index: CorpusIndex, articles: Articles, days: number, stock: StockLines | undefined) {
    this.index = index
    this.articles = articles
    this.days = days
    this.stock = stock
    this.reader = new TextReader(index, articles)
  }

  /** Looks up an article, and tells what is known of it. */
  *find(read: ReadArticle): Steps<Finding> {
    const { index, articles } = this
    const { article } = read
    const window = new Window(articles, index, dayOf(article.date), this.days)
    const sightings = yield* sightingsOf(index, read, window)
    const { reader } = this
    const told = yield* this.articleOf(read, sightings, window, reader)
    const passages = yield* seenPassages(read, sightings, told.article, reader)
    const boilerplate = read.passages.filter(isFurniture).map(spanOf)
    const fresh = freshOf(read, passages)
    return findingOf(article.id, told.finding, { passages, boilerplate, fresh })
  }

  /** The article that a finding is about, and what it says of the two. */
  private *articleOf(
    read: ReadArticle,
    sightings: readonly (Sighting | undefined)[],
    window: Window,
    reader: TextReader,
  ): Steps<{ article: number; finding: Relation }> {
    const { wholes } = this.index
    const { article } = read
    const same = read.body >= 0 ? window.oldestWith(read.body) : -1
    if (same >= 0) {
      const verdict = verdictOnSame(article, () => this.articles.read(same))
      const finding = relationTo(this.articles.idOf(same), verdict, ALL_SHARED, [])
      return { article: same, finding }
    }
    yield
    const whole = this.index.wholeOf(read)
    yield
    const best = bestMatch(whole, yield* wholes.search(whole), window)
    if (best) {
      yield
      const there = yield* reader.read(best.article)
      yield
      const measures = measure(best.overlap, whole.size, best.size)
      const { verdict, differences } = yield* relate(read, there, this.stock, reader.compared)
      const of = this.articles.idOf(best.article)
      return { article: best.article, finding: relationTo(of, verdict, measures, differences) }
    }
    const seen = mostSeen(read, sightings, this.stock)
    if (seen < 0) return { article: seen, finding: UNRELATED }
    const { size, overlap } = wholes.matchOf(this.index.bodyOfArticle(seen))
    const measures = measure(overlap, whole.size, size)
    const { here, there } = measures.containment
    if (Math.max(here, there) < LEAST_SHARED) return { article: -1, finding: UNRELATED }
    const of = this.articles.idOf(seen)
    return { article: seen, finding: relationTo(of, 'overlap', measures, []) }
  }
}

/** Reads the articles of the corpus that findings tell of, and remembers those that it read last. */
class TextReader {
  readonly compared: LastComparison = new LastComparison()
  private readonly index: CorpusIndex
  private readonly articles: Articles
  private readonly known = new Map<number, ReadArticle>()
  private changes = 0

  constructor(index: CorpusIndex, articles: Articles) {
    this.index = index
    this.articles = articles
  }

  /** The text of an article. */
  textOf(article: number): string {
    return this.known.get(article)?.article.text ?? this.articles.read(article).text
  }

  /** An article as it is read. */
  *read(article: number): Steps<ReadArticle> {
    const { changes } = this.index
    if (changes !== this.changes || this.known.size >= MOST_KNOWN) this.known.clear()
    this.changes = changes
    const known = this.known.get(article)
    if (known) return known
    const read = yield* this.index.readOther(this.articles.read(article))
    this.known.set(article, read)
    return read
  }

  /** Where the paragraph of a set stands first in an article; undefined if it does not. */
  placeOf(article: number, set: number): Place | undefined {
    if (article < 0) return undefined
    const { bodies } = this.index
    const place = bodies.setsOf(this.index.bodyOfArticle(article)).indexOf(set)
    if (place < 0) return undefined
    const { start, end } = this.articles.spanOf(article, place)
    return { id: this.articles.idOf(article), start, end }
  }
}

const ALL_SHARED: Measures = { similarity: 1, containment: { here: 1, there: 1 } }

/** One place makes all of these, so that they have one shape, as the compiler of the engine likes it. */
const relationTo = (
  of: string,
  verdict: ArticleVerdict,
  { similarity, containment: { here, there } }: Measures,
  differences: Relation['differences'],
): Relation => ({ verdict, of, similarity, containment: { here, there }, differences })

const likeness = ({ size: own }: Whole, { overlap, size }: BodyMatch): number =>
  overlap / (own + size - overlap)

/** The body that is most like the article; of equals the one with the oldest article. */
function bestMatch(
  whole: Whole,
  matches: readonly BodyMatch[],
  window: Window,
): (BodyMatch & { readonly article: number }) | undefined {
  let best: (BodyMatch & { article: number }) | undefined
  for (const match of matches) {
    const gain = best ? likeness(whole, match) - likeness(whole, best) : 1
    if (gain < 0) continue
    const article = window.oldestWith(match.body)
    if (article < 0) continue
    if (!best || gain > 0 || article < best.article) best = { ...match, article }
  }
  return best
}

/**
 * The article in which most of the longer paragraphs were seen, by their shingles; -1 if none was. What any
 * site may say makes no overlap.
 */
function mostSeen(
  { article, distinct }: ReadArticle,
  sightings: readonly (Sighting | undefined)[],
  stock: StockLines | undefined,
): number {
  if (!sightings.some(isKnown)) return -1
  const seen = new Map<number, number>()
  for (const [index, sighting] of sightings.entries()) {
    const { start, end, from, to } = distinct[index] as ReadPassage
    const size = to - from
    if (!sighting || size < LEAST_TELLING || stock?.has(article.text.slice(start, end))) continue
    seen.set(sighting.article, (seen.get(sighting.article) ?? 0) + size)
  }
  let most = -1
  for (const [article, size] of seen) {
    const gain = size - (seen.get(most) ?? 0)
    if (gain > 0 || (gain === 0 && article < most)) most = article
  }
  return most
}

function* seenPassages(
  read: ReadArticle,
  sightings: readonly (Sighting | undefined)[],
  article: number,
  reader: TextReader,
): Steps<SeenPassage[]> {
  if (!sightings.some(isKnown)) return []
  const told = sightings.map((sighting, index) => {
    if (!sighting) return undefined
    const { set, overlap, size } = sighting
    const there = reader.placeOf(article, set)
    const home = there ? article : sighting.article
    const of = there ?? reader.placeOf(home, set)
    if (!of) return undefined
    const { from, to } = read.distinct[index] as ReadPassage
    const { similarity, containment } = measure(overlap, to - from, size)
    return { of, home, set, similarity, containment }
  })
  const passages: SeenPassage[] = []
  for (const [at, passage] of read.passages.entries()) {
    const seen = told[read.distinctOf[at] as number]
    if (!seen) continue
    const { of, home, set, similarity, containment } = seen
    const isSame = passage.set === set
    const { verdict, differences } = isSame
      ? IDENTICAL
      : yield* comparePassages(reader.compared, read.article.text, passage, reader.textOf(home), of)
    const { start, end } = passage
    passages.push({ start, end, of, verdict, similarity, containment, differences })
    if (!isSame) yield
  }
  return passages
}

const IDENTICAL = { verdict: 'identical', differences: [] } as const

/** Compares two passages; spans are those of the texts that they stand in. */
function* comparePassages(
  compared: LastComparison,
  text: string,
  here: Span,
  otherText: string,
  there: Span,
): Steps<Pick<SeenPassage, 'verdict' | 'differences'>> {
  const { verdict, differences } = yield* compared.of(
    text.slice(here.start, here.end),
    otherText.slice(there.start, there.end),
  )
  const moved = differences.map((difference) => ({
    kind: difference.kind,
    here: difference.here && move(difference.here, here.start),
    there: difference.there && move(difference.there, there.start),
  }))
  return { verdict, differences: moved }
}

/** What is neither furniture nor said before; neighbours are told as one. */
function freshOf(read: ReadArticle, passages: readonly SeenPassage[]): Span[] {
  // Both are by place.
  let seen = 0
  const fresh: { start: number; end: number }[] = []
  let isOpen = false
  for (const { start, end, isFurniture } of read.passages) {
    const isSeen = passages[seen]?.start === start
    const isFresh = !isFurniture && !(isSeen && SAID.has((passages[seen] as SeenPassage).verdict))
    if (isSeen) seen++
    const last = fresh.at(-1)
    if (isFresh && isOpen && last) last.end = end
    else if (isFresh) fresh.push({ start, end })
    isOpen = isFresh
  }
  return fresh
}

const isFurniture = (passage: ReadPassage): boolean => passage.isFurniture

const isKnown = (sighting: Sighting | undefined): boolean => sighting !== undefined

const spanOf = ({ start, end }: Span): Span => ({ start, end })

const move = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })
