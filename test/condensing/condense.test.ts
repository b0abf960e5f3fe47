import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CondenseOptions, condense, condenseDocument } from '../../src/condensing/condense.ts'
import { parse } from '../../src/document/parse.ts'

const PARAGRAPHS = [
  'The harbour bridge in Maren will stay closed until spring after engineers found cracks in two of its pillars, the city council said on Tuesday.',
  'It carries about 40,000 cars a day. Drivers have been told to use the tunnel, which is already crowded in the mornings.',
  '“We cannot take any risk with a bridge of that age,” said Mayor Ilse Brandt, who had asked for the inspection in June.',
  'Repairs of the bridge pillars will cost about $12 million, according to a report that the council published.',
  'A ferry will cross the harbour every ten minutes from Monday, free of charge for cyclists.',
  'The bridge was built in 1931 and was last repaired after a ship struck it 20 years ago.',
]
const ARTICLE = PARAGRAPHS.join('\n\n')
const sentencesOf = (text: string, options: CondenseOptions = {}): string[] =>
  condense(text, options).sentences.map(({ start, end }) => text.slice(start, end))

describe('condense', () => {
  it('gives three sentences in the order of the article by default', () => {
    const { sentences, text, words } = condense(ARTICLE)
    expect(sentences).toHaveLength(3)
    expect(sentences.map(({ start }) => start)).toEqual(
      sentences.map(({ start }) => start).sort((a, b) => a - b),
    )
    expect(text).toBe(sentences.map(({ start, end }) => ARTICLE.slice(start, end)).join(' '))
    expect(words).toBe(text.split(' ').length)
  })

  it('takes the opening sentence of a report, and gives what is worth more a higher score', () => {
    expect(sentencesOf(ARTICLE, { sentences: 1 })).toEqual([PARAGRAPHS[0]])
    const scores = condense(ARTICLE, { ratio: 1 }).sentences.map(({ score }) => score)
    expect(scores[0]).toBe(Math.max(...scores))
    for (const score of scores) expect(score > 0 && score < 1).toBe(true)
  })

  it('is empty for a text without a sentence', () => {
    const empty = { text: '', sentences: [], words: 0 }
    expect(condense('')).toEqual(empty)
    expect(condense(' \n\u00a0\n')).toEqual(empty)
  })

  it('reads hard-wrapped text on over the line ends; the spans keep them', () => {
    const lines = [
      'The harbour bridge in Maren will stay closed until spring after engineers',
      'found cracks in two of its pillars, the city council said on Tuesday. The',
      'old ferry will cross the harbour every ten minutes from next Monday, free',
      'of charge for everybody who comes by bicycle or on foot in the mornings.',
    ]
    const wrapped = lines.join('\r\n')
    const { text, sentences } = condense(wrapped, { sentences: 1 })
    expect(text).toBe(
      'The harbour bridge in Maren will stay closed until spring after engineers found cracks in two of its pillars, the city council said on Tuesday.',
    )
    expect(sentences[0]).toMatchObject({ start: 0, end: wrapped.indexOf(' The\r\n') })
  })

  it('gives the same for a document that was read before', () => {
    expect(condense(parse(ARTICLE))).toEqual(condense(ARTICLE))
  })
})

