import { describe, expect, it } from 'vitest'
import type { Steps } from '../../src/document/steps.ts'
import { TimeSlices } from '../../src/document/time-slices.ts'
import { turn } from '../../src/document/turn.ts'

function* counting(most: number, seen: number[]): Steps<number> {
  for (let count = 0; count < most; count++) {
    seen.push(count)
    yield
  }
  return most
}

describe('TimeSlices', () => {
  it('gives what the work gives, and lets others run in between', async () => {
    let turns = 0
    let isDone = false
    const others = (async () => {
      while (!isDone) {
        await turn()
        turns++
      }
    })()
    expect(await new TimeSlices(undefined).run(counting(20_000, []))).toBe(20_000)
    isDone = true
    await others
    expect(turns).toBeGreaterThanOrEqual(10)
  })

  it('leaves the work where it was once it is aborted', async () => {
    const seen: number[] = []
    const controller = new AbortController()
    setImmediate(() => controller.abort(new Error('enough')))
    await expect(new TimeSlices(controller.signal).run(counting(1e6, seen))).rejects.toThrow(
      'enough',
    )
    expect(seen.length).toBeLessThanOrEqual(2000)
  })

  it('ends a slice also between many short pieces of work', async () => {
    let hasRun = false
    setImmediate(() => {
      hasRun = true
    })
    const slices = new TimeSlices(undefined)
    for (let piece = 0; piece < 1000; piece++) await slices.run(counting(0, []))
    expect(hasRun).toBe(true)
  })
})
