/** A log in a PostgreSQL of our own. */
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CorpusLog, expire, runCorpus, submit, withdraw } from '../../src/entries/corpus.ts'
import { postgresLog } from '../../src/entries/postgres.ts'
import type { Lease, LogCommit } from '../../src/logs/corpus-log.ts'
import { MIGRATIONS, migrate } from '../../src/logs/postgres/postgres-schema.ts'
import { hasPostgres, PostgresServer } from '../postgres-server.ts'
import { describeLog, running } from './log-contract.ts'

const article = (number: number): { id: string; text: string } => ({
  id: String(number),
  text: `Ferry ${number} left quay ${number * 7} at noon with ${number * 13} people on board.`,
})

const change = (first: number, ...records: number[]): LogCommit => ({
  first,
  records: records.map((byte) => Uint8Array.of(byte)),
  dead: [],
  deadIds: new Set(),
  told: [],
  tickets: [],
})

const bytesIn = async (log: CorpusLog): Promise<number[]> => {
  const { records } = await log.read(0)
  return records.map(({ record }) => record[0] as number)
}

describe.skipIf(!hasPostgres())('PostgreSQL', () => {
  let server: PostgresServer
  let pool: pg.Pool
  let logs = 0

  beforeAll(async () => {
    server = await PostgresServer.make()
    pool = server.pool(20)
  }, 120_000)
  afterAll(async () => {
    await pool?.end()
    await server?.remove()
  })

  const place = () => {
    const name = `log ${logs++}`
    return { name, open: () => postgresLog(pool, { name }) }
  }
  const rows = async (text: string, ...values: unknown[]): Promise<pg.QueryResultRow[]> =>
    (await pool.query(text, values)).rows
  const numberOf = async (name: string): Promise<number> =>
    (await rows('select log from onceover_log where name = $1', name))[0]?.log

  describeLog('a log in PostgreSQL', (work) => work(place()))

  test('one leads, and another one goes on with the same numbers when that lets go', async () => {
    const log = place().open()
    const lease = (await log.lead()) as Lease
    expect(await log.lead()).toBeUndefined()
    await lease.commit(change(0, 1, 2))
    await expect(lease.commit(change(1, 3))).rejects.toMatchObject({ code: 'STORE_CONFLICT' })
    await lease.release()
    // The database hears a moment later that the session ended.
    let next: Lease | undefined
    while (next === undefined) next = await log.lead()
    await next.commit(change(2, 3))
    await next.release()
    expect(await bytesIn(log)).toEqual([1, 2, 3])
    await log.close()
  })

  test('who led and does not any more cannot commit, also if its session lives', async () => {
    const { name, open } = place()
    const log = open()
    const lease = (await log.lead()) as Lease
    await pool.query('update onceover_log set epoch = epoch + 1 where name = $1', [name])
    await expect(lease.commit(change(0, 1))).rejects.toMatchObject({ code: 'STORE_CONFLICT' })
    await lease.release()
    expect(await bytesIn(log)).toEqual([])
    await log.close()
  })

  test('who gives no sign is taken for stopped', { timeout: 30_000 }, async () => {
    const { name, open } = place()
    const log = open()
    const lease = (await log.lead()) as Lease
    const silent = "update onceover_log set beat = beat - interval '1 minute' where name = $1"
    let next: Lease | undefined
    while (next === undefined) {
      await pool.query(silent, [name])
      next = await log.lead()
    }
    await expect(lease.commit(change(0, 1))).rejects.toMatchObject({ code: 'STORE_CONFLICT' })
    await next.commit(change(0, 2))
    await lease.release()
    await next.release()
    expect(await bytesIn(log)).toEqual([2])
    await log.close()
  })

  test('a standby knows what the leader knows, and goes on', async () => {
    const { open } = place()
    const [here, there] = [open(), open()]
    const leader = await runCorpus({ log: here })
    await submit(there, article(1))
    const standby = await runCorpus({ log: there })
    expect([leader.isLeading, standby.isLeading, standby.size]).toEqual([true, false, 1])
    await submit(there, article(2))
    await leader.stop()
    expect(await submit(there, { ...article(2), id: 'again' })).toMatchObject({ of: '2' })
    expect([standby.isLeading, standby.size]).toEqual([true, 3])
    await standby.stop()
    await here.close()
    await there.close()
  })

  test('keeps what is told of paragraphs with the finding alone', async () => {
    const { name, open } = place()
    await running({ open }, {}, async (log) => {
      await submit(log, article(1))
    })
    const { rows } = await pool.query(
      `select encode(record, 'escape') as record, finding::text from onceover_log
         join onceover_record using (log) join onceover_finding using (log) where name = $1`,
      [name],
    )
    expect(rows).toEqual([
      {
        record: expect.not.stringContaining('"fresh"'),
        finding: expect.stringContaining('"fresh"'),
      },
    ])
  })

  test('keeps no record of what went, and its finding for a while', async () => {
    const { name, open } = place()
    await running({ open }, {}, async (log) => {
      for (const number of [1, 2, 3]) {
        await submit(log, { ...article(number), date: `2026-03-0${number}` })
      }
      await withdraw(log, '2')
      await expire(log, '2026-03-02')
      const own = await numberOf(name)
      const kept = await rows('select number from onceover_record where log = $1 order by 1', own)
      expect(kept.map(({ number }) => Number(number))).toEqual([2, 3, 4])
      const told = 'select id from onceover_finding where log = $1 and gone is not null order by 1'
      expect((await rows(told, own)).map(({ id }) => id)).toEqual(['1', '2'])
      // As if ten thousand more had been told since.
      await pool.query('update onceover_log set told = told + 10001 where log = $1', [own])
      await expire(log, '2026-03-04')
      expect((await rows(told, own)).map(({ id }) => id)).toEqual(['3'])
    })
    await running({ open }, {}, async (_, { size }) => expect(size).toBe(0))
  })

  test('a message that holds no article is told of, and keeps nobody waiting', async () => {
    const { name, open } = place()
    await running({ open }, {}, async (log) => {
      const first = await submit(log, article(1))
      const insert = 'insert into onceover_inbox (log, message) select $1, unnest($2::json[])'
      const bad = [7, null, {}, { article: {} }, { article: { id: '1' } }, { article: { id: 'b' } }]
      const texts = [...bad, { remove: 7 }, { expire: 'soon' }].map((each) => JSON.stringify(each))
      await pool.query(insert, [await numberOf(name), texts])
      await submit(log, article(2))
      const told = await log.toldAfter(-1, 100)
      expect(told.map(({ id }) => id ?? '')).toEqual(['1', '', '', '', '', '', 'b', '', '', '2'])
      expect(told.filter(({ failure }) => failure?.code === 'INVALID_INPUT')).toHaveLength(8)
      expect(await submit(log, article(1))).toEqual(first)
    })
  })

  test('a connection that is cut costs time and nothing else', { timeout: 60_000 }, async () => {
    const { open } = place()
    const log = open()
    const failures: unknown[] = []
    const corpus = await runCorpus({ log, onFailure: (error) => failures.push(error) })
    const found: string[] = []
    for (let number = 0; number < 6; number++) {
      if (number % 2 === 1) {
        await pool.query(
          'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname is not null',
        )
      }
      const told = await submit(log, article(number)).catch(() => submit(log, article(number)))
      found.push(told.id as string)
    }
    expect(found).toEqual(['0', '1', '2', '3', '4', '5'])
    expect(corpus.size).toBe(6)
    expect(failures).not.toEqual([])
    for (const error of failures) expect(error).toHaveProperty('code', 'STORE_FAILED')
    await corpus.stop()
    await log.close()
  })

  test('tables of an earlier version are brought up to date, of a later one refused', async () => {
    const client = await pool.connect()
    try {
      await client.query('create schema earlier; set search_path to earlier')
      await migrate(client, MIGRATIONS.slice(0, 1))
      await client.query("insert into onceover_log (name) values ('old')")
      const later = [...MIGRATIONS, "alter table onceover_log add column note text default 'new'"]
      await migrate(client, later)
      await migrate(client, later)
      const { rows } = await client.query('select name, note from onceover_log')
      expect(rows).toEqual([{ name: 'old', note: 'new' }])
      await expect(migrate(client)).rejects.toMatchObject({ code: 'STORE_VERSION' })
      const broken = [...later, 'alter table onceover_log add column more text; select 1 / 0']
      await expect(migrate(client, broken)).rejects.toThrow('division by zero')
      await migrate(client, later)
    } finally {
      client.release(true)
    }
  })

  test('logs of one database know nothing of each other', async () => {
    const [one, other] = [place(), place()]
    await running(one, {}, async (log) => void (await submit(log, article(1))))
    await running(other, {}, async (log, { size }) => {
      expect(size).toBe(0)
      expect(await submit(log, article(1))).toMatchObject({ verdict: 'unique' })
    })
  })

  test.each([{ name: 7 }, { name: 'a\0' }, { silence: 10 }, { names: 'a' }])(
    '%o is no option',
    (options) => {
      const invalid = expect.objectContaining({ code: 'INVALID_OPTION' }) as unknown as Error
      expect(() => postgresLog(pool, options as object)).toThrow(invalid)
      expect(() => postgresLog({} as pg.Pool)).toThrow(invalid)
    },
  )
})
