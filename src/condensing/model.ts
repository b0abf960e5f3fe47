/**
 * What was learnt (`models/condensing`): the log-odds that a term, a pair of
 * words, a sentence belongs in a summary, and how near a few sentences together come to one.
 */
import { FEATURES } from './features.ts'
import { FunctionWordReader } from './function-words.ts'
import { type LinearModel, modelOf } from './linear-model.ts'
import { PAIR_FEATURES } from './pair-features.ts'
import { SUBSET_FEATURES } from './subset-features.ts'
import { TERM_FEATURES } from './term-features.ts'
import { FUNCTION_WORDS, WEIGHTS } from './weights.data.ts'

/** What `condense` was taught. */
export interface CondensingModel {
  readonly terms: LinearModel
  readonly pairs: LinearModel
  readonly functionWords: FunctionWordReader
  readonly sentences: LinearModel
  readonly subsets: LinearModel
}

/** What of it is a linear function. */
export type LinearPart = Exclude<keyof CondensingModel, 'functionWords'>

/** The names of the features of each part, in the order of its weights. */
export const MODEL_FEATURES: Readonly<Record<LinearPart, readonly string[]>> = {
  terms: TERM_FEATURES,
  pairs: PAIR_FEATURES,
  sentences: FEATURES,
  subsets: SUBSET_FEATURES,
}

const learnt = (part: LinearPart): LinearModel => modelOf(WEIGHTS[part] as readonly number[])

/** The model of the package. */
export const LEARNT_MODEL: CondensingModel = {
  terms: learnt('terms'),
  pairs: learnt('pairs'),
  functionWords: new FunctionWordReader(FUNCTION_WORDS),
  sentences: learnt('sentences'),
  subsets: learnt('subsets'),
}
