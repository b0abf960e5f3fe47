/**
 * The way of messages into the inbox of a log in PostgreSQL and of answers back: all that is handed in while one
 * statement is under way goes with the next one, and all that wait are looked after by one query.
 *
 * Cost: two round trips for all messages that come at the same time.
 */
import { OnceoverError } from '../../document/onceover-error.ts'
import type { Bell } from '../bell.ts'
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
const OPEN = `select ticket::text from onceover_inbox where log = $1 and ticket = any($2::bigint[])`
const FOUND = `select number::text, id, finding::text, failure::text from onceover_finding
  where log = $1 and key in
    (select sha256(convert_to(own.id, 'UTF8')) from unnest($2::text[]) as own (id))`

interface Waiting {
  readonly message: Message
  readonly resolve: (told: Told | undefined) => void
  readonly reject: (error: unknown) => void
}

export class PostgresOutbox {
  private readonly pool: PostgresPool
  private readonly log: number
  private readonly channel: string
  private readonly news: Bell
  /** Not sent yet. */
  private unsent: Waiting[] = []
  /** Sent, by ticket. */
  private readonly open = new Map<number, Waiting>()
  private isSending = false
  private isWatching = false
  private isClosed = false

  /** @param channel that is told of messages */
  constructor(pool: PostgresPool, log: number, channel: string, news: Bell) {
    this.pool = pool
    this.log = log
    this.channel = channel
    this.news = news
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
    this.news.ring()
  }

  /** Sends what there is, until there is nothing. Never throws. */
  private async send(): Promise<void> {
    this.isSending = true
    while (this.unsent.length > 0) {
      const batch = this.unsent.splice(0, MOST)
      try {
        const messages = batch.map(({ message }) => JSON.stringify(message))
        const values = [this.log, messages, this.channel]
        const { rows } = await this.pool.query({ name: 'onceover_send', text: SEND, values })
        for (const [at, { ticket }] of rows.entries()) {
          this.open.set(numberIn(ticket), batch[at] as Waiting)
        }
        if (!this.isWatching) void this.watch()
      } catch (error) {
        for (const { reject } of batch) reject(postgresFailed(error))
      }
    }
    this.isSending = false
  }

  /** Answers those who wait, until nobody does. Never throws. */
  private async watch(): Promise<void> {
    this.isWatching = true
    while (this.open.size > 0) {
      const { count } = this.news
      // What fails now may be there again in a while: who waits goes on waiting.
      await this.answer().catch(() => {})
      if (this.open.size > 0) await this.news.after(count, IDLE)
    }
    this.isWatching = false
  }

  private async answer(): Promise<void> {
    const tickets = [...this.open.keys()]
    const values = [this.log, tickets]
    const left = await this.pool.query({ name: 'onceover_open', text: OPEN, values })
    const isOpen = new Set(left.rows.map(({ ticket }) => numberIn(ticket)))
    const done = tickets.filter((ticket) => !isOpen.has(ticket))
    if (done.length === 0) return
    const ids = done.flatMap((ticket) => idOf(this.open.get(ticket)) ?? [])
    const told = new Map<string, Told>()
    if (ids.length > 0) {
      const asked = { name: 'onceover_found', text: FOUND, values: [this.log, ids] }
      const { rows } = await this.pool.query(asked)
      for (const row of rows) told.set(String(row.id), toldIn(row))
    }
    for (const ticket of done) {
      const waiting = this.open.get(ticket)
      this.open.delete(ticket)
      const id = idOf(waiting)
      waiting?.resolve(id === undefined ? undefined : told.get(id))
    }
  }
}

const idOf = (waiting: Waiting | undefined): string | undefined =>
  waiting !== undefined && 'article' in waiting.message ? waiting.message.article.id : undefined

const closed = (): OnceoverError => new OnceoverError('CORPUS_CLOSED', 'the log was closed')
