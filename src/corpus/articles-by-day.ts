/**
 * The articles of a corpus by the days of their dates: which are older than a day, and which day the corpus
 * has reached.
 *
 * Method: of each day its articles and how many of them are left; the days in order. Cost: constant for an
 * article, a few days for a question; 8 bytes an article.
 */

/** So many of a hundred articles may have a date in the future that nobody meant. */
const ASTRAY = 5
/** Of fewer articles nobody can tell which day it is. */
const FEWEST = 20

interface Day {
  readonly day: number
  /** Also those that were removed since. */
  readonly articles: number[]
  count: number
}

export class ArticlesByDay {
  private count = 0
  private readonly known = new Map<number, Day>()
  /** The earliest first. */
  private readonly days: Day[] = []

  /** @param day NaN if it has none: then nothing is older or younger */
  add(article: number, day: number): void {
    if (Number.isNaN(day)) return
    this.count++
    const own = this.known.get(day) ?? this.open(day)
    own.articles.push(article)
    own.count++
  }

  /** One article less is of this day. */
  remove(day: number): void {
    const own = this.known.get(day)
    if (own === undefined) return
    this.count--
    own.count--
    if (own.count > 0) return
    this.known.delete(day)
    this.days.splice(this.days.indexOf(own), 1)
  }

  /** Is one of them dated before a day? */
  hasBefore(day: number): boolean {
    const [first] = this.days
    return first !== undefined && first.day < day
  }

  /** All that are dated before a day; some may have been removed. */
  before(day: number): number[] {
    const found: number[] = []
    for (const { day: own, articles } of this.days) {
      if (own >= day) break
      for (const article of articles) found.push(article)
    }
    return found
  }

  /**
   * The day that has come: the latest one but for a twentieth of the articles, which may be dated wrongly.
   * NaN of a handful of articles.
   */
  reached(): number {
    if (this.count < FEWEST) return Number.NaN
    let left = Math.floor((this.count * ASTRAY) / 100)
    for (let at = this.days.length - 1; at >= 0; at--) {
      const { day, count } = this.days[at] as Day
      if (count > left) return day
      left -= count
    }
    return Number.NaN
  }

  private open(day: number): Day {
    const own = { day, articles: [], count: 0 }
    let at = this.days.length
    while (at > 0 && (this.days[at - 1] as Day).day > day) at--
    this.days.splice(at, 0, own)
    this.known.set(day, own)
    return own
  }
}
