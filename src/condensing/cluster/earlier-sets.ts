/**
 * Which sets of terms, of those that came before one, share terms with it, and how many.
 *
 * Method: of each key the sets that are filed under it, in the order in which they came. A set that is taken
 * in is held against those before it under its own keys, the first keys first: whoever gives the rare ones
 * first meets what it shares most with. Cost: at most `MOST_MET` look-ups a set, and for each set that is met
 * the terms that it has.
 */

/**
 * So many entries are looked at for one set. In news no sentence comes near: only sentences that were made
 * from one mould share their rare words with more.
 */
const MOST_MET = 1000

export class EarlierSets {
  private readonly sets: Int32Array[] = []
  private readonly filed = new Map<number, number[]>()
  /** By term: one more than the newest set that has it. */
  private readonly newest: Int32Array
  /** By set: one more than the newest set that met it. */
  private readonly metBy: number[] = []

  /** @param terms terms are numbers from 0 to below this */
  constructor(terms: number) {
    this.newest = new Int32Array(terms)
  }

  /**
   * Takes in a set, filed under some keys: its terms, or some of them, the rarest first. Gives the sets
   * before it that are filed under one of these; sets are numbered from 0.
   */
  add(terms: Int32Array, keys: Iterable<number>): number[] {
    const own = this.sets.push(terms)
    this.metBy.push(0)
    for (const term of terms) this.newest[term] = own
    const met: number[] = []
    let left = MOST_MET
    for (const key of keys) {
      const holders = this.filed.get(key)
      if (holders === undefined) {
        this.filed.set(key, [own - 1])
        continue
      }
      for (let at = 0; at < holders.length && left > 0; at++, left--) {
        const holder = holders[at] as number
        if (this.metBy[holder] === own) continue
        this.metBy[holder] = own
        met.push(holder)
      }
      // nobody looks further
      if (holders.length < MOST_MET) holders.push(own - 1)
    }
    return met
  }

  /** How many terms of a set the newest one has. */
  sharedWith(set: number): number {
    const own = this.sets.length
    let shared = 0
    for (const term of this.sets[set] as Int32Array) if (this.newest[term] === own) shared++
    return shared
  }
}
