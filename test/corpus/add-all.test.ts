/** A stream of articles into a store: one batch is written while the next one is read. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { prose } from '../../bench/made-up.ts'
import type { Article } from '../../src/document/article.ts'
import { type Corpus, memoryStore, openCorpus, type Store } from '../../src/entries/corpus.ts'

const article = (number: number): Article & { readonly id: string } => ({
  id: String(number),
  text: `Ferry ${number} left quay ${number * 7} at noon with ${number * 13} people on board.`,
})

/** A store that notes what it is asked to write, and takes some turns of the machine for it. */
function slowStore(): { store: Store; batches: number[]; done: number[] } {
  const inner = memoryStore()
  const batches: number[] = []
  const done: number[] = []
  const append: Store['append'] = async (first, records) => {
    batches.push(records.length)
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve))
    await inner.append(first, records)
    done.push(first + records.length)
  }
  return { store: { ...inner, append }, batches, done }
}

it('writes a thousand at once, and has written them before the next thousand were read', async () => {
  const { store, batches, done } = slowStore()
  const corpus = await openCorpus({ store })
  const doneWhenRead: number[] = []
  function* articles(): Generator<Article> {
    for (let number = 0; number < 2500; number++) {
      if (number % 1000 === 999) doneWhenRead.push(done.at(-1) ?? 0)
      yield article(number)
    }
  }
  let told = 0
  for await (const { id } of corpus.addAll(articles())) {
    expect(id).toBe(String(told++))
    // What is told is durable.
    expect(done.at(-1)).toBeGreaterThanOrEqual(told)
  }
  expect(told).toBe(2500)
  expect(batches).toEqual([1000, 1000, 500])
  expect(doneWhenRead).toEqual([0, 1000])
  await corpus.close()
})

it('keeps the order of what comes and goes meanwhile', async () => {
  const { store } = slowStore()
  const corpus = await openCorpus({ store })
  async function* articles(): AsyncGenerator<Article> {
    for (let number = 0; number < 300; number++) {
      if (number % 50 === 49) await corpus.remove(String(number - 30))
      if (number === 120) await corpus.add(article(1000))
      yield article(number)
    }
  }
  for await (const _ of corpus.addAll(articles()));
  const snapshot = corpus.snapshot()
  await corpus.close()
  const again = await openCorpus({ store })
  expect([...again.snapshot()]).toEqual([...snapshot])
  expect(again.size).toBe(300 - 6 + 1)
})

it('loses nothing of a stream that is left or breaks off', async () => {
  const { store } = slowStore()
  const corpus = await openCorpus({ store })
  const endless = function* (from: number): Generator<Article> {
    for (let number = from; ; number++) yield article(number)
  }
  for await (const { id } of corpus.addAll(endless(0))) if (id === '10') break
  const size = corpus.size
  const broken = corpus.addAll([article(9000), article(9001), { ...article(3), text: 'x' }])
  const told: unknown[] = []
  await expect(
    (async () => {
      for await (const { id } of broken) told.push(id)
    })(),
  ).rejects.toMatchObject({ code: 'DUPLICATE_ID' })
  expect(told).toEqual(['9000', '9001'])
  await corpus.close()
  expect((await openCorpus({ store })).size).toBe(size + 2)
})

