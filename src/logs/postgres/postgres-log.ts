/**
 * A log in PostgreSQL, for a corpus that more than one process hands articles in to or runs.
 *
 * Method: the tables of `postgres-schema.ts`; what changes rings the bells of others by `NOTIFY`, and all look once
 * a second or oftener without, so that a connection that is lost costs time and nothing else. Cost: see
 * `postgres-lease.ts` and `postgres-outbox.ts`; two connections for who leads, one for all others.
 */

import { OnceoverError } from '../../document/onceover-error.ts'
import { type Complete, checkOptionNames } from '../../document/options.ts'
import { type Bell, newBell } from '../bell.ts'
import type { CorpusLog, Lease, LogPage, Message, Told } from '../corpus-log.ts'
import { postgresLease } from './postgres-lease.ts'
import { PostgresOutbox } from './postgres-outbox.ts'
import {
  numberIn,
  type PostgresClient,
  type PostgresPool,
  postgresFailed,
} from './postgres-pool.ts'
import { migrate } from './postgres-schema.ts'
import { toldIn } from './told-in.ts'

/** So many records are read at once. */
const PAGE = 500
/** After so many milliseconds it tries again to listen. */
const AGAIN = 1000

const CREATE = `insert into onceover_log (name) values ($1) on conflict (name) do nothing`
const NUMBER = `select log::text from onceover_log where name = $1`
const READ = `select own.length::text as length, page.number::text as number, page.record
  from onceover_log own left join lateral (
    select number, record from onceover_record
    where log = own.log and number >= $2 and number < own.length order by number limit $3
  ) page on true
  where own.log = $1 order by page.number`
const TOLD = `select number::text, id, finding::text, failure::text from onceover_finding
  where log = $1 and number > $2 order by onceover_finding.number limit $3`

export interface PostgresLogOptions {
  /** Sets logs in one database apart: any text without U+0000. Default `main`. */
  readonly name?: string | undefined
  /**
   * Who leads and gives no sign for so many milliseconds is taken for stopped, and its session is ended: 2000 or more,
   * default 10000. One that dies is replaced at once.
   */
  readonly silence?: number | undefined
}

/** What holds where the caller says nothing. */
export const POSTGRES_LOG_DEFAULTS: Complete<PostgresLogOptions> = Object.freeze({
  name: 'main',
  silence: 10_000,
})

/** What there is once the tables are there. */
interface Opened {
  readonly log: number
  readonly outbox: PostgresOutbox
}

class PostgresLog implements CorpusLog {
  readonly inbox: Bell = newBell()
  readonly news: Bell = newBell()
  readonly keepsFindings = true
  private readonly pool: PostgresPool
  private readonly name: string
  private readonly silence: number
  private opening: Promise<Opened> | undefined
  private listener: PostgresClient | undefined
  private isListening = false
  /** Whoever hands in only need not be woken when others do. */
  private isRunner = false
  private isClosed = false

  constructor(pool: PostgresPool, { name, silence }: Complete<PostgresLogOptions>) {
    this.pool = pool
    this.name = name
    this.silence = silence
  }

  async deliver(message: Message): Promise<Told | undefined> {
    const { outbox } = await this.opened()
    return outbox.deliver(message)
  }

  async toldAfter(number: number, most: number): Promise<readonly Told[]> {
    const { log } = await this.opened()
    const query = { name: 'onceover_told', text: TOLD, values: [log, number, most] }
    const { rows } = await this.pool.query(query).catch(rethrow)
    return rows.map(toldIn)
  }

  async read(from: number): Promise<LogPage> {
    const { log } = await this.opened()
    const query = { name: 'onceover_read', text: READ, values: [log, from, PAGE] }
    const { rows } = await this.pool.query(query).catch(rethrow)
    const length = numberIn(rows[0]?.length)
    if (length < from) {
      const what = `the log ${this.name} in PostgreSQL has ${length} records and had ${from}`
      throw new OnceoverError('STORE_CONFLICT', what)
    }
    const records = rows.flatMap(({ number, record }) =>
      record instanceof Uint8Array ? [{ number: numberIn(number), record }] : [],
    )
    const isLast = records.length < PAGE
    const next = isLast ? length : (records.at(-1)?.number ?? 0) + 1
    return { records, next, isLast }
  }

  async lead(): Promise<Lease | undefined> {
    const { log } = await this.opened()
    if (!this.isRunner) {
      this.isRunner = true
      await this.listener?.query({ text: `listen ${inboxOf(log)}` }).catch(() => {})
    }
    const place = { pool: this.pool, log, channel: newsOf(log) }
    return postgresLease(place, this.silence).catch(rethrow)
  }

