import { describe, expect, test } from 'vitest'
import { compare } from '../../src/duplicates/compare.ts'
import type { Comparison } from '../../src/duplicates/comparison.ts'

const HARBOUR =
  'The harbour master closed the northern channel on Tuesday after a freighter lost three containers near the breakwater.'
const FERRY =
  'Ferries to the outer islands were sent around the southern point, which added almost an hour to each crossing.'
const DIVERS =
  'Divers found the first container at dawn, wedged between two boulders and still sealed against the sea.'
const WEATHER =
  'Forecasters expect calmer water by the weekend, when a crane barge is due from the mainland shipyard.'

const verdict = (a: string, b: string): Comparison['verdict'] => compare(a, b).verdict

/** The differences as kind, words of a, words of b. */
function differences(a: string, b: string): [string, string | null, string | null][] {
  return compare(a, b).differences.map(({ kind, here, there }) => [
    kind,
    here && a.slice(here.start, here.end),
    there && b.slice(there.start, there.end),
  ])
}

describe('verdicts', () => {
  test('identical: the same words, whatever their case, quotes and spaces', () => {
    expect(compare(HARBOUR, HARBOUR)).toEqual({
      verdict: 'identical',
      similarity: 1,
      containment: { here: 1, there: 1 },
      matches: [
        {
          here: { start: 0, end: HARBOUR.length - 1 },
          there: { start: 0, end: HARBOUR.length - 1 },
        },
      ],
      differences: [],
      changes: [],
    })
    expect(verdict('“Nobody was hurt,” she said.', '"NOBODY was hurt"\n\nshe said')).toBe(
      'identical',
    )
    expect(verdict('', '')).toBe('identical')
  })

  test.each([
    ['a word less', HARBOUR, HARBOUR.replace('northern channel', 'channel')],
    ['another form', FERRY, FERRY.replace('were sent', 'have been sent')],
    [
      'a clause that moved',
      WEATHER,
      WEATHER.replace(/^(.*) by the weekend,/, 'By the weekend $1,'),
    ],
    ['another verb of saying', `“${DIVERS}” Captain Ines Rocha said.`, `“${DIVERS}” Rocha wrote.`],
    ['a pronoun for the speaker', `“${DIVERS}” Ines Rocha said.`, `“${DIVERS}” she said.`],
  ])('duplicate: %s', (_, a, b) => {
    expect(verdict(a, b)).toBe('duplicate')
  })

  test.each([
    ['a dateline', `PORT SABLE, Ontaria (AP) — ${HARBOUR}`],
    ['a dateline without an agency', `PORT SABLE — ${HARBOUR}`],
    ['the tag of an agency', `${HARBOUR} Reuter`],
    ['a credit', `${HARBOUR} (Photo: Jo March/Ledger)`],
    ['a link', `${HARBOUR} https://ledger.example/a1B2`],
    ['a label', `Photo: ${HARBOUR}`],
  ])('duplicate: with and without %s', (_, other) => {
    expect(verdict(HARBOUR, other)).toBe('duplicate')
  })

  test.each([
    ['places', 'PORT SABLE - ', 'MAREN - '],
    ['days', 'PORT SABLE, March 5 - ', 'PORT SABLE, March 19 - '],
    ['capitals that are no place', 'FERRY SUNK - ', 'FERRY RAISED - '],
  ])('variant: behind other %s', (_, here, there) => {
    expect(verdict(here + HARBOUR, there + HARBOUR)).toBe('variant')
  })

  test.each([
    ['the day', 'PORT SABLE - ', 'PORT SABLE, March 19 - '],
    ['the agency', 'PORT SABLE (AP) - ', 'PORT SABLE (Reuters) - '],
  ])('duplicate: of two datelines one alone tells %s, or they differ in it', (_, here, there) => {
    expect(verdict(here + HARBOUR, there + HARBOUR)).toBe('duplicate')
  })

  test('a short sentence more is more, and one on each side is told apart', () => {
    const article = [HARBOUR, DIVERS, FERRY].join('\n\n')
    const longer = `${article}\n\nThe harbour master resigned.`
    expect(verdict(article, longer)).toBe('contained')
    expect(verdict(longer, article)).toBe('contains')
    expect(verdict(longer, `${article}\n\nThe ferry turned back.`)).toBe('overlap')
  })

  test('a number in another unit is another number', () => {
    const { verdict, differences } = compare(
      'Repairs of the old lock take five weeks, the office of the harbour said.',
      'Repairs of the old lock take five months, the office of the harbour said.',
    )
    expect(verdict).toBe('variant')
    expect(differences).toEqual([
      { kind: 'number', here: { start: 34, end: 39 }, there: { start: 34, end: 40 } },
    ])
  })

  test('contains and contained: one says all of the other, and more', () => {
    expect(verdict(`${HARBOUR} ${FERRY}`, FERRY)).toBe('contains')
    expect(verdict(FERRY, `${HARBOUR} ${FERRY}`)).toBe('contained')
    const { containment } = compare(FERRY, `${HARBOUR} ${FERRY}`)
    expect(containment.here).toBe(1)
    expect(containment.there).toBeLessThan(0.7)
  })

  test.each([
    ['a number', HARBOUR.replace(' near', ' of 12 tons near')],
    ['a date', HARBOUR.replace('on Tuesday', 'on Tuesday, 3 June 2025,')],
    ['a speaker', `${HARBOUR.slice(0, -1)}, Ines Rocha said.`],
    ['what was said', `${HARBOUR.slice(0, -1)} and warned sailors to expect closures.`],
  ])('contained: the other adds %s', (_, longer) => {
    expect(verdict(HARBOUR, longer)).toBe('contained')
    expect(verdict(longer, HARBOUR)).toBe('contains')
  })

  test('overlap: they share a sentence, and each adds one', () => {
    expect(verdict(`${HARBOUR} ${FERRY}`, `${FERRY} ${DIVERS}`)).toBe('overlap')
  })

  test('distinct: nothing in common, or a phrase that comes by chance', () => {
    expect(verdict(HARBOUR, WEATHER)).toBe('distinct')
    expect(
      verdict(`${HARBOUR} ${FERRY}`, `${WEATHER} The harbour master closed the meeting.`),
    ).toBe('distinct')
    expect(compare('', HARBOUR)).toMatchObject({ verdict: 'distinct', similarity: 0 })
  })
})

