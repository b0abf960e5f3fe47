/** One name in two ways is no difference; two names are. */
import { describe, expect, test } from 'vitest'
import { compare } from '../../src/duplicates/compare.ts'
import { houseNameOf } from '../../src/duplicates/differences/house-names.ts'

const OPENING = 'Igor Brun, a fisherman of the northern quay, was met by a bear on Friday evening.'

const tellings = (opening: string, here: string, there: string): [string, string] => [
  `${opening} The animal came out of the wood behind ${here} and ran away when a telephone rang.`,
  `${opening} The animal came out of the wood behind ${there} and ran away when a telephone rang.`,
]

const differenceOf = (opening: string, here: string, there: string): unknown => {
  const [a, b] = tellings(opening, here, there)
  const spans = compare(a, b).differences.map((difference) => [
    difference.here && a.slice(difference.here.start, difference.here.end),
    difference.there && b.slice(difference.there.start, difference.there.end),
  ])
  expect(compare(b, a).differences.length).toBe(spans.length)
  return spans
}

describe('one name', () => {
  test.each([
    ['the first name and the last', OPENING, 'Igor', 'Mr Brun'],
    ['the same of what they own', OPENING, 'Igor’s boat', 'Brun’s boat'],
    [
      'the office and who holds it',
      `${OPENING} They called for Mayor Holm on the telephone.`,
      'the Mayor',
      'Holm',
    ],
    [
      'the head of what an abbreviation is explained by',
      `${OPENING} It fled from the Army of the North and the Coast (ANC).`,
      'ANC',
      'Army of the North',
    ],
    ['a name that houses write in letters of their own', OPENING, 'Gaddafi', 'Qaddafi'],
    ['a long and a short name of one state', OPENING, 'the United Kingdom', 'Britain'],
    ['a state as a wire abbreviates it', OPENING, 'Holm, Fla.', 'Holm, Florida'],
    ['a street', OPENING, 'Harbour Blvd.', 'Harbour Boulevard'],
    ['a name with accents and without', OPENING, 'José Vélez', 'Jose Velez'],
    ['a name with a capital inside and without', OPENING, 'NetHarbour', 'Netharbour'],
  ])('%s', (_, opening, here, there) => {
    expect(differenceOf(opening, here, there)).toEqual([])
    expect(compare(...tellings(opening, here, there)).verdict).toBe('duplicate')
  })
})

describe('two names', () => {
  test.each([
    ['of two persons', OPENING, 'Igor', 'Anna'],
    ['of two who share a last name', `${OPENING} Anna Brun saw it.`, 'Igor', 'Brun'],
    ['of two towns that share a word', `${OPENING} Lake Holm is near Lake Velden.`, 'Lake', 'Holm'],
    [
      'one of them one word of what is explained',
      `${OPENING} The University of Velden (UV) looks into it.`,
      'UV',
      'University',
    ],
    [
      'one of them the head before no joining word',
      `${OPENING} The North Coast Fishing Union (NCFU) knows of it.`,
      'NCFU',
      'North Coast',
    ],
    ['of two states, one of them abbreviated', OPENING, 'Holm, Fla.', 'Holm, Georgia'],
  ])('%s', (_, opening, here, there) => {
    expect(differenceOf(opening, here, there)).toHaveLength(1)
    expect(compare(...tellings(opening, here, there)).verdict).toBe('variant')
  })
})

test('a word without a capital is no short form of a name', () => {
  const a =
    'The mass of the ship was too great for the quay, and it sank at once, the council said.'
  const b =
    'The Massachusetts of the ship was too great for the quay, and it sank at once, it said.'
  const { changes } = compare(a, b)
  expect(changes.map(({ here }) => here && a.slice(here.start, here.end))).toContain('mass')
})

test.each([
  ['qaida', 'qaeda'],
  ['qaeda', 'qaeda'],
  ['sept', 'september'],
  ['brun', undefined],
])('%s goes by the name %s', (form, name) => {
  expect(houseNameOf(form)).toBe(name)
})
