import { expect, test } from 'vitest'
import { eachOnce } from '../../src/corpus/each-once.ts'
import { finish } from '../../src/document/steps.ts'

/** Paragraphs of five shingles, of which the first four are those of all others; each `times` times. */
function rows(count: number, times: number): { shingles: Float64Array; starts: number[] } {
  const starts = Array.from({ length: count * times }, (_, at) => at * 5)
  const shingles = Float64Array.from(starts.flatMap((_, at) => [1, 2, 3, 4, 5 + (at % count)]))
  return { shingles, starts }
}

test('tells of each paragraph the first one with its shingles', () => {
  const { shingles, starts } = rows(3, 2)
  const passages = starts.map((from) => ({
    start: from,
    end: from + 1,
    key: 0,
    from,
    to: from + 5,
  }))
  const { distinct, distinctOf } = finish(eachOnce(passages, shingles))
  expect(distinct).toEqual(passages.slice(0, 3))
  expect(distinctOf).toEqual([0, 1, 2, 0, 1, 2])
})

test('compares no paragraph with all that have some shingles of it', () => {
  const { shingles, starts } = rows(1000, 2)
  let looks = 0
  const passages = starts.map((from) => ({
    start: from,
    end: from + 1,
    key: 0,
    from,
    get to() {
      looks++
      return from + 5
    },
  }))
  expect(finish(eachOnce(passages, shingles)).distinct).toHaveLength(1000)
  expect(looks).toBeLessThan(passages.length * 50)
})
