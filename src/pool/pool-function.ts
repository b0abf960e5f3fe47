/** What a pool can be asked. */
import type { Article } from '../document/article.ts'

/** A function of the library that a pool has. */
export type PoolFunctionName =
  | 'digest'
  | 'clean'
  | 'compare'
  | 'condense'
  | 'findDuplicates'
  | 'extractEntities'
  | 'extractKeyphrases'

export const POOL_FUNCTIONS: readonly PoolFunctionName[] = [
  'digest',
  'clean',
  'compare',
  'condense',
  'findDuplicates',
  'extractEntities',
  'extractKeyphrases',
]

/** A thread has so many calls at most. */
export const CALLS_AT_ONCE = 32

/** Articles, or clusters of them: what a function is given before its options. */
export type PoolInput = string | Article | readonly (string | Article)[]
