/**
 * Mutated articles through `clean` and `restore`, or through `digest`: what was lost, thrown, outside of
 * the text, or other bytes the second time. Article number `n` of a seed is the same in every shard.
 */
import { clean } from '../../src/cleaning/clean.ts'
import { digest } from '../../src/digest.ts'
import type { Article } from '../../src/document/article.ts'
import { seeded } from '../../src/testing/seeded.ts'
import type { Supplies } from '../fuzz/mutate.ts'
import { ensureSame, type Promised, Violation } from '../fuzz/target.ts'
import { ensureCleaned } from '../fuzz/targets/clean.ts'
import { ensureDigest } from '../fuzz/targets/digest.ts'
import { mutatedArticle } from './mutate-article.ts'

export type Stage = 'clean' | 'digest'

export interface Trial {
  readonly articles: readonly Pick<Article, 'title' | 'text'>[]
  readonly dictionary: readonly string[]
  readonly stage: Stage
  readonly count: number
  readonly seed: number
  /** Of so many shards this one, from 0. */
  readonly shard: number
  readonly shards: number
  /** Told of each that went wrong. */
  readonly onFault?: (fault: Fault) => void
}

export interface Fault {
  readonly kind: Promised | 'throw'
  readonly number: number
  readonly message: string
  readonly article: Pick<Article, 'title' | 'text'>
}

export interface Outcome {
  readonly tried: number
  readonly characters: number
  readonly faults: Readonly<Record<Fault['kind'], number>>
  /** The most CPU time a character, in microseconds, of those of `LEAST` characters or more; and its number. */
  readonly slowest: number
  readonly slowestNumber: number
}

/** No longer, so that a few repeats of repeats do not take all the time. */
const LONGEST = 60_000
/** What is made at every call counts for nothing beside so many characters. */
const LEAST = 1000

export function tryMutated(trial: Trial): Outcome {
  const faults = { loss: 0, span: 0, bytes: 0, other: 0, throw: 0 }
  let tried = 0
  let characters = 0
  let slowest = 0
  let slowestNumber = -1
  for (let number = trial.shard; number < trial.count; number += trial.shards) {
    const article = articleOf(trial, number)
    tried++
    characters += article.text.length
    const before = process.cpuUsage()
    try {
      if (trial.stage === 'clean') tryClean(article)
      else tryDigest(article)
    } catch (error) {
      const kind = error instanceof Violation ? error.promised : 'throw'
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
      faults[kind]++
      trial.onFault?.({ kind, number, message, article })
    }
    const { user, system } = process.cpuUsage(before)
    // Each was called twice.
    const pace = (user + system) / 2 / article.text.length
    if (article.text.length >= LEAST && pace > slowest) {
      slowest = pace
      slowestNumber = number
    }
  }
  return { tried, characters, faults, slowest, slowestNumber }
}

/** The mutated article of a number. */
export function articleOf(
  { articles, dictionary, seed }: Pick<Trial, 'articles' | 'dictionary' | 'seed'>,
  number: number,
): Pick<Article, 'title' | 'text'> {
  const random = seeded(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b))
  const any = (): Pick<Article, 'title' | 'text'> =>
    articles[Math.floor(random() * articles.length)] as Article
  const { title, text } = any()
  const supplies: Supplies = { random, dictionary, other: () => any().text, longest: LONGEST }
  const changed = mutatedArticle(text, supplies)
  return title === undefined ? { text: changed } : { title, text: changed }
}

function tryClean(article: Pick<Article, 'title' | 'text'>): void {
  ensureCleaned(
    article,
    ensureSame(() => clean(article), 'clean'),
  )
}

function tryDigest(article: Pick<Article, 'title' | 'text'>): void {
  ensureDigest(
    article,
    ensureSame(() => digest(article), 'digest'),
  )
}
