import { setTimeout as later, setImmediate as soon } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { Halt, inOrder } from '../../src/pool/in-order.ts'

async function* numbers(count: number): AsyncGenerator<number, void, void> {
  for (let number = 0; number < count; number++) yield number
}

/** A stream that gives so many numbers, and then nothing for ever. */
async function* stalling(count: number): AsyncGenerator<number, void, void> {
  yield* numbers(count)
  await new Promise(() => {})
}

const fewerThan =
  (most: number) =>
  (underWay: number): boolean =>
    underWay < most

const itself = async (number: number): Promise<number> => number

describe('inOrder', () => {
  it('gives in order what ends out of order, so many at once and no more', async () => {
    const seen: number[] = []
    let underWay = 0
    let most = 0
    const work = async (number: number): Promise<number> => {
      most = Math.max(most, ++underWay)
      await later((number * 7) % 5)
      return number
    }
    for await (const number of inOrder(numbers(40), fewerThan(6), work)) {
      underWay--
      seen.push(number)
    }
    expect(seen).toEqual(Array.from({ length: 40 }, (_, number) => number))
    expect(most).toBe(6)
  })

  it('ends each before it begins the next, one at once', async () => {
    const events: string[] = []
    const work = async (number: number): Promise<number> => {
      events.push(`begin ${number}`)
      await soon()
      return number
    }
    for await (const number of inOrder(numbers(2), fewerThan(1), work)) {
      await soon()
      events.push(`end ${number}`)
    }
    expect(events).toEqual(['begin 0', 'end 0', 'begin 1', 'end 1'])
  })

  it('reads nothing as long as nobody asks', async () => {
    let read = 0
    async function* counted(): AsyncGenerator<number> {
      for (;;) yield read++
    }
    const given = inOrder(counted(), fewerThan(4), itself)
    await later(5)
    expect(read).toBe(0)
    await given.next()
    await later(5)
    expect(read).toBeLessThanOrEqual(4)
    await given.return()
  })

  it('gives at once what has ended, while the source waits', async () => {
    const halt = new Halt()
    const seen: number[] = []
    for await (const number of inOrder(stalling(3), fewerThan(1000), itself, halt)) {
      seen.push(number)
      if (number === 2) halt.halt()
    }
    expect(seen).toEqual([0, 1, 2])
  })

  it('brings to an end what was begun before a halt, and begins no more', async () => {
    const halt = new Halt()
    const seen: number[] = []
    const work = async (number: number): Promise<number> => {
      if (number === 3) halt.halt()
      await soon()
      return number
    }
    for await (const number of inOrder(numbers(10), fewerThan(1000), work, halt)) seen.push(number)
    expect(seen).toEqual([0, 1, 2, 3])
    expect(halt.isHalted).toBe(true)
  })

  it('closes its source when it is left, also one that stalls', async () => {
    let isClosed = false
    async function* closing(): AsyncGenerator<number> {
      try {
        yield* numbers(9)
      } finally {
        isClosed = true
      }
    }
    for await (const _ of inOrder(closing(), fewerThan(3), itself)) break
    expect(isClosed).toBe(true)
    for await (const _ of inOrder(stalling(1), fewerThan(3), itself)) break
  })

  it('throws what fails, after what came before it', async () => {
    const seen: number[] = []
    const work = async (number: number): Promise<number> => {
      if (number === 2) throw new RangeError('no more')
      await soon()
      return number
    }
    const all = async (source: AsyncIterable<number>): Promise<void> => {
      for await (const number of inOrder(source, fewerThan(1000), work)) seen.push(number)
    }
    await expect(all(numbers(5))).rejects.toThrow(RangeError)
    expect(seen).toEqual([0, 1])
    async function* broken(): AsyncGenerator<number, void, void> {
      yield 1
      throw new TypeError('the source broke')
    }
    await expect(all(broken())).rejects.toThrow(TypeError)
    expect(seen).toEqual([0, 1, 1])
  })
})