describe('the budget of condense', () => {
  it.each([
    { words: 30 },
    { words: 55 },
    { characters: 160 },
    { ratio: 0.3 },
    { sentences: 2, words: 200 },
    { sentences: 5, characters: 300 },
  ])('%j holds with whole sentences', (options: CondenseOptions) => {
    const { text, sentences } = condense(ARTICLE, options)
    expect(sentences.length).toBeGreaterThan(0)
    expect(text.endsWith('…')).toBe(false)
    const size = ARTICLE.split(/\s+/).length
    const most = Math.min(options.words ?? size, (options.ratio ?? 1) * size)
    expect(text.split(' ').length).toBeLessThanOrEqual(most)
    expect(text.length).toBeLessThanOrEqual(options.characters ?? ARTICLE.length)
    expect(sentences.length).toBeLessThanOrEqual(options.sentences ?? 9)
  })

  it('counts dashes that stand alone as words too, so that the limit holds either way', () => {
    const dashed = 'The council - all of it - voted - after a long night - for the new bridge.'
    expect(condense(dashed, { words: 17 }).text).toMatch(/…$/)
    expect(condense(dashed, { words: 18 }).text).toBe(dashed)
  })

  it('cuts the best sentence at the end of a word if not even one fits', () => {
    expect(condense(ARTICLE, { words: 5 })).toMatchObject({
      text: 'The harbour bridge in Maren…',
      sentences: [{ start: 0, end: 27 }],
      words: 5,
    })
    expect(condense(ARTICLE, { words: 1 })).toMatchObject({ text: 'The…', words: 1 })
    expect(condense(ARTICLE, { characters: 20 }).text).toBe('The harbour bridge…')
  })

  it('cuts a word if not even the first one fits, but no character in two', () => {
    expect(condense('Donaudampfschiffe fahren hier.', { characters: 6 }).text).toBe('Donau…')
    expect(condense('Donaudampfschiffe fahren hier.', { characters: 1 }).text).toBe('…')
    expect(condense('𝒜𝒜𝒜𝒜 𝒜.', { characters: 4 }).text).toBe('𝒜…')
  })

  it('leaves out a dash in front that would cost the only word', () => {
    expect(condense('— Nobody was hurt in the fire.', { words: 1 }).text).toBe('Nobody…')
  })
})

describe('what condense never takes while there is something else', () => {
  const among = (line: string): string => [line, ...PARAGRAPHS, line.toUpperCase()].join('\n\n')

  it.each([
    ['a heading', 'What Happens Now To The Bridge'],
    [
      'a caption',
      'Photo: The harbour bridge in Maren, seen from the ferry that crosses the harbour.',
    ],
    ['a byline', 'By Jonas Feld'],
    ['a call', 'Read more: Why the harbour bridge in Maren was never replaced by a tunnel.'],
    ['a call to follow', 'Follow us on Twitter for more about the harbour bridge in Maren.'],
    ['an imprint', 'Anna Roth contributed to this report about the bridge in Maren.'],
    [
      'headlines pointed at from a name',
      'Sen. Anna Roth Anna Maria Roth Bridge vote slips for the council Maren counts its ferries MORE (D-Maren) said the bridge opens.',
    ],
    [
      'headlines run into another name',
      'Mayor Roth Anna Maria RottBridge vote slips for the council Maren counts its ferries MORE’s bridge opens.',
    ],
    [
      'a picture of a gallery',
      'Hide Caption 3 of 18 Photos: The bridge The bridge opened in Maren.',
    ],
    ['a pointer', 'See also the story of the harbour bridge in Maren and its two pillars.'],
    ['an address', 'The report on the harbour bridge in Maren is at https://maren.example/bridge.'],
    [
      'a caption run into its credit',
      'The bridge is seen from the ferry. | AP Photos Maren waits for its bridge The council met.',
    ],
    ['who wrote it', 'Lena Holm is a senior fellow at the Harbour Institute in Maren.'],
    [
      'a newsletter',
      'Each morning our team delivers the Harbour First newsletter about the bridge in Maren.',
    ],
    ['a word taken up', 'ILSE BRANDT: Well, we saw the cracks in the bridge of Maren in June.'],
    ['an answer', 'ROTH: And you asked the council of Maren for a new harbour bridge.'],
    ['a fragment', 'An old bridge in winter.'],
    ['a dateline', 'MAREN, June 3.'],
    ['the end of a sentence', 'engineers found cracks in the pillars of the bridge.'],
    [
      'an opening that leans on what is lost',
      'But the council of Maren wants a new harbour bridge.',
    ],
    ['a table', 'Bridge   1931   12,000\nTunnel   1974   28,000'],
    [
      'a cut teaser',
      'The harbour bridge in Maren will stay closed until spring after engineers...',
    ],
  ])('%s', (_, line) => {
    const text = among(line)
    const taken = sentencesOf(text, { ratio: 1 })
    expect(taken.length).toBeGreaterThan(4)
    expect(taken.filter((sentence) => line.toLowerCase().includes(sentence.toLowerCase()))).toEqual(
      [],
    )
  })

  it('but what opens a talk', () => {
    const opening = 'ILSE BRANDT: The harbour bridge in Maren will stay closed until spring.'
    const answer = 'JONAS ROTH: Well, you saw the cracks in the bridge of Maren in June.'
    expect(sentencesOf(`${opening}\n\n${answer}`, { sentences: 1 })).toEqual([opening])
  })

  it('but an opening that sets the scene', () => {
    const opening = 'It was a cold night when the harbour bridge in Maren was closed until spring.'
    expect(sentencesOf([opening, ...PARAGRAPHS].join('\n\n'), { ratio: 1 })).toContain(opening)
  })

  it('what stands before a credit of its own', () => {
    const caption = 'The harbour bridge in Maren is seen from a ferry on Tuesday.'
    const text = [caption, '(Lena Holm/Reuters)', ...PARAGRAPHS].join('\n\n')
    expect(sentencesOf(text, { ratio: 1 })).not.toContain(caption)
  })

  it('the headline again', () => {
    const title = 'The harbour bridge in Maren will stay closed.'
    const { sentences } = condense({ title, text: `${title}\n\n${ARTICLE}` }, { ratio: 1 })
    expect(sentences[0]?.start).toBe(title.length + 2)
  })

  it('but takes it if there is nothing else', () => {
    expect(condense('What Happens Now').text).toBe('What Happens Now')
    expect(condense('Read more: the bridge.', { words: 20 }).text).toBe('Read more: the bridge.')
    expect(condense('?!').text).toBe('?!')
  })
})

