import { describe, expect, it } from 'vitest'
import { measureWritten } from '../../bench/eval/written.ts'
import type { WrittenArticle } from '../../bench/eval/written-articles.ts'

const LONG =
  'The harbour board of Lindow voted on Tuesday to close the old swing bridge to lorries from May.'
const OTHER =
  'Fishermen who tie up above the bridge had asked the board to wait until the herring were in.'
const AD = 'Sign up for our free newsletter and get the news of the harbour every morning.'
const ROWS = [
  'The north pier was closed on Monday after an inspector found rust in nine of its pillars.',
  'The south pier was opened on Monday after an inspector found rust in none of its pillars.',
]

const article = (more: Partial<WrittenArticle>): WrittenArticle => ({
  id: 'x',
  domain: 'local',
  language: 'en',
  style: 'report',
  paragraphs: [],
  repeats: [],
  stays: [],
  free: [],
  ...more,
})

const figuresOf = (...articles: WrittenArticle[]): Record<string, number> =>
  Object.fromEntries(measureWritten(articles).map(({ name, value }) => [name, value]))

describe('measureWritten', () => {
  it('counts a repeat that goes, by its kind and language', () => {
    const repeating = article({
      paragraphs: [LONG, OTHER, LONG],
      repeats: [{ goes: 2, of: 0, why: 'exact' }],
    })
    expect(figuresOf(repeating)).toMatchObject({
      recall: 1,
      'char precision': 1,
      'exact: recall': 1,
      'language en: recall': 1,
      'facts lost': 0,
    })
  })

  it('counts a removal that no mark allows as damage, and as a fact lost where one differs', () => {
    const marked = article({
      paragraphs: [LONG, OTHER, LONG],
      stays: [{ a: 0, b: 2, why: 'fact' }],
    })
    expect(figuresOf(marked)).toMatchObject({
      'char precision': 0,
      'clean texts damaged': 1,
      'look-alikes hit': 1,
      'facts lost': 1,
    })
    expect(figuresOf({ ...marked, free: [2] })).toMatchObject({ 'clean texts damaged': 0 })
  })

  it('lets either copy of furniture go', () => {
    const furniture = article({
      paragraphs: [LONG, AD, OTHER, AD, ...ROWS],
      repeats: [{ goes: 3, of: 1, why: 'furniture' }],
      free: [1, 3],
    })
    expect(figuresOf(furniture)).toMatchObject({ 'furniture: recall': 1, 'char precision': 1 })
  })
})
