/**
 * What the features of sentences, and of sets of them, are read from.
 */
import type { FunctionWordReader } from './function-words.ts'
import type { PairSources } from './pair-features.ts'
import type { TermSources } from './term-features.ts'
import type { Wording } from './wording.ts'

/** How likely a summary has what an article talks of. */
export interface Salience {
  /** By term, 0 to 1; -1 for those that say nothing. */
  readonly terms: Float64Array
  /** By the name of a pair, 0 to 1. */
  readonly pairs: Float64Array
  readonly functionWords: FunctionWordReader
}

/** What is read of an article before anything is learnt of it. */
interface ArticleSources extends TermSources, Omit<PairSources, 'termSalience'> {
  readonly wordings: readonly Wording[]
}

/** What the features are read from. */
export interface FeatureSources extends ArticleSources {
  readonly salience: Salience
}
