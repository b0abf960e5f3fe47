/**
 * Forward-backward and Viterbi over the labels of one sentence (Lafferty, McCallum & Pereira 2001).
 *
 * Method: probabilities, normalised at each token; labels that close a name and labels that open one
 * form a full matrix, inside a name there are two ways on. Cost: 783 products a token and
 * direction at most; what is unlikely is passed over.
 */
import {
  BEGIN,
  END,
  INSIDE,
  LABEL_COUNT,
  labelOf,
  MODEL_TYPES,
  mayStart,
  mayStop,
} from '../../src/entities/crf/labels.ts'

const LABELS = Array.from({ length: LABEL_COUNT }, (_, label) => label)
export const STOPS: readonly number[] = LABELS.filter(mayStop)
export const STARTS: readonly number[] = LABELS.filter(mayStart)
const WIDTH = STOPS.length
/** Pairs inside a name. */
const INNER: readonly (readonly [number, number])[] = MODEL_TYPES.flatMap((_, type) =>
  [BEGIN, INSIDE].flatMap((first) =>
    [INSIDE, END].map((second) => [labelOf(type, first), labelOf(type, second)] as const),
  ),
)
/** Weights of `STOPS × STARTS`, then of the pairs inside names. */
export const TRANSITIONS: number = WIDTH * WIDTH + INNER.length
export const LONGEST = 700
/** What is less likely is taken for impossible. */
const UNLIKELY = 1e-8

/** The number of a transition between two labels; -1 if it cannot be. */
export const TRANSITION_OF: Int32Array = new Int32Array(LABEL_COUNT * LABEL_COUNT).fill(-1)
for (const [a, stop] of STOPS.entries()) {
  for (const [b, start] of STARTS.entries())
    TRANSITION_OF[stop * LABEL_COUNT + start] = a * WIDTH + b
}
for (const [index, [a, b]] of INNER.entries())
  TRANSITION_OF[a * LABEL_COUNT + b] = WIDTH * WIDTH + index

export class Lattice {
  /** In: `exp` of the scores of each token's labels. */
  readonly emissions: Float64Array = new Float64Array(LONGEST * LABEL_COUNT)
  /** Out: the probability of each label at each token. */
  readonly marginals: Float64Array = new Float64Array(LONGEST * LABEL_COUNT)
  private readonly forward = new Float64Array(LONGEST * LABEL_COUNT)
  private readonly backward = new Float64Array(LONGEST * LABEL_COUNT)
  private readonly factors = new Float64Array(TRANSITIONS)
  /** The same for pairs across names, by second label first. */
  private readonly turned = new Float64Array(WIDTH * WIDTH)
  private readonly sums = new Float64Array(WIDTH)
  private readonly left = new Float64Array(WIDTH)
  private readonly right = new Float64Array(WIDTH)

  setTransitions(weights: Float32Array): void {
    for (let index = 0; index < TRANSITIONS; index++) {
      this.factors[index] = Math.exp(weights[index] as number)
    }
    for (let a = 0; a < WIDTH; a++) {
      for (let b = 0; b < WIDTH; b++)
        this.turned[b * WIDTH + a] = this.factors[a * WIDTH + b] as number
    }
  }

  /** Fills the marginals; adds the expected counts of transitions, times `sign`, to `expected`. */
  run(count: number, expected: Float64Array, sign: number): void {
    this.runForward(count)
    this.runBackward(count)
    this.readMarginals(count)
    for (let token = 1; token < count; token++) this.addExpected(token, expected, sign)
  }

  private runForward(count: number): void {
    const { forward, emissions, factors, sums } = this
    for (let label = 0; label < LABEL_COUNT; label++) {
      forward[label] = mayStart(label) ? (emissions[label] as number) : 0
    }
    scale(forward, 0)
    for (let token = 1; token < count; token++) {
      const at = token * LABEL_COUNT
      const past = at - LABEL_COUNT
      sums.fill(0)
      for (let a = 0; a < WIDTH; a++) {
        const before = forward[past + (STOPS[a] as number)] as number
        if (before < UNLIKELY) continue
        const row = a * WIDTH
        for (let b = 0; b < WIDTH; b++) {
          sums[b] = (sums[b] as number) + before * (factors[row + b] as number)
        }
      }
      for (let b = 0; b < WIDTH; b++) forward[at + (STARTS[b] as number)] = sums[b] as number
      for (let index = 0; index < INNER.length; index += 4) {
        const pairs = WIDTH * WIDTH + index
        const begin = (INNER[index] as readonly [number, number])[0]
        const before = forward[past + begin] as number
        const within = forward[past + begin + 1] as number
        forward[at + begin + 1] =
          before * (factors[pairs] as number) + within * (factors[pairs + 2] as number)
        forward[at + begin + 2] =
          before * (factors[pairs + 1] as number) + within * (factors[pairs + 3] as number)
      }
      for (let label = 0; label < LABEL_COUNT; label++) {
        forward[at + label] = (forward[at + label] as number) * (emissions[at + label] as number)
      }
      scale(forward, at)
    }
  }

