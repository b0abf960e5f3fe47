/**
 * How much of what a passage says the picked sentences have not said: the mean of the share of its
 * terms that are new and of the share of its pairs of words, where a pair weighs as much as the
 * number of articles that have it. And whether one picked sentence says it. Cost: the words of the
 * passage.
 */
import { TermHolders } from '../term-holders.ts'
import type { Cluster } from './read-cluster.ts'

export class Novelty {
  private readonly cluster: Cluster
  private readonly saidTerms: Uint8Array
  private readonly saidPairs: Uint8Array
  /** By class of sentences with the same words. */
  private readonly saidClasses = new Set<number>()
  private readonly holders: TermHolders

  constructor(cluster: Cluster) {
    this.cluster = cluster
    this.saidTerms = new Uint8Array(cluster.vectors.terms)
    this.saidPairs = new Uint8Array(cluster.joined.words.count)
    this.holders = new TermHolders(cluster.vectors)
  }

  /** Takes a sentence as said. */
  add(index: number): void {
    const { vectors, concepts, classOf } = this.cluster
    this.saidClasses.add(classOf[index] as number)
    const to = vectors.start[index + 1] as number
    for (let at = vectors.start[index] as number; at < to; at++) {
      this.saidTerms[vectors.term[at] as number] = 1
    }
    this.holders.add(index)
    for (const pair of concepts.pairsOf(index)) this.saidPairs[pair] = 1
  }

  /** Has a picked sentence the same words, or do the two share most terms of the shorter of them? */
  isSaidBy(index: number): boolean {
    return (
      this.saidClasses.has(this.cluster.classOf[index] as number) || this.holders.sayAgain(index)
    )
  }

  /** Of some sentences: 1 if all is new, 0 if all was said; it never grows by what is added. */
  of(indices: readonly number[]): number {
    const terms = { open: 0, all: 0 }
    const pairs = { open: 0, all: 0 }
    const { vectors, concepts } = this.cluster
    for (const index of indices) {
      const to = vectors.start[index + 1] as number
      for (let at = vectors.start[index] as number; at < to; at++) {
        terms.all++
        if (!this.saidTerms[vectors.term[at] as number]) terms.open++
      }
      for (const pair of concepts.pairsOf(index)) {
        const weight = concepts.articlesWithPair[pair] as number
        pairs.all += weight
        if (!this.saidPairs[pair]) pairs.open += weight
      }
    }
    return (shareOf(terms) + shareOf(pairs)) / 2
  }
}

const shareOf = ({ open, all }: { open: number; all: number }): number => (all > 0 ? open / all : 1)
