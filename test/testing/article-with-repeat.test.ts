/** The articles to test with: each has what was asked for, where it is said to be, the same in every run. */
import { describe, expect, it } from 'vitest'
import { clean } from '../../src/cleaning/clean.ts'
import {
  articleWithRepeat,
  REPEAT_KINDS,
  type RepeatOptions,
} from '../../src/testing/article-with-repeat.ts'
import { INVENTED_ARTICLES } from '../../src/testing/invented-articles.ts'
import { LAYOUTS } from '../../src/testing/lay-out.ts'

const packed = (text: string): string => text.replace(/\s+/g, '')

describe.each(REPEAT_KINDS)('%s', (kind) => {
  const seeds = [1, 2, 3, 4]
  const articles = LAYOUTS.flatMap((layout) =>
    seeds.map((seed) => articleWithRepeat({ kind, layout, seed })),
  )

  it('stands in every layout, where it is said to stand', () => {
    for (const { text, repeats, layout } of articles) {
      expect(repeats.length, layout).toBeGreaterThan(0)
      for (const { first, last } of repeats) {
        for (const { start, end } of [first, last]) {
          expect(text.slice(start, end).trim(), layout).toBe(text.slice(start, end))
          expect(end, layout).toBeGreaterThan(start)
        }
        expect(first.end, layout).toBeLessThanOrEqual(last.start)
      }
    }
  })

  it('comes on top of the original', () => {
    for (const { text, original } of articles) expect(text.length).toBeGreaterThan(original.length)
  })

  it('is the same for the same seed, and another for another', () => {
    expect(articleWithRepeat({ kind, seed: 7 })).toEqual(articleWithRepeat({ kind, seed: 7 }))
    const texts = new Set([1, 2, 3, 4, 5, 6].map((seed) => articleWithRepeat({ kind, seed }).text))
    expect(texts.size).toBeGreaterThan(1)
  })
})

it.each(['paragraph', 'block', 'whole-article'] as const)(
  'a %s goes again, and the original is left',
  (kind) => {
    for (const layout of ['blank-lines', 'newlines', 'wrapped', 'indented'] as const) {
      const article = articleWithRepeat({ kind, layout, seed: 3 })
      expect(packed(clean(article).text)).toBe(packed(article.original))
    }
  },
)

it.each([
  ['paragraph', ['first']],
  ['reworded-paragraph', ['either']],
  ['pull-quote', ['first', 'last']],
  ['headline', ['none']],
] as const)('of a %s it says which copy has to stay', (kind, copies) => {
  for (const seed of [1, 2, 3, 4, 5]) {
    for (const { keep } of articleWithRepeat({ kind, seed }).repeats) expect(copies).toContain(keep)
  }
})

it('the articles that were written for it say nothing twice', () => {
  for (const article of INVENTED_ARTICLES) expect(clean(article).removals).toEqual([])
})

it('plants in an article of the caller', () => {
  const given = INVENTED_ARTICLES[2]?.text as string
  const { text, title, original } = articleWithRepeat({ article: given })
  expect(title).toBe('')
  expect(original).toBe(given)
  expect(text.length).toBeGreaterThan(given.length)
})

it.each<[string, unknown]>([
  ['kind', 'poem'],
  ['kind', 3],
  ['layout', 'columns'],
  ['seed', 1.5],
  ['seed', '1'],
  ['kinds', ['paragraph']],
])('refuses %s: %j', (option, value) => {
  const options = { [option]: value } as RepeatOptions
  expect(() => articleWithRepeat(options)).toThrow(
    expect.objectContaining({ code: 'INVALID_OPTION' }),
  )
})

it.each([
  ['', 'paragraph'],
  ['One line.', 'block'],
  ['One line.\n\nAnother one.\n\nA third one.\n\nAnd a last one.', 'caption'],
] as const)('refuses an article without a place for it: %j', (article, kind) => {
  expect(() => articleWithRepeat({ article, kind })).toThrow(
    expect.objectContaining({ code: 'INVALID_INPUT' }),
  )
})
