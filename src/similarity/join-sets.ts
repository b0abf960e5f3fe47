/**
 * All pairs of sets that are at or over a threshold of similarity, exactly.
 *
 * Method: prefix filtering. In one order of all numbers, rare ones first, two sets that share `t`
 * numbers have one in common among the first `size - t + 1` of each. Sets are taken from small to large
 * and each looks up its prefix in an index of the prefixes before it; with containment, where only the
 * prefix of the smaller set counts, it looks up all that it has. Numbers that only one set has come
 * first in the order and are never looked up: most sets end there. A pair that meets is counted out, and
 * given up as soon as too many numbers were missed. Cost: near-linear in the input on real text, and
 * linear in the pairs that are found.
 * Sources: Bayardo, Ma & Srikant 2007 (All-Pairs); Xiao et al. 2008 (PPJoin); Mann, Augsten & Bouros
 * 2016, who find plain prefix and length filters fastest.
 */
import { grown } from '../document/grown.ts'
import type { RankedSets } from './rare-first.ts'
import { leastShared, leastSize, type SetMeasure } from './set-similarity.ts'

/** Pairs as parallel arrays, in no order that means anything. */
export class SetPairs {
  count = 0
  /** Two sets, the smaller one (or the earlier of two of a size) in `lesser`. */
  lesser: Int32Array = new Int32Array(1024)
  greater: Int32Array = new Int32Array(1024)
  /** How many numbers they share. */
  shared: Int32Array = new Int32Array(1024)

  add(lesser: number, greater: number, shared: number): void {
    const at = this.count++
    this.lesser = grown(this.lesser, this.count)
    this.greater = grown(this.greater, this.count)
    this.shared = grown(this.shared, this.count)
    this.lesser[at] = lesser
    this.greater[at] = greater
    this.shared[at] = shared
  }
}

/** @param threshold above 0, at most 1 */
export function joinSets(sets: RankedSets, measure: SetMeasure, threshold: number): SetPairs {
  const { count, sizes, starts, ranks, distinct } = sets
  const pairs = new SetPairs()
  const byContainment = measure === 'containment'
  // The index: of each rank its newest entry, of each entry its set and the one before it.
  const newest = new Int32Array(distinct).fill(-1)
  let older: Int32Array = new Int32Array(1024)
  let owner: Int32Array = new Int32Array(1024)
  let entries = 0
  const metBy = new Int32Array(count).fill(-1)
  const markedBy = new Int32Array(distinct).fill(-1)

  for (const set of bySize(sizes)) {
    const start = starts[set] as number
    const end = starts[set + 1] as number
    const size = sizes[set] as number
    const alone = size - (end - start)
    // Shares of the larger set, which this one is: its whole size, as the smaller one may lie within.
    const least = byContainment ? 1 : leastSize(threshold, size)
    const lookUps = start + size - least + 1 - alone
    let isMarked = false
    for (let at = start; at < lookUps && at < end; at++) {
      for (
        let entry = newest[ranks[at] as number] as number;
        entry >= 0;
        entry = older[entry] as number
      ) {
        const other = owner[entry] as number
        const otherSize = sizes[other] as number
        // Entries come from large to small.
        if (otherSize < least && !byContainment) break
        if (metBy[other] === set) continue
        metBy[other] = set
        if (!isMarked) {
          for (let place = start; place < end; place++) markedBy[ranks[place] as number] = set
          isMarked = true
        }
        const needed = leastShared(measure, threshold, otherSize, size)
        let mayMiss = otherSize - needed
        const otherStart = starts[other] as number
        const otherEnd = starts[other + 1] as number
        mayMiss -= otherSize - (otherEnd - otherStart)
        let shared = 0
        for (let place = otherStart; place < otherEnd && mayMiss >= 0; place++) {
          if (markedBy[ranks[place] as number] === set) shared++
          else mayMiss--
        }
        if (mayMiss >= 0 && shared >= needed) pairs.add(other, set, shared)
      }
    }
    const indexed = start + size - leastShared(measure, threshold, size, size) + 1 - alone
    for (let at = start; at < indexed && at < end; at++) {
      older = grown(older, entries + 1)
      owner = grown(owner, entries + 1)
      const rank = ranks[at] as number
      owner[entries] = set
      older[entries] = newest[rank] as number
      newest[rank] = entries++
    }
  }
  return pairs
}

/** All sets that have numbers, from small to large, in their order where they are equal. */
function bySize(sizes: Int32Array): Int32Array {
  const largest = sizes.reduce((a, b) => Math.max(a, b), 0)
  const begins = new Int32Array(largest + 2)
  for (const size of sizes) begins[size + 1]!++
  for (let size = 0; size <= largest; size++) begins[size + 1]! += begins[size] as number
  const empty = begins[1] as number
  const order = new Int32Array(sizes.length)
  for (let set = 0; set < sizes.length; set++) order[begins[sizes[set] as number]!++] = set
  return order.subarray(empty)
}
