/**
 * Learns the weights of a linear-chain conditional random field.
 *
 * Method: stochastic gradient with one step size for each weight (AdaGrad; Duchi, Hazan & Singer
 * 2011); at each step some features are blind, so that no weight relies on another (Sutton,
 * Sindelar & McCallum 2006). Where several labels may be right their sum is made likely. Seeded.
 */
import { LABEL_COUNT } from '../../src/entities/crf/labels.ts'
import type { Dice } from './dice.ts'
import { bestLabels, Lattice, TRANSITION_OF, TRANSITIONS } from './lattice.ts'
import type { TrainingSentence } from './training-sentences.ts'

export interface Field {
  /** By feature and label. */
  readonly weights: Float32Array
  readonly transitions: Float32Array
}

export interface TrainingOptions {
  readonly epochs: number
  readonly rate: number
  /** The share of features that are blind at a step. */
  readonly blind: number
}

const LEAST_ERROR = 2e-3
const START_SQUARE = 1e-3

export class FieldTraining {
  readonly field: Field
  private readonly squares: Float32Array
  private readonly transitionSquares: Float32Array = new Float32Array(TRANSITIONS).fill(
    START_SQUARE,
  )
  private readonly lattice = new Lattice()
  private readonly scores = new Float64Array(this.lattice.emissions.length)
  private readonly errors = new Float64Array(this.lattice.emissions.length)
  private readonly expected = new Float64Array(TRANSITIONS)
  private seen = new Int32Array(1 << 16)
  private readonly dice: Dice

  constructor(features: number, dice: Dice) {
    this.field = {
      weights: new Float32Array(features * LABEL_COUNT),
      transitions: new Float32Array(TRANSITIONS),
    }
    this.squares = new Float32Array(features * LABEL_COUNT).fill(START_SQUARE)
    this.dice = dice
  }

  learn(sentences: readonly TrainingSentence[], { epochs, rate, blind }: TrainingOptions): void {
    const order = [...sentences]
    for (let epoch = 0; epoch < epochs; epoch++) {
      const began = Date.now()
      for (let index = order.length - 1; index > 0; index--) {
        const other = Math.floor(this.dice.roll() * (index + 1))
        const sentence = order[index] as TrainingSentence
        order[index] = order[other] as TrainingSentence
        order[other] = sentence
      }
      let loss = 0
      let tokens = 0
      for (const sentence of order) {
        loss += this.step(sentence, rate * (1 - (0.9 * epoch) / epochs), blind)
        tokens += sentence.count
      }
      const seconds = ((Date.now() - began) / 1000).toFixed(0)
      console.log(`  epoch ${epoch + 1}: loss ${(loss / tokens).toFixed(4)}, ${seconds} s`)
    }
  }

  private step(sentence: TrainingSentence, rate: number, blind: number): number {
    const { count, allowed, gold } = sentence
    this.look(sentence, blind)
    this.score(sentence.count)
    this.expected.fill(0)
    const { marginals } = this.lattice
    this.lattice.setTransitions(this.field.transitions)
    this.lattice.run(count, this.expected, 1)
    const size = count * LABEL_COUNT
    const errors = this.errors
    let loss = 0
    for (let index = 0; index < size; index++) errors[index] = marginals[index] as number
    if (allowed === undefined) {
      for (let token = 0; token < count; token++) {
        const at = token * LABEL_COUNT + (gold[token] as number)
        loss -= Math.log((errors[at] as number) + 1e-12)
        errors[at] = (errors[at] as number) - 1
        if (token === 0) continue
        const pair =
          TRANSITION_OF[(gold[token - 1] as number) * LABEL_COUNT + (gold[token] as number)]
        this.expected[pair as number] = (this.expected[pair as number] as number) - 1
      }
    } else {
      this.forbid(allowed, count)
      this.lattice.run(count, this.expected, -1)
      for (let index = 0; index < size; index++) {
        errors[index] = (errors[index] as number) - (marginals[index] as number)
      }
    }
    this.moveTransitions(rate)
    this.moveWeights(count, sentence.offsets, rate)
    return loss
  }

