/**
 * The score of a sentence: the log-odds that a person would take it, linear in its features.
 * Cost: one product a feature.
 */
import { FEATURES, type FeatureRow } from './features.ts'
import { INTERCEPT, WEIGHTS } from './weights.data.ts'

/** The log-odds of a sentence with these features. */
export function logOdds(features: FeatureRow): number {
  let sum = INTERCEPT
  for (const name of FEATURES) sum += features[name] * WEIGHTS[name]
  return sum
}

/** Log-odds as a probability, to four places, so that every engine gives the same digits. */
export function toProbability(odds: number): number {
  return Math.round(10_000 / (1 + Math.exp(-odds))) / 10_000
}
