/** What a corpus says of stories that come again: resent, corrected, continued, in the form of a wire. */
import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/document/article.ts'
import { CORPUS_DEFAULTS, type Corpus, memoryStore, openCorpus } from '../../src/entries/corpus.ts'

const LEAD =
  'The ferry Lindgren ran aground outside the harbour of Ostrava Bay shortly before noon on Tuesday, and all 212 passengers were brought ashore in lifeboats within two hours.'
const CAUSE =
  'Harbour master Ines Rocha said the pilot had lost sight of the northern buoy in heavy rain, and that the tide was already falling when the hull touched the sandbank.'
const COST =
  'The company that runs the line expects repairs to take six weeks and to cost about 4 million crowns, which its insurance will cover in full.'
const AFTER =
  'Fishermen from three villages towed the empty lifeboats back to the quay, where schoolchildren had lit fires and handed out soup to those who waited for buses.'
const LETTER =
  'Sign up for the evening letter of the Ostrava Ledger and read what the town talks about before anyone else.'

const text = (...paragraphs: string[]): string => paragraphs.join('\n\n')
const STORY = text(LEAD, CAUSE, COST)

async function opened(articles: readonly Article[], options = {}): Promise<Corpus> {
  const corpus = await openCorpus(options)
  for await (const _ of corpus.addAll(articles));
  return corpus
}

/** Other stories of one source, each with these paragraphs behind it. */
const others = (count: number, ...paragraphs: string[]): Article[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `other-${index}`,
    source: 'Ledger',
    text: text(
      `${NAMES[index]} won the ${WHAT[index]} of the island league on Sunday after a long and patient afternoon on wet ground.`,
      ...paragraphs.map((paragraph) => paragraph.replace('NAME', NAMES[index] as string)),
    ),
  }))
const NAMES = ['Paul Moreau', 'Edda Brandt', 'Jo Okafor', 'Tomas Vidal']
const WHAT = ['chess final', 'rowing race', 'tug of war', 'cheese market vote']

describe('the verdict', () => {
  test.each<[string, string, string, string]>([
    ['resent as it was', STORY, 'duplicate', ''],
    [
      'resent in another layout',
      STORY.replace(/\n\n/g, '\r\n \r\n').toUpperCase(),
      'duplicate',
      '',
    ],
    ['with another number', STORY.replace('212', '221'), 'variant', 'number'],
    ['with another speaker', STORY.replace('Ines Rocha', 'Paul Moreau'), 'variant', 'quote'],
    ['continued', text(STORY, AFTER), 'contains', ''],
    ['cut short', text(LEAD, CAUSE), 'contained', ''],
    ['as a declared correction', text(STORY, 'Corrects the spelling of the bay.'), 'variant', ''],
    ['told anew', text(AFTER), 'unique', ''],
    [
      'with one paragraph of it',
      text(AFTER, 'Nothing else was heard of the night.', COST),
      'overlap',
      '',
    ],
  ])('of a story %s', async (_, sent, verdict, difference) => {
    const corpus = await opened([{ id: 'first', text: STORY }])
    const finding = await corpus.add({ id: 'second', text: sent })
    expect(finding.verdict).toBe(verdict)
    expect(finding.of).toBe(verdict === 'unique' ? undefined : 'first')
    expect(finding.differences[0]?.kind ?? '').toBe(difference)
  })

  test('tells of a stock line as a passage, not as an overlap', async () => {
    const words = (seed: number, count: number): string =>
      Array.from({ length: count }, (_, at) => `w${(seed * 7919 + at * 104_729) % 99_991}`).join(
        ' ',
      )
    const line = 'Share prices may go down as well as up, and readers act at their own risk.'
    const told = async (size: number): Promise<unknown[]> => {
      const corpus = await opened([{ id: 'a', text: text(words(1, size), line) }])
      const { verdict, of, passages } = await corpus.query(text(words(2, size), line))
      return [verdict, of, passages.length]
    }
    expect(await told(180)).toEqual(['overlap', 'a', 1])
    expect(await told(240)).toEqual(['unique', undefined, 1])
  })

  test('takes no offer of a newsletter for an overlap, however short the articles are', async () => {
    const offer = 'Sign up today to receive our evening newsletter, free of charge, in your inbox.'
    const corpus = await opened([
      {
        id: 'a',
        text: text(
          'The ferry left at noon for the isle, and nobody but the mate and his dog was on board of it.',
          offer,
        ),
      },
    ])
    const { verdict, passages } = await corpus.query(
      text(
        'A choir sang in the old harbour until the rain came down, and then it went on in the hall.',
        offer,
      ),
    )
    expect([verdict, passages.length]).toEqual(['unique', 1])
  })

  test('points at what differs, here and there', async () => {
    const corpus = await opened([{ id: 'first', text: STORY }])
    const sent = text('Ferry aground.', LEAD.replace('212', '221'), CAUSE, COST)
    const { differences, passages } = await corpus.query(sent)
    const [{ here, there } = { here: null, there: null }] = differences
    expect(sent.slice(here?.start, here?.end)).toBe('221')
    expect(STORY.slice(there?.start, there?.end)).toBe('212')
    expect(passages.map(({ verdict }) => verdict)).toEqual(['variant', 'identical', 'identical'])
    for (const { start, end, of, verdict } of passages) {
      expect(of.id).toBe('first')
      if (verdict === 'identical') {
        expect(STORY.slice(of.start, of.end)).toBe(sent.slice(start, end))
      }
    }
  })

  test('keeps what is new apart from what is not, and a changed fact is new', async () => {
    const corpus = await opened([{ id: 'first', text: STORY }])
    const sent = text(LEAD.replace('212', '221'), CAUSE, AFTER, COST)
    const { fresh } = await corpus.query(sent)
    expect(fresh.map(({ start, end }) => sent.slice(start, end))).toEqual([
      LEAD.replace('212', '221'),
      AFTER,
    ])
  })
})

