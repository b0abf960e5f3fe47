import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  CAPITAL,
  DOTTED,
  HAS_LETTER,
  IS_MARK,
  LONG,
  SMALL,
  signsOf,
  signsOfAny,
  UPPER,
} from '../../../src/entities/crf/form-signs.ts'

test.each([
  ['the', 3, SMALL | HAS_LETTER],
  ['Quince', 6, CAPITAL | HAS_LETTER | LONG],
  ['A', 1, CAPITAL | HAS_LETTER],
  ['U.S', 2, CAPITAL | HAS_LETTER | UPPER | DOTTED],
  ['B52', 3, CAPITAL | HAS_LETTER | UPPER],
  ['1990s', 5, HAS_LETTER | LONG],
  ['1990', 4, LONG],
  ['-', 1, IS_MARK],
  ['Élan', 4, CAPITAL | HAS_LETTER | LONG],
  ['東京', 2, HAS_LETTER | UPPER],
])('the signs of %s', (form, length, signs) => {
  expect(signsOf(form, length)).toBe(signs)
})

test('characters are counted as the patterns see them', () => {
  const pieces = fc.constantFrom('a', 'Z', '7', '.', '..', "'", '-', ' ', 'q.R', '@', '[')
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 6 }), fc.nat(6), (parts, length) => {
      const form = parts.join('')
      expect(signsOf(form, length)).toBe(signsOfAny(form, length))
    }),
  )
})
