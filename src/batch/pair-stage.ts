/**
 * The fourth stage, one part a task: all pairs of sets in it that are at or over the threshold, exactly. Two sets may
 * meet in several parts; only that of the first shingle that both have tells of them, so that no pair is told twice.
 *
 * Cost: that of a join in memory of the sets in the part.
 */
import { joinSets } from '../similarity/join-sets.ts'
import { rankRareFirst } from '../similarity/rare-first.ts'
import { SetCollection } from '../similarity/set-collection.ts'
import { type JoinPlan, partOf } from './join-plan.ts'
import { Units } from './units.ts'

/** Above, it is faster to look shingles up in a set than in a list. */
const FEW = 32

/**
 * Pairs: the number of one set and of a later one; how many shingles they share; their sizes. By the numbers, ascending.
 *
 * @param part its number
 * @param sets what the third stage sent there, input by input
 */
export function pairsOf(part: number, sets: readonly Units[], plan: JoinPlan): Units {
  const collection = new SetCollection()
  const ids: number[] = []
  const sizes: number[] = []
  const lists: Float64Array[] = []
  for (const { numbers, halves, count } of sets) {
    for (let at = 0; at < count; ) {
      const length = halves[at * 2 + 3] as number
      const list = numbers.subarray(at + 2, at + 2 + length)
      ids.push(numbers[at] as number)
      sizes.push(halves[at * 2 + 2] as number)
      lists.push(list)
      collection.addDistinct(list, length)
      at += 2 + length
    }
  }
  const ranked = { ...rankRareFirst(collection), sizes: Int32Array.from(sizes) }
  const joined = joinSets(ranked, plan.measure, plan.threshold)
  const firstShared = new FirstShared(lists)
  const found: { readonly a: number; readonly b: number; readonly shared: number }[] = []
  for (let index = 0; index < joined.count; index++) {
    const one = joined.lesser[index] as number
    const other = joined.greater[index] as number
    if (partOf(firstShared.of(one, other), plan) !== part) continue
    const [a, b] = (ids[one] as number) < (ids[other] as number) ? [one, other] : [other, one]
    found.push({ a, b, shared: joined.shared[index] as number })
  }
  found.sort((x, y) => ids[x.a]! - ids[y.a]! || ids[x.b]! - ids[y.b]!)
  const pairs = new Units()
  for (const { a, b, shared } of found) {
    pairs.addNumber(ids[a] as number)
    pairs.addNumber(ids[b] as number)
    pairs.addHalves(shared, 0)
    pairs.addHalves(sizes[a] as number, sizes[b] as number)
  }
  return pairs
}

/** The first shingle of two lists that stands in both; they have one order. */
class FirstShared {
  private readonly lists: readonly Float64Array[]
  /** The shingles of the long list that was asked for last. */
  private longer = -1
  private members: ReadonlySet<number> = new Set()

  constructor(lists: readonly Float64Array[]) {
    this.lists = lists
  }

  of(one: number, other: number): number {
    const list = this.lists[one] as Float64Array
    const larger = this.lists[other] as Float64Array
    if (larger.length > FEW && this.longer !== other) {
      this.longer = other
      this.members = new Set(larger)
    }
    for (const hash of list) {
      if (larger.length > FEW ? this.members.has(hash) : larger.includes(hash)) return hash
    }
    return -1
  }
}
