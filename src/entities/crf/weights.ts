/**
 * The weights of the model: of features by label, and of labels that follow each other.
 *
 * Method: rows stand in the order of their features; a directory by the first bits of a feature tells
 * the one or two rows that may be its own. The weights of a row are a byte each, four to a word, so small
 * that the words of eight rows are summed as they are: no byte runs over into the next. Cost: 80 ms
 * once, 4 MB; some nanoseconds a look-up. `addRows` is the innermost loop of the tagger.
 */

import { freshContexts, NUMBER_CONTEXTS, RangeDecoder } from '../../learning/range-decoder.ts'
import { FEATURE_BITS } from './feature-hash.ts'
import { addPacked, OUTSIDE_SUM } from './label-sums.ts'
import {
  LABEL_COUNT,
  MODEL_TYPES,
  mayFollow,
  mayStart,
  mayStop,
  OUTSIDE,
  placeOfLabel,
  typeOfLabel,
} from './labels.ts'
import { FEATURES, MODEL } from './model.data.ts'
import {
  LABEL_BITS,
  LONGEST_UNARY,
  ROW_END,
  sizeBase,
  type WeightContexts,
  weightContexts,
} from './weight-codes.ts'

/** No path goes here. */
export const NEVER: number = -(1 << 28)

/** The labels that a name can be followed by, and those that can begin: pairs have weights of their own. */
const LABELS = Array.from({ length: LABEL_COUNT }, (_, label) => label)
const STOPS = LABELS.filter(mayStop)
const STARTS = LABELS.filter(mayStart)

/** The pairs of labels that have a weight, in the order in which they are kept. */
export const PAIRS: readonly (readonly [number, number])[] = [
  ...STOPS.flatMap((first) => STARTS.map((second) => [first, second] as const)),
  ...LABELS.filter((first) => !mayStop(first)).flatMap((first) =>
    LABELS.filter((second) => mayFollow(first, second)).map((second) => [first, second] as const),
  ),
]

/** Features are told apart by their last bits where the first are equal. */
const LAST_BITS = 8
/** So many rows are looked at whatever they are. */
const LOOKED_AT = 3
/** A row: a word for each type, its four places a byte each from the lowest on; the last is that of `O`. */
export const ROW_SIZE: number = MODEL_TYPES.length + 1
export const OUTSIDE_WORD: number = MODEL_TYPES.length
/** So many rows are summed as bytes. */
export const ROWS_AT_ONCE = 8
/** No token has more features. */
const MOST_FEATURES = 64

export class Weights {
  /** By first and second label; `NEVER` where the second cannot follow. */
  readonly transitions: Int32Array = new Int32Array(LABEL_COUNT * LABEL_COUNT).fill(NEVER)
  /** By the first bits of a feature: the first row of those, and of all that are larger. */
  private readonly directory = new Int32Array((1 << (FEATURE_BITS - LAST_BITS)) + 1)
  /** Of each row the last bits of its feature. */
  private readonly lasts = new Uint8Array(FEATURES + 1 + LOOKED_AT)
  /** Row behind row; row 0 is empty. */
  private readonly words = new Int32Array((FEATURES + 1) * ROW_SIZE)

  /** The rows of the features that are being added. */
  private readonly rows = new Int32Array(MOST_FEATURES + ROWS_AT_ONCE)

  constructor() {
    const decoder = new RangeDecoder(MODEL)
    this.readTransitions(decoder)
    this.readRows(decoder)
  }

  private readTransitions(decoder: RangeDecoder): void {
    const contexts = freshContexts(NUMBER_CONTEXTS)
    for (const [first, second] of PAIRS) {
      this.transitions[first * LABEL_COUNT + second] = decoder.signed(contexts, 0)
    }
  }

  private readRows(decoder: RangeDecoder): void {
    const contexts = weightContexts()
    const { steps, labels } = contexts
    const { directory, lasts } = this
    let feature = -1
    let known = 0
    for (let row = 1; row <= FEATURES; row++) {
      feature += decoder.number(steps, 0) + 1
      lasts[row] = feature
      while (known <= feature >> LAST_BITS) directory[known++] = row
      let label = decoder.symbol(labels, ROW_END << LABEL_BITS, LABEL_BITS)
      let before = 0
      while (label !== ROW_END) {
        before = readWeight(decoder, contexts, label, before)
        this.write(row, label, before)
        label = decoder.symbol(labels, label << LABEL_BITS, LABEL_BITS)
      }
    }
    directory.fill(FEATURES + 1, known)
  }

