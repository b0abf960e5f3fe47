/** One run of a command, and what it makes of an article: what the commands and their runner share. */
import type { Article } from '../document/article.ts'
import type { ReportOptions } from '../report/page.ts'

/** What a command makes of one article, or finds among all. */
export interface Result {
  /** The fields of the output line. */
  readonly fields: object
  /** The text to hand on as it is, where the command makes one. */
  readonly plain?: string
  /** The same for a person at a terminal. */
  readonly report: (options: ReportOptions) => string
}

/** One run of a command over all articles of all inputs. */
export interface Job {
  /**
   * Serves an article. Undefined: it has no line of its own.
   *
   * @param key the `id` of the article, or else where it comes from
   * @param json the JSON that the article was read from, on one line; undefined if it was a text
   */
  readonly serve: (
    article: Article,
    key: string | number,
    json: string | undefined,
  ) => Result | undefined | Promise<Result | undefined>
  /** Serves several articles on one subject; missing where a command takes one at a time. */
  readonly serveCluster?: (articles: readonly Article[]) => Result
  /** What was found among all articles, once all were served. */
  readonly end?: () => Iterable<Result> | AsyncIterable<Result>
  /** It remembers what it was given. */
  readonly keeps?: true
  /** Lets go of what it holds. */
  readonly close?: () => Promise<void>
}
