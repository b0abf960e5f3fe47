/**
 * Sentences of a cluster by their words: which have the same ones in the same order, and which
 * share most of their terms.
 *
 * Method: a join with a prefix filter (Chaudhuri et al. 2006): two sentences that share
 * enough have one of their rarest terms in common. Each distinct sentence is joined once, whatever
 * the number of its copies. It is exact on news; of sentences from one mould those pairs are left out
 * that nothing hangs on (`earlier-sets.ts`, `MOST_PAIRS`). Cost: linear in the words.
 */
import type { Sentence } from '../../document/parse.ts'
import { EarlierSets } from './earlier-sets.ts'
import type { Cluster } from './read-cluster.ts'

/** Sentences with the same words, in the order of the cluster. */
export interface Wordings {
  /** Of each class its sentences; the first one stands for all. */
  readonly classes: readonly (readonly number[])[]
  /** Of each sentence its class; -1 for those that may not be picked. */
  readonly classOf: Int32Array
}

/** Two classes, the later one and one before it. */
export interface AlikePair {
  readonly a: number
  readonly b: number
}

/** Sentences of fewer terms are no statements that could be told again. */
const LEAST_TERMS = 3
/** What has more words than this is a page that lost its stops: no statement, and costly to compare. */
export const LONGEST = 400
/**
 * So many pairs are compared, and one more for every two sentences: in news there is one for ten. Of sentences
 * from one mould each keeps first the one before it that is most like it, so that they hang together.
 */
const MOST_PAIRS = 500
const PAIRS_PER_SENTENCE = 0.2
/** So many pairs of one sentence with those before it are thought of. */
const MOST_OF_ONE = 32

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

/**
 * The pairs of classes that share at least so much of the terms of the longer of the two.
 *
 * @param mayDiffer is a pair worth a comparison at all?
 */
export function alikePairs(
  cluster: Cluster,
  classes: readonly (readonly number[])[],
  least: number,
  mayDiffer: (a: number, b: number) => boolean,
): readonly AlikePair[] {
  const joined = new EarlierSets(cluster.vectors.terms)
  // the classes that were joined, and how many terms each has
  const ofSet: number[] = []
  const sizes: number[] = []
  const pairs: RankedPair[] = []
  for (const [b, [index]] of classes.entries()) {
    const terms = termsOf(cluster, index as number)
    const size = terms.length
    if (size < LEAST_TERMS) continue
    const keys = terms.subarray(0, size - Math.ceil(least * size) + 1)
    const found: Shared[] = []
    for (const set of joined.add(terms, keys)) {
      const other = sizes[set] as number
      const longer = Math.max(size, other)
      if (Math.min(size, other) < least * longer) continue
      const share = joined.sharedWith(set) / longer
      const a = ofSet[set] as number
      if (share >= least && mayDiffer(a, b)) found.push({ a, b, share })
    }
    ofSet.push(b)
    sizes.push(size)
    pairs.push(...best(found))
  }
  return firstRanks(pairs, MOST_PAIRS + classes.length * PAIRS_PER_SENTENCE)
}

/** The terms of a sentence, the rarest first; none of one that is too long. */
function termsOf({ vectors, joined }: Cluster, index: number): Int32Array {
  const { firstWord, endWord } = joined.sentences[index] as Sentence
  if (endWord - firstWord > LONGEST) return new Int32Array()
  const { start, term, sentenceFrequency } = vectors
  return term
    .slice(start[index], start[index + 1])
    .sort(
      (one, other) =>
        (sentenceFrequency[one] as number) - (sentenceFrequency[other] as number) || one - other,
    )
}

/** A pair, and the share of the terms of the longer one that both have. */
interface Shared extends AlikePair {
  readonly share: number
}

/** A pair, and how many others of its later sentence share more, or as much and stand before it. */
interface RankedPair extends AlikePair {
  readonly rank: number
}

/** Of the pairs of one sentence those that share most, still in their order. */
function best(found: readonly Shared[]): RankedPair[] {
  const byShare: (Shared & { readonly place: number })[] = []
  for (const [place, pair] of found.entries()) {
    const worst = byShare.length === MOST_OF_ONE ? byShare.at(-1) : undefined
    if (worst !== undefined && pair.share <= worst.share) continue
    if (worst !== undefined) byShare.pop()
    let at = byShare.length
    while (at > 0 && (byShare[at - 1] as Shared).share < pair.share) at--
    byShare.splice(at, 0, { ...pair, place })
  }
  return byShare
    .map(({ a, b, place }, rank) => ({ a, b, place, rank }))
    .sort((x, y) => x.place - y.place)
}

/** At most so many pairs: first the best of each sentence, then the second best. */
function firstRanks(pairs: readonly RankedPair[], most: number): readonly AlikePair[] {
  if (pairs.length <= most) return pairs
  const byRank = pairs.toSorted((x, y) => x.rank - y.rank)
  return byRank.slice(0, most).sort((x, y) => x.b - y.b)
}
