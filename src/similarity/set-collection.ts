/**
 * Sets of numbers, one behind the other in one typed array; equal sets are kept once, as a group with
 * its members.
 *
 * Method: an open hash table over the first and last number and the size of a set, equality by number.
 * Cost: linear in what is added; 8 bytes a number of distinct sets, about 24 bytes a set.
 */

const LEAST_SETS = 64
const LEAST_NUMBERS = 1024

/** Collects sets. Groups and members are numbered from 0, in the order in which they came. */
export class SetCollection {
  /** How many sets were added. */
  members = 0
  /** How many of them differ. */
  groups = 0
  /** Of each member, its group. */
  groupOf: Int32Array = new Int32Array(LEAST_SETS)
  /** The numbers of group `g`, ascending, are `numbers[starts[g], starts[g + 1])`. */
  starts: Float64Array = new Float64Array(LEAST_SETS + 1)
  numbers: Float64Array = new Float64Array(LEAST_NUMBERS)
  private slots = new Int32Array(LEAST_SETS * 2).fill(-1)

  /** Adds the set of the first `count` of these numbers, which ascend. */
  add(numbers: Float64Array, count: number): void {
    if (this.members === this.groupOf.length) this.groupOf = widened(this.groupOf, this.members + 1)
    const mask = this.slots.length - 1
    let slot = slotOf(numbers, 0, count) & mask
    let group = this.slots[slot] as number
    while (group >= 0 && !this.equals(group, numbers, count)) {
      slot = (slot + 1) & mask
      group = this.slots[slot] as number
    }
    if (group < 0) {
      group = this.append(numbers, count)
      this.slots[slot] = group
      if (this.groups * 2 > this.slots.length) this.rehash()
    }
    this.groupOf[this.members++] = group
  }

  /** How many numbers a group has. */
  sizeOf(group: number): number {
    return (this.starts[group + 1] as number) - (this.starts[group] as number)
  }

  private append(numbers: Float64Array, count: number): number {
    const group = this.groups++
    const start = this.starts[group] as number
    const end = start + count
    if (end > this.numbers.length) this.numbers = widened(this.numbers, end)
    if (group + 2 > this.starts.length) this.starts = widened(this.starts, group + 2)
    const own = this.numbers
    for (let index = 0; index < count; index++) own[start + index] = numbers[index] as number
    this.starts[group + 1] = end
    return group
  }

  private equals(group: number, numbers: Float64Array, count: number): boolean {
    const start = this.starts[group] as number
    if ((this.starts[group + 1] as number) - start !== count) return false
    const own = this.numbers
    for (let index = 0; index < count; index++) {
      if (own[start + index] !== numbers[index]) return false
    }
    return true
  }

  private rehash(): void {
    const mask = this.slots.length * 2 - 1
    this.slots = new Int32Array(mask + 1).fill(-1)
    for (let group = 0; group < this.groups; group++) {
      let slot = slotOf(this.numbers, this.starts[group] as number, this.sizeOf(group)) & mask
      while ((this.slots[slot] as number) >= 0) slot = (slot + 1) & mask
      this.slots[slot] = group
    }
  }
}

function slotOf(numbers: Float64Array, start: number, count: number): number {
  if (count === 0) return 0
  const first = numbers[start] as number
  const last = numbers[start + count - 1] as number
  // The lower bits of a double are the better ones: they were mixed last.
  const hash = Math.imul((first | 0) ^ Math.imul(last | 0, 0x9e3779b1), 0x85ebca6b) + count
  return hash ^ (hash >>> 15)
}

function widened<Numbers extends Float64Array | Int32Array>(old: Numbers, least: number): Numbers {
  const length = 2 ** Math.ceil(Math.log2(Math.max(least, old.length * 2)))
  const wider = old instanceof Float64Array ? new Float64Array(length) : new Int32Array(length)
  wider.set(old)
  return wider as Numbers
}
