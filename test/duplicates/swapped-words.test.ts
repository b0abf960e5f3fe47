import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clean } from '../../src/cleaning/clean.ts'
import { compare } from '../../src/duplicates/compare.ts'
import { findDuplicates } from '../../src/duplicates/find-duplicates.ts'

const SNOW = 'Snow fell on the harbour for the third day, and the ferries stayed where they were.'
const BREAD = 'A bakery on the corner sold its last loaf before the church bell rang at noon.'
const REST =
  'The hall had heard Mayor Ada Brun, Senator Jonas Holm, and those of Osterby, Lindau, Merrow.'

const article = (a: string, b: string): string => [a, SNOW, BREAD, b, REST].join('\n\n')

/** The differences of a comparison as kind, words of a, words of b. */
const told = (a: string, b: string): [string, string | null, string | null][] =>
  compare(a, b).differences.map(({ kind, here, there }) => [
    kind,
    here && a.slice(here.start, here.end),
    there && b.slice(there.start, there.end),
  ])

const LYING = 'of lying to the committee about the cost of the new bridge over the river.'
const TURNED: readonly [string, string, string, string][] = [
  ['Ada Brun', 'Jonas Holm', `Ada Brun accused Jonas Holm ${LYING}`, 'accuser and accused'],
  ['Mayor Brun', 'Senator Holm', `Mayor Brun accused Senator Holm ${LYING}`, 'with titles'],
  [
    'Brun',
    'Holm',
    'The court heard that Brun had lent the money to Holm so that the boats could be paid for.',
    'in the middle',
  ],
  [
    'Osterby',
    'Lindau',
    'The train from Osterby to Lindau left three hours late on a cold morning before the fair.',
    'from and to',
  ],
  [
    'Osterby',
    'Lindau',
    'After a long and bitter match Osterby beat Lindau in front of a crowd in the cold rain.',
    'winner and loser',
  ],
  [
    'Brun',
    'Holm',
    'Brun said that Holm had taken the papers from the office on the night before the vote.',
    'the speaker and who is spoken of',
  ],
]

const turned = (text: string, first: string, second: string): string =>
  text.replace(first, '#').replace(second, first).replace('#', second)

describe('two names that changed places tell another fact', () => {
  test.each(TURNED)('%s, %s: %s', (first, second, one) => {
    const other = turned(one, first, second)
    expect(compare(one, other).verdict).toBe('variant')
    expect(told(one, other)).toEqual([
      ['name', first, second],
      ['name', second, first],
    ])
    for (const text of [article(one, other), article(other, one)]) {
      expect(clean(text).removals).toEqual([])
      expect(findDuplicates(text).map(({ kind }) => kind)).toEqual(['variant'])
    }
    expect(clean(article(one, one)).removals).toHaveLength(1)
  })

  test('a variant of an article points at the names', () => {
    const one = `Ada Brun accused Jonas Holm ${LYING}`
    const text = article(one, `Jonas Holm accused Ada Brun ${LYING}`)
    const [variant] = findDuplicates(text)
    const names = variant?.differences.map(({ kind, here, there }) => [
      kind,
      here && text.slice(here.start, here.end),
      there && text.slice(there.start, there.end),
    ])
    expect(names).toEqual([
      ['name', 'Jonas Holm', 'Ada Brun'],
      ['name', 'Ada Brun', 'Jonas Holm'],
    ])
  })

  test('also where more was edited around them', () => {
    const one = `The former mayor Ada Brun openly accused her old rival Jonas Holm ${LYING}`
    const other = `Old rival Jonas Holm accused the former mayor Ada Brun ${LYING}`
    expect(compare(one, other).verdict).toBe('variant')
  })
})