describe('variants', () => {
  test.each<[string, string, string, string, [string, string | null, string | null][]]>([
    ['a number', HARBOUR, 'three', 'four', [['number', 'three', 'four']]],
    ['a day', HARBOUR, 'Tuesday', 'Thursday', [['date', 'Tuesday', 'Thursday']]],
    [
      'a number of another scale',
      'The council paid 31 million crowns for the new ferry before the summer.',
      '31 million',
      '31',
      [['number', '31 million', '31']],
    ],
    [
      'how many dozens',
      'The harbour office sent a dozen divers to the wreck before the storm came.',
      'a dozen',
      'two dozen',
      [['number', 'dozen', 'two dozen']],
    ],
    [
      'a date',
      'The channel will be open for large ships by 14 March, the harbour office said.',
      '14',
      '28',
      [['date', '14', '28']],
    ],
    [
      'a name',
      'The inquiry will be led by Margit Holm, who has run the coast guard school for a decade.',
      'Margit Holm',
      'Jonas Brandt',
      [['name', 'Margit Holm', 'Jonas Brandt']],
    ],
    [
      'a name that begins as the other does',
      'The court threw out the sentence for several Newark killings, as the records of it had been lost.',
      'Newark',
      'New Zealand',
      [['name', 'Newark', 'New Zealand']],
    ],
    [
      'a name that ends as the other does',
      'The convoy was on its way through the western Damascus suburb of Mazzeh when the bomb went off.',
      'Damascus',
      'U.S.',
      [['name', 'Damascus', 'U.S']],
    ],
    [
      'a name that opens the sentence',
      'Hadley Freight said it would pay for the search in full before the end of the year.',
      'Hadley',
      'Merrow',
      [['name', 'Hadley', 'Merrow']],
    ],
    [
      'a speaker',
      'The owners will pay for the search in full, the lawyer Petra Lund said in court.',
      'Petra Lund said',
      'Karl Voss said',
      [['quote', 'Petra Lund', 'Karl Voss']],
    ],
    [
      'a negation',
      'The owners of the freighter will pay for the search in full, their lawyer told the court.',
      'will pay',
      'will not pay',
      [['negation', null, 'not']],
    ],
    [
      'the opposite',
      'The port office raised the fee for a berth on Friday to twice what it was a year ago.',
      'raised',
      'lowered',
      [['negation', 'raised', 'lowered']],
    ],
    [
      'a range for a number',
      'Repairs to the lock will take 12 weeks, according to the office of the harbour master.',
      '12 weeks',
      '12-14 weeks',
      [['number', '12', '14']],
    ],
    [
      'a currency',
      'The crane barge from the mainland shipyard costs $4000 a day, according to the port office.',
      '$4000',
      '€4000',
      [['number', '4000', '4000']],
    ],
    [
      'a sign',
      'The water at the breakwater was 3 degrees when the divers went down at dawn on Sunday.',
      'was 3',
      'was -3',
      [['number', '3', '3']],
    ],
  ])('another %s', (_, a, from, to, expected) => {
    const b = a.replace(from, to)
    expect(b).not.toBe(a)
    expect(verdict(a, b)).toBe('variant')
    expect(differences(a, b)).toEqual(expected)
  })

  test('the examples of the documents', () => {
    const hurt = 'The storm left 12 people hurt.'
    expect(verdict(hurt, hurt.replace('12', '14'))).toBe('variant')
    const stale =
      'Rescuers said 12 sailors were taken to the hospital in the old town after the storm.'
    const corrected =
      'Rescuers said on Friday 14 sailors were taken to the hospital after the storm.'
    expect(compare(stale, corrected)).toMatchObject({
      verdict: 'variant',
      differences: [
        { kind: 'number', here: { start: 14, end: 16 }, there: { start: 24, end: 26 } },
      ],
    })
  })

  test('the same facts in other words are none', () => {
    expect(differences(HARBOUR, HARBOUR.replace('three', '3'))).toEqual([])
    expect(differences(HARBOUR, HARBOUR.replace('on Tuesday', 'today'))).toEqual([])
    const loss =
      'The port office of Mohammed Bay lost 1.5 million in 2019, a report of the city said.'
    expect(differences(loss, loss.replace('in 2019', 'last year'))).toEqual([])
    expect(differences(loss, loss.replace('Mohammed', 'Mohamed'))).toEqual([])
    const said = 'The decision is wrong, the chairman Timothy Lund said in a letter to the port.'
    expect(differences(said, said.replace('Timothy', 'Tim'))).toEqual([])
    expect(differences(said, said.replace('Timothy', 'T.'))).toEqual([])
  })

  test('two texts that share little and differ in facts overlap or are distinct', () => {
    const a = `${HARBOUR} ${FERRY}`
    const b = `${HARBOUR.replace('three', 'five')} ${DIVERS} ${WEATHER}`
    expect(verdict(a, b)).toBe('overlap')
  })
})

