/**
 * The second stage, one bin a task: how many sets have each shingle of the bin, and where sets stand that stand in more
 * than one place. Shingles that only one set has go no further: most do not.
 *
 * Method: shingles that come but once are found by a table of shingles alone; of the others a table of shingle and set
 * tells the sets that were told of by an earlier input already. Cost: linear; some 40 bytes a shingle in the bin.
 */
import { KeyTable } from '../similarity/key-table.ts'
import { type JoinPlan, numberOf } from './join-plan.ts'
import { SetNumbers } from './set-numbers.ts'
import { Units, unitRuns } from './units.ts'

/** A bin of one input, as the first stage made it. */
export interface BinOfInput {
  readonly shingles: Units
  readonly sets: Units
}

/** What the second stage makes of a bin. */
export interface CountedBin {
  /** Of each input: the name of a set that is first found there, a shingle of it, how many sets have that: 2 or more. */
  readonly shared: readonly Units[]
  /** Of each input: the name of a set that it has and that stands in several places, the number of the first of all. */
  readonly repeated: readonly Units[]
}

/** @param bins of all inputs, in their order */
export function countBin(bins: readonly BinOfInput[], plan: JoinPlan): CountedBin {
  return { shared: sharedShingles(bins, plan), repeated: repeatedSets(bins, plan) }
}

function sharedShingles(bins: readonly BinOfInput[], { inputs }: JoinPlan): Units[] {
  const table = new KeyTable()
  const comings = countComings(bins, table)
  const seen = new SetsOfShingles()
  const frequencies = new Uint32Array(table.count)
  // Of each input, sets that no earlier one has: the name; the number of the shingle, where it stands.
  const news = bins.map(({ shingles: { numbers, halves, count } }) => {
    const fresh = new Units()
    for (let at = 0; at < count; at += 2) {
      const number = table.find(numbers[at] as number)
      if ((comings[number] as number) < 2) continue
      const a = halves[at * 2 + 2] as number
      const b = halves[at * 2 + 3] as number
      if (!seen.add(number, a, b)) continue
      frequencies[number]!++
      fresh.addHalves(a, b)
      fresh.addHalves(number, at)
    }
    return fresh
  })
  const outs = unitRuns(inputs)
  for (const [input, fresh] of news.entries()) {
    const out = outs[input] as Units
    const { numbers } = (bins[input] as BinOfInput).shingles
    for (let at = 0; at < fresh.count; at += 2) {
      const frequency = frequencies[fresh.halves[at * 2 + 2] as number] as number
      if (frequency < 2) continue
      out.addFrom(fresh, at, at + 1)
      out.addNumber(numbers[fresh.halves[at * 2 + 3] as number] as number)
      out.addNumber(frequency)
    }
  }
  return outs
}

/** Numbers the shingles, and tells of each how often it comes, up to twice. */
function countComings(bins: readonly BinOfInput[], table: KeyTable): Uint8Array {
  const comings = new Uint8Array(bins.reduce((sum, { shingles }) => sum + shingles.count / 2, 0))
  for (const { shingles } of bins) {
    for (let at = 0; at < shingles.count; at += 2) {
      const number = table.add(shingles.numbers[at] as number)
      if ((comings[number] as number) < 2) comings[number]!++
    }
  }
  return comings
}

/** Which sets have which shingles. */
class SetsOfShingles {
  private count = 0
  /** Of each entry, the number of the shingle and the halves of the name. */
  private entries = new Uint32Array(3 * 64)
  private slots = new Int32Array(128)

  /** False if it is there already. */
  add(shingle: number, a: number, b: number): boolean {
    const slot = this.slotOf(shingle, a, b)
    if ((this.slots[slot] as number) > 0) return false
    const at = this.count++ * 3
    if (at === this.entries.length) {
      const wider = new Uint32Array(at * 2)
      wider.set(this.entries)
      this.entries = wider
    }
    this.entries[at] = shingle
    this.entries[at + 1] = a
    this.entries[at + 2] = b
    this.slots[slot] = this.count
    if (this.count * 2 > this.slots.length) this.widen()
    return true
  }

  private slotOf(shingle: number, a: number, b: number): number {
    const { slots, entries } = this
    const mask = slots.length - 1
    let slot = Math.imul(Math.imul(shingle, 0x9e3779b1) ^ a ^ (b >>> 7), 0xc2b2ae35) & mask
    for (let entry = slots[slot] as number; entry > 0; entry = slots[slot] as number) {
      const at = entry * 3 - 3
      if (entries[at] === shingle && entries[at + 1] === a && entries[at + 2] === b) return slot
      slot = (slot + 1) & mask
    }
    return slot
  }

  private widen(): void {
    this.slots = new Int32Array(this.slots.length * 2)
    for (let entry = 1; entry <= this.count; entry++) {
      const at = entry * 3 - 3
      const { entries } = this
      const [shingle = 0, a = 0, b = 0] = [entries[at], entries[at + 1], entries[at + 2]]
      this.slots[this.slotOf(shingle, a, b)] = entry
    }
  }
}

function repeatedSets(bins: readonly BinOfInput[], { inputs }: JoinPlan): Units[] {
  const numbers = new SetNumbers()
  /** Of each set, the number of its first place, and how many it has. */
  const firsts: number[] = []
  const counts: number[] = []
  for (const [input, { sets }] of bins.entries()) {
    for (let at = 0; at < sets.count; at += 2) {
      const number = numbers.add(sets.halves[at * 2] as number, sets.halves[at * 2 + 1] as number)
      if (number === firsts.length) {
        firsts.push(numberOf(input, sets.halves[at * 2 + 2] as number))
        counts.push(0)
      }
      counts[number]! += sets.halves[at * 2 + 3] as number
    }
  }
  const outs = unitRuns(inputs)
  for (const [input, { sets }] of bins.entries()) {
    const out = outs[input] as Units
    for (let at = 0; at < sets.count; at += 2) {
      const number = numbers.find(sets.halves[at * 2] as number, sets.halves[at * 2 + 1] as number)
      if ((counts[number] as number) < 2) continue
      out.addFrom(sets, at, at + 1)
      out.addNumber(firsts[number] as number)
    }
  }
  return outs
}