  async close(): Promise<void> {
    this.isClosed = true
    const opened = await this.opening?.catch(() => undefined)
    opened?.outbox.close()
    this.listener?.release(true)
    this.listener = undefined
    this.inbox.ring()
    this.news.ring()
  }

  private async opened(): Promise<Opened> {
    if (this.isClosed) throw new OnceoverError('CORPUS_CLOSED', 'the log was closed')
    this.opening ??= this.open()
    try {
      const opened = await this.opening
      if (!this.isListening) void this.listen(opened)
      return opened
    } catch (error) {
      this.opening = undefined
      throw postgresFailed(error)
    }
  }

  private async open(): Promise<Opened> {
    const client = await this.pool.connect()
    try {
      await migrate(client)
      await client.query({ text: CREATE, values: [this.name] })
      const { rows } = await client.query({ text: NUMBER, values: [this.name] })
      const log = numberIn(rows[0]?.log)
      return { log, outbox: new PostgresOutbox(this.pool, log, inboxOf(log)) }
    } finally {
      client.release()
    }
  }

  /** Listens until it is closed. Never throws. */
  private async listen(opened: Opened): Promise<void> {
    this.isListening = true
    while (!this.isClosed) {
      await this.listenOnce(opened).catch(() => {})
      if (this.isClosed) break
      this.ringAll(opened.outbox)
      await this.news.after(this.news.count, AGAIN)
    }
  }

  /** What was said before somebody listened was not heard. */
  private ringAll(outbox: PostgresOutbox): void {
    outbox.hear()
    this.inbox.ring()
    this.news.ring()
  }

  /** Listens until the connection ends. */
  private async listenOnce({ log, outbox }: Opened): Promise<void> {
    const client = await this.pool.connect()
    const hear = ({ channel, payload }: Notification): void => {
      if (channel === inboxOf(log)) this.inbox.ring()
      if (channel !== newsOf(log)) return
      outbox.hear(payload ? Number(payload) : undefined)
      this.news.ring()
    }
    const ended = new Promise<void>((resolve) => {
      client.on('error', () => resolve())
      client.on('end', () => resolve())
    })
    client.on('notification', hear)
    this.listener = client
    try {
      await client.query({ text: `listen ${newsOf(log)}` })
      if (this.isRunner) await client.query({ text: `listen ${inboxOf(log)}` })
      this.ringAll(outbox)
      await ended
    } finally {
      if (this.listener === client) client.release(true)
      this.listener = undefined
    }
  }
}

/** What is heard on a channel. */
interface Notification {
  readonly channel: string
  readonly payload?: string
}

const inboxOf = (log: number): string => `onceover_inbox_${log}`
const newsOf = (log: number): string => `onceover_news_${log}`

const rethrow = (error: unknown): never => {
  throw postgresFailed(error)
}

/**
 * A log in PostgreSQL 13 or later. Its tables are made when it is first used. The pool is the caller's, and stays
 * open; it needs three connections or more, and sessions of its own (no pooler that shares them among clients).
 *
 * @param pool a `Pool` of the package `pg`
 * @example
 * const pool = new pg.Pool({ connectionString: 'postgres://news@db/news' })
 * const log = postgresLog(pool, { name: 'news' })
 * const running = await runCorpus({ log, options: { days: 14, lateness: 2 } }) // in some processes
 * const finding = await submit(log, article) // in any process
 * @throws OnceoverError `INVALID_OPTION`
 */
export function postgresLog(pool: PostgresPool, options: PostgresLogOptions = {}): CorpusLog {
  checkOptionNames('postgresLog', options, Object.keys(POSTGRES_LOG_DEFAULTS))
  const { name = POSTGRES_LOG_DEFAULTS.name, silence = POSTGRES_LOG_DEFAULTS.silence } = options
  if (typeof pool?.connect !== 'function' || typeof pool.query !== 'function') {
    throw new OnceoverError('INVALID_OPTION', 'the pool must be a `Pool` of the package `pg`')
  }
  if (typeof name !== 'string' || name.includes('\0') || !name.isWellFormed()) {
    throw new OnceoverError('INVALID_OPTION', 'option `name` must be a text without U+0000')
  }
  if (typeof silence !== 'number' || !(silence >= LEAST_SILENCE)) {
    throw new OnceoverError('INVALID_OPTION', `option \`silence\` must be ${LEAST_SILENCE} or more`)
  }
  return new PostgresLog(pool, { name, silence })
}

/** In milliseconds: two signs. */
const LEAST_SILENCE = 2000
