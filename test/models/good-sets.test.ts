import { describe, expect, it } from 'vitest'
import { shareOfGoodSets } from '../../models/condensing/good-sets.ts'

const REFERENCE = ['The ferry sank near Oldmere.', 'Nine sailors were saved by a trawler.']

describe('shareOfGoodSets', () => {
  it('is near 1 for what every good summary has, near 0 for what none has', () => {
    const [sank, saved, other] = shareOfGoodSets(
      ['The ferry sank near Oldmere.', 'Nine sailors were saved by a trawler.', 'Tea was served.'],
      REFERENCE,
    ) as unknown as [number, number, number]
    expect(sank).toBeGreaterThan(0.95)
    expect(saved).toBeGreaterThan(0.95)
    expect(other).toBeLessThan(0.05)
  })

  it('shares between two sentences that say the same', () => {
    const [first, again] = shareOfGoodSets(
      ['The ferry sank near Oldmere.', 'The ferry sank near Oldmere.', 'Tea was served.'],
      REFERENCE.slice(0, 1),
    ) as unknown as [number, number]
    expect(first).toBe(again)
    expect(first).toBeCloseTo(0.5, 3)
  })

  it('leaves out what only adds length', () => {
    const [, other] = shareOfGoodSets(
      ['The ferry sank near Oldmere.', 'The weather office expects more rain near Oldmere.'],
      REFERENCE.slice(0, 1),
    ) as unknown as [number, number]
    expect(other).toBeLessThan(0.05)
  })
})
