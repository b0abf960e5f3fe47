/**
 * What forms weigh by themselves, and which rows of the model they have for their neighbours, in
 * sentences that are written one way: usual, in capitals, in title case.
 *
 * Method: each kind of form is summed once and remembered, all that is known of it side by side in
 * memory; only by how much `O` leads stands apart, as most words are asked for nothing else. Cost: two
 * looks a token; 150 bytes a kind.
 */
import { grown } from '../../document/grown.ts'
import { NEIGHBOUR_FEATURES, neighbourFeatures, ownFeatures } from './form-features.ts'
import { highestInside, OUTSIDE_SUM, SUMS_SIZE } from './label-sums.ts'
import type { TokenKinds } from './token-kinds.ts'
import type { Weights } from './weights.ts'

/** Where the neighbour stands. */
const DISTANCES = [-2, -1, 1, 2]
/** The rows of what a kind weighs for its neighbours. */
const BESIDE_SIZE = DISTANCES.length * NEIGHBOUR_FEATURES
/** Of each kind: the rows, then the sums. */
const RECORD = BESIDE_SIZE + SUMS_SIZE
const ROOM = 1024

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

  /** By how much `O` leads by the form alone. */
  leadOf(kind: number): number {
    if (!this.leads[kind]) this.learn(kind)
    return (this.leads[kind] as number) >> 1
  }

  /** Begins with what a form weighs by itself. */
  copySums(kind: number, sums: Int32Array): void {
    const from = this.placeOf(kind) + BESIDE_SIZE
    const { records } = this
    for (let at = 0; at < SUMS_SIZE; at++) sums[at] = records[from + at] as number
  }

  /**
   * Writes the rows that a form has for a neighbour, from `at` on.
   *
   * @param distance a place among `DISTANCES`
   */
  copyRows(kind: number, distance: number, rows: Int32Array, at: number): void {
    const from = this.placeOf(kind) + distance * NEIGHBOUR_FEATURES
    const { records } = this
    for (let index = 0; index < NEIGHBOUR_FEATURES; index++) {
      rows[at + index] = records[from + index] as number
    }
  }

  private placeOf(kind: number): number {
    return this.places[kind] || this.learn(kind)
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
        this.records[at++] = weights.rowOf(feature)
      }
    }
    sums.fill(0)
    const features = ownFeatures(kinds, kind, letterCase)
    weights.addFeatures(Int32Array.from(features), features.length, sums)
    this.records.set(sums, at)
    this.leads[kind] = ((sums[OUTSIDE_SUM] as number) - highestInside(sums)) * 2 + 1
    return place
  }
}