describe('two other words that changed places tell another statement', () => {
  test.each([
    ['union', 'company', 'The union sued the company over the closure of the plant in the north.'],
    ['dog', 'postman', 'The dog bit the postman in the narrow street behind the old town hall.'],
    ['guard', 'crew', 'The guard was warned by the crew of the ferry that the fog would not lift.'],
    ['son', 'minister', 'The son of the minister was seen at the pier on the night of the storm.'],
    ['praised', 'blamed', 'The teacher praised the pupils and blamed the parents for the noise.'],
    ['3', '4', 'On a cold day in the spring the bank raised its rate from 3 to 4 percent.'],
  ])('%s, %s', (first, second, one) => {
    const other = turned(one, first, second)
    expect(compare(one, other).verdict).toBe('variant')
    const pairs = told(one, other).map(([, here, there]) => `${here} → ${there}`)
    expect([`${first} → ${second}`, `${second} → ${first}`]).toEqual(expect.arrayContaining(pairs))
    expect(pairs).not.toEqual([])
    for (const text of [article(one, other), article(other, one)]) {
      expect(clean(text).removals).toEqual([])
    }
    expect(clean(article(one, one)).removals).toHaveLength(1)
  })

  test.each([
    [
      'of a list',
      'The shop on the corner sold apples, pears and plums to the crew of the ferry all week.',
      'The shop on the corner sold plums, pears and apples to the crew of the ferry all week.',
    ],
    [
      'of two that belong together',
      'The bill on fish and trade was read in the hall before the crowd on a cold evening.',
      'The bill on trade and fish was read in the hall before the crowd on a cold evening.',
    ],
    [
      'of a passive',
      'The dog bit the postman in the narrow street behind the old town hall of the port.',
      'The postman was bitten by the dog in the narrow street behind the old town hall of the port.',
    ],
    [
      'of a clause that moved',
      'After the vote the mayor left the hall of the old port by the door at the back.',
      'The mayor left the hall of the old port by the door at the back after the vote.',
    ],
  ])('but not where they are %s', (_, one, other) => {
    expect(told(one, other).filter(([kind]) => kind === 'statement')).toEqual([])
  })
})

describe('names in another order tell the same', () => {
  test.each([
    [
      'of two that meet',
      'Ada Brun and Jonas Holm met in the old hall to talk about the cost of the new bridge.',
      'Jonas Holm and Ada Brun met in the old hall to talk about the cost of the new bridge.',
    ],
    [
      'between two',
      'The talks between Osterby and Lindau about the price of water went on for the whole week.',
      'The talks between Lindau and Osterby about the price of water went on for the whole week.',
    ],
    [
      'of a place that moved',
      'In Osterby, the mayor told the people of Lindau that the bridge would be closed all winter.',
      'The mayor told the people of Lindau in Osterby that the bridge would be closed all winter.',
    ],
    [
      'of an apposition',
      'Jonas Holm, the mayor of Osterby, asked the people to stay at home until the wind was down.',
      'The mayor of Osterby, Jonas Holm, asked the people to stay at home until the wind was down.',
    ],
    [
      'of a dateline that moved',
      'OSTERBY (Reuters) - The bridge over the river will cost more than Brun is ready to pay.',
      'The bridge over the river will cost more than Brun is ready to pay. OSTERBY (Reuters)',
    ],
  ])('%s', (_, one, other) => {
    expect(told(one, other)).toEqual([])
    expect(['duplicate', 'identical']).toContain(compare(one, other).verdict)
    expect(clean(article(one, other)).removals).toHaveLength(1)
  })

  test('of an attribution that moved', () => {
    const one = '“The bridge will cost more than Brun in this hall is ready to pay,” Holm said.'
    const other = 'Holm said, “The bridge will cost more than Brun in this hall is ready to pay.”'
    expect(told(one, other)).toEqual([])
    expect(['duplicate', 'identical']).toContain(compare(one, other).verdict)
  })

  test('of a passive, of items of a list, of two that met', () => {
    const pairs: [string, string][] = [
      [
        'On a cold day in March, Brun hit Holm with a snowball in front of the whole old hall.',
        'On a cold day in March, Holm was hit by Brun with a snowball in front of the whole old hall.',
      ],
      [
        'The boats of sailors from Osterby and sailors from Lindau lay at the pier for the week.',
        'The boats of sailors from Lindau and sailors from Osterby lay at the pier for the week.',
      ],
      [
        `Brun met Holm in the hall to talk about the price of sand, water and bread.`,
        `Holm met Brun in the hall to talk about the price of sand, water and bread.`,
      ],
      [
        'The boats came from Osterby, Lindau and Merrow, and stayed at the pier for the long week.',
        'The boats came from Merrow, Lindau and Osterby, and stayed at the pier for the long week.',
      ],
    ]
    for (const [one, other] of pairs) expect(told(one, other)).toEqual([])
  })
})

