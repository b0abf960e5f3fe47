/**
 * What a corpus knows after the records of a log, and what follows from a message: records, a finding, and which
 * records are of no use any more. Everything follows from the log, so all replicas tell the same.
 *
 * Cost: that of the corpus.
 */

import { idOf } from '../corpus/article-id.ts'
import { dayOf } from '../corpus/day.ts'
import { type Article, asArticle, kindOf } from '../document/article.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import type { Steps } from '../document/steps.ts'
import { failureOf } from '../failure.ts'
import type { CorpusLog, LogCommit, LogPage, Sent, Told } from './corpus-log.ts'
import type { CorpusState, Named } from './corpus-state.ts'

/** Not the fault of a message: it is done again when what failed is there again. */
const OURS: ReadonlySet<string> = new Set(['PARTITION_FAILED', 'STORE_DAMAGED', 'STORE_VERSION'])

/** A commit that is being made. */
class Draft implements LogCommit {
  readonly first: number
  readonly records: Uint8Array[] = []
  readonly dead: number[] = []
  readonly deadIds: Set<string> = new Set()
  readonly told: Omit<Told, 'number'>[] = []
  readonly tickets: number[] = []

  constructor(first: number) {
    this.first = first
  }

  /** The number of the record that comes next. */
  get next(): number {
    return this.first + this.records.length
  }
}

export class Replica {
  /** The number of the record that comes next. */
  next = 0
  private readonly state: CorpusState
  /** That of the first one that is not known to be durable. */
  private settled = 0
  /** The log that it leads keeps findings by themselves. */
  private isBrief = false

  constructor(state: CorpusState) {
    this.state = state
  }

  /** How many articles there are. */
  get size(): number {
    return this.state.size
  }

  /** Takes in a part of the log. @throws OnceoverError `STORE_DAMAGED`, `STORE_VERSION` */
  *follow({ records, next }: LogPage): Steps<void> {
    for (const { number, record } of records) {
      this.state.follow(record, number)
      yield
    }
    this.next = next
    this.settled = next
  }

  /** Makes ready to lead. @throws OnceoverError `PARTITION_FAILED` */
  attach(log: CorpusLog): Promise<void> {
    this.isBrief = log.keepsFindings === true
    return this.state.attach(log, this.next)
  }

  /** Lets go of whom it asked. */
  detach(): void {
    this.state.detach()
  }

  /** Does what messages ask for, or the first of them. Nothing else may be done in its pauses. */
  *perform(messages: readonly Sent[]): Steps<LogCommit, Promise<unknown>> {
    const draft = new Draft(this.next)
    for (const { ticket, message } of messages) {
      if (this.state.isFull && holdsArticle(message)) break
      try {
        yield* this.performOne(message, draft)
      } catch (error) {
        if (!(error instanceof OnceoverError) || OURS.has(error.code)) throw error
        const id = this.newIdIn(message)
        draft.told.push({ ...(id === undefined ? {} : { id }), failure: failureOf(error) })
      }
      draft.tickets.push(ticket)
      yield
    }
    this.next += draft.records.length
    return draft
  }

  /** What was done is durable. */
  settle(): void {
    this.settled = this.next
    this.state.settle(this.next)
  }

  /** Forgets what is not known to be durable. False if it cannot. */
  rewind(): boolean {
    if (!this.state.rewind(this.settled)) return false
    this.next = this.settled
    return true
  }

  /** Lets go of the room of articles that went, if that is worth it. */
  tidy(): Steps<void> {
    return this.state.tidy()
  }

  private *performOne(message: unknown, draft: Draft): Steps<void, Promise<unknown>> {
    const { article, remove, expire } = fieldsOf(message)
    if (article !== undefined) yield* this.add(asArticle(article as Article), draft)
    else if (typeof remove === 'string') {
      const number = this.state.find(remove)
      if (number < 0) return
      bury([{ id: remove, number }], draft)
      draft.records.push(this.state.remove(remove, draft.next))
    } else if (typeof expire === 'string' && !Number.isNaN(dayOf(expire))) {
      this.expire(dayOf(expire), draft)
    } else {
      throw new OnceoverError('INVALID_INPUT', 'a message holds no `article`, `remove` or `expire`')
    }
  }

  private *add(article: Article, draft: Draft): Steps<void, Promise<unknown>> {
    const id = idOf(article)
    const { state } = this
    // Who sends it again is given what was told the first time.
    if (state.find(id) >= 0) return
    const finding = yield* state.look(article)
    draft.records.push(state.add(draft.next, this.isBrief))
    draft.told.push({ id, finding })
    draft.deadIds.delete(id)
    const { overdue } = state
    if (overdue !== undefined) this.expire(overdue, draft)
  }

  private expire(before: number, draft: Draft): void {
    const gone = this.state.datedBefore(before)
    if (gone.length === 0) return
    bury(gone, draft)
    draft.records.push(this.state.expire(before, draft.next))
  }

  /** The id of the article in a message, if it has one, and one that nothing was told of. */
  private newIdIn(message: unknown): string | undefined {
    const { article } = (message ?? {}) as { readonly article?: { readonly id?: unknown } | null }
    const id = article?.id
    return typeof id === 'string' && this.state.find(id) < 0 ? id : undefined
  }
}

function bury(articles: readonly Named[], draft: Draft): void {
  for (const { id, number } of articles) {
    draft.dead.push(number)
    draft.deadIds.add(id)
  }
}

const holdsArticle = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && 'article' in message

function fieldsOf(message: unknown): Readonly<Record<string, unknown>> {
  if (typeof message === 'object' && message !== null) return message as Record<string, unknown>
  throw new OnceoverError('INVALID_INPUT', `a message is an object, got ${kindOf(message)}`)
}
