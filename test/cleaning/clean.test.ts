import { describe, expect, test } from 'vitest'
import { clean, cleanDocument } from '../../src/cleaning/clean.ts'
import { restore } from '../../src/cleaning/restore.ts'
import { MOST_LINES } from '../../src/cleaning/rewrite.ts'
import { asReading, parse } from '../../src/document/parse.ts'
import { findDuplicates } from '../../src/duplicates/find-duplicates.ts'

const MILL =
  'The old paper mill on the river bank will become a library, the town council decided last night.'
const COST =
  'Builders think that the roof alone will eat up a third of the budget before the first book arrives.'
const VOTE =
  'Two members voted against the plan because they wanted a swimming pool on the same piece of land.'

describe('clean', () => {
  test('tells a name that breaks off as furniture where no word says it', () => {
    const told =
      'The lock was bought with 1,400 crowns that the mill had lent to Pope Evans for flour.'
    const text = `${told} Pope Ev\n\n${COST}\n\n${told} Pope Evans has 19 sacks of it left.`
    const { removals } = clean(text)
    expect(removals.map(({ text: gone, rule }) => [gone, rule])).toEqual([
      [told, undefined],
      ['Pope Ev', 'signature'],
    ])
  })

  test('leaves a repeated paragraph out and tells why', () => {
    const text = [MILL, COST, MILL, VOTE].join('\n\n')
    const cleaned = clean(text)
    const start = MILL.length + COST.length + 4
    expect(cleaned.text).toBe([MILL, COST, VOTE].join('\n\n'))
    expect(cleaned.removals).toEqual([
      {
        start,
        end: start + MILL.length,
        reason: 'duplicate',
        of: { start: 0, end: MILL.length },
        similarity: 1,
        kind: 'exact',
        containment: { here: 1, there: 1 },
        changes: [],
        words: 18,
        text: MILL,
      },
    ])
  })

  test('tells how a passage stands to the one that stays, word by word', () => {
    const again = MILL.replace('will become', 'is to become')
    const text = [MILL, COST, again, VOTE].join('\n\n')
    const [removal] = clean(text).removals
    expect(removal).toMatchObject({ kind: 'near', of: { start: 0, end: MILL.length } })
    expect(removal?.containment?.here).toBeCloseTo(removal?.similarity ?? 0, 1)
    const said = (span: { start: number; end: number } | null) =>
      span && text.slice(span.start, span.end)
    expect(removal?.changes?.map(({ here, there }) => [said(here), said(there)])).toEqual([
      ['is to', 'will'],
    ])
  })

  test('tells the paragraphs that stay, in both texts, and counts words', () => {
    const text = ['  ', MILL, `  ${COST}`, MILL, VOTE, ''].join('\n\n')
    const { kept, words, removals, text: cleaned } = clean(text)
    expect(kept.map(({ cleaned: { start, end } }) => cleaned.slice(start, end))).toEqual(
      cleaned.split('\n\n'),
    )
    expect(kept.map(({ start, end }) => text.slice(start, end))).toEqual([MILL, COST, VOTE])
    expect(words).toBe(cleaned.split(/\s+/).length)
    expect(removals.map((removal) => removal.words)).toEqual([MILL.split(' ').length])
  })

  test('calls a repeated headline what it is', () => {
    const title = 'Paper Mill Becomes Town Library'
    const text = [title, title, MILL, COST].join('\n')
    expect(clean({ text, title }).removals.map(({ reason }) => reason)).toEqual(['title'])
  })

  test('leaves a sentence out of the middle of a paragraph, and one space', () => {
    const text = `${MILL} ${COST}\n\n${VOTE} ${COST} The work begins in May.`
    expect(clean(text).text).toBe(`${MILL} ${COST}\n\n${VOTE} The work begins in May.`)
  })

  test('keeps variants', () => {
    const text = [MILL, COST, COST.replace('a third', 'a quarter')].join('\n\n')
    expect(findDuplicates(text).map(({ kind }) => kind)).toEqual(['variant'])
    expect(clean(text).text).toBe(text)
  })

  test('joins so many lines of a paragraph, and keeps further ends of lines', () => {
    const text = 'b\n'.repeat(MOST_LINES + 100)
    const cleaned = clean(text)
    expect(cleaned.seams.length).toBeLessThanOrEqual(MOST_LINES + 30)
    expect(cleaned.text.endsWith('b\nb\nb')).toBe(true)
    expect(restore(cleaned)).toBe(text)
  })

  test('writes every layout as lines with a blank line between them', () => {
    const wrapped = [MILL, COST, VOTE].map((text) => text.replace(/(.{1,64})(?: |$)/g, '$1\n'))
    const expected = [MILL, COST].join('\n\n')
    expect(clean(`\uFEFF${MILL}\r\n${COST}\r\n`).text).toBe(expected)
    expect(clean(`   ${MILL}\n \u00a0 \n\n\n${COST}  `).text).toBe(expected)
    expect(clean(wrapped.join('\n')).text).toBe([MILL, COST, VOTE].join('\n\n'))
  })

  test('acts on the pairs that the caller agrees with, and on no others', () => {
    const text = [MILL, COST, VOTE, MILL, COST].join('\n\n')
    const pairs = findDuplicates(text)
    expect(pairs).toHaveLength(2)
    expect(clean(text, { duplicates: [] }).text).toBe(text)
    expect(clean(text, { duplicates: pairs.slice(1) }).text).toBe(
      [MILL, COST, VOTE, MILL].join('\n\n'),
    )
  })

  test.each([{ duplicates: true }, { boilerplate: 'copyright' }, { boilerplate: null }])(
    'refuses the options %j',
    (options) => {
      expect(() => clean(MILL, options as never)).toThrow(
        expect.objectContaining({ code: 'INVALID_OPTION' }),
      )
    },
  )

  test('looks again at a short text that lost something, but not at a long one', () => {
    const goesAtOnce = (text: string): boolean =>
      clean(text).text === clean(text, { duplicates: findDuplicates(text) }).text
    const text = 'Yes. No. Why not. '.repeat(90)
    const others = Array.from({ length: 20_000 }, (_, index) => `w${index}`).join(' ')
    expect(goesAtOnce(text)).toBe(false)
    expect(goesAtOnce(`${text}\n\n${others}`)).toBe(true)
  })

  test('takes what a sentence says over and over at once, not some of it at every look', () => {
    const text = `成都市一家老茶馆的收音机，${'藏家'.repeat(700)}家${'藏家'.repeat(20)}`
    let steps = 0
    for (const _ of cleanDocument(asReading(text))) steps++
    expect(steps / text.length).toBeLessThan(4)
    expect(clean(text).text.length).toBeLessThan(100)
  })

  test('takes a parsed document', () => {
    const text = [MILL, COST, MILL].join('\n\n')
    expect(clean(parse(text))).toEqual(clean(text))
  })

  test.each(['', ' \n\t ', '\uFEFF', 'word', '\uD800', '\0'])('copes with %j', (text) => {
    const cleaned = clean(text)
    expect(cleaned.text).toBe(text.replace(/[\s\uFEFF]/g, ''))
    expect(restore(cleaned)).toBe(text)
  })
})

