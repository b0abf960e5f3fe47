/**
 * What who leads a corpus in partitions knows itself: of each article its id, its day, its source, how large it is and
 * the number of its record; nothing of its text. Cost: constant; about 160 bytes an article.
 */
import { ArticlesByDay } from '../../corpus/articles-by-day.ts'
import { hashOfId } from '../../corpus/hash-of-id.ts'
import { firstAtLeast } from '../../document/binary-search.ts'
import type { Steps } from '../../document/steps.ts'
import { HashIndex } from '../../similarity/hash-index.ts'
import type { Held } from './holding.ts'

/** Room is made when so many more articles went than are there. */
const LEAST_SPARE = 1000

export interface Registered extends Held {
  /** NaN if it has none. */
  readonly day: number
}

export class Register {
  count = 0
  /** In the order of their numbers; undefined if it went. */
  private rows: (Registered | undefined)[] = []
  private numbers: number[] = []
  private ids = new HashIndex()
  private days = new ArticlesByDay()

  get byDay(): ArticlesByDay {
    return this.days
  }

  find(id: string): Registered | undefined {
    return this.rows[this.ids.find(hashOfId(id), (at) => this.rows[at]?.id === id)]
  }

  /** The article that is there with a number. */
  withNumber(number: number): Registered | undefined {
    const at = this.firstFrom(number)
    return this.numbers[at] === number ? this.rows[at] : undefined
  }

  /** Adds an article with a higher number than those before. */
  add(article: Registered): void {
    const at = this.rows.push(article) - 1
    this.numbers.push(article.number)
    this.ids.add(hashOfId(article.id), at)
    this.days.add(at, article.day)
    this.count++
  }

  remove({ id, number, day }: Registered): void {
    const at = this.firstFrom(number)
    this.rows[at] = undefined
    this.ids.remove(hashOfId(id), at)
    this.days.remove(day)
    this.count--
  }

  /** The articles that are dated before a day. */
  datedBefore(day: number): Registered[] {
    return this.days.before(day).flatMap((at) => this.rows[at] ?? [])
  }

  /** All articles, or those from a number on, oldest first. */
  *all(number = 0): Generator<Registered, void, void> {
    for (let at = this.firstFrom(number); at < this.rows.length; at++) {
      const row = this.rows[at]
      if (row !== undefined) yield row
    }
  }

  /** Takes out the articles from a number on; others come with the same numbers. */
  rewind(number: number): void {
    for (const article of [...this.all(number)]) this.remove(article)
    // What went keeps its place, below what comes: so numbers ascend.
    for (let at = this.firstFrom(number); at < this.numbers.length; at++) {
      this.numbers[at] = number - 0.5
    }
  }

  /** Lets go of the room of articles that went, if that is worth it. */
  *tidy(): Steps<void> {
    if (this.rows.length < this.count * 2 + LEAST_SPARE) return
    const fresh = new Register()
    for (const article of this.all()) {
      fresh.add(article)
      yield
    }
    this.rows = fresh.rows
    this.numbers = fresh.numbers
    this.ids = fresh.ids
    this.days = fresh.days
  }

  /** The first row with this number or a higher one. */
  private firstFrom(number: number): number {
    return firstAtLeast(this.numbers, number)
  }
}
