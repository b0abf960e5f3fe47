/**
 * The functions of the library as a thread of a pool has them: loaded when they are first asked for, and in
 * steps, so that a long article holds up no short one in the same thread.
 */
import type { Article } from '../document/article.ts'
import type { PoolFunctionName, PoolInput } from './pool-function.ts'

/** Work that can pause, and gives what the function gives. */
type Work = (
  inputs: readonly PoolInput[],
  options: object,
) => Generator<unknown, unknown, undefined>

/** The function, loaded. */
export const loadFunction = (name: PoolFunctionName): Promise<Work> => LOADERS[name]()

const LOADERS: Readonly<Record<PoolFunctionName, () => Promise<Work>>> = {
  async digest() {
    const { digestByStage } = await import('../digest.ts')
    return ([input], options) => digestByStage(one(input), options)
  },
  async clean() {
    const { cleanDocument } = await import('../cleaning/clean.ts')
    const { readArticleInSteps } = await import('../document/parse.ts')
    return function* ([input], options) {
      return (yield* cleanDocument(yield* readArticleInSteps(one(input)), options)).cleaned
    }
  },
  async compare() {
    const { compareInSteps } = await import('../duplicates/compare.ts')
    return ([a, b]) => compareInSteps(one(a), one(b))
  },
  async condense() {
    const { condense, readGist } = await import('../condensing/condense.ts')
    return function* ([input], options) {
      if (isCluster(input)) return condense(input, options)
      return (yield* readGist(one(input), options, [])).summary
    }
  },
  async findDuplicates() {
    const { findDuplicatesInSteps } = await import('../duplicates/find-duplicates.ts')
    return ([input], options) => findDuplicatesInSteps(one(input), options)
  },
  async extractEntities() {
    const { asDocumentInSteps } = await import('../document/parse.ts')
    const { extractInSteps } = await import('../entities/extract-entities.ts')
    return function* ([input], options) {
      return yield* extractInSteps(yield* asDocumentInSteps(one(input)), options)
    }
  },
  async extractKeyphrases() {
    const { extractKeyphrasesInSteps } = await import('../entities/extract-keyphrases.ts')
    return ([input], options) => extractKeyphrasesInSteps(one(input), options)
  },
}

/** The pool has checked what it sends. */
const one = (input: PoolInput | undefined): string | Article => input as string | Article

const isCluster = (input: PoolInput | undefined): input is readonly (string | Article)[] =>
  Array.isArray(input)
