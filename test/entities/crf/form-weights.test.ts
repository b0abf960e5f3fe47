import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Clusters } from '../../../src/entities/crf/clusters.ts'
import { neighbourFeatures, ownFeatures } from '../../../src/entities/crf/form-features.ts'
import { FormWeights, MOST_RECORDS } from '../../../src/entities/crf/form-weights.ts'
import { SUMS_SIZE } from '../../../src/entities/crf/label-sums.ts'
import { ALL_CAPITALS, TITLE_CASE, USUAL_CASE } from '../../../src/entities/crf/name-tokens.ts'
import { TokenKinds } from '../../../src/entities/crf/token-kinds.ts'
import { Weights } from '../../../src/entities/crf/weights.ts'

const weights = new Weights()
const kinds = new TokenKinds(new Clusters())
const WORDS = 'the Ada of Brun told NATO 1990s . , asthma Harbour Inc. Qwyx'.split(' ')
const CASES = [USUAL_CASE, ALL_CAPITALS, TITLE_CASE]
const forms = CASES.map((letterCase) => new FormWeights(kinds, weights, letterCase))

test('a form and those around it weigh what their features weigh one by one', () => {
  const word = fc.constantFrom(...WORDS).map((each) => kinds.of(each))
  fc.assert(
    fc.property(word, word, word, word, word, fc.constantFrom(...CASES), (x, aa, a, b, bb, at) => {
      const sums = new Int32Array(SUMS_SIZE)
      ;(forms[at] as FormWeights).sum(x, aa, a, b, bb, sums)
      const features = Int32Array.from([
        ...ownFeatures(kinds, x, at),
        ...neighbourFeatures(kinds, aa, at, -2),
        ...neighbourFeatures(kinds, a, at, -1),
        ...neighbourFeatures(kinds, b, at, 1),
        ...neighbourFeatures(kinds, bb, at, 2),
      ])
      const expected = new Int32Array(SUMS_SIZE)
      weights.addFeatures(features, features.length, expected)
      expect(sums).toEqual(expected)
    }),
  )
})

test('forgets when it is full, and weighs the same', () => {
  const words = new TokenKinds(new Clusters())
  const weighed = new FormWeights(words, weights, USUAL_CASE)
  const own = ['Ada', 'of', 'Brun', 'told', 'NATO'].map((word) => words.of(word))
  const sumOf = (): Int32Array => {
    const sums = new Int32Array(SUMS_SIZE)
    weighed.sum(...(own as [number, number, number, number, number]), sums)
    return sums
  }
  const before = sumOf()
  const first = words.of('q1')
  for (let word = 2; word < MOST_RECORDS - 9; word++) words.of(`q${word}`)
  for (let kind = first; kind < words.count; kind++) weighed.leadOf(kind)
  expect(weighed.size).toBeLessThan(MOST_RECORDS)
  expect(weighed.size).toBeGreaterThan(MOST_RECORDS - own.length * 2)
  expect(sumOf()).toEqual(before)
  expect(weighed.size).toBeLessThan(own.length * 2)
})
