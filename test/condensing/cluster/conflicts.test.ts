import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Conflict } from '../../../src/condensing/cluster/conflicts.ts'
import { condense } from '../../../src/condensing/condense.ts'
import type { Article } from '../../../src/document/article.ts'

const conflictsOf = (...articles: (string | Article)[]): readonly Conflict[] =>
  condense(articles).conflicts
const claimsOf = (...articles: (string | Article)[]): string[][] =>
  conflictsOf(...articles).map(({ claims }) => claims.map(({ text }) => text))

const FIRST =
  'At least 12 people were killed when a bus fell into a ravine near Puno in southern Peru, police said on Monday.'
const SECOND =
  'The death toll from the bus accident near Puno in southern Peru rose to 14, the health ministry said on Monday.'

describe('numbers in conflict', () => {
  it('are both told, with who says them and where', () => {
    const articles = [
      { id: 'wire', text: `Rain fell for days. ${FIRST}` },
      'A bus fell into a ravine near Puno in Peru, killing 14 people and injuring 20, officials said.',
    ]
    const [conflict, ...more] = conflictsOf(...articles)
    expect(more).toEqual([])
    expect(conflict).toMatchObject({ kind: 'number', state: 'contradiction' })
    expect(conflict?.claims.map(({ text }) => text)).toEqual(['12', '14'])
    const texts = [`Rain fell for days. ${FIRST}`, articles[1] as string]
    for (const { text, sources } of conflict?.claims ?? []) {
      const [source] = sources
      const article = texts[source?.article ?? -1] as string
      expect(article.slice(source?.start, source?.end)).toBe(text)
      expect(article.slice(source?.sentence.start, source?.sentence.end)).toMatch(/Puno.*\.$/)
    }
    expect(conflict?.claims[0]?.sources[0]?.id).toBe('wire')
  })

  it('are found whatever words the tolls are told in, and in any order of the articles', () => {
    const third =
      'Rescuers in Puno said 17 bodies lay in the ravine; 17 people died in the bus in Peru.'
    const orders = [
      [FIRST, SECOND, third],
      [third, FIRST, SECOND],
      [SECOND, third, FIRST],
    ]
    for (const articles of orders) {
      const [conflict] = conflictsOf(...articles)
      expect(new Set(conflict?.claims.map(({ text }) => text))).toEqual(new Set(['12', '14', '17']))
    }
  })

  it('list every article that makes a claim', () => {
    const [conflict] = conflictsOf(FIRST, FIRST, SECOND)
    const sources = conflict?.claims.map((claim) => claim.sources.map(({ article }) => article))
    expect(sources).toEqual([[0, 1], [2]])
  })

  it.each([
    ['ages', 'Anna Field, 29, was arrested on Monday after the fire at the mill in Dunmore.', '28'],
    ['sums', 'The council of Dunmore will pay $29 million for the new bridge over the Lea.', '31'],
    ['counts', 'The fire at the old mill in Dunmore destroyed 29 houses along the river.', '92'],
    ['shares', 'Turnout in the Dunmore council election was 29 percent, the clerk said.', '34'],
    ['dates', 'The trial of Anna Field over the Dunmore mill fire begins on March 29.', '27'],
  ])('are found in %s', (_, sentence, other) => {
    const [[first, second] = [], ...more] = claimsOf(sentence, sentence.replace('29', other))
    expect(more).toEqual([])
    expect(first).toMatch(/^\$?29(?: million| percent)?$/)
    expect(second).toBe(first?.replace('29', other))
  })

  it.each<[what: string, first: string, second: string]>([
    [
      'the wounded',
      'The explosion at the plant in Gdansk injured 30 people, officials said.',
      'Officials said 35 people were wounded in the explosion at the Gdansk plant.',
    ],
    [
      'a toll that is called otherwise',
      'The earthquake off Sumatra left 120 dead, the disaster agency said.',
      'The number of fatalities from the earthquake off Sumatra stands at 180.',
    ],
    [
      'a toll and a vaguer one that is far from it',
      'The death toll in the Turkey quake has risen to 2,300.',
      'More than 1,900 people were killed by the quake in Turkey.',
    ],
    [
      'an age before a name and behind it',
      'Peter Smith, 45, was elected mayor of Carlow on Sunday.',
      'The 46-year-old Smith was elected mayor of Carlow on Sunday.',
    ],
    [
      'a measure before what is measured and behind it',
      'A 6.1-magnitude earthquake struck off the coast of Sumatra on Monday.',
      'An earthquake of magnitude 6.4 struck off the coast of Sumatra on Monday.',
    ],
    [
      'a day in other words',
      'The election in Malta will be held on March 3, the president said.',
      'The president of Malta said the election will take place on March 10.',
    ],
    [
      'German',
      'Bei dem Zugunglück in Bayern wurden 12 Menschen getötet, sagte die Polizei.',
      'Bei dem Zugunglück in Bayern starben 14 Menschen, teilte die Polizei mit.',
    ],
    [
      'Spanish',
      'Al menos 12 personas murieron en el accidente de tren en Galicia.',
      'El accidente de tren en Galicia dejó 14 muertos.',
    ],
    [
      'what may come, both times',
      'The river Lea is expected to rise 7 feet above flood stage in Dunmore.',
      'The river Lea could rise 13 feet above flood stage in Dunmore.',
    ],
    [
      'the unit of one number',
      'The bridge is 3 miles long, the council of Maren said.',
      'The bridge is 3 kilometers long, the council of Maren said.',
    ],
    [
      'tolls with those who did it, in both',
      'The attack on the paper in Dunmore left 20 people dead, including the gunman.',
      'The attack on the paper in Dunmore killed 17 people, including the gunman.',
    ],
  ])('are found in %s', (_, first, second) => {
    expect(claimsOf(first, second)).toHaveLength(1)
  })

  it.each<[why: string, first: string, second: string]>([
    ['a dozen', 'The fire killed a dozen people in Lagos.', 'The fire in Lagos killed 12 people.'],
    [
      'another unit',
      'The bridge is 3 miles long, the council of Maren said.',
      'The bridge is 4.8 kilometers long, the council of Maren said.',
    ],
    [
      'another place',
      'A bomb killed 12 people in Kabul, officials said.',
      'A bomb killed 20 people in Basra, officials said.',
    ],
    [
      'the same number in words',
      'The fire destroyed twelve houses in Dunmore on the Lea.',
      'The fire destroyed 12 houses in Dunmore on the Lea.',
    ],
    [
      'a rounded number',
      'The council will pay 1,523 families in Dunmore for the loss of their homes.',
      'The council will pay 1,500 families in Dunmore for the loss of their homes.',
    ],
    [
      'a vaguer number',
      'More than 40 houses in Dunmore were destroyed by the mill fire.',
      'The mill fire in Dunmore destroyed 44 houses.',
    ],
    [
      'other things that are counted',
      'The mill fire in Dunmore destroyed 12 houses.',
      'The mill fire in Dunmore destroyed 14 barns.',
    ],
    [
      'another day',
      'The bomb in Dunmore killed 12 people on Monday, police said.',
      'A bomb in Dunmore killed 20 people on Friday, police said.',
    ],
    [
      'some of them',
      'The bomb in Dunmore killed 12 people.',
      'The bomb in Dunmore killed another 3 people in hospital.',
    ],
    [
      'another person',
      'Anna Field, 29, was arrested over the mill fire in Dunmore.',
      'Omar Reed, 34, was arrested over the mill fire in Dunmore.',
    ],
    [
      'both numbers in one',
      'The bomb in Dunmore killed 12 people.',
      'The bomb in Dunmore killed 14 people, not 12 people, police said.',
    ],
    [
      'other subjects',
      'The flood in Lagos killed 12 people.',
      'The bus crash in Peru killed 14 people.',
    ],
    [
      'the end of a range',
      'Runners who train more than four hours a week live longer, the Maren study found.',
      'Runners who train three hours to five hours a week live longer, the Maren study found.',
    ],
    [
      'what may come',
      'Forecasters expect the river Lea in Dunmore to rise 7 feet above flood stage.',
      'In Dunmore the river Lea was already 13 feet above flood stage.',
    ],
    [
      'those who did it, counted in',
      'The attack on the paper in Dunmore left 20 people dead, including the three gunmen.',
      'The attack on the paper in Dunmore killed 17 people.',
    ],
    [
      'rows of a list',
      '- Oats: 12 tonnes sold at 90 cents\n- Rye: 14 tonnes sold at 80 cents',
      '- Oats: 13 tonnes sold at 92 cents\n- Rye: 11 tonnes sold at 70 cents',
    ],
  ])('are not %s', (_, first, second) => {
    expect(claimsOf(first, second)).toEqual([])
  })
})

