/**
 * How much the features of each token speak for each label.
 *
 * Method: what a form weighs by itself is summed once and remembered, and where that stands which it
 * weighs for its neighbours; the features of the place are added where a name is possible. Cost: one
 * look at what is remembered for most tokens; for one in four some thirty rows of additions. What is
 * remembered takes 10 MB when `TokenKinds` is full.
 */
import { grown } from '../../document/grown.ts'
import type { DocumentHints } from './document-hints.ts'
import {
  MOST_OWN_FEATURES,
  NEIGHBOUR_FEATURES,
  neighbourFeatures,
  ownFeatures,
} from './form-features.ts'
import { CAPITAL, IS_MARK } from './form-signs.ts'
import { LABEL_COUNT } from './labels.ts'
import type { NameTokens, TokenSentence } from './name-tokens.ts'
import { type Borders, MOST_PLACE_FEATURES, placeFeatures } from './place-features.ts'
import type { TokenKinds } from './token-kinds.ts'
import { NEVER, ROWS_AT_ONCE, type Weights } from './weights.ts'

/** What is remembered of a kind is by how the sentence is written: three cases. */
const CASES = 3
/** By how much `O` leads stands before what the kind weighs for each label. */
const OWN_SIZE = 1 + LABEL_COUNT
const DISTANCES = [-2, -1, 1, 2]
/** The rows of what a kind weighs for its neighbours: eight. */
const BESIDE_SIZE = DISTANCES.length * NEIGHBOUR_FEATURES
const MOST_FEATURES = Math.max(MOST_PLACE_FEATURES, MOST_OWN_FEATURES) + ROWS_AT_ONCE

export class TokenScores {
  private readonly kinds: TokenKinds
  private readonly weights: Weights
  private readonly borders: Borders
  private readonly margins: readonly number[]
  private readonly ownMargin: number
  /** What kinds weigh by themselves; where that stands by kind and case, 0 if it is not known. */
  private own = new Int16Array(OWN_SIZE * 1024)
  private ownPlaces = new Int32Array(CASES * 1024)
  private ownEnd = OWN_SIZE
  /** The same for neighbours: rows of the model. */
  private beside = new Int32Array(BESIDE_SIZE * 1024)
  private besidePlaces = new Int32Array(CASES * 1024)
  private besideEnd = BESIDE_SIZE
  /** Features, and the rows that they have. */
  private readonly features = new Int32Array(MOST_FEATURES)
  private readonly rows = new Int32Array(MOST_FEATURES)
  /** Out: the scores of the sentence read last, token by token; none for those outside. */
  scores: Int32Array = new Int32Array(LABEL_COUNT * 128)
  /** Out: 1 for each token that is outside of names whatever stands beside it. */
  outside: Uint8Array = new Uint8Array(128)

  /**
   * @param margins when `O` leads by so much at a word without a capital, the features of the place are
   *   not asked; by how many of the tokens beside it have one
   * @param ownMargin the same for a word with none beside it, by what its own form weighs
   */
  constructor(
    kinds: TokenKinds,
    weights: Weights,
    borders: Borders,
    margins: readonly number[],
    ownMargin: number,
  ) {
    this.kinds = kinds
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
    const { scores, features, outside } = this
    for (let token = from; token < to; token++) {
      const isOutside = this.isOutside(tokens, sentence, token)
      outside[token - from] = isOutside ? 1 : 0
      if (isOutside) continue
      const at = (token - from) * LABEL_COUNT
      const count = placeFeatures(tokens, hints, sentence, this.borders, token, features)
      this.addFeatures(scores, at, count)
    }
  }

  /** Is a token outside of names whatever the place says? If not, it is scored by the forms alone. */
  private isOutside(tokens: NameTokens, sentence: TokenSentence, token: number): boolean {
    const { signs } = tokens
    const at = (token - sentence.from) * LABEL_COUNT
    const own = this.ownPlace(tokens.kinds[token] as number, sentence.letterCase)
    if (((signs[token] as number) & CAPITAL) === 0) {
      const beside =
        (token > sentence.from ? (signs[token - 1] as number) & CAPITAL : 0) +
        (token + 1 < sentence.to ? (signs[token + 1] as number) & CAPITAL : 0)
      if (beside === 0) {
        const isMark = ((signs[token] as number) & IS_MARK) !== 0
        if (isMark || (this.own[own] as number) >= this.ownMargin) return true
      }
      this.addForms(tokens, sentence, token, own, at)
      return this.leadAt(at) >= (this.margins[beside] as number)
    }
    this.addForms(tokens, sentence, token, own, at)
    return false
  }

