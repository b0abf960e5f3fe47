import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CondenseOptions, condense } from '../../../src/condensing/condense.ts'
import type { Article } from '../../../src/document/article.ts'
import { parse } from '../../../src/document/parse.ts'

const CLUSTER: readonly Article[] = [
  {
    id: 'post',
    title: 'Harbour bridge shut',
    text: [
      'The harbour bridge in Maren will stay closed until spring after engineers found cracks in two of its pillars, the city council said on Tuesday.',
      'It carries about 40,000 cars a day. Drivers have been told to use the tunnel, which is already crowded in the mornings.',
      'Repairs of the bridge pillars will cost about $12 million, according to a report that the council published.',
    ].join('\n\n'),
  },
  {
    id: 'courier',
    text: [
      'MAREN (Courier) — The harbour bridge in Maren stays closed until spring because engineers found cracks in two of its pillars, the city council said.',
      '“We cannot take any risk,” said Mayor Ilse Brandt. “The bridge is older than all of us.”',
      'A ferry will cross the harbour every ten minutes from Monday, free of charge for cyclists.',
    ].join('\n\n'),
  },
  {
    text: [
      'Engineers found cracks in the pillars of the harbour bridge in Maren, and it will be closed until spring.',
      'The bridge was built in 1931 and was last repaired after a ship struck it 20 years ago.',
      'Shops near the bridge fear that they will lose many of their customers this winter.',
    ].join('\n\n'),
  },
]

const BUDGETS: fc.Arbitrary<CondenseOptions> = fc.record(
  {
    words: fc.integer({ min: 1, max: 150 }),
    sentences: fc.integer({ min: 1, max: 8 }),
    characters: fc.integer({ min: 1, max: 900 }),
    ratio: fc.double({ min: 0.01, max: 1, noNaN: true }),
  },
  { requiredKeys: [] },
)

