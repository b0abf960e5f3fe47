/**
 * The third stage, one input a task: each set that is first found there, its shared shingles in one order for all, rare
 * ones first, goes to the parts of those in its prefix. Two sets that are alike share a shingle that stands in the
 * prefixes of both: the first one that both have.
 *
 * By Jaccard a prefix is short, and a set goes to few parts. By containment that is so for the smaller set alone, and any
 * set may be the larger one: each goes to the parts of all its shared shingles, up to all parts.
 * Cost: linear, but for the sorts; 8 bytes a shared shingle for each part that its set goes to.
 */
import { leastSize } from '../similarity/set-similarity.ts'
import { type JoinPlan, numberOf, partOf } from './join-plan.ts'
import { SetNumbers } from './set-numbers.ts'
import { type Units, unitRuns } from './units.ts'

/**
 * Of each part, sets: the number of the first passage; the size, and how many shared shingles follow; these.
 *
 * @param input its number
 * @param passages what the first stage told of the input
 * @param shared what the second stage told of it, bin by bin
 */
export function prefixesOf(
  input: number,
  passages: Units,
  shared: readonly Units[],
  plan: JoinPlan,
): Units[] {
  const { numbers, firsts, sizes } = distinctSets(passages)
  const { starts, hashes, frequencies } = dealt(shared, numbers)
  const outs = unitRuns(plan.parts)
  const goesTo = new Int32Array(plan.parts).fill(-1)
  for (let set = 0; set < numbers.count; set++) {
    const start = starts[set] as number
    const end = starts[set + 1] as number
    const order = Array.from({ length: end - start }, (_, index) => start + index)
    order.sort(
      (x, y) =>
        (frequencies[x] as number) - (frequencies[y] as number) ||
        (hashes[x] as number) - (hashes[y] as number),
    )
    const size = sizes[set] as number
    const prefix = Math.min(order.length, prefixLength(size, order.length, plan))
    for (let index = 0; index < prefix; index++) {
      const part = partOf(hashes[order[index] as number] as number, plan)
      if (goesTo[part] === set) continue
      goesTo[part] = set
      const out = outs[part] as Units
      out.addNumber(numberOf(input, firsts[set] as number))
      out.addHalves(size, order.length)
      for (const at of order) out.addNumber(hashes[at] as number)
    }
  }
  return outs
}

/** So many of the shared shingles have to be looked up; those that no other set has come before them. */
function prefixLength(size: number, shared: number, { measure, threshold }: JoinPlan): number {
  if (measure === 'containment') return shared
  return size - leastSize(threshold, size) + 1 - (size - shared)
}

/** The sets of an input, by number: the first place of each, and its size. */
function distinctSets(passages: Units): {
  readonly numbers: SetNumbers
  readonly firsts: readonly number[]
  readonly sizes: readonly number[]
} {
  const numbers = new SetNumbers()
  const firsts: number[] = []
  const sizes: number[] = []
  for (let at = 0; at < passages.count; at += 2) {
    const size = passages.halves[at * 2 + 2] as number
    if (size === 0) continue
    const number = numbers.add(
      passages.halves[at * 2] as number,
      passages.halves[at * 2 + 1] as number,
    )
    if (number < firsts.length) continue
    firsts.push(at / 2)
    sizes.push(size)
  }
  return { numbers, firsts, sizes }
}

/** Shared shingles, set by set: those of set `s` stand from `starts[s]` to before `starts[s + 1]`. */
function dealt(
  shared: readonly Units[],
  numbers: SetNumbers,
): {
  readonly starts: Int32Array
  readonly hashes: Float64Array
  readonly frequencies: Float64Array
} {
  const starts = new Int32Array(numbers.count + 1)
  for (const { halves, count } of shared) {
    for (let at = 0; at < count; at += 3) {
      starts[numbers.find(halves[at * 2] as number, halves[at * 2 + 1] as number) + 1]!++
    }
  }
  for (let set = 0; set < numbers.count; set++) starts[set + 1]! += starts[set] as number
  const next = starts.slice()
  const hashes = new Float64Array(starts[numbers.count] as number)
  const frequencies = new Float64Array(hashes.length)
  for (const { halves, numbers: values, count } of shared) {
    for (let at = 0; at < count; at += 3) {
      const place = next[numbers.find(halves[at * 2] as number, halves[at * 2 + 1] as number)]!++
      hashes[place] = values[at + 1] as number
      frequencies[place] = values[at + 2] as number
    }
  }
  return { starts, hashes, frequencies }
}