describe('in the middle of a long article', () => {
  const long = { id: 'long', text: prose(600_000) }

  /** Lets itself be looked at so many times once it is so far. */
  const stopAt = (most: number, isSoFar = (): boolean => true): { throwIfAborted(): void } => {
    let looks = 0
    return {
      throwIfAborted: () => {
        if (isSoFar() && ++looks > most) throw new Error('enough')
      },
    }
  }

  it('timers run', async () => {
    const corpus = await openCorpus()
    let ticks = 0
    const timer = setInterval(() => ticks++, 1)
    const articles = Array.from({ length: 40 }, (_, at) => ({
      id: `${at}`,
      text: prose(9000, 300, at),
    }))
    for await (const _ of corpus.addAll([long, ...articles]));
    clearInterval(timer)
    expect(ticks).toBeGreaterThan(0)
  })

  it('a signal stops it: nothing is half added, and what was added before is there', async () => {
    const store = memoryStore()
    const corpus = await openCorpus({ store })
    const adding = corpus.addAll([article(1), article(2), long, article(3)], {
      // How often it is looked at before depends on the machine.
      signal: stopAt(1, () => corpus.has('2')),
    })
    await expect(adding.next()).rejects.toThrow('enough')
    expect([corpus.size, corpus.has('2'), corpus.has('long'), corpus.has('3')]).toEqual([
      2,
      true,
      false,
      false,
    ])
    expect((await corpus.add(long)).verdict).toBe('unique')
    expect(await corpus.query(long.text)).toMatchObject({ verdict: 'duplicate', of: 'long' })
    await corpus.close()
    const again = await openCorpus({ store })
    expect([again.size, again.has('2'), again.has('long')]).toEqual([3, true, true])
  })

  describe('that is stopped at any of its pauses', () => {
    const text = {
      ...article(2),
      text: `${prose(10_000)}\n\n${prose(40_000, 1e6, 2)}`,
      source: 'S',
    }
    const first = { ...article(1), source: 'S' }

    /** The clock goes so fast that a look is taken at each pause. */
    beforeEach(() => {
      let now = 0
      vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000))
    })
    afterEach(() => {
      vi.restoreAllMocks()
    })

    const stoppedAt = async (look: number) => {
      const store = memoryStore()
      const corpus = await openCorpus({ store })
      await corpus.add(first)
      let looks = 0
      const throwIfAborted = (): void => {
        if (looks++ >= look) throw new Error('enough')
      }
      const adding = corpus.addAll([text], { signal: { throwIfAborted } })
      const failure = await adding.next().then(
        () => undefined,
        (error: Error) => error.message,
      )
      return { store, corpus, failure, looks }
    }

    const records = async (store: Store) => (await openCorpus({ store })).snapshot()

    const asks: Readonly<Record<string, (corpus: Corpus) => unknown>> = {
      add: (corpus) => corpus.add({ ...article(5), text: text.text }),
      query: (corpus) => corpus.query(text.text),
      get: (corpus) => corpus.get('2'),
      size: (corpus) => corpus.size,
      remove: (corpus) => corpus.remove('2'),
      expire: (corpus) => corpus.expire('2099-01-01'),
      snapshot: (corpus) => corpus.snapshot(),
      stats: (corpus) => ({ ...corpus.stats(), bytes: 0 }),
      addAll: (corpus) => corpus.addAll([article(6)]).next(),
      close: (corpus) => corpus.close(),
    }

    it.each(Object.entries(asks))('it is in or it is not: %s', async (_, ask) => {
      const all = (await stoppedAt(1e9)).looks
      const wasIn: boolean[] = []
      for (let look = 0; look < all; look += look < all - 16 ? 8 : 1) {
        const { store, corpus, failure } = await stoppedAt(look)
        expect(failure).toBe('enough')
        const isIn = (corpus as unknown as { isClosing: boolean }).isClosing || corpus.has('2')
        wasIn.push(isIn)
        const answer = await ask(corpus)
        const storeOfOther = memoryStore()
        const other = await openCorpus({ store: storeOfOther })
        await other.add(first)
        if (isIn) await other.add(text)
        expect(answer).toEqual(await ask(other))
        await Promise.all([corpus.close(), other.close()])
        expect(await records(store)).toEqual(await records(storeOfOther))
      }
      // First it is not, and then it is.
      expect(wasIn.lastIndexOf(false)).toBe(wasIn.indexOf(true) - 1)
      expect(wasIn.filter(Boolean).length).toBeGreaterThan(4)
    })
  })

  it('a signal stops it also while its source stalls: what was added before is there', async () => {
    const corpus = await openCorpus({ store: memoryStore() })
    const controller = new AbortController()
    async function* stalling(): AsyncGenerator<Article> {
      yield article(1)
      controller.abort(new Error('enough'))
      await new Promise(() => {})
    }
    const adding = corpus.addAll(stalling(), { signal: controller.signal })
    await expect(adding.next()).rejects.toThrow('enough')
    expect(corpus.has('1')).toBe(true)
  })

  it('whoever asks has it added first', async () => {
    const corpus = await openCorpus()
    const asked = new Promise<unknown>((resolve) => {
      setImmediate(() => {
        const before = corpus.has('long')
        const adding = corpus.add({ ...long, id: 'same' })
        resolve(adding.then(({ verdict, of }) => [before, verdict, of]))
      })
    })
    const found: unknown[] = []
    for await (const { id, verdict } of corpus.addAll([long, article(1)])) found.push([id, verdict])
    expect(await asked).toEqual([false, 'duplicate', 'long'])
    expect(found).toEqual([
      ['long', 'unique'],
      ['1', 'unique'],
    ])
    expect(corpus.size).toBe(3)
  })

  it('the corpus may be closed', async () => {
    const store = memoryStore()
    const corpus = await openCorpus({ store })
    setImmediate(() => corpus.close())
    await expect(corpus.addAll([long]).next()).rejects.toMatchObject({ code: 'CORPUS_CLOSED' })
    expect((await openCorpus({ store })).size).toBe(0)
  })

  it('options are checked', async () => {
    const corpus = await openCorpus()
    const wrong = corpus.addAll([long], { signal: 5 as never })
    await expect(wrong.next()).rejects.toMatchObject({ code: 'INVALID_OPTION' })
    const unknown = corpus.addAll([long], { stop: 5 } as never)
    await expect(unknown.next()).rejects.toMatchObject({ code: 'INVALID_OPTION' })
  })
})
