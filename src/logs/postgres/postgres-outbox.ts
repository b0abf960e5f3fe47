/**
 * The way of messages into the inbox of a log in PostgreSQL and of answers back: all that is handed in while one
 * statement is under way goes with the next one, and all that wait are looked after by one query.
 *
 * Cost: two round trips for all messages that come at the same time: one to hand in, one when they may have been worked
 * off. Who works messages off says up to which number they were, so that nobody asks for later ones in vain.
 */
import { OnceoverError } from '../../document/onceover-error.ts'
import { type Bell, newBell } from '../bell.ts'
import type { Message, Told } from '../corpus-log.ts'
import { numberIn, type PostgresPool, postgresFailed } from './postgres-pool.ts'
import { toldIn } from './told-in.ts'

/** Looks so often without being woken, in milliseconds. */
const IDLE = 1000
/** So many messages go at once. */
const MOST = 500
/** The tickets ascend in the order of the messages; as numbers, not as the texts that are selected. */
const SEND = `with sent as (
    insert into onceover_inbox (log, message)
    select $1, part.message::json from unnest($2::text[]) with ordinality as part (message, at)
    order by part.at
    returning ticket
  ) select ticket::text, pg_notify($3, '') is null as is_told from sent order by sent.ticket`
/**
 * Those of some messages that were worked off, each with what was told of the article with its id. Written so that each
 * is looked up by itself: where there are few, a plan that goes through all findings is no help.
 */
const DONE = `select own.ticket::text, told.number::text, told.id, told.finding::text, told.failure::text
  from unnest($2::bigint[], $3::text[]) as own (ticket, id)
  left join lateral
    (select number, onceover_finding.id, finding, failure from onceover_finding
      where log = $1 and key = sha256(convert_to(own.id, 'UTF8')) limit 1) told on true
  where (select onceover_inbox.ticket from onceover_inbox
    where onceover_inbox.log = $1 and onceover_inbox.ticket = own.ticket) is null`

interface Waiting {
  readonly message: Message
  readonly resolve: (told: Told | undefined) => void
  readonly reject: (error: unknown) => void
}

export class PostgresOutbox {
  private readonly pool: PostgresPool
  private readonly log: number
  private readonly channel: string
  /** Rings when some of those that were sent may have been worked off. */
  private readonly bell: Bell = newBell()
  /** Not sent yet. */
  private unsent: Waiting[] = []
  /** Sent, by ticket. */
  private readonly open = new Map<number, Waiting>()
  /** The highest number that a message had which was worked off. */
  private last = 0
  private isSending = false
  private isWatching = false
  private isClosed = false

  /** @param channel that is told of messages */
  constructor(pool: PostgresPool, log: number, channel: string) {
    this.pool = pool
    this.log = log
    this.channel = channel
  }

  deliver(message: Message): Promise<Told | undefined> {
    return new Promise((resolve, reject) => {
      if (this.isClosed) {
        reject(closed())
        return
      }
      this.unsent.push({ message, resolve, reject })
      if (!this.isSending) void this.send()
    })
  }

  close(): void {
    this.isClosed = true
    for (const { reject } of [...this.unsent, ...this.open.values()]) reject(closed())
    this.unsent = []
    this.open.clear()
    this.bell.ring()
  }

  /** Messages were worked off, none of them behind this number; without one, any may have been. */
  hear(last?: number): void {
    if (last !== undefined) this.last = Math.max(this.last, last)
    if (last === undefined || this.hasBefore(last)) this.bell.ring()
  }

  /** Sends what there is, until there is nothing. Never throws. */
  private async send(): Promise<void> {
    this.isSending = true
    while (this.unsent.length > 0) {
      const batch = this.unsent.splice(0, MOST)
      const { count } = this.bell
      try {
        const messages = batch.map(({ message }) => JSON.stringify(message))
        const values = [this.log, messages, this.channel]
        const { rows } = await this.pool.query({ name: 'onceover_send', text: SEND, values })
        for (const [at, { ticket }] of rows.entries()) {
          this.open.set(numberIn(ticket), batch[at] as Waiting)
        }
        // It may have been worked off before its number was known here.
        if (this.bell.count > count || this.hasBefore(this.last)) this.bell.ring()
        if (!this.isWatching) void this.watch(count)
      } catch (error) {
        for (const { reject } of batch) reject(postgresFailed(error))
      }
    }
    this.isSending = false
  }

  /** Answers those who wait, until nobody does. Never throws. */
  private async watch(begun: number): Promise<void> {
    this.isWatching = true
    let count = begun
    while (this.open.size > 0) {
      await this.bell.after(count, IDLE)
      count = this.bell.count
      // What fails now may be there again in a while: who waits goes on waiting.
      await this.answer().catch(() => {})
    }
    this.isWatching = false
  }

  /** Is there one that waits with this number or a lower one? */
  private hasBefore(last: number): boolean {
    for (const ticket of this.open.keys()) if (ticket <= last) return true
    return false
  }

  private async answer(): Promise<void> {
    const tickets = [...this.open.keys()]
    const ids = tickets.map((ticket) => idOf(this.open.get(ticket)) ?? null)
    const values = [this.log, tickets, ids]
    const { rows } = await this.pool.query({ name: 'onceover_done', text: DONE, values })
    for (const row of rows) {
      const ticket = numberIn(row.ticket)
      const waiting = this.open.get(ticket)
      this.open.delete(ticket)
      waiting?.resolve(row.number === null ? undefined : toldIn(row))
    }
  }
}

const idOf = (waiting: Waiting | undefined): string | undefined =>
  waiting !== undefined && 'article' in waiting.message ? waiting.message.article.id : undefined

const closed = (): OnceoverError => new OnceoverError('CORPUS_CLOSED', 'the log was closed')
