/** One name in two spellings is no difference; two names are. */
import { describe, expect, test } from 'vitest'
import { compare } from '../../src/duplicates/compare.ts'

const OPENING = 'Igor Brun, a fisherman of the northern quay, was met by a bear on Friday evening.'

const tellings = (here: string, there: string): [string, string] => [
  `${OPENING} The animal came out of the wood behind ${here} and ran away when a telephone rang.`,
  `${OPENING} The animal came out of the wood behind ${there} and ran away when a telephone rang.`,
]

describe('one name', () => {
  test.each([
    ['that houses write in letters of their own', 'Gaddafi', 'Qaddafi'],
    ['behind another', 'al-Qaida', 'Al Qaeda'],
    ['twice', 'Gaddafi and Gaddafi', 'Qaddafi and Qaddafi'],
    ['of what it owns', 'Gaddafi’s tent', 'Qaddafi’s tent'],
    ['long and short, of a state', 'the United Kingdom', 'Britain'],
    ['of a state, and its adjective', 'a British hotel', 'a UK hotel'],
    ['of two words and of one', 'the Islamic State', 'ISIS'],
    ['of a state, as a wire abbreviates it', 'Holm, Fla.', 'Holm, Florida'],
    ['of a street', 'Harbour Blvd.', 'Harbour Boulevard'],
    ['behind a rank', 'the house of Gen. Holm', 'the house of General Holm'],
    ['with accents and without', 'José Vélez', 'Jose Velez'],
    ['with a capital inside and without', 'NetHarbour', 'Netharbour'],
  ])('%s', (_, here, there) => {
    const [a, b] = tellings(here, there)
    expect(compare(a, b)).toMatchObject({ verdict: 'duplicate', differences: [] })
    expect(compare(b, a)).toMatchObject({ verdict: 'duplicate', differences: [] })
  })
})

describe('two names', () => {
  test.each([
    ['of two persons', 'Igor', 'Anna'],
    ['that may be of two who share the last one', 'Igor', 'Brun'],
    ['of two states, one of them abbreviated', 'Holm, Fla.', 'Holm, Georgia'],
    ['of a body and of a state that is abbreviated so', 'the PA', 'Pennsylvania'],
    ['of a town and of a state that is abbreviated so', 'LA', 'Louisiana'],
    ['of a person and of a state that is abbreviated so', 'Pa', 'Pennsylvania'],
    ['of a state and of a province that is called after it', 'Britain', 'British Columbia'],
    ['of two states, one of them called after the other', 'West Virginia', 'Va.'],
    ['of a state and of a town with its name', 'the UK', 'New Britain'],
    ['of a body and of a branch of it', 'ISIS', 'Islamic State Khorasan'],
    ['that differ in what stands on a letter of another script', 'Война', 'Воина'],
  ])('%s', (_, here, there) => {
    const [a, b] = tellings(here, there)
    expect(compare(a, b).differences).not.toEqual([])
    expect(compare(b, a).differences).not.toEqual([])
  })
})

test.each([
  ['Britain attacked Burma', 'Myanmar attacked the UK'],
  ['Britain attacked Burma', 'Myanmar bombed the UK'],
  ['Gen. Holm shot Col. Brun', 'Colonel Holm shot General Brun'],
  ['Vélez shot Peña', 'Pena killed Velez'],
  ['the bus went from Bombay to Calcutta', 'the bus went from Kolkata to Mumbai'],
])('names that change places tell something else: %s', (here, there) => {
  const [a, b] = tellings(`the hill, where ${here} at noon,`, `the hill, where ${there} at noon,`)
  for (const { verdict, differences } of [compare(a, b), compare(b, a)]) {
    expect(verdict).not.toBe('duplicate')
    expect(differences).not.toEqual([])
  }
})
