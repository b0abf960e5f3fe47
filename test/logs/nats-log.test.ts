/** A log in a NATS of our own. */
import { jetstream, jetstreamManager } from '@nats-io/jetstream'
import { connect, type NatsConnection } from '@nats-io/transport-node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { removedRecord } from '../../src/corpus/records.ts'
import { expire, runCorpus, submit } from '../../src/entries/corpus.ts'
import { type NatsParts, natsLog } from '../../src/entries/nats.ts'
import type { CorpusLog, Lease, LogCommit } from '../../src/logs/corpus-log.ts'
import { AT_BEGINNING, commitMessages, leadsMessage } from '../../src/logs/nats/log-message.ts'
import { NatsStream } from '../../src/logs/nats/nats-stream.ts'
import { installed, LoopbackServer } from '../loopback-server.ts'
import { describeLog, running } from './log-contract.ts'

const PROGRAM = installed('nats-server')

const change = (
  first: number,
  records: readonly Uint8Array[],
  more: Partial<LogCommit> = {},
): LogCommit => ({
  first,
  records,
  dead: [],
  deadIds: new Set(),
  told: [],
  tickets: [],
  ...more,
})
/** Records that are easily told apart. */
const bytes = (...ids: (number | string)[]): Uint8Array[] =>
  ids.map((id) => removedRecord(String(id)))

async function recordsIn(log: CorpusLog): Promise<Uint8Array[]> {
  const all: Uint8Array[] = []
  for (let from = 0; ; ) {
    const { records, next, isLast } = await log.read(from)
    all.push(...records.map(({ record }) => record))
    from = next
    if (isLast) return all
  }
}