  /** Chooses the features that are not blind: `seen[k]` is the first weight of feature `k`, or -1. */
  private look({ features, offsets }: TrainingSentence, blind: number): void {
    if (this.seen.length < features.length) this.seen = new Int32Array(features.length * 2)
    for (let index = 0; index < features.length; index++) {
      this.seen[index] = this.dice.roll() < blind ? -1 : (features[index] as number) * LABEL_COUNT
    }
    this.offsets = offsets
  }
  private offsets: Int32Array = new Int32Array(0)

  private score(count: number): void {
    const { scores, seen, offsets } = this
    const { weights } = this.field
    const { emissions } = this.lattice
    for (let token = 0; token < count; token++) {
      const at = token * LABEL_COUNT
      for (let label = 0; label < LABEL_COUNT; label++) scores[at + label] = 0
      for (let index = offsets[token] as number; index < (offsets[token + 1] as number); index++) {
        const row = seen[index] as number
        if (row < 0) continue
        for (let label = 0; label < LABEL_COUNT; label++) {
          scores[at + label] = (scores[at + label] as number) + (weights[row + label] as number)
        }
      }
      let most = Number.NEGATIVE_INFINITY
      for (let label = at; label < at + LABEL_COUNT; label++) {
        if ((scores[label] as number) > most) most = scores[label] as number
      }
      for (let label = at; label < at + LABEL_COUNT; label++) {
        emissions[label] = Math.exp((scores[label] as number) - most)
      }
    }
  }

  /** Leaves the labels that may be right; the likeliest of these has 1 again. */
  private forbid(allowed: Uint8Array, count: number): void {
    const { emissions } = this.lattice
    for (let token = 0; token < count; token++) {
      const at = token * LABEL_COUNT
      let most = 0
      for (let label = at; label < at + LABEL_COUNT; label++) {
        if (allowed[label] === 0) emissions[label] = 0
        most = Math.max(most, emissions[label] as number)
      }
      if (most === 0) continue
      for (let label = at; label < at + LABEL_COUNT; label++) {
        emissions[label] = (emissions[label] as number) / most
      }
    }
  }

  private moveTransitions(rate: number): void {
    const { transitionSquares, expected } = this
    const { transitions } = this.field
    for (let index = 0; index < TRANSITIONS; index++) {
      const error = expected[index] as number
      if (error < 1e-3 && error > -1e-3) continue
      const square = (transitionSquares[index] as number) + error * error
      transitionSquares[index] = square
      transitions[index] = (transitions[index] as number) - (rate * error) / Math.sqrt(square)
    }
  }

  private moveWeights(count: number, offsets: Int32Array, rate: number): void {
    const { errors, seen, squares } = this
    const { weights } = this.field
    for (let token = 0; token < count; token++) {
      const end = offsets[token + 1] as number
      for (let label = 0; label < LABEL_COUNT; label++) {
        const error = errors[token * LABEL_COUNT + label] as number
        if (error < LEAST_ERROR && error > -LEAST_ERROR) continue
        const step = rate * error
        const square = error * error
        for (let index = offsets[token] as number; index < end; index++) {
          const row = seen[index] as number
          if (row < 0) continue
          const at = row + label
          const sum = (squares[at] as number) + square
          squares[at] = sum
          weights[at] = (weights[at] as number) - step / Math.sqrt(sum)
        }
      }
    }
  }

  /** The best labels of a sentence, and the least probability that one of them has. */
  label(sentence: TrainingSentence): { labels: Uint8Array; certainty: number } {
    const { count } = sentence
    this.look(sentence, 0)
    this.score(count)
    this.lattice.setTransitions(this.field.transitions)
    this.lattice.run(count, this.expected, 0)
    const labels = bestLabels(this.scores, this.field.transitions, count)
    let certainty = 1
    for (const [token, label] of labels.entries()) {
      certainty = Math.min(certainty, this.lattice.marginals[token * LABEL_COUNT + label] as number)
    }
    return { labels, certainty }
  }
}
