import { describe, expect, it } from 'vitest'
import { formatTable, isMet } from '../../bench/eval/table.ts'

describe('isMet', () => {
  it('takes a bound as the least value, or with atMost as the greatest', () => {
    expect(isMet({ name: 'x', value: 1, bound: 1 })).toBe(true)
    expect(isMet({ name: 'x', value: 0.9, bound: 1 })).toBe(false)
    expect(isMet({ name: 'x', value: 1, bound: 1, atMost: true })).toBe(true)
    expect(isMet({ name: 'x', value: 2, bound: 1, atMost: true })).toBe(false)
    expect(isMet({ name: 'x', value: -5 })).toBe(true)
  })

  it('does not take a value that is no number for good', () => {
    expect(isMet({ name: 'x', value: Number.NaN, bound: 1 })).toBe(false)
  })
})

describe('formatTable', () => {
  it('prints one line a figure', () => {
    const rows = [
      { measure: 'm', figure: { name: 'recall', value: 0.98765, bound: 0.9 } },
      { measure: 'm', figure: { name: 'damaged', value: 7, bound: 3, atMost: true, note: 'why' } },
    ]
    expect(formatTable(rows).split('\n')).toEqual([
      'measure  figure    value  bound  result  note',
      'm        recall   0.9877  ≥ 0.9  pass',
      'm        damaged       7    ≤ 3  FAIL    why',
    ])
  })
})
