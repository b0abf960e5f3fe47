/**
 * The most likely labels of a sentence (Viterbi 1967).
 *
 * Method: tokens that are outside for certain cut the sentence into stretches that know nothing of each
 * other. In a stretch only labels near the best one of each token are followed, and `O` always, so that
 * there is a path. Where a name is open, only it goes on; where none is, labels that are so far behind
 * that no step makes up for it are left behind. Cost: a few steps for each label that is followed.
 */
import {
  BEGIN,
  INSIDE,
  LABEL_COUNT,
  labelOf,
  mayStart,
  mayStop,
  OUTSIDE,
  typeOfLabel,
} from './labels.ts'
import { NEVER } from './weights.ts'

const LABELS = Array.from({ length: LABEL_COUNT }, (_, label) => label)
const MAY_START = Uint8Array.from(LABELS, (label) => (mayStart(label) ? 1 : 0))
const ANY = new Uint8Array(LABEL_COUNT).fill(1)
/** Of each label inside a name those before it with which the name is open. */
const OPEN = LABELS.map((label) =>
  Uint8Array.from(
    mayStart(label) ? [] : [BEGIN, INSIDE].map((place) => labelOf(typeOfLabel(label), place)),
  ),
)
/** Whatever comes from there is under `NEVER`. */
const NOT_FOLLOWED = NEVER * 2
const MAY_STOP = Uint8Array.from(LABELS, (label) => (mayStop(label) ? 1 : 0))

export class LabelSearch {
  private readonly transitions: Int32Array
  private readonly beam: number
  /** The dearest and the cheapest step from each label with which a name is over to one that may begin. */
  private readonly highest: Int32Array
  private readonly lowest: Int32Array
  /** By token of the stretch and label: the best sum of a path that ends there, and where it comes from. */
  private best = new Int32Array(0)
  private from = new Uint8Array(0)
  /** The labels followed at the token read last, and those from which a next name may come. */
  private readonly followed = new Uint8Array(LABEL_COUNT)
  private size = 0
  private readonly sources = new Uint8Array(LABEL_COUNT)

  /** @param beam how far under the best label of a token one is still followed */
  constructor(transitions: Int32Array, beam: number) {
    this.transitions = transitions
    this.beam = beam
    const steps = LABELS.map((first) =>
      LABELS.filter(mayStart).map((second) => transitions[first * LABEL_COUNT + second] as number),
    )
    this.highest = Int32Array.from(steps, (each) => Math.max(...each))
    this.lowest = Int32Array.from(steps, (each) => Math.min(...each))
  }

  /**
   * Writes the label of each of `count` tokens, whose scores stand row by row.
   *
   * @param highest the highest score of each; `NEVER` if it is `O` for certain
   */
  run(scores: Int32Array, highest: Int32Array, count: number, labels: Uint8Array): void {
    labels.fill(OUTSIDE, 0, count)
    let token = 0
    while (token < count) {
      if (highest[token] === NEVER) token++
      else {
        const from = token++
        while (token < count && highest[token] !== NEVER) token++
        this.readStretch(scores, highest, from, token, count, labels)
      }
    }
  }

  private readStretch(
    scores: Int32Array,
    highest: Int32Array,
    from: number,
    to: number,
    count: number,
    labels: Uint8Array,
  ): void {
    const size = (to - from) * LABEL_COUNT
    if (this.best.length < size) {
      this.best = new Int32Array(size * 2)
      this.from = new Uint8Array(size * 2)
    }
    for (let token = from; token < to; token++) {
      const least = (highest[token] as number) - this.beam
      const may = token + 1 === to ? MAY_STOP : ANY
      if (token === from) this.start(scores, token, least, may)
      else this.advance(scores, token, token - from, least, may)
    }
    let label = this.lastLabel((to - from - 1) * LABEL_COUNT, to < count)
    for (let token = to - 1; token >= from; token--) {
      labels[token] = label
      label = this.from[(token - from) * LABEL_COUNT + label] as number
    }
  }

  /**
   * @param least the least score with which a label is followed
   * @param may 1 for each label that may stand there: at the last token of a stretch no name stays open
   */
  private start(scores: Int32Array, token: number, least: number, may: Uint8Array): void {
    const { best, followed, transitions } = this
    const row = token * LABEL_COUNT
    best.fill(NOT_FOLLOWED, 0, LABEL_COUNT)
    this.size = 0
    for (let label = 0; label < LABEL_COUNT; label++) {
      const score = scores[row + label] as number
      if (MAY_START[label] === 0 || may[label] === 0) continue
      if (score < least && label !== OUTSIDE) continue
      // What stands before the stretch, if anything, is `O`.
      best[label] = score + (token > 0 ? (transitions[label] as number) : 0)
      followed[this.size++] = label
    }
  }

  private advance(
    scores: Int32Array,
    token: number,
    place: number,
    least: number,
    may: Uint8Array,
  ): void {
    const { best, from, followed, transitions, sources } = this
    const at = place * LABEL_COUNT
    const past = at - LABEL_COUNT
    const row = token * LABEL_COUNT
    const count = this.findSources(past)
    best.fill(NOT_FOLLOWED, at, at + LABEL_COUNT)
    let size = 0
    for (let label = 0; label < LABEL_COUNT; label++) {
      const score = scores[row + label] as number
      if ((score < least && label !== OUTSIDE) || may[label] === 0) continue
      const isStart = MAY_START[label] === 1
      const candidates = isStart ? sources : (OPEN[label] as Uint8Array)
      const end = isStart ? count : candidates.length
      let most = NEVER
      let origin = OUTSIDE
      for (let index = 0; index < end; index++) {
        const first = candidates[index] as number
        const sum =
          (best[past + first] as number) + (transitions[first * LABEL_COUNT + label] as number)
        if (sum > most) {
          most = sum
          origin = first
        }
      }
      if (most === NEVER) continue
      best[at + label] = most + score
      from[at + label] = origin
      followed[size++] = label
    }
    this.size = size
  }

  /** Which labels of the token before may be the best to come from, whatever begins here. */
  private findSources(past: number): number {
    const { best, followed, sources, highest, lowest } = this
    let floor = NOT_FOLLOWED
    for (let index = 0; index < this.size; index++) {
      const label = followed[index] as number
      if (MAY_STOP[label] === 0) continue
      const least = (best[past + label] as number) + (lowest[label] as number)
      if (least > floor) floor = least
    }
    let count = 0
    for (let index = 0; index < this.size; index++) {
      const label = followed[index] as number
      if (MAY_STOP[label] === 0) continue
      const most = (best[past + label] as number) + (highest[label] as number)
      if (most >= floor) sources[count++] = label
    }
    return count
  }

  /** @param inside whether a token that is `O` stands behind */
  private lastLabel(last: number, inside: boolean): number {
    const { best, followed, transitions } = this
    let most = NOT_FOLLOWED
    let found = OUTSIDE
    for (let index = 0; index < this.size; index++) {
      const label = followed[index] as number
      if (MAY_STOP[label] === 0) continue
      const step = inside ? (transitions[label * LABEL_COUNT + OUTSIDE] as number) : 0
      const sum = (best[last + label] as number) + step
      if (sum > most) {
        most = sum
        found = label
      }
    }
    return found
  }
}
