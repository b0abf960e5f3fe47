/** What a text lost of an article, told in the words of both. */
import { describe, expect, it } from 'vitest'
import { prose } from '../../bench/made-up.ts'
import { clean } from '../../src/cleaning/clean.ts'
import { articleWithRepeat, REPEAT_KINDS } from '../../src/testing/article-with-repeat.ts'
import { INVENTED_ARTICLES } from '../../src/testing/invented-articles.ts'
import { lostFacts } from '../../src/testing/lost-facts.ts'
import { growthOf } from '../growth.ts'

const ARTICLE = INVENTED_ARTICLES[1]?.text as string
const PARAGRAPHS = ARTICLE.split('\n\n')

describe('lostFacts', () => {
  it('finds none in the article itself, in another order, or in other white space', () => {
    expect(lostFacts(ARTICLE, ARTICLE)).toEqual([])
    expect(lostFacts(ARTICLE, PARAGRAPHS.toReversed().join('\n'))).toEqual([])
    expect(lostFacts(ARTICLE, ARTICLE.replace(/\s+/g, ' '))).toEqual([])
  })

  it.each(PARAGRAPHS.map((_, index) => index))('finds paragraph %i, where it went', (index) => {
    const lost = lostFacts(ARTICLE, PARAGRAPHS.toSpliced(index, 1).join('\n\n'))
    const [first] = lost
    expect(first).toBeDefined()
    for (const { start, end, text } of lost) {
      expect(ARTICLE.slice(start, end)).toBe(text)
      expect(PARAGRAPHS[index]).toContain(text)
    }
  })

  it.each([
    ['number', '3,100', '1,300'],
    ['name', 'Pavel Anders', 'Oskar Lund'],
    ['date', 'Thursday', 'Friday'],
    ['negation', 'was never built', 'was built'],
  ] as const)('finds a %s that was changed', (kind, before, after) => {
    const [first] = lostFacts(ARTICLE, ARTICLE.replaceAll(before, after))
    expect(first?.differences.map((difference) => difference.kind)).toContain(kind)
  })

  it('takes other words for the same fact', () => {
    expect(lostFacts('The storm cost 4.2bn crowns.', 'The storm cost 4.2 billion crowns.')).toEqual(
      [],
    )
  })

  it('takes the headline for said, and what a site adds for nothing', () => {
    const [headline, text] = ['Quiet year for the pilots of Lindau', 'The pilots had little to do.']
    expect(lostFacts(`${headline}\n\n${text}`, text)).toHaveLength(1)
    expect(lostFacts({ title: headline, text: `${headline}\n\n${text}` }, text)).toEqual([])
    expect(lostFacts(`${text}\n\nAdvertisement`, text)).toEqual([])
  })

  it('finds next to none in what `clean` leaves', () => {
    const articles = REPEAT_KINDS.filter((kind) => kind !== 'cut-paragraph').flatMap((kind) =>
      [1, 2, 3, 4].map((seed) => articleWithRepeat({ kind, seed })),
    )
    const losing = articles.filter((article) => lostFacts(article, clean(article).text).length > 0)
    expect(losing.length).toBeLessThanOrEqual(articles.length / 20)
  })

  it('costs in proportion to the text', () => {
    const make = (size: number): string => prose(size, 300)
    const change = (text: string): string => text.replace(/\b(\d+)\b/g, (digits) => `${digits}7`)
    expect(growthOf(make, (text) => lostFacts(text, change(text)), 16_000)).toBeLessThan(8)
  })

  it('refuses what is no text', () => {
    expect(() => lostFacts(3 as never, 'a')).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT' }),
    )
  })
})
