/**
 * The score of a sentence: the log-odds that a person would take it, linear in its features.
 * Cost: one product a feature.
 */
import { FEATURES } from './features.ts'
import { INTERCEPT, WEIGHTS } from './weights.data.ts'

/** The log-odds of a sentence as a linear function of its features, in the order of `FEATURES`. */
export function linearScore(
  features: Float64Array,
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

/** Log-odds as a probability, to four places, so that every engine gives the same digits. */
export function toProbability(odds: number): number {
  return Math.round(10_000 / (1 + Math.exp(-odds))) / 10_000
}
