import { describe, expect, test } from 'vitest'
import { openCorpus } from '../../src/entries/corpus.ts'

const leaves = (day: string): string =>
  `OSTBURG, ${day} - The ferry board of Ostburg left the fare to the islands unchanged at 3.0 crowns after its regular meeting, a clerk said in answer to questions.`

async function told(first: { day: string; date?: string }, then: { day: string; date?: string }) {
  const corpus = await openCorpus()
  const article = ({ day, date }: { day: string; date?: string }) => ({
    text: leaves(day),
    ...(date === undefined ? {} : { date }),
  })
  await corpus.add({ id: 'a', ...article(first) })
  const { verdict, differences, fresh } = await corpus.query(article(then))
  return { verdict, kinds: differences.map(({ kind }) => kind), fresh: fresh.length }
}

describe('the same words under two datelines', () => {
  test.each([
    ['a day later', { day: 'March 5', date: '2026-03-05' }, { day: 'March 6', date: '2026-03-06' }],
    [
      'a month later by name',
      { day: 'March 31', date: '2026-03-31' },
      { day: 'April 2', date: '2026-04-02' },
    ],
  ])('are sent again: %s', async (_, first, then) => {
    expect(await told(first, then)).toEqual({ verdict: 'duplicate', kinds: [], fresh: 0 })
  })

  test.each([
    [
      'two weeks later',
      { day: 'March 5', date: '2026-03-05' },
      { day: 'March 19', date: '2026-03-19' },
    ],
    [
      'three days later',
      { day: 'March 5', date: '2026-03-05' },
      { day: 'March 8', date: '2026-03-08' },
    ],
    ['without the dates of the articles', { day: 'March 5' }, { day: 'March 6' }],
  ])('tell of another event: %s', async (_, first, then) => {
    expect(await told(first, then)).toEqual({ verdict: 'variant', kinds: ['date'], fresh: 1 })
  })

  test('are one where only the articles are dated weeks apart', async () => {
    const copy = { day: 'March 5', date: '2026-04-19' }
    expect((await told({ day: 'March 5', date: '2026-03-05' }, copy)).verdict).toBe('duplicate')
  })

  test('tell other facts where a number stands between dashes, and no day', async () => {
    const corpus = await openCorpus()
    const date = '2026-03-05'
    const story = (count: number): string =>
      `The ferries moored, about ${count} - the harbour office keeps no book - behind the old mole, as the storm went on all night.`
    await corpus.add({ id: 'a', date, text: story(12) })
    expect((await corpus.query({ date, text: story(31) })).verdict).toBe('variant')
  })

  test('tell other facts where the text has another date', async () => {
    const corpus = await openCorpus()
    const date = '2026-03-05'
    await corpus.add({ id: 'a', date, text: `${leaves('March 5')} The next one is on May 4.` })
    const text = `${leaves('March 6')} The next one is on May 9.`
    expect((await corpus.query({ date, text })).verdict).toBe('variant')
  })
})

describe('the same text without a dateline', () => {
  const TITLE = 'Ferry board leaves the fare to the islands at 3.0 crowns'
  const LONG = `${TITLE}, a clerk said, as it had done at each of its meetings since the new quay was built at Ostburg.`
  const corrected = `Corrected: ${TITLE}`

  test.each([
    ['of a flash tells of the next event days later', TITLE, TITLE, '2026-03-08', 'variant'],
    [
      'of a flash behind its place does so, too',
      TITLE,
      `OSTBURG - ${TITLE}.`,
      '2026-03-19',
      'variant',
    ],
    ['of a flash was sent again a day later', TITLE, TITLE, '2026-03-06', 'duplicate'],
    ['of a flash was sent again if nothing tells when', TITLE, TITLE, undefined, 'duplicate'],
    [
      'of a text that is too long for a flash was sent again, whatever its headline holds',
      `${TITLE} ${LONG.repeat(5)}`,
      LONG.repeat(6),
      '2026-03-19',
      'duplicate',
    ],
    ['of a longer text was sent again', TITLE, LONG, '2026-03-19', 'duplicate'],
    [
      'of another headline was sent again',
      'Ferry board of Ostburg meets',
      TITLE,
      '2026-03-19',
      'duplicate',
    ],
    ['is a correction by its headline', corrected, LONG, '2026-03-05', 'variant'],
    [
      'is a correction by a headline with another word',
      `Corrected: ${TITLE.replace('leaves', 'keeps').replace(' at ', ' ')}`,
      LONG,
      '2026-03-05',
      'variant',
    ],
  ])('%s', async (_, title, text, date, verdict) => {
    const corpus = await openCorpus()
    await corpus.add({ id: 'a', title: TITLE, text, date: '2026-03-05' })
    const later = { id: 'b', title, text, ...(date === undefined ? {} : { date }) }
    expect(await corpus.add(later)).toMatchObject({ of: 'a', verdict, similarity: 1 })
    expect(corpus.clusters()[0]?.members).toMatchObject([{ id: 'b', verdict }])
  })
})