  private write(row: number, label: number, weight: number): void {
    const { words } = this
    const word = row * ROW_SIZE + (label === OUTSIDE ? OUTSIDE_WORD : typeOfLabel(label))
    const shift = label === OUTSIDE ? 0 : placeOfLabel(label) * 8
    // A weight under 0 borrows from the byte above; reading gives that back.
    words[word] = (words[word] as number) + (weight << shift)
  }

  /**
   * The row of a feature, the empty one if nothing was learnt of it. No step is taken by whether one of
   * the first three rows fits: that cannot be guessed, and the next look-up would wait for it.
   */
  rowOf(feature: number): number {
    const { directory, lasts } = this
    const place = feature >> LAST_BITS
    const last = feature & 255
    const first = directory[place] as number
    const end = directory[place + 1] as number
    for (let row = first + LOOKED_AT; row < end; row++) {
      if (lasts[row] === last) return row
    }
    return (
      rowIf(first, end, (lasts[first] as number) ^ last) |
      rowIf(first + 1, end, (lasts[first + 1] as number) ^ last) |
      rowIf(first + 2, end, (lasts[first + 2] as number) ^ last)
    )
  }

  /** Adds what the first `count` features weigh to the sums of the labels. */
  addFeatures(features: Int32Array, count: number, sums: Int32Array): void {
    const { rows } = this
    let found = 0
    for (let index = 0; index < count; index++) {
      const row = this.rowOf(features[index] as number)
      rows[found] = row
      found += -row >>> 31
    }
    rows.fill(0, found, found + ROWS_AT_ONCE)
    for (let from = 0; from < found; from += ROWS_AT_ONCE) this.addRows(rows, from, sums)
  }

  /** Adds the row of a feature to one that is kept elsewhere; eight rows at most, as above. */
  packRow(feature: number, packed: Int32Array, at: number): void {
    const { words } = this
    const from = this.rowOf(feature) * ROW_SIZE
    for (let word = 0; word < ROW_SIZE; word++) {
      packed[at + word] = (packed[at + word] as number) + (words[from + word] as number)
    }
  }

  /** Adds what eight rows weigh that stand in `rows` from a place on. */
  addRows(rows: Int32Array, from: number, sums: Int32Array): void {
    const { words } = this
    const a = (rows[from] as number) * ROW_SIZE
    const b = (rows[from + 1] as number) * ROW_SIZE
    const c = (rows[from + 2] as number) * ROW_SIZE
    const d = (rows[from + 3] as number) * ROW_SIZE
    const e = (rows[from + 4] as number) * ROW_SIZE
    const f = (rows[from + 5] as number) * ROW_SIZE
    const g = (rows[from + 6] as number) * ROW_SIZE
    const h = (rows[from + 7] as number) * ROW_SIZE
    for (let word = 0; word < ROW_SIZE; word++) {
      const sum =
        ((words[a + word] as number) +
          (words[b + word] as number) +
          (words[c + word] as number) +
          (words[d + word] as number) +
          (words[e + word] as number) +
          (words[f + word] as number) +
          (words[g + word] as number) +
          (words[h + word] as number)) |
        0
      if (word === OUTSIDE_WORD) {
        sums[OUTSIDE_SUM] = (sums[OUTSIDE_SUM] as number) + sum
        return
      }
      addPacked(sums, word, sum)
    }
  }
}

/** A row before `end` that differs in nothing; else 0. */
const rowIf = (row: number, end: number, difference: number): number =>
  row & ((row - end) >> 31) & ((difference - 1) >> 31)

function readWeight(
  decoder: RangeDecoder,
  { signs, sizes, rest }: WeightContexts,
  label: number,
  before: number,
): number {
  const minus = decoder.bit(signs, label * 2 + (before < 0 ? 1 : 0))
  const base = sizeBase(label, before)
  let size = 1
  while (size <= LONGEST_UNARY && decoder.bit(sizes, base + size) === 1) size++
  if (size > LONGEST_UNARY) size += decoder.number(rest, 0)
  return minus === 1 ? -size : size
}
