/** A corpus in partitions tells what one in one process tells, whatever happens to them. */

import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { madeUpStream } from '../../bench/made-up-stream.ts'
import { corpusOptions } from '../../src/corpus/options.ts'
import { TimeSlices } from '../../src/document/time-slices.ts'
import {
  type Corpus,
  type CorpusOptions,
  type CorpusPartition,
  expire,
  type Finding,
  memoryLog,
  memoryStore,
  openCorpus,
  runCorpus,
  submit,
  withdraw,
} from '../../src/entries/corpus.ts'
import {
  partitionAt,
  type ServedPartition,
  type Store,
  servePartition,
} from '../../src/entries/partitions.ts'
import type { CorpusLog, LogCommit, Message } from '../../src/logs/corpus-log.ts'
import { decodeFrame, encodeFrame, type Frame } from '../../src/logs/partitions/frame.ts'
import { MemoryPartition } from '../../src/logs/partitions/memory-partition.ts'
import { PartedState } from '../../src/logs/partitions/parted-state.ts'
import { recallPartition } from '../../src/logs/partitions/partition-note.ts'
import { SourceTable } from '../../src/logs/partitions/source-table.ts'
import { Replica } from '../../src/logs/replica.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const inMemory = (count: number): MemoryPartition[] =>
  Array.from({ length: count }, (_, at) => new MemoryPartition(String(at)))

/** Articles, and what is taken back on the way: one by one, and all before a day. */
function* messagesOf(count: number, seed: number): Generator<Message, void, void> {
  const ids: string[] = []
  for (const article of madeUpStream(count, 12, seed)) {
    yield { article }
    ids.push(article.id)
    if (ids.length % 9 === 0) yield { remove: ids[(ids.length * 7) % ids.length] as string }
    if (ids.length % 70 === 0 && article.date) yield { expire: article.date.slice(0, 10) }
  }
}

/** What one corpus tells. */
async function toldByOne(messages: Iterable<Message>, options: CorpusOptions): Promise<Finding[]> {
  const corpus: Corpus = await openCorpus(options)
  const found: Finding[] = []
  for (const message of messages) {
    if ('article' in message) found.push(await corpus.add(message.article))
    else if ('remove' in message) await corpus.remove(message.remove)
    else await corpus.expire(message.expire)
  }
  return found
}

/** A log that is only read. */
class RecordsLog {
  readonly log: CorpusLog
  private readonly records: { readonly number: number; readonly record: Uint8Array }[] = []
  next = 0
  /** From where on it was read. */
  readonly reads: number[] = []

  constructor() {
    this.log = {
      ...memoryLog(),
      read: async (from) => {
        this.reads.push(from)
        const records = this.records.filter(({ number }) => number >= from)
        return { records, next: this.next, isLast: true }
      },
    }
  }

  commit({ first, records, dead }: LogCommit): void {
    for (const [at, record] of records.entries()) this.records.push({ number: first + at, record })
    this.next = first + records.length
    for (const number of dead) {
      const at = this.records.findIndex((each) => each.number === number)
      if (at >= 0) this.records.splice(at, 1)
    }
  }
}

/** One that leads, without a loop around it. */
class Leader {
  readonly found: Finding[] = []
  private readonly replica: Replica
  private readonly log: RecordsLog
  private readonly slices = new TimeSlices(undefined)

  private constructor(replica: Replica, log: RecordsLog) {
    this.replica = replica
    this.log = log
  }

  static async over(
    log: RecordsLog,
    partitions: readonly CorpusPartition[],
    options: CorpusOptions,
  ): Promise<Leader> {
    const replica = new Replica(new PartedState(corpusOptions(options), partitions))
    const leader = new Leader(replica, log)
    await leader.slices.run(replica.follow(await log.log.read(0)))
    await replica.attach(log.log)
    return leader
  }

  /** Works off messages, and commits unless it dies first. */
  async perform(messages: readonly Message[], isCommitted = true): Promise<void> {
    let left = messages.map((message, ticket) => ({ ticket, message }))
    while (left.length > 0) {
      const change = await this.slices.run(this.replica.perform(left))
      left = left.slice(change.tickets.length)
      if (!isCommitted) return
      this.log.commit(change)
      this.replica.settle()
      for (const { finding } of change.told) if (finding) this.found.push(finding)
    }
  }
}

const framed = (head: Frame['head']): Uint8Array => encodeFrame({ head, parts: [] })

const OPTIONS: readonly CorpusOptions[] = [
  {},
  { days: 5 },
  { days: 3, lateness: 4 },
  { scope: 'source' },
  { boilerplateStories: 0, threshold: 0.4 },
]

