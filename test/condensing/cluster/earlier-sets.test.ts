import { describe, expect, it } from 'vitest'
import { EarlierSets } from '../../../src/condensing/cluster/earlier-sets.ts'

const set = (...terms: number[]): Int32Array => Int32Array.from(terms)

describe('EarlierSets', () => {
  it('meets the sets before that are filed under one of the keys, each once', () => {
    const sets = new EarlierSets(10)
    expect(sets.add(set(1, 2, 3), [1, 2])).toEqual([])
    expect(sets.add(set(3, 4), [3])).toEqual([])
    expect(sets.add(set(2, 1, 4), [2, 1])).toEqual([0])
    expect(sets.add(set(3, 1), [3, 1])).toEqual([1, 0, 2])
  })

  it('counts what the newest set shares with one before', () => {
    const sets = new EarlierSets(10)
    sets.add(set(1, 2, 3), [1])
    sets.add(set(7), [7])
    sets.add(set(3, 2, 8), [3])
    expect([sets.sharedWith(0), sets.sharedWith(1)]).toEqual([2, 0])
  })

  it('looks at a bounded number of sets', () => {
    const sets = new EarlierSets(10)
    let met = 0
    for (let at = 0; at < 4000; at++) met = Math.max(met, sets.add(set(1, 2), [1, 2]).length)
    expect(met).toBeLessThanOrEqual(1000)
  })
})
