/**
 * The weights of the model: of features by label, and of labels that follow each other.
 *
 * Method: whole numbers of 8 bits, the zeros left out. Rows stand in the order of their features; a
 * directory by the first bits of a feature tells the one or two rows that may be its own. Cost: 30 ms
 * once, 2 MB; some nanoseconds a look-up, one for each weight that is added.
 */
import { FEATURE_BITS } from './feature-hash.ts'
import { LABEL_COUNT, mayFollow, mayStart, mayStop } from './labels.ts'
import { FEATURES, MODEL, WEIGHTS } from './model.data.ts'
import { freshContexts, NUMBER_CONTEXTS, RangeDecoder } from './range-decoder.ts'
import {
  LABEL_BITS,
  LONGEST_UNARY,
  ROW_END,
  sizeBase,
  type WeightContexts,
  weightContexts,
} from './weight-codes.ts'

/** No path goes here. */
export const NEVER: number = -(1 << 28)

/** The labels that a name can be followed by, and those that can begin: pairs have weights of their own. */
const LABELS = Array.from({ length: LABEL_COUNT }, (_, label) => label)
const STOPS = LABELS.filter(mayStop)
const STARTS = LABELS.filter(mayStart)

/** The pairs of labels that have a weight, in the order in which they are kept. */
export const PAIRS: readonly (readonly [number, number])[] = [
  ...STOPS.flatMap((first) => STARTS.map((second) => [first, second] as const)),
  ...LABELS.filter((first) => !mayStop(first)).flatMap((first) =>
    LABELS.filter((second) => mayFollow(first, second)).map((second) => [first, second] as const),
  ),
]

/** Features are told apart by their last bits where the first are equal. */
const LAST_BITS = 8
const LAST_MASK = (1 << LAST_BITS) - 1

export class Weights {
  /** By first and second label; `NEVER` where the second cannot follow. */
  readonly transitions: Int32Array = new Int32Array(LABEL_COUNT * LABEL_COUNT).fill(NEVER)
  /** By the first bits of a feature: the first row of those, and of all that are larger. */
  private readonly directory = new Int32Array((1 << (FEATURE_BITS - LAST_BITS)) + 1)
  /** Of each row: where its weights begin, above the last bits of its feature. Row 0 is empty. */
  private readonly rows = new Int32Array(FEATURES + 2)
  /** Label and weight, eight bits each. */
  private readonly weights = new Int16Array(WEIGHTS)

  constructor() {
    const decoder = new RangeDecoder(MODEL)
    this.readTransitions(decoder)
    this.readRows(decoder)
  }

  private readTransitions(decoder: RangeDecoder): void {
    const contexts = freshContexts(NUMBER_CONTEXTS)
    for (const [first, second] of PAIRS) {
      this.transitions[first * LABEL_COUNT + second] = decoder.signed(contexts, 0)
    }
  }

  private readRows(decoder: RangeDecoder): void {
    const contexts = weightContexts()
    const { steps, labels } = contexts
    const { directory, rows, weights } = this
    let feature = -1
    let count = 0
    let known = 0
    for (let row = 1; row <= FEATURES; row++) {
      feature += decoder.number(steps, 0) + 1
      rows[row] = (count << LAST_BITS) | (feature & LAST_MASK)
      while (known <= feature >> LAST_BITS) directory[known++] = row
      let label = decoder.symbol(labels, ROW_END << LABEL_BITS, LABEL_BITS)
      let before = 0
      while (label !== ROW_END) {
        before = readWeight(decoder, contexts, label, before)
        weights[count++] = (label << 8) | (before & 255)
        label = decoder.symbol(labels, label << LABEL_BITS, LABEL_BITS)
      }
    }
    rows[FEATURES + 1] = count << LAST_BITS
    directory.fill(FEATURES + 1, known)
  }

  /** The row of a feature, the empty one if nothing was learnt of it. */
  rowOf(feature: number): number {
    const { directory, rows } = this
    const first = feature >> LAST_BITS
    const end = directory[first + 1] as number
    for (let row = directory[first] as number; row < end; row++) {
      if ((((rows[row] as number) ^ feature) & LAST_MASK) === 0) return row
    }
    return 0
  }

  /** Adds what a row weighs to the scores of the labels from `at` on. */
  addTo(scores: Int32Array | Int16Array, at: number, row: number): void {
    const { rows, weights } = this
    const end = (rows[row + 1] as number) >> LAST_BITS
    for (let index = (rows[row] as number) >> LAST_BITS; index < end; index++) {
      const weight = weights[index] as number
      const place = at + (weight >> 8)
      scores[place] = (scores[place] as number) + ((weight << 24) >> 24)
    }
  }
}

function readWeight(
  decoder: RangeDecoder,
  { signs, sizes, rest }: WeightContexts,
  label: number,
  before: number,
): number {
  const minus = decoder.bit(signs, label * 2 + (before < 0 ? 1 : 0))
  const base = sizeBase(label, before)
  let size = 1
  while (size <= LONGEST_UNARY && decoder.bit(sizes, base + size) === 1) size++
  if (size > LONGEST_UNARY) size += decoder.number(rest, 0)
  return minus === 1 ? -size : size
}
