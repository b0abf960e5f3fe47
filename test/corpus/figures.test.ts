/** The figures of a form stand in the same words on every page, and are new all the same. */
import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/document/article.ts'
import { type Corpus, openCorpus } from '../../src/entries/corpus.ts'

/** The quarter of a ferry line, in the form that its harbour paper has for them. */
const quarter = (id: string, title: string, fares: string, profit: string, berths: string) => ({
  id,
  source: 'Harbour Wire',
  date: `2026-03-0${id}`,
  title: `${title} 1st quarter`,
  text: [
    `Fares taken in all ${fares} crowns`,
    `Profit after the harbour dues ${profit} crowns`,
    `Tickets sold at all of the berths ${berths} in the quarter`,
    'Updated 3:40 p.m. by the desk at the harbour, Pier Street',
  ].join('\n\n'),
})

const LINES = [
  quarter('1', 'Brun Ferries', '41,200', '3,100', '9,870'),
  quarter('2', 'Holm Lines', '77,450', '8,250', '15,310'),
  quarter('3', 'Rocha Boats', '12,900', '640', '2,205'),
  quarter('4', 'Velden Tugs', '58,330', '4,475', '11,096'),
]

async function opened(articles: readonly Article[]): Promise<Corpus> {
  const corpus = await openCorpus()
  for (const article of articles) await corpus.add(article)
  return corpus
}

const told = ({ text }: { text: string }, spans: readonly { start: number; end: number }[]) =>
  spans.flatMap(({ start, end }) => text.slice(start, end).split('\n\n'))

describe('a paragraph that comes again with other numbers', () => {
  test('is new by its figures, and furniture by its times', async () => {
    const corpus = await opened(LINES)
    const next = quarter('5', 'Ekman Barges', '30,115', '2,215', '6,740')
    next.text = next.text.replace('3:40', '5:15')
    const { verdict, fresh, boilerplate } = await corpus.query(next)
    expect(verdict).toBe('unique')
    expect(told(next, fresh)).toEqual([
      'Fares taken in all 30,115 crowns',
      'Profit after the harbour dues 2,215 crowns',
      'Tickets sold at all of the berths 6,740 in the quarter',
    ])
    expect(told(next, boilerplate)).toEqual([
      'Updated 5:15 p.m. by the desk at the harbour, Pier Street',
    ])
  })

  test('is furniture if its source had the same figures, and no other one', async () => {
    const corpus = await opened(LINES)
    await corpus.add({ id: 'x', source: 'Courier', text: 'Fares taken in all 55,000 crowns' })
    const next = quarter('5', 'Ekman Barges', '55,000', '640', '6,740')
    const { boilerplate } = await corpus.query(next)
    expect(told(next, boilerplate)).toContain('Profit after the harbour dues 640 crowns')
    expect(told(next, boilerplate)).not.toContain('Fares taken in all 55,000 crowns')
  })

  test.each([
    ['On this pier since March 3, 2026 at 10:15 a.m.', true],
    ['Read the story of the harbour here: http://hbr.example/2k9WExJ', true],
    ['Stand der Meldung am Hafen: 3. März 2026, 15.40 Uhr', true],
    ['Published by the desk on 03/04/2026 and 2026-03-04', true],
    ['Berths that are open at noon: 1,204', false],
    ['Approve of the harbour master: 41.6 percent', false],
    ['Tons of herring that were landed 2020.5 in all', false],
  ])('%s: furniture %s', async (line, isFurniture) => {
    const article = (id: string, other: string) => ({
      id,
      source: 'Harbour Wire',
      text: `${id} opened a ferry to the islands of ${id} with boats.\n\n${other}`,
    })
    const older = line.replaceAll(/\d/g, '7')
    const corpus = await opened(['Brun', 'Holm', 'Rocha'].map((name) => article(name, older)))
    const next = article('Ekman', line)
    const { boilerplate } = await corpus.query(next)
    expect(told(next, boilerplate)).toEqual(isFurniture ? [line] : [])
  })
})

test('a correction that was written anew is held against what it shares most with', async () => {
  const shared =
    'The pilots of Ostburg had asked for a second tug at the mole since the storm of last autumn, their union said.'
  const corpus = await opened([
    {
      id: 'a',
      title: 'Ostburg to hire a tug',
      text: `The council of Ostburg will hire a tug for 40,000 crowns a year, it said on Monday.\n\n${shared}`,
    },
  ])
  const lead =
    'A tug is to be hired at Ostburg for 14,000 crowns, said the council, and not for more.'
  const text = `${lead}\n\n${shared}\n\nThe mole was mended in June by divers who came from Velden.`
  expect(await corpus.query({ title: 'Ostburg hires a tug', text })).toMatchObject({
    verdict: 'overlap',
    of: 'a',
  })
  expect(await corpus.query({ title: 'CORRECTED - Ostburg to hire a tug', text })).toMatchObject({
    verdict: 'variant',
    of: 'a',
  })
  const noticed = `${text}\n\nCorrection: an earlier version of this story named another year.`
  expect((await corpus.query({ title: 'Ostburg hires a tug', text: noticed })).verdict).toBe(
    'overlap',
  )
})
