import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { finish } from '../../src/document/steps.ts'
import { exactRuns, type Run, type RunList } from '../../src/similarity/exact-runs.ts'

const SEED = 3
const seedsFor = (ids: readonly number[]): Uint8Array => new Uint8Array(ids.length).fill(SEED)
const told = (runs: RunList): Run[] =>
  Array.from({ length: runs.length }, (_, index) => runs.run(index))
const runsOf = (ids: readonly number[]): Run[] =>
  told(finish(exactRuns(Int32Array.from(ids), seedsFor(ids))))

/** Every pair of places with equal trigrams that do not overlap, by brute force. */
function seedPairs(ids: readonly number[]): [here: number, there: number][] {
  const pairs: [number, number][] = []
  for (let here = 0; here + SEED <= ids.length; here++) {
    for (let there = 0; there + SEED <= here; there++) {
      if ([0, 1, 2].every((offset) => ids[here + offset] === ids[there + offset])) {
        pairs.push([here, there])
      }
    }
  }
  return pairs
}

describe('exactRuns', () => {
  test('finds the one repeat of a sequence, as long as it is', () => {
    expect(runsOf([1, 2, 3, 4, 9, 8, 1, 2, 3, 4, 7])).toEqual([{ here: 6, there: 0, length: 4 }])
  })

  test('finds nothing where nothing repeats', () => {
    expect(runsOf([1, 2, 3, 4, 5, 6, 7, 8])).toEqual([])
  })

  test('never lets a run overlap itself', () => {
    for (const run of runsOf([1, 1, 1, 1, 1, 1, 1, 1, 1])) {
      expect(run.there + run.length).toBeLessThanOrEqual(run.here)
    }
  })

  test('finds only what the sequence behind the border repeats of the one before it', () => {
    const ids = Int32Array.from([1, 2, 3, 1, 2, 3, 4, 1, 2, 3, 4, 9, 1, 2, 3])
    expect(told(finish(exactRuns(ids, seedsFor([...ids]), 7)))).toEqual([
      { here: 7, there: 3, length: 4 },
      { here: 7, there: 0, length: 3 },
      { here: 12, there: 3, length: 3 },
      { here: 12, there: 0, length: 3 },
    ])
  })

  test('lets no seed and no run reach over the border', () => {
    const ids = Int32Array.from([5, 1, 2, 3, 4, 1, 2, 3, 4, 6])
    expect(finish(exactRuns(ids, seedsFor([...ids]), 3)).length).toBe(0)
    expect(told(finish(exactRuns(ids, seedsFor([...ids]), 4)))).toEqual([
      { here: 5, there: 1, length: 3 },
    ])
  })

  test('has every repeated trigram of a random sequence in a run on its diagonal', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 60 }), (ids) => {
        const runs = runsOf(ids)
        for (const { here, there, length } of runs) {
          expect(ids.slice(here, here + length)).toEqual(ids.slice(there, there + length))
        }
        for (const [here, there] of seedPairs(ids)) {
          const covered = runs.some(
            (run) =>
              run.here - run.there === here - there &&
              here + SEED > run.here &&
              here < run.here + run.length,
          )
          expect(covered, `${here} and ${there} of ${ids}`).toBe(true)
        }
      }),
    )
  })
})
