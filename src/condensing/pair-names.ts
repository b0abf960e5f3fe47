/**
 * The name of a pair of neighbouring words: the word where that pair of terms stood first.
 *
 * Method: an open hash table of integers. Cost: one look-up a pair.
 */
export class PairNames {
  private readonly terms: Int32Array
  /** 0 is empty, else one more than the name. */
  private readonly slots: Int32Array

  constructor(terms: Int32Array) {
    this.terms = terms
    let capacity = 16
    while (capacity < terms.length * 2) capacity *= 2
    this.slots = new Int32Array(capacity)
  }

  /** The name of the pair of a word and the next. */
  of(word: number): number {
    const slot = this.slotOf(this.terms[word] as number, this.terms[word + 1] as number)
    const name = (this.slots[slot] as number) - 1
    if (name >= 0) return name
    this.slots[slot] = word + 1
    return word
  }

  /** The name of a pair of terms; -1 if it did not stand anywhere. */
  find(first: number, second: number): number {
    return (this.slots[this.slotOf(first, second)] as number) - 1
  }

  /** Where the pair is, or would be. */
  private slotOf(first: number, second: number): number {
    const { terms, slots } = this
    const mask = slots.length - 1
    let hash = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b)
    hash ^= hash >>> 15
    let slot = hash & mask
    for (let name = slots[slot] as number; name > 0; name = slots[slot] as number) {
      if (terms[name - 1] === first && terms[name] === second) return slot
      slot = (slot + 1) & mask
    }
    return slot
  }
}
