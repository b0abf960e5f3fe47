/**
 * How much the features of each token speak for each label.
 *
 * Method: what a form weighs by itself is summed once and remembered, and where that stands which it
 * weighs for its neighbours (`form-weights.ts`); the features of the place are added where a name is
 * possible. Cost: one look at what is remembered for most tokens; for one in three some thirty rows of
 * additions. What is remembered takes at most 22 MB for each way of writing.
 */
import type { DocumentHints } from './document-hints.ts'
import { CAPITAL, IS_MARK } from './form-signs.ts'
import { FormWeights } from './form-weights.ts'
import { highestInside, OUTSIDE_SUM, SUMS_SIZE, writeScores } from './label-sums.ts'
import { LABEL_COUNT } from './labels.ts'
import {
  ALL_CAPITALS,
  type NameTokens,
  TITLE_CASE,
  type TokenSentence,
  USUAL_CASE,
} from './name-tokens.ts'
import { type Borders, MOST_PLACE_FEATURES, placeFeatures } from './place-features.ts'
import type { TokenKinds } from './token-kinds.ts'
import { NEVER, type Weights } from './weights.ts'

/** By how a sentence is written. */
const CASES = [USUAL_CASE, ALL_CAPITALS, TITLE_CASE]

/** When `O` leads by so much at a word without a capital, the features of the place are not asked. */
export interface Margins {
  /** By what the forms around weigh together; by how many of the tokens beside have a capital. */
  readonly summed: readonly number[]
  /** By what its own form weighs, where none has. */
  readonly own: number
  /** The same where `O` leads by `beside` at both tokens beside, by their own forms. */
  readonly amongOthers: number
  readonly beside: number
}

export class TokenScores {
  private readonly weights: Weights
  private readonly forms: readonly FormWeights[]
  private readonly borders: Borders
  private readonly margins: Margins
  private readonly features = new Int32Array(MOST_PLACE_FEATURES)
  private readonly sums = new Int32Array(SUMS_SIZE)
  /** Out: the scores of the sentence read last, token by token; none for those outside. */
  scores: Int32Array = new Int32Array(LABEL_COUNT * 128)
  /** Out: the highest score of each token; `NEVER` if it is outside of names whatever stands beside it. */
  highest: Int32Array = new Int32Array(128)

  constructor(kinds: TokenKinds, weights: Weights, borders: Borders, margins: Margins) {
    this.weights = weights
    this.forms = CASES.map((letterCase) => new FormWeights(kinds, weights, letterCase))
    this.borders = borders
    this.margins = margins
  }

  read(tokens: NameTokens, hints: DocumentHints, sentence: TokenSentence): void {
    const { from, to } = sentence
    const size = (to - from) * LABEL_COUNT
    if (this.scores.length < size) {
      this.scores = new Int32Array(size * 2)
      this.highest = new Int32Array((to - from) * 2)
    }
    const { weights, scores, features, sums, highest } = this
    const forms = this.forms[sentence.letterCase] as FormWeights
    for (let token = from; token < to; token++) {
      highest[token - from] = NEVER
      if (this.isOutside(tokens, sentence, token, forms)) continue
      const count = placeFeatures(tokens, hints, sentence, this.borders, token, features)
      weights.addFeatures(features, count, sums)
      highest[token - from] = writeScores(sums, scores, (token - from) * LABEL_COUNT)
    }
  }

  /** Is a token outside of names whatever the place says? If not, what the forms weigh is summed. */
  private isOutside(
    { kinds, signs }: NameTokens,
    sentence: TokenSentence,
    token: number,
    forms: FormWeights,
  ): boolean {
    if (((signs[token] as number) & CAPITAL) !== 0) {
      this.addForms(kinds, sentence, token, forms)
      return false
    }
    const beside =
      (token > sentence.from ? (signs[token - 1] as number) & CAPITAL : 0) +
      (token + 1 < sentence.to ? (signs[token + 1] as number) & CAPITAL : 0)
    if (beside === 0) {
      const isMark = ((signs[token] as number) & IS_MARK) !== 0
      if (isMark || this.isOutsideByForms(kinds, sentence, token, forms)) return true
    }
    const { sums } = this
    this.addForms(kinds, sentence, token, forms)
    const lead = (sums[OUTSIDE_SUM] as number) - highestInside(sums)
    return lead >= (this.margins.summed[beside] as number)
  }

  /** Does the own form tell that a token is outside, or do those beside, which are no names either? */
  private isOutsideByForms(
    kinds: Int32Array,
    { from, to }: TokenSentence,
    token: number,
    forms: FormWeights,
  ): boolean {
    const { own, amongOthers, beside } = this.margins
    const lead = forms.leadOf(kinds[token] as number)
    if (lead >= own) return true
    return (
      lead >= amongOthers &&
      (token === from || forms.leadOf(kinds[token - 1] as number) >= beside) &&
      (token + 1 === to || forms.leadOf(kinds[token + 1] as number) >= beside)
    )
  }

  /** Sums what the forms weigh, the own one and those beside it. */
  private addForms(
    kinds: Int32Array,
    { from, to }: TokenSentence,
    token: number,
    forms: FormWeights,
  ): void {
    const { before, behind } = this.borders
    const farLeft = token - 2 >= from ? (kinds[token - 2] as number) : before
    const left = token - 1 >= from ? (kinds[token - 1] as number) : before
    const right = token + 1 < to ? (kinds[token + 1] as number) : behind
    const farRight = token + 2 < to ? (kinds[token + 2] as number) : behind
    forms.sum(kinds[token] as number, farLeft, left, right, farRight, this.sums)
  }
}