describe('repetition in a summary', () => {
  it('takes a sentence once, where it stands first', () => {
    const text = [...PARAGRAPHS, ...PARAGRAPHS].join('\n\n')
    const { sentences } = condense(text, { ratio: 1 })
    const starts = sentences.map(({ start }) => start)
    expect(Math.max(...starts)).toBeLessThan(ARTICLE.length)
    expect(condense('The sun rose again today. '.repeat(40), { ratio: 1 }).sentences).toHaveLength(
      1,
    )
  })

  it('leaves out a sentence that says most of another one again', () => {
    const again =
      'Engineers found cracks in two pillars, the city council said Tuesday, and the harbour bridge in Maren will stay closed.'
    const taken = sentencesOf(`${ARTICLE}\n\n${again}`, { ratio: 1 })
    expect(taken.includes(again) && taken.includes(PARAGRAPHS[0] as string)).toBe(false)
  })
})

describe('what a sentence needs around it', () => {
  it('takes no sentence that points at one that is left out', () => {
    for (const sentences of [1, 2, 3, 4]) {
      const taken = sentencesOf(ARTICLE, { sentences })
      const dangling = taken.findIndex((sentence) => sentence.startsWith('It carries'))
      if (dangling >= 0) expect(taken[dangling - 1]).toBe(PARAGRAPHS[0])
    }
    const dangling = `${PARAGRAPHS[3]} He said the bridge pillars will be repaired by the council. ${PARAGRAPHS[4]}`
    expect(sentencesOf(dangling, { sentences: 2 }).join(' ')).not.toContain('He said')
  })

  it('takes no piece of a quotation that goes on in the next sentence', () => {
    const quote =
      '“The bridge pillars in Maren are cracked. The bridge will stay closed until spring,” an engineer said.'
    const taken = sentencesOf(`${quote}\n\n${ARTICLE}`, { sentences: 2 })
    expect(taken.join(' ')).not.toContain('are cracked')
  })
})

describe('condenseDocument', () => {
  it('takes nothing of what is removed, not even a part', () => {
    const first = { start: 0, end: (PARAGRAPHS[0] as string).length }
    const part = { start: ARTICLE.indexOf('Repairs'), end: ARTICLE.indexOf('will cost') }
    const { sentences } = condenseDocument(ARTICLE, { ratio: 1 }, [first, part])
    const taken = sentences.map(({ start, end }) => ARTICLE.slice(start, end))
    expect(taken.length).toBeGreaterThan(2)
    expect(taken).not.toContain(PARAGRAPHS[0])
    expect(taken).not.toContain(PARAGRAPHS[3])
  })

  it('is still not empty if everything is', () => {
    const all = [{ start: 0, end: ARTICLE.length }]
    expect(condenseDocument(ARTICLE, {}, all).text).not.toBe('')
  })
})

