/**
 * Many articles that share most of what they say: what is told is what comparing all with all tells, and few of them
 * are compared for it.
 */
import { afterEach, describe, expect, it, test, vi } from 'vitest'
import { HOSTILE_TEXTS } from '../../bench/linear/hostile-texts.ts'
import { asArticles } from '../../bench/linear/public-functions.ts'
import { BodyIndex } from '../../src/corpus/body-index.ts'
import type { Article } from '../../src/document/article.ts'
import { openCorpus } from '../../src/entries/corpus.ts'
import { ShingleStore } from '../../src/similarity/shingle-store.ts'
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
    'exchange a word of a line',
    (random) => {
      const exchanged = (at: number): string => {
        const own = line(at).split(' ')
        own[Math.floor(random() * 2) * 11] = words(random, 1 + Math.floor(random() * 2))
        return own.join(' ')
      }
      return form().map((each, at) => (random() < 0.9 ? exchanged(at) : each))
    },
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

test('passages are not each held against all before that are like them', async () => {
  const MOST_READ = 1000
  const get = vi.spyOn(ShingleStore.prototype, 'get')
  const corpus = await openCorpus()
  const read = async (article: number): Promise<number> => {
    const text = form().map((each, at) => `${each} ${article * LINES + at}`)
    const before = get.mock.calls.length
    await corpus.add({ id: String(article), text: text.join('\n\n') })
    const count = get.mock.calls.length - before
    get.mockClear()
    return count
  }
  let most = 0
  for (let article = 0; article < 400; article++) most = Math.max(most, await read(article))
  expect(most / LINES).toBeLessThan(MOST_READ)
})

test('articles of few words, which are a little like each other, are not each held against all before', async () => {
  const MOST_READ = 1000
  const get = vi.spyOn(ShingleStore.prototype, 'get')
  const make = HOSTILE_TEXTS['random words of few letters'] as (size: number) => string
  const articles = asArticles(make(200_000))
  const corpus = await openCorpus()
  for (const article of articles) await corpus.add(article)
  expect(articles.length).toBe(400)
  expect(get.mock.calls.length / articles.length).toBeLessThan(MOST_READ)
})

test('of two paragraphs that are as much alike the first is told, if the other was known before, too', async () => {
  const [known, first, asked] = ['a', 'b', 'c'].map((end) => `${line(0)} ${end}`) as [
    string,
    string,
    string,
  ]
  const corpus = await openCorpus()
  await corpus.add({ id: 'gone', text: known })
  await corpus.add({ id: 'here', text: `${first}\n\n${known}` })
  await corpus.remove('gone')
  const { passages } = await corpus.query({ text: asked })
  expect(passages.map(({ of }) => of)).toEqual([{ id: 'here', start: 0, end: first.length }])
})
