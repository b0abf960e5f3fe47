import { describe, expect, test } from 'vitest'
import { numberValue } from '../../src/document/number-value.ts'
import { parse } from '../../src/document/parse.ts'
import { compare } from '../../src/duplicates/compare.ts'
import { spellingOf, spellingsIn } from '../../src/reading/spellings.ts'

const said = (text: string): string[] => {
  const document = parse(text)
  return spellingsIn(document, 0, document.words.count).map(({ says }) => says)
}

describe('what is said, however it is spelt', () => {
  test.each([
    ['4.2bn', '4.2 billion'],
    ['1,200 million', '1.2bn'],
    ['$40m', '40 million'],
    ['forty-two', '42'],
    ['8-1/2', '8.5'],
    ['8½', '8.5'],
    ['3:30 p.m.', '15:30'],
    ['12 a.m.', '0:00'],
    ['3.30pm', '15:30'],
    ['does not', 'doesn’t'],
    ['will not', 'won’t'],
    ['cannot', 'can’t'],
    ['WHO', 'World Health Organization'],
    ['FBI', 'Federal Bureau of Investigation'],
  ])('%s is %s', (a, b) => {
    expect(said(a)).toHaveLength(1)
    expect(said(a)).toEqual(said(b))
  })

  test.each([
    ['4.2bn', '4.2 million'],
    ['twenty-one', '20'],
    ['8-1/2', '8.2'],
    ['3:30 a.m.', '15:30'],
    ['does not', 'did not'],
    ['UN', 'European Union'],
  ])('%s is not %s', (a, b) => {
    expect(said(a)).not.toEqual(said(b))
  })

  test.each([
    ['half a percent', '0.5 percent'],
    ['half a percentage point', '0.5 percentage points'],
    ['half of one percent', '0.5 percent'],
    ['a quarter of a percent', '0.25 percent'],
    ['a quarter point', '0.25 points'],
  ])('%s is %s', (a, b) => {
    const rose = (by: string): string =>
      `The bank said that prices in the town rose by ${by} in March.`
    expect(compare(rose(a), rose(b))).toMatchObject({ verdict: 'duplicate', differences: [] })
    expect(compare(rose(a), rose('0.7 percent')).verdict).toBe('variant')
  })

  test.each([
    ['ninth', '9th'],
    ['twelfth', '12th'],
    ['twentieth', '20th'],
  ])('the %s is the %s', (a, b) => {
    const opens = (day: string): string =>
      `The council said that the bridge would open on the ${day} of March.`
    expect(compare(opens(a), opens(b))).toMatchObject({ verdict: 'duplicate', differences: [] })
    expect(compare(opens(a), opens('15th')).verdict).toBe('variant')
    expect(compare(opens(a), opens('fifteenth')).verdict).toBe('variant')
  })

  test.each([
    ['Ada Brun', 'Anna Berg', 'variant'],
    ['the Royal Navy', 'the Roman Nobles', 'variant'],
    ['the Harbour Watch', 'the HW', 'duplicate'],
  ])('two names with the same initials are not one: %s, %s', (a, b, verdict) => {
    const opened = (by: string): string =>
      `The new bridge over the river was opened by ${by} on Friday after a long debate.`
    expect(compare(opened(a), opened(b)).verdict).toBe(verdict)
  })

  test('no half of a day has more than twelve hours: 85 p.m. is not 1 p.m.', () => {
    const opens = (hour: string): string =>
      `The council said that the bridge would open at ${hour} p.m. on Friday.`
    expect(compare(opens('1'), opens('85')).verdict).toBe('variant')
    expect(compare(opens('1'), opens('1').replace('1 p.m.', '13:00')).verdict).toBe('duplicate')
  })

  test('an hour that is told with its minutes is the same one, unless these are any', () => {
    const opens = (hour: string): string =>
      `The council said that the bridge over the river would open at ${hour} p.m. on Friday.`
    const same = { verdict: 'duplicate', differences: [] }
    expect(compare(opens('4'), opens('4:00'))).toMatchObject(same)
    expect(compare(opens('4:00'), opens('4'))).toMatchObject(same)
    expect(compare(opens('4'), opens('4:30')).verdict).toBe('variant')
  })

  test('a ten before something else than a number is read alone', () => {
    expect(numberValue('twenty police')).toBeNaN()
    expect(said('twenty police')).toEqual(['20'])
  })
})

