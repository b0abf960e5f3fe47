/**
 * The names that the model sees in a document, sentence by sentence: a conditional random field over
 * hashed features (Lafferty, McCallum & Pereira 2001). How it was learnt: `models/entities/README.md`.
 * Cost: the model is unpacked at first use; then linear.
 */

import type { ParsedDocument } from '../../document/parse.ts'
import type { Steps } from '../../document/steps.ts'
import { LabelSearch } from './best-labels.ts'
import { Clusters } from './clusters.ts'
import { type DocumentHints, findHints } from './document-hints.ts'
import {
  BEGIN,
  END,
  MODEL_TYPES,
  type ModelType,
  OUTSIDE,
  placeOfLabel,
  SINGLE,
  typeOfLabel,
} from './labels.ts'
import { STEP } from './model.data.ts'
import { type NameTokens, readNameTokens, tokensBefore } from './name-tokens.ts'
import { TokenKinds } from './token-kinds.ts'
import { TokenScores } from './token-scores.ts'
import { Weights } from './weights.ts'

/** A name over the tokens `[from, to)`. */
export interface FieldName {
  from: number
  to: number
  type: ModelType
}

/** What the model read of a document. */
export interface FieldReading {
  readonly tokens: NameTokens
  readonly hints: DocumentHints
  /** By position. */
  readonly names: FieldName[]
}

/**
 * In the unit of learning, a logarithm of odds: how far under the best a label is still followed, and by
 * how much `O` has to lead at a word without a capital (under 0: how far it may be behind), as steps from
 * `O` to `O` are the cheapest. So wide that one name in four hundred changes.
 */
const BEAM = 8
const LEADS = {
  summed: [0, 1.5, 3],
  own: -0.4,
  // A name of two words in small letters has two that may be in one: `lung disease`.
  amongOthers: -1,
  beside: -0.8,
}
/** A longer sentence is searched in pieces. */
const LONGEST = 400
/** Where so many names are found, what stands behind them is not read: 5 MB of news have 61,000. */
export const MOST_NAMES = 160_000
/** After so many tokens there is a pause. */
const TOKENS = 1000

const stepsOf = (lead: number): number => Math.round(lead / STEP)

class FieldModel {
  readonly kinds: TokenKinds
  readonly scores: TokenScores
  readonly search: LabelSearch
  readonly weights: Weights
  readonly clusters: Clusters

  constructor(weights: Weights, clusters: Clusters) {
    this.weights = weights
    this.clusters = clusters
    this.kinds = new TokenKinds(clusters)
    const borders = { before: this.kinds.of('\u0001'), behind: this.kinds.of('\u0002') }
    this.scores = new TokenScores(this.kinds, weights, borders, {
      summed: LEADS.summed.map(stepsOf),
      own: stepsOf(LEADS.own),
      amongOthers: stepsOf(LEADS.amongOthers),
      beside: stepsOf(LEADS.beside),
    })
    this.search = new LabelSearch(weights.transitions, stepsOf(BEAM))
  }
}

let current: FieldModel | undefined

/** The model; unpacked when it is first asked for. */
function model(): FieldModel {
  forgetIfFull()
  current ??= new FieldModel(new Weights(), new Clusters())
  return current
}

/** Renews the memory of words that one long text has filled: it takes more room than what comes behind. */
function forgetIfFull(): void {
  if (current?.kinds.isFull) current = new FieldModel(current.weights, current.clusters)
}

export function* readFieldNames(document: ParsedDocument): Steps<FieldReading> {
  const { kinds, scores, search } = model()
  const tokens = yield* readNameTokens(document, kinds)
  yield
  const hints = yield* findHints(tokens)
  yield
  const names: FieldName[] = []
  const labels = new Uint8Array(LONGEST)
  let read = 0
  let tokensRead = tokens
  for (const [index, { from, to, letterCase }] of tokens.sentences.entries()) {
    if (names.length >= MOST_NAMES) {
      tokensRead = tokensBefore(tokens, index)
      break
    }
    for (let begin = from; begin < to && names.length < MOST_NAMES; begin += LONGEST) {
      const piece = { from: begin, to: Math.min(to, begin + LONGEST), letterCase }
      scores.read(tokens, hints, piece)
      search.run(scores.scores, scores.highest, piece.to - piece.from, labels)
      readNames(labels, piece.from, piece.to, names)
      read += piece.to - piece.from
      if (read < TOKENS) continue
      read = 0
      yield
    }
  }
  forgetIfFull()
  return { tokens: tokensRead, hints, names }
}

function readNames(labels: Uint8Array, from: number, to: number, names: FieldName[]): void {
  let begin = from
  for (let token = from; token < to; token++) {
    const label = labels[token - from] as number
    if (label === OUTSIDE) continue
    const place = placeOfLabel(label)
    if (place === BEGIN) begin = token
    if (place !== END && place !== SINGLE) continue
    const type = MODEL_TYPES[typeOfLabel(label)] as ModelType
    names.push({ from: place === SINGLE ? token : begin, to: token + 1, type })
  }
}
