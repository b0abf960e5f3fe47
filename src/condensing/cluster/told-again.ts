/**
 * Sentences of several articles that tell the same in about the same words: which say the same, and
 * in which facts others differ.
 *
 * Method: sentences that share most of their terms are compared (`sentence-reader.ts`), each wording
 * once. Cost: one comparison a pair of distinct sentences that are alike, of which there are no more than
 * about as many as sentences.
 */
import type { Sentence } from '../../document/parse.ts'
import { pushTo } from '../../document/push-to.ts'
import type { Span } from '../../document/span.ts'
import { firstWordFrom, formOf } from '../../document/words.ts'
import type { Difference } from '../../duplicates/difference.ts'
import { copiedSpan } from './copied-span.ts'
import type { Fact } from './fact-graph.ts'
import type { Cluster } from './read-cluster.ts'
import { alikePairs } from './same-words.ts'
import { SentenceReader } from './sentence-reader.ts'

/** Sentences that share this much of the terms of the longer one are compared. */
const ALIKE = 0.6

/** What the comparisons found. */
export interface ToldAgain {
  /** Of each sentence the sentences of other articles that say the same. */
  readonly samePlaces: (index: number) => number[]
  /** Two facts that stand in each other's place and differ. */
  readonly differing: readonly (readonly [Fact, Fact])[]
}

/** Holds the sentences of a cluster that may be picked against each other. */
export function findToldAgain(cluster: Cluster): ToldAgain {
  const { articleOf, classes, classOf } = cluster
  const articlesOf = classes.map(
    (indices) => new Set(indices.map((index) => articleOf[index] as number)),
  )
  const areOfTwo = (a: number, b: number): boolean => {
    const [first, second] = [articlesOf[a], articlesOf[b]] as [Set<number>, Set<number>]
    return first.size > 1 || second.size > 1 || !shareAny(first, second)
  }
  const reader = new SentenceReader(cluster)
  const same = new Map<number, number[]>()
  const facts = new CopiedFacts(cluster)
  const differing: [Fact, Fact][] = []
  for (const { a, b } of alikePairs(cluster, ALIKE, areOfTwo)) {
    const [here] = classes[a] as readonly [number]
    const [there] = classes[b] as readonly [number]
    const { isSame, differences } = reader.hold(here, there)
    if (isSame) {
      pushTo(same, a, b)
      pushTo(same, b, a)
    }
    // an article that has both tells of two things
    if (shareAny(articlesOf[a] as Set<number>, articlesOf[b] as Set<number>)) continue
    for (const difference of differences) {
      for (const pair of facts.pairsOf(difference, a, b)) differing.push(pair)
    }
  }
  const samePlaces = (index: number): number[] => {
    const own = classOf[index] as number
    return [own, ...(same.get(own) ?? [])]
      .flatMap((at) => classes[at] as readonly number[])
      .filter((other) => articleOf[other] !== articleOf[index])
      .sort((x, y) => x - y)
  }
  return { samePlaces, differing }
}

/** The facts of differences, in the sentences that were compared and in all with the same words. */
class CopiedFacts {
  private readonly cluster: Cluster
  /** The passages of classes of which the copies were told. */
  private readonly told = new Set<string>()

  constructor(cluster: Cluster) {
    this.cluster = cluster
  }

  /** The two facts of a difference of two classes, and each copy of one with the other, once. */
  pairsOf({ kind, here, there }: Difference, a: number, b: number): [Fact, Fact][] {
    const firsts = this.factsOf(kind, a, here)
    const seconds = this.factsOf(kind, b, there)
    const [first] = firsts as [Fact]
    const [second] = seconds as [Fact]
    return [
      ...firsts.map((fact): [Fact, Fact] => [fact, second]),
      ...seconds.map((fact): [Fact, Fact] => [first, fact]),
    ]
  }

  /** A fact of a class; where it is told first, those of the copies behind it. */
  private factsOf(kind: Fact['kind'], at: number, span: Span | null): Fact[] {
    const copies = this.cluster.classes[at] as readonly [number, ...number[]]
    const place = `${at} ${span?.start} ${span?.end}`
    const indices = this.told.has(place) ? copies.slice(0, 1) : copies
    this.told.add(place)
    return indices.map((index) => factAt(this.cluster, kind, copies[0], index, span))
  }
}

/** A passage of a sentence that was compared, as a fact of another one with the same words. */
function factAt(
  cluster: Cluster,
  kind: Fact['kind'],
  compared: number,
  index: number,
  span: Span | null,
): Fact {
  const { words } = cluster.joined
  const { start, end } = sentenceAt(cluster, index)
  // what a sentence does not say is the whole of it
  if (span === null) return { sentence: index, start, end, value: '', kind }
  const from = sentenceAt(cluster, compared).start
  const passage = { start: from + span.start, end: from + span.end }
  const forms: string[] = []
  const behind = firstWordFrom(words, passage.end)
  for (let word = firstWordFrom(words, passage.start); word < behind; word++) {
    forms.push(formOf(words, word))
  }
  const place = copiedSpan(cluster.joined, passage, compared, index)
  return { sentence: index, ...place, value: forms.join(' '), kind }
}

function shareAny(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  const [fewer, more] = one.size < other.size ? [one, other] : [other, one]
  for (const item of fewer) if (more.has(item)) return true
  return false
}

const sentenceAt = ({ joined }: Cluster, index: number): Sentence =>
  joined.sentences[index] as Sentence
