/**
 * How much of what a passage says the picked sentences have not said: the mean of the share of its
 * terms that are new and of the share of its pairs of words, where a pair weighs as much as the
 * number of articles that have it. And whether one picked sentence says it. Cost: the words of the
 * passage.
 */
import type { Cluster } from './read-cluster.ts'

/** A sentence is said again if so much of the terms of the shorter one of two stands in both. */
const MOST_SHARED = 0.5
/** Sentences of fewer terms count as having so many. */
const FEW_TERMS = 4
/** So many holders of a term are looked at: what more sentences have is no sign of repetition. */
const MOST_HOLDERS = 64

export class Novelty {
  private readonly cluster: Cluster
  private readonly saidTerms: Uint8Array
  private readonly saidPairs: Uint8Array
  /** By term: the picked sentences that have it. */
  private readonly holders = new Map<number, number[]>()

  constructor(cluster: Cluster) {
    this.cluster = cluster
    this.saidTerms = new Uint8Array(cluster.vectors.terms)
    this.saidPairs = new Uint8Array(cluster.joined.words.count)
  }

  /** Takes a sentence as said. */
  add(index: number): void {
    const { vectors, concepts } = this.cluster
    const to = vectors.start[index + 1] as number
    for (let at = vectors.start[index] as number; at < to; at++) {
      const term = vectors.term[at] as number
      this.saidTerms[term] = 1
      const known = this.holders.get(term)
      if (known === undefined) this.holders.set(term, [index])
      else if (known.length < MOST_HOLDERS) known.push(index)
    }
    for (const pair of concepts.pairsOf(index)) this.saidPairs[pair] = 1
  }

  /** Do a sentence and a picked one share most terms of the shorter of the two? */
  isSaidBy(index: number): boolean {
    const { start, term } = this.cluster.vectors
    const sizeOf = (sentence: number): number =>
      (start[sentence + 1] as number) - (start[sentence] as number)
    const shared = new Map<number, number>()
    for (let at = start[index] as number; at < (start[index + 1] as number); at++) {
      for (const holder of this.holders.get(term[at] as number) ?? []) {
        shared.set(holder, (shared.get(holder) ?? 0) + 1)
      }
    }
    for (const [holder, count] of shared) {
      const shorter = Math.max(FEW_TERMS, Math.min(sizeOf(index), sizeOf(holder)))
      if (count > shorter * MOST_SHARED) return true
    }
    return false
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
