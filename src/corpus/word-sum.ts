/**
 * A checksum of 128 bits over bytes, four at a time: for what is checked without the help of Node, and
 * is too long for a table. Finds every change within four bytes, and of all other damage all but one
 * in four billion. It is no defence against who wants two to have the same.
 *
 * Method: each word goes into one of four lanes, so that none waits for the other; a lane is multiplied
 * and turned (as in MurmurHash3, Appleby 2011). Cost: linear.
 */

const SEEDS = [0x811c9dc5, 0x1b873593, 0x2545f491, 0x3c6ef372]
const PRIME = 0x9e3779b1 | 0

export class WordSum {
  private readonly lanes = Int32Array.from(SEEDS)
  private words = new Int32Array(256)
  private bytes = new Uint8Array(this.words.buffer)

  /** The sum of what was added so far. */
  get value(): Int32Array {
    return this.lanes.slice()
  }

  is(value: Int32Array): boolean {
    return this.lanes.every((lane, at) => lane === value[at])
  }

  /** Adds bytes, and how many they are. */
  add(bytes: Uint8Array): void {
    const count = Math.ceil(bytes.length / 4) + 1
    if (count > this.words.length) {
      this.words = new Int32Array(count * 2)
      this.bytes = new Uint8Array(this.words.buffer)
    }
    if (count > 1) this.words[count - 2] = 0
    this.words[count - 1] = bytes.length
    this.bytes.set(bytes)
    this.addWords(this.words, count)
  }

  /** Adds the first `count` words. One plain loop on purpose: it goes over all of an index. */
  addWords(words: Int32Array, count: number): void {
    const { lanes } = this
    let a = lanes[0] as number
    let b = lanes[1] as number
    let c = lanes[2] as number
    let d = lanes[3] as number
    let at = 0
    for (; at + 3 < count; at += 4) {
      a = turned(a ^ (words[at] as number))
      b = turned(b ^ (words[at + 1] as number))
      c = turned(c ^ (words[at + 2] as number))
      d = turned(d ^ (words[at + 3] as number))
    }
    for (; at < count; at++) a = turned(a ^ (words[at] as number))
    lanes[0] = a
    lanes[1] = b
    lanes[2] = c
    lanes[3] = d
  }
}

function turned(lane: number): number {
  const product = Math.imul(lane, PRIME)
  return (product << 13) | (product >>> 19)
}
