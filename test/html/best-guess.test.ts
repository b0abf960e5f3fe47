import { expect, test } from 'vitest'
import { leastChance } from '../../src/html/best-guess.ts'

test('takes what is likely, and leaves the rest, where a page is clear', () => {
  expect(leastChance([40, 40, 40, 40], [0.99, 0.98, 0.1, 0.02])).toBe(0.98)
})

test('takes the best there is where nothing is likely', () => {
  expect(leastChance([35, 34, 300], [0.3, 0.23, 0.01])).toBe(0.23)
})

test('a doubtful block is worth it only where it may be most of the text', () => {
  expect(leastChance([100, 10], [0.9, 0.3])).toBe(0.9)
  expect(leastChance([100, 1000], [0.9, 0.3])).toBe(0.3)
})

test('takes nothing from no blocks', () => {
  expect(leastChance([], [])).toBe(1)
})
