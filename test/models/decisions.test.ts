import { expect, test } from 'vitest'
import {
  count,
  deedOf,
  figuresOf,
  type Gone,
  hasThird,
  newTally,
} from '../../models/duplicates/decisions.ts'
import type { JudgedPair } from '../../models/duplicates/judged-pairs.ts'

const at = (start: number): { start: number; end: number } => ({ start, end: start + 10 })
const pair: JudgedPair = {
  set: 'page',
  key: 'harbour/0',
  outlet: 'harbour',
  title: undefined,
  text: '',
  a: at(100),
  b: at(200),
  gold: [{ do: 'second', why: 'furniture', sure: true }],
}

test.each<[name: string, removals: Gone[], isThird: boolean]>([
  [
    'both for a copy that stays',
    [
      { ...at(100), of: at(0) },
      { ...at(200), of: at(0) },
    ],
    true,
  ],
  [
    'one for the other',
    [
      { ...at(100), of: at(0) },
      { ...at(200), of: at(100) },
    ],
    true,
  ],
  [
    'each for the other',
    [
      { ...at(100), of: at(200) },
      { ...at(200), of: at(100) },
    ],
    false,
  ],
  ['one for nothing', [at(100), { ...at(200), of: at(0) }], false],
])('of two that went, %s', (_, removals, isThird) => {
  expect(deedOf(pair, 'second', removals)).toBe('both')
  expect(hasThird(pair, removals)).toBe(isThird)
  const tally = newTally()
  count(tally, 'second', 'both', isThird)
  expect(figuresOf(tally)).toMatchObject({
    recall: 0,
    precision: 0,
    recallWithThird: Number(isThird),
    precisionWithThird: Number(isThird),
  })
})
