/**
 * The features of a token that its form tells alone, and those that it gives its neighbours. They do
 * not depend on the place, so what they weigh together is summed, or looked up, once for each form.
 */
import { featureOf } from './feature-hash.ts'
import { ALL_CAPITALS, USUAL_CASE } from './name-tokens.ts'
import { AFFIXES, HEADS, NAME_LISTS, TAILS, type TokenKinds } from './token-kinds.ts'

/** Mixed into the shapes of a headline, a sentence that is written in capitals or in title case. */
const HEADLINE = 0x2f6b3

/** The shape as the features have it: in headlines, where a capital says nothing, how prose has the word. */
export function shapeIn(kinds: TokenKinds, kind: number, letterCase: number): number {
  if (letterCase === USUAL_CASE) return kinds.brief[kind] as number
  const likely = letterCase === ALL_CAPITALS ? kinds.likely : kinds.titled
  return (likely[kind] as number) ^ HEADLINE
}

/** Of the token itself. */
export function ownFeatures(kinds: TokenKinds, kind: number, letterCase: number): number[] {
  const shape = shapeIn(kinds, kind, letterCase)
  const salt = letterCase === USUAL_CASE ? 0 : HEADLINE
  const lower = kinds.lower[kind] as number
  const features = [
    featureOf(1, lower, 0, 0),
    featureOf(2, salt === 0 ? (kinds.cased[kind] as number) : lower, salt, 0),
    featureOf(7, (kinds.shape[kind] as number) ^ salt, 0, 0),
    featureOf(8, shape, 0, 0),
    featureOf(20, kinds.fine[kind] as number, shape, 0),
    featureOf(21, kinds.middle[kind] as number, shape, 0),
    featureOf(22, kinds.coarse[kind] as number, shape, 0),
  ]
  if (salt !== 0) features.push(featureOf(9, kinds.habit[kind] as number, salt, 0))
  const names = (kinds.lists[kind] as number) & NAME_LISTS
  const cues = (kinds.lists[kind] as number) & ~NAME_LISTS
  if (names !== 0) features.push(featureOf(33, names, shape, 0))
  if (cues !== 0) features.push(featureOf(34, cues, shape, 0))
  const { affixes } = kinds
  const letters = kinds.letters[kind] as number
  const heads = kind * AFFIXES
  const tails = heads + HEADS
  for (let head = 0; head < HEADS && head + 2 <= letters; head++) {
    features.push(featureOf(60 + head, affixes[heads + head] as number, 0, 0))
  }
  for (let tail = 0; tail < TAILS && tail + 1 <= letters; tail++) {
    features.push(featureOf(64 + tail, affixes[tails + tail] as number, 0, 0))
  }
  return features
}

/** Of the token `distance` places away (-2, -1, 1, 2): two, as `packRow` adds eight rows at most. */
export function neighbourFeatures(
  kinds: TokenKinds,
  kind: number,
  letterCase: number,
  distance: number,
): number[] {
  const near = distance === 1 || distance === -1
  const cluster = (near ? kinds.fine[kind] : kinds.middle[kind]) as number
  return [
    featureOf(10 + distance, kinds.lower[kind] as number, 5, 0),
    near
      ? featureOf(25 + distance, cluster, 5, 0)
      : featureOf(28 + distance, cluster, shapeIn(kinds, kind, letterCase), 5),
  ]
}
