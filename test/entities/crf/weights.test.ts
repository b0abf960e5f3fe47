import fc from 'fast-check'
import { expect, test } from 'vitest'
import { highestInside, SUMS_SIZE, writeScores } from '../../../src/entities/crf/label-sums.ts'
import { LABEL_COUNT } from '../../../src/entities/crf/labels.ts'
import { FEATURES } from '../../../src/entities/crf/model.data.ts'
import { LARGEST_WEIGHT } from '../../../src/entities/crf/weight-codes.ts'
import { ROWS_AT_ONCE, Weights } from '../../../src/entities/crf/weights.ts'

const weights = new Weights()

function sumOf(...rows: number[]): Int32Array {
  const all = new Int32Array(ROWS_AT_ONCE)
  all.set(rows)
  const scores = new Int32Array(LABEL_COUNT)
  const sums = new Int32Array(SUMS_SIZE)
  weights.addRows(all, 0, sums)
  writeScores(sums, scores, 0)
  return scores
}

test('no weight is so large that eight of them run over', () => {
  let most = 0
  for (let row = 1; row <= FEATURES; row++) {
    for (const weight of sumOf(row)) most = Math.max(most, Math.abs(weight))
  }
  expect(most).toBeGreaterThan(5)
  expect(most).toBeLessThanOrEqual(LARGEST_WEIGHT)
  expect(LARGEST_WEIGHT * ROWS_AT_ONCE).toBeLessThan(128)
})

const rowsOf = (size: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min: 0, max: FEATURES }), { minLength: size, maxLength: size })

const sumOneByOne = (rows: readonly number[]): number[] => {
  const single = rows.map((row) => sumOf(row))
  return Array.from({ length: LABEL_COUNT }, (_, label) =>
    single.reduce((sum, each) => sum + (each[label] as number), 0),
  )
}

test('eight rows weigh what they weigh one by one', () => {
  fc.assert(
    fc.property(rowsOf(ROWS_AT_ONCE), (rows) => {
      expect([...sumOf(...rows)]).toEqual(sumOneByOne(rows))
    }),
  )
})

test('sums are added to what is there already, and tell the highest of their labels', () => {
  fc.assert(
    fc.property(fc.array(rowsOf(ROWS_AT_ONCE), { maxLength: 9 }), (groups) => {
      const sums = new Int32Array(SUMS_SIZE)
      for (const rows of groups) weights.addRows(Int32Array.from(rows), 0, sums)
      const expected = sumOneByOne(groups.flat())
      const scores = new Int32Array(LABEL_COUNT)
      const highest = writeScores(sums, scores, 0)
      expect([...scores]).toEqual(expected)
      expect(highest).toBe(Math.max(...expected))
      expect(highestInside(sums)).toBe(Math.max(...expected.slice(1)))
    }),
  )
})

test('each feature of the model has a row of its own, and some features have none', () => {
  const rows = new Set<number>()
  let none = 0
  for (let feature = 0; feature < 1 << 24; feature++) {
    const row = weights.rowOf(feature)
    if (row === 0) none++
    else rows.add(row)
  }
  expect(rows.size).toBe(FEATURES)
  expect(none).toBe((1 << 24) - FEATURES)
})
