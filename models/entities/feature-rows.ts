/** Features by number: which are learnt, and which of them are kept. */
import { FEATURE_BITS } from '../../src/entities/crf/feature-hash.ts'
import { LABEL_COUNT } from '../../src/entities/crf/labels.ts'
import type { TrainingSentence } from './training-sentences.ts'

const SIZE = 1 << FEATURE_BITS

/** How often each feature occurs. */
export function countFeatures(sentences: readonly TrainingSentence[]): Uint32Array {
  const counts = new Uint32Array(SIZE)
  for (const { features } of sentences) {
    for (const feature of features) counts[feature] = (counts[feature] as number) + 1
  }
  return counts
}

/** Numbers for the chosen features, in their order; -1 for all others. */
export function numberRows(chosen: readonly number[]): Int32Array {
  const rows = new Int32Array(SIZE).fill(-1)
  for (const [row, feature] of chosen.entries()) rows[feature] = row
  return rows
}

/** The sentences with rows in place of features; what has no row is left out. */
export function withRows(
  sentences: readonly TrainingSentence[],
  rows: Int32Array,
): TrainingSentence[] {
  return sentences.map((sentence) => {
    const kept = new Int32Array(sentence.features.length)
    const offsets = new Int32Array(sentence.count + 1)
    let size = 0
    for (let token = 0; token < sentence.count; token++) {
      offsets[token] = size
      const end = sentence.offsets[token + 1] as number
      for (let index = sentence.offsets[token] as number; index < end; index++) {
        const row = rows[sentence.features[index] as number] as number
        if (row >= 0) kept[size++] = row
      }
    }
    offsets[sentence.count] = size
    return { ...sentence, features: kept.slice(0, size), offsets }
  })
}

/** How much the weights of a row differ, in all, times the logarithm of how often it occurs. */
export function weighRow(weights: Float32Array, row: number, count: number): number {
  let mean = 0
  for (let label = 0; label < LABEL_COUNT; label++)
    mean += weights[row * LABEL_COUNT + label] as number
  mean /= LABEL_COUNT
  let sum = 0
  for (let label = 0; label < LABEL_COUNT; label++) {
    sum += ((weights[row * LABEL_COUNT + label] as number) - mean) ** 2
  }
  return Math.sqrt(sum) * Math.log(1 + count)
}
