/**
 * Leading a log in PostgreSQL: a session holds an advisory lock, and everything is committed by one statement over
 * the same session, which does nothing if another one led since.
 *
 * Method: the lock keeps out others while the session lives; the number of who leads (`epoch`) keeps out who was
 * stopped, lost its lock and comes back. Who leads says so every second; if it is silent for long, whoever wants
 * to lead ends its session. Cost: one round trip to take messages, one to commit.
 */

import { OnceoverError } from '../../document/onceover-error.ts'
import type { Lease, LogCommit, Sent } from '../corpus-log.ts'
import { joinedBytes } from '../joined-bytes.ts'
import {
  numberIn,
  type PostgresClient,
  type PostgresPool,
  type PostgresQuery,
  type PostgresResult,
  postgresFailed,
} from './postgres-pool.ts'

/** Sets our advisory locks apart from those of others; the second number is that of the log. */
const LOCK = 7_264_502
/** In milliseconds. */
const BEAT = 1000
/** Findings of articles that went are kept for so many more. */
const RECENT = 10_000

const TRY_LOCK = `select pg_try_advisory_lock(${LOCK}, $1) as is_mine`
const BEGIN = `update onceover_log set epoch = epoch + 1, beat = clock_timestamp()
  where log = $1 returning epoch::text`
const SAY = `update onceover_log set beat = clock_timestamp() where log = $1 and epoch = $2`
const END_SILENT = `select pg_terminate_backend(locks.pid)
  from pg_locks locks, onceover_log own
  where own.log = $1 and own.beat < clock_timestamp() - $2 * interval '1 millisecond'
    and locks.locktype = 'advisory' and locks.granted and locks.classid = ${LOCK}
    and locks.objid = own.log and locks.objsubid = 2
    and locks.database = (select oid from pg_database where datname = current_database())`
const UNLOCK = `select pg_advisory_unlock(${LOCK}, $1)`
const EPOCH = 'select epoch::text from onceover_log where log = $1'
// What is ordered by is named with its table: without, it would be the text of that name which is selected.
const TAKE = `select ticket::text, message::text from onceover_inbox
  where log = $1 order by onceover_inbox.ticket limit $2`
/** Records and texts come as one run of bytes each, with their lengths: that is cheaper than many values. */
const COMMIT = `with head as (
    update onceover_log set length = $4, told = told + cardinality($8::text[]), beat = clock_timestamp()
    where log = $1 and epoch = $2 and length = $3
    returning log, told - cardinality($8::text[]) as told
  ), records as (
    insert into onceover_record
    select head.log, part.number, substring($5::bytea from part.first + 1 for part.size)
    from head, unnest($6::bigint[], $7::int[], $11::int[]) as part (number, first, size)
  ), findings as (
    insert into onceover_finding (log, number, id, key, finding, failure)
    select head.log, head.told + part.at - 1, part.id, sha256(convert_to(part.id, 'UTF8')), part.finding::json, part.failure::json
    from head, unnest($8::text[], $9::text[], $10::text[]) with ordinality as part (id, finding, failure, at)
    on conflict (log, key) do update
    set number = excluded.number, finding = excluded.finding, failure = excluded.failure, gone = null
  ), messages as (
    delete from onceover_inbox using head
    where onceover_inbox.log = head.log and ticket = any($12::bigint[])
  ), dead as (
    delete from onceover_record using head
    where onceover_record.log = head.log and number = any($13::bigint[])
  )
  select pg_notify($14, $15) is null as is_mine from head`
const BURY = `update onceover_finding set gone = own.told
  from onceover_log own, unnest($2::text[]) as dead (id)
  where own.log = $1 and onceover_finding.log = $1
    and onceover_finding.key = sha256(convert_to(dead.id, 'UTF8'))`
const FORGET = `delete from onceover_finding using onceover_log own
  where own.log = $1 and onceover_finding.log = $1 and gone < own.told - ${RECENT}`

/** Which log, and where. */
export interface PostgresPlace {
  readonly pool: PostgresPool
  /** Its number. */
  readonly log: number
  /** The channel that is told of news. */
  readonly channel: string
}

/**
 * Tries to lead; undefined if another one does.
 *
 * @param silence who leads and says nothing for so many milliseconds leads no more
 */
export async function postgresLease(
  place: PostgresPlace,
  silence: number,
): Promise<Lease | undefined> {
  const client = await place.pool.connect()
  // What it says is told by the next query, too; but with nobody listening, it would end us.
  const ignore = (): void => {}
  client.on('error', ignore)
  const release = (isBroken: boolean): void => {
    client.removeListener('error', ignore)
    client.release(isBroken)
  }
  try {
    const { rows } = await client.query({ text: TRY_LOCK, values: [place.log] })
    if (rows[0]?.is_mine === true) {
      const begun = await client.query({ text: BEGIN, values: [place.log] })
      return new PostgresLease(place, client, numberIn(begun.rows[0]?.epoch), release)
    }
    await client.query({ text: END_SILENT, values: [place.log, silence] })
    release(false)
    return undefined
  } catch (error) {
    release(true)
    throw error
  }
}

