/**
 * What a caller may choose about a corpus, checked, with the defaults in one place. Cost: constant.
 */
import type { Article } from '../document/article.ts'
import { type Complete, checkOption, checkOptionNames } from '../document/options.ts'
import { KEEPS, type Keep } from '../duplicates/keep.ts'

/**
 * Which article of a star is kept:
 *
 * - `first`: the one that came first
 * - `last`: the one with the latest `date`, of equals the first to come; after all of them those without a date
 * - `longest`: the one with the longest text, of equals the first
 * - a function that is negative if `a` is to be kept rather than `b`, as for `Array.sort`
 */
export type KeepArticle = Keep | ((a: Article, b: Article) => number)

export const SCOPES = ['all', 'source'] as const

export interface CorpusOptions {
  /** Two texts are alike if they share this share of the smaller one's shingles: .2 to 1, default .7. */
  readonly threshold?: number | undefined
  /** Words of a shingle: 1 to 20, default 5. */
  readonly shingle?: number | undefined
  /** Which article of a star stays; default `first`. */
  readonly keep?: KeepArticle | undefined
  /** `source`: articles are only held against those of their own source. Default `all`. */
  readonly scope?: 'all' | 'source' | undefined
  /** Only articles dated at most so many days apart are held against each other; default: all. */
  readonly days?: number | undefined
  /**
   * With `days`: so many days may an article come late. What is dated more than `days` and these before the day
   * that the corpus has reached goes, from memory and store, as by `expire`: 0 or more; default: nothing goes.
   * That day is the latest one but for a twentieth of the articles, so that a wrong date throws nothing away. An
   * error without `days`.
   */
  readonly lateness?: number | undefined
  /** A paragraph in this many stories of one source is its boilerplate: 2 or more, default 3; 0: none. */
  readonly boilerplateStories?: number | undefined
}

/** What holds where the caller says nothing. */
export const CORPUS_DEFAULTS: Complete<CorpusOptions> = Object.freeze({
  threshold: 0.7,
  shingle: 5,
  keep: 'first',
  scope: 'all',
  days: Number.POSITIVE_INFINITY,
  lateness: Number.POSITIVE_INFINITY,
  boilerplateStories: 3,
})

/** @throws OnceoverError `INVALID_OPTION` if an option has the wrong type or lies out of its range */
export function corpusOptions(options: CorpusOptions): Complete<CorpusOptions> {
  checkOptionNames('openCorpus', options, ['store', ...Object.keys(CORPUS_DEFAULTS)])
  const given = Object.fromEntries(
    Object.entries(options).filter(([name, value]) => name !== 'store' && value !== undefined),
  )
  const all: Complete<CorpusOptions> = { ...CORPUS_DEFAULTS, ...given }
  const { threshold, shingle, keep, scope, days, lateness, boilerplateStories } = all
  checkOption('threshold', threshold, 'a number from 0.2 to 1', isBetween(threshold, 0.2, 1))
  checkOption(
    'shingle',
    shingle,
    'a whole number from 1 to 20',
    isWhole(shingle) && isBetween(shingle, 1, 20),
  )
  checkOption('keep', keep, `${KEEPS.join(', ')} or a function`, isKeep(keep))
  checkOption('scope', scope, SCOPES.join(' or '), SCOPES.includes(scope))
  checkOption('days', days, 'a number, 0 or more', isBetween(days, 0, Number.POSITIVE_INFINITY))
  const leastLateness = days < Number.POSITIVE_INFINITY ? 0 : Number.POSITIVE_INFINITY
  const isLateness = isBetween(lateness, leastLateness, Number.POSITIVE_INFINITY)
  checkOption('lateness', lateness, 'a number, 0 or more, with `days`', isLateness)
  const isCount =
    boilerplateStories === 0 || (isWhole(boilerplateStories) && boilerplateStories >= 2)
  checkOption('boilerplateStories', boilerplateStories, '0 or a whole number of 2 or more', isCount)
  return all
}

const isBetween = (value: unknown, least: number, most: number): boolean =>
  typeof value === 'number' && value >= least && value <= most

const isWhole = (value: unknown): boolean => Number.isSafeInteger(value)

const isKeep = (keep: unknown): boolean =>
  typeof keep === 'function' || KEEPS.includes(keep as Keep)
