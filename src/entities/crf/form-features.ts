/**
 * The features of a token that its form tells alone, and those that it gives its neighbours. They do
 * not depend on the place, so what they weigh together is summed once for each form.
 */
import { featureOf } from './feature-hash.ts'
import type { TokenKind } from './token-kinds.ts'

/** Mixed into the shapes of a sentence that is written in capitals or in title case. */
const CASE_SALT = [0, 0x2f6b3, 0x71a9d] as const

/** The shape as the features have it: in headlines, where a capital says nothing, how prose has the word. */
export const shapeIn = (kind: TokenKind, letterCase: number): number =>
  letterCase === 0 ? kind.brief : kind.habit ^ (CASE_SALT[letterCase] as number)

/** Of the token itself. */
export function ownFeatures(kind: TokenKind, letterCase: number): number[] {
  const brief = shapeIn(kind, letterCase)
  const salt = CASE_SALT[letterCase] as number
  const features = [
    featureOf(1, kind.lower, 0, 0),
    featureOf(2, letterCase === 0 ? kind.cased : kind.lower, salt, 0),
    featureOf(7, kind.shape ^ salt, 0, 0),
    featureOf(8, brief, 0, 0),
    featureOf(20, kind.fine, brief, 0),
    featureOf(21, kind.middle, brief, 0),
    featureOf(22, kind.coarse, brief, 0),
  ]
  if (kind.names !== 0) features.push(featureOf(33, kind.names, brief, 0))
  if (kind.cues !== 0) features.push(featureOf(34, kind.cues, brief, 0))
  for (const [index, head] of kind.heads.entries()) features.push(featureOf(60 + index, head, 0, 0))
  for (const [index, tail] of kind.tails.entries()) features.push(featureOf(64 + index, tail, 0, 0))
  return features
}

/** Of the token `distance` places away (-2, -1, 1, 2). */
export function neighbourFeatures(kind: TokenKind, distance: number): number[] {
  const near = distance === 1 || distance === -1
  return [
    featureOf(10 + distance, kind.lower, 5, 0),
    near
      ? featureOf(25 + distance, kind.fine, 5, 0)
      : featureOf(28 + distance, kind.middle, kind.brief, 5),
  ]
}
