import { setTimeout as later, setImmediate as soon } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { Halt, inOrder } from '../../src/cli/in-order.ts'

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

describe('inOrder', () => {
  it('hands on in order what ends out of order, so many at once and no more', async () => {
    const seen: number[] = []
    let underWay = 0
    let most = 0
    const work = async (number: number): Promise<number> => {
      most = Math.max(most, ++underWay)
      await later((number * 7) % 5)
      return number
    }
    const handOn = async (number: number): Promise<void> => {
      underWay--
      seen.push(number)
    }
    await inOrder(numbers(40), fewerThan(6), work, handOn, new Halt())
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
    const handOn = async (number: number): Promise<void> => {
      await soon()
      events.push(`end ${number}`)
    }
    await inOrder(numbers(2), fewerThan(1), work, handOn, new Halt())
    expect(events).toEqual(['begin 0', 'end 0', 'begin 1', 'end 1'])
  })

  it('hands on at once what has ended, while the source waits', async () => {
    const halt = new Halt()
    const seen: number[] = []
    const handOn = async (number: number): Promise<void> => {
      seen.push(number)
      if (number === 2) halt.halt()
    }
    await inOrder(stalling(3), fewerThan(1000), async (number) => number, handOn, halt)
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
    const handOn = async (number: number): Promise<void> => void seen.push(number)
    await inOrder(numbers(10), fewerThan(1000), work, handOn, halt)
    expect(seen).toEqual([0, 1, 2, 3])
    expect(halt.isHalted).toBe(true)
  })

  it('throws what fails, after what came before it', async () => {
    const seen: number[] = []
    const work = async (number: number): Promise<number> => {
      if (number === 2) throw new RangeError('no more')
      await soon()
      return number
    }
    const handOn = async (number: number): Promise<void> => void seen.push(number)
    const failing = inOrder(numbers(5), fewerThan(1000), work, handOn, new Halt())
    await expect(failing).rejects.toThrow(RangeError)
    expect(seen).toEqual([0, 1])
    async function* broken(): AsyncGenerator<number, void, void> {
      yield 1
      throw new TypeError('the source broke')
    }
    const breaking = inOrder(broken(), fewerThan(1000), work, handOn, new Halt())
    await expect(breaking).rejects.toThrow(TypeError)
    expect(seen).toEqual([0, 1, 1])
  })
})
