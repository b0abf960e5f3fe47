/**
 * Runs of so many words in a row, told apart by their terms.
 *
 * Method: an open hash table of integers that grows with what is added. Cost: one look-up a run.
 */
export class TermRuns {
  private readonly terms: Int32Array
  private readonly length: number
  /** 0 is empty, else one more than the word that such a run begins with. */
  private slots = new Int32Array(512)
  private size = 0

  constructor(terms: Int32Array, length: number) {
    this.terms = terms
    this.length = length
  }

  /** Adds the run that begins at a word. */
  add(word: number): void {
    const slot = this.slotOf(word)
    if (this.slots[slot] !== 0) return
    this.slots[slot] = word + 1
    if (++this.size * 2 > this.slots.length) this.grow()
  }

  /** Was the run that begins at a word added, there or elsewhere? */
  has(word: number): boolean {
    return this.slots[this.slotOf(word)] !== 0
  }

  /** Where the run is, or would be. */
  private slotOf(word: number): number {
    const { terms, length, slots } = this
    const mask = slots.length - 1
    let hash = 0
    for (let at = 0; at < length; at++) {
      hash = Math.imul(hash ^ (terms[word + at] as number), 0x9e3779b1)
      hash ^= hash >>> 15
    }
    let slot = hash & mask
    for (let known = slots[slot] as number; known > 0; known = slots[slot] as number) {
      if (this.isSame(known - 1, word)) return slot
      slot = (slot + 1) & mask
    }
    return slot
  }

  private isSame(one: number, other: number): boolean {
    const { terms } = this
    for (let at = 0; at < this.length; at++) {
      if (terms[one + at] !== terms[other + at]) return false
    }
    return true
  }

  private grow(): void {
    const words = this.slots.filter((word) => word > 0)
    this.slots = new Int32Array(this.slots.length * 2)
    for (const word of words) this.slots[this.slotOf(word - 1)] = word
  }
}
