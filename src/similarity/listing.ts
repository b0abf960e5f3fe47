/**
 * Where shingles are on record: which sets hold one, and which of these chose it to be found by.
 *
 * Method: a set has to be asked for by a part of its shingles only, and can be by any such part
 * (`set-index.ts`). So most of that part can lie below one bound for all sets: shingles are hashes, and
 * below a bound a little over the share `1 - threshold` of them nearly every set has enough. These are
 * listed where they are found at once (`Postings`). The others are written down (`PostingLog`), for the
 * few sets that have not enough or whose shingles below the bound are popular; what is marked of them is
 * listed too.
 * Cost: a look-up for a listed shingle; 8 bytes in the log for one that is not, 14 for one that is.
 */
import type { Steps } from '../document/steps.ts'
import { KeyFilter } from './key-filter.ts'
import { type Lookup, SLICE } from './lookup.ts'
import { PostingLog } from './posting-log.ts'
import { MARKED, Postings } from './postings.ts'
import type { SetList } from './set-list.ts'
import { keyOf } from './shingle-table.ts'
import type { State } from './state.ts'

/** Keys of shingles, as numbers without a sign, are below it. */
const KEYS = 2 ** 32
const SHINGLES_A_KEY = 2 ** 21
/** So much more than its share of all shingles is listed, for sets that have fewer by chance. */
const MARGIN = 0.2
/** A shingle that is not listed is as dear to ask for as one with so many sets, as a magnitude in bits. */
const UNLISTED = 3

export class Listing {
  /** Shingles below it are listed. */
  private readonly bound: number
  private readonly listed = new Postings()
  private readonly written = new PostingLog()
  /** Those that are written down, and marked. */
  private readonly marked = new Postings()
  /** The keys of these: nobody marked most of what is written down. */
  private readonly keysOfMarked = new KeyFilter()

  /** @param threshold the share of the smaller of two sets that they must have in common, above 0 to 1 */
  constructor(threshold: number) {
    this.bound = Math.floor(Math.min(1, 1 - threshold + MARGIN) * KEYS) * SHINGLES_A_KEY
  }

  get bytes(): number {
    const { listed, written, marked, keysOfMarked } = this
    return listed.bytes + written.bytes + marked.bytes + keysOfMarked.bytes
  }

  /** Looks up where shingles are, for all below that take a lookup; good until one is added. */
  *look(lookup: Lookup): Steps<void> {
    for (let from = 0; from < lookup.count; from += SLICE) {
      if (from > 0) yield
      this.lookAt(lookup, from, Math.min(lookup.count, from + SLICE))
    }
  }

  private lookAt(lookup: Lookup, from: number, to: number): void {
    const { shingles, keys, places, references, magnitudes, listed } = lookup
    const { marked, bound, keysOfMarked } = this
    const { indexes, keys: keysOfListed } = listed
    let listedCount = 0
    for (let index = from; index < to; index++) {
      const shingle = shingles[index] as number
      const key = keyOf(shingle)
      keys[index] = key
      if (shingle < bound) {
        indexes[listedCount] = index
        keysOfListed[listedCount++] = key
      } else {
        references[index] = keysOfMarked.mayHave(key) ? marked.referenceOf(key) : 0
        magnitudes[index] = UNLISTED
      }
    }
    this.listed.referencesOf(keysOfListed, listedCount, listed.places, listed.references)
    for (let at = 0; at < listedCount; at++) {
      const index = indexes[at] as number
      places[index] = listed.places[at] as number
      references[index] = listed.references[at] as number
      magnitudes[index] = 0
    }
    this.noteMagnitudes(lookup, from, to)
  }

  /** Is it certain that no set holds all of the ascending shingles `[from, to)`, as one of them is in none? */
  isNew({ shingles, references }: Lookup, from: number, to: number): boolean {
    const { bound } = this
    for (let index = from; index < to && (shingles[index] as number) < bound; index++) {
      if (references[index] === 0) return true
    }
    return false
  }

  /** Is a shingle of a lookup found at once? */
  isListed({ shingles }: Lookup, index: number): boolean {
    return (shingles[index] as number) < this.bound
  }

  /** Finds all sets that hold a shingle of a lookup, or another with the same key. */
  findAll(lookup: Lookup, index: number, found: SetList): void {
    const { keys, references } = lookup
    if (this.isListed(lookup, index)) this.listed.find(references[index] as number, 0, found)
    else this.written.find(keys[index] as number, found)
  }

  /** Finds those with a mark on it. */
  findMarked(lookup: Lookup, index: number, mark: number, found: SetList): void {
    const reference = lookup.references[index] as number
    if (reference === 0) return
    const postings = this.isListed(lookup, index) ? this.listed : this.marked
    if (postings.hasMarks(reference, mark)) postings.find(reference, mark, found)
  }

  /**
   * Puts on record that a set holds the ascending shingles `[from, to)` of a lookup.
   *
   * @param marks of each shingle of the lookup those of `postings.ts`; 0: none
   */
  add(lookup: Lookup, from: number, to: number, set: number, marks: Uint8Array): void {
    const { keys } = lookup
    let listed = from
    while (listed < to && this.isListed(lookup, listed)) listed++
    this.listed.addAll(lookup, from, listed, set, marks)
    this.written.add(keys, listed, to, set)
    for (let index = listed; index < to; index++) {
      const own = marks[index] as number
      if (own !== 0) this.mark(keys[index] as number, set, own)
    }
  }

  /** Makes a shingle of a set count for so many more sets where the rarest are asked for. */
  burden(shingle: number, set: number, by: number): void {
    const { marked } = this
    const key = keyOf(shingle)
    if (shingle < this.bound) this.listed.burden(key, by)
    else {
      // What is only written down has no weight, what is marked has; a mark too many does no harm.
      if (marked.referenceOf(key) === 0) this.mark(key, set, MARKED)
      marked.burden(key, by << UNLISTED)
    }
  }

  /** @param sets how many there may be, once all of the state is there */
  transfer(state: State, sets: () => number): void {
    this.listed.transfer(state, sets)
    this.written.transfer(state, sets)
    this.marked.transfer(state, sets)
    this.keysOfMarked.transfer(state)
  }

  /** Notes how many the sets are that shingles refer to. */
  private noteMagnitudes(lookup: Lookup, from: number, to: number): void {
    const { references, magnitudes } = lookup
    for (let index = from; index < to; index++) {
      const reference = references[index] as number
      if (reference === 0) continue
      const known = this.isListed(lookup, index) ? this.listed : this.marked
      magnitudes[index] = Math.max(magnitudes[index] as number, known.magnitudeOf(reference))
    }
    // What was looked up before the table grew is looked for again where it is added.
    if (from === 0) lookup.moves = this.listed.moves
  }

  private mark(key: number, set: number, marks: number): void {
    if (this.marked.referenceOf(key) === 0) this.keysOfMarked.add(key)
    this.marked.add(key, set, marks)
  }
}
