/**
 * The scores of all labels while they are summed: two to a word, each of 16 bits, so that one addition
 * serves both. Of each type a word for its first and third place, then one for the others; last that of
 * `O`. What is under 0 borrows from the half above; reading gives that back. Cost: half a step a label.
 */
import { MODEL_TYPES, OUTSIDE } from './labels.ts'

/** Numbers of 32 bits. */
export const SUMS_SIZE: number = MODEL_TYPES.length * 2 + 1
export const OUTSIDE_SUM: number = SUMS_SIZE - 1

const lowOf = (word: number): number => (word << 16) >> 16
const highOf = (word: number, low: number): number => (word - low) >> 16

const HALVES = 0x80808080 | 0
/** Every other byte. */
const EVEN = 0x00ff00ff
const EVEN_HALVES = HALVES & EVEN

/** Adds the four places of a type, a byte each, under 0 borrowing from the one above, to the sums. */
export function addPacked(sums: Int32Array, type: number, packed: number): void {
  const at = type * 2
  // Each byte by half its range higher, none is under 0 and borrows from the next.
  const bytes = packed + HALVES
  sums[at] = (sums[at] as number) + (bytes & EVEN) - EVEN_HALVES
  sums[at + 1] = (sums[at + 1] as number) + ((bytes >> 8) & EVEN) - EVEN_HALVES
}

/** The highest sum of a label that is not `O`. */
export function highestInside(sums: Int32Array): number {
  let highest = -0x8000
  for (let at = 0; at < OUTSIDE_SUM; at++) {
    const word = sums[at] as number
    const low = lowOf(word)
    const high = highOf(word, low)
    if (low > highest) highest = low
    if (high > highest) highest = high
  }
  return highest
}

/** Writes the sums as scores by label, from `at` on, and returns the highest. */
export function writeScores(sums: Int32Array, scores: Int32Array, at: number): number {
  const outside = sums[OUTSIDE_SUM] as number
  let highest = outside
  scores[at + OUTSIDE] = outside
  let label = at + 1
  for (let word = 0; word < OUTSIDE_SUM; word += 2) {
    const even = sums[word] as number
    const odd = sums[word + 1] as number
    const first = lowOf(even)
    const second = lowOf(odd)
    const third = highOf(even, first)
    const fourth = highOf(odd, second)
    scores[label] = first
    scores[label + 1] = second
    scores[label + 2] = third
    scores[label + 3] = fourth
    if (first > highest) highest = first
    if (second > highest) highest = second
    if (third > highest) highest = third
    if (fourth > highest) highest = fourth
    label += 4
  }
  return highest
}