describe('a few characters over and over', () => {
  const cycles = ['Go now. Stop it. ', 'No! Yes! Maybe! ']
  const said = [...cycles, 'Ab cd ', 'ha ', 'Yes. ', 'Ab cd. ', '時計', '列車は遅れた', 'قال ']
  const layouts = {
    'on one line': (passage: string, times: number) => passage.repeat(times),
    'in lines': (passage: string, times: number) => `${passage.trim()}\n`.repeat(times),
    'in paragraphs': (passage: string, times: number) => `${passage.trim()}\n\n`.repeat(times),
    'some a line': (passage: string, times: number) => `${passage.repeat(8)}\n`.repeat(times / 8),
  }
  const cases = said.flatMap((passage) =>
    Object.keys(layouts).map((layout) => [passage, layout as keyof typeof layouts] as const),
  )

  test.each(cases)('%j %s is gone in one call, as far as it goes', (passage, layout) => {
    for (const times of [304, 1000]) {
      const flood = layouts[layout](passage, times)
      for (const text of [flood, `${MILL}\n\n${flood}\n\n${COST}`]) {
        const { text: once } = clean(text)
        expect(clean(once).text).toBe(once)
      }
    }
  })

  test('leaves a few of a thousand', () => {
    for (const layout of Object.values(layouts)) {
      expect(clean(`${MILL}\n\n${layout('Ab cd. ', 1000)}`).text.length).toBeLessThan(400)
    }
  })
})

