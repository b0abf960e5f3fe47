import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frontCoded } from '../../models/front-code.ts'
import { frontDecoded } from '../../src/document/front-coded.ts'

test('a capital counts the letters that a word shares with the one before', () => {
  const words = ['anna', 'annabel', 'bob', 'bris new']
  expect(frontCoded(words)).toBe('AannaEbelAbobBris new')
  expect(frontDecoded('AannaEbelAbobBris new')).toEqual(words)
})

test('what is written is read, however long a word is', () => {
  const word = fc.stringMatching(/^[a-b\u00e4 ]{1,40}$/)
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const sorted = [...words].sort()
      expect(frontDecoded(frontCoded(sorted))).toEqual(sorted)
    }),
  )
})
