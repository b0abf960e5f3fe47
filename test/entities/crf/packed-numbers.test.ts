import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeNumbers, readNumbers } from '../../../src/entities/crf/packed-numbers.ts'

test('numbers come back as they went in', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 2 ** 24 })), (numbers) => {
      expect([...readNumbers(codeNumbers(numbers))]).toEqual(numbers)
    }),
  )
})

test('the text can stand in a string of a program as it is', () => {
  const text = codeNumbers(Array.from({ length: 5000 }, (_, number) => number))
  expect(text).toMatch(/^[ -~]+$/)
  expect(text).not.toMatch(/['\\]/)
})

test('small numbers take one character', () => {
  expect(codeNumbers([0, 1, 45])).toHaveLength(3)
})
