/**
 * Logistic regression with a ridge, by Newton's method (iteratively reweighted least squares) on
 * standardised features. It has no randomness and converges to the one optimum. Cost: a few passes
 * of rows × features² each.
 */
import type { LinearModel } from '../../src/condensing/linear-model.ts'
import type { Rows } from './rows.ts'
import { solve } from './solve.ts'

const MOST_STEPS = 12
/** No weight moves further in the last step. */
const PRECISION = 1e-7

/** Fits the log-odds of the targets (0 to 1) as a linear function of the rows. */
export function fitLogistic(rows: Rows, ridge: number): LinearModel {
  const { means, deviations } = spread(rows)
  const weights = new Float64Array(rows.size + 1)
  for (let step = 0; step < MOST_STEPS; step++) {
    const change = newtonStep(rows, means, deviations, ridge, weights)
    for (let at = 0; at < weights.length; at++) {
      weights[at] = (weights[at] as number) + (change[at] as number)
    }
    if (change.every((value) => Math.abs(value) < PRECISION)) break
  }
  const raw = deviations.map((deviation, at) => (weights[at + 1] as number) / deviation)
  const shift = raw.reduce((sum, weight, at) => sum + weight * (means[at] as number), 0)
  return { intercept: (weights[0] as number) - shift, weights: raw }
}

function spread(rows: Rows): { means: number[]; deviations: number[] } {
  const means: number[] = []
  const deviations: number[] = []
  for (let column = 0; column < rows.size; column++) {
    let sum = 0
    for (let row = 0; row < rows.count; row++) sum += rows.valueAt(row, column)
    const mean = sum / rows.count
    let squares = 0
    for (let row = 0; row < rows.count; row++) squares += (rows.valueAt(row, column) - mean) ** 2
    means.push(mean)
    deviations.push(Math.sqrt(squares / rows.count) || 1)
  }
  return { means, deviations }
}

function newtonStep(
  rows: Rows,
  means: readonly number[],
  deviations: readonly number[],
  ridge: number,
  weights: Float64Array,
): Float64Array {
  const size = weights.length
  const curvature = new Float64Array(size * size)
  const gradient = new Float64Array(size)
  const standard = new Float64Array(size).fill(1)
  for (let index = 0; index < rows.count; index++) {
    let odds = weights[0] as number
    for (let at = 1; at < size; at++) {
      const column = at - 1
      const value = rows.valueAt(index, column) - (means[column] as number)
      standard[at] = value / (deviations[column] as number)
      odds += (standard[at] as number) * (weights[at] as number)
    }
    const probability = 1 / (1 + Math.exp(-odds))
    const error = rows.targetAt(index) - probability
    const variance = probability * (1 - probability)
    for (let a = 0; a < size; a++) {
      const value = standard[a] as number
      gradient[a] = (gradient[a] as number) + error * value
      const scaled = variance * value
      for (let b = 0; b <= a; b++) {
        const at = a * size + b
        curvature[at] = (curvature[at] as number) + scaled * (standard[b] as number)
      }
    }
  }
  for (let at = 1; at < size; at++) {
    gradient[at] = (gradient[at] as number) - ridge * (weights[at] as number)
    curvature[at * size + at] = (curvature[at * size + at] as number) + ridge
  }
  return solve(curvature, gradient)
}