const SENTENCES: readonly [string, string][] = [
  [
    'The port lost 400 mln crowns on its new quay last year, the auditors of the council said.',
    'The port lost 400 million crowns on its new quay last year, the auditors of the council said.',
  ],
  [
    'The ferry company lost $4.2bn on its islands and 300 bn yen at home, the auditors said.',
    'The ferry company lost $4.2 billion on its islands and 300 billion yen at home, the auditors said.',
  ],
  [
    'The hearing on the harbour opens on Sept. 4 before the court of the old town, a judge said.',
    'The hearing on the harbour opens on 4 September before the court of the old town, a judge said.',
  ],
  [
    'The plane landed on the island at 3:30 p.m. with forty people on board, the airline said.',
    'The plane landed on the island at 15:30 with 40 people on board, the airline said.',
  ],
  [
    'The drill found 1/2 an ounce of gold in each of forty samples of the hill, the miners said.',
    'The drill found 0.50 an ounce of gold in each of 40 samples of the hill, the miners said.',
  ],
  [
    'The quake was felt at 9:40 a.m. on the island and woke forty people, the airline said.',
    'The quake was felt at 0940 hrs on the island and woke 40 people, the airline said.',
  ],
  [
    'The mayor said that the plan doesn’t go far enough for the fishermen of the northern quay.',
    'The mayor said that the plan does not go far enough for the fishermen of the northern quay.',
  ],
  [
    'The World Health Organization sent nine doctors to the islands on Fri. after the storm had passed.',
    'The WHO sent nine doctors to the islands on Friday after the storm had passed.',
  ],
  [
    'The bank cut its rate for the fishermen to 8-1/2 percent from nine percent, a clerk said.',
    'The bank cut its rate for the fishermen to 8.5 percent from 9 percent, a clerk said.',
  ],
]

describe('two spellings of one fact', () => {
  test.each(SENTENCES)('%s', (a, b) => {
    for (const { verdict, differences } of [compare(a, b), compare(b, a)]) {
      expect({ verdict, differences }).toEqual({ verdict: 'duplicate', differences: [] })
    }
  })

  test('are told as a change, each once', () => {
    const [a, b] = SENTENCES[1] as [string, string]
    const changes = compare(a, b).changes.map(({ here, there }) => [
      here && a.slice(here.start, here.end),
      there && b.slice(there.start, there.end),
    ])
    expect(changes).toContainEqual(['4.2bn', '4.2 billion'])
    const spans = compare(b, a).changes.map(({ here }) => here && b.slice(here.start, here.end))
    expect(spans.filter((text) => text?.startsWith('4.2'))).toEqual(['4.2 billion'])
  })

  test.each([
    ['won by 10/20', 'won by 4/8'],
    ['came on 12/6', 'came on 10/5'],
    ['flew 2000 hours', 'flew 8 p.m.'],
  ])('what only looks like an amount is one in no other spelling: %s', (here, there) => {
    const tell = (what: string): string =>
      `The pilot of the northern quay ${what} in the spring and said nothing of it to the council.`
    expect(compare(tell(here), tell(there)).differences).not.toEqual([])
  })

  test('another amount in another spelling stays a difference', () => {
    const a = 'The ferry company lost $4.2bn on its islands in the spring, the auditors said.'
    const b = 'The ferry company lost $4.3 billion on its islands in the spring, the auditors said.'
    expect(compare(a, b).verdict).toBe('variant')
    const c = 'The ferry company lost $4.2 million on its islands in the spring, the auditors said.'
    expect(compare(a, c).verdict).toBe('variant')
  })
})

test('a day or a month is abbreviated with a capital only', () => {
  const { words } = parse('On Sat. they sat in the sun on the first of Mar. with forty others')
  const found = Array.from({ length: words.count }, (_, word) => spellingOf(words, word))
  expect(found.filter((says) => says !== undefined)).toEqual(['saturday', '1st', 'march', '40'])
})

test('who declined to comment would not comment', () => {
  const a =
    'A spokesman for the harbour declined to comment on the report that was published in March.'
  const b =
    'A spokesman for the harbour would not comment on the report that was published in March.'
  expect(compare(a, b).differences).toEqual([])
})

describe('initials behind the name that they stand for', () => {
  const told = (name: string, other: string): [string, ...string[]] => {
    const signed = (who: string): string =>
      `The fishermen of the old harbour town, who have kept their boats at the northern pier for more than a hundred years, hold that no ship from abroad may be let in as long as the new rules for the bay are not signed by the ${who} board.`
    const { verdict, differences } = compare(signed(name), signed(other))
    return [
      verdict,
      ...differences.map(({ kind, here, there }) => `${kind} ${here && there && 'exchanged'}`),
    ]
  }

  test('do not stand for it where another name has them, too', () => {
    expect(told('Arle Wildlife Fund (AWF)', 'Seebote (AWF)')).toEqual(['variant', 'name exchanged'])
    expect(told('Seebote (AWF)', 'Arle Wildlife Fund (AWF)')).toEqual(['variant', 'name exchanged'])
  })

  test('stand for both where they are all that the other text has', () => {
    expect(told('Arle Wildlife Fund (AWF)', 'AWF')).toEqual(['duplicate'])
    expect(told('AWF', 'Arle Wildlife Fund (AWF)')).toEqual(['duplicate'])
    expect(told('Arle Wildlife Fund', 'AWF')).toEqual(['duplicate'])
  })
})
