/**
 * Which of the sentences that were added share terms with another, and how many.
 *
 * Method: of each term a chain of the sentences that hold it, the first `MOST_HOLDERS` of them. Cost: one
 * step a term of the sentence and a holder of it.
 */
import { ArrayRoom } from '../document/array-room.ts'
import { grown } from '../document/grown.ts'
import type { Vectors } from './vectors.ts'

/** So many holders of a term are looked at: what more sentences have is no sign of repetition. */
const MOST_HOLDERS = 64
/** A sentence is said again if more of the terms of the shorter one of two stands in both. */
const MOST_SHARED = 0.5
/** Sentences of fewer terms count as having so many. */
const FEW_TERMS = 4
/** There is room for so many links before it grows. */
const LINKS = 256

export class TermHolders {
  private readonly vectors: Vectors
  /** By term: one more than the link to its last holder, 0 for none, and how many there are. */
  private readonly last: Int32Array
  private readonly counts: Uint8Array
  /** By link: the holder, and one more than the link before. */
  private holders: Int32Array
  private before: Int32Array
  private links = 0
  /** By sentence: how many terms are shared, while that is counted. */
  private readonly shared: Int32Array

  constructor(vectors: Vectors) {
    this.vectors = vectors
    const room = new ArrayRoom(vectors.terms + vectors.count + LINKS * 2, vectors.terms)
    this.last = room.int32(vectors.terms)
    this.shared = room.int32(vectors.count)
    this.holders = room.int32(LINKS)
    this.before = room.int32(LINKS)
    this.counts = room.uint8(vectors.terms)
  }

  add(index: number): void {
    const { start, term } = this.vectors
    for (let at = start[index] as number; at < (start[index + 1] as number); at++) {
      const id = term[at] as number
      if (this.counts[id] === MOST_HOLDERS) continue
      ;(this.counts[id] as number)++
      this.holders = grown(this.holders, this.links + 1)
      this.before = grown(this.before, this.links + 1)
      this.holders[this.links] = index
      this.before[this.links] = this.last[id] as number
      this.last[id] = ++this.links
    }
  }

  /** Are most terms of the shorter one of a sentence and one that was added in both? */
  sayAgain(index: number): boolean {
    const { start } = this.vectors
    const sizeOf = (sentence: number): number =>
      (start[sentence + 1] as number) - (start[sentence] as number)
    return this.some(index, (holder, count) => {
      const shorter = Math.max(FEW_TERMS, Math.min(sizeOf(index), sizeOf(holder)))
      return count > shorter * MOST_SHARED
    })
  }

  /** Is what is asked true of any sentence that shares terms with this one, and how many it shares? */
  some(index: number, ask: (holder: number, count: number) => boolean): boolean {
    const { start, term } = this.vectors
    const { holders, before, last, shared } = this
    const met: number[] = []
    for (let at = start[index] as number; at < (start[index + 1] as number); at++) {
      for (
        let link = last[term[at] as number] as number;
        link > 0;
        link = before[link - 1] as number
      ) {
        const holder = holders[link - 1] as number
        if (shared[holder] === 0) met.push(holder)
        ;(shared[holder] as number)++
      }
    }
    let found = false
    for (const holder of met) {
      found ||= ask(holder, shared[holder] as number)
      shared[holder] = 0
    }
    return found
  }
}
