/**
 * Numbers the pairs of neighbouring words by first appearance; the number is the name of the pair.
 *
 * Method: an open hash table of integers, which grows with the pairs and not with the words. Cost: one look-up a pair.
 */

/** So many slots there are at first: a power of two. */
const SLOTS = 1024

export class PairNames {
  private readonly terms: Int32Array
  /** By name: the word where the pair stands first. What no name has written takes no memory. */
  private readonly firsts: Int32Array
  /** 0 is empty, else one more than the name. */
  private slots = new Int32Array(SLOTS)
  private size = 0

  constructor(terms: Int32Array) {
    this.terms = terms
    this.firsts = new Int32Array(terms.length)
  }

  /** How many there are. */
  get count(): number {
    return this.size
  }

  /** The name of the pair of a word and the next. */
  of(word: number): number {
    const slot = this.slotOf(word)
    const known = (this.slots[slot] as number) - 1
    if (known >= 0) return known
    const name = this.size++
    this.firsts[name] = word
    this.slots[slot] = this.size
    if (this.size * 2 > this.slots.length) this.grow()
    return name
  }

  /** The name of a pair of terms; -1 if it did not stand anywhere. */
  find(first: number, second: number): number {
    return (this.slots[this.slotOfPair(first, second)] as number) - 1
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2)
    for (let name = 0; name < this.size; name++) {
      this.slots[this.slotOf(this.firsts[name] as number)] = name + 1
    }
  }

  private slotOf(word: number): number {
    return this.slotOfPair(this.terms[word] as number, this.terms[word + 1] as number)
  }

  /** Where the pair is, or would be. */
  private slotOfPair(first: number, second: number): number {
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
