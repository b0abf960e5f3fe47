import { describe, expect, it } from 'vitest'
import { SetCollection } from '../../src/similarity/set-collection.ts'

const LOW = 2 ** 21

/** What a list of one number is mixed to, in the lane of low and in the lane of high bits. */
function mixedOf(number: number): [number, number] {
  let a = Math.imul(2 ^ (number | 0), 0x9e3779b1)
  a ^= a >>> 15
  let b = Math.imul(2 ^ ((number / LOW) | 0), 0x85ebca6b)
  b ^= b >>> 13
  return [a, b]
}

/** A list of two numbers that is mixed to the same 64 bits as `[1, 1]`. */
function confused(): number[] {
  const [a, b] = mixedOf(1)
  for (let first = 2; ; first++) {
    const [otherA, otherB] = mixedOf(first)
    const low = (a ^ 1 ^ otherA) >>> 0
    const high = (b ^ otherB) >>> 0
    // The lanes share eleven bits of a number.
    if (low >>> 21 === (high & 2047)) return [first, high * LOW + (low & (LOW - 1))]
  }
}

function groupsOf(sets: SetCollection, lists: readonly (readonly number[])[]): number[] {
  for (const list of lists) sets.add(Float64Array.from(list), list.length)
  return [...sets.groupOf.subarray(0, sets.members)]
}

describe('equal lists', () => {
  const lists = [[1, 1], [], [3], [1, 1], [1], [3], [1, 3], [3, 1], []]

  it.each([false, true])('are one group, and others are not (certain: %s)', (isCertain) => {
    expect(groupsOf(new SetCollection(isCertain), lists)).toEqual([0, 1, 2, 0, 3, 2, 4, 5, 1])
  })

  it('are never confused where that has to be certain', () => {
    const alike = [[1, 1], confused()]
    expect(groupsOf(new SetCollection(), alike)).toEqual([0, 0])
    expect(groupsOf(new SetCollection(true), alike)).toEqual([0, 1])
  })
})
