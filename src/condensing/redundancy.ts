/**
 * Does a sentence only repeat what is picked already?
 *
 * Method: it may share no run of three words with a picked sentence if that is more than a small
 * part of it (trigram blocking: Paulus et al. 2018, softened, as names alone are three words), and
 * most of its terms may not stand in one picked sentence. Cost: one look-up a word; the terms of a
 * sentence are compared through the sentences that hold its rarest ones.
 */
import type { ParsedDocument, Sentence } from '../document/parse.ts'
import type { Vectors } from './vectors.ts'

/** At most this share of the runs of three words may have been picked already. */
const MOST_SHARED_RUNS = 0.06
/** At most this share of the terms of the shorter of two sentences may stand in both. */
const MOST_SHARED_TERMS = 0.5
/** Sentences of fewer terms count as having so many. */
const FEW_TERMS = 4
/** So many holders of a term are looked at: what more sentences have is no sign of repetition. */
const MOST_HOLDERS = 64

/** Remembers what was picked. */
export class Redundancy {
  private readonly document: ParsedDocument
  private readonly terms: Int32Array
  private readonly vectors: Vectors
  private readonly runs = new Set<string>()
  private readonly holders = new Map<number, number[]>()

  constructor(document: ParsedDocument, terms: Int32Array, vectors: Vectors) {
    this.document = document
    this.terms = terms
    this.vectors = vectors
  }

  /** Takes a sentence as said. */
  add(index: number): void {
    for (const run of this.runsOf(index)) this.runs.add(run)
    const { start, term } = this.vectors
    for (let at = start[index] as number; at < (start[index + 1] as number); at++) {
      const id = term[at] as number
      const known = this.holders.get(id)
      if (known === undefined) this.holders.set(id, [index])
      else if (known.length < MOST_HOLDERS) known.push(index)
    }
  }

  /** Has what the sentence says been said? */
  covers(index: number): boolean {
    const runs = this.runsOf(index)
    let shared = 0
    for (const run of runs) if (this.runs.has(run)) shared++
    return shared > runs.length * MOST_SHARED_RUNS || this.sharesTerms(index)
  }

  /** Are most terms of the shorter one of it and a picked sentence in both? */
  private sharesTerms(index: number): boolean {
    const { start, term } = this.vectors
    const shared = new Map<number, number>()
    for (let at = start[index] as number; at < (start[index + 1] as number); at++) {
      for (const holder of this.holders.get(term[at] as number) ?? []) {
        shared.set(holder, (shared.get(holder) ?? 0) + 1)
      }
    }
    const size = this.sizeOf(index)
    for (const [holder, count] of shared) {
      const shorter = Math.max(FEW_TERMS, Math.min(size, this.sizeOf(holder)))
      if (count > shorter * MOST_SHARED_TERMS) return true
    }
    return false
  }

  private sizeOf(index: number): number {
    return (this.vectors.start[index + 1] as number) - (this.vectors.start[index] as number)
  }

  private runsOf(index: number): string[] {
    const { firstWord, endWord } = this.document.sentences[index] as Sentence
    const runs: string[] = []
    for (let word = firstWord; word + 2 < endWord; word++) {
      runs.push(`${this.terms[word]} ${this.terms[word + 1]} ${this.terms[word + 2]}`)
    }
    return runs
  }
}
