/**
 * The scores, linear in the features: of a sentence, the log-odds that a person would take it; of
 * a few sentences as one summary, how near they come to what a person would write. Cost: one
 * product a feature.
 */
import { FEATURES } from './features.ts'
import { SUBSET_FEATURES } from './subset-features.ts'
import { INTERCEPT, SUBSET_WEIGHTS, WEIGHTS } from './weights.data.ts'

/** A linear function of features: the weights are in the order of a row. */
export function linearScore(
  features: ArrayLike<number>,
  weights: readonly number[],
  intercept: number,
): number {
  let sum = intercept
  for (let at = 0; at < features.length; at++) {
    sum += (features[at] as number) * (weights[at] as number)
  }
  return sum
}

const weights = FEATURES.map((name) => WEIGHTS[name] as number)

/** The log-odds by the learnt weights. */
export function logOdds(features: Float64Array): number {
  return linearScore(features, weights, INTERCEPT)
}

const subsetWeights = SUBSET_FEATURES.map((name) => SUBSET_WEIGHTS[name] as number)

/** How good a few sentences are as one summary, to be compared within one article only. */
export function subsetScore(features: readonly number[]): number {
  return linearScore(features, subsetWeights, 0)
}

/** Log-odds as a probability, to four places, so that every engine gives the same digits. */
export function toProbability(odds: number): number {
  return Math.round(10_000 / (1 + Math.exp(-odds))) / 10_000
}
