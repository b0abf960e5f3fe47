import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyForm, normOf, plainForm } from '../../src/entities/aliases/norm.ts'

it.each([
  ['U.S.', 'LOCATION', 'united states'],
  ['the United States of America', 'LOCATION', 'united states'],
  ['Islamic Republic of Elda', 'LOCATION', 'elda'],
  ['Republic of Korea', 'LOCATION', 'south korea'],
  ['Vexel Holdings', 'ORGANIZATION', 'vexel'],
  ['President Ann-Marie O’Neil', 'PERSON', 'ann marie oneil'],
  ['J.K. Holt, PhD', 'PERSON', 'jk holt'],
  ['J. Holt', 'PERSON', 'j holt'],
  ['Élise Łuk', 'PERSON', 'elise luk'],
] as const)('%s', (name, type, norm) => {
  expect(normOf(name, type)).toBe(norm)
})

it('reads common names as it reads any', () => {
  const piece = fc.constantFrom(
    'U',
    'S',
    'The',
    'the',
    'ab',
    '7',
    '.',
    ' ',
    '-',
    ',',
    "'",
    '’',
    'x',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const name = pieces.join('')
      expect(plainForm(name)).toBe(anyForm(name))
    }),
  )
})