describe('where they differ', () => {
  test('matches and changes are spans of the two texts', () => {
    const b = HARBOUR.replace('northern channel', 'inner basin').replace('freighter', 'ship')
    const { matches, changes } = compare(HARBOUR, b)
    for (const { here, there } of matches) {
      expect(HARBOUR.slice(here.start, here.end)).toBe(b.slice(there.start, there.end))
    }
    expect(
      changes.map(({ here, there }) => [
        here && HARBOUR.slice(here.start, here.end),
        there && b.slice(there.start, there.end),
      ]),
    ).toEqual([
      ['northern channel', 'inner basin'],
      ['freighter', 'ship'],
    ])
  })

  test('what only one has stands for nothing in the other', () => {
    const a = `${HARBOUR} ${FERRY}`
    expect(compare(a, FERRY).changes).toEqual([
      { here: { start: 0, end: HARBOUR.length - 1 }, there: null },
    ])
    expect(compare(FERRY, a).changes).toEqual([
      { here: null, there: { start: 0, end: HARBOUR.length - 1 } },
    ])
  })

  test('positions count code units of the input, entities and hyphens included', () => {
    const b = HARBOUR.replace('harbour', 'har\u00adbour').replace(' closed', '&nbsp;closed')
    const { verdict: same, matches } = compare(HARBOUR, b)
    expect(same).toBe('identical')
    expect(matches.at(-1)?.there.end).toBe(b.length - 1)
  })
})

describe('articles', () => {
  const body = [HARBOUR, FERRY, DIVERS, WEATHER].join('\n\n')

  test('paragraphs in another order say the same', () => {
    expect(verdict(body, [DIVERS, WEATHER, HARBOUR, FERRY].join('\n'))).toBe('duplicate')
  })

  test('an article and its text are compared alike; headlines are not read', () => {
    expect(compare({ title: 'Harbour Closed', text: body }, body).verdict).toBe('identical')
  })

  test('a word said a hundred thousand times over changes nothing', () => {
    const flood = 'word '.repeat(100_000)
    expect(verdict(body, `${body}\n\n${flood}`)).toBe('contained')
    expect(verdict(`${flood}\n\n${body}`, body)).toBe('contains')
  })
})