describe('pairs that a caller gives', () => {
  const text = [MILL, COST, VOTE, MILL].join('\n\n')
  const [pair] = findDuplicates(text)
  const refused = expect.objectContaining({ code: 'INVALID_OPTION' }) as unknown as Error

  test.each([
    ['no object', 1],
    ['nothing in it', {}],
    ['no passage that stays', { ...pair, of: undefined }],
    ['a passage beyond the text', { ...pair, end: text.length + 1 }],
    ['a passage that begins behind its end', { ...pair, start: 5, end: 2 }],
    ['a place between two characters', { ...pair, start: 0.5 }],
    ['a passage that goes for itself', { ...pair, of: { start: pair?.start, end: pair?.end } }],
    ['another kind', { ...pair, kind: 'alike' }],
    ['no similarity', { ...pair, similarity: undefined }],
    ['what is attached without a place', { ...pair, attached: [{ rule: 'credit' }] }],
  ])('are refused with %s', (_, wrong) => {
    expect(() => clean(text, { duplicates: [wrong as never] })).toThrow(refused)
  })

  test('may not go for each other', () => {
    const { start, end, of } = pair as NonNullable<typeof pair>
    const mirrored = { ...(pair as NonNullable<typeof pair>), ...of, of: { start, end } }
    expect(clean(text, { duplicates: [mirrored] }).text).toBe([COST, VOTE, MILL].join('\n\n'))
    const both = [pair as NonNullable<typeof pair>, mirrored]
    expect(() => clean(text, { duplicates: both })).toThrow(/go for each other/)
  })
})

describe('restore', () => {
  const text = `${MILL} ${COST}\r\n\r\n  ${VOTE}\u00a0${COST}\r\n${MILL}\r\n`

  test('gives the input back, also after a way through JSON', () => {
    const cleaned = clean(text)
    expect(cleaned.removals).toHaveLength(2)
    expect(restore(cleaned)).toBe(text)
    expect(restore(JSON.parse(JSON.stringify(cleaned)))).toBe(text)
  })

  test.each([undefined, null, 'text', {}, { text: 'a' }])('refuses %j', (cleaned) => {
    expect(() => restore(cleaned as never)).toThrow(
      expect.objectContaining({ code: 'INVALID_CLEANED' }),
    )
  })

  const edit = { start: 0, end: 1, text: 'b' }

  test.each([
    ['null for a removal', { text: 'a', removals: [null], seams: [] }],
    ['a removal that is empty', { text: 'a', removals: [{}], seams: [] }],
    ['a number for a seam', { text: 'a', removals: [], seams: [5] }],
    ['a seam without what was written', { text: 'a', removals: [], seams: [edit] }],
    ['a text that is none', { text: 'a', removals: [{ ...edit, text: 7 }], seams: [] }],
    [
      'a place beyond the text',
      { text: 'a', removals: [{ ...edit, start: 4, end: 5 }], seams: [] },
    ],
    ['a place between', { text: 'a', removals: [{ ...edit, start: 0.5, end: 1.5 }], seams: [] }],
  ])('refuses %s', (_, cleaned) => {
    const refused = expect.objectContaining({ code: 'INVALID_CLEANED' })
    expect(() => restore(cleaned as never)).toThrow(refused as unknown as Error)
  })

  test('refuses what does not belong together', () => {
    const cleaned = clean(text)
    const cut = { ...cleaned, text: cleaned.text.slice(0, 40) }
    expect(() => restore(cut)).toThrow(expect.objectContaining({ code: 'INVALID_CLEANED' }))
    const shifted = {
      ...cleaned,
      removals: cleaned.removals.map((removal) => ({ ...removal, text: '' })),
    }
    expect(() => restore(shifted)).toThrow(expect.objectContaining({ code: 'INVALID_CLEANED' }))
  })
})

test('a passage that goes names one that stays, however many copies there are', () => {
  const near = MILL.replace('decided', 'has decided')
  const text = [MILL, COST, near, VOTE, MILL, near, COST, MILL].join('\n\n')
  const { removals } = clean(text)
  expect(removals.length).toBeGreaterThan(3)
  for (const { of } of removals) {
    for (const gone of removals) {
      expect(
        Math.min(gone.end, of?.end ?? 0) - Math.max(gone.start, of?.start ?? 0),
      ).toBeLessThanOrEqual(0)
    }
  }
})