test('what differs lies in the text that it is of, also where all words are the same few', () => {
  const few = fc.array(fc.constantFrom('rope', 'salt', 'tide', 'wind'), {
    minLength: 4,
    maxLength: 40,
  })
  fc.assert(
    fc.property(few, few, (here, there) => {
      const [a, b] = [here.join(' '), there.join(' ')]
      for (const difference of compare(a, b).differences) {
        for (const [span, text] of [
          [difference.here, a],
          [difference.there, b],
        ] as const) {
          if (span === null) continue
          expect(span.start).toBeGreaterThanOrEqual(0)
          expect(span.end).toBeGreaterThan(span.start)
          expect(span.end).toBeLessThanOrEqual(text.length)
        }
      }
    }),
    { numRuns: 2000 },
  )
})

describe('numbers, months and days that say another thing where they stand', () => {
  test.each([
    [
      'The toll of the storm rose from 12 to 14 on the islands, the harbour office said.',
      'The toll of the storm rose from 14 to 17 on the islands, the harbour office said.',
    ],
    [
      'The mill of the harbour paid 281 3/4 crowns for wheat at the end of the winter.',
      'The mill of the harbour paid 281 crowns for wheat at the end of the winter.',
    ],
    [
      'The council of the port voted 49-43 for the new bridge on a cold Monday night.',
      'The council of the port voted 43-49 for the new bridge on a cold Monday night.',
    ],
    [
      'The ferry ran between the start of the fair on Tuesday and the end of it on Friday night.',
      'The ferry ran between the start of the fair on Friday and the end of it on Tuesday night.',
    ],
    [
      'SABLE, June 7 - Six ships lay at the old quay in the harbour, the pilots said.',
      'SABLE - Seven ships lay at the old quay in the harbour, the pilots said.',
    ],
  ])('%s', (one, other) => {
    expect(compare(one, other).verdict).toBe('variant')
    expect(compare(other, one).verdict).toBe('variant')
  })
})

describe('names that went round among sentences tell other facts', () => {
  const NAMES = ['Ada Brun', 'Jonas Holm', 'Mary Okafor', 'Petr Novak']
  const STORIES: readonly [string, (names: readonly string[]) => string[]][] = [
    [
      'at the beginning',
      ([a, b, c, d]) => [
        `${a} won gold in the long jump.`,
        `${b} won silver in the high jump.`,
        `${c} won bronze in the hurdles.`,
        `${d} came last in the sprint.`,
      ],
    ],
    [
      'at the end',
      ([a, b, c, d]) => [
        `The prize for peace went to ${a}.`,
        `The prize for chemistry went to ${b}.`,
        `The prize for physics went to ${c}.`,
        `The prize for medicine went to ${d}.`,
      ],
    ],
    [
      'in the middle',
      ([a, b, c, d]) => [
        `Tim Lund met ${a} on Monday.`,
        `Rosa Weil saw ${b} at the harbour.`,
        `Karl Finn took ${c} to the fair.`,
        `Emil Post left ${d} at noon.`,
      ],
    ],
  ]
  const ORDERS = [
    [1, 2, 3, 0],
    [3, 0, 1, 2],
    [2, 3, 0, 1],
    [1, 0, 3, 2],
    [1, 2, 0, 3],
  ]
  test.each(STORIES)('%s', (_, story) => {
    const text = story(NAMES).join(' ')
    for (const order of ORDERS) {
      const other = story(order.map((place) => NAMES[place] as string)).join(' ')
      const { differences, verdict } = compare(text, other)
      expect(verdict).not.toBe('duplicate')
      expect(differences).not.toEqual([])
    }
  })

  test.each(STORIES)('but not sentences in another order, %s', (_, story) => {
    const sentences = story(NAMES)
    const { differences, verdict } = compare(sentences.join(' '), sentences.toReversed().join(' '))
    expect(verdict).toBe('duplicate')
    expect(differences).toEqual([])
  })
})
