import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstAtLeast, firstWhere } from '../../src/document/binary-search.ts'

const sorted = fc
  .array(fc.integer({ min: 0, max: 20 }))
  .map((values) => values.sort((a, b) => a - b))

test('finds what a look at each finds', () => {
  fc.assert(
    fc.property(sorted, fc.integer({ min: -1, max: 21 }), (values, least) => {
      const found = values.findIndex((value) => value >= least)
      const first = found < 0 ? values.length : found
      expect(firstAtLeast(values, least)).toBe(first)
      expect(firstWhere(values, (value) => value >= least)).toBe(first)
    }),
  )
})

test('looks between two places alone', () => {
  const values = Int32Array.of(1, 2, 3, 1, 2, 3)
  expect(firstAtLeast(values, 2, 3, 6)).toBe(4)
  expect(firstAtLeast(values, 9, 0, 3)).toBe(3)
  expect(firstAtLeast(values, 0, 4, 4)).toBe(4)
})
