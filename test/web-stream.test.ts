import { describe, expect, it } from 'vitest'
import { digest } from '../src/digest.ts'
import { digestStream } from '../src/web-stream.ts'

const TEXTS = ['The ferry sank.', 'The crew was saved.', 'The owner said nothing.']

const source = (texts: Iterable<string>): ReadableStream<string> => {
  const given = texts[Symbol.iterator]()
  return new ReadableStream(
    {
      pull(controller) {
        const { done, value } = given.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
    },
    { highWaterMark: 0 },
  )
}

describe('digestStream', () => {
  it('is what a stream is piped through', async () => {
    const seen: unknown[] = []
    for await (const outcome of source(TEXTS).pipeThrough(digestStream())) seen.push(outcome)
    expect(seen).toEqual(
      TEXTS.map((article, index) => ({ status: 'ok', index, article, digest: digest(article) })),
    )
  })

  it('ends what it is piped from when its reader has seen enough', async () => {
    let read = 0
    function* endless(): Generator<string> {
      for (;;) yield `The ferry sank, ${read++}.`
    }
    const outcomes = source(endless()).pipeThrough(digestStream()).getReader()
    expect((await outcomes.read()).value).toMatchObject({ index: 0 })
    await outcomes.cancel()
    expect(read).toBeLessThanOrEqual(4)
  })

  it('hands on what its source throws, and tells both sides of a wrong option', async () => {
    function* broken(): Generator<string> {
      yield 'One.'
      throw new Error('the source broke')
    }
    const outcomes = source(broken()).pipeThrough(digestStream()).getReader()
    await outcomes.read()
    await expect(outcomes.read()).rejects.toThrow('the source broke')
    const { readable, writable } = digestStream({ condense: { sentences: -1 } })
    const piped = source(TEXTS).pipeTo(writable)
    piped.catch(() => {})
    await expect(readable.getReader().read()).rejects.toMatchObject({ code: 'INVALID_OPTION' })
    await expect(piped).rejects.toMatchObject({ code: 'INVALID_OPTION' })
  })
})
