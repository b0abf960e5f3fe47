/** Linear functions of features. Cost: one product a feature. */

/** A linear function of features: the weights are in the order of a row. */
export interface LinearModel {
  readonly intercept: number
  readonly weights: readonly number[]
}

/** The function that a file of weights has: the intercept, then the weights. */
export const modelOf = ([intercept = 0, ...weights]: readonly number[]): LinearModel => ({
  intercept,
  weights,
})

/** The value of a linear function. */
export function linearScore(
  features: ArrayLike<number>,
  { weights, intercept }: LinearModel,
): number {
  let sum = intercept
  for (let at = 0; at < features.length; at++) {
    sum += (features[at] as number) * (weights[at] as number)
  }
  return sum
}

/** Log-odds as a probability. */
export const probabilityOf = (odds: number): number => 1 / (1 + Math.exp(-odds))

/** Log-odds as a probability to four places, so that every engine gives the same digits. */
export function toProbability(odds: number): number {
  return Math.round(10_000 * probabilityOf(odds)) / 10_000
}
