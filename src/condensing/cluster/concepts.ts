/**
 * What the articles of a cluster talk of, and in how many of them each concept stands: terms, and
 * pairs of neighbouring words of which one at least is a term (the concepts of Gillick & Favre 2009:
 * a concept weighs as much as the number of articles that have it).
 *
 * Method: pairs are numbered by first appearance. Cost: one look-up a
 * word.
 */
import type { ParsedDocument, Sentence } from '../../document/parse.ts'
import { PairNames } from '../pair-names.ts'
import type { Vectors } from '../vectors.ts'

interface ConceptSources {
  readonly joined: ParsedDocument
  readonly articleOf: Int32Array
  readonly order: readonly number[]
  readonly terms: Int32Array
  readonly vectors: Vectors
}

export class Concepts {
  /** By term: in how many articles it stands. */
  readonly articlesWithTerm: Int32Array
  /** By pair: in how many articles it stands. */
  readonly articlesWithPair: Int32Array
  /** By word: the pair that begins there, or -1 if none does. */
  private readonly pairAt: Int32Array
  private readonly sentences: readonly Sentence[]

  constructor({ joined, articleOf, order, terms, vectors }: ConceptSources) {
    const { count } = joined.words
    this.sentences = joined.sentences
    this.pairAt = new Int32Array(count).fill(-1)
    this.articlesWithPair = new Int32Array(count)
    this.articlesWithTerm = new Int32Array(vectors.terms)
    const names = new PairNames(terms)
    const pairSeenIn = new Int32Array(count).fill(-1)
    const termSeenIn = new Int32Array(vectors.terms).fill(-1)
    const { sentenceFrequency, start, term } = vectors
    for (const index of order) {
      const article = articleOf[index] as number
      for (let at = start[index] as number; at < (start[index + 1] as number); at++) {
        countOnce(this.articlesWithTerm, termSeenIn, term[at] as number, article)
      }
      const { firstWord, endWord } = joined.sentences[index] as Sentence
      for (let word = firstWord; word + 1 < endWord; word++) {
        const first = sentenceFrequency[terms[word] as number] as number
        const second = sentenceFrequency[terms[word + 1] as number] as number
        if (first + second === 0) continue
        const pair = names.of(word)
        this.pairAt[word] = pair
        countOnce(this.articlesWithPair, pairSeenIn, pair, article)
      }
    }
  }

  /** The pairs of a sentence that may be picked, each as often as it stands there. */
  pairsOf(index: number): number[] {
    const { firstWord, endWord } = this.sentences[index] as Sentence
    const pairs: number[] = []
    for (let word = firstWord; word + 1 < endWord; word++) {
      const pair = this.pairAt[word] as number
      if (pair >= 0) pairs.push(pair)
    }
    return pairs
  }
}

/** Sentences come by article, so the last article that had a thing tells whether it is new there. */
function countOnce(counts: Int32Array, seenIn: Int32Array, name: number, article: number): void {
  if (seenIn[name] === article) return
  seenIn[name] = article
  counts[name] = (counts[name] as number) + 1
}
