/** The same number is another amount in another unit, on another scale, as one end of a range, or bound from another side. */
import { describe, expect, test } from 'vitest'
import { compare } from '../../src/duplicates/compare.ts'
import { findDuplicates } from '../../src/duplicates/find-duplicates.ts'

const fee = (amount: string): string =>
  `The harbour office told the owners on the quay that the fee was ${amount} for each boat that lies in the old basin.`
const kinds = (a: string, b: string): string[] =>
  compare(fee(a), fee(b)).differences.map(({ kind }) => kind)

const OTHERS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'another unit': [
    ['$5', '5 euros'],
    ['5 dollars', '5 euros'],
    ['€5', '5 dollars'],
    ['£5', '5 dollars'],
    ['5 pounds', '5 euros'],
    ['five dollars', 'five euros'],
    ['$5 million', '5 million euros'],
    ['5 dólares', '5 euros'],
    ['5 Euro', '5 Dollar'],
    ['5%', '5 percentage points'],
    ['5 percent', '5 points'],
    ['5 %', '5 Prozentpunkte'],
    ['$5', '5 percent'],
  ],
  'another scale': [
    ['5m', '5'],
    ['5bn', '5'],
    ['5k', '5'],
    ['5bn', '5m'],
    ['5m', '5 boats'],
    ['5km', '5m'],
    ['the 1980s', 'the 1980'],
    ['one of the G7', 'one of the G8'],
  ],
  'one end of a range': [
    ['5 to 10 dollars', '5 dollars'],
    ['5 to 10 dollars', '10 dollars'],
    ['5-10 dollars', '5 dollars'],
    ['between 5 and 10 dollars', '5 dollars'],
    ['between 5 and 10 dollars', '10 dollars'],
    ['between $5 and $10', '$5'],
    ['between $5 and $10', '$10'],
    ['$5 to $10', '$5'],
    ['$5-$10', '$5'],
    ['5% to 10%', '5%'],
    ['5 or 6 dollars', '5 dollars'],
    ['five to ten dollars', 'five dollars'],
  ],
  'another bound': [
    ['up to 5', 'at least 5'],
    ['more than 5', 'up to 5'],
    ['about 5', 'at least 5'],
    ['over 5', 'about 5'],
    ['exactly 5', 'about 5'],
    ['up to $5', 'at least $5'],
    ['only 5', 'at least 5'],
    ['less than 5', 'more than 5'],
    ['nearly 5', 'over 5'],
    ['almost 5', 'more than 5'],
  ],
}

const SAME: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  unit: [
    ['$5', '5 dollars'],
    ['€5', '5 euros'],
    ['£5', '5 pounds'],
    ['five dollars', '$5'],
    ['5 dólares', '$5'],
    ['$5 million', '5 million dollars'],
    ['5%', '5 percent'],
  ],
  scale: [
    ['5m', '5 million'],
    ['$5m', '$5 million'],
    ['5bn', '5 billion'],
    ['5k', '5 thousand'],
    ['the 3rd', 'the third'],
    ['the 3rd', 'the 3'],
  ],
  range: [
    ['5 to 10 dollars', '5-10 dollars'],
    ['five to ten dollars', '5 to 10 dollars'],
  ],
  bound: [
    ['about 5', 'some 5'],
    ['about 5', 'around 5'],
    ['more than 5', 'over 5'],
    ['up to 5', 'at most 5'],
    ['only 5', 'just 5'],
    ['nearly 5', 'almost 5'],
    ['about 5', '5'],
    ['over 5', '5'],
  ],
}

describe.each(Object.entries(OTHERS))('%s', (_, pairs) => {
  test.each(pairs)('%s, %s', (a, b) => {
    expect(compare(fee(a), fee(b)).verdict).not.toBe('duplicate')
    expect(compare(fee(b), fee(a)).verdict).not.toBe('duplicate')
    expect(kinds(a, b)).not.toEqual([])
    expect(kinds(b, a)).not.toEqual([])
  })

  test.each(pairs)('%s, %s: both stay', (a, b) => {
    for (const gap of ['\n\n', ' ']) {
      const text = [fee(a), 'The basin was dug by hand.', fee(b)].join(gap)
      expect(findDuplicates(text).filter(({ kind }) => kind !== 'variant')).toEqual([])
    }
  })
})

test('a text with the character that stands for a number is read like others', () => {
  const text = '-5 boats lie in the basin, said the harbour \0.'
  expect(compare(text, text).verdict).toBe('identical')
})

test('a currency may be left out', () => {
  expect(compare(fee('$5'), fee('5')).verdict).toBe('identical')
})

describe.each(Object.entries(SAME))('the same %s', (_, pairs) => {
  test.each(pairs)('%s, %s', (a, b) => {
    expect([compare(fee(a), fee(b)).verdict, kinds(a, b)]).toEqual(['duplicate', []])
    expect([compare(fee(b), fee(a)).verdict, kinds(b, a)]).toEqual(['duplicate', []])
  })
})
