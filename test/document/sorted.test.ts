import { expect, test } from 'vitest'
import { sorted } from '../../src/document/sorted.ts'
import { finish } from '../../src/document/steps.ts'
import { seeded } from '../../src/testing/seeded.ts'

test.each([0, 1, 4096, 4097, 20_000, 50_001])(
  '%d items are in the order that `sort` gives',
  (size) => {
    const random = seeded(size)
    // Many are equal, and keep their order.
    const items = Array.from({ length: size }, (_, place) => ({
      key: Math.floor(random() * 99),
      place,
    }))
    const byKey = (a: { key: number }, b: { key: number }): number => a.key - b.key
    expect(finish(sorted([...items], byKey))).toEqual(items.toSorted(byKey))
  },
)

test('a long list is sorted with pauses', () => {
  const items = Array.from({ length: 50_000 }, (_, index) => (index * 7919) % 50_000)
  const pauses = [...sorted(items, (a, b) => a - b)]
  expect(pauses.length).toBeGreaterThan(20)
})

test.each([
  ['are in order', (index: number) => index],
  ['are in stretches of which each ends before the next begins', (index: number) => index ^ 7],
  ['are in the opposite order', (index: number) => -index],
])('many items that %s', (_, keyOf) => {
  const items = Array.from({ length: 20_000 }, (_, index) => ({ key: keyOf(index) >> 2, index }))
  const byKey = (a: { key: number }, b: { key: number }): number => a.key - b.key
  expect(finish(sorted([...items], byKey))).toEqual(items.toSorted(byKey))
})