test('of two paragraphs that say as much of one the first is told, whatever was there before', async () => {
  const early = LEAD.replace('The ferry', 'That ferry')
  const late = LEAD.replace('two hours', 'two days')
  for (const isLateKnown of [false, true]) {
    const corpus = await opened(isLateKnown ? [{ id: 'gone', text: late }] : [])
    await corpus.remove('gone')
    await corpus.add({ id: 'both', text: text(early, late) })
    const { passages } = await corpus.query(LEAD)
    expect(passages.map(({ of }) => of)).toEqual([{ id: 'both', start: 0, end: early.length }])
  }
})

test('two ids with one hash are two', async () => {
  // FNV-1a of 32 bits is the same for these.
  const [a, b] = ['costarring', 'liquid'] as const
  const corpus = await opened([{ id: a, text: LEAD }])
  expect([corpus.has(a), corpus.has(b)]).toEqual([true, false])
  await corpus.add({ id: b, text: COST })
  await corpus.remove(a)
  expect([corpus.has(a), corpus.has(b)]).toEqual([false, true])
  expect(corpus.get(b)?.article.text).toBe(COST)
})

test('the example of openCorpus is true', async () => {
  const corpus = await openCorpus()
  const first =
    'All 12 sailors of the ferry that sank off the island at noon were saved by fishermen.'
  await corpus.add({ id: 'first', text: first })
  const finding = await corpus.query(first.replace('12', '14'))
  expect(finding).toMatchObject({ verdict: 'variant', of: 'first' })
})

describe('what any site may say', () => {
  const credited = text(STORY, '(Reporting by Ana Weiss; editing by Paul Moreau)', 'Read more:')

  test.each([
    ['with it', STORY, credited],
    ['without it', credited, STORY],
    ['with other lines of it', text(STORY, 'ADVERTISEMENT'), credited],
  ])('makes no other story of one %s', async (_, first, sent) => {
    const corpus = await opened([{ id: 'first', text: first }])
    expect(await corpus.query(sent)).toMatchObject({ verdict: 'duplicate', differences: [] })
    await corpus.add({ id: 'second', text: sent })
    expect(corpus.clusters()).toMatchObject([{ members: [{ verdict: 'duplicate' }] }])
  })

  test('counts where nothing is furniture', async () => {
    const corpus = await opened([{ id: 'first', text: STORY }], { boilerplateStories: 0 })
    expect(await corpus.query(credited)).toMatchObject({ verdict: 'contains' })
  })

  test('is all that some texts say', async () => {
    const first = 'Ines Rocha and Jo Okafor contributed to this report from the harbour.'
    const corpus = await opened([{ id: 'first', text: first }], { shingle: 1 })
    const sent = first.replace('Jo Okafor', 'Paul Moreau')
    expect(await corpus.query(sent)).toMatchObject({ verdict: 'variant', of: 'first' })
  })
})

