import { describe, expect, it } from 'vitest'
import { changedEnglish, changedForeign } from '../../bench/eval/changed-sentences.ts'
import { readFloors, withFloors } from '../../bench/eval/floors.ts'
import { formatTable, isMet } from '../../bench/eval/table.ts'
import { written } from '../../bench/eval/written.ts'

const MEASURES = [written, changedEnglish, changedForeign]

/** The gates: `fixtures/eval/floors.json` says what a figure has to reach. */
describe('measured on the written articles', () => {
  it.each(MEASURES)('$name: no figure is under its floor', async (measure) => {
    const figures = await measure.run('')
    console.log(formatTable(figures.map((figure) => ({ measure: measure.name, figure }))))
    expect(figures.map(({ name }) => name)).toEqual(
      Object.keys(readFloors().measures[measure.name] ?? {}),
    )
    expect(figures.filter((figure) => !isMet(figure))).toEqual([])
  })
})

describe('withFloors', () => {
  const floors = { note: '', measures: { speed: { quick: 0.5, slow: 0 } } }

  it('gives every figure its floor', () => {
    const figures = [
      { name: 'quick', value: 0.4 },
      { name: 'slow', value: 1, atMost: true },
      { name: 'new', value: 1 },
    ]
    const bounded = withFloors('speed', figures, floors)
    expect(bounded.map(({ bound }) => bound)).toEqual([0.5, 0, undefined])
    expect(bounded.map(isMet)).toEqual([false, false, true])
    expect(withFloors('other', figures, floors)).toEqual(figures)
  })
})
