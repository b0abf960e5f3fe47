/**
 * What all tasks of a join agree on, and how the work is dealt out by it. The answer depends on nothing else: not on how
 * many tasks run, in which order, where, or how often.
 *
 * The join is that of `joinPassages`, cut at the places where all passages would have to be in one memory:
 *
 * 1. `shingles`, one task an input: passages to sets of shingles, equal sets taken together. Each shingle goes to a bin.
 * 2. `counts`, one task a bin: which sets have each shingle, over all inputs; which sets stand in more than one place.
 * 3. `prefixes`, one task an input: the shingles of each set, rare ones first; the set goes to a part for each of its
 *    first ones, as two sets that are alike share one of those.
 * 4. `pairs`, one task a part: an exact join of the sets in it.
 * 5. `clusters`, one task: what hangs together by pairs.
 * 6. `apply`, one task an input or part: each passage with its cluster, each pair with its similarity.
 *
 * Sources: prefix filtering by MapReduce (Vernica, Carey & Li 2010), stages as files (datatrove).
 */
import type { SetMeasure } from '../similarity/set-similarity.ts'

export interface JoinPlan {
  readonly measure: SetMeasure
  readonly threshold: number
  /** Words of a shingle. */
  readonly shingle: number
  /** How many bins there are, and how many parts. */
  readonly parts: number
  /** How many inputs there are. */
  readonly inputs: number
}

/** An input holds fewer passages. */
const INPUT_SIZE = 2 ** 32
/** The bits of a shingle that tell its bin lie below those that tell its part. */
const BIN_SHIFT = 2 ** 21

export const binOf = (hash: number, { parts }: JoinPlan): number => hash % parts
export const partOf = (hash: number, { parts }: JoinPlan): number =>
  Math.floor(hash / BIN_SHIFT) % parts

/** The number of a passage, by which passages are ordered: its input, then its place in that. It has 53 bits. */
export const numberOf = (input: number, place: number): number => input * INPUT_SIZE + place
export const inputOf = (number: number): number => Math.floor(number / INPUT_SIZE)
export const placeOf = (number: number): number => number % INPUT_SIZE
