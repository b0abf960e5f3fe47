import { describe, expect, it } from 'vitest'
import { prose } from '../bench/made-up.ts'
import { digest, digestByStage, STAGE_DONE } from '../src/digest.ts'
import type { Article } from '../src/document/article.ts'
import { digestAll, digestTogether, type Outcome } from '../src/stream.ts'

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
      { status: 'ok', index: 0, digest: digest('The ferry sank.') },
      { status: 'ok', index: 1, digest: digest({ id: 'b', text: 'The crew was saved.' }) },
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

describe('digestTogether', () => {
  it('gives of each article what it gives alone, however many there are and however long', () => {
    const long = 'The ferry left the harbour at noon. '.repeat(5000)
    const articles = Array.from({ length: 40 }, (_, day) =>
      day % 15 === 7 ? long : `Ada Byron sold ${day} boats on Monday.\n\nThe buyer was not named.`,
    )
    expect(digestTogether(articles, {})).toEqual(
      articles.map((article) => ({ digest: digest(article) })),
    )
  })

  it('tells what an article threw, and goes on with the others', () => {
    const articles = ['One.', 7 as never, { text: 5 } as unknown as Article, 'Four.']
    const [first, second, third, last] = digestTogether(articles, {})
    expect([first, last]).toEqual([{ digest: digest('One.') }, { digest: digest('Four.') }])
    expect(second).toMatchObject({ error: { code: 'INVALID_INPUT' } })
    expect(third).toMatchObject({ error: { code: 'INVALID_INPUT' } })
    expect(digestTogether([], {})).toEqual([])
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
