import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LABEL_COUNT } from '../../../src/entities/crf/labels.ts'
import { FEATURES } from '../../../src/entities/crf/model.data.ts'
import { LARGEST_WEIGHT } from '../../../src/entities/crf/weight-codes.ts'
import { ROWS_AT_ONCE, ROWS_OF_BYTES, Weights } from '../../../src/entities/crf/weights.ts'

const weights = new Weights()

function sumOf(...rows: number[]): Int32Array {
  const all = new Int32Array(ROWS_AT_ONCE)
  all.set(rows)
  const scores = new Int32Array(LABEL_COUNT)
  weights.addRows(scores, 0, all, 0)
  return scores
}

test('no weight is so large that eight of them run over', () => {
  let most = 0
  for (let row = 1; row <= FEATURES; row++) {
    for (const weight of sumOf(row)) most = Math.max(most, Math.abs(weight))
  }
  expect(most).toBeGreaterThan(5)
  expect(most).toBeLessThanOrEqual(LARGEST_WEIGHT)
  expect(LARGEST_WEIGHT * ROWS_OF_BYTES).toBeLessThan(128)
})

const rowsOf = (size: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min: 0, max: FEATURES }), { minLength: size, maxLength: size })

const sumOneByOne = (rows: readonly number[]): number[] => {
  const single = rows.map((row) => sumOf(row))
  return Array.from({ length: LABEL_COUNT }, (_, label) =>
    single.reduce((sum, each) => sum + (each[label] as number), 0),
  )
}

test('sixteen rows weigh what they weigh one by one', () => {
  fc.assert(
    fc.property(rowsOf(ROWS_AT_ONCE), (rows) => {
      expect([...sumOf(...rows)]).toEqual(sumOneByOne(rows))
    }),
  )
})

test('so do eight, with what is there already', () => {
  fc.assert(
    fc.property(rowsOf(ROWS_OF_BYTES), fc.integer({ min: -999, max: 999 }), (rows, first) => {
      const own = Int16Array.from({ length: LABEL_COUNT + 1 }, (_, index) => first + index)
      const scores = new Int32Array(LABEL_COUNT)
      weights.startWith(own, 1, Int32Array.from(rows), scores, 0)
      expect([...scores]).toEqual(sumOneByOne(rows).map((sum, label) => first + 1 + label + sum))
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
