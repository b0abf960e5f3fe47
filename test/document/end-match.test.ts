import { describe, expect, it } from 'vitest'
import { endMatch, endsWith } from '../../src/document/end-match.ts'

describe('endMatch', () => {
  it('finds what the same pattern finds that is not sticky', () => {
    const pattern = /(\d+)(?: ?- ?\d+)?(?:km)?$/y
    const free = /(\d+)(?: ?- ?\d+)?(?:km)?$/
    for (const passage of ['5 - 7km', 'at 12', '', '12 x', '1 2 3', 'km', '77']) {
      const [found, expected] = [endMatch(passage, pattern), free.exec(passage)]
      expect([found?.index, found?.[0], found?.[1]]).toEqual([
        expected?.index,
        expected?.[0],
        expected?.[1],
      ])
      expect(endsWith(passage, pattern)).toBe(free.test(passage))
    }
  })
})
