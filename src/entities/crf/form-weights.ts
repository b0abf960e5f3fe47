/**
 * What forms weigh by themselves, and what they weigh for their neighbours, in sentences that are
 * written one way: usual, in capitals, in title case.
 *
 * Method: each kind of form is summed once and remembered, all that is known of it side by side in
 * memory, so that a neighbour costs a line or two of the caches in place of a search in the model; only
 * by how much `O` leads stands apart, as most words are asked for nothing else. Cost: two looks a token;
 * 330 bytes a kind that is remembered, at most 22 MB.
 */
import { grown } from '../../document/grown.ts'
import { neighbourFeatures, ownFeatures } from './form-features.ts'
import { addPacked, highestInside, OUTSIDE_SUM, SUMS_SIZE } from './label-sums.ts'
import type { TokenKinds } from './token-kinds.ts'
import { OUTSIDE_WORD, ROW_SIZE, type Weights } from './weights.ts'

/** Where the neighbour stands. */
const DISTANCES = [-2, -1, 1, 2]
/** What a kind weighs for its neighbours: for each distance its rows, added up. */
const BESIDE_SIZE = DISTANCES.length * ROW_SIZE
/** Of each kind: that, then the sums. */
const RECORD = BESIDE_SIZE + SUMS_SIZE
const ROOM = 1024
/** So many records are kept: a text of new words alone has many more, and sums few of them twice. */
export const MOST_RECORDS = 65_536
/** A sum asks for five kinds. */
const OF_A_SUM = 5

export class FormWeights {
  private readonly kinds: TokenKinds
  private readonly weights: Weights
  private readonly letterCase: number
  /** By kind where its record begins; 0 if it has none. */
  private places: Int32Array = new Int32Array(ROOM)
  /** Twice by how much `O` leads, and one; 0 if it is not known. */
  private leads: Int16Array = new Int16Array(ROOM)
  private records: Int32Array = new Int32Array(RECORD * ROOM)
  private end = RECORD
  private readonly sums = new Int32Array(SUMS_SIZE)

  constructor(kinds: TokenKinds, weights: Weights, letterCase: number) {
    this.kinds = kinds
    this.weights = weights
    this.letterCase = letterCase
  }

  /** How many records are kept. */
  get size(): number {
    return this.end / RECORD - 1
  }

  /** By how much `O` leads by the form alone. */
  leadOf(kind: number): number {
    if (kind >= this.leads.length || this.leads[kind] === 0) {
      this.keepRoom(1)
      this.learn(kind)
    }
    return (this.leads[kind] as number) >> 1
  }

  /** Sums what a form and the two on either side of it weigh for its token. */
  sum(
    kind: number,
    farLeft: number,
    left: number,
    right: number,
    farRight: number,
    sums: Int32Array,
  ): void {
    this.keepRoom(OF_A_SUM)
    const own = this.placeOf(kind) + BESIDE_SIZE
    const a = this.placeOf(farLeft)
    const b = this.placeOf(left) + ROW_SIZE
    const c = this.placeOf(right) + ROW_SIZE * 2
    const d = this.placeOf(farRight) + ROW_SIZE * 3
    const { records } = this
    for (let at = 0; at < SUMS_SIZE; at++) sums[at] = records[own + at] as number
    for (let word = 0; word < OUTSIDE_WORD; word++) {
      const beside =
        ((records[a + word] as number) +
          (records[b + word] as number) +
          (records[c + word] as number) +
          (records[d + word] as number)) |
        0
      addPacked(sums, word, beside)
    }
    sums[OUTSIDE_SUM] =
      (sums[OUTSIDE_SUM] as number) +
      (records[a + OUTSIDE_WORD] as number) +
      (records[b + OUTSIDE_WORD] as number) +
      (records[c + OUTSIDE_WORD] as number) +
      (records[d + OUTSIDE_WORD] as number)
  }

  /** Forgets all records if there may be no room for so many more. */
  private keepRoom(records: number): void {
    if (this.end + records * RECORD <= MOST_RECORDS * RECORD) return
    this.places.fill(0)
    // rows are added to what stands there
    this.records.fill(0)
    this.end = RECORD
  }

  private placeOf(kind: number): number {
    const place = kind < this.places.length ? (this.places[kind] as number) : 0
    return place === 0 ? this.learn(kind) : place
  }

  private learn(kind: number): number {
    const { kinds, weights, letterCase, sums } = this
    const place = this.end
    this.end += RECORD
    this.records = grown(this.records, this.end)
    this.places = grown(this.places, kind + 1)
    this.leads = grown(this.leads, kind + 1)
    this.places[kind] = place
    let at = place
    for (const distance of DISTANCES) {
      for (const feature of neighbourFeatures(kinds, kind, letterCase, distance)) {
        weights.packRow(feature, this.records, at)
      }
      at += ROW_SIZE
    }
    sums.fill(0)
    const features = ownFeatures(kinds, kind, letterCase)
    weights.addFeatures(Int32Array.from(features), features.length, sums)
    this.records.set(sums, at)
    this.leads[kind] = ((sums[OUTSIDE_SUM] as number) - highestInside(sums)) * 2 + 1
    return place
  }
}