  /** By how much `O` leads. */
  private leadAt(at: number): number {
    const { scores } = this
    let most = NEVER
    for (let label = 1; label < LABEL_COUNT; label++) {
      const score = scores[at + label] as number
      if (score > most) most = score
    }
    return (scores[at] as number) - most
  }

  /** Sums what the forms weigh, the own one and those beside it. */
  private addForms(
    { kinds }: NameTokens,
    { from, to, letterCase }: TokenSentence,
    token: number,
    ownPlace: number,
    at: number,
  ): void {
    const { before, behind } = this.borders
    this.takeRows(0, token - 2 >= from ? (kinds[token - 2] as number) : before, letterCase)
    this.takeRows(1, token - 1 >= from ? (kinds[token - 1] as number) : before, letterCase)
    this.takeRows(2, token + 1 < to ? (kinds[token + 1] as number) : behind, letterCase)
    this.takeRows(3, token + 2 < to ? (kinds[token + 2] as number) : behind, letterCase)
    this.weights.startWith(this.own, ownPlace + 1, this.rows, this.scores, at)
  }

  /** @param place of the neighbour's distance among `DISTANCES` */
  private takeRows(place: number, kind: number, letterCase: number): void {
    const { rows, besidePlaces } = this
    const from = place * NEIGHBOUR_FEATURES
    const found = besidePlaces[kind * CASES + letterCase] || this.learnBeside(kind, letterCase)
    for (let index = 0; index < NEIGHBOUR_FEATURES; index++) {
      rows[from + index] = this.beside[found + from + index] as number
    }
  }

  /** Adds what the first `count` features weigh. */
  private addFeatures(scores: Int32Array, at: number, count: number): void {
    const { weights, features, rows } = this
    let found = 0
    for (let index = 0; index < count; index++) {
      const row = weights.rowOf(features[index] as number)
      if (row !== 0) rows[found++] = row
    }
    rows.fill(0, found, found + ROWS_AT_ONCE)
    for (let from = 0; from < found; from += ROWS_AT_ONCE) {
      weights.addRows(scores, at, rows, from)
    }
  }

  private learnBeside(kind: number, letterCase: number): number {
    const place = this.besideEnd
    this.besideEnd += BESIDE_SIZE
    this.beside = grown(this.beside, this.besideEnd)
    this.besidePlaces = grown(this.besidePlaces, (kind + 1) * CASES)
    this.besidePlaces[kind * CASES + letterCase] = place
    let end = place
    for (const distance of DISTANCES) {
      for (const feature of neighbourFeatures(this.kinds, kind, letterCase, distance)) {
        this.beside[end++] = this.weights.rowOf(feature)
      }
    }
    return place
  }

  /** Where that stands which a kind weighs by itself. */
  private ownPlace(kind: number, letterCase: number): number {
    return this.ownPlaces[kind * CASES + letterCase] || this.learnOwn(kind, letterCase)
  }

  private learnOwn(kind: number, letterCase: number): number {
    const place = this.ownEnd
    this.ownEnd += OWN_SIZE
    this.own = grown(this.own, this.ownEnd)
    this.ownPlaces = grown(this.ownPlaces, (kind + 1) * CASES)
    this.ownPlaces[kind * CASES + letterCase] = place
    const { own } = this
    const features = ownFeatures(this.kinds, kind, letterCase)
    this.features.set(features)
    const sums = new Int32Array(LABEL_COUNT)
    this.addFeatures(sums, 0, features.length)
    own.set(sums, place + 1)
    let most = NEVER
    for (let label = 1; label < LABEL_COUNT; label++) {
      most = Math.max(most, own[place + 1 + label] as number)
    }
    own[place] = (own[place + 1] as number) - most
    return place
  }
}