describe('a later state', () => {
  const dated = (text: string, date: string): Article => ({ text, date })
  const CRASH = FIRST.replace(', police said on Monday', '')
  const LATER = CRASH.replace('12', '14')

  it('is told by the dates of the articles, the latest claim last', () => {
    const [conflict] = conflictsOf(dated(LATER, '2026-03-03'), dated(CRASH, '2026-03-02'))
    expect(conflict?.state).toBe('later')
    expect(conflict?.claims.map(({ text }) => text)).toEqual(['12', '14'])
  })

  it('may be later by hours, in another zone', () => {
    const [conflict] = conflictsOf(
      dated(CRASH, '2026-03-02T09:30:00+02:00'),
      dated(LATER, '2026-03-02T08:00:00Z'),
    )
    expect(conflict?.state).toBe('later')
  })

  it.each([
    ['one day', '2026-03-02', '2026-03-02'],
    ['a day and a time in it', '2026-03-02', '2026-03-02T10:00:00Z'],
    ['a date that is none', '2026-03-02', 'last week'],
  ])('is not told by %s', (_, first, second) => {
    expect(conflictsOf(dated(CRASH, first), dated(LATER, second))[0]?.state).toBe('contradiction')
  })

  it('is not told where one article of the earlier day says the same as a later one', () => {
    const articles = [
      dated(CRASH, '2026-03-02'),
      dated(LATER, '2026-03-02'),
      dated(LATER, '2026-03-04'),
    ]
    expect(conflictsOf(...articles)[0]?.state).toBe('contradiction')
  })

  it('is told by a number that rose to this', () => {
    const [conflict] = conflictsOf(SECOND, FIRST)
    expect(conflict?.state).toBe('later')
    expect(conflict?.claims.map(({ text }) => text)).toEqual(['12', '14'])
  })
})

