import { expect, test } from 'vitest'
import { type Names, titleOf, wordingsOf } from '../../src/html/title.ts'

const names = (told: Partial<Names>): Names => ({
  shown: [],
  described: undefined,
  shared: undefined,
  card: undefined,
  window: undefined,
  site: undefined,
  ...told,
})

test('is the wording that most have', () => {
  const told = {
    shown: ['Storm hits coast'],
    described: 'Storm hits coast',
    shared: 'Wind and rain',
  }
  expect(titleOf(names(told))).toBe('Storm hits coast')
})

test('is the headline by its own word, not the wording for search engines', () => {
  const told = { described: 'Storm hits coast', shown: ['Storm hits coast'] }
  expect(titleOf(names({ ...told, window: 'Weather today' }))).toBe('Storm hits coast')
  const searched = { ...told, window: 'Storm hits coast' }
  expect(titleOf(names({ ...searched, shared: 'Wind and rain' }))).toBe('Wind and rain')
})

test('is the shorter of two wordings of which one goes on', () => {
  const longer = 'Storm hits the coast again, trees fall'
  const told = { described: longer, shared: 'Storm hits the coast again', card: longer }
  expect(titleOf(names(told))).toBe('Storm hits the coast again')
})

test('is whole where a card has as much of it as fits, or an ellipsis', () => {
  const whole = 'Old harbour walls and new floods: how the towns of the coast are getting ready'
  const told = { shown: [whole], window: `${whole} | The Daily` }
  const card = whole.slice(0, whole.indexOf(' getting'))
  expect(card.length).toBeLessThan(70)
  expect(titleOf(names({ ...told, card }))).toBe(whole)
  expect(titleOf(names({ ...told, card: 'Old harbour walls and new…' }))).toBe(whole)
  expect(titleOf(names({ ...told, shared: 'Old harbour walls ...' }))).toBe(whole)
  // there was room for one more word: nobody cut it
  const short = whole.slice(0, whole.indexOf(' are'))
  expect(titleOf(names({ ...told, card: short }))).toBe(short)
})

test('has no name of the site, and nothing that stands before it', () => {
  expect(titleOf(names({ window: 'Storm hits coast | The Daily', site: 'The Daily' }))).toBe(
    'Storm hits coast',
  )
  const long = 'Storm hits the coast again-Weather/The Daily'
  const told = { shown: ['Storm hits the coast again'], window: long }
  const keys = (site: string) => wordingsOf(names({ ...told, site })).map(({ name }) => name)
  expect(keys('The Daily')).toEqual(told.shown)
  expect(keys('The Herald')).toEqual([...told.shown, long])
})

test('is the name of the site where there is no other', () => {
  const told = { shared: 'The Daily', site: 'The Daily' }
  expect(titleOf(names({ ...told, shown: ['Storm hits coast'] }))).toBe('Storm hits coast')
  expect(titleOf(names({ ...told, window: 'The Daily' }))).toBe('The Daily')
})

test('goes by the weights that are given', () => {
  const told = { shown: ['Storm hits coast'], described: 'Wind and rain' }
  const none = { shown: 0, described: 0, shared: 0, card: 0, window: 0, begins: 0, goesOn: 0 }
  expect(titleOf(names(told), none)).toBe('Storm hits coast')
  expect(titleOf(names(told), { ...none, described: 1 })).toBe('Wind and rain')
})

test('is what there is', () => {
  expect(titleOf(names({}))).toBe(undefined)
  expect(titleOf(names({ shown: ['Weather', 'Sport'] }))).toBe('Weather')
})
