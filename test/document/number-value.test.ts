/** What a number begins with is told of every number that can be read. */
import { expect, test } from 'vitest'
import {
  numberValue,
  opensNumber,
  TENS,
  UNITS,
  VALUES_OF_WORDS,
} from '../../src/document/number-value.ts'

const WRITTEN = [
  ...UNITS,
  ...TENS,
  ...TENS.flatMap((ten) => UNITS.map((unit) => `${ten}-${unit}`)),
  ...[...VALUES_OF_WORDS.keys()].flatMap((word) => [
    word,
    `a ${word}`,
    `half a ${word}`,
    `two ${word}`,
    `3.5 ${word}`,
  ]),
  '1,200',
  '4.2bn',
]

test('what is read as a number begins as numbers do', () => {
  const numbers = WRITTEN.filter((written) => !Number.isNaN(numberValue(written)))
  expect(numbers.length).toBeGreaterThan(150)
  const both = numbers.flatMap((written) => [written, written.toUpperCase()])
  expect(both.filter((written) => !opensNumber(written.charAt(0)))).toEqual([])
})

test('most letters begin none', () => {
  const letters = 'bcdgijklmpqruvwxy'.split('')
  expect(letters.filter((letter) => opensNumber(letter))).toEqual([])
})
