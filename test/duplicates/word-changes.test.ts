import { expect, test } from 'vitest'
import { changesOf } from '../../src/duplicates/align/changes.ts'

/** Mates of two texts of `border` and more words, from pairs of places in each. */
function mates(border: number, count: number, pairs: readonly [number, number][]): Int32Array {
  const found = new Int32Array(count).fill(-1)
  for (const [here, there] of pairs) {
    found[here] = border + there
    found[border + there] = here
  }
  return found
}

test('runs behind the same word, or before it, stand for each other', () => {
  // a: 0 x x 3 y    b: 0 z 2 u u
  const pairs: [number, number][] = [
    [0, 0],
    [3, 2],
  ]
  expect(changesOf(mates(5, 10, pairs), 5)).toEqual([
    { here: { from: 1, to: 3 }, there: { from: 6, to: 7 } },
    { here: { from: 4, to: 5 }, there: { from: 8, to: 10 } },
  ])
})

test('a run in whose place nothing stands has nothing on the other side', () => {
  expect(changesOf(mates(2, 3, [[1, 0]]), 2)).toEqual([{ here: { from: 0, to: 1 }, there: null }])
  expect(changesOf(mates(1, 3, [[0, 1]]), 1)).toEqual([{ here: null, there: { from: 1, to: 2 } }])
})

test('nothing matched is one change, all matched is none', () => {
  expect(changesOf(mates(2, 3, []), 2)).toEqual([
    { here: { from: 0, to: 2 }, there: { from: 2, to: 3 } },
  ])
  expect(changesOf(mates(1, 2, [[0, 0]]), 1)).toEqual([])
})
