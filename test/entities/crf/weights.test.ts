import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LABEL_COUNT } from '../../../src/entities/crf/labels.ts'
import { FEATURES } from '../../../src/entities/crf/model.data.ts'
import { LARGEST_WEIGHT } from '../../../src/entities/crf/weight-codes.ts'
import { ROWS_AT_ONCE, Weights } from '../../../src/entities/crf/weights.ts'

const weights = new Weights()

function sumOf(...rows: number[]): Int32Array {
  const eight = new Int32Array(ROWS_AT_ONCE)
  eight.set(rows)
  const scores = new Int32Array(LABEL_COUNT)
  weights.addRows(scores, 0, eight, 0)
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

test('eight rows weigh what they weigh one by one', () => {
  const eight = fc.array(fc.integer({ min: 0, max: FEATURES }), {
    minLength: ROWS_AT_ONCE,
    maxLength: ROWS_AT_ONCE,
  })
  fc.assert(
    fc.property(eight, (rows) => {
      const single = rows.map((row) => sumOf(row))
      expect([...sumOf(...rows)]).toEqual(
        Array.from({ length: LABEL_COUNT }, (_, label) =>
          single.reduce((sum, each) => sum + (each[label] as number), 0),
        ),
      )
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
