import { expect, it } from 'vitest'
import { tagNames } from '../../src/entities/name-tagger.ts'

/** So many names are told of a text; the last stretch may have a few more. */
const MOST = 160_000
const STRETCH = 400

it.each([
  ['in lines behind the last sentence', { text: 'A\n\nB\n\n'.repeat(300_000) }],
  ['in a language that only lists know', { text: 'China, Japan. '.repeat(90_000), language: 'de' }],
])('tells no more names than it can hold, %s', (_, article) => {
  const { length } = tagNames(article)
  expect(length).toBeGreaterThan(MOST / 2)
  expect(length).toBeLessThanOrEqual(MOST + STRETCH)
})