describe('other facts in conflict', () => {
  it('are negations', () => {
    const text =
      'The minister of transport said on Tuesday that the harbour bridge is safe for lorries.'
    const [conflict] = conflictsOf(text, text.replace('is safe', 'is not safe'))
    expect(conflict?.kind).toBe('negation')
    expect(conflict?.claims.map((claim) => claim.text)).toEqual(['', 'not'])
  })

  it('are names in the same place of sentences that are otherwise alike', () => {
    const text =
      'The stolen painting was found by the police in a barn outside Kilmore after a tip from a farmer.'
    const [conflict] = conflictsOf(text, text.replace('Kilmore', 'Ballina'))
    expect(conflict).toMatchObject({ kind: 'name', state: 'contradiction' })
    expect(conflict?.claims.map((claim) => claim.text)).toEqual(['Kilmore', 'Ballina'])
  })

  it('are names of some words, and days', () => {
    const text = 'Police in Cork arrested John Smith over the theft of the painting on Monday.'
    expect(claimsOf(text, text.replace('John Smith', 'James Brown'))).toEqual([
      ['John Smith', 'James Brown'],
    ])
    expect(claimsOf(text, text.replace('Monday', 'Tuesday'))).toEqual([['Monday', 'Tuesday']])
  })

  it('are no titles of one person and no pronouns', () => {
    const rest = 'said the harbour bridge of Maren will be repaired by the end of the winter.'
    expect(claimsOf(`Mayor Ilse Brandt ${rest}`, `Councillor Ilse Brandt ${rest}`)).toEqual([])
    expect(claimsOf(`Brandt ${rest}`, `She ${rest}`)).toEqual([])
  })
})