describe('partitions in one process', () => {
  test.each(OPTIONS)('tell what one corpus tells: %o', async (options) => {
    const messages = [...messagesOf(150, 3)]
    const expected = await toldByOne(messages, options)
    for (const count of [1, 3]) {
      const leader = await Leader.over(new RecordsLog(), inMemory(count), options)
      await leader.perform(messages)
      expect(leader.found).toEqual(expected)
    }
  })

  test('forget what was not committed, and are sent what they lack', async () => {
    const messages = [...messagesOf(240, 5)]
    const options = { days: 6 }
    const expected = await toldByOne(messages, options)
    const partitions = inMemory(3)
    const log = new RecordsLog()
    const found: Finding[] = []
    for (let from = 0; from < messages.length; from += 60) {
      const leader = await Leader.over(log, partitions, options)
      await leader.perform(messages.slice(from, from + 60))
      found.push(...leader.found)
      // It dies with articles under way: they come again, in another order.
      await leader.perform(messages.slice(from + 60, from + 90).reverse(), false)
      if (from % 120 === 0) partitions[from % 3] = new MemoryPartition('another')
    }
    expect(found).toEqual(expected)
  })

  test('are sent nothing that they have, though their leader died', async () => {
    const partitions = inMemory(2)
    const log = new RecordsLog()
    const messages = [...madeUpStream(60, 12)].map((article) => ({ article }))
    const first = await Leader.over(log, partitions, {})
    await first.perform(messages.slice(0, 30))
    await first.perform(messages.slice(30), false)
    log.reads.length = 0
    await Leader.over(log, partitions, {})
    expect(log.reads).toEqual([0]) // for its register
    await Leader.over(log, [...partitions.slice(1), new MemoryPartition('new')], {})
    expect(log.reads).toEqual([0, 0, 0])
  })

  test('begin anew if they have the articles of another log, or of a source that another one has', async () => {
    const messages = [...messagesOf(120, 7)]
    const expected = await toldByOne(messages, {})
    const partitions = inMemory(2)
    // The same ids under other numbers.
    const other = await Leader.over(new RecordsLog(), partitions, {})
    await other.perform([...messagesOf(120, 7)].slice(7))
    const log = new RecordsLog()
    const leader = await Leader.over(log, partitions, {})
    await leader.perform(messages.slice(0, 60))
    // One has some of these articles, under lower numbers than the log has.
    const astray = new MemoryPartition('astray')
    const short = new RecordsLog()
    await (await Leader.over(short, [astray], {})).perform(messages.slice(40, 50))
    await Leader.over(log, [astray, new MemoryPartition('empty')], {})
    // One has what both had, and the other one that of another table.
    const alone = new MemoryPartition('alone')
    await Leader.over(log, [alone], {})
    const next = await Leader.over(log, [alone, partitions[1] as MemoryPartition], {})
    await next.perform(messages.slice(60))
    expect([...leader.found, ...next.found]).toEqual(expected)
  })

  test('answer one leader at a time', async () => {
    const partitions = inMemory(2)
    const log = new RecordsLog()
    const first = await Leader.over(log, partitions, {})
    await Leader.over(log, partitions, {})
    const late = first.perform([...messagesOf(1, 1)])
    await expect(late).rejects.toMatchObject({ code: 'PARTITION_FAILED' })
  })
})

test('sources are dealt out by size, so that a large one is alone', () => {
  const table = new SourceTable(3)
  expect(table.claim('known', 1)).toBe(true)
  expect(table.claim('known', 2)).toBe(false)
  table.deal(new Map([...['a', 'b', 'c', 'd'].map((name) => [name, 10] as const), ['big', 100]]))
  const homes = ['a', 'b', 'c', 'd', 'known'].map((source) => table.homeOf(source))
  expect(homes).not.toContain(table.homeOf('big'))
  expect(table.homeOf('new')).not.toBe(table.homeOf('big'))
})

