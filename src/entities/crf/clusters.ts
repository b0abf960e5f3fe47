/**
 * The cluster of a word among words that news uses alike, at three grains: what is learnt of one
 * word is known of its neighbours. Made from GloVe vectors, see `models/entities/README.md`.
 *
 * Method: words are kept as hashes of 22 bits by cluster; one in eighty unknown words is taken for a
 * known one, and it was so when the weights were learnt. Cost: 3 ms once, 1 MB; one look-up a word.
 */
import { CLUSTER_SIZES, COARSE_OF, HASH_STEPS, MIDDLE_OF } from './clusters.data.ts'
import { readNumbers } from './packed-numbers.ts'

const HASH_BITS = 22

/** The hash under which a word is kept. */
export const clusterHash = (wordHash: number): number =>
  Math.imul(wordHash ^ (wordHash >>> 15), 0x9e3779b1) >>> (32 - HASH_BITS)

export class Clusters {
  private readonly keys: Int32Array
  private readonly values: Int16Array
  private readonly middle: Int32Array = readNumbers(MIDDLE_OF)
  private readonly coarse: Int32Array = readNumbers(COARSE_OF)

  constructor() {
    const steps = readNumbers(HASH_STEPS)
    const slots = 2 ** Math.ceil(Math.log2(steps.length * 2))
    this.keys = new Int32Array(slots).fill(-1)
    this.values = new Int16Array(slots)
    let word = 0
    for (const [cluster, size] of readNumbers(CLUSTER_SIZES).entries()) {
      let hash = -1
      for (const end = word + size; word < end; word++) {
        hash += (steps[word] as number) + 1
        let slot = hash & (slots - 1)
        while (this.keys[slot] !== -1) slot = (slot + 1) & (slots - 1)
        this.keys[slot] = hash
        this.values[slot] = cluster
      }
    }
  }

  /** The finest cluster of a word, by the hash of the word; -1 if it has none. */
  fineOf(wordHash: number): number {
    const hash = clusterHash(wordHash)
    const mask = this.keys.length - 1
    let slot = hash & mask
    while (this.keys[slot] !== hash) {
      if (this.keys[slot] === -1) return -1
      slot = (slot + 1) & mask
    }
    return this.values[slot] as number
  }

  /** The middle cluster that holds a finest one. */
  middleOf(fine: number): number {
    return this.middle[fine] as number
  }

  /** The coarsest cluster that holds a finest one. */
  coarseOf(fine: number): number {
    return this.coarse[this.middle[fine] as number] as number
  }
}
