/**
 * Sentences of a cluster by their words: which have the same ones in the same order, and which
 * share most of their terms.
 *
 * Method: a join with a prefix filter (Chaudhuri et al. 2006): two sentences that share
 * enough have one of their rarest terms in common. Each distinct sentence is joined once, whatever
 * the number of its copies. It is exact on news; of sentences from one mould those pairs are left out
 * that nothing hangs on (`earlier-sets.ts`, `MOST_PAIRS`). Cost: linear in the words.
 */
import type { ParsedDocument, Sentence } from '../../document/parse.ts'
import { SeenSentences } from '../seen-sentences.ts'
import { EarlierSets } from './earlier-sets.ts'
import type { Cluster } from './read-cluster.ts'

/** Sentences with the same words, in the order of the cluster. */
export interface SameWords {
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
 * So many pairs are compared, and one more for every ten sentences, which is what news has of a subject. Of
 * sentences from one mould each is held first against the one before it that is most like it.
 */
const MOST_PAIRS = 450
const PAIRS_PER_SENTENCE = 0.1
/** So many pairs of one sentence with those before it are thought of. */
const MOST_OF_ONE = 32

/** The sentences that may be picked, by their words. */
export function sameWords(order: readonly number[], document: ParsedDocument): SameWords {
  const classes: number[][] = []
  const classOf = new Int32Array(document.sentences.length).fill(-1)
  const seen = new SeenSentences(document)
  for (const index of order) {
    const known = seen.find(index)
    const at = known < 0 ? classes.push([]) - 1 : (classOf[known] as number)
    ;(classes[at] as number[]).push(index)
    classOf[index] = at
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
  least: number,
  mayDiffer: (a: number, b: number) => boolean,
): readonly AlikePair[] {
  const { classes } = cluster
  const joined = new EarlierSets(cluster.vectors.terms)
  // the classes that were joined, and how many terms each has
  const joinedClasses: { readonly at: number; readonly size: number }[] = []
  const ranked = new RankedPairs(MOST_PAIRS + classes.length * PAIRS_PER_SENTENCE)
  for (const [b, [index]] of classes.entries()) {
    // of all that come no pair would be kept
    if (ranked.room === 0) break
    const terms = termsOf(cluster, index as number)
    const { length: size } = terms
    if (size < LEAST_TERMS) continue
    const keys = terms.subarray(0, size - Math.ceil(least * size) + 1)
    const best: SharedPair[] = []
    for (const [place, set] of joined.add(terms, keys).entries()) {
      const { at: a, size: other } = joinedClasses[set] as { at: number; size: number }
      const longer = Math.max(size, other)
      if (Math.min(size, other) < least * longer) continue
      const share = joined.sharedWith(set) / longer
      if (share >= least && isBetter(share, best, ranked.room) && mayDiffer(a, b)) {
        insert(best, { a, b, share, place }, ranked.room)
      }
    }
    joinedClasses.push({ at: b, size })
    ranked.add(best)
  }
  return ranked.inOrder()
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

/** A pair, the share of the terms of the longer one that both have, and which of its sentence it is. */
interface SharedPair extends AlikePair {
  readonly share: number
  readonly place: number
}

/** Is there room for a pair of such a share, or one that shares less? */
const isBetter = (share: number, best: readonly SharedPair[], room: number): boolean =>
  best.length < room || share > (best.at(-1) as SharedPair).share

/** Puts a pair among those that share most, the most first. */
function insert(best: SharedPair[], pair: SharedPair, room: number): void {
  let at = best.length
  while (at > 0 && (best[at - 1] as SharedPair).share < pair.share) at--
  best.splice(at, 0, pair)
  if (best.length > room) best.pop()
}

/** At most so many pairs: first the best of each sentence, then the second best, and so on. */
class RankedPairs {
  private readonly most: number
  /** By rank, in the order of sentences. */
  private readonly ranks: SharedPair[][] = Array.from({ length: MOST_OF_ONE }, () => [])
  /** So many pairs of a sentence that comes may be kept: behind that the ranks that are there are enough. */
  room = MOST_OF_ONE

  constructor(most: number) {
    this.most = most
  }

  /** Adds the pairs of a sentence, the best first. */
  add(best: readonly SharedPair[]): void {
    for (const [rank, pair] of best.entries()) (this.ranks[rank] as SharedPair[]).push(pair)
    let kept = 0
    const full = this.ranks.findIndex((pairs) => {
      kept += pairs.length
      return kept >= this.most
    })
    if (full >= 0) this.room = full
  }

  /** In the order of sentences. */
  inOrder(): readonly AlikePair[] {
    const kept = this.ranks.flat().slice(0, this.most)
    return kept.sort((x, y) => x.b - y.b || x.place - y.place)
  }
}
