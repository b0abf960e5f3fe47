import { expect, test } from 'vitest'
import { isRedundant, type LabelledPair, scorePairs } from '../../bench/eval/pairs.ts'
import type { Comparison } from '../../src/duplicates/comparison.ts'

type Judged = LabelledPair & { readonly called: Comparison['verdict'] }

const pair = (
  label: LabelledPair['label'],
  called: Judged['called'],
  contained?: 'a' | 'b',
): Judged => ({
  label,
  called,
  text_a: '',
  text_b: '',
  ...(contained === undefined ? {} : { contained }),
})

const figures = (...pairs: Judged[]): Record<string, number> =>
  Object.fromEntries(
    scorePairs(pairs, ({ called }) => called).map(({ name, value }) => [name, value]),
  )

test('redundant are the verdicts under which one of the two can go', () => {
  expect((['identical', 'duplicate', 'contains', 'contained'] as const).every(isRedundant)).toBe(
    true,
  )
  expect((['overlap', 'variant', 'distinct'] as const).some(isRedundant)).toBe(false)
})

test('F1 counts what was missed and what was called wrongly', () => {
  const found = figures(
    pair('duplicate', 'identical'),
    pair('paraphrase', 'contains'),
    pair('duplicate', 'overlap'),
    pair('unrelated', 'duplicate'),
  )
  expect(found['redundant, F1']).toBeCloseTo(2 / 3)
  expect(found['duplicate, F1']).toBeCloseTo(1 / 2)
})

test('direction counts the pairs that were called contained, either way', () => {
  const found = figures(
    pair('contained', 'contained', 'a'),
    pair('contained', 'contains', 'a'),
    pair('contained', 'contains', 'b'),
    pair('contained', 'duplicate', 'b'),
  )
  expect(found['direction of contained']).toBeCloseTo(2 / 3)
})

test('variants are counted as they were called', () => {
  const found = figures(
    pair('variant', 'variant'),
    pair('variant', 'contains'),
    pair('variant', 'overlap'),
    pair('duplicate', 'variant'),
  )
  expect(found['variants called redundant']).toBe(1)
  expect(found['variants called so']).toBe(1)
})
