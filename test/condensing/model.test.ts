import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CLUSTER_FEATURES } from '../../src/condensing/cluster/cluster-features.ts'
import { CLUSTER_MODEL } from '../../src/condensing/cluster/score-cluster.ts'
import { linearScore, toProbability } from '../../src/condensing/linear-model.ts'
import { MODEL_FEATURES } from '../../src/condensing/model.ts'
import { WEIGHTS } from '../../src/condensing/weights.data.ts'

describe('the learnt model', () => {
  const written = readFileSync(
    new URL('../../src/condensing/weights.data.ts', import.meta.url),
    'utf8',
  )

  it.each(Object.entries(MODEL_FEATURES))(
    'has one weight for each feature of %s',
    (part, names) => {
      const [, table = ''] = written.split(`  ${part}: [\n`)
      const noted = table.slice(0, table.indexOf(']')).matchAll(/ (-?[\d.]+), \/\/ (\w+)\n/g)
      const rows = [...noted]
      expect(rows.map(([, , name]) => name)).toEqual(['intercept', ...names])
      expect(rows.map(([, weight]) => Number(weight))).toEqual(WEIGHTS[part])
    },
  )

  it('has one for each feature of a cluster', () => {
    expect(CLUSTER_MODEL.weights).toHaveLength(CLUSTER_FEATURES.length)
  })
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
