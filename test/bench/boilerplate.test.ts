import { describe, expect, it } from 'vitest'
import { RepeatedLines } from '../../bench/eval/boilerplate.ts'
import { parse } from '../../src/document/parse.ts'

function figures(articles: readonly (readonly [source: string, text: string])[]): number[] {
  const lines = new RepeatedLines()
  for (const [source, text] of articles) lines.add(source, parse(text))
  return lines.figures().map(({ value }) => value)
}

const times = (count: number, source: string, text: string): [string, string][] =>
  Array.from({ length: count }, () => [source, text])

describe('RepeatedLines', () => {
  it('asks of the lines that a source repeats how many the rules know', () => {
    const known = times(6, 'Valley Press', 'ADVERTISEMENT')
    const unknown = times(6, 'Valley Press', 'The tide table of the week')
    expect(figures(known)).toEqual([1, 1])
    expect(figures([...known, ...unknown])).toEqual([0.5, 0.5])
  })

  it('counts articles of one source, not lines', () => {
    const one = 'The tide table\n\n'.repeat(9)
    const apart = [
      ...times(4, 'Valley Press', 'The tide table'),
      ...times(4, 'Hill Post', 'The tide table'),
    ]
    expect(figures([['Valley Press', one], ...apart])).toEqual([0, 0])
    expect(figures([['Hill Gazette', one], ...apart])).toEqual([1, 1])
  })
})