describe('furniture', () => {
  test('is what three stories of a source have, also with other names', async () => {
    const credit = 'NAME contributed to this report from the pier.'
    const corpus = await opened(others(3, LETTER, credit))
    const sent = text(LEAD, 'Ana Weiss contributed to this report from the pier.', LETTER)
    const own = await corpus.query({ source: 'Ledger', text: sent })
    expect(own.boilerplate.map(({ start }) => start)).toEqual([
      sent.indexOf('Ana Weiss'),
      sent.indexOf(LETTER),
    ])
    expect(own.verdict).toBe('unique')
    const foreign = await corpus.query({ source: 'Courier', text: sent })
    expect(foreign.boilerplate).toEqual([])
    expect(foreign.verdict).toBe('overlap')
  })

  test('is nothing of a story that its source sends again and again', async () => {
    const again = Array.from({ length: 6 }, (_, index) => ({
      id: `again-${index}`,
      source: 'Ledger',
      text: text(STORY, AFTER.repeat(index % 2)),
    }))
    const corpus = await opened(again)
    const { boilerplate, verdict } = await corpus.query({ source: 'Ledger', text: STORY })
    expect(boilerplate).toEqual([])
    expect(verdict).toBe('duplicate')
  })

  test('makes no duplicates of forms that were filled in, but of the same form', async () => {
    const form = (company: string, profit: string, sales: string, shares: string): Article => ({
      id: company,
      source: 'Wire',
      text: text(
        `${company} said that net profit for the first quarter of the year came to ${profit} crowns after tax.`,
        `Sales in the first quarter of the year came to ${sales} crowns before discounts and returns.`,
        `Average shares outstanding in the first quarter of the year came to ${shares} in all.`,
      ),
    })
    const corpus = await opened([
      form('Brandt', '120,000', '4,210,000', '800,000'),
      form('Moreau', '130,500', '3,400,100', '912,000'),
      form('Okafor', '99,100', '5,120,900', '761,500'),
      form('Vidal', '101,700', '2,870,300', '640,200'),
    ])
    const other = form('Lindgren', '102,300', '2,750,000', '655,000')
    expect((await corpus.query(other)).verdict).toBe('unique')
    const again = form('Vidal', '101,700', '2,870,300', '640,200')
    expect(await corpus.query(again)).toMatchObject({ verdict: 'duplicate', of: 'Vidal' })
  })
})

describe('stars', () => {
  const versions: Article[] = [
    { id: 'short', text: text(LEAD, CAUSE), date: '2026-03-01' },
    { id: 'long', text: text(STORY, AFTER), date: '2026-03-02' },
    { id: 'last', text: STORY, date: '2026-03-03' },
    { id: 'else', text: text(LETTER), date: '2026-03-03' },
  ]

  test.each([
    ['first', 'short'],
    ['longest', 'long'],
    ['last', 'last'],
  ] as const)('keep the %s', async (keep, kept) => {
    const corpus = await opened(versions, { keep })
    const [star, ...rest] = corpus.clusters()
    expect(rest).toEqual([])
    expect(star?.kept).toBe(kept)
    expect(star?.members).toHaveLength(2)
  })

  test('keep what a function puts first', async () => {
    const corpus = await opened(versions, {
      keep: (a: Article, b: Article) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1),
    })
    expect(corpus.clusters().map(({ kept }) => kept)).toEqual(['last'])
  })

  test('do not chain', async () => {
    const corpus = await opened([
      { id: 'a', text: text(LEAD, CAUSE) },
      { id: 'ab', text: text(LEAD, CAUSE, COST, AFTER) },
      { id: 'b', text: text(COST, AFTER) },
    ])
    expect(corpus.clusters()).toMatchObject([{ kept: 'a', members: [{ id: 'ab' }] }])
  })
})

describe('what is held against what', () => {
  test('is the source alone, if so asked', async () => {
    const corpus = await opened([{ id: 'a', source: 'Ledger', text: STORY }], { scope: 'source' })
    expect((await corpus.query({ source: 'Courier', text: STORY })).verdict).toBe('unique')
    expect((await corpus.query({ source: 'Ledger', text: STORY })).verdict).toBe('duplicate')
  })

  test('lies at most so many days apart', async () => {
    const corpus = await opened([{ id: 'a', date: '2026-03-01T10:00:00Z', text: STORY }], {
      days: 7,
    })
    const verdict = async (date?: string): Promise<string> =>
      (await corpus.query({ text: STORY, ...(date === undefined ? {} : { date }) })).verdict
    expect(await verdict('2026-03-08')).toBe('duplicate')
    expect(await verdict('2026-03-09')).toBe('unique')
    expect(await verdict()).toBe('duplicate')
    expect(await verdict('last spring')).toBe('duplicate')
  })
})

