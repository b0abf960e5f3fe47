/**
 * Sorts many numbers with pauses, by a function that compares: `sorted` for a typed array, in half the room.
 *
 * Method: stretches are sorted in place; neighbours are merged (merge sort, from the bottom) between the array and a
 * second one. Cost: n log n.
 */
import type { Steps } from './steps.ts'

/** So many are sorted, or merged, between two pauses. */
const STRETCH = 4096

/** The numbers in their order; the array itself is changed. */
export function* sortedNumbers(
  numbers: Int32Array,
  compare: (a: number, b: number) => number,
): Steps<Int32Array> {
  const { length } = numbers
  for (let from = 0; from < length; from += STRETCH) {
    numbers.subarray(from, from + STRETCH).sort(compare)
    yield
  }
  let [from, into]: [Int32Array, Int32Array] = [numbers, new Int32Array(length)]
  for (let size = STRETCH; size < length; size *= 2) {
    for (let start = 0; start < length; start += size * 2) {
      const middle = Math.min(length, start + size)
      const end = Math.min(length, middle + size)
      let here = start
      let there = middle
      for (let at = start; at < end; at++) {
        const isFirst =
          there === end ||
          (here < middle && compare(from[here] as number, from[there] as number) <= 0)
        into[at] = (isFirst ? from[here++] : from[there++]) as number
        if (at % STRETCH === STRETCH - 1) yield
      }
    }
    ;[from, into] = [into, from]
  }
  return from
}
