import { createReadStream } from 'node:fs'
import { setTimeout as later } from 'node:timers/promises'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { prose } from '../../bench/made-up.ts'
import { clean } from '../../src/cleaning/clean.ts'
import { condense } from '../../src/condensing/condense.ts'
import { digest } from '../../src/digest.ts'
import { parse } from '../../src/document/parse.ts'
import { compare } from '../../src/duplicates/compare.ts'
import { findDuplicates } from '../../src/duplicates/find-duplicates.ts'
import { extractEntities } from '../../src/entities/extract-entities.ts'
import { extractKeyphrases } from '../../src/entities/extract-keyphrases.ts'
import { fromMarkdown } from '../../src/html/from-markdown.ts'
import { digestAll as digestAllOnThreads, openPool } from '../../src/pool/node-pool.ts'
import type { Pool, PoolOptions } from '../../src/pool/pool.ts'
import { digestAll, type Outcome, type Progress } from '../../src/stream.ts'
import { buildWorker } from './pool-worker.ts'

const FERRY = {
  id: 'ferry',
  title: 'Ferry sinks',
  text: `The ferry to Oldport sank on Friday with 40 people on board.

Ada Quill, the harbour master, said that nobody was hurt.

The ferry to Oldport sank on Friday with 40 people on board.`,
}
const STORM =
  'A storm kept the boats of Oldport in the harbour for 3 days. The market sold nothing.'
const MARKED = fromMarkdown(
  '# The ferry\n\nThe **ferry** left [Oldport](https://harbour.example) at noon with 40 people on board.\n\n> It was late.',
)
/** As a database gives it: columns are called as fields of other things, too. */
const ROW = { id: 7, text: STORM, words: 280, sentences: 12, article: 'B-12' }

let worker: URL
let harmful: URL
beforeAll(() => {
  worker = buildWorker()
  harmful = buildWorker('test/pool/harmful-worker.ts', new URL('harmful-pool-worker.mjs', worker))
})

let pool: Pool
const open = async (options: PoolOptions = {}): Promise<Pool> => {
  pool = await openPool({ threads: 2, worker, ...options })
  return pool
}
afterEach(() => pool?.close())

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}

