/**
 * The weights of the model: of features by label, and of labels that follow each other.
 *
 * Method: whole numbers of 8 bits, the zeros left out; rows are found by the feature in an open hash
 * table. Cost: 30 ms once, 3 MB; some nanoseconds a look-up.
 */
import { LABEL_COUNT, mayFollow, mayStart, mayStop } from './labels.ts'
import { FEATURES, MODEL, WEIGHTS } from './model.data.ts'
import { freshContexts, NUMBER_CONTEXTS, RangeDecoder } from './range-decoder.ts'
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

export class Weights {
  /** By first and second label; `NEVER` where the second cannot follow. */
  readonly transitions: Int32Array = new Int32Array(LABEL_COUNT * LABEL_COUNT).fill(NEVER)
  private readonly slots: Int32Array
  private readonly mask: number
  private readonly begins: Int32Array
  private readonly labels: Uint8Array
  private readonly values: Int8Array

  constructor() {
    this.mask = 2 ** Math.ceil(Math.log2(FEATURES * 2 + 2)) - 1
    // Each slot: the feature and one more than its row.
    this.slots = new Int32Array((this.mask + 1) * 2)
    this.begins = new Int32Array(FEATURES + 1)
    this.labels = new Uint8Array(WEIGHTS)
    this.values = new Int8Array(WEIGHTS)
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
    let feature = -1
    let count = 0
    for (let row = 0; row < FEATURES; row++) {
      feature += decoder.number(steps, 0) + 1
      this.place(feature, row)
      let label = decoder.symbol(labels, ROW_END << LABEL_BITS, LABEL_BITS)
      let before = 0
      while (label !== ROW_END) {
        before = readWeight(decoder, contexts, label, before)
        this.labels[count] = label
        this.values[count++] = before
        label = decoder.symbol(labels, label << LABEL_BITS, LABEL_BITS)
      }
      this.begins[row + 1] = count
    }
  }

  private place(feature: number, row: number): void {
    let slot = feature & this.mask
    while (this.slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.mask
    this.slots[slot * 2] = feature
    this.slots[slot * 2 + 1] = row + 1
  }

  /** Adds what a feature weighs to the scores of the labels from `at` on. */
  addTo(scores: Int32Array | Int16Array, at: number, feature: number): void {
    const { slots, mask, begins, labels, values } = this
    let slot = feature & mask
    for (;;) {
      const row = slots[slot * 2 + 1] as number
      if (row === 0) return
      if (slots[slot * 2] === feature) {
        const end = begins[row] as number
        for (let index = begins[row - 1] as number; index < end; index++) {
          const place = at + (labels[index] as number)
          scores[place] = (scores[place] as number) + (values[index] as number)
        }
        return
      }
      slot = (slot + 1) & mask
    }
  }
}

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
