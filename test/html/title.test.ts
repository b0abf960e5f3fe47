import { expect, test } from 'vitest'
import { type Names, titleOf } from '../../src/html/title.ts'

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

test('has no name of the site, and nothing that stands before it', () => {
  expect(titleOf(names({ window: 'Storm hits coast | The Daily', site: 'The Daily' }))).toBe(
    'Storm hits coast',
  )
  const long = 'Storm hits the coast again-Weather/The Daily'
  const told = { described: 'Storm hits the coast again', shared: long, card: long, window: long }
  expect(titleOf(names({ ...told, site: 'The Daily' }))).toBe('Storm hits the coast again')
  expect(titleOf(names({ ...told, site: 'The Herald' }))).toBe(long)
})

test('is what there is', () => {
  expect(titleOf(names({}))).toBe(undefined)
  expect(titleOf(names({ shown: ['Weather', 'Sport'] }))).toBe('Weather')
})
