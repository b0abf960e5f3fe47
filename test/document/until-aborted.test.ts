import { describe, expect, it } from 'vitest'
import { beforeAbort, untilAborted } from '../../src/document/until-aborted.ts'

const never = (): Promise<never> => new Promise(() => {})

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}

/** Gives one item and then stalls, as a queue does; tells whether it was ended. */
function queue(): AsyncIterable<number> & { isEnded: boolean } {
  let given = 0
  return {
    isEnded: false,
    [Symbol.asyncIterator]() {
      return {
        next: () => (given++ === 0 ? Promise.resolve({ value: 0 }) : never()),
        return: async () => {
          this.isEnded = true
          return { done: true, value: undefined }
        },
      }
    },
  }
}

describe('untilAborted', () => {
  const { signal } = new AbortController()

  it.each([undefined, signal])('gives what a source gives (signal: %s)', async (signal) => {
    async function* later(): AsyncGenerator<number> {
      yield* [1, 2]
    }
    expect(await all(untilAborted([1, 2], signal))).toEqual([1, 2])
    expect(await all(untilAborted([Promise.resolve(1), 2], signal))).toEqual([1, 2])
    expect(await all(untilAborted(later(), signal))).toEqual([1, 2])
  })

  it('throws what a promise of a list is rejected with when it is its turn', async () => {
    const list = [1, Promise.reject(new Error('the source broke'))]
    const items = untilAborted(list, signal)
    expect(await items.next()).toEqual({ done: false, value: 1 })
    await new Promise((resolve) => setTimeout(resolve, 2))
    await expect(items.next()).rejects.toThrow('the source broke')
  })

  it('throws the reason while the source stalls, and ends the source', async () => {
    const controller = new AbortController()
    const source = queue()
    const items = untilAborted(source, controller.signal)
    expect(await items.next()).toEqual({ done: false, value: 0 })
    const stalled = items.next()
    controller.abort(new Error('enough'))
    await expect(stalled).rejects.toThrow('enough')
    expect(source.isEnded).toBe(true)
  })

  it('waits for no generator that stalls', async () => {
    const controller = new AbortController()
    async function* stalling(): AsyncGenerator<number> {
      controller.abort(new Error('enough'))
      yield await never()
    }
    await expect(all(untilAborted(stalling(), controller.signal))).rejects.toThrow('enough')
  })

  it('gives nothing after an abort', async () => {
    await expect(untilAborted([1], AbortSignal.abort()).next()).rejects.toThrow('abort')
    const controller = new AbortController()
    const items = untilAborted([1, 2], controller.signal)
    await items.next()
    controller.abort(new Error('enough'))
    await expect(items.next()).rejects.toThrow('enough')
  })

  it('ends a source that is left, waits for its end, and throws what it throws', async () => {
    const seen: string[] = []
    async function* source(): AsyncGenerator<number> {
      try {
        yield 1
        yield 2
      } finally {
        await new Promise((resolve) => setTimeout(resolve, 2))
        seen.push('ended')
      }
    }
    for await (const _ of untilAborted(source(), signal)) break
    expect(seen).toEqual(['ended'])
    async function* broken(): AsyncGenerator<number> {
      yield 1
      throw new Error('the source broke')
    }
    await expect(all(untilAborted(broken(), signal))).rejects.toThrow('the source broke')
  })
})

describe('beforeAbort', () => {
  it('leaves no listener behind', async () => {
    let listeners = 0
    const signal = {
      throwIfAborted: () => {},
      addEventListener: () => void listeners++,
      removeEventListener: () => void listeners--,
    }
    expect(await beforeAbort(Promise.resolve(1), signal)).toBe(1)
    await expect(beforeAbort(Promise.reject(new Error('no')), signal)).rejects.toThrow('no')
    await Promise.resolve()
    expect(listeners).toBe(0)
  })
})
