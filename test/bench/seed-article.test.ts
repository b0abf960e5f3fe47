import { expect, it } from 'vitest'
import { repeatedLines } from '../../bench/eval/seed-article.ts'

it('finds the lines that stood there before, without the space around them', () => {
  const text = 'Lead.\nHeadline\n\n Headline \nBody.\nHeadline'
  const found = repeatedLines(text)
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['Headline', 'Headline'])
  expect(found.map(({ start }) => start)).toEqual([17, 33])
})
