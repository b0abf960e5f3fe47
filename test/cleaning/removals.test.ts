import { describe, expect, test } from 'vitest'
import { goingFor, settleRemovals, toldRemovals } from '../../src/cleaning/removals.ts'
import { asReading } from '../../src/document/parse.ts'
import type { Span } from '../../src/document/span.ts'
import { finish } from '../../src/document/steps.ts'
import type { Duplicate } from '../../src/duplicates/duplicate.ts'

const LINE = 'The lantern on the north pier was lit again last night.'
const document = asReading(Array(5).fill(LINE).join('\n\n'))

const line = (index: number): Span => {
  const start = index * (LINE.length + 2)
  return { start, end: start + LINE.length }
}

const pair = (index: number, of: Span): Duplicate => ({
  ...line(index),
  of,
  kind: 'exact',
  title: false,
  similarity: 1,
  containment: { here: 1, there: 1 },
  differences: [],
  changes: [],
})

const settled = (pairs: readonly Duplicate[]) => {
  const settled = finish(settleRemovals(document, finish(goingFor(document, [], pairs))))
  const { unsaid } = settled
  const removals = toldRemovals(document, settled)
  return { unsaid, gone: removals.map(({ start, end, of }) => ({ start, end, of })) }
}

describe('what goes', () => {
  test('names what stays at the end of a chain', () => {
    const { gone, unsaid } = settled([pair(1, line(0)), pair(2, line(1)), pair(3, line(2))])
    expect(gone).toEqual([1, 2, 3].map((index) => ({ ...line(index), of: line(0) })))
    expect(unsaid.size).toBe(0)
  })

  test('leaves one of those that go for each other in a circle', () => {
    const pairs = [pair(1, line(2)), pair(2, line(3)), pair(3, line(1)), pair(4, line(3))]
    const { gone, unsaid } = settled(pairs)
    expect(gone).toEqual([2, 3, 4].map((index) => ({ ...line(index), of: line(1) })))
    expect([...unsaid]).toEqual([line(2)])
  })

  test('is nothing that goes for itself, alone or by way of a part', () => {
    expect(settled([pair(1, line(1))]).gone).toEqual([])
    const { start, end } = line(1)
    expect(settled([pair(1, { start: start - 9, end: end - 9 })]).gone).toEqual([])
  })

  test('gives back to others what it took from them when it has to stay', () => {
    const [first, second] = [line(1), line(2)]
    const wide = { ...pair(1, first), end: second.end }
    expect(settled([wide, pair(2, line(0))]).gone).toEqual([{ ...second, of: line(0) }])
  })
})