describe('numbers and names', () => {
  const quote = 'We will not sell one stone of this mill, whatever anybody offers us for it'

  test('the last place of a name stays, also where another passage says the rest', () => {
    const full = MILL.replace('the town council', 'the town council of Ostrau')
    const text = [MILL, COST, full].join('\n\n')
    expect(clean(text).text).toContain('Ostrau')
    expect(clean(text).removals.map((removal) => removal.text)).toEqual([MILL])
  })

  test('where both copies hold a name of their own, both stay as variants', () => {
    const one = MILL.replace('the river bank', 'the river bank near Ostrau')
    const other = MILL.replace('last night', 'last night in Brenz')
    const text = [one, COST, other].join('\n\n')
    expect(clean(text).removals).toEqual([])
    const [pair] = findDuplicates(text)
    expect(pair?.kind).toBe('variant')
    expect(pair?.differences.map(({ kind }) => kind)).toContain('name')
  })

  test('a signature that nothing else says goes as one, by name', () => {
    const text = `“${quote}.”\n\n${COST}\n\n“${quote}.” — Ines Kolb (@ineskolb) March 3, 2026`
    const { removals } = clean(text)
    expect(removals.map(({ reason, rule, text: gone }) => [reason, rule, gone])).toEqual([
      ['duplicate', undefined, `“${quote}.”`],
      ['boilerplate', 'signature', '— Ines Kolb (@ineskolb) March 3, 2026'],
    ])
  })

  test('a credit that nothing else says goes as one, by name', () => {
    const caption = 'Builders carry the first beams of the new roof over the river bank at dawn.'
    const text = [caption, MILL, `${caption} (Photo: Jonas Brandt/Ledger)`].join('\n\n')
    const { removals, text: cleaned } = clean(text)
    expect(removals.map(({ rule, of, text: gone }) => [rule, of !== undefined, gone])).toEqual([
      [undefined, true, caption],
      ['credit', false, '(Photo: Jonas Brandt/Ledger)'],
    ])
    expect(cleaned).toBe([caption, MILL].join('\n\n'))
    expect(restore(clean(text))).toBe(text)
  })

  test('a credit that what stays has, too, goes in one piece with its caption', () => {
    const caption =
      'Builders carry the first beams over the river bank. (Photo: Jonas Brandt/Ledger)'
    const { removals } = clean([caption, MILL, caption].join('\n\n'))
    expect(removals.map(({ rule, text: gone }) => [rule, gone])).toEqual([[undefined, caption]])
  })

  test('a headline whose end looks like the name of a speaker goes in one piece', () => {
    const headline = 'Mill Owners Plan a New Roof Amid U.S. Timber Dispute'
    const { removals } = clean([headline, headline, MILL, COST].join('\n\n'))
    expect(removals.map(({ reason, text: gone }) => [reason, gone])).toEqual([['title', headline]])
  })

  test('a signature that the article says too is no removal of its own', () => {
    const text = `“${quote},” said Ines Kolb.\n\n${COST}\n\n“${quote}.” — Ines Kolb`
    expect(clean(text).removals.map(({ rule }) => rule)).toEqual([undefined])
  })

  test('nothing goes for a passage that goes as boilerplate', () => {
    const notice = 'Sign up for our newsletter and read the news of the mill every morning.'
    const text = [notice, `${MILL} ${COST} ${VOTE} ${notice}`].join('\n\n')
    const { removals } = clean(text, { boilerplate: ['newsletter'] })
    expect(removals.map(({ rule, start }) => [rule, start])).toEqual([['newsletter', 0]])
    const duplicates = findDuplicates(text).map((pair) => ({ ...pair, ...pair.of, of: pair }))
    expect(clean(text).removals).toHaveLength(1)
    expect(clean(text, { duplicates }).removals).toHaveLength(1)
    const own = clean(text, { duplicates, boilerplate: ['newsletter'] })
    expect(own.removals.map(({ rule }) => rule)).toEqual(['newsletter'])
  })

  test('a caption that is glued to the text before it goes in one go', () => {
    const photo = (lock: string) => `Photo: A barge lies across ${lock}. (Photo: Jo March/Ledger)`
    const shut = (the: string) =>
      `The harbour master closed ${the} eastern basin on Tuesday after both barges tore loose in ${the} storm.${photo(`${the} lock`)}Advertisement`
    const text = [
      shut('the'),
      `Repairs will not cost $1.4 million, according to Dr. H. Lund\nof Grove Inc. in the U.S. capital. ${photo('the lock').replace('lies ', 'lies\n')}`,
      shut('that'),
    ].join('\n\n')
    const once = clean(text).text
    expect(clean(once).text).toBe(once)
  })
})

describe('the signature of each of many copies, which nothing else says, is told by its rule', () => {
  // To the word, so that no decision is close: the first few copies are aligned, and the others follow them.
  const said =
    'The mayor did nothing bad at all, and the clerk knows it as well as the whole town does'
  const signature = '— Ada J. Brun (@realAdaBrun) June 23, 2018'

  test.each([
    [
      'behind the article',
      (posts: string[]) => [COST, `“${said},” said Ada Brun on Monday.`, ...posts],
    ],
    [
      'before it',
      (posts: string[]) => [COST, ...posts, `On the stairs she said: “${said}, and I am glad.”`],
    ],
  ])('%s', (_, around) => {
    for (const count of [8, 9, 17, 40]) {
      const text = around(Array<string>(count).fill(`${said}. ${signature}`)).join('\n\n')
      const { removals, text: left } = clean(text)
      expect(left).not.toContain('2018')
      expect(restore(clean(text))).toBe(text)
      const told = removals.filter(({ text: gone }) => gone.includes('2018'))
      expect(told.map(({ rule, text: gone }) => [rule, gone])).toEqual(
        Array<string[]>(count).fill(['signature', signature]),
      )
    }
  })
})