describe('partitions over sockets', () => {
  async function served(): Promise<{ readonly port: number; close(): Promise<void> }> {
    const partition = await servePartition()
    closing.push(() => partition.close())
    return partition
  }

  test('tell what one corpus tells; while one is away nothing is told, and then all of it', async () => {
    const articles = [...madeUpStream(160, 12, 9)]
    const corpus = await openCorpus({ days: 5 })
    const places = [await served(), await served()]
    const failures: unknown[] = []
    const log = memoryLog()
    const running = await runCorpus({
      log,
      partitions: places.map(({ port }) => partitionAt({ port })),
      options: { days: 5 },
      onFailure: (error) => failures.push(error),
    })
    closing.push(
      () => log.close(),
      () => running.stop(),
    )
    const told = (from: number, to: number): Promise<Finding>[] =>
      articles.slice(from, to).map((article) => submit(log, article))
    const found = await Promise.all(told(0, 100))
    await withdraw(log, articles[10]?.id as string)
    const gone = places[0] as (typeof places)[0]
    await gone.close()
    const waiting = told(100, 160)
    while (failures.length < 2) await log.news.after(log.news.count, 20)
    expect(running.size).toBe(99)
    for (const failure of failures) expect(failure).toMatchObject({ code: 'PARTITION_FAILED' })
    const again = await servePartition({ port: gone.port })
    closing.push(() => again.close())
    found.push(...(await Promise.all(waiting)))
    for (const [at, article] of articles.entries()) {
      if (at === 100) await corpus.remove(articles[10]?.id as string)
      expect(found[at]).toEqual(await corpus.add(article))
    }
    await expire(log, '2100-01-01')
    expect(running.size).toBe(articles.filter(({ date }) => date === undefined).length)
  })

  test('have again what they kept when they were stopped, if it is whole', async () => {
    const messages = [...messagesOf(200, 11)]
    const expected = await toldByOne(messages, {})
    const stores = [memoryStore(), memoryStore()]
    const serve = (): Promise<ServedPartition[]> =>
      Promise.all(stores.map((store) => servePartition({ store })))
    const log = new RecordsLog()
    const found: Finding[] = []
    for (const [from, to] of [
      [0, 90],
      [90, 130],
      [130, 180],
      [180, messages.length],
    ] as const) {
      if (from === 130) await (stores[0] as Store).writeNote?.('index', [Uint8Array.of(1, 2, 3)])
      const held = await Promise.all(stores.map(recallPartition))
      const counts = held.map(({ state }) => state?.held.memory.articles.count ?? 0)
      expect(counts.map((count) => count > 0)).toEqual([from > 0 && from !== 130, from > 0])
      const partitions = await serve()
      const places = partitions.map(({ port }) => partitionAt({ port }))
      const leader = await Leader.over(log, places, {})
      await leader.perform(messages.slice(from, to))
      found.push(...leader.found)
      // What was not committed is kept with the rest, and let go of with it.
      await leader.perform(messages.slice(to, to + 20), false)
      for (const partition of partitions) await partition.close()
    }
    expect(found).toEqual(expected)
  })

  test('let nobody in who says something else', async () => {
    const { port } = await served()
    const stranger = connect(port, '127.0.0.1')
    stranger.write('GET / HTTP/1.1\r\n\r\n')
    await once(stranger, 'close')
    const leader = await Leader.over(new RecordsLog(), [partitionAt({ port })], {})
    for (const question of [Uint8Array.of(2, 0, 0, 0, 123, 125), framed({ ask: 'sum' })]) {
      const link = await partitionAt({ port }).connect()
      await expect(link.ask(question)).rejects.toMatchObject({ code: 'PARTITION_FAILED' })
      link.close()
      await expect(link.ask(question)).rejects.toMatchObject({ code: 'PARTITION_FAILED' })
    }
    const link = await partitionAt({ port }).connect()
    const answer = await link.ask(framed({ ask: 'begin', speaks: 'otherwise' }))
    expect(decodeFrame(answer).head).toMatchObject({ failure: { code: 'STORE_VERSION' } })
    // Who began, and be it in vain, leads: the one before is told.
    const late = leader.perform([...messagesOf(1, 1)])
    await expect(late).rejects.toMatchObject({ code: 'PARTITION_FAILED' })
    link.close()
  })

  test('are refused where they cannot be', async () => {
    const { port, close } = await served()
    await expect(servePartition({ port })).rejects.toMatchObject({ code: 'PARTITION_FAILED' })
    await close()
    await expect(partitionAt({ port }).connect()).rejects.toMatchObject({
      code: 'PARTITION_FAILED',
    })
    expect(() => partitionAt({ port: 0 })).toThrow(/port/)
    expect(() => partitionAt({ port, silence: 0 })).toThrow(/silence/)
    await expect(servePartition({ port: -1 })).rejects.toMatchObject({ code: 'INVALID_OPTION' })
    const log = memoryLog()
    const wrong = runCorpus({ log, partitions: [{ port }] as never })
    await expect(wrong).rejects.toMatchObject({ code: 'INVALID_OPTION' })
    await log.close()
  })
})
