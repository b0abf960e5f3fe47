/**
 * What is looked for among whole articles: an article or a body as one set of shingles, and those of them
 * that it is looked for and found by. One instance is used again and again, so that nothing is allocated.
 * Cost: one look-up, in a small table, for each shingle; none where there is one paragraph.
 */
import type { Steps } from '../document/steps.ts'
import { leastOverlap } from '../similarity/least-overlap.ts'
import { Lookup, SLICE, SLICES } from '../similarity/lookup.ts'
import { Rarest } from '../similarity/rarest.ts'
import { ShingleBag } from '../similarity/shingle-bag.ts'
import type { Signatures } from '../similarity/signatures.ts'
import { isFilledForm, type Part } from './filled-form.ts'

/**
 * One shingle in common is chance. So many are chosen more than an article would need, that so many must
 * be in common; in a short article, for so many that two must have in common one more.
 */
export const HITS = 4
const A_HIT_MORE = 32
/** The least magnitude of a shingle of a paragraph that is there already. */
const KNOWN = 4
const NONE = -1

/** What a body, or an article that may be new, is compared by. */
export interface Whole {
  /** How many shingles. */
  readonly size: number
  /** All of them are taken, as next to nothing is left without furniture. */
  readonly isForm: boolean
}

export class Sought {
  /** The shingles of what was read last, and what is known of them. */
  lookup: Lookup = new Lookup()
  /** How many distinct ones there are; they are numbered from 0. */
  size = 0
  /** So many of them a larger article must have, too. */
  private least = 0
  private readonly threshold: number
  private readonly signatures: Signatures
  /** Of each shingle of the lookup: 1 if it is to be found by it. */
  private owned = new Uint8Array(1024)
  private readonly bag = new ShingleBag()
  private readonly rarest = new Rarest()
  private magnitudes = new Uint8Array(1024)
  private isChosen = false
  /** Of a sole paragraph, where its shingles begin: it is the whole, and need not be united. */
  private sole = NONE

  /**
   * @param threshold the share of the smaller of two articles that they must have in common
   * @param signatures those of bodies, which look for what is read
   */
  constructor(threshold: number, signatures: Signatures) {
    this.threshold = threshold
    this.signatures = signatures
  }

  /** Reads what is looked for: an article that was looked up, in its paragraphs, each once. */
  *read(lookup: Lookup, parts: readonly Part[]): Steps<Whole> {
    const isForm = isFilledForm(parts)
    const [first, second] = parts
    this.lookup = lookup
    this.isChosen = false
    this.sole = NONE
    // One that is furniture is a form: it counts, too.
    if (first && !second) {
      this.sole = first.from
      this.size = first.to - first.from
    } else {
      this.bag.clear(lookup.count)
      let read = 0
      for (const { from, to, isFurniture, isKnown } of parts) {
        if (isKnown) outweigh(lookup.magnitudes, from, to)
        if (isFurniture && !isForm) continue
        for (let at = from; at < to; at += SLICE) {
          this.bag.add(lookup.shingles, at, Math.min(to, at + SLICE))
          if (++read % SLICES === 0) yield
        }
      }
      this.size = this.bag.count
    }
    this.sign()
    this.least = leastOverlap(this.size, isForm ? 1 : this.threshold)
    return { size: this.size, isForm }
  }

  /** Of each distinct shingle: 1 if it was chosen to look for, or be found by. Good until the next `read`. */
  chosen(): Uint8Array {
    if (!this.isChosen) this.choose()
    this.isChosen = true
    return this.rarest.chosen
  }

  /** The same of each shingle of the lookup. Good until the next call. */
  chosenOfLookup(): Uint8Array {
    const { lookup, size } = this
    const chosen = this.chosen()
    if (this.sole === 0) return chosen // a sole paragraph is all of the lookup
    if (lookup.count > this.owned.length) this.owned = new Uint8Array(lookup.count * 2)
    const { owned } = this
    for (let index = 0; index < lookup.count; index++) owned[index] = 0
    for (let index = 0; index < size; index++) owned[this.originOf(index)] = chosen[index] as number
    return owned
  }

  /** Where the distinct shingle of this number stands in the lookup. */
  originOf(index: number): number {
    return this.sole === NONE ? (this.bag.origins[index] as number) : this.sole + index
  }

  /** The distinct shingles, for who counts what others share. */
  united(): ShingleBag {
    const { sole, size, bag, lookup } = this
    if (sole === NONE) return bag
    bag.clear(size)
    bag.add(lookup.shingles, sole, sole + size)
    this.sole = NONE
    // The bag tells places in the lookup, as `originOf` did: what was chosen stays what it was.
    return bag
  }

  /** Has the signatures look for it. */
  private sign(): void {
    const { sole, size, bag, lookup, signatures } = this
    if (sole === NONE) signatures.read(bag.shingles, 0, size)
    else signatures.read(lookup.shingles, sole, sole + size)
  }

  private choose(): void {
    const { size, least, lookup, rarest } = this
    const wanted = Math.max(0, size - least + leastHits(least))
    if (this.sole !== NONE) {
      rarest.choose(lookup.magnitudes, this.sole, size, wanted)
      return
    }
    if (size > this.magnitudes.length) this.magnitudes = new Uint8Array(size * 2)
    const { magnitudes } = this
    const { origins } = this.bag
    for (let index = 0; index < size; index++) {
      magnitudes[index] = lookup.magnitudes[origins[index] as number] as number
    }
    rarest.choose(magnitudes, 0, size, wanted)
  }
}

/** A paragraph that is there already comes again more often than a new one. */
function outweigh(magnitudes: Uint8Array, from: number, to: number): void {
  for (let index = from; index < to; index++) {
    if ((magnitudes[index] as number) < KNOWN) magnitudes[index] = KNOWN
  }
}

/** Of so many shingles that two must have in common, how many of those that were chosen have to be. */
export const leastHits = (overlap: number): number =>
  Math.min(HITS, 1 + Math.floor(overlap / A_HIT_MORE))