describe('other languages', () => {
  it.each([
    [
      'de',
      'Die Brücke im Hafen bleibt bis zum Frühjahr gesperrt. Das hat der Rat der Stadt am Dienstag beschlossen. Die Fähre fährt ab Montag alle zehn Minuten. Sie ist für Radfahrer kostenlos.',
    ],
    [
      'ru',
      'Мост в гавани закрыт до весны. Об этом сообщил городской совет во вторник. Паром ходит каждые десять минут.',
    ],
    ['zh', '港口大桥将关闭到春天。市议会星期二宣布了这个决定。渡轮从星期一开始每十分钟一班。'],
  ])('condenses %s within a budget', (language, text) => {
    const { sentences } = condense({ text, language }, { sentences: 2 })
    expect(sentences).toHaveLength(2)
    expect(condense({ text, language }, { words: 4 }).text.endsWith('…')).toBe(true)
  })
})

describe('any text', () => {
  const piece = fc.constantFrom(
    ...PARAGRAPHS,
    'Read more',
    'She left.',
    '…',
    '—',
    '"No," he said.',
    '\u0000',
    '\ud83d',
    '新闻报道。',
    '\n',
    '\n\n',
    ' ',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map((all) => all.join(' ')),
  )
  const limit = fc.integer({ min: 1, max: 80 })

  it('is condensed within the budget, from spans in order, the same every time', () => {
    fc.assert(
      fc.property(
        text,
        fc.record({ words: limit, sentences: limit, characters: limit }, { requiredKeys: [] }),
        (input, options: CondenseOptions) => {
          const summary = condense(input, options)
          expect(condense(input, options)).toEqual(summary)
          expect(JSON.parse(JSON.stringify(summary))).toEqual(summary)
          const { sentences } = parse(input)
          expect(summary.text === '').toBe(sentences.length === 0)
          expect(summary.text.length).toBeLessThanOrEqual(options.characters ?? Infinity)
          expect(summary.sentences.length).toBeLessThanOrEqual(options.sentences ?? Infinity)
          expect(summary.words).toBeLessThanOrEqual(options.words ?? Infinity)
          const counted = summary.text.split(/\s+/).filter((run) => run !== '').length
          expect(counted).toBeLessThanOrEqual(options.words ?? Infinity)
          let last = 0
          for (const { start, end, score } of summary.sentences) {
            expect(last <= start && start <= end && end <= input.length).toBe(true)
            expect(score >= 0 && score <= 1).toBe(true)
            last = end
          }
        },
      ),
    )
  })

  it('says what it says once, however short and poor that is', () => {
    expect(condense('It is. '.repeat(50), { words: 40 }).text).toBe('It is.')
    const cluster = [1, 2, 3].map(() => ({ text: 'It is. They were not. '.repeat(50) }))
    expect(condense(cluster, { words: 40 }).sentences).toHaveLength(2)
  })

  it('takes no pointer whose sentence before was left out, nor a question without its answer', () => {
    const frost =
      'Frost again. These ferries of the harbour stay in port until Monday, and the harbour pays the crews of the ferries. Snow fell on the hills. The market was moved to a hall.'
    expect(condense(frost, { sentences: 1 }).text).not.toContain('These')
    const fishers = {
      title: 'Fischer im Hafen von Sable: Tage ohne Fang',
      text: 'Taucher prüfen die Schleuse. Der Markt zog in eine Halle. Wer zahlt den Fischern im Hafen von Sable die Tage ohne Fang? Niemand weiß es. Der Bürgermeister kam. Sie fordern Geld für den Hafen von Sable und für die Tage ohne Fang im Hafen. Es fiel Schnee.',
    }
    expect(condense(fishers, { sentences: 2 }).text).not.toMatch(/\?|Sie/)
  })
})