describe('misuse', () => {
  test('is refused with a code', async () => {
    const corpus = await opened([{ id: 'a', text: STORY }])
    await expect(corpus.add({ text: STORY })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await expect(corpus.add({ id: 'a', text: LEAD })).rejects.toMatchObject({
      code: 'DUPLICATE_ID',
    })
    await expect(corpus.load(Uint8Array.of(1, 2))).rejects.toMatchObject({
      code: 'STORE_DAMAGED',
    })
    const snapshot = corpus.snapshot()
    snapshot[snapshot.length - 3] = 0
    await expect(corpus.load(snapshot)).rejects.toMatchObject({ code: 'STORE_DAMAGED' })
    expect(corpus.size).toBe(1)
    await corpus.close()
    await expect(corpus.query(STORY)).rejects.toMatchObject({ code: 'CORPUS_CLOSED' })
    const closed = expect.objectContaining({ code: 'CORPUS_CLOSED' }) as unknown as Error
    expect(() => corpus.has('a')).toThrow(closed)
    expect(() => corpus.get('a')).toThrow(closed)
    expect(() => corpus.stats()).toThrow(closed)
    expect(() => corpus.size).toThrow(closed)
    await corpus.close()
  })

  test.each([
    { threshold: 0.1 },
    { threshold: 'high' },
    { shingle: 2.5 },
    { keep: 'best' },
    { scope: 'site' },
    { days: -1 },
    { boilerplateStories: 1 },
  ])('%o is no option', async (options) => {
    await expect(openCorpus(options as object)).rejects.toMatchObject({ code: 'INVALID_OPTION' })
  })

  test('defaults hold where nothing is said', () => {
    expect(CORPUS_DEFAULTS).toMatchObject({ threshold: 0.7, shingle: 5, boilerplateStories: 3 })
  })
})

describe('the store', () => {
  test('gets what is added at the same time at once, and opens to the same corpus', async () => {
    const inner = memoryStore()
    const appended: number[] = []
    const store = {
      ...inner,
      append: (first: number, records: readonly Uint8Array[]) => {
        appended.push(records.length)
        return inner.append(first, records)
      },
    }
    const corpus = await openCorpus({ store })
    await Promise.all(others(4).map((article) => corpus.add(article)))
    await corpus.remove('other-2')
    expect(appended).toEqual([4, 1])
    await corpus.close()
    const again = await openCorpus({ store })
    expect([again.size, again.has('other-1'), again.has('other-2')]).toEqual([3, true, false])
    expect(again.stats()).toMatchObject({ articles: 3, bodies: 3, passages: 3, records: 5 })
  })

  test('that cannot be read is let go of', async () => {
    let closed = 0
    const store = {
      ...memoryStore(),
      read: () => {
        throw new Error('unreadable')
      },
      close: async () => void closed++,
    }
    await expect(openCorpus({ store })).rejects.toThrow('unreadable')
    expect(closed).toBe(1)
  })

  test('that fails ends the corpus', async () => {
    const store = {
      ...memoryStore(),
      append: () => Promise.reject(new Error('no space')),
    }
    const corpus = await openCorpus({ store })
    await expect(corpus.add({ id: 'a', text: STORY })).rejects.toThrow('no space')
    await expect(corpus.query(STORY)).rejects.toMatchObject({ code: 'CORPUS_CLOSED' })
  })

  test('is written anew when most of it is of what was removed', async () => {
    const corpus = await openCorpus()
    for (let index = 0; index < 1100; index++) {
      await corpus.add({ id: 'a', text: `${STORY} ${index}` })
      await corpus.remove('a')
    }
    expect(corpus.stats().records).toBeLessThan(1100)
    expect(corpus.stats()).toMatchObject({ articles: 0, bodies: 0, passages: 0 })
  })

  test('holds the articles of a stream up to one that cannot be added', async () => {
    const corpus = await openCorpus()
    const verdicts: string[] = []
    const adding = async (): Promise<void> => {
      for await (const { verdict } of corpus.addAll([
        { id: 'a', text: STORY },
        { id: 'b', text: STORY },
        { id: 'a', text: LEAD },
        { id: 'c', text: AFTER },
      ])) {
        verdicts.push(verdict)
      }
    }
    await expect(adding()).rejects.toMatchObject({ code: 'DUPLICATE_ID' })
    expect(verdicts).toEqual(['unique', 'duplicate'])
    expect(corpus.size).toBe(2)
  })
})

test('finds an article by its key as it was given, number or text', async () => {
  const corpus = await openCorpus()
  await corpus.add({ id: 5, text: 'The ferry left at noon.' })
  expect([corpus.has(5), corpus.has('5'), corpus.has(5n), corpus.has(6)]).toEqual([
    true,
    true,
    true,
    false,
  ])
  expect(corpus.get(5)?.article.id).toBe('5')
  expect(await corpus.remove(5)).toBe(true)
  expect(corpus.size).toBe(0)
  for (const id of [undefined, null, {}, Number.NaN]) {
    expect(() => corpus.has(id as never)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT' }),
    )
  }
})
