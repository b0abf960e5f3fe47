/**
 * Where on the other side a passage is said: copies of one paragraph may have come from several
 * places. Cost: linear.
 */

/** A longer jump in the words of the other side leads to another place. */
const LONGEST_GAP = 40

/** Words that follow each other on the other side. */
export interface Cluster {
  readonly first: number
  readonly last: number
  /** How many words, and how many without what is attached. */
  readonly count: number
  readonly matched: number
}

/** Words of the other side, in the order of the words that they stand for. */
export class Clusters {
  private readonly found: { first: number; last: number; count: number; matched: number }[] = []

  add(word: number, isCore: boolean): void {
    let open = this.found.at(-1)
    if (open === undefined || word <= open.last || word > open.last + LONGEST_GAP) {
      open = { first: word, last: word, count: 0, matched: 0 }
      this.found.push(open)
    }
    open.last = word
    open.count++
    if (isCore) open.matched++
  }

  shareOfLargest(): number {
    let all = 0
    let most = 0
    for (const { count } of this.found) {
      all += count
      most = Math.max(most, count)
    }
    return all > 0 ? most / all : 1
  }

  /** The one with the most words, if there is any. */
  largest(): Cluster | undefined {
    return this.found.toSorted((a, b) => b.count - a.count || a.first - b.first)[0]
  }
}
