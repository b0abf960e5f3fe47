/** All that a log tells, in one memory. Cost: that of `numbered-memory.ts`. */
import { dateOf } from '../corpus/day.ts'
import type { Finding } from '../corpus/finding.ts'
import type { Looked } from '../corpus/memory.ts'
import type { CorpusOptions } from '../corpus/options.ts'
import { expiredRecord, removedRecord } from '../corpus/records.ts'
import type { Article } from '../document/article.ts'
import type { Complete } from '../document/options.ts'
import { finish, type Steps } from '../document/steps.ts'
import type { CorpusState, Named } from './corpus-state.ts'
import { NumberedMemory } from './numbered-memory.ts'

export class WholeState implements CorpusState {
  readonly isFull = false
  private readonly known: NumberedMemory
  private looked: Looked | undefined

  constructor(options: Complete<CorpusOptions>) {
    this.known = new NumberedMemory(options)
  }

  get size(): number {
    return this.known.memory.articles.count
  }

  find(id: string): number {
    const article = this.known.memory.articles.find(id)
    return article < 0 ? article : this.known.numberOf(article)
  }

  follow(record: Uint8Array, number: number): void {
    this.known.replay(record, number)
  }

  *look(article: Article): Steps<Finding> {
    this.looked = yield* this.known.memory.look(article)
    return this.looked.finding
  }

  add(number: number, isBrief: boolean): Uint8Array {
    const { memory } = this.known
    this.known.number(number)
    finish(memory.add(this.looked as Looked, isBrief))
    return memory.lastRecord()
  }

  remove(id: string): Uint8Array {
    const { memory } = this.known
    memory.remove(memory.articles.find(id))
    return removedRecord(id)
  }

  datedBefore(day: number): readonly Named[] {
    const { articles } = this.known.memory
    return articles.byDay
      .before(day)
      .filter((article) => articles.has(article))
      .map((article) => ({ id: articles.idOf(article), number: this.known.numberOf(article) }))
  }

  expire(before: number): Uint8Array {
    this.known.memory.expire(before)
    return expiredRecord(dateOf(before))
  }

  get overdue(): number | undefined {
    return this.known.memory.overdue
  }

  settle(): void {}

  rewind(): boolean {
    return false
  }

  tidy(): Steps<void> {
    return this.known.tidy()
  }

  async attach(): Promise<void> {}

  detach(): void {}
}