it('the order of the articles loses no conflict', () => {
  const articles = [
    `${FIRST} The mill fire in Dunmore destroyed 29 houses along the river.`,
    `${SECOND} Anna Field, 29, was arrested on Monday after the fire at the mill in Dunmore.`,
    'A bus fell into a ravine near Puno in Peru, killing 17 people and injuring 20, officials said.',
    'The mill fire in Dunmore destroyed 31 houses. Police arrested 28-year-old Anna Field on Monday after the fire at the mill.',
    'The minister of transport said on Tuesday that the harbour bridge is safe for lorries.',
    'The minister of transport said on Tuesday that the harbour bridge is not safe for lorries.',
  ]
  const told = (order: readonly string[]): string[] =>
    conflictsOf(...order)
      .map(({ kind, claims }) => [kind, ...claims.map(({ text }) => text).sort()].join(' '))
      .sort()
  const expected = told(articles)
  expect(expected).toEqual(['negation  not', 'number 12 14 17', 'number 28 29', 'number 29 31'])
  fc.assert(
    fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (order) => {
      expect(told(order)).toEqual(expected)
    }),
  )
})

describe('what is no conflict', () => {
  it.each<[why: string, first: string, second: string]>([
    [
      'a form that is filled in anew',
      'The number of visitors on day 3 was 400 in the hall of the museum.',
      'The number of visitors on day 4 was 380 in the hall of the museum.',
    ],
    [
      'two things that one article tells apart',
      'The picture shows the mayor of Dunmore on the left of the new bridge on Sunday.',
      [
        'The picture shows the mayor of Dunmore on the right of the new bridge on Sunday.',
        'The picture shows the mayor of Dunmore on the left of the new bridge on Sunday.',
      ].join('\n\n'),
    ],
    [
      'what is told of one share and what of another',
      'Shares of Holmgruppen rose 1.5 percent to 18 dollars on Tuesday.',
      'Shares of Brunwerke rose 1.5 percent to 41 dollars on Tuesday.',
    ],
  ])('%s', (_, first, second) => {
    expect(claimsOf(first, second)).toEqual([])
  })

  it.each<[why: string, name: string, other: string]>([
    ['of one name, which is spelt otherwise,', 'Zelenskiy', 'Zelensky'],
    ['of one day and another', 'Monday', 'Tuesday'],
  ])('a figure %s is', (_, name, other) => {
    const text = `In the last week the harbour of ${name} counted 400 ferries with timber and coal on board.`
    const again = text.replace(name, other).replace('400', '380')
    expect(claimsOf(text, again)).toContainEqual(['400', '380'])
  })

  it('one figure of several is', () => {
    const text = 'The museum counted 400 visitors on day 3 of the fair in the hall of the museum.'
    expect(claimsOf(text, text.replace('400', '380'))).toEqual([['400', '380']])
  })
})

describe('a summary with conflicts', () => {
  it('names in each sentence those that touch it, and those that say the same', () => {
    const copy = FIRST.replace('police said', 'the police said')
    const summary = condense([FIRST, copy, SECOND], { sentences: 1 })
    expect(summary.conflicts).toHaveLength(1)
    expect(summary.sentences[0]?.conflicts).toEqual([0])
    const one = condense([FIRST, copy], { sentences: 1 })
    const [sentence] = one.sentences
    expect(sentence?.support).toEqual([
      sentence?.article === 0
        ? { article: 1, start: 0, end: copy.length }
        : { article: 0, start: 0, end: FIRST.length },
    ])
  })

  it('keeps all of them, however small the budget', () => {
    const articles = [
      `${FIRST} The mill fire in Dunmore destroyed 29 houses along the river.`,
      `${SECOND} The mill fire in Dunmore destroyed 31 houses along the river.`,
    ]
    for (const options of [{ words: 1 }, { characters: 1 }, { sentences: 1 }, { ratio: 1 }]) {
      expect(condense(articles, options).conflicts).toHaveLength(2)
    }
  })
})
