import { Duplex, Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { describe, expect, it } from 'vitest'
import { prose } from '../bench/made-up.ts'
import { digest, digestByStage, STAGE_DONE } from '../src/digest.ts'
import type { Article } from '../src/document/article.ts'
import { parse } from '../src/document/parse.ts'
import { finish } from '../src/document/steps.ts'
import { digestAll, digestTogether, type Outcome, type Progress } from '../src/stream.ts'

async function all(outcomes: AsyncIterable<Outcome>): Promise<Outcome[]> {
  const list: Outcome[] = []
  for await (const outcome of outcomes) list.push(outcome)
  return list
}

async function* givenAsync(texts: readonly string[]): AsyncGenerator<string> {
  yield* texts
}

describe('digestAll', () => {
  it('gives the digest of every article of an iterable, in order', async () => {
    const articles = ['The ferry sank.', { id: 'b', text: 'The crew was saved.' }]
    expect(await all(digestAll(articles))).toEqual([
      { status: 'ok', index: 0, article: articles[0], digest: digest('The ferry sank.') },
      {
        status: 'ok',
        index: 1,
        id: 'b',
        article: articles[1],
        digest: digest({ id: 'b', text: 'The crew was saved.' }),
      },
    ])
  })

  it('takes an async iterable and hands the options to every stage', async () => {
    async function* articles(): AsyncGenerator<string> {
      yield 'The ferry sank. The crew was saved. The owner said nothing.'
    }
    const [outcome] = await all(digestAll(articles(), { condense: { sentences: 1 } }))
    expect(outcome).toHaveProperty('digest.summary.sentences.length', 1)
  })

  it('serves the articles around one that is none', async () => {
    const articles = ['One.', { id: 'bad', text: 5 } as unknown as Article, 7 as never, 'Four.']
    expect(await all(digestAll(articles))).toMatchObject([
      { status: 'ok', index: 0 },
      { status: 'failed', index: 1, id: 'bad', error: { code: 'INVALID_INPUT' } },
      { status: 'failed', index: 2, error: { code: 'INVALID_INPUT' } },
      { status: 'ok', index: 3 },
    ])
  })

  it('serves the articles around one that cannot be read', async () => {
    const unreadable = {
      get text(): string {
        throw new Error('no connection')
      },
    }
    expect(await all(digestAll(['One.', unreadable, 'Three.']))).toMatchObject([
      { status: 'ok' },
      { status: 'failed', index: 1, error: { code: 'UNEXPECTED', message: 'no connection' } },
      { status: 'ok' },
    ])
  })

  it('reads an article only when its outcome is asked for', async () => {
    let read = 0
    function* articles(): Generator<string> {
      for (;;) {
        read++
        yield 'Again and again.'
      }
    }
    const outcomes = digestAll(articles())
    await outcomes.next()
    await outcomes.next()
    expect(read).toBe(2)
    await outcomes.return()
    expect(await outcomes.next()).toEqual({ done: true, value: undefined })
  })

  it('stops before the next article once it is aborted', async () => {
    const controller = new AbortController()
    const seen: Outcome[] = []
    const reading = (async () => {
      for await (const outcome of digestAll(['One.', 'Two.', 'Three.'], controller)) {
        seen.push(outcome)
        if (seen.length === 2) controller.abort(new Error('enough'))
      }
    })()
    await expect(reading).rejects.toThrow('enough')
    expect(seen).toHaveLength(2)
  })

  it.each([
    ['an array', (texts: readonly string[]) => texts],
    ['a generator that never waits', (texts: readonly string[]) => texts.values()],
    ['an async generator that never waits', givenAsync],
  ])('lets timers run while it digests %s, and one of them may stop it', async (_, given) => {
    const texts = Array.from({ length: 400 }, (_, seed) => prose(1500, 300, seed))
    let ticks = 0
    const timer = setInterval(() => ticks++, 1)
    const controller = new AbortController()
    setTimeout(() => controller.abort(new Error('too late')), 20)
    const seen: Outcome[] = []
    const reading = (async () => {
      for await (const outcome of digestAll(given(texts), controller)) seen.push(outcome)
    })()
    await expect(reading).rejects.toThrow('too late')
    clearInterval(timer)
    expect(ticks).toBeGreaterThan(0)
    expect(seen.length).toBeLessThan(400)
  })

  it('looks at the signal in the middle of a long article', async () => {
    const looks = 5
    let looked = 0
    const throwIfAborted = (): void => {
      if (++looked >= looks) throw new Error('enough')
    }
    const outcomes = digestAll([prose(100_000)], { signal: { throwIfAborted } })
    await expect(outcomes.next()).rejects.toThrow('enough')
    expect(looked).toBe(looks)
    expect(await outcomes.next()).toEqual({ done: true, value: undefined })
  })

  it('throws at once if it was aborted before, and what the source throws', async () => {
    await expect(digestAll(['One.'], { signal: AbortSignal.abort() }).next()).rejects.toThrow()
    function* broken(): Generator<string> {
      yield 'One.'
      throw new Error('the source broke')
    }
    await expect(all(digestAll(broken()))).rejects.toThrow('the source broke')
  })

  it('throws for a wrong option, as no article could be served', async () => {
    const outcomes = digestAll(['One.'], { condense: { sentences: -1 } })
    await expect(outcomes.next()).rejects.toMatchObject({ code: 'INVALID_OPTION' })
  })
})

describe('an outcome', () => {
  it('tells the keys of its article, and carries what was given', async () => {
    const row = {
      id: 'a',
      text: 'The ferry sank.',
      url: 'https://news.example/a',
      source: 'Oldport News',
      date: '2026-03-02',
      rowNumber: 7,
    }
    const bad = { ...row, text: 5 as unknown as string, url: 7 as unknown as string }
    const [good, failed, parsed] = await all(digestAll([row, bad, parse(row)]))
    const { id, url, source, date } = row
    expect(good).toMatchObject({ index: 0, id, url, source, date })
    expect(good?.article).toBe(row)
    expect(failed).toMatchObject({ status: 'failed', index: 1, id, source, date })
    expect(failed).not.toHaveProperty('url')
    expect(failed?.article).toBe(bad)
    expect(parsed).toMatchObject({ status: 'ok', index: 2, id, url, source, date })
    for await (const { article } of digestAll([row])) expect(article.rowNumber).toBe(7)
  })

  it('tells the keys of a row of a database, whatever its other columns are called', async () => {
    const row = { id: 7, url: 'https://news.example/b', text: 'The ferry sank.' }
    for (const columns of [
      { article: 'B-12' },
      { words: 280, article: { id: 'c', text: 'No.' } },
    ]) {
      const [outcome] = await all(digestAll([{ ...row, ...columns }]))
      expect(outcome).toMatchObject({ status: 'ok', id: '7', url: row.url, digest: { id: '7' } })
    }
  })
})

describe('skip', () => {
  const texts = ['One.', 'Two.', 'Three.', 'Four.']
  const indexes = async (outcomes: AsyncIterable<Outcome>): Promise<number[]> =>
    (await all(outcomes)).map(({ index }) => index)

  it('leaves out so many, and the others keep their places', async () => {
    expect(await indexes(digestAll(texts, { skip: 3 }))).toEqual([3])
    expect(await indexes(digestAll(texts, { skip: 9 }))).toEqual([])
    expect(await indexes(digestAll(texts.values(), { skip: 0 }))).toEqual([0, 1, 2, 3])
  })

  it('leaves out those of which a function says so, and waits for it', async () => {
    const asked: unknown[] = []
    const skip = async (article: string, index: number): Promise<boolean> => {
      asked.push([article, index])
      return index % 2 === 0
    }
    expect(await indexes(digestAll(texts, { skip }))).toEqual([1, 3])
    expect(asked).toEqual(texts.map((text, at) => [text, at]))
  })

  it.each([
    ['an array', texts],
    ['a generator', texts.values()],
  ])('gives what comes before it throws, of %s', async (_, articles) => {
    const seen: number[] = []
    const skip = (_: string, index: number): boolean => {
      if (index === 3) throw new Error('no such row')
      return index === 1
    }
    const reading = (async () => {
      for await (const { index } of digestAll(articles, { skip })) seen.push(index)
    })()
    await expect(reading).rejects.toThrow('no such row')
    expect(seen).toEqual([0, 2])
  })

  it('is not waited for after an abort', async () => {
    const controller = new AbortController()
    const skip = (): Promise<boolean> => new Promise(() => {})
    const outcomes = digestAll(texts, { signal: controller.signal, skip })
    setTimeout(() => controller.abort(new Error('enough')), 2)
    await expect(outcomes.next()).rejects.toThrow('enough')
  })

  it.each([-1, 1.5, '3', null, Number.NaN])('is not %s', async (skip) => {
    const outcomes = digestAll(texts, { skip: skip as never })
    await expect(outcomes.next()).rejects.toMatchObject({ code: 'INVALID_OPTION' })
  })
})

describe('onProgress', () => {
  it('is told of each article, those that failed and those that were skipped', async () => {
    const told: Progress[] = []
    const articles = ['One.', 7 as never, 'Three.']
    const onProgress = (progress: Progress): void => void told.push(progress)
    await all(digestAll(articles, { skip: 1, onProgress }))
    expect(told).toEqual([
      { done: 1, failed: 0, skipped: 1 },
      { done: 2, failed: 1, skipped: 1 },
      { done: 3, failed: 1, skipped: 1 },
    ])
    const wrong = digestAll(articles, { onProgress: 'yes' as never })
    await expect(wrong.next()).rejects.toMatchObject({ code: 'INVALID_OPTION' })
  })
})

describe('a pipeline of Node', () => {
  const articles = [
    { id: 'a', text: 'The ferry sank.' },
    { id: 'b', text: 'The crew was saved.' },
  ]
  const ids = ['a', 'b']
  const collect = (seen: unknown[]): Writable =>
    new Writable({
      objectMode: true,
      write({ digest }: { readonly digest: { readonly id: string } }, _, done) {
        seen.push(digest.id)
        done()
      },
    })

  it('takes it as a stage', async () => {
    const seen: unknown[] = []
    await pipeline(Readable.from(articles), digestAll, collect(seen))
    expect(seen).toEqual(ids)
  })

  it('takes it with options, and stops it by its signal', async () => {
    const seen: Outcome[] = []
    const controller = new AbortController()
    async function* aborting(): AsyncGenerator<string> {
      yield 'One.'
      controller.abort()
      await new Promise(() => {})
    }
    const running = pipeline(
      aborting,
      (given: AsyncIterable<string>, options?: { readonly signal: AbortSignal }) =>
        digestAll(given, { ...options, condense: { words: 5 } }),
      async (outcomes: AsyncIterable<Outcome>) => {
        for await (const outcome of outcomes) seen.push(outcome)
      },
      { signal: controller.signal },
    )
    await expect(running).rejects.toThrow('abort')
  })

  it('takes it as a stream that is both ends', async () => {
    const piped: unknown[] = []
    await pipeline(Readable.from(articles), Duplex.from(digestAll), collect(piped))
    expect(piped).toEqual(ids)
    const read: unknown[] = []
    for await (const { id } of Readable.from(digestAll(Readable.from(articles)))) read.push(id)
    expect(read).toEqual(ids)
  })
})

describe('digestTogether', () => {
  it('gives of each article what it gives alone, however many there are and however long', () => {
    const long = 'The ferry left the harbour at noon. '.repeat(5000)
    const articles = Array.from({ length: 40 }, (_, day) =>
      day % 15 === 7 ? long : `Ada Byron sold ${day} boats on Monday.\n\nThe buyer was not named.`,
    )
    expect(finish(digestTogether(articles, {}))).toEqual(
      articles.map((article) => ({ digest: digest(article) })),
    )
  })

  it('tells what an article threw, and goes on with the others', () => {
    const articles = ['One.', 7 as never, { text: 5 } as unknown as Article, 'Four.']
    const [first, second, third, last] = finish(digestTogether(articles, {}))
    expect([first, last]).toEqual([{ digest: digest('One.') }, { digest: digest('Four.') }])
    expect(second).toMatchObject({ error: { code: 'INVALID_INPUT' } })
    expect(third).toMatchObject({ error: { code: 'INVALID_INPUT' } })
    expect(finish(digestTogether([], {}))).toEqual([])
  })
})

describe('digestByStage', () => {
  it('pauses after a bounded amount of work in every stage', () => {
    const pausesIn = (length: number): number[] => {
      const pauses = [0]
      for (const done of digestByStage(prose(length), {})) {
        if (done === STAGE_DONE) pauses.push(0)
        else (pauses[pauses.length - 1] as number)++
      }
      return pauses
    }
    const pauses = pausesIn(240_000)
    expect(pauses.length).toBeGreaterThan(5)
    expect(Math.min(...pauses)).toBeGreaterThan(3)
    const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)
    expect(sum(pauses)).toBeGreaterThan(2 * sum(pausesIn(60_000)))
  })

  it('gives what it gives alone, whatever is digested in its pauses', () => {
    const texts = [prose(40_000, 500, 2), prose(30_000, 9000, 3), prose(20_000, 60, 4)]
    const short = prose(500, 200, 5)
    const alone = [...texts, short].map((text) => digest(text))
    const underWay = texts.map((text) => digestByStage(text, {}))
    const found = texts.map((): unknown => undefined)
    for (let left = texts.length, turn = 0; left > 0; turn++) {
      for (const [at, steps] of underWay.entries()) {
        if (found[at] !== undefined) continue
        const { done, value } = steps.next()
        if (!done) continue
        found[at] = value
        left--
      }
      if (turn % 20 === 0) expect(digest(short)).toEqual(alone[3])
    }
    expect(found).toEqual(alone.slice(0, 3))
  })
})
