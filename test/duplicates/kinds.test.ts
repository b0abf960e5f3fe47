import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { faults, variantsOf } from './kinds.ts'

/**
 * So many variants of each kind hold at the least: what the weakest of ten forests held that were learnt with other seeds.
 * Trees that decide a close case in another way pass, and trees that lost the kind do not. A quote that stands alone stays
 * where it is commented and goes where it is not: trees that hold the one lose the other, so both have one floor.
 */
const FLOORS: Readonly<Record<string, number>> = {
  'caption-of-another-picture': 3,
  'caption-of-paragraphs': 9,
  'caption-on-line': 9,
  'heading-that-quotes': 5,
  'list-item-twice': 3,
  'list-item': 6,
  'numbered-heading': 11,
  'numbered-section-twice': 4,
  'pull-quote-without-marks': 5,
  'quote-commented, quote-not-commented': 14,
  'quote-of-another-number': 4,
  'quote-told-by-pronoun': 1,
  'quote-with-addition': 13,
  'short-sentence-of-another': 5,
  'thought-in-other-words': 11,
  'thought-with-a-word-more': 3,
  'thought-word-for-word': 3,
}

/** No forest holds these yet: what would tell them is not read. */
const OPEN = ['quote-told-by-role', 'short-sentence-twice']

const kindsOf = (names: string): string[] => names.split(', ')

test.each(Object.entries(FLOORS))('%s: at least %i hold', (names, floor) => {
  const variants = kindsOf(names).flatMap(variantsOf)
  const fallen = variants
    .map((variant) => ({ name: variant.name, told: faults(variant) }))
    .filter(({ told }) => told.length > 0)
  const held = variants.length - fallen.length
  const report = fallen.map(({ name, told }) => [name, ...told].join('\n  ')).join('\n')
  expect(held, `${held} of ${variants.length} hold\n${report}`).toBeGreaterThanOrEqual(floor)
})

test('each kind has a floor or is open, and each of its variants is whole', () => {
  const files = readdirSync(new URL('../../fixtures/kinds', import.meta.url))
  const kinds = files.map((file) => file.replace('.txt', '')).filter((kind) => kind !== 'stories')
  expect(kinds.sort()).toEqual([...Object.keys(FLOORS).flatMap(kindsOf), ...OPEN].sort())
  for (const { name, text } of kinds.flatMap(variantsOf)) {
    expect(text, name).not.toMatch(/\[\[|\]\]|\{\{|\}\}|\(\(|\)\)|@\d|no story/)
  }
})
