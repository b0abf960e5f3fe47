/**
 * Several articles read as one: which sentences may be picked, of which article each is, and the
 * terms of all of them in one vocabulary, so that what one article says can be held against what
 * the others say.
 *
 * Method: what depends on the layout or the language of an article (wording, eligibility) is asked
 * of each article by itself; terms and vectors are those of all together. Cost: linear in the words.
 */

import { joinAll } from '../../document/join-documents.ts'
import type { ParsedDocument } from '../../document/parse.ts'
import { finish } from '../../document/steps.ts'
import { readWords } from '../../document/word-reader.ts'
import { type Centrality, centralityOf } from '../centrality.ts'
import { eligibilityOf } from '../eligibility.ts'
import { sentenceVectors, type Vectors } from '../vectors.ts'
import { Vocabulary } from '../vocabulary.ts'
import { withoutDatelines } from '../without-datelines.ts'
import { type Wording, wordingsOf } from '../wording.ts'
import { Concepts } from './concepts.ts'
import { type SameWords, sameWords } from './same-words.ts'

/** Articles with one numbering of their sentences, words and terms. */
export interface Cluster extends SameWords {
  readonly documents: readonly ParsedDocument[]
  /** All articles as one document. */
  readonly joined: ParsedDocument
  /** The first sentence of each article in `joined`, and behind the last how many there are. */
  readonly firstSentence: readonly number[]
  /** Where the text of each article begins in that of `joined`. */
  readonly offsets: readonly number[]
  /** Of each sentence the index of its article. */
  readonly articleOf: Int32Array
  readonly wordings: readonly Wording[]
  /** `LAST_RESORT`, `POOR` or `GOOD`, by sentence. */
  readonly fitness: Uint8Array
  /** The indices of the sentences that may be picked. */
  readonly order: readonly number[]
  /** The term of every word. */
  readonly terms: Int32Array
  readonly vocabulary: Vocabulary
  readonly vectors: Vectors
  readonly centrality: Centrality
  readonly concepts: Concepts
}

/** Reads a cluster of documents; their sentences begin behind the dateline. */
export function readCluster(dated: readonly ParsedDocument[]): Cluster {
  const documents = dated.map(withoutDatelines)
  const { joined, offsets } = joinAll(documents)
  const count = joined.sentences.length
  const articleOf = new Int32Array(count)
  const fitness = new Uint8Array(count)
  const wordings: Wording[] = []
  const firstSentence: number[] = []
  for (const [article, document] of documents.entries()) {
    const first = wordings.length
    firstSentence.push(first)
    const own = finish(wordingsOf(document))
    const title = readWords(document.article.title ?? '')
    fitness.set(finish(eligibilityOf(document, own, title, [])), first)
    for (const wording of own) wordings.push(wording)
    articleOf.fill(article, first, wordings.length)
  }
  firstSentence.push(count)
  const order = fittest(fitness)
  const vocabulary = new Vocabulary(joined.language)
  const terms = vocabulary.termsOf(joined.words)
  const vectors = finish(sentenceVectors(joined, terms, vocabulary))
  return {
    documents,
    joined,
    firstSentence,
    offsets,
    articleOf,
    wordings,
    fitness,
    order,
    terms,
    vocabulary,
    vectors,
    centrality: finish(centralityOf(vectors, order)),
    ...sameWords(order, joined),
    concepts: new Concepts({ joined, articleOf, order, terms, vectors }),
  }
}

/** The indices of the sentences that are as fit as any. */
function fittest(fitness: Uint8Array): number[] {
  const best = fitness.reduce((most, value) => Math.max(most, value), 0)
  const order: number[] = []
  for (const [index, value] of fitness.entries()) if (value === best) order.push(index)
  return order
}
