/**
 * The most likely labels of a sentence (Viterbi 1967).
 *
 * Method: at each token only labels near the best one are followed, and `O` always, so that there is a
 * path; for most tokens that is `O` alone. Cost: the square of the labels followed, a token.
 */
import { LABEL_COUNT, mayStart, mayStop, OUTSIDE } from './labels.ts'
import { NEVER } from './weights.ts'

const MAY_START = Uint8Array.from({ length: LABEL_COUNT }, (_, label) => (mayStart(label) ? 1 : 0))
const MAY_STOP = Uint8Array.from({ length: LABEL_COUNT }, (_, label) => (mayStop(label) ? 1 : 0))

export class LabelSearch {
  private readonly transitions: Int32Array
  private readonly beam: number
  private best = new Int32Array(0)
  private from = new Uint8Array(0)
  /** The labels followed at each token, and how many. */
  private followed = new Uint8Array(0)
  private sizes = new Uint8Array(0)

  /** @param beam how far under the best label of a token one is still followed */
  constructor(transitions: Int32Array, beam: number) {
    this.transitions = transitions
    this.beam = beam
  }

  /**
   * Writes the label of each of `count` tokens, whose scores stand row by row; `outside` has 1 for
   * those that are `O` for certain.
   */
  run(scores: Int32Array, outside: Uint8Array, count: number, labels: Uint8Array): void {
    this.makeRoom(count)
    for (let token = 0; token < count; token++) {
      if (outside[token] === 1) this.chooseOutside(token)
      else this.choose(scores, token)
      if (token === 0) this.start(scores)
      else this.advance(scores, token)
    }
    this.readBack(count, labels)
  }

  private makeRoom(count: number): void {
    const size = count * LABEL_COUNT
    if (this.best.length >= size) return
    this.best = new Int32Array(size * 2)
    this.from = new Uint8Array(size * 2)
    this.followed = new Uint8Array(size * 2)
    this.sizes = new Uint8Array(count * 2)
  }

  private chooseOutside(token: number): void {
    this.followed[token * LABEL_COUNT] = OUTSIDE
    this.sizes[token] = 1
  }

  private choose(scores: Int32Array, token: number): void {
    const { followed } = this
    const at = token * LABEL_COUNT
    let most = scores[at] as number
    for (let label = 1; label < LABEL_COUNT; label++) {
      const score = scores[at + label] as number
      if (score > most) most = score
    }
    const least = most - this.beam
    let size = 0
    followed[at + size++] = OUTSIDE
    for (let label = 1; label < LABEL_COUNT; label++) {
      if ((scores[at + label] as number) >= least) followed[at + size++] = label
    }
    this.sizes[token] = size
  }

  private start(scores: Int32Array): void {
    for (let index = 0; index < (this.sizes[0] as number); index++) {
      const label = this.followed[index] as number
      this.best[label] = MAY_START[label] === 1 ? (scores[label] as number) : NEVER
    }
  }

  private advance(scores: Int32Array, token: number): void {
    const { best, from, followed, transitions, sizes } = this
    const at = token * LABEL_COUNT
    const past = at - LABEL_COUNT
    const before = sizes[token - 1] as number
    for (let index = 0; index < (sizes[token] as number); index++) {
      const label = followed[at + index] as number
      let most = NEVER * 2
      let origin = OUTSIDE
      for (let other = 0; other < before; other++) {
        const first = followed[past + other] as number
        const sum =
          (best[past + first] as number) + (transitions[first * LABEL_COUNT + label] as number)
        if (sum > most) {
          most = sum
          origin = first
        }
      }
      best[at + label] = Math.max(most, NEVER) + (scores[at + label] as number)
      from[at + label] = origin
    }
  }

  private readBack(count: number, labels: Uint8Array): void {
    const last = (count - 1) * LABEL_COUNT
    let label = OUTSIDE
    for (let index = 0; index < (this.sizes[count - 1] as number); index++) {
      const other = this.followed[last + index] as number
      const better = (this.best[last + other] as number) > (this.best[last + label] as number)
      if (better && MAY_STOP[other] === 1) label = other
    }
    for (let token = count - 1; token >= 0; token--) {
      labels[token] = label
      label = this.from[token * LABEL_COUNT + label] as number
    }
  }
}