describe('condense of several articles', () => {
  it('says what all say once, and what each adds, with the article that says it', () => {
    const { sentences, text } = condense(CLUSTER, { words: 90 })
    expect(text.match(/until spring/g)).toHaveLength(1)
    expect(new Set(sentences.map(({ article }) => article)).size).toBeGreaterThan(1)
    for (const { article, id, start, end } of sentences) {
      const source = CLUSTER[article] as Article
      expect(id).toBe(source.id)
      expect(text).toContain(source.text.slice(start, end))
    }
  })

  it('is the sentences in turn, and counts their words', () => {
    const { sentences, text, words } = condense(CLUSTER, { ratio: 0.6 })
    const texts = sentences.map(({ article, start, end }) =>
      (CLUSTER[article] as Article).text.slice(start, end),
    )
    expect(text).toBe(texts.join(' '))
    expect(words).toBe(text.split(' ').length)
  })

  it('keeps the sentences of an article together and in their order', () => {
    const { sentences } = condense(CLUSTER, { ratio: 1 })
    const articles = sentences.map(({ article }) => article)
    expect(articles.filter((article, at) => article !== articles[at - 1])).toHaveLength(
      new Set(articles).size,
    )
    for (const [at, { article, start }] of sentences.entries()) {
      const before = sentences[at - 1]
      if (before?.article === article) expect(start).toBeGreaterThan(before.start)
    }
  })

  it('begins with an article whose part of the summary can be read first', () => {
    const [first] = CLUSTER as [Article]
    const quoting = '“The harbour bridge in Maren will stay closed,” the city council said.'
    const { sentences } = condense([quoting, first], { ratio: 1 })
    expect(new Set(sentences.map(({ article }) => article))).toEqual(new Set([1, 0]))
    expect(sentences[0]?.article).toBe(1)
    expect(condense([quoting]).text).toBe(quoting)
  })

  it('begins near the top of an article rather than far down in another', () => {
    const [{ text = '' } = {}] = CLUSTER
    const headings = Array.from({ length: 6 }, (_, at) => `Weather of day ${at}`)
    const late = [...headings, text.slice(0, text.indexOf('\n'))].join('\n\n')
    const top = 'Drivers have been told to use the tunnel, which is crowded.'
    const { sentences } = condense([late, top], { words: 45 })
    expect(sentences.map(({ article }) => article)).toEqual([1, 0])
  })

  it('takes what he said with the sentence that tells who he is', () => {
    const spoken: Article[] = [
      { text: 'The harbour bridge in Maren was closed on Tuesday after cracks were found.' },
      {
        text: 'Otto Rand built the harbour bridge in Maren with his father. “The harbour bridge in Maren was never closed before,” he said.',
      },
    ]
    for (let words = 12; words < 45; words++) {
      const { text } = condense(spoken, { words })
      if (text.includes('he said')) expect(text).toContain('Otto Rand')
    }
    expect(condense(spoken, { words: 45 }).text).toContain('he said')
  })

  it('takes a quotation from its opening mark to its closing one', () => {
    const quoted: Article[] = [
      { text: 'The mayor of Maren spoke to the press about the closed harbour bridge on Tuesday.' },
      {
        text: 'The mayor of Maren said: “The harbour bridge is closed. The harbour bridge stays closed until the pillars are safe.”',
      },
    ]
    for (let words = 5; words < 45; words++) {
      const { text } = condense(quoted, { words })
      if (text.includes('…')) continue
      expect(text.includes('“'), text).toBe(text.includes('”'))
    }
  })

  it('serves no articles, empty articles, and documents that were read before', () => {
    expect(condense([])).toMatchObject({ text: '', sentences: [], words: 0 })
    expect(condense(['', { text: ' ' }])).toMatchObject({ text: '', sentences: [], words: 0 })
    expect(condense(CLUSTER.map((article) => parse(article)))).toEqual(condense(CLUSTER))
    expect(condense(['', 'The bridge has reopened.']).sentences).toMatchObject([
      { article: 1, start: 0, end: 24 },
    ])
  })

  it('refuses what is no article and limits out of range', () => {
    expect(() => condense([7 as never])).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }))
    expect(() => condense(CLUSTER, { words: 0 })).toThrow(
      expect.objectContaining({ code: 'INVALID_OPTION' }),
    )
  })

  it('never exceeds a budget, is never empty, cuts spans exactly', () => {
    const subset = fc.subarray([...CLUSTER], { minLength: 1 })
    fc.assert(
      fc.property(subset, BUDGETS, (articles, options) => {
        const { text, sentences, words } = condense(articles, options)
        const all = articles.reduce((sum, article) => sum + article.text.split(/\s+/).length, 0)
        const share = Math.max(1, Math.floor(all * (options.ratio ?? 1)))
        expect(sentences.length).toBeGreaterThan(0)
        expect(sentences.length).toBeLessThanOrEqual(options.sentences ?? Number.POSITIVE_INFINITY)
        expect(text.length).toBeLessThanOrEqual(options.characters ?? Number.POSITIVE_INFINITY)
        expect(text.split(/\s+/).length).toBeLessThanOrEqual(Math.min(options.words ?? all, share))
        expect(words).toBeLessThanOrEqual(Math.min(options.words ?? all, share))
        for (const { article, start, end } of sentences) {
          const source = (articles[article] as Article).text
          expect(start >= 0 && end <= source.length).toBe(true)
          expect(text).toContain(source.slice(start, end).replace(/\s+/g, ' ').trim())
        }
      }),
    )
  })

  it('takes an article that has nothing to do with the others last', () => {
    const stranger =
      'Penguins swim with great speed in cold water. Penguins eat fish and krill all year.'
    const articles = [stranger, ...CLUSTER]
    for (const words of [30, 60, 90]) {
      expect(condense(articles, { words }).text).not.toMatch(/enguins/)
    }
    expect(condense(articles, { ratio: 1 }).text).toMatch(/Penguins swim/)
  })

  it('leaves a short question to those who can answer it', () => {
    const [first, ...rest] = CLUSTER as [Article, ...Article[]]
    const asking = { ...first, text: `Why is the harbour bridge in Maren closed?\n\n${first.text}` }
    expect(condense([asking, ...rest], { words: 90 }).text).not.toContain('Why')
  })

  it('begins behind a dateline, and tells what it leaves out', () => {
    const articles = [
      'MAREN (Reuters) - The harbour bridge (built in 1931) stays closed until spring, the council said.',
    ]
    const [article] = articles as [string]
    expect(condense(articles).text).toBe(article.slice(article.indexOf('The')))
    const { text, dropped } = condense(articles, { compress: true })
    expect(text).toBe('The harbour bridge stays closed until spring.')
    const left = dropped?.map(({ start, end, rule }) => [rule, article.slice(start, end).trim()])
    expect(left).toEqual([
      ['dateline', 'MAREN (Reuters) -'],
      ['parenthesis', '(built in 1931)'],
      ['attribution', ', the council said'],
    ])
  })

  it('turns to what is asked for', () => {
    expect(condense(CLUSTER, { focus: 'shops', sentences: 1 }).text).toMatch(/^Shops/)
    expect(condense(CLUSTER, { focus: 'cost of repairs', sentences: 1 }).text).toMatch(/^Repairs/)
    expect(condense(CLUSTER, { focus: 'penguins' })).toEqual(condense(CLUSTER))
  })

  it('has the least words, in as many sentences as it takes', () => {
    for (let minWords = 10; minWords < 100; minWords += 10) {
      const { words, sentences } = condense(CLUSTER, { minWords })
      expect(words).toBeGreaterThanOrEqual(minWords)
      if (sentences.length > 3) expect(minWords).toBeGreaterThan(30)
    }
    expect(condense(CLUSTER, { minWords: 90, sentences: 2 }).sentences).toHaveLength(2)
  })

  it('explains every sentence: its reasons add up to its score', () => {
    for (const focus of [undefined, 'shops']) {
      const options = focus === undefined ? { words: 60 } : { words: 60, focus }
      const { explanation = [], sentences } = condense(CLUSTER, { ...options, explain: true })
      expect(explanation).toHaveLength(11)
      for (const { base, contributions, score, fitness } of explanation) {
        expect(fitness).toBe('good')
        const sum = contributions.reduce((total, { contribution }) => total + contribution, base)
        if (sum > 0 && sum < 1) expect(sum).toBeCloseTo(score, 3)
      }
      const places = (taken: readonly { article: number; start: number }[]): string[] =>
        taken.map(({ article, start }) => `${article} ${start}`).sort()
      expect(places(explanation.filter(({ picked }) => picked))).toEqual(places(sentences))
    }
  })

  it('gives the same each time, as plain data', () => {
    const summary = condense(CLUSTER, { words: 80 })
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary)
    expect(condense(structuredClone(CLUSTER), { words: 80 })).toEqual(summary)
  })
})
