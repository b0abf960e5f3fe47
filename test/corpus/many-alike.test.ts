/**
 * Many articles that share most of what they say: what is told is what comparing all with all tells, and few of them
 * are compared for it.
 */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { HOSTILE_TEXTS } from '../../bench/linear/hostile-texts.ts'
import { asArticles } from '../../bench/linear/public-functions.ts'
import { BodyIndex } from '../../src/corpus/body-index.ts'
import type { Article } from '../../src/document/article.ts'
import { openCorpus } from '../../src/entries/corpus.ts'
import { seeded } from '../../src/testing/seeded.ts'
import { NaiveCorpus } from './naive-corpus.ts'

const WORDS =
  'ferry harbour council storm bridge train market school tower river opens closes needs sells repairs'.split(
    ' ',
  )
const ARTICLES = 40
/** Of one source, whose furniture the slow way looks for anew each time. */
const OF_A_SOURCE = 22
const LINES = 6

type Make = (random: () => number, article: number) => string[]

const words = (random: () => number, count: number): string =>
  Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ')

/** A line of the form that all articles have. */
const line = (at: number): string => words(seeded(at + 1), 12)
const form = (): string[] => Array.from({ length: LINES }, (_, at) => line(at))

const MAKES: readonly (readonly [string, Make])[] = [
  ['have a line of their own', (random, at) => form().with(at % LINES, words(random, 12))],
  ['have a few lines of their own', (random) => [...form(), words(random, 10), words(random, 20)]],
  ['have a number of their own', (_, at) => form().map((each, place) => `${each} ${at + place}`)],
  ['leave out lines', (random) => [line(0), ...form().filter(() => random() < 0.7)]],
  [
    'leave out lines and change words',
    (random) =>
      form().map((each) => (random() < 0.3 ? '' : each.replace(/ferry/g, words(random, 1)))),
  ],
  [
    'end sooner or later',
    (random) => [...form(), words(seeded(9), 40).slice(0, 50 + Math.floor(random() * 150))],
  ],
  [
    'are short and long',
    (random, at) => [...form().slice(at % LINES), words(random, Math.floor(random() * 60) + 1)],
  ],
]

const made = (make: Make, source: string | undefined): Article[] => {
  const random = seeded(5)
  return Array.from({ length: source ? OF_A_SOURCE : ARTICLES }, (_, at) => ({
    id: String(at),
    text: make(random, at).filter(Boolean).join('\n\n'),
    date: `2026-03-${String(1 + Math.floor(at / 4)).padStart(2, '0')}`,
    ...(source === undefined ? {} : { source }),
  }))
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe.each([
  ['of all days', {}],
  ['of near days', { days: 3 }],
  ['with less in common', { threshold: 0.4 }],
])('of many articles %s', (_, options) => {
  describe.each(MAKES)('that %s', (_, make) => {
    it.each([undefined, 'wire'])('the most like is told (source: %s)', async (source) => {
      const naive = new NaiveCorpus(options)
      const corpus = await openCorpus(options)
      for (const [at, article] of made(make, source).entries()) {
        expect(await corpus.add(article)).toEqual(naive.add(article))
        const gone = String(at - 9)
        if (at % 7 === 6) expect(await corpus.remove(gone)).toBe(naive.remove(gone))
      }
    })
  })
})

describe('articles of one source are not each held against all before', () => {
  const MOST_COMPARED = 40

  it.each(['articles that share all but a line', 'articles that fill in a form'])(
    '%s',
    async (name) => {
      const compare = vi.spyOn(BodyIndex.prototype, 'matchOf')
      const articles = asArticles((HOSTILE_TEXTS[name] as (size: number) => string)(200_000))
      const corpus = await openCorpus()
      for (const article of articles) await corpus.add(article)
      expect(articles.length).toBe(400)
      expect(compare.mock.calls.length / articles.length).toBeLessThan(MOST_COMPARED)
    },
  )
})
