/**
 * Lists of articles by their days, for what so many articles have that nobody wants to go through them:
 * the oldest of some days is found at once.
 *
 * Method: of each list, the articles of each day. A list is made when it is first asked for. Cost: a
 * look-up for each day that is asked about, or for each day that the list has if these are fewer.
 */
import { pushTo } from '../document/push-to.ts'

const NONE = -1

/** Knows the day of an article; NaN if it has none. */
export interface Days {
  dayOf(article: number): number
}

export class Calendar {
  private readonly lists = new Map<number, Map<number, number[]>>()

  /** Was no list made? */
  get isEmpty(): boolean {
    return this.lists.size === 0
  }

  has(list: number): boolean {
    return this.lists.has(list)
  }

  /** Makes a list of articles, by number. */
  open(list: number, articles: Iterable<number>, days: Days): void {
    this.lists.set(list, new Map())
    for (const article of articles) this.add(list, article, days.dayOf(article))
  }

  /** Adds an article, whose number is higher than those before, to a list that was made. */
  add(list: number, article: number, day: number): void {
    const days = this.lists.get(list)
    if (days === undefined) return
    pushTo(days, day, article)
  }

  remove(list: number, article: number, day: number): void {
    const days = this.lists.get(list)
    const articles = days?.get(day)
    if (days === undefined || articles === undefined) return
    if (articles.length === 1) days.delete(day)
    else articles.splice(articles.indexOf(article), 1)
  }

  /**
   * The oldest article of a list from `first` to `last`, or without a day; -1 if there is none.
   *
   * @param first a whole number, or NaN as `last`: then of all days
   */
  oldest(list: number, first: number, last: number): number {
    const days = this.lists.get(list)
    let oldest = NONE
    if (days === undefined) return oldest
    const take = (article: number | undefined): void => {
      if (article !== undefined && (oldest === NONE || article < oldest)) oldest = article
    }
    take(days.get(Number.NaN)?.[0])
    if (last - first < days.size) {
      for (let day = first; day <= last; day++) take(days.get(day)?.[0])
    } else {
      for (const [day, [article]] of days) if (!(day < first || day > last)) take(article)
    }
    return oldest
  }
}
