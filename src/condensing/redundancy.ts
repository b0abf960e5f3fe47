/**
 * Does a sentence only repeat what is picked already?
 *
 * Method: it may share no run of three words with a picked sentence if that is more than a small
 * part of it (trigram blocking: Paulus et al. 2018, softened, as names alone are three words), and
 * most of its terms may not stand in one picked sentence. Cost: one look-up a word; the terms of a
 * sentence are compared through the sentences that hold its rarest ones.
 */
import type { ParsedDocument, Sentence } from '../document/parse.ts'
import { TermHolders } from './term-holders.ts'
import { TermRuns } from './term-runs.ts'
import type { Vectors } from './vectors.ts'

/** At most this share of the runs of three words may have been picked already. */
const MOST_SHARED_RUNS = 0.06
/** Words of a run. */
const RUN = 3

/** Remembers what was picked. */
export class Redundancy {
  private readonly document: ParsedDocument
  private readonly runs: TermRuns
  private readonly holders: TermHolders

  constructor(document: ParsedDocument, terms: Int32Array, vectors: Vectors) {
    this.document = document
    this.runs = new TermRuns(terms, RUN)
    this.holders = new TermHolders(vectors)
  }

  /** Takes a sentence as said. */
  add(index: number): void {
    const { firstWord, endWord } = this.document.sentences[index] as Sentence
    for (let word = firstWord; word + RUN <= endWord; word++) this.runs.add(word)
    this.holders.add(index)
  }

  /** Has what the sentence says been said? */
  covers(index: number): boolean {
    const { firstWord, endWord } = this.document.sentences[index] as Sentence
    let shared = 0
    for (let word = firstWord; word + RUN <= endWord; word++) if (this.runs.has(word)) shared++
    const runs = Math.max(0, endWord - firstWord - RUN + 1)
    return shared > runs * MOST_SHARED_RUNS || this.holders.sayAgain(index)
  }
}
