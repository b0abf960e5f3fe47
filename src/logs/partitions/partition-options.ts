/** The options of a corpus that a partition has to know, as JSON can say them. Cost: constant. */
import { type CorpusOptions, corpusOptions } from '../../corpus/options.ts'
import type { Complete } from '../../document/options.ts'

export interface PartitionOptions
  extends Pick<Complete<CorpusOptions>, 'threshold' | 'shingle' | 'scope' | 'boilerplateStories'> {
  /** null: no limit, which JSON does not know. */
  readonly days: number | null
}

export function partitionOptionsOf(options: Complete<CorpusOptions>): PartitionOptions {
  const { threshold, shingle, scope, boilerplateStories, days } = options
  return {
    threshold,
    shingle,
    scope,
    boilerplateStories,
    days: Number.isFinite(days) ? days : null,
  }
}

/** @throws OnceoverError `INVALID_OPTION` */
export const corpusOptionsOf = ({ days, ...options }: PartitionOptions): Complete<CorpusOptions> =>
  corpusOptions({ ...options, ...(days === null ? {} : { days }) })
