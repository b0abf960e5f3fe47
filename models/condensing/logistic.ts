/**
 * Logistic regression with a ridge, by Newton's method (iteratively reweighted least squares) on
 * standardised features. It has no randomness and converges to the one optimum. Cost: a few passes
 * of rows × features² each.
 */

/** A linear model in the units of the features. */
export interface LinearModel {
  readonly intercept: number
  readonly weights: readonly number[]
}

const STEPS = 12

/** Fits the log-odds of `labels` (0 or 1) as a linear function of `rows`. */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  ridge: number,
): LinearModel {
  const size = rows[0]?.length ?? 0
  const { means, deviations } = spread(rows, size)
  const standard = rows.map((row) => [
    1,
    ...row.map((value, at) => (value - (means[at] as number)) / (deviations[at] as number)),
  ])
  const weights = new Float64Array(size + 1)
  for (let step = 0; step < STEPS; step++) newtonStep(standard, labels, ridge, weights)
  const raw = deviations.map((deviation, at) => (weights[at + 1] as number) / deviation)
  const shift = raw.reduce((sum, weight, at) => sum + weight * (means[at] as number), 0)
  return { intercept: (weights[0] as number) - shift, weights: raw }
}

function spread(
  rows: readonly (readonly number[])[],
  size: number,
): { means: number[]; deviations: number[] } {
  const columns = Array.from({ length: size }, (_, at) => at)
  const means = columns.map(
    (at) => rows.reduce((sum, row) => sum + (row[at] as number), 0) / rows.length,
  )
  const deviations = columns.map((at) => {
    const squares = rows.reduce(
      (sum, row) => sum + ((row[at] as number) - (means[at] as number)) ** 2,
      0,
    )
    return Math.sqrt(squares / rows.length) || 1
  })
  return { means, deviations }
}

function newtonStep(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  ridge: number,
  weights: Float64Array,
): void {
  const size = weights.length
  const curvature = new Float64Array(size * size)
  const gradient = new Float64Array(size)
  for (const [index, row] of rows.entries()) {
    let odds = 0
    for (let at = 0; at < size; at++) odds += (row[at] as number) * (weights[at] as number)
    const probability = 1 / (1 + Math.exp(-odds))
    const error = (labels[index] as number) - probability
    const variance = probability * (1 - probability)
    for (let a = 0; a < size; a++) {
      const value = row[a] as number
      gradient[a] = (gradient[a] as number) + error * value
      const scaled = variance * value
      for (let b = 0; b <= a; b++) {
        curvature[a * size + b] = (curvature[a * size + b] as number) + scaled * (row[b] as number)
      }
    }
  }
  for (let at = 1; at < size; at++) {
    gradient[at] = (gradient[at] as number) - ridge * (weights[at] as number)
    curvature[at * size + at] = (curvature[at * size + at] as number) + ridge
  }
  const change = solve(curvature, gradient)
  for (let at = 0; at < size; at++) weights[at] = (weights[at] as number) + (change[at] as number)
}

/** Solves a symmetric positive system given by its lower triangle, by Cholesky. */
export function solve(lower: Float64Array, right: Float64Array): Float64Array {
  const size = right.length
  const at = (row: number, column: number): number => lower[row * size + column] as number
  for (let column = 0; column < size; column++) {
    for (let row = column; row < size; row++) {
      let sum = at(row, column)
      for (let k = 0; k < column; k++) sum -= at(row, k) * at(column, k)
      lower[row * size + column] =
        row === column ? Math.sqrt(Math.max(sum, 1e-9)) : sum / at(column, column)
    }
  }
  const result = Float64Array.from(right)
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) {
      result[row] = (result[row] as number) - at(row, k) * (result[k] as number)
    }
    result[row] = (result[row] as number) / at(row, row)
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) {
      result[row] = (result[row] as number) - at(k, row) * (result[k] as number)
    }
    result[row] = (result[row] as number) / at(row, row)
  }
  return result
}
