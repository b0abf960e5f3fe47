/**
 * Which words have gone, and which have to stay because something went for them.
 *
 * Both copies of a passage never go: a passage that stays for another may itself go only for a
 * nearly identical one before it, and then that one takes over what it stood for. So n copies
 * leave exactly one. Cost: the words of the passages; links are followed with path compression.
 */

/** A passage said again: the words `[firstWord, endWord)`, said by `[keptFirst, keptLast]`. */
export interface Claim {
  readonly firstWord: number
  readonly endWord: number
  readonly keptFirst: number
  readonly keptLast: number
  readonly coverage: number
  readonly keptCoverage: number
  /** Of each of its words: the word that it is matched with, or -1. */
  readonly mates: Int32Array
}

/** Words that still say it: first and last. */
type Keeper = readonly [first: number, last: number]

interface Link {
  keptFirst: number
  keptLast: number
  readonly coverage: number
}

/** From here on a copy says word for word the same. */
const SAME = 0.97
const ALREADY_GONE = 0.8
const LEAST_GONE = 0.2
const LEAST_KEPT = 0.1
const LONGEST_PATH = 5000
const NONE = -1

export class Keepers {
  private readonly gone: Uint8Array
  private readonly keeps: Uint8Array
  private readonly linkOf: Int32Array
  private readonly links: Link[] = []
  /** Of each word that has gone: the word that it is matched with, or -1. */
  private readonly saidAt: Int32Array

  constructor(words: number) {
    this.gone = new Uint8Array(words)
    this.keeps = new Uint8Array(words)
    this.linkOf = new Int32Array(words).fill(NONE)
    this.saidAt = new Int32Array(words).fill(NONE)
  }

  /** Has the passage gone already, for the most part? */
  isGone(firstWord: number, endWord: number): boolean {
    return share(this.gone, firstWord, endWord) > ALREADY_GONE
  }

  /** Lets a passage go, if it may. */
  release(claim: Claim): boolean {
    const { firstWord, endWord, coverage } = claim
    const isSame = coverage > SAME
    const keeper = this.living(claim.keptFirst, claim.keptLast)
    if (keeper === null || (keeper[0] !== claim.keptFirst && !isSame)) return false
    if (keeper[0] < endWord && keeper[1] >= firstWord) return false
    const isNeeded = share(this.keeps, firstWord, endWord) > LEAST_KEPT
    const isTwin = isSame && claim.keptCoverage > 0.9 && keeper[1] < firstWord
    if (isNeeded && !isTwin) return false
    this.gone.fill(1, firstWord, endWord)
    this.keeps.fill(1, keeper[0], keeper[1] + 1)
    this.linkOf.fill(this.links.length, firstWord, endWord)
    this.links.push({ keptFirst: keeper[0], keptLast: keeper[1], coverage })
    this.saidAt.set(claim.mates, firstWord)
    return true
  }

  /** The word that stays and says what a word said that has gone; -1 if there is none. */
  standingFor(word: number): number {
    let at = word
    for (let steps = 0; at !== NONE && this.gone[at] && steps < LONGEST_PATH; steps++) {
      at = this.saidAt[at] as number
    }
    return at
  }

  /** The words that say now what `[first, last]` said, or null if none say nearly the same. */
  private living(first: number, last: number): Keeper | null {
    const path: Link[] = []
    let from = first
    let to = last
    while (share(this.gone, from, to + 1) > LEAST_GONE) {
      const link = this.links[this.linkOf[(from + to) >> 1] as number]
      if (link === undefined || link.coverage <= SAME || path.length > LONGEST_PATH) return null
      path.push(link)
      from = link.keptFirst
      to = link.keptLast
    }
    for (const link of path) {
      link.keptFirst = from
      link.keptLast = to
    }
    return [from, to]
  }
}

function share(marks: Uint8Array, from: number, to: number): number {
  let count = 0
  for (let index = from; index < to; index++) count += marks[index] as number
  return to > from ? count / (to - from) : 0
}
