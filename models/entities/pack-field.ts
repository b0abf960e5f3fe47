/**
 * The weights of a model as a data module: features as the steps between them, of each row the labels
 * that have a weight and the weights as whole numbers of 8 bits.
 */
import { LABEL_COUNT } from '../../src/entities/crf/labels.ts'
import { codeNumbers } from '../../src/entities/crf/packed-numbers.ts'
import { PAIRS, unsigned } from '../../src/entities/crf/weights.ts'
import type { Field } from './field-training.ts'
import { TRANSITION_OF } from './lattice.ts'

const LARGEST = 127

export function packField(features: readonly number[], field: Field, step: number): string {
  const steps: number[] = []
  const sizes: number[] = []
  const labels: number[] = []
  const weights: number[] = []
  let before = -1
  for (const [row, feature] of features.entries()) {
    const values = field.weights.subarray(row * LABEL_COUNT, (row + 1) * LABEL_COUNT)
    // What all labels have in common changes nothing.
    const middle = [...values].sort((a, b) => a - b)[LABEL_COUNT >> 1] as number
    const rounded = Array.from(values, (value) => clamp(Math.round((value - middle) / step)))
    const some = rounded.flatMap((value, label) => (value === 0 ? [] : [label]))
    if (some.length === 0) continue
    steps.push(feature - before - 1)
    before = feature
    sizes.push(some.length)
    for (const label of some) {
      labels.push(label)
      weights.push(unsigned(rounded[label] as number))
    }
  }
  const transitions = PAIRS.map(([first, second]) => {
    const pair = TRANSITION_OF[first * LABEL_COUNT + second] as number
    return unsigned(Math.round((field.transitions[pair] as number) / step))
  })
  const parts = {
    FEATURE_STEPS: steps,
    ROW_SIZES: sizes,
    ROW_LABELS: labels,
    ROW_WEIGHTS: weights,
    TRANSITIONS: transitions,
  }
  console.log(`${steps.length} features, ${weights.length} weights`)
  let file =
    '/** Made by models/entities/build-model.ts: do not edit. Sources: models/entities/README.md. */\n' +
    `export const STEP = ${step}\n`
  for (const [name, numbers] of Object.entries(parts)) {
    file += `export const ${name} =\n  '${codeNumbers(numbers)}'\n`
  }
  return file
}

const clamp = (value: number): number => Math.max(-LARGEST, Math.min(LARGEST, value))
