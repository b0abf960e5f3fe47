/**
 * The last stage: what the join says of each passage of an input, and of each pair of a part, in places among all
 * passages, counted from 0.
 *
 * Cost: linear; some 100 bytes for each passage of the input that has a like.
 */

import type { Containment } from '../similarity/containment.ts'
import { jaccard } from '../similarity/set-similarity.ts'
import { inputOf, numberOf, placeOf } from './join-plan.ts'
import { SetNumbers } from './set-numbers.ts'
import type { Units } from './units.ts'

/** Where a passage stands among all, and with whom. */
export interface Standing {
  readonly place: number
  /** The place of the first passage that has the same shingles: its own if it is the first. */
  readonly same: number
  /** The place of the first passage of its cluster: its own if it is the first. */
  readonly cluster: number
}

/** Two sets that are alike; `a` and `b` are the places of their first passages. */
export interface SetPair {
  readonly a: number
  readonly b: number
  readonly similarity: number
  readonly containment: Containment
}

/** Numbers of passages to places among all. */
export class Places {
  private readonly before: readonly number[]

  /** @param counts how many passages each input has */
  constructor(counts: readonly number[]) {
    let sum = 0
    this.before = counts.map((count) => {
      sum += count
      return sum - count
    })
  }

  of(number: number): number {
    return (this.before[inputOf(number)] as number) + placeOf(number)
  }
}

/**
 * The passages of an input, in their order.
 *
 * @param repeated what the second stage told of the input, bin by bin
 * @param clusters what the fifth stage told of it
 */
export function* standings(
  input: number,
  passages: Units,
  repeated: Iterable<Units>,
  clusters: Units,
  places: Places,
): Generator<Standing> {
  const names = new SetNumbers()
  const firsts: number[] = []
  for (const { halves, numbers, count } of repeated) {
    for (let at = 0; at < count; at += 2) {
      names.add(halves[at * 2] as number, halves[at * 2 + 1] as number)
      firsts.push(numbers[at + 1] as number)
    }
  }
  const clusterOf = new Map<number, number>()
  for (let at = 0; at < clusters.count; at += 2) {
    clusterOf.set(clusters.numbers[at] as number, clusters.numbers[at + 1] as number)
  }
  const { halves, count } = passages
  for (let at = 0; at < count; at += 2) {
    const number = numberOf(input, at / 2)
    const hasWords = halves[at * 2 + 2] !== 0
    const name = hasWords ? names.find(halves[at * 2] as number, halves[at * 2 + 1] as number) : -1
    const same = firsts[name] ?? number
    const cluster = clusterOf.get(same) ?? same
    yield { place: places.of(number), same: places.of(same), cluster: places.of(cluster) }
  }
}

/** The pairs of a part, by their places. */
export function* setPairs({ numbers, halves, count }: Units, places: Places): Generator<SetPair> {
  for (let at = 0; at < count; at += 4) {
    const shared = halves[at * 2 + 4] as number
    const sizeA = halves[at * 2 + 6] as number
    const sizeB = halves[at * 2 + 7] as number
    yield {
      a: places.of(numbers[at] as number),
      b: places.of(numbers[at + 1] as number),
      similarity: jaccard(shared, sizeA, sizeB),
      containment: { here: shared / sizeA, there: shared / sizeB },
    }
  }
}
