/**
 * How the weights of the model are written: of each feature, in rising order, the step from the one
 * before, then its labels with a weight, each as a symbol after the one before, and the weights, by sign
 * and size. The contexts are those that reader and writer share.
 */

import { freshContexts, NUMBER_CONTEXTS } from '../../learning/range-decoder.ts'
import { LABEL_COUNT } from './labels.ts'

export const LABEL_BITS = 6
/** Stands behind the last label of a row. */
export const ROW_END: number = LABEL_COUNT
/** No weight is larger: eight of them add up to less than a byte holds. */
export const LARGEST_WEIGHT = 15
/** Larger weights are written as a number. */
export const LONGEST_UNARY = 12

export interface WeightContexts {
  readonly steps: Uint16Array
  /** By the label before. */
  readonly labels: Uint16Array
  /** By label, and whether the weight before was under 0. */
  readonly signs: Uint16Array
  /** By the weight of `O`, coarsely, and the size so far. */
  readonly sizes: Uint16Array
  readonly rest: Uint16Array
}

export const weightContexts = (): WeightContexts => ({
  steps: freshContexts(NUMBER_CONTEXTS),
  labels: freshContexts((ROW_END + 1) << LABEL_BITS),
  signs: freshContexts((LABEL_COUNT + 1) * 2),
  sizes: freshContexts(LABEL_COUNT * 4 * (LONGEST_UNARY + 1)),
  rest: freshContexts(NUMBER_CONTEXTS),
})

/** Where the contexts of a weight's size begin; `before` is the weight before it in the row, or 0. */
export const sizeBase = (label: number, before: number): number =>
  (label * 4 + Math.min(3, Math.abs(before))) * (LONGEST_UNARY + 1)
