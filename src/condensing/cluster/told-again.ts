/**
 * Sentences of several articles that tell the same in about the same words: which say the same, and
 * in which facts others differ.
 *
 * Method: sentences that share most of their terms are compared (`sentence-reader.ts`), each wording
 * once. Cost: one comparison a pair of distinct sentences that are alike.
 */
import type { Sentence } from '../../document/parse.ts'
import type { Span } from '../../document/span.ts'
import { firstWordFrom, formOf } from '../../document/words.ts'
import type { Difference } from '../../duplicates/difference.ts'
import { copiedSpan } from './copied-span.ts'
import type { Fact } from './fact-graph.ts'
import type { Cluster } from './read-cluster.ts'
import { alikePairs, sameWords } from './same-words.ts'
import { SentenceReader } from './sentence-reader.ts'

/** Sentences that share this much of the terms of the longer one are compared. */
const ALIKE = 0.6

/** What the comparisons found. */
export interface ToldAgain {
  /** The sentences by their words: those of a class have the same. */
  readonly classes: readonly (readonly number[])[]
  /** Of each sentence the sentences of other articles that say the same. */
  readonly samePlaces: (index: number) => number[]
  /** Two facts that stand in each other's place and differ. */
  readonly differing: readonly (readonly [Fact, Fact])[]
}

/** Holds the sentences of a cluster that may be picked against each other. */
export function findToldAgain(cluster: Cluster): ToldAgain {
  const { classes, classOf } = sameWords(cluster)
  const { articleOf } = cluster
  const reader = new SentenceReader(cluster)
  const same = new Map<number, number[]>()
  const differing: [Fact, Fact][] = []
  for (const { a, b } of alikePairs(cluster, classes, ALIKE)) {
    const first = classes[a] as readonly number[]
    const second = classes[b] as readonly number[]
    if (areOfOneArticle(articleOf, [...first, ...second])) continue
    const [here, there] = [first[0] as number, second[0] as number]
    const { isSame, differences } = reader.hold(here, there)
    if (isSame) {
      pushTo(same, a, b)
      pushTo(same, b, a)
    }
    // an article that has both tells of two things
    if (shareAnArticle(articleOf, first, second)) continue
    for (const difference of differences) {
      for (const [one, other] of crossPairs(articleOf, first, second)) {
        differing.push(factsOf(cluster, difference, [here, one], [there, other]))
      }
    }
  }
  const samePlaces = (index: number): number[] => {
    const own = classOf[index] as number
    return [own, ...(same.get(own) ?? [])]
      .flatMap((at) => classes[at] as readonly number[])
      .filter((other) => articleOf[other] !== articleOf[index])
      .sort((x, y) => x - y)
  }
  return { classes, samePlaces, differing }
}

/** Every sentence of one class with one of the other class and of another article, each once. */
function crossPairs(
  articleOf: Int32Array,
  first: readonly number[],
  second: readonly number[],
): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = []
  const partnerOf = (index: number, others: readonly number[]): number | undefined =>
    others.find((other) => articleOf[other] !== articleOf[index])
  for (const one of first) {
    const other = partnerOf(one, second)
    if (other !== undefined) pairs.push([one, other])
  }
  for (const other of second) {
    const one = partnerOf(other, first)
    if (one !== undefined) pairs.push([one, other])
  }
  return pairs
}

/** The two facts of a difference, moved from the sentences compared to others with the same words. */
function factsOf(
  cluster: Cluster,
  { kind, here, there }: Difference,
  [here0, one]: readonly [number, number],
  [there0, other]: readonly [number, number],
): [Fact, Fact] {
  return [factAt(cluster, kind, here0, one, here), factAt(cluster, kind, there0, other, there)]
}

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

function shareAnArticle(
  articleOf: Int32Array,
  first: readonly number[],
  second: readonly number[],
): boolean {
  const articles = new Set(first.map((index) => articleOf[index]))
  return second.some((index) => articles.has(articleOf[index]))
}

function areOfOneArticle(articleOf: Int32Array, indices: readonly number[]): boolean {
  return indices.every((index) => articleOf[index] === articleOf[indices[0] as number])
}

const sentenceAt = ({ joined }: Cluster, index: number): Sentence =>
  joined.sentences[index] as Sentence

function pushTo<Key>(map: Map<Key, number[]>, key: Key, value: number): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [value])
  else known.push(value)
}
