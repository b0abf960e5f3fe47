/** What a pool can be asked. */
import type { Article } from '../document/article.ts'

/** The functions of the library that a pool has. */
export const POOL_FUNCTIONS = [
  'digest',
  'clean',
  'compare',
  'condense',
  'findDuplicates',
  'extractEntities',
  'extractKeyphrases',
] as const

export type PoolFunctionName = (typeof POOL_FUNCTIONS)[number]

/** Articles, or clusters of them: what a function is given before its options. */
export type PoolInput = string | Article | readonly (string | Article)[]
