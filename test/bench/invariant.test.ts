import { describe, expect, test } from 'vitest'
import { lostFacts, missedByPatterns } from '../../bench/eval/invariant.ts'

const STAYS = 'The council of Osterby met, and 12 ferries waited for the mayor.'
const GOES = 'In the hall of Osterby 12 ferries and 14 boats waited for Ines Kolb.'
const TEXT = `${STAYS}\n\n${GOES}`
const removal = { start: STAYS.length + 2, end: TEXT.length }

describe.each([lostFacts, missedByPatterns])('%o', (measure) => {
  test('finds the numbers and names that stand nowhere any more', () => {
    const lost = measure(TEXT, STAYS, [removal]).map((fact) => fact.toLowerCase())
    expect(lost.toSorted()).toEqual(['14', 'ines', 'kolb'])
  })

  test('finds none where nothing went, or by a named rule', () => {
    expect(measure(TEXT, TEXT, [])).toEqual([])
    expect(measure(TEXT, STAYS, [{ ...removal, rule: 'credit' }])).toEqual([])
  })
})
