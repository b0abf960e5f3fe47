import { expect, test } from 'vitest'
import { sortedNumbers } from '../../src/document/sorted-numbers.ts'
import { finish } from '../../src/document/steps.ts'
import { seeded } from '../../src/testing/seeded.ts'

const byKey = (a: number, b: number): number => (a % 1000) - (b % 1000) || a - b

function shuffled(count: number): Int32Array {
  const random = seeded(5)
  return Int32Array.from({ length: count }, () => Math.floor(random() * 1e6))
}

test.each([0, 1, 4096, 4097, 12_289, 20_000])(
  '%i numbers come in the order that sort gives them',
  (count) => {
    const numbers = shuffled(count)
    expect(finish(sortedNumbers(numbers.slice(), byKey))).toEqual(numbers.slice().sort(byKey))
  },
)

test('there is a pause for every few thousand of them', () => {
  expect([...sortedNumbers(shuffled(20_000), byKey)].length).toBeGreaterThan(8)
})
