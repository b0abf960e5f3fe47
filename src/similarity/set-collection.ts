/**
 * Sets of numbers, given as lists; equal lists are kept once, as a group with its members. (Equal sets that
 * were listed in another order, or with repeats, are two groups: a join finds them.)
 *
 * Method: a list is known by its length and 64 bits that are mixed from its numbers; an open hash table
 * finds its group. Cost: linear in what is added; 12 bytes a number of distinct lists, some 30 bytes a list.
 * Where that has to be certain, a list is known by all of its numbers, as a string.
 */
import { grown } from '../document/grown.ts'
import { NumberBins } from './number-bins.ts'

const LEAST_SETS = 64

/** Collects sets. Groups and members are numbered from 0, in the order in which they came. */
export class SetCollection {
  /** How many sets were added. */
  members = 0
  /** How many of them differ. */
  groups = 0
  /** Of each member, its group. */
  groupOf: Int32Array = new Int32Array(LEAST_SETS)
  /** Of each group, how many numbers it lists, repeats too. */
  lengths: Int32Array = new Int32Array(LEAST_SETS)
  /** The numbers of all groups. */
  readonly numbers: NumberBins = new NumberBins()

  // Of each group, what it is known by; and the table of groups.
  private keysA: Int32Array = new Int32Array(LEAST_SETS)
  private keysB: Int32Array = new Int32Array(LEAST_SETS)
  private slots = new Int32Array(LEAST_SETS * 2).fill(-1)
  /** The group of each distinct list, where that has to be certain. */
  private readonly groupOfList: Map<string, number> | undefined

  /** @param isCertain no two lists may count as equal by chance */
  constructor(isCertain = false) {
    if (isCertain) this.groupOfList = new Map()
  }

  /** Adds the set of the first `count` of these numbers, whole ones in [0, 2^53). */
  add(numbers: Float64Array, count: number): void {
    const group = this.groupOfList
      ? this.certainGroup(this.groupOfList, numbers, count)
      : this.mixedGroup(numbers, count)
    this.groupOf = grown(this.groupOf, this.members + 1)
    this.groupOf[this.members++] = group
  }

  /** Adds a set that is known to be another one than those before it, also if it lists the same numbers. */
  addDistinct(numbers: Float64Array, count: number): void {
    const group = this.addGroup(count, 0, 0)
    this.numbers.add(numbers, count, group)
    this.groupOf = grown(this.groupOf, this.members + 1)
    this.groupOf[this.members++] = group
  }

  private certainGroup(groups: Map<string, number>, numbers: Float64Array, count: number): number {
    const list = numbers.subarray(0, count).join()
    const known = groups.get(list)
    if (known !== undefined) return known
    const group = this.addGroup(count, 0, 0)
    groups.set(list, group)
    this.numbers.add(numbers, count, group)
    return group
  }

  private mixedGroup(numbers: Float64Array, count: number): number {
    let a = count
    let b = count
    for (let index = 0; index < count; index++) {
      const number = numbers[index] as number
      const high = (number / 2 ** 21) | 0
      a = Math.imul(a ^ (number | 0), 0x9e3779b1)
      a ^= a >>> 15
      b = Math.imul(b ^ high, 0x85ebca6b)
      b ^= b >>> 13
    }
    const mask = this.slots.length - 1
    let slot = (a ^ b) & mask
    let group = this.slots[slot] as number
    while (group >= 0 && !this.isKnownBy(group, count, a, b)) {
      slot = (slot + 1) & mask
      group = this.slots[slot] as number
    }
    if (group < 0) {
      group = this.addGroup(count, a, b)
      this.slots[slot] = group
      this.numbers.add(numbers, count, group)
      if (this.groups * 2 > this.slots.length) this.rehash()
    }
    return group
  }

  private isKnownBy(group: number, count: number, a: number, b: number): boolean {
    return this.lengths[group] === count && this.keysA[group] === a && this.keysB[group] === b
  }

  private addGroup(count: number, a: number, b: number): number {
    const group = this.groups++
    this.lengths = grown(this.lengths, this.groups)
    this.keysA = grown(this.keysA, this.groups)
    this.keysB = grown(this.keysB, this.groups)
    this.lengths[group] = count
    this.keysA[group] = a
    this.keysB[group] = b
    return group
  }

  private rehash(): void {
    const mask = this.slots.length * 2 - 1
    this.slots = new Int32Array(mask + 1).fill(-1)
    for (let group = 0; group < this.groups; group++) {
      let slot = ((this.keysA[group] as number) ^ (this.keysB[group] as number)) & mask
      while ((this.slots[slot] as number) >= 0) slot = (slot + 1) & mask
      this.slots[slot] = group
    }
  }
}
