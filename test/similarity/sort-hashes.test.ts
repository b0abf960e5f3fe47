import { describe, expect, test } from 'vitest'
import { sortHashes } from '../../src/similarity/sort-hashes.ts'
import { seeded } from '../../src/testing/seeded.ts'

/** So many hashes, each of them so many times, in no order. */
function hashes(distinct: number, times: number, range = 2 ** 53): Float64Array {
  const random = seeded(distinct)
  const once = Array.from({ length: distinct }, () => Math.floor(random() * range))
  const all = Array.from({ length: times }, () => once).flat()
  for (let at = all.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[all[at], all[other]] = [all[other] as number, all[at] as number]
  }
  return Float64Array.from(all)
}

describe('hashes are sorted', () => {
  test.each([
    ['few', hashes(7, 1)],
    ['many', hashes(3000, 1)],
    ['each some times', hashes(300, 40)],
    ['each many times', hashes(30, 400)],
    ['all the same', hashes(1, 3000)],
    ['not spread evenly', hashes(3000, 1, 2 ** 20)],
  ])('%s', (_, given) => {
    const sorted = given.slice()
    sortHashes(sorted, sorted.length)
    expect(sorted).toEqual(given.slice().sort())
  })

  test('the first ones alone', () => {
    const given = hashes(100, 1)
    const sorted = given.slice()
    sortHashes(sorted, 60)
    expect(sorted.subarray(60)).toEqual(given.subarray(60))
    expect(sorted.slice(0, 60)).toEqual(given.slice(0, 60).sort())
  })
})
