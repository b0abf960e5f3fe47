/**
 * The weights of a model as a data module: small whole numbers in the code of
 * `src/entities/crf/weight-codes.ts`.
 */
import { LABEL_COUNT } from '../../src/entities/crf/labels.ts'
import {
  LABEL_BITS,
  LARGEST_WEIGHT,
  LONGEST_UNARY,
  ROW_END,
  sizeBase,
  type WeightContexts,
  weightContexts,
} from '../../src/entities/crf/weight-codes.ts'
import { PAIRS } from '../../src/entities/crf/weights.ts'
import { freshContexts, NUMBER_CONTEXTS } from '../../src/learning/range-decoder.ts'
import { RangeEncoder } from '../../src/learning/range-encoder.ts'
import type { Field } from './field-training.ts'
import { TRANSITION_OF } from './lattice.ts'

export interface Rounding {
  /** One unit of the whole numbers. */
  readonly step: number
  /** Weights under so many units are left out. */
  readonly least: number
}

export function packField(
  features: readonly number[],
  field: Field,
  { step, least }: Rounding,
): string {
  const encoder = new RangeEncoder()
  const pairContexts = freshContexts(NUMBER_CONTEXTS)
  for (const [first, second] of PAIRS) {
    const pair = TRANSITION_OF[first * LABEL_COUNT + second] as number
    encoder.signed(pairContexts, 0, Math.round((field.transitions[pair] as number) / step))
  }
  const contexts = weightContexts()
  let before = -1
  let rows = 0
  let weights = 0
  for (const [row, feature] of features.entries()) {
    const values = roundRow(field.weights, row, step, least)
    const count = values.filter((value) => value !== 0).length
    if (count === 0) continue
    encoder.number(contexts.steps, 0, feature - before - 1)
    before = feature
    writeRow(encoder, contexts, values)
    rows++
    weights += count
  }
  console.log(`${rows} features, ${weights} weights`)
  return [
    '/** Made by models/entities/build-model.ts: do not edit. Sources: models/entities/README.md. */',
    `export const STEP = ${step}`,
    `export const FEATURES = ${rows}`,
    `export const MODEL =\n  '${encoder.finish()}'`,
    '',
  ].join('\n')
}

/** A row in units, less what all its labels have in common: that changes nothing. */
function roundRow(weights: Float32Array, row: number, step: number, least: number): number[] {
  const values = weights.subarray(row * LABEL_COUNT, (row + 1) * LABEL_COUNT)
  const middle = values.toSorted()[LABEL_COUNT >> 1] as number
  return Array.from(values, (value) => {
    const units = (value - middle) / step
    if (Math.abs(units) < least) return 0
    return Math.max(-LARGEST_WEIGHT, Math.min(LARGEST_WEIGHT, Math.round(units)))
  })
}

function writeRow(
  encoder: RangeEncoder,
  contexts: WeightContexts,
  values: readonly number[],
): void {
  let last = ROW_END
  let before = 0
  for (const [label, value] of values.entries()) {
    if (value === 0) continue
    encoder.symbol(contexts.labels, last << LABEL_BITS, LABEL_BITS, label)
    encoder.bit(contexts.signs, label * 2 + (before < 0 ? 1 : 0), value < 0 ? 1 : 0)
    writeSize(encoder, contexts, sizeBase(label, before), Math.abs(value))
    last = label
    before = value
  }
  encoder.symbol(contexts.labels, last << LABEL_BITS, LABEL_BITS, ROW_END)
}

function writeSize(
  encoder: RangeEncoder,
  contexts: WeightContexts,
  base: number,
  size: number,
): void {
  for (let at = 1; at <= LONGEST_UNARY; at++) {
    encoder.bit(contexts.sizes, base + at, size > at ? 1 : 0)
    if (size === at) return
  }
  encoder.number(contexts.rest, 0, size - LONGEST_UNARY - 1)
}
