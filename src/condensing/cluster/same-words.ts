/**
 * Sentences of a cluster by their words: which have the same ones in the same order, and which
 * share most of their terms.
 *
 * Method: an exact join with a prefix filter (Chaudhuri et al. 2006): two sentences that share
 * enough have one of their rarest terms in common. Each distinct sentence is joined once, whatever
 * the number of its copies. Cost: the postings of rare terms.
 */
import type { Sentence } from '../../document/parse.ts'
import type { Cluster } from './read-cluster.ts'

/** Sentences with the same words, in the order of the cluster. */
export interface Wordings {
  /** Of each class its sentences; the first one stands for all. */
  readonly classes: readonly (readonly number[])[]
  /** Of each sentence its class; -1 for those that may not be picked. */
  readonly classOf: Int32Array
}

/** Two classes, and the share of the terms of the longer one that both have. */
export interface AlikePair {
  readonly a: number
  readonly b: number
  readonly share: number
}

/** Sentences of fewer terms are no statements that could be told again. */
const LEAST_TERMS = 3

/** The sentences that may be picked, by their words. */
export function sameWords({ order, joined, articleOf }: Cluster): Wordings {
  const { sentences, words } = joined
  const classes: number[][] = []
  const classOf = new Int32Array(articleOf.length).fill(-1)
  const byWords = new Map<string, number>()
  for (const index of order) {
    const { firstWord, endWord } = sentences[index] as Sentence
    const key = words.form.subarray(firstWord, endWord).join(' ')
    let known = byWords.get(key)
    if (known === undefined) {
      known = classes.push([]) - 1
      byWords.set(key, known)
    }
    ;(classes[known] as number[]).push(index)
    classOf[index] = known
  }
  return { classes, classOf }
}

/** The pairs of classes that share at least so much of the terms of the longer of the two. */
export function alikePairs(
  { vectors }: Cluster,
  classes: readonly (readonly number[])[],
  least: number,
): AlikePair[] {
  const { start, term, sentenceFrequency } = vectors
  const rarity = (one: number, other: number): number =>
    (sentenceFrequency[one] as number) - (sentenceFrequency[other] as number) || one - other
  const termsOf = classes.map(([index]) =>
    [...term.subarray(start[index as number], start[(index as number) + 1])].sort(rarity),
  )
  const postings = new Map<number, number[]>()
  const pairs: AlikePair[] = []
  for (const [b, terms] of termsOf.entries()) {
    if (terms.length < LEAST_TERMS) continue
    const own = new Set(terms)
    const prefix = terms.slice(0, terms.length - Math.ceil(least * terms.length) + 1)
    for (const a of candidatesOf(prefix, b, postings)) {
      const share = sharedBy(own, termsOf[a] as readonly number[], least)
      if (share >= least) pairs.push({ a, b, share })
    }
  }
  return pairs
}

/** The classes before this one that have one of these terms among their rarest. */
function candidatesOf(
  prefix: readonly number[],
  own: number,
  postings: Map<number, number[]>,
): Set<number> {
  const candidates = new Set<number>()
  for (const rare of prefix) {
    const holders = postings.get(rare)
    if (holders === undefined) {
      postings.set(rare, [own])
      continue
    }
    for (const holder of holders) candidates.add(holder)
    holders.push(own)
  }
  return candidates
}

/** The share of the terms of the longer of two that both have; 0 where it cannot be enough. */
function sharedBy(own: ReadonlySet<number>, others: readonly number[], least: number): number {
  const longer = Math.max(others.length, own.size)
  if (Math.min(others.length, own.size) < least * longer) return 0
  let shared = 0
  for (const other of others) if (own.has(other)) shared++
  return shared / longer
}
