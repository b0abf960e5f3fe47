/**
 * The cluster of a word among words that news uses alike, at three grains: what is learnt of one
 * word is known of its neighbours. Made from GloVe vectors, see `models/entities/README.md`.
 *
 * Method: words are kept as hashes of 22 bits by cluster; one in eighty unknown words is taken for a
 * known one, and it was so when the weights were learnt. Cost: 24 ms once, 1 MB; one look-up a word.
 */

import { freshContexts, NUMBER_CONTEXTS, RangeDecoder } from '../../learning/range-decoder.ts'
import { CLUSTERS, GRAINS, WORDS } from './clusters.data.ts'

const HASH_BITS = 22

/** The hash under which a word is kept. */
export const clusterHash = (wordHash: number): number =>
  Math.imul(wordHash ^ (wordHash >>> 15), 0x9e3779b1) >>> (32 - HASH_BITS)

/** The contexts of the parts of the data, in the order in which they are written. */
export const clusterContexts = (): Record<
  'outer' | 'size' | 'step' | 'share' | 'habit',
  Uint16Array
> => ({
  outer: freshContexts(NUMBER_CONTEXTS),
  size: freshContexts(NUMBER_CONTEXTS),
  step: freshContexts(NUMBER_CONTEXTS * STEP_CONTEXTS),
  share: freshContexts(1 << SHARE_BITS),
  habit: freshContexts(1 << (SHARE_BITS + HABIT_BITS)),
})
/** Steps between hashes are the smaller the larger the cluster. */
const STEP_CONTEXTS = 12
export const stepBase = (size: number): number =>
  Math.min(STEP_CONTEXTS - 1, 32 - Math.clz32(size)) * NUMBER_CONTEXTS

/** What a cluster's share of words with a capital takes, and how one word is written. */
export const SHARE_BITS = 3
export const HABIT_BITS = 3
/** Where the contexts of a word's habit begin, by the share of its cluster. */
export const habitBase = (share: number): number => share << HABIT_BITS
/** The habit of a word that no text and no dictionary had. */
const UNKNOWN = 6
/** A word is kept as its cluster and, above that, its habit. */
const CLUSTER_BITS = 10
const CLUSTER = (1 << CLUSTER_BITS) - 1

export class Clusters {
  private readonly keys: Int32Array
  private readonly values: Int16Array
  private readonly middle: Int16Array
  private readonly coarse: Int16Array
  private readonly shares: Uint8Array

  constructor() {
    const slots = 2 ** Math.ceil(Math.log2(WORDS * 2))
    this.keys = new Int32Array(slots).fill(-1)
    this.values = new Int16Array(slots)
    this.middle = new Int16Array(GRAINS[0])
    this.coarse = new Int16Array(GRAINS[1])
    this.shares = new Uint8Array(GRAINS[0])
    const decoder = new RangeDecoder(CLUSTERS)
    const { outer, size, step, share, habit } = clusterContexts()
    for (let index = 0; index < GRAINS[1]; index++) this.coarse[index] = decoder.number(outer, 0)
    for (let cluster = 0; cluster < GRAINS[0]; cluster++) {
      this.middle[cluster] = decoder.number(outer, 0)
      this.shares[cluster] = decoder.symbol(share, 0, SHARE_BITS)
      const habits = habitBase(this.shares[cluster] as number)
      const count = decoder.number(size, 0)
      const base = stepBase(count)
      let hash = -1
      for (let word = 0; word < count; word++) {
        hash += decoder.number(step, base) + 1
        this.place(hash, cluster | (decoder.symbol(habit, habits, HABIT_BITS) << CLUSTER_BITS))
      }
    }
  }

  private place(hash: number, value: number): void {
    const mask = this.keys.length - 1
    let slot = hash & mask
    while (this.keys[slot] !== -1) slot = (slot + 1) & mask
    this.keys[slot] = hash
    this.values[slot] = value
  }

  /** What is kept of a word, by the hash of the word, for the functions below; -1 if nothing is. */
  find(wordHash: number): number {
    const hash = clusterHash(wordHash)
    const mask = this.keys.length - 1
    let slot = hash & mask
    while (this.keys[slot] !== hash) {
      if (this.keys[slot] === -1) return -1
      slot = (slot + 1) & mask
    }
    return this.values[slot] as number
  }

  /** The finest cluster of a word. */
  fineOf(found: number): number {
    return found & CLUSTER
  }

  /** The middle cluster that holds a finest one. */
  middleOf(fine: number): number {
    return this.middle[fine] as number
  }

  /** The coarsest cluster that holds a finest one. */
  coarseOf(fine: number): number {
    return this.coarse[this.middle[fine] as number] as number
  }

  /**
   * How prose writes a word: 0 in small letters, to 4 with a capital, 5 in capitals. If that is not known,
   * from 6 up, which share of the words of its cluster has a capital mostly.
   */
  habitOf(found: number): number {
    const habit = found >> CLUSTER_BITS
    return habit < UNKNOWN ? habit : UNKNOWN + (this.shares[found & CLUSTER] as number)
  }
}
