import { describe, expect, it } from 'vitest'
import { TermRuns } from '../../src/condensing/term-runs.ts'

describe('TermRuns', () => {
  it('knows a run wherever it stands', () => {
    const runs = new TermRuns(Int32Array.of(1, 2, 3, 9, 1, 2, 3, 4), 3)
    runs.add(0)
    expect([0, 4].map((word) => runs.has(word))).toEqual([true, true])
    expect([1, 2, 3, 5].some((word) => runs.has(word))).toBe(false)
  })

  it('forgets none when there are many', () => {
    const terms = Int32Array.from({ length: 3000 }, (_, word) => (word * word) % 1013)
    const runs = new TermRuns(terms, 2)
    const added = new Set<string>()
    for (let word = 0; word < 1500; word++) {
      runs.add(word)
      added.add(`${terms[word]} ${terms[word + 1]}`)
    }
    for (let word = 0; word + 1 < terms.length; word++) {
      expect(runs.has(word)).toBe(added.has(`${terms[word]} ${terms[word + 1]}`))
    }
  })
})