describe.skipIf(PROGRAM === undefined)('NATS', () => {
  let server: LoopbackServer
  let connection: NatsConnection
  let parts: NatsParts
  let logs = 0

  beforeAll(async () => {
    server = await LoopbackServer.make(PROGRAM ?? '', (port, folder) => [
      ...['-a', '127.0.0.1', '-p', String(port), '-js', '-sd', folder],
    ])
    connection = await connect({ servers: `127.0.0.1:${server.port}` })
    const manager = await jetstreamManager(connection)
    parts = { connection, jetstream: jetstream(connection), manager }
  })
  afterAll(async () => {
    await connection?.close()
    await server?.remove()
  })

  const place = () => {
    const name = `log-${logs++}`
    return { name, open: () => natsLog(parts, { name, silence: 500 }) }
  }

  describeLog('a log in NATS', (work) => work(place()))

  test('one leads; one that was silent and comes back commits nothing', async () => {
    const { name, open } = place()
    const log = open()
    const lease = (await log.lead()) as Lease
    const other = open()
    expect(await other.lead()).toBeUndefined()
    await lease.commit(change(0, bytes(1, 2)))
    await expect(lease.commit(change(1, bytes(3)))).rejects.toMatchObject({
      code: 'STORE_CONFLICT',
    })
    // The other one was told that the first is gone, which it is not.
    const end = (await new NatsStream(parts, name, 'log').bounds()).last
    await new NatsStream(parts, name, 'log').append(leadsMessage({ ...AT_BEGINNING, next: 2 }), end)
    await expect(lease.commit(change(2, bytes(3)))).rejects.toMatchObject({
      code: 'STORE_CONFLICT',
    })
    await lease.release()
    const next = (await other.lead()) as Lease
    await next.commit(change(2, bytes(4)))
    await next.release()
    expect(await recordsIn(other)).toEqual(bytes(1, 2, 4))
    await log.close()
    await other.close()
  })

  test('a leader that dies is followed by one that waited for it, and not for silence', async () => {
    const { name } = place()
    const open = () => natsLog(parts, { name, silence: 100_000_000 })
    const log = open()
    await log.lead()
    const other = open()
    for (let look = 0; look < 4; look++) expect(await other.lead()).toBeUndefined()
    // It dies: nobody answers for it any more.
    await log.close()
    const corpus = await runCorpus({ log: other })
    const text = 'The ferry left the harbour at noon with forty people on board.'
    expect(await submit(other, { id: 'a', text })).toMatchObject({ verdict: 'unique' })
    await corpus.stop()
    await other.close()
  })

  test('a leader that hangs is followed when it was silent for long', async () => {
    const { name, open } = place()
    const log = open()
    await log.lead()
    await log.close()
    // Its server thinks that it listens.
    const hanging = connection.subscribe(`onceover.${name}.alive.*`, { callback: () => {} })
    const other = open()
    for (let look = 0; look < 3; look++) expect(await other.lead()).toBeUndefined()
    const corpus = await runCorpus({ log: other })
    const text = 'The ferry left the harbour at noon with forty people on board.'
    expect(await submit(other, { id: 'a', text })).toMatchObject({ verdict: 'unique' })
    await corpus.stop()
    await other.close()
    hanging.unsubscribe()
  })

  test('what a leader left half done is done, or as if it had never been', async () => {
    const { name, open } = place()
    const stream = new NatsStream(parts, name, 'log')
    const first = open()
    const lease = (await first.lead()) as Lease
    const waiting = first.deliver({ article: { id: 'a', text: 'One.' } })
    while ((await lease.take(5)).length === 0) await Promise.resolve()
    const [{ ticket } = { ticket: 0 }] = await lease.take(5)
    // A commit, and death before anything that follows from it; then a part of another one.
    const told = [{ id: 'a', failure: { code: 'UNEXPECTED', message: 'told' } }] as const
    const state = { next: 1, told: 1, through: ticket }
    const commit = { records: [{ number: 0, record: removedRecord('7') }], told, state }
    const messages = commitMessages(commit)
    for (const message of [...messages.told, ...messages.records]) await stream.append(message)
    const large = { number: 1, record: removedRecord('6'.repeat(600_000)) }
    const half = commitMessages({ ...commit, records: [large], state: { ...state, next: 2 } })
    for (const message of [...half.told, half.records[0]])
      await stream.append(message as Uint8Array)
    await lease.release()
    const second = open()
    const next = (await second.lead()) as Lease
    expect(await waiting).toEqual({ number: 0, ...told[0] })
    expect(await next.take(5)).toEqual([])
    expect(await second.toldAfter(-1, 5)).toEqual([{ number: 0, ...told[0] }])
    const rest = bytes('9'.repeat(1_500_000), 8)
    await next.commit(change(1, rest))
    await next.release()
    const third = open()
    expect(await recordsIn(third)).toEqual([...bytes(7), ...rest])
    await third.close()
    await first.close()
    await second.close()
  })

  test('what holds nothing any more goes', async () => {
    const { name, open } = place()
    await running({ open }, {}, async (log) => {
      const send = (id: number, day: number) =>
        submit(log, { id: `${id}`, date: `2026-03-0${day}`, text: `Ferry ${id} left at noon.` })
      for (let id = 0; id < 10; id++) await send(id, 1)
      // Those that are known are worked off, and leave nothing.
      for (let id = 0; id < 10; id++) await send(id, 1)
      const { last } = await new NatsStream(parts, name, 'log').bounds()
      // Who leads, ten articles with what was told of them, ten times nothing.
      expect(last).toBe(31)
      await expire(log, '2026-03-02')
      await send(10, 3)
    })
    // Who leads, the expiry, and the article behind it with what was told: of the others that stands elsewhere.
    const { state } = await parts.manager.streams.info(`onceover-${name}-log`)
    expect(state).toMatchObject({ messages: 4, last_seq: 34 })
    await running({ open }, {}, async (_, { size }) => expect(size).toBe(1))
  })

  test('takes options that are undefined for missing', async () => {
    await natsLog(parts, { name: undefined, replicas: undefined, silence: undefined }).close()
  })

  test.each([
    [{ name: 'a.b' }, 'name'],
    [{ replicas: 0 }, 'replicas'],
    [{ silence: 10 }, 'silence'],
  ])('refuses %j', (options, name) => {
    expect(() => natsLog(parts, options)).toThrow(
      expect.objectContaining({ code: 'INVALID_OPTION', message: expect.stringContaining(name) }),
    )
    expect(() => natsLog({} as NatsParts)).toThrow(
      expect.objectContaining({ code: 'INVALID_OPTION' }),
    )
  })
})
