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
    const { terms, slots } = this
    const first = terms[word] as number
    const second = terms[word + 1] as number
    const mask = slots.length - 1
    let hash = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b)
    hash ^= hash >>> 15
    let slot = hash & mask
    for (let name = slots[slot] as number; name > 0; name = slots[slot] as number) {
      if (terms[name - 1] === first && terms[name] === second) return name - 1
      slot = (slot + 1) & mask
    }
    slots[slot] = word + 1
    return word
  }
}
