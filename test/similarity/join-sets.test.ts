import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinSets } from '../../src/similarity/join-sets.ts'
import { type MemberPair, memberPairs } from '../../src/similarity/member-pairs.ts'
import { rankRareFirst } from '../../src/similarity/rare-first.ts'
import { SetCollection } from '../../src/similarity/set-collection.ts'
import { leastShared, type SetMeasure, similarityOf } from '../../src/similarity/set-similarity.ts'

const RANGE = 2 ** 53
const MEASURES: readonly SetMeasure[] = ['similarity', 'containment']

function collect(lists: readonly (readonly number[])[]): SetCollection {
  const sets = new SetCollection()
  for (const list of lists) {
    sets.add(Float64Array.from(list), list.length)
  }
  return sets
}

function join(lists: readonly (readonly number[])[], measure: SetMeasure, threshold: number) {
  return pairsOf(collect(lists), measure, threshold)
}

function pairsOf(sets: SetCollection, measure: SetMeasure, threshold: number): MemberPair[] {
  const ranked = rankRareFirst(sets)
  return [...memberPairs(sets, ranked, joinSets(ranked, measure, threshold))]
}

/** Each against each. */
function bruteForce(
  lists: readonly (readonly number[])[],
  measure: SetMeasure,
  threshold: number,
): MemberPair[] {
  const sets = lists.map((list) => new Set(list))
  return sets.flatMap((one, a) =>
    sets.flatMap((other, b) => {
      const shared = [...one].filter((number) => other.has(number)).length
      const isAlike =
        a < b && shared > 0 && similarityOf(measure, shared, one.size, other.size) >= threshold
      return isAlike ? [{ a, b, shared }] : []
    }),
  )
}

/** Numbers of which some are frequent, spread over the range or crowded at its end. */
const anySets = fc
  .array(
    fc.array(
      fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 40 }), fc.nat(2000)),
      { maxLength: 24 },
    ),
    { maxLength: 40 },
  )
  .chain((lists) =>
    fc
      .constantFrom(1, Math.floor(RANGE / 2001))
      .map((step) => lists.map((list) => list.map((number) => number * step))),
  )
const thresholds = fc.oneof(
  fc.constantFrom(0.2, 0.25, 1 / 3, 0.5, 0.6, 2 / 3, 0.7, 0.75, 0.8, 0.9, 1),
  fc.double({ min: 0.01, max: 1, noNaN: true }),
)

describe('joinSets', () => {
  test('finds what comparing each with each finds, in order', () => {
    fc.assert(
      fc.property(
        anySets,
        fc.constantFrom(...MEASURES),
        thresholds,
        (lists, measure, threshold) => {
          expect(join(lists, measure, threshold)).toEqual(bruteForce(lists, measure, threshold))
        },
      ),
      { numRuns: 400 },
    )
  })

  test('finds pairs among near copies, of which there are many', () => {
    const copies = fc
      .tuple(
        fc.array(fc.nat(60), { minLength: 5, maxLength: 30 }),
        fc.array(fc.tuple(fc.nat(29), fc.nat(60)), { maxLength: 30 }),
      )
      .map(([list, edits]) => [
        list,
        ...edits.map(([at, number]) => list.map((old, index) => (index === at ? number : old))),
      ])
    fc.assert(
      fc.property(copies, fc.constantFrom(...MEASURES), thresholds, (lists, measure, threshold) => {
        expect(join(lists, measure, threshold)).toEqual(bruteForce(lists, measure, threshold))
      }),
    )
  })

  test('counts a tie', () => {
    const to = (end: number): number[] => Array.from({ length: end }, (_, number) => number)
    for (const [shared, all] of [
      [7, 10],
      [1, 3],
      [2, 3],
      [9, 10],
      [49, 70],
    ] as const) {
      expect(join([to(shared), to(all)], 'similarity', shared / all)).toHaveLength(1)
      expect(join([to(shared), to(all + 1)], 'similarity', shared / all)).toHaveLength(0)
    }
    expect(join([to(7), to(10)], 'similarity', 0.7)).toHaveLength(1)
    const seven = [...to(7), 90, 91, 92]
    expect(join([seven, to(40)], 'containment', 0.7)).toHaveLength(1)
    expect(join([[...seven, 93], to(40)], 'containment', 0.7)).toHaveLength(0)
  })

  test('joins equal sets in groups, and empty sets with none', () => {
    const flood = Array.from({ length: 100 }, () => [4, 5, 6])
    expect(join([[], [], ...flood], 'similarity', 1)).toHaveLength((100 * 99) / 2)
    const sets = collect([[1, 2], [3], [1, 2], [], [1, 2], []])
    expect({ members: sets.members, groups: sets.groups }).toEqual({ members: 6, groups: 3 })
    expect([...sets.groupOf.slice(0, 6)]).toEqual([0, 1, 0, 2, 0, 2])
    expect(join([[1, 2, 1], [2, 1], [2]], 'similarity', 1)).toEqual([{ a: 0, b: 1, shared: 2 }])
    expect(join([], 'similarity', 0.5)).toEqual([])
  })

  test('finds the same where a bin has many cells', () => {
    const sets = new SetCollection()
    const size = 4000
    const step = Math.floor(RANGE / size)
    const [copied, whole, half] = [11, 133, 177] as const
    for (let set = 0; set < 200; set++) {
      // No two sets share a number but those that are planted.
      const offset = (at: number): number =>
        set === whole || (set === half && at < size / 2) ? copied : set
      sets.add(
        Float64Array.from({ length: size }, (_, at) => at * step + offset(at)),
        size,
      )
    }
    expect(pairsOf(sets, 'containment', 0.5)).toEqual([
      { a: copied, b: whole, shared: size },
      { a: copied, b: half, shared: size / 2 },
      { a: whole, b: half, shared: size / 2 },
    ])
  })
})

test('leastShared is the least that is similar enough', () => {
  const size = fc.integer({ min: 1, max: 500 })
  fc.assert(
    fc.property(
      fc.constantFrom(...MEASURES),
      thresholds,
      size,
      size,
      (measure, threshold, sizeA, sizeB) => {
        const least = leastShared(measure, threshold, sizeA, sizeB)
        if (least <= Math.min(sizeA, sizeB)) {
          expect(similarityOf(measure, least, sizeA, sizeB)).toBeGreaterThanOrEqual(threshold)
        }
        if (least > 1) {
          expect(similarityOf(measure, least - 1, sizeA, sizeB)).toBeLessThan(threshold)
        }
      },
    ),
  )
})

test('ranks put rare numbers first and leave out those of one set', () => {
  const { sizes, starts, ranks, distinct } = rankRareFirst(
    collect([
      [10, 20, 30, 40, 20, 10],
      [20, 30, 50],
      [30, 40, 20],
      [30, 99],
    ]),
  )
  expect(distinct).toBe(3)
  expect([...sizes]).toEqual([4, 3, 3, 2])
  const lists = Array.from(sizes, (_, set) => [...ranks.slice(starts[set], starts[set + 1])])
  // 40 is in two sets, 20 in three, 30 in four.
  expect(lists).toEqual([[0, 1, 2], [1, 2], [0, 1, 2], [2]])
})
