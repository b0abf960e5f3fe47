import { expect, test } from 'vitest'
import { writtenNumbers } from '../../../src/condensing/cluster/written-numbers.ts'

test.each([
  ['the second boat', 2],
  ['the ninth boat', 9],
  ['the 9th boat', 9],
  ['the twelfth boat', 12],
  ['the sixteenth boat', 16],
])('a rank is a number of its own unit: %s', (passage, value) => {
  expect(writtenNumbers(passage)).toMatchObject([{ value, unit: 'th' }])
})

test('a number that begins like its rank counts', () => {
  expect(writtenNumbers('sixteen boats')).toMatchObject([{ value: 16, unit: '' }])
})
