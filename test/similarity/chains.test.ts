import { describe, expect, test } from 'vitest'
import { finish } from '../../src/document/steps.ts'
import { chainRuns } from '../../src/similarity/chains.ts'
import { type Run, RunList } from '../../src/similarity/exact-runs.ts'

function chainsOf(...runs: Run[]): Run[][] {
  const list = new RunList()
  for (const { here, there, length } of runs) list.add(here, there, length)
  return [...finish(chainRuns(list))]
}

describe('chainRuns', () => {
  test('joins runs of one diagonal that are a few words apart', () => {
    const first = { here: 100, there: 0, length: 8 }
    const second = { here: 110, there: 10, length: 6 }
    expect(chainsOf(first, second)).toEqual([[first, second]])
  })

  test('joins runs across a small change of diagonal, an inserted phrase', () => {
    const first = { here: 100, there: 0, length: 8 }
    const second = { here: 112, there: 9, length: 6 }
    expect(chainsOf(first, second)).toEqual([[first, second]])
  })

  test('leaves runs apart that are far from each other', () => {
    const first = { here: 100, there: 0, length: 8 }
    const second = { here: 160, there: 60, length: 6 }
    expect(chainsOf(first, second)).toHaveLength(2)
  })

  test('leaves runs apart that come in another order on the other side', () => {
    const first = { here: 100, there: 40, length: 5 }
    const second = { here: 110, there: 20, length: 5 }
    expect(chainsOf(first, second)).toHaveLength(2)
  })

  test('puts the chain with the most evidence first', () => {
    const short = { here: 200, there: 50, length: 4 }
    const long = { here: 300, there: 0, length: 12 }
    expect(chainsOf(short, long)).toEqual([[long], [short]])
  })

  test('uses every run once', () => {
    const runs = [0, 1, 2, 3, 4].map((step) => ({
      here: 100 + step * 7,
      there: step * 7 + (step % 2),
      length: 5,
    }))
    const used = chainsOf(...runs).flat()
    expect(used).toHaveLength(runs.length)
    expect(new Set(used.map(({ here }) => here)).size).toBe(runs.length)
  })
})