class PostgresLease implements Lease {
  private readonly place: PostgresPlace
  private readonly client: PostgresClient
  private readonly epoch: number
  private readonly letGo: (isBroken: boolean) => void
  private readonly beat: ReturnType<typeof setInterval>
  private isBroken = false
  private isAsking = false
  private saying: Promise<void> = Promise.resolve()

  constructor(
    place: PostgresPlace,
    client: PostgresClient,
    epoch: number,
    letGo: (isBroken: boolean) => void,
  ) {
    this.place = place
    this.client = client
    this.epoch = epoch
    this.letGo = letGo
    this.beat = setInterval(() => this.say(), BEAT)
  }

  async take(most: number): Promise<readonly Sent[]> {
    const values = [this.place.log, most]
    const { rows } = await this.ask({ name: 'onceover_take', text: TAKE, values })
    return rows.map(({ ticket, message }) => ({
      ticket: numberIn(ticket),
      message: JSON.parse(String(message)),
    }))
  }

  async commit(commit: LogCommit): Promise<void> {
    const { log } = this.place
    const deadIds = [...commit.deadIds]
    if (deadIds.length > 0) await this.ask({ text: 'begin' })
    const values = this.valuesOf(commit)
    const { rows } = await this.ask({ name: 'onceover_commit', text: COMMIT, values })
    if (rows.length === 0) {
      this.isBroken = true
      throw conflict()
    }
    if (deadIds.length === 0) return
    await this.ask({ text: BURY, values: [log, deadIds] })
    await this.ask({ text: FORGET, values: [log] })
    await this.ask({ text: 'commit' })
  }

  async release(): Promise<void> {
    clearInterval(this.beat)
    const values = [this.place.log]
    if (!this.isBroken) await this.ask({ text: UNLOCK, values }).catch(() => {})
    this.letGo(this.isBroken)
  }

  /** A session is asked one thing at a time. */
  private async ask(query: PostgresQuery): Promise<PostgresResult> {
    this.isAsking = true
    try {
      await this.saying
      return await this.client.query(query)
    } catch (cause) {
      this.isBroken = true
      throw await this.reasonOf(cause)
    } finally {
      this.isAsking = false
    }
  }

  /** Gives a sign of life; whoever is asked something gives one anyway, or will. */
  private say(): void {
    if (this.isAsking) return
    const said = this.client.query({ text: SAY, values: [this.place.log, this.epoch] })
    // If it cannot be said, nothing can be committed either.
    this.saying = said.then(
      () => {},
      () => {},
    )
  }

  /** Why a session failed: another one may lead since, or nobody can. */
  private async reasonOf(cause: unknown): Promise<OnceoverError> {
    const { pool, log } = this.place
    const asked = await pool.query({ text: EPOCH, values: [log] }).catch(() => undefined)
    const isOther = asked !== undefined && numberIn(asked.rows[0]?.epoch) !== this.epoch
    return isOther ? conflict(cause) : postgresFailed(cause)
  }

  /** Of the statement `COMMIT`. */
  private valuesOf({ first, records, dead, told, tickets }: LogCommit): unknown[] {
    const gone = new Set(dead)
    const numbers: number[] = []
    const firsts: number[] = []
    const sizes: number[] = []
    const parts: Uint8Array[] = []
    let at = 0
    for (const [index, record] of records.entries()) {
      const number = first + index
      if (gone.has(number)) continue // it came, and went at once
      numbers.push(number)
      firsts.push(at)
      sizes.push(record.length)
      parts.push(record)
      at += record.length
    }
    const last = new Map(told.map((each, index) => [each.id ?? index, each]))
    const all = [...last.values()]
    return [
      this.place.log,
      this.epoch,
      first,
      first + records.length,
      joinedBytes(parts),
      numbers,
      firsts,
      all.map(({ id }) => id ?? null),
      all.map(({ finding }) => (finding === undefined ? null : JSON.stringify(finding))),
      all.map(({ failure }) => (failure === undefined ? null : JSON.stringify(failure))),
      sizes,
      tickets,
      dead,
      this.place.channel,
      // The last message: who waits for a later one need not ask.
      tickets.reduce((last, ticket) => Math.max(last, ticket), 0).toString(),
    ]
  }
}

function conflict(cause?: unknown): OnceoverError {
  return new OnceoverError(
    'STORE_CONFLICT',
    'another one leads the log in PostgreSQL: nothing was committed',
    { cause },
  )
}
