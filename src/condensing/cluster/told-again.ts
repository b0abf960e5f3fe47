/**
 * Sentences of several articles that tell the same in about the same words: which say the same, and
 * in which facts others differ.
 *
 * Method: sentences that share most of their terms are held against each other as `compare` does
 * (`duplicates`). Only differences that cannot be a matter of wording are told: a negation, a day,
 * or one name where the sentences are otherwise alike. Cost: one comparison a pair of distinct
 * sentences that are alike.
 */
import { parse, type Sentence } from '../../document/parse.ts'
import type { Span } from '../../document/span.ts'
import { firstWordFrom, formOf } from '../../document/words.ts'
import { compare } from '../../duplicates/compare.ts'
import type { Difference } from '../../duplicates/difference.ts'
import { GOOD } from '../eligibility.ts'
import type { Fact } from './fact-graph.ts'
import type { Cluster } from './read-cluster.ts'
import { alikePairs, sameWords } from './same-words.ts'

/** Sentences that share this much of the terms of the longer one are compared. */
const ALIKE = 0.6
/** Differences count in sentences that are this alike; names, which have many forms, in the same. */
const NEARLY_SAME = 0.8
const SAME = 0.88

/** What the comparisons found. */
export interface ToldAgain {
  /** Of each sentence the sentences of other articles that say the same. */
  readonly samePlaces: (index: number) => number[]
  /** Two facts that stand in each other's place and differ. */
  readonly differing: readonly (readonly [Fact, Fact])[]
}

/** Holds the sentences of a cluster that may be picked against each other. */
export function findToldAgain(cluster: Cluster): ToldAgain {
  const { classes, classOf } = sameWords(cluster)
  const { articleOf } = cluster
  const same = new Map<number, number[]>()
  const differing: [Fact, Fact][] = []
  const documents = new Map<number, ReturnType<typeof parse>>()
  const documentOf = (index: number) => {
    let document = documents.get(index)
    if (document === undefined) {
      const { start, end } = sentenceAt(cluster, index)
      const language = cluster.joined.language
      document = parse({ text: cluster.joined.text.slice(start, end), language })
      documents.set(index, document)
    }
    return document
  }
  for (const { a, b } of alikePairs(cluster, classes, ALIKE)) {
    const first = classes[a] as readonly number[]
    const second = classes[b] as readonly number[]
    if (areOfOneArticle(articleOf, [...first, ...second])) continue
    const [here, there] = [first[0] as number, second[0] as number]
    const { verdict, similarity, differences } = compare(documentOf(here), documentOf(there))
    if (SAME_VERDICTS.has(verdict)) {
      pushTo(same, a, b)
      pushTo(same, b, a)
    }
    for (const difference of isStatement(cluster, here, there) ? differences : []) {
      if (!isConflict(cluster, here, there, difference, similarity)) continue
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
  return { samePlaces, differing }
}

/** Rows of tables and forms differ in all kinds of things. */
const isStatement = ({ fitness }: Cluster, a: number, b: number): boolean =>
  fitness[a] === GOOD && fitness[b] === GOOD

const SAME_VERDICTS: ReadonlySet<string> = new Set([
  'identical',
  'duplicate',
  'contains',
  'contained',
])

function isConflict(
  cluster: Cluster,
  a: number,
  b: number,
  { kind, here, there }: Difference,
  similarity: number,
): boolean {
  if (kind === 'negation') {
    if (similarity < NEARLY_SAME) return false
    const [index, span] = here === null ? [b, there] : [a, here]
    // `non toxic` and `nontoxic`
    return span !== null && textOf(cluster, index, span).toLowerCase() !== 'non'
  }
  if (here === null || there === null) return false
  if (kind === 'number' || kind === 'date') {
    // digits are read by `number-conflicts.ts`, which knows what agrees
    return similarity >= NEARLY_SAME && !/\d/.test(textOf(cluster, a, here))
  }
  return similarity >= SAME && isOneWord(cluster, a, here) && isOneWord(cluster, b, there)
}

function textOf(cluster: Cluster, index: number, { start, end }: Span): string {
  const offset = sentenceAt(cluster, index).start
  return cluster.joined.text.slice(offset + start, offset + end)
}

const isOneWord = (cluster: Cluster, index: number, span: Span): boolean =>
  !/\s/.test(textOf(cluster, index, span))

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
  const from = sentenceAt(cluster, compared)
  const { start, end: sentenceEnd, firstWord } = sentenceAt(cluster, index)
  // what a sentence does not say is the whole of it
  if (span === null) return { sentence: index, start, end: sentenceEnd, value: '', kind }
  const first = firstWordFrom(words, from.start + span.start)
  const end = firstWordFrom(words, from.start + span.end)
  const shift = firstWord - from.firstWord
  const forms: string[] = []
  for (let word = first; word < end; word++) forms.push(formOf(words, word))
  return {
    sentence: index,
    start: words.start[first + shift] as number,
    end: words.end[end + shift - 1] as number,
    value: forms.join(' '),
    kind,
  }
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
