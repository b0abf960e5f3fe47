import { describe, expect, it } from 'vitest'
import {
  annotated,
  type Place,
  readWrittenArticles,
  spanOf,
  type WrittenArticle,
} from '../../bench/eval/written-articles.ts'
import type { Span } from '../../src/document/span.ts'

const articles = readWrittenArticles()
const clean = articles.filter(({ repeats }) => repeats.length === 0)
const repeating = articles.filter(({ repeats }) => repeats.length > 0)

const DOMAINS = ['politics', 'crime', 'sport', 'business', 'science', 'culture']
const LANGUAGES = { en: 160, de: 20, fr: 20, es: 20, it: 20, pt: 20, ru: 20, zh: 20 }
const WHYS = 'exact edited contained headline caption pullquote teaser embed furniture'.split(' ')

const textOf = ({ paragraphs }: WrittenArticle, place: Place): string => {
  const { start, end } = spanOf(paragraphs, place)
  return paragraphs.join('\n\n').slice(start, end)
}

/** Words, or in Chinese characters; case and marks aside. */
const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? []

const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?][”»"]?)\s+|(?<=[。！？]”?)/u).map((sentence) => wordsOf(sentence).join(' '))

/** Sentences of so many words or more are no chance. */
const LONG = 8
const longSentences = ({ paragraphs }: WrittenArticle): string[] =>
  paragraphs.flatMap(sentencesOf).filter((sentence) => sentence.split(' ').length >= LONG)

const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end

describe('the written articles', () => {
  it('are 300, half of which repeat something', () => {
    expect([clean.length, repeating.length]).toEqual([150, 150])
    expect(new Set(articles.map(({ id }) => id)).size).toBe(300)
  })

  it('are of eight languages and six domains', () => {
    for (const [language, count] of Object.entries(LANGUAGES)) {
      const own = articles.filter((article) => article.language === language)
      expect(own.length, language).toBe(count)
      for (const domain of DOMAINS) {
        const ofDomain = own.filter((article) => article.domain === domain)
        expect(ofDomain.length, `${language} ${domain}`).toBeGreaterThanOrEqual(count / 8)
        for (const half of [clean, repeating]) {
          expect(ofDomain.some((article) => half.includes(article))).toBe(true)
        }
      }
    }
  })

  it.each(articles)('$id is short, and every mark of it stands where it says', (article) => {
    const { paragraphs, repeats, stays } = article
    const size = paragraphs.join(' ').split(/\s+/).length
    const characters = paragraphs.join('').length
    const isShort = article.language === 'zh' ? characters < 600 : size >= 120 && size <= 350
    expect(isShort && characters >= 190, `${size} words`).toBe(true)
    expect(paragraphs.length).toBeGreaterThanOrEqual(5)
    expect(paragraphs.length).toBeLessThanOrEqual(12)
    const { text, truth, hard_negatives } = annotated(article)
    for (const { start, end } of truth.flatMap(({ dup }) => [dup])) {
      expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
      expect(end).toBeGreaterThan(start)
    }
    const going = repeats.map(({ goes }) => spanOf(paragraphs, goes))
    going.forEach((span, index) => {
      expect(going.slice(index + 1).some((other) => overlap(span, other))).toBe(false)
      expect(hard_negatives.some(({ a, b }) => overlap(span, a) || overlap(span, b))).toBe(false)
    })
    for (const { a, b, why } of stays) {
      expect(['row', 'fact', 'context']).toContain(why)
      if (why !== 'context') expect(textOf(article, a)).not.toBe(textOf(article, b))
    }
  })

  it.each(repeating)('$id marks what repeats', (article) => {
    for (const { goes, of, why } of article.repeats) {
      expect(WHYS).toContain(why)
      const [gone, kept] = [textOf(article, goes), textOf(article, of)]
      if (why === 'exact') expect(gone).toBe(kept)
      const said = new Set(wordsOf(kept))
      const words = wordsOf(gone)
      // what a copy has of its own is a signature, a credit, or an edit
      const shared = words.filter((word) => said.has(word)).length / words.length
      expect(shared, gone).toBeGreaterThanOrEqual(0.4)
    }
  })

  it.each(articles)('$id repeats no long sentence without a mark', (article) => {
    const { paragraphs, repeats, stays, free } = article
    const marked = [
      ...repeats.flatMap(({ goes, of }) => [goes, of]),
      ...stays.flatMap(({ a, b }) => [a, b]),
      ...free,
    ].map((place) => wordsOf(textOf(article, place)).join(' '))
    const seen = new Set<string>()
    for (const sentence of paragraphs.flatMap(sentencesOf)) {
      if (sentence.split(' ').length < LONG) continue
      if (seen.has(sentence)) {
        expect(
          marked.some((passage) => passage.includes(sentence)),
          sentence,
        ).toBe(true)
      }
      seen.add(sentence)
    }
  })

  it('share no long sentence', () => {
    const owners = new Map<string, string>()
    for (const article of articles) {
      for (const sentence of longSentences(article)) {
        expect(owners.get(sentence) ?? article.id, sentence).toBe(article.id)
        owners.set(sentence, article.id)
      }
    }
  })
})

describe('spanOf', () => {
  const paragraphs = ['One and two.', 'Two and two and three.']

  it('counts the places of paragraphs and of words in them', () => {
    expect(spanOf(paragraphs, 1)).toEqual({ start: 14, end: 36 })
    expect(spanOf(paragraphs, { paragraph: 1, text: 'three' })).toEqual({ start: 30, end: 35 })
  })

  it.each([2, { paragraph: 1, text: 'four' }, { paragraph: 1, text: 'and' }])(
    'throws for %j',
    (place) => {
      expect(() => spanOf(paragraphs, place)).toThrow(RangeError)
    },
  )
})