describe('a pool', () => {
  it('gives what the functions give, to the byte, as data and as JSON', async () => {
    const { json } = await open()
    const words = { words: 12 }
    const cases: readonly (readonly [unknown, Promise<unknown>, Promise<Uint8Array>])[] = [
      [digest(FERRY), pool.digest(FERRY), json.digest(FERRY)],
      [
        digest(FERRY, { condense: words }),
        pool.digest(FERRY, { condense: words }),
        json.digest(FERRY, { condense: words }),
      ],
      [clean(FERRY), pool.clean(FERRY), json.clean(FERRY)],
      [
        clean(FERRY, { keep: 'last' }),
        pool.clean(FERRY, { keep: 'last' }),
        json.clean(FERRY, { keep: 'last' }),
      ],
      [compare(FERRY, STORM), pool.compare(FERRY, STORM), json.compare(FERRY, STORM)],
      [condense(FERRY, words), pool.condense(FERRY, words), json.condense(FERRY, words)],
      [condense([FERRY, STORM]), pool.condense([FERRY, STORM]), json.condense([FERRY, STORM])],
      [findDuplicates(FERRY), pool.findDuplicates(FERRY), json.findDuplicates(FERRY)],
      [extractEntities(FERRY), pool.extractEntities(FERRY), json.extractEntities(FERRY)],
      [extractKeyphrases(STORM), pool.extractKeyphrases(STORM), json.extractKeyphrases(STORM)],
      [digest(FERRY), pool.digest(parse(FERRY) as never), json.digest(FERRY)],
      [digest(MARKED), pool.digest(parse(MARKED) as never), json.digest(MARKED)],
      [digest(ROW), pool.digest(ROW), json.digest(ROW)],
      [clean(ROW), pool.clean(ROW), json.clean(ROW)],
    ]
    for (const [expected, data, bytes] of cases) {
      const written = JSON.stringify(expected)
      expect(JSON.stringify(await data)).toBe(written)
      expect(new TextDecoder().decode(await bytes)).toBe(written)
    }
  })

  it('gives a long article in parts, to the same byte', async () => {
    await open()
    const text = prose(60_000, 300, 9)
    const written = JSON.stringify(digest(text))
    expect(written.length).toBeGreaterThan(250_000)
    expect(JSON.stringify(await pool.digest(text))).toBe(written)
  })

  it('serves a short article while a long one is in work in the same thread', async () => {
    await open({ threads: 1, preload: ['digest'] })
    let isDone = false
    const long = pool.digest(prose(100_000, 300, 2)).then(() => {
      isDone = true
    })
    await pool.digest(STORM)
    expect(isDone).toBe(false)
    await long
  })

  it('rejects with what the function throws', async () => {
    await open()
    const wrong: readonly [() => Promise<unknown>, string][] = [
      [() => pool.digest(7 as never), 'INVALID_INPUT'],
      [() => pool.condense([7 as never]), 'INVALID_INPUT'],
      [() => pool.clean(STORM, { keep: 'all' as never }), 'INVALID_OPTION'],
      [() => pool.clean(STORM, { kept: 1 } as never), 'INVALID_OPTION'],
      [() => pool.compare(STORM, STORM, 7 as never), 'INVALID_OPTION'],
      [() => pool.clean(STORM, null as never), 'INVALID_OPTION'],
      [() => openPool({ worker: null as never }), 'INVALID_OPTION'],
      [() => openPool({ worker: {} as never }), 'INVALID_OPTION'],
      [() => openPool({ preload: 'digest' as never }), 'INVALID_OPTION'],
      [() => pool.digest(STORM, { entities: { tagger: () => [] } }), 'INVALID_OPTION'],
      [() => pool.digest(STORM, { timeout: 0 }), 'INVALID_OPTION'],
      [() => pool.digest(STORM, { signal: {} as never }), 'INVALID_OPTION'],
    ]
    for (const [call, code] of wrong) {
      await expect(call()).rejects.toMatchObject({ name: 'OnceoverError', code })
    }
    expect(await pool.clean(STORM)).toEqual(clean(STORM))
  })

  it('stops a call at its signal, and rejects with its reason', async () => {
    await open({ threads: 1 })
    const reason = new Error('the client has gone')
    await expect(pool.digest(STORM, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    const controller = new AbortController()
    const long = pool.digest(prose(400_000), { signal: controller.signal })
    await later(100)
    controller.abort(reason)
    await expect(long).rejects.toBe(reason)
    expect(await pool.clean(STORM)).toEqual(clean(STORM))
  })

  it('takes one signal for many calls', async () => {
    const warnings: string[] = []
    const warn = ({ name }: Error): void => void warnings.push(name)
    process.on('warning', warn)
    await open({ threads: 1 })
    const controller = new AbortController()
    const { signal } = controller
    await pool.clean(STORM, { signal })
    const calls = Array.from({ length: 30 }, () => pool.clean(prose(20_000), { signal }))
    controller.abort(new Error('enough'))
    for (const call of await Promise.allSettled(calls)) {
      expect(call).toMatchObject({ status: 'rejected', reason: { message: 'enough' } })
    }
    expect(await pool.clean(STORM)).toEqual(clean(STORM))
    process.off('warning', warn)
    expect(warnings).toEqual([])
  })

  it.each([1, 2])(
    'ends a thread that is stuck, and loses nothing else: %i threads',
    async (threads) => {
      await open({ threads, worker: harmful, preload: ['clean'] })
      const stuck = pool.clean('ENDLESS', { timeout: 400 })
      const others = Array.from({ length: 6 }, (_, at) => pool.clean(`${STORM} ${at}`))
      await expect(stuck).rejects.toMatchObject({ code: 'TIMED_OUT' })
      const cleaned = await Promise.all(others)
      expect(cleaned.map(({ text }) => text)).toEqual(others.map((_, at) => `${STORM} ${at}`))
    },
  )

  it('fails the call that breaks its thread, and no other', async () => {
    await open({ worker: harmful })
    const others = Array.from({ length: 4 }, (_, at) => pool.clean(`${STORM} ${at}`))
    const breaking = pool.clean('BREAKING')
    const more = pool.clean(STORM)
    await expect(breaking).rejects.toMatchObject({ code: 'THREAD_FAILED' })
    expect(await more).toEqual(clean(STORM))
    expect(await Promise.all(others)).toHaveLength(4)
  })

  it('says how many calls wait', async () => {
    await open({ threads: 1 })
    expect(pool.waiting).toBe(0)
    const calls = Array.from({ length: 50 }, () => pool.clean(STORM))
    await Promise.resolve()
    expect(pool.waiting).toBe(18)
    await Promise.all(calls)
    expect(pool.waiting).toBe(0)
  })

  it('answers what was asked before it closes, and nothing after', async () => {
    await open()
    const before = pool.digest(FERRY)
    const closing = pool.close()
    await expect(pool.digest(FERRY)).rejects.toMatchObject({ code: 'POOL_CLOSED' })
    expect(await before).toEqual(digest(FERRY))
    await closing
    await pool.close()
    await expect(pool.digestAll([STORM]).next()).rejects.toMatchObject({ code: 'POOL_CLOSED' })
    const disposed = await openPool({ threads: 1, worker })
    await disposed[Symbol.asyncDispose]()
    await expect(disposed.clean(STORM)).rejects.toMatchObject({ code: 'POOL_CLOSED' })
  })

  it.each([
    { threads: 0 },
    { threads: 65 },
    { threads: 1.5 },
    { timeout: 0 },
    { timeout: '1' },
    { memory: 1 },
    { preload: 'digest' },
    { preload: ['digests'] },
    { jobs: 2 },
    { worker: 5 },
    { worker: '/app/pool-worker.js' },
  ])('cannot be opened with %j', async (options) => {
    await expect(openPool(options as never)).rejects.toMatchObject({ code: 'INVALID_OPTION' })
  })

  it('cannot be opened where its program is not', async () => {
    const missing = new URL('no-such-worker.mjs', worker)
    await expect(openPool({ worker: missing })).rejects.toMatchObject({ code: 'THREAD_FAILED' })
  })
})

describe('digestAll on threads', () => {
  const articles = Array.from({ length: 50 }, (_, at) => ({
    id: `${at}`,
    text: prose(200 + (at % 7) * 400, 300, at),
    rank: at,
  }))

  it('gives the bytes of one thread, in order', async () => {
    await open()
    const given = [...articles.slice(0, 40), 7 as never, ...articles.slice(40)]
    const expected = await all(digestAll(given))
    const outcomes = await all(pool.digestAll(given))
    expect(JSON.stringify(outcomes)).toBe(JSON.stringify(expected))
    expect(outcomes[5]?.article).toBe(given[5])
    const own = await all(digestAllOnThreads(given.values(), { threads: 2, worker }))
    expect(JSON.stringify(own)).toBe(JSON.stringify(expected))
  })

  it('skips and tells how far it is, as one thread does', async () => {
    await open()
    const run = async (stream: typeof digestAll): Promise<[number[], Progress[]]> => {
      const told: Progress[] = []
      const outcomes = await all(
        stream(articles.slice(0, 9), {
          skip: ({ rank }) => rank % 3 === 0,
          onProgress: (progress) => void told.push(progress),
        }),
      )
      return [outcomes.map(({ index }) => index), [told.at(-1) as Progress]]
    }
    const expected = await run(digestAll)
    expect(expected[0]).toEqual([1, 2, 4, 5, 7, 8])
    expect(await run(pool.digestAll as typeof digestAll)).toEqual(expected)
  })

  it('reads no further ahead than there is room for', async () => {
    await open({ threads: 1 })
    let read = 0
    function* endless(): Generator<string> {
      for (;;) yield `${STORM} ${read++}`
    }
    const outcomes = pool.digestAll(endless())
    await outcomes.next()
    await later(50)
    expect(read).toBeLessThanOrEqual(66)
    await outcomes.return()
    expect(await pool.clean(STORM)).toEqual(clean(STORM))
  })

  it('stops at its signal, also while its source stalls', async () => {
    await open()
    const controller = new AbortController()
    async function* stalling(): AsyncGenerator<string> {
      yield STORM
      await new Promise(() => {})
    }
    const seen: Outcome[] = []
    const reading = (async () => {
      for await (const outcome of pool.digestAll(stalling(), controller)) {
        seen.push(outcome)
        setTimeout(() => controller.abort(new Error('enough')), 5)
      }
    })()
    await expect(reading).rejects.toThrow('enough')
    expect(seen).toHaveLength(1)
  })

  it('fails an article that is stuck, also the last one, and goes on', async () => {
    const stream = digestAllOnThreads([STORM, 'ENDLESS', FERRY, 'ENDLESS'], {
      threads: 1,
      worker: harmful,
      timeout: 2000,
    })
    expect(await all(stream)).toMatchObject([
      { status: 'ok', index: 0 },
      { status: 'failed', index: 1, error: { code: 'TIMED_OUT' } },
      { status: 'ok', index: 2 },
      { status: 'failed', index: 3, error: { code: 'TIMED_OUT' } },
    ])
  })

  it('listens to a source that fails before a thread is there', async () => {
    const listened: boolean[] = []
    const source = createReadStream('no/such/harbour').on('newListener', (event) => {
      if (event === 'error') listened.push(true)
    })
    const outcomes = digestAllOnThreads(source as AsyncIterable<string>, { threads: 1, worker })
    const first = outcomes.next()
    expect(listened).not.toEqual([])
    await expect(first).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('throws what a promise of a list is rejected with, behind the outcomes before it', async () => {
    const rejected = 150
    const list = Array.from({ length: 200 }, (_, at) =>
      at === rejected ? Promise.reject(new Error('the source broke')) : 'The ferry left.',
    )
    const outcomes = digestAllOnThreads(list as never[], { threads: 1, worker })
    const seen: number[] = []
    const reading = (async () => {
      for await (const { index } of outcomes) seen.push(index)
    })()
    await expect(reading).rejects.toThrow('the source broke')
    expect(seen).toEqual(Array.from({ length: rejected }, (_, at) => at))
  })

  it('throws if no thread can be started', async () => {
    const broken = { threads: 1, worker: new URL('no-such-worker.mjs', worker) }
    const first = digestAllOnThreads([STORM], broken).next()
    await expect(first).rejects.toMatchObject({ code: 'THREAD_FAILED' })
  })

  it('throws for a wrong option, as no article could be served', async () => {
    await open()
    const wrong = pool.digestAll([STORM], { condense: { sentences: -1 } })
    await expect(wrong.next()).rejects.toMatchObject({ code: 'INVALID_OPTION' })
  })
})
