import { describe, expect, it } from 'vitest'
import { endingIn } from '../../src/document/ending-in.ts'

describe('endingIn', () => {
  it('finds what the same pattern finds that is not sticky', () => {
    const pattern = /(\d+)(?: ?- ?\d+)?(?:km)?$/y
    const free = /(\d+)(?: ?- ?\d+)?(?:km)?$/
    for (const passage of ['5 - 7km', 'at 12', '', '12 x', '1 2 3', 'km', '77']) {
      const [found, expected] = [endingIn(passage, /(?=\d)/g, pattern), free.exec(passage)]
      expect([found?.index, found?.[0], found?.[1]]).toEqual([
        expected?.index,
        expected?.[0],
        expected?.[1],
      ])
    }
  })

  it('takes the first place, whichever of the patterns reads from there', () => {
    const found = endingIn('a bb cc', /(?=[bc])/g, /cc$/y, /bb cc$/y)
    expect(found?.[0]).toBe('bb cc')
  })

  it('comes to an end at letters of two units', () => {
    const capital = '\u{1D400}'
    expect(endingIn(`${capital}x${capital}`, /(?=\p{Lu})/gu, /\p{Lu}$/uy)?.[0]).toBe(capital)
    expect(endingIn(`${capital}x${capital}.`, /(?=\p{Lu})/gu, /\p{Lu}$/uy)).toBeNull()
  })
})
