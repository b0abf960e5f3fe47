/**
 * How much the features of each token speak for each label.
 *
 * Method: what a form weighs by itself and for its neighbours is summed once and remembered; the
 * features of the place are added where a name is possible. Cost: five rows of additions a token, some
 * 25 look-ups for one in three.
 */
import type { DocumentHints } from './document-hints.ts'
import { neighbourFeatures, ownFeatures } from './form-features.ts'
import { LABEL_COUNT } from './labels.ts'
import type { NameTokens, TokenSentence } from './name-tokens.ts'
import { type Borders, MOST_PLACE_FEATURES, placeFeatures } from './place-features.ts'
import type { TokenKind } from './token-kinds.ts'
import type { Weights } from './weights.ts'

/** What is remembered of each kind: itself in three cases, and for the four places beside it. */
const ROWS = 7
const ROW_OF_DISTANCE = [3, 4, -1, 5, 6]

export class TokenScores {
  private readonly weights: Weights
  private readonly borders: Borders
  private readonly margin: number
  private readonly rows: (Int16Array | undefined)[] = []
  private readonly buffer = new Int32Array(MOST_PLACE_FEATURES)
  /** Out: the scores of the sentence read last, token by token. */
  scores: Int32Array = new Int32Array(LABEL_COUNT * 128)

  /** @param margin when `O` leads by so much, the features of the place are not asked */
  constructor(weights: Weights, borders: Borders, margin: number) {
    this.weights = weights
    this.borders = borders
    this.margin = margin
  }

  read(tokens: NameTokens, hints: DocumentHints, sentence: TokenSentence): void {
    const { from, to } = sentence
    const size = (to - from) * LABEL_COUNT
    if (this.scores.length < size) this.scores = new Int32Array(size * 2)
    const { scores, buffer, weights } = this
    for (let token = from; token < to; token++) {
      const at = (token - from) * LABEL_COUNT
      this.addForms(tokens, sentence, token, at)
      if (this.isOutside(at)) continue
      const count = placeFeatures(tokens, hints, sentence, this.borders, token, buffer)
      for (let index = 0; index < count; index++) {
        weights.addTo(scores, at, buffer[index] as number)
      }
    }
  }

  private addForms(tokens: NameTokens, sentence: TokenSentence, token: number, at: number): void {
    const { from, to, letterCase } = sentence
    const { kinds } = tokens
    const { before, behind } = this.borders
    const own = this.ownRow(kinds[token] as TokenKind, letterCase)
    const a = this.row(token - 2 >= from ? (kinds[token - 2] as TokenKind) : before, -2)
    const b = this.row(token - 1 >= from ? (kinds[token - 1] as TokenKind) : before, -1)
    const c = this.row(token + 1 < to ? (kinds[token + 1] as TokenKind) : behind, 1)
    const d = this.row(token + 2 < to ? (kinds[token + 2] as TokenKind) : behind, 2)
    const { scores } = this
    for (let label = 0; label < LABEL_COUNT; label++) {
      scores[at + label] =
        (own[label] as number) +
        (a[label] as number) +
        (b[label] as number) +
        (c[label] as number) +
        (d[label] as number)
    }
  }

  private isOutside(at: number): boolean {
    const { scores } = this
    const most = (scores[at] as number) - this.margin
    for (let label = at + 1; label < at + LABEL_COUNT; label++) {
      if ((scores[label] as number) > most) return false
    }
    return true
  }

  private ownRow(kind: TokenKind, letterCase: number): Int16Array {
    const index = kind.id * ROWS + letterCase
    return this.rows[index] ?? this.learn(index, ownFeatures(kind, letterCase))
  }

  private row(kind: TokenKind, distance: number): Int16Array {
    const index = kind.id * ROWS + (ROW_OF_DISTANCE[distance + 2] as number)
    return this.rows[index] ?? this.learn(index, neighbourFeatures(kind, distance))
  }

  private learn(index: number, features: readonly number[]): Int16Array {
    const row = new Int16Array(LABEL_COUNT)
    for (const feature of features) this.weights.addTo(row, 0, feature)
    this.rows[index] = row
    return row
  }
}
