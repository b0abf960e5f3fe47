/**
 * Numbers the pairs of neighbouring words by first appearance; the number is the name of the pair.
 *
 * Method: an open hash table of integers, which grows with the pairs and not with the words. Cost: one look-up a pair.
 */
import { grown } from '../document/grown.ts'

/** Room for the pairs of an article; a longer text has more different ones, or few that stand again and again. */
const ROOM = 1 << 16

export class PairNames {
  private readonly terms: Int32Array
  /** 0 is empty, else one more than the name. */
  private slots: Int32Array
  /** By name: the word where the pair stands first. */
  private firsts: Int32Array
  private count = 0

  constructor(terms: Int32Array) {
    this.terms = terms
    this.firsts = new Int32Array(Math.min(terms.length + 1, ROOM))
    this.slots = slotsFor(this.room)
  }

  /** For so many names there is room. */
  get room(): number {
    return this.firsts.length
  }

  /** The name of the pair of a word and the next. */
  of(word: number): number {
    const slot = this.slotOf(this.terms[word] as number, this.terms[word + 1] as number)
    const known = (this.slots[slot] as number) - 1
    if (known >= 0) return known
    const name = this.count++
    this.firsts[name] = word
    this.slots[slot] = this.count
    if (this.count === this.room) this.makeRoom()
    return name
  }

  /** The name of a pair of terms; -1 if it did not stand anywhere. */
  find(first: number, second: number): number {
    return (this.slots[this.slotOf(first, second)] as number) - 1
  }

  private makeRoom(): void {
    const { terms, count } = this
    this.firsts = grown(this.firsts, terms.length + 1)
    this.slots = slotsFor(this.room)
    for (let name = 0; name < count; name++) {
      const word = this.firsts[name] as number
      this.slots[this.slotOf(terms[word] as number, terms[word + 1] as number)] = name + 1
    }
  }

  /** Where the pair is, or would be. */
  private slotOf(first: number, second: number): number {
    const { terms, slots, firsts } = this
    const mask = slots.length - 1
    let hash = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b)
    hash ^= hash >>> 15
    let slot = hash & mask
    for (let name = slots[slot] as number; name > 0; name = slots[slot] as number) {
      const word = firsts[name - 1] as number
      if (terms[word] === first && terms[word + 1] === second) return slot
      slot = (slot + 1) & mask
    }
    return slot
  }
}

/** Twice as many as names, and a power of two. */
function slotsFor(names: number): Int32Array {
  let size = 16
  while (size < names * 2) size *= 2
  return new Int32Array(size)
}
