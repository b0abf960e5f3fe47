/**
 * The weights of the model: of features by label, and of labels that follow each other.
 *
 * Method: whole numbers of 8 bits, the zeros left out; rows are found by the feature in an open hash
 * table. Cost: 30 ms once, 3 MB; some nanoseconds a look-up.
 */
import { LABEL_COUNT, mayFollow, mayStart, mayStop } from './labels.ts'
import * as data from './model.data.ts'
import { readNumbers } from './packed-numbers.ts'

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

/** Whole numbers of either sign as numbers from 0 up. */
export const unsigned = (number: number): number => (number < 0 ? -2 * number - 1 : 2 * number)
const signed = (number: number): number => ((number & 1) === 1 ? -((number + 1) >> 1) : number >> 1)

export class Weights {
  /** By first and second label; `NEVER` where the second cannot follow. */
  readonly transitions: Int32Array = new Int32Array(LABEL_COUNT * LABEL_COUNT).fill(NEVER)
  private readonly slots: Int32Array
  private readonly mask: number
  private readonly begins: Int32Array
  private readonly labels: Uint8Array
  private readonly values: Int8Array

  constructor() {
    const steps = readNumbers(data.FEATURE_STEPS)
    const sizes = readNumbers(data.ROW_SIZES)
    this.labels = Uint8Array.from(readNumbers(data.ROW_LABELS))
    this.values = Int8Array.from(readNumbers(data.ROW_WEIGHTS), signed)
    this.mask = 2 ** Math.ceil(Math.log2(steps.length * 2 + 2)) - 1
    // Each slot: the feature and one more than its row.
    this.slots = new Int32Array((this.mask + 1) * 2)
    this.begins = new Int32Array(steps.length + 1)
    let feature = -1
    for (let row = 0; row < steps.length; row++) {
      feature += (steps[row] as number) + 1
      this.begins[row + 1] = (this.begins[row] as number) + (sizes[row] as number)
      let slot = feature & this.mask
      while (this.slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.mask
      this.slots[slot * 2] = feature
      this.slots[slot * 2 + 1] = row + 1
    }
    for (const [index, weight] of readNumbers(data.TRANSITIONS).entries()) {
      const [first, second] = PAIRS[index] as readonly [number, number]
      this.transitions[first * LABEL_COUNT + second] = signed(weight)
    }
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
