/**
 * The fifth stage, one task: what hangs together by pairs, each cluster called by the number of its first passage.
 *
 * Method: union by number over those sets alone that stand in a pair. Cost: linear in the pairs; some 60 bytes a set in
 * one.
 */
import { KeyTable } from '../similarity/key-table.ts'
import { inputOf, type JoinPlan } from './join-plan.ts'
import { type Units, unitRuns } from './units.ts'

/**
 * Of each input: the number of a set that one of its passages has, and of the cluster that it is in, if that has an
 * earlier one. Sets are called by their first passages.
 *
 * @param pairs of all parts
 * @param repeated of an input, what the second stage told of it, bin by bin; asked for once, in their order
 */
export function clustersOf(
  pairs: Iterable<Units>,
  repeated: (input: number) => Iterable<Units>,
  { inputs }: JoinPlan,
): Units[] {
  const clusters = new Clusters()
  for (const { numbers, count } of pairs) {
    for (let at = 0; at < count; at += 4) {
      clusters.unite(numbers[at] as number, numbers[at + 1] as number)
    }
  }
  const outs = unitRuns(inputs)
  const add = (input: number, set: number): void => {
    const first = clusters.firstOf(set)
    if (first === set) return
    const out = outs[input] as Units
    out.addNumber(set)
    out.addNumber(first)
  }
  for (const set of clusters.members()) add(inputOf(set), set)
  for (let input = 0; input < inputs; input++) {
    for (const { numbers, count } of repeated(input)) {
      for (let at = 1; at < count; at += 2) {
        const set = numbers[at] as number
        if (inputOf(set) !== input) add(input, set)
      }
    }
  }
  return outs
}

/** Union of sets by their numbers. */
class Clusters {
  private readonly table = new KeyTable()
  private readonly numbers: number[] = []
  private readonly parents: number[] = []

  unite(a: number, b: number): void {
    const one = this.root(this.place(a))
    const other = this.root(this.place(b))
    if ((this.numbers[one] as number) < (this.numbers[other] as number)) this.parents[other] = one
    else this.parents[one] = other
  }

  /** The least number of the cluster, which is the set itself if it is in none. */
  firstOf(number: number): number {
    const place = this.table.find(keyOf(number))
    return place < 0 ? number : (this.numbers[this.root(place)] as number)
  }

  /** All sets in a pair, ascending. */
  members(): Float64Array {
    return Float64Array.from(this.numbers).sort()
  }

  private place(number: number): number {
    const place = this.table.add(keyOf(number))
    if (place === this.numbers.length) {
      this.numbers.push(number)
      this.parents.push(place)
    }
    return place
  }

  private root(place: number): number {
    let at = place
    while (this.parents[at] !== at) {
      const above = this.parents[at] as number
      this.parents[at] = this.parents[above] as number
      at = above
    }
    return at
  }
}

/** The number spread evenly over 53 bits, as the table wants its keys: each has another one. */
function keyOf(number: number): number {
  const low = number % 2 ** 26
  const high = Math.floor(number / 2 ** 26)
  const one = (high ^ (Math.imul(low, 0x9e3779b1) >>> 5)) >>> 0
  const other = (low ^ (Math.imul(one, 0x85ebca6b) >>> 6)) >>> 0
  return ((one ^ (Math.imul(other, 0xc2b2ae35) >>> 5)) >>> 0) * 2 ** 26 + other
}
