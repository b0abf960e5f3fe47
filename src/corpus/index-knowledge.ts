/**
 * What one index knows about an article that it read, and what it takes to ask it: the searches, the window, the texts.
 * Cost: that of the searches; a text that is asked for is read once as long as it is asked for often.
 */
import type { Article } from '../document/article.ts'
import type { Steps } from '../document/steps.ts'
import type { Articles } from './articles.ts'
import type { CorpusIndex, ReadArticle, ReadText } from './corpus-index.ts'
import type { Place } from './finding.ts'
import type { Knowledge, Like } from './knowledge.ts'
import { type Measures, measure } from './measure.ts'
import { type Sighting, sightingsOf } from './seen-passages.ts'
import type { Whole } from './sought.ts'
import type { Window } from './window.ts'

/** So many articles that were read are remembered. */
const MOST_KNOWN = 32

export class IndexKnowledge implements Knowledge<undefined> {
  private readonly index: CorpusIndex
  private readonly articles: Articles
  private readonly own: ReadText
  private readonly window: Window
  private readonly texts: KnownTexts
  private seen: readonly (Sighting | undefined)[] = []
  private whole: Whole | undefined

  /** @param own the article that the index read last */
  constructor(
    index: CorpusIndex,
    articles: Articles,
    own: ReadText,
    window: Window,
    texts: KnownTexts,
  ) {
    this.index = index
    this.articles = articles
    this.own = own
    this.window = window
    this.texts = texts
  }

  *sightings(): Steps<readonly (Sighting | undefined)[]> {
    this.seen = yield* sightingsOf(this.index, this.own, this.window)
    return this.seen
  }

  oldestWithBody(): number {
    const { body } = this.own
    return body >= 0 ? this.window.oldestWith(body) : -1
  }

  *mostLike(): Steps<Like | undefined> {
    const whole = yield* this.index.wholeOf(this.own)
    this.whole = whole
    yield
    const best = yield* this.index.wholes.mostLike(whole, (body) => this.window.oldestWith(body))
    return best && { article: best.article, measures: measure(best.overlap, whole.size, best.size) }
  }

  *shares(article: number): Steps<Measures> {
    yield
    this.whole ??= yield* this.index.wholeOf(this.own)
    const { size, overlap } = this.index.wholes.matchOf(this.index.bodyOfArticle(article))
    return measure(overlap, this.whole.size, size)
  }

  *placesIn(article: number): Steps<readonly (Place | undefined)[]> {
    yield
    if (article < 0) return []
    return this.seen.map((sighting) => sighting && this.find(article, sighting.set))
  }

  placeOf(sighting: number): Place {
    const { article, set } = this.seen[sighting] as Sighting
    return this.find(article, set) as Place
  }

  idOf(article: number): string {
    return this.articles.idOf(article)
  }

  article(article: number): Steps<Article> {
    return this.texts.article(article)
  }

  read(article: number): Steps<ReadArticle> {
    return this.texts.read(article)
  }

  /** Where the paragraph of a set stands first in an article; undefined if it does not. */
  private find(article: number, set: number): Place | undefined {
    const place = this.index.placeIn(article, set)
    if (place < 0) return undefined
    const { start, end } = this.articles.spanOf(article, place)
    return { id: this.articles.idOf(article), start, end }
  }
}

/** Reads the articles of the corpus that findings tell of, and remembers those that it read last. */
export class KnownTexts {
  private readonly index: CorpusIndex
  private readonly articles: Articles
  private readonly known = new Map<number, ReadArticle>()
  private changes = 0

  constructor(index: CorpusIndex, articles: Articles) {
    this.index = index
    this.articles = articles
  }

  /** An article as it was given. */
  *article(article: number): Steps<Article> {
    yield
    return this.known.get(article)?.article ?? this.articles.read(article)
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
}
