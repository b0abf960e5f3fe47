/**
 * Where a sequence of numbers repeats itself: maximal runs of equal numbers at two places.
 *
 * Method: every n-gram is a seed; equal seeds are found by hash chains over the sequence, newest
 * first, and grown to the right; a run that is under way on a diagonal (the distance of the two
 * places) is not seeded again. A run never overlaps itself. A seed that turns out to stand all over
 * the sequence tells nothing and is given up. Cost: linear in the sequence; a seed costs no more
 * than a constant in all, so that floods of one word or one template stay cheap.
 * Source: seeds and diagonals as in minimap (Li 2016); here all n-grams are used, exactly.
 */

import { ArrayRoom } from '../document/array-room.ts'
import { grown } from '../document/grown.ts'
import type { Steps } from '../document/steps.ts'

/** `length` equal numbers at `[here, …)` and, earlier, at `[there, …)`. */
export interface Run {
  readonly here: number
  readonly there: number
  readonly length: number
}

const NUMBERS_OF_RUN = 3

/** Runs in a typed array: where everything is like everything there are several for each word. */
export class RunList {
  length = 0
  private numbers = new Int32Array(0)

  add(here: number, there: number, length: number): void {
    const at = this.length++ * NUMBERS_OF_RUN
    this.numbers = grown(this.numbers, at + NUMBERS_OF_RUN)
    this.numbers[at] = here
    this.numbers[at + 1] = there
    this.numbers[at + 2] = length
  }

  hereOf(index: number): number {
    return this.numbers[index * NUMBERS_OF_RUN] as number
  }

  thereOf(index: number): number {
    return this.numbers[index * NUMBERS_OF_RUN + 1] as number
  }

  lengthOf(index: number): number {
    return this.numbers[index * NUMBERS_OF_RUN + 2] as number
  }

  run(index: number): Run {
    return { here: this.hereOf(index), there: this.thereOf(index), length: this.lengthOf(index) }
  }
}

/** At most so many earlier places are looked at for each seed. */
const MOST_PLACES = 16
/** A seed that stands at more places than this is given up. */
const COMMON = 32

/** So many places are read between two pauses. */
const STRETCH = 0x4000

/**
 * @param ids the sequence
 * @param seedLengths length of the seed that begins at each place; 0: none begins there
 * @param border where a second sequence begins: only runs between the two are found
 */
export function* exactRuns(
  ids: Int32Array,
  seedLengths: Uint8Array,
  border?: number,
): Steps<RunList> {
  const runs = new RunList()
  const count = ids.length
  let seeds = 0
  for (let here = 0; here < count; here++) seeds += ((seedLengths[here] as number) + 255) >> 8
  const size = 2 ** Math.max(8, Math.ceil(Math.log2(seeds * 2 + 1)))
  const room = new ArrayRoom(size + count * 2, size)
  // By hash: one more than its newest place, or 0.
  const newest = room.int32(size)
  // By place: the same of the one before it.
  const older = room.int32(count)
  // By diagonal: how far its newest run goes.
  const reached = room.int32(count)
  // By hash: how many places there are.
  const places = room.uint8(size)
  const endOfThere = border ?? count
  const startOfHere = border ?? 0

  for (let here = 0; here < count; yield) {
    for (const end = Math.min(count, here + STRETCH); here < end; here++) {
      const seed = seedLengths[here] as number
      if (seed === 0 || here + seed > count) continue
      if (here < endOfThere && here + seed > endOfThere) continue
      let hash = 0
      for (let offset = 0; offset < seed; offset++) {
        hash = Math.imul(hash ^ (ids[here + offset] as number), 0x9e3779b1)
        hash ^= hash >>> 15
      }
      hash &= size - 1
      if (places[hash] === COMMON) continue
      let there = here >= startOfHere ? (newest[hash] as number) - 1 : -1
      for (let steps = 0; there >= 0 && steps < MOST_PLACES; steps++) {
        const diagonal = here - there
        if (diagonal >= seed && (reached[diagonal] as number) < here + seed) {
          const most = Math.min(diagonal, count - here, endOfThere - there)
          const length = equalFrom(ids, here, there, most)
          if (length >= seed) {
            reached[diagonal] = here + length
            runs.add(here, there, length)
          }
        }
        there = (older[there] as number) - 1
      }
      if (here >= endOfThere) continue
      older[here] = newest[hash] as number
      places[hash] = (places[hash] as number) + 1
      newest[hash] = here + 1
    }
  }
  return runs
}

/** How many numbers are equal from two places on, of so many at most. */
function equalFrom(ids: Int32Array, here: number, there: number, most: number): number {
  let length = 0
  while (length < most && ids[here + length] === ids[there + length]) length++
  return length
}
