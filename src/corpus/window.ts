/**
 * Which articles an article is compared with: those dated at most so many days before or after it. One
 * without a date that can be read is compared with all. Cost: constant an article.
 */
import type { Articles } from './articles.ts'
import type { Bodies } from './bodies.ts'

export class Window {
  private readonly articles: Articles
  private readonly bodies: Bodies
  private readonly day: number
  private readonly days: number

  /**
   * @param day of the article that is compared; NaN if it has none
   * @param days the most between two articles
   */
  constructor(articles: Articles, bodies: Bodies, day: number, days: number) {
    this.articles = articles
    this.bodies = bodies
    this.day = day
    this.days = days
  }

  holds(article: number): boolean {
    return !(Math.abs(this.articles.dayOf(article) - this.day) > this.days)
  }

  /** The oldest article with a body; -1 if none lies in the window. */
  oldestWith(body: number): number {
    return this.bodies.articlesOf(body).find((article) => this.holds(article)) ?? -1
  }

  /** The oldest article with a paragraph; -1 if none lies in the window. */
  oldestWithSet(set: number): number {
    let oldest = -1
    for (const body of this.bodies.bodiesWith(set)) {
      if (oldest >= 0 && this.bodies.firstArticleOf(body) > oldest) break
      const article = this.oldestWith(body)
      if (article >= 0 && (oldest < 0 || article < oldest)) oldest = article
    }
    return oldest
  }
}
