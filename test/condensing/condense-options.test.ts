import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CondenseOptions, condense } from '../../src/condensing/condense.ts'

const SENTENCES = [
  'The harbour bridge in Maren will stay closed until spring after engineers found cracks in two of its pillars, the city council said on Tuesday.',
  'The bridge carries about 40,000 cars a day on six lanes.',
  'Drivers have been told to use the tunnel, which is already crowded in the mornings.',
  'Mayor Ilse Brandt (62) had asked for the inspection in June.',
  'Repairs of the bridge pillars will cost about $12 million, according to a report of the council.',
  'A ferry will cross the harbour every ten minutes from Monday, free of charge for cyclists.',
  'The bridge was built in 1931 and was last repaired after a ship struck it 20 years ago.',
  'Shops on the eastern bank fear that they will lose half of their customers.',
  'Schools will open half an hour later so that pupils can take the ferry.',
]
const ARTICLE = `MAREN (Reuters) - ${SENTENCES.join(' ')}`
const wordsOf = (text: string): number => text.split(/\s+/).length

describe('minWords', () => {
  it.each([
    [{ minWords: 70 }],
    [{ minWords: 50, words: 60 }],
    [{ minWords: 28, words: 30 }],
    [{ minWords: 30, sentences: 2 }],
    [{ minWords: 40, characters: 300 }],
  ])('holds with the limits: %j', (options: CondenseOptions) => {
    const { words, text, sentences } = condense(ARTICLE, options)
    expect(words).toBeGreaterThanOrEqual(options.minWords as number)
    expect(wordsOf(text)).toBeLessThanOrEqual(options.words ?? Infinity)
    expect(sentences.length).toBeLessThanOrEqual(options.sentences ?? 9)
    expect(text.length).toBeLessThanOrEqual(options.characters ?? 9999)
  })

  it('takes three sentences where they have enough', () => {
    expect(condense(ARTICLE, { minWords: 10 })).toEqual(condense(ARTICLE))
  })

  it('takes what there is where the article has less', () => {
    expect(condense(ARTICLE, { minWords: 5000 }).sentences).toHaveLength(SENTENCES.length)
  })
})

describe('focus', () => {
  it.each([
    ['Who has to take the ferry to school?', /ferry/],
    ['shops', /Shops/],
    ['cost of repairs', /\$12 million/],
  ])('%s', (focus, expected) => {
    expect(condense(ARTICLE, { focus, sentences: 1 }).text).toMatch(expected)
    expect(condense(ARTICLE, { focus }).text).toMatch(expected)
    expect(condense(ARTICLE, { focus, words: 40 }).text).toMatch(expected)
  })

  it('changes nothing where the article says nothing of it', () => {
    const plain = condense(ARTICLE)
    for (const focus of ['', 'the', 'penguins']) expect(condense(ARTICLE, { focus })).toEqual(plain)
  })
})

describe('compress', () => {
  const { text, sentences, dropped, words } = condense(ARTICLE, { ratio: 1, compress: true })

  it('leaves out and tells what', () => {
    expect(dropped?.map(({ start, end, rule }) => [rule, ARTICLE.slice(start, end)])).toEqual([
      ['dateline', 'MAREN (Reuters) - '],
      ['attribution', ', the city council said on Tuesday'],
      ['parenthesis', ' (62)'],
      ['attribution', ', according to a report of the council'],
    ])
    expect(text).toContain('two of its pillars. The bridge')
    expect(text).toContain('Mayor Ilse Brandt had asked')
    expect(words).toBe(wordsOf(text))
  })

  it('keeps whole sentences as spans', () => {
    expect(sentences.map(({ start, end }) => ARTICLE.slice(start, end))).toEqual(SENTENCES)
  })

  it('spends what it saves', () => {
    const options = { words: 22, sentences: 1 }
    expect(condense(ARTICLE, { ...options, compress: true }).text).toMatch(/pillars\.$/)
    expect(condense(ARTICLE, options).text).not.toMatch(/pillars/)
  })

  it('is off by default', () => {
    const whole = condense(ARTICLE, { ratio: 1 })
    expect(whole.text).toBe(SENTENCES.join(' '))
    expect(whole).not.toHaveProperty('dropped')
  })
})

describe('explain', () => {
  const summary = condense(`${ARTICLE}\n\nBy Jonas Feld`, { explain: true, focus: 'ferry' })

  it('gives each sentence with what its score is the sum of', () => {
    const explanation = summary.explanation ?? []
    expect(explanation).toHaveLength(SENTENCES.length + 1)
    for (const { score, base, contributions, fitness } of explanation) {
      const odds = contributions.reduce((sum, { contribution }) => sum + contribution, base)
      expect(fitness === 'good' ? 1 / (1 + Math.exp(-odds)) : 0).toBeCloseTo(score, 3)
    }
    const ferry = explanation.find(({ contributions }) =>
      contributions.some(({ feature, value }) => feature === 'focus' && value === 1),
    )
    expect(ARTICLE.slice(ferry?.start, ferry?.end)).toMatch(/ferry/)
  })

  it('tells what was taken, and what cannot be', () => {
    const picked = summary.explanation?.filter((sentence) => sentence.picked)
    expect(picked?.map(({ start, end, score }) => ({ start, end, score }))).toEqual(
      summary.sentences.map(({ start, end, score }) => ({ start, end, score })),
    )
    expect(summary.explanation?.at(-1)).toMatchObject({ fitness: 'poor', contributions: [] })
  })

  it('is plain data, and off by default', () => {
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary)
    expect(condense(ARTICLE)).not.toHaveProperty('explanation')
    expect(condense('', { explain: true, compress: true })).toMatchObject({
      explanation: [],
      dropped: [],
    })
  })
})

describe('condense, a hundred times', () => {
  it('gives the same bytes', () => {
    const options = { minWords: 40, focus: 'ferry', compress: true, explain: true }
    const first = JSON.stringify(condense(ARTICLE, options))
    for (let run = 1; run < 100; run++) {
      expect(JSON.stringify(condense(ARTICLE, options))).toBe(first)
    }
  })
})

describe('all limits at once', () => {
  const sentence = fc.constantFrom(
    ...SENTENCES,
    'By Jonas Feld',
    'It is so (they say).',
    '12 - 3 - 4.',
  )
  const article = fc
    .array(sentence, { minLength: 1, maxLength: 30 })
    .map((parts) => parts.join(' '))
  const most = (max: number) => fc.option(fc.integer({ min: 1, max }), { nil: undefined })

  it('are never exceeded, and the summary is never empty', () => {
    fc.assert(
      fc.property(
        article,
        most(90),
        most(5),
        most(500),
        most(60),
        fc.boolean(),
        fc.constantFrom('', 'ferry'),
        (text, words, sentences, characters, least, compress, focus) => {
          const minWords = least === undefined ? undefined : Math.min(least, words ?? least)
          const limits = { words, sentences, characters, minWords }
          const given = Object.fromEntries(
            Object.entries(limits).filter(([, value]) => value !== undefined),
          )
          const summary = condense(text, { ...given, compress, focus })
          expect(summary.text).not.toBe('')
          expect(wordsOf(summary.text)).toBeLessThanOrEqual(words ?? Infinity)
          expect(summary.sentences.length).toBeLessThanOrEqual(sentences ?? Infinity)
          expect(summary.text.length).toBeLessThanOrEqual(characters ?? Infinity)
        },
      ),
      { numRuns: 300 },
    )
  })
})
