/**
 * What a corpus knows after the records of a log, and what follows from a message: records, a finding, and which
 * records are of no use any more. Everything follows from the log, so all replicas tell the same.
 *
 * Cost: that of the corpus; 8 bytes an article for the number of its record. What was removed is let go by
 * reading all that is left anew when more than half is of what went.
 */

import { dateOf, dayOf } from '../corpus/day.ts'
import { Memory } from '../corpus/memory.ts'
import type { CorpusOptions } from '../corpus/options.ts'
import { expiredRecord, removedRecord } from '../corpus/records.ts'
import { type Article, asArticle, kindOf } from '../document/article.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import type { Complete } from '../document/options.ts'
import type { Steps } from '../document/steps.ts'
import { failureOf } from '../failure.ts'
import type { Change, LogPage, Sent, Told } from './corpus-log.ts'

/** The memory is made anew when so many more articles went than are there. */
const LEAST_SPARE = 1000

/** A change that is being made. */
class Draft implements Change {
  readonly first: number
  readonly records: Uint8Array[] = []
  readonly dead: number[] = []
  readonly deadIds: Set<string> = new Set()
  readonly told: Omit<Told, 'number'>[] = []
  readonly tickets: number[] = []

  constructor(first: number) {
    this.first = first
  }
}

export class Replica {
  /** The number of the record that comes next. */
  next = 0
  private memory: Memory
  /** Of each article the number of its record. */
  private recordOf: number[] = []

  constructor(options: Complete<CorpusOptions>) {
    this.memory = new Memory(options)
  }

  /** How many articles there are. */
  get size(): number {
    return this.memory.articles.count
  }

  /** Takes in a part of the log. @throws OnceoverError `STORE_DAMAGED`, `STORE_VERSION` */
  *follow({ records, next }: LogPage): Steps<void> {
    for (const { number, record } of records) {
      const { most } = this.memory.articles
      this.memory.replay(record, number, true)
      if (this.memory.articles.most > most) this.recordOf[most] = number
      yield
    }
    this.next = next
  }

  /** Does what messages ask for. Nothing else may be done in its pauses. */
  *perform(messages: readonly Sent[]): Steps<Change> {
    const draft = new Draft(this.next)
    for (const { ticket, message } of messages) {
      draft.tickets.push(ticket)
      try {
        yield* this.performOne(message, draft)
      } catch (error) {
        if (!(error instanceof OnceoverError)) throw error
        const id = this.newIdIn(message)
        draft.told.push({ ...(id === undefined ? {} : { id }), failure: failureOf(error) })
      }
      yield
    }
    this.next += draft.records.length
    return draft
  }

  /** Lets go of the room of articles that went, if that is worth it. */
  *tidy(): Steps<void> {
    const { articles, options } = this.memory
    if (articles.most < articles.count * 2 + LEAST_SPARE) return
    const memory = new Memory(options)
    const recordOf: number[] = []
    for (const article of articles.all()) {
      const number = this.recordOf[article] as number
      memory.replay(articles.recordOf(article), number)
      recordOf.push(number)
      yield
    }
    this.memory = memory
    this.recordOf = recordOf
  }

  private *performOne(message: unknown, draft: Draft): Steps<void> {
    const { article, remove, expire } = fieldsOf(message)
    if (article !== undefined) yield* this.add(asArticle(article as Article), draft)
    else if (typeof remove === 'string') {
      const known = this.memory.articles.find(remove)
      if (known < 0) return
      this.bury([known], draft)
      this.memory.remove(known)
      draft.records.push(removedRecord(remove))
    } else if (typeof expire === 'string' && !Number.isNaN(dayOf(expire))) {
      this.expire(dayOf(expire), draft)
    } else {
      throw new OnceoverError('INVALID_INPUT', 'a message holds no `article`, `remove` or `expire`')
    }
  }

  private *add(article: Article, draft: Draft): Steps<void> {
    const { id } = article
    const { memory } = this
    if (id === undefined) throw new OnceoverError('INVALID_INPUT', 'the article has no `id`')
    // Who sends it again is given what was told the first time.
    if (memory.articles.find(id) >= 0) return
    const looked = yield* memory.look(article)
    this.recordOf[memory.articles.most] = draft.first + draft.records.length
    memory.add(looked)
    draft.records.push(memory.lastRecord())
    draft.told.push({ id, finding: looked.finding })
    draft.deadIds.delete(id)
    const { overdue } = memory
    if (overdue !== undefined) this.expire(overdue, draft)
  }

  private expire(before: number, draft: Draft): void {
    const { articles } = this.memory
    const gone = articles.byDay.before(before).filter((article) => articles.has(article))
    if (gone.length === 0) return
    this.bury(gone, draft)
    this.memory.expire(before)
    draft.records.push(expiredRecord(dateOf(before)))
  }

  /** The id of the article in a message, if it has one, and one that nothing was told of. */
  private newIdIn(message: unknown): string | undefined {
    const { article } = (message ?? {}) as { readonly article?: { readonly id?: unknown } | null }
    const id = article?.id
    return typeof id === 'string' && this.memory.articles.find(id) < 0 ? id : undefined
  }

  private bury(articles: readonly number[], draft: Draft): void {
    for (const article of articles) {
      draft.dead.push(this.recordOf[article] as number)
      draft.deadIds.add(this.memory.articles.idOf(article))
    }
  }
}

function fieldsOf(message: unknown): Readonly<Record<string, unknown>> {
  if (typeof message === 'object' && message !== null) return message as Record<string, unknown>
  throw new OnceoverError('INVALID_INPUT', `a message is an object, got ${kindOf(message)}`)
}
