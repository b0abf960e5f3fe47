/**
 * How much the features of each token speak for each label.
 *
 * Method: what a form weighs by itself and for its neighbours is summed once and remembered; the
 * features of the place are added where a name is possible. Cost: five rows of additions a token, some
 * 25 look-ups for one in three.
 */
import { grown } from '../../similarity/grown.ts'
import type { DocumentHints } from './document-hints.ts'
import { neighbourFeatures, ownFeatures } from './form-features.ts'
import { LABEL_COUNT } from './labels.ts'
import type { NameTokens, TokenSentence } from './name-tokens.ts'
import { type Borders, MOST_PLACE_FEATURES, placeFeatures } from './place-features.ts'
import type { TokenKind } from './token-kinds.ts'
import { NEVER, type Weights } from './weights.ts'

/** What is remembered of each kind: itself in three cases, and for the four places beside it. */
const ROWS = 7
const ROW_OF_DISTANCE = [3, 4, -1, 5, 6]

export class TokenScores {
  private readonly weights: Weights
  private readonly borders: Borders
  private readonly margins: readonly number[]
  /** What is remembered, row behind row; and where, by kind and case or distance: 0 if it is not. */
  private rows = new Int16Array(LABEL_COUNT * 1024)
  private places = new Int32Array(ROWS * 1024)
  private end = LABEL_COUNT
  private readonly leads: (number | undefined)[] = []
  private readonly ownMargin: number
  private readonly buffer = new Int32Array(MOST_PLACE_FEATURES)
  /** Out: the scores of the sentence read last, token by token. */
  scores: Int32Array = new Int32Array(LABEL_COUNT * 128)
  /** Out: 1 for each token that is outside of names whatever stands beside it. */
  outside: Uint8Array = new Uint8Array(128)

  /**
   * @param margins when `O` leads by so much at a word without a capital, the features of the place are
   *   not asked; by how many of the tokens beside it have one
   * @param ownMargin the same for a word with none beside it, by what its own form weighs
   */
  constructor(weights: Weights, borders: Borders, margins: readonly number[], ownMargin: number) {
    this.weights = weights
    this.borders = borders
    this.margins = margins
    this.ownMargin = ownMargin
  }

  read(tokens: NameTokens, hints: DocumentHints, sentence: TokenSentence): void {
    const { from, to } = sentence
    const size = (to - from) * LABEL_COUNT
    if (this.scores.length < size) {
      this.scores = new Int32Array(size * 2)
      this.outside = new Uint8Array((to - from) * 2)
    }
    const { scores, buffer, weights, outside } = this
    for (let token = from; token < to; token++) {
      const at = (token - from) * LABEL_COUNT
      const isOutside = this.isOutside(tokens, sentence, token, at)
      outside[token - from] = isOutside ? 1 : 0
      if (isOutside) continue
      const count = placeFeatures(tokens, hints, sentence, this.borders, token, buffer)
      for (let index = 0; index < count; index++) {
        weights.addTo(scores, at, buffer[index] as number)
      }
    }
  }

  /** Scores a token by the forms alone: is it outside of names whatever the place says? */
  private isOutside(
    tokens: NameTokens,
    sentence: TokenSentence,
    token: number,
    at: number,
  ): boolean {
    const { kinds } = tokens
    const kind = kinds[token] as TokenKind
    if (kind.capital) {
      this.addForms(tokens, sentence, token, at)
      return false
    }
    const beside =
      (token > sentence.from && (kinds[token - 1] as TokenKind).capital ? 1 : 0) +
      (token + 1 < sentence.to && (kinds[token + 1] as TokenKind).capital ? 1 : 0)
    if (
      beside === 0 &&
      (kind.isMark || this.ownLead(kind, sentence.letterCase) >= this.ownMargin)
    ) {
      this.scores[at] = 0
      return true
    }
    return this.addForms(tokens, sentence, token, at) >= (this.margins[beside] as number)
  }

  /** Sums what the forms weigh; by how much `O` leads. */
  private addForms(tokens: NameTokens, sentence: TokenSentence, token: number, at: number): number {
    const { from, to, letterCase } = sentence
    const { kinds } = tokens
    const { before, behind } = this.borders
    const own = this.ownRow(kinds[token] as TokenKind, letterCase)
    const a = this.row(token - 2 >= from ? (kinds[token - 2] as TokenKind) : before, -2)
    const b = this.row(token - 1 >= from ? (kinds[token - 1] as TokenKind) : before, -1)
    const c = this.row(token + 1 < to ? (kinds[token + 1] as TokenKind) : behind, 1)
    const d = this.row(token + 2 < to ? (kinds[token + 2] as TokenKind) : behind, 2)
    const { scores, rows } = this
    let most = NEVER
    for (let label = LABEL_COUNT - 1; label >= 0; label--) {
      const score =
        (rows[own + label] as number) +
        (rows[a + label] as number) +
        (rows[b + label] as number) +
        (rows[c + label] as number) +
        (rows[d + label] as number)
      scores[at + label] = score
      if (label > 0 && score > most) most = score
    }
    return (scores[at] as number) - most
  }

  /** By how much `O` leads by what the form itself weighs. */
  private ownLead(kind: TokenKind, letterCase: number): number {
    const index = kind.id * ROWS + letterCase
    return this.leads[index] ?? this.learnLead(index, this.ownRow(kind, letterCase))
  }

  private learnLead(index: number, row: number): number {
    let most = NEVER
    for (let label = 1; label < LABEL_COUNT; label++) {
      most = Math.max(most, this.rows[row + label] as number)
    }
    const lead = (this.rows[row] as number) - most
    this.leads[index] = lead
    return lead
  }

  /** Where the row stands of what a kind weighs by itself. */
  private ownRow(kind: TokenKind, letterCase: number): number {
    const index = kind.id * ROWS + letterCase
    return this.places[index] || this.learn(index, ownFeatures(kind, letterCase))
  }

  /** ... and for a token beside it. */
  private row(kind: TokenKind, distance: number): number {
    const index = kind.id * ROWS + (ROW_OF_DISTANCE[distance + 2] as number)
    return this.places[index] || this.learn(index, neighbourFeatures(kind, distance))
  }

  private learn(index: number, features: readonly number[]): number {
    const place = this.end
    this.end += LABEL_COUNT
    this.rows = grown(this.rows, this.end)
    this.places = grown(this.places, index + 1)
    for (const feature of features) this.weights.addTo(this.rows, place, feature)
    this.places[index] = place
    return place
  }
}
