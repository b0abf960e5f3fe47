/**
 * Which articles an article is compared with: those dated at most so many days before or after it. One
 * without a date that can be read is compared with all. Cost: constant an article; what many articles
 * have is looked up by days (`calendar.ts`).
 */
import type { Articles } from './articles.ts'
import type { CorpusIndex } from './corpus-index.ts'

/** So many are gone through one by one. */
const FEW = 32

export class Window {
  private readonly articles: Articles
  private readonly index: CorpusIndex
  private readonly day: number
  private readonly days: number

  /**
   * @param day of the article that is compared; NaN if it has none
   * @param days the most between two articles
   */
  constructor(articles: Articles, index: CorpusIndex, day: number, days: number) {
    this.articles = articles
    this.index = index
    this.day = day
    this.days = days
  }

  holds(article: number): boolean {
    return !(Math.abs(this.articles.dayOf(article) - this.day) > this.days)
  }

  /** The oldest article with a body; -1 if none lies in the window. */
  oldestWith(body: number): number {
    const articles = this.index.bodies.articlesOf(body)
    const first = articles[0] ?? -1
    if (articles.length <= FEW || this.holds(first)) {
      return articles.find((article) => this.holds(article)) ?? -1
    }
    const { articlesOfBody } = this.index
    if (!articlesOfBody.has(body)) articlesOfBody.open(body, articles, this.articles)
    return articlesOfBody.oldest(body, ...this.bounds())
  }

  /** The oldest article with a paragraph; -1 if none lies in the window. */
  oldestWithSet(set: number): number {
    const { bodies, articlesOfSet } = this.index
    if (bodies.countWith(set) > FEW && Number.isFinite(this.days)) {
      if (!articlesOfSet.has(set))
        articlesOfSet.open(set, this.index.articlesWith(set), this.articles)
      return articlesOfSet.oldest(set, ...this.bounds())
    }
    let oldest = -1
    for (const body of bodies.bodiesWith(set)) {
      if (oldest >= 0 && bodies.firstArticleOf(body) > oldest) break
      const article = this.oldestWith(body)
      if (article >= 0 && (oldest < 0 || article < oldest)) oldest = article
    }
    return oldest
  }

  private bounds(): [first: number, last: number] {
    return [Math.ceil(this.day - this.days), Math.floor(this.day + this.days)]
  }
}