  private runBackward(count: number): void {
    const { backward, emissions, factors, turned, sums } = this
    const last = (count - 1) * LABEL_COUNT
    for (let label = 0; label < LABEL_COUNT; label++)
      backward[last + label] = mayStop(label) ? 1 : 0
    for (let token = count - 2; token >= 0; token--) {
      const at = token * LABEL_COUNT
      const next = at + LABEL_COUNT
      sums.fill(0)
      for (let b = 0; b < WIDTH; b++) {
        const label = next + (STARTS[b] as number)
        const after = (backward[label] as number) * (emissions[label] as number)
        if (after < UNLIKELY) continue
        const row = b * WIDTH
        for (let a = 0; a < WIDTH; a++) {
          sums[a] = (sums[a] as number) + after * (turned[row + a] as number)
        }
      }
      for (let a = 0; a < WIDTH; a++) backward[at + (STOPS[a] as number)] = sums[a] as number
      for (let index = 0; index < INNER.length; index += 4) {
        const pairs = WIDTH * WIDTH + index
        const begin = (INNER[index] as readonly [number, number])[0]
        const within =
          (backward[next + begin + 1] as number) * (emissions[next + begin + 1] as number)
        const end = (backward[next + begin + 2] as number) * (emissions[next + begin + 2] as number)
        backward[at + begin] =
          within * (factors[pairs] as number) + end * (factors[pairs + 1] as number)
        backward[at + begin + 1] =
          within * (factors[pairs + 2] as number) + end * (factors[pairs + 3] as number)
      }
      scale(backward, at)
    }
  }

  private readMarginals(count: number): void {
    const { forward, backward, marginals } = this
    for (let token = 0; token < count; token++) {
      const at = token * LABEL_COUNT
      for (let label = at; label < at + LABEL_COUNT; label++) {
        marginals[label] = (forward[label] as number) * (backward[label] as number)
      }
      scale(marginals, at)
    }
  }

  private addExpected(token: number, expected: Float64Array, sign: number): void {
    const { forward, backward, emissions, factors, left, right } = this
    const at = token * LABEL_COUNT
    const past = at - LABEL_COUNT
    let sum = 0
    for (let b = 0; b < WIDTH; b++) {
      const label = at + (STARTS[b] as number)
      right[b] = (emissions[label] as number) * (backward[label] as number)
    }
    for (let a = 0; a < WIDTH; a++) {
      const before = forward[past + (STOPS[a] as number)] as number
      left[a] = before
      if (before < UNLIKELY) continue
      let row = 0
      for (let b = 0; b < WIDTH; b++)
        row += (right[b] as number) * (factors[a * WIDTH + b] as number)
      sum += before * row
    }
    const pairs = WIDTH * WIDTH
    for (const [index, [a, b]] of INNER.entries()) {
      sum +=
        (forward[past + a] as number) *
        (factors[pairs + index] as number) *
        (emissions[at + b] as number) *
        (backward[at + b] as number)
    }
    if (!(sum > 0)) return
    const unit = sign / sum
    for (let a = 0; a < WIDTH; a++) {
      const before = (left[a] as number) * unit
      if ((left[a] as number) < UNLIKELY) continue
      for (let b = 0; b < WIDTH; b++) {
        const index = a * WIDTH + b
        expected[index] =
          (expected[index] as number) + before * (right[b] as number) * (factors[index] as number)
      }
    }
    for (const [index, [a, b]] of INNER.entries()) {
      const share =
        (forward[past + a] as number) *
        (factors[pairs + index] as number) *
        (emissions[at + b] as number) *
        (backward[at + b] as number)
      expected[pairs + index] = (expected[pairs + index] as number) + share * unit
    }
  }
}

/** Makes the row sum to 1. */
function scale(values: Float64Array, at: number): void {
  let sum = 0
  for (let label = at; label < at + LABEL_COUNT; label++) sum += values[label] as number
  const unit = sum > 0 ? 1 / sum : 0
  for (let label = at; label < at + LABEL_COUNT; label++) {
    values[label] = (values[label] as number) * unit
  }
}

/** The best labels for scores (not probabilities) of each token. */
export function bestLabels(scores: Float64Array, weights: Float32Array, count: number): Uint8Array {
  const best = new Float64Array(count * LABEL_COUNT).fill(Number.NEGATIVE_INFINITY)
  const from = new Uint8Array(count * LABEL_COUNT)
  for (const label of STARTS) best[label] = scores[label] as number
  for (let token = 1; token < count; token++) {
    const at = token * LABEL_COUNT
    const past = at - LABEL_COUNT
    for (let second = 0; second < LABEL_COUNT; second++) {
      let most = Number.NEGATIVE_INFINITY
      for (let first = 0; first < LABEL_COUNT; first++) {
        const transition = TRANSITION_OF[first * LABEL_COUNT + second] as number
        if (transition < 0) continue
        const sum = (best[past + first] as number) + (weights[transition] as number)
        if (sum > most) {
          most = sum
          from[at + second] = first
        }
      }
      best[at + second] = most + (scores[at + second] as number)
    }
  }
  const labels = new Uint8Array(count)
  let label = 0
  const last = (count - 1) * LABEL_COUNT
  for (const stop of STOPS)
    if ((best[last + stop] as number) > (best[last + label] as number)) label = stop
  for (let token = count - 1; token >= 0; token--) {
    labels[token] = label
    label = from[token * LABEL_COUNT + label] as number
  }
  return labels
}
