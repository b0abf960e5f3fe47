import { describe, expect, it } from 'vitest'
import { linearScore, toProbability } from '../../src/condensing/linear-model.ts'
import { MODEL_FEATURES } from '../../src/condensing/model.ts'
import { WEIGHTS } from '../../src/condensing/weights.data.ts'

describe('the learnt model', () => {
  it.each(Object.entries(MODEL_FEATURES))(
    'has one weight for each feature of %s',
    (part, names) => {
      const weights = WEIGHTS[part] as Readonly<Record<string, number>>
      expect(Object.keys(weights)).toEqual(['intercept', ...names])
      for (const weight of Object.values(weights)) expect(Number.isFinite(weight)).toBe(true)
    },
  )
})

describe('linearScore', () => {
  it('adds the weighted features to the intercept', () => {
    expect(linearScore([1, 2], { intercept: 3, weights: [10, 100] })).toBe(213)
  })
})

describe('toProbability', () => {
  it('is a half for even odds, to four places', () => {
    expect(toProbability(0)).toBe(0.5)
    expect(toProbability(1)).toBe(0.7311)
    expect(toProbability(-800)).toBe(0)
  })
})
