/**
 * Which words have gone, and which have to stay because something went for them.
 *
 * Both copies of a passage never go: a passage that stays for another may itself go only for a
 * nearly identical one before it (behind it, if the later is kept), and then that one takes over what it stood for. So n copies
 * leave exactly one. Every word that goes points at the word that says it; pointers are followed to
 * the word that is left. Cost: the words of the passages, with path compression.
 */
import { ArrayRoom } from '../../document/array-room.ts'
import type { Keep } from '../keep.ts'

/** A passage said again: the words `[firstWord, endWord)`, matched with words elsewhere. */
export interface Claim {
  readonly firstWord: number
  readonly endWord: number
  readonly coverage: number
  readonly keptCoverage: number
  /** Of each of its words: the word that it is matched with, or -1. */
  readonly mates: Int32Array
}

/** From here on a copy says word for word the same. */
const SAME = 0.97
const ALREADY_GONE = 0.8
/** More matched words than this must be said somewhere still. */
const MOST_UNSAID = 0.05
const LEAST_KEPT = 0.1
const TWIN = 0.9
const NONE = -1

export class Keepers {
  private readonly keep: Keep
  private readonly gone: Uint8Array
  /** Words that something went for. */
  private readonly keeps: Uint8Array
  /** Of each word that has gone: the word that says it, or `NONE`. */
  private readonly saidAt: Int32Array
  /** Of each word that has gone: 1 if it went for a passage that says the same word for word. */
  private readonly same: Uint8Array

  /**
   * @param words how many words there are
   * @param keep which of equal copies is left
   */
  constructor(words: number, keep: Keep) {
    this.keep = keep
    const room = new ArrayRoom(words, words * 3)
    this.saidAt = room.int32(words).fill(NONE)
    this.gone = room.uint8(words)
    this.keeps = room.uint8(words)
    this.same = room.uint8(words)
  }

  /** Has the passage gone already, for the most part? */
  isGone(firstWord: number, endWord: number): boolean {
    return share(this.gone, firstWord, endWord) > ALREADY_GONE
  }

  /** Has any of its words gone? */
  isTouched(firstWord: number, endWord: number): boolean {
    // Asked of every pair that might be: a view of the words would be dearer than they are.
    for (let word = firstWord; word < endWord; word++) if (this.gone[word] === 1) return true
    return false
  }

  /** Words that go in any case: nothing else goes for them. */
  leaveOut(firstWord: number, endWord: number): void {
    this.gone.fill(1, firstWord, endWord)
  }

  /** Lets a passage go, if it may. */
  release(claim: Claim): boolean {
    const { firstWord, endWord, coverage, keptCoverage, mates } = claim
    const isSame = coverage > SAME
    const standing = mates.map((mate) => this.livingFor(mate, claim))
    if (!this.isStillSaid(mates, standing)) return false
    const hasMoved = standing.some((word, offset) => word !== NONE && word !== mates[offset])
    if (hasMoved && !isSame) return false
    if (share(this.keeps, firstWord, endWord) > LEAST_KEPT) {
      const isTwin = isSame && keptCoverage > TWIN && this.isPreferred(standing, claim)
      if (!isTwin) return false
    }
    this.gone.fill(1, firstWord, endWord)
    this.same.fill(isSame ? 1 : 0, firstWord, endWord)
    this.saidAt.set(
      mates.map((mate) => (this.leadsInto(mate, claim) ? NONE : mate)),
      firstWord,
    )
    for (const word of standing) if (word !== NONE) this.keeps[word] = 1
    return true
  }

  /** Lets a copy go as a passage of the same words has, unless that one went for the copy itself. */
  follow(firstWord: number, endWord: number, decidedBy: number): boolean {
    const size = endWord - firstWord
    const first = this.standingRun(decidedBy, decidedBy + size)
    if (first === NONE || Math.abs(first - firstWord) < size) return false
    // What went for the copy, for nearly the same, does not go on to what says nearly the same as that.
    const isKept = share(this.keeps, firstWord, endWord) > 0
    if (isKept && share(this.same, decidedBy, decidedBy + size) < 1) return false
    this.gone.fill(1, firstWord, endWord)
    this.same.fill(1, firstWord, endWord)
    this.keeps.fill(1, first, first + size)
    for (let word = firstWord; word < endWord; word++) this.saidAt[word] = word - firstWord + first
    return true
  }

  /**
   * The first of the words that stay for those of a passage, if they stand one behind the other as these do; else -1:
   * words of one passage may stay for those of two places, or none for one of them.
   */
  standingRun(firstWord: number, endWord: number): number {
    const first = this.standingFor(firstWord)
    for (let word = firstWord + 1; word < endWord; word++) {
      if (this.standingFor(word) !== first + word - firstWord) return NONE
    }
    return first
  }

  /** The word that stays and says what a word said; -1 if there is none. */
  standingFor(word: number): number {
    let at = word
    while (at !== NONE && this.gone[at]) at = this.saidAt[at] as number
    for (let step = word; step !== NONE && this.gone[step]; ) {
      const next = this.saidAt[step] as number
      this.saidAt[step] = at
      step = next
    }
    return at
  }

  /** The same, where all that went on the way said the same and the claim itself stays out. */
  private livingFor(mate: number, claim: Claim): number {
    if (mate === NONE || (this.gone[mate] && !this.same[mate])) return NONE
    const word = this.standingFor(mate)
    return isInside(word, claim) ? NONE : word
  }

  /** Is a word one of the claim itself, or has it gone for one? Pointing at it, the two would point at each other. */
  private leadsInto(mate: number, claim: Claim): boolean {
    return isInside(mate, claim) || isInside(this.standingFor(mate), claim)
  }

  /** Do all of these words stand where the copy stands that is left? */
  private isPreferred(standing: Int32Array, { firstWord, endWord }: Claim): boolean {
    return this.keep === 'last'
      ? standing.every((word) => word === NONE || word >= endWord)
      : standing.every((word) => word < firstWord)
  }

  private isStillSaid(mates: Int32Array, standing: Int32Array): boolean {
    let matched = 0
    let unsaid = 0
    for (let offset = 0; offset < mates.length; offset++) {
      if (mates[offset] === NONE) continue
      matched++
      if (standing[offset] === NONE) unsaid++
    }
    return matched > 0 && unsaid <= matched * MOST_UNSAID
  }
}

const isInside = (word: number, { firstWord, endWord }: Claim): boolean =>
  word >= firstWord && word < endWord

function share(marks: Uint8Array, from: number, to: number): number {
  let count = 0
  for (let index = from; index < to; index++) count += marks[index] as number
  return to > from ? count / (to - from) : 0
}
