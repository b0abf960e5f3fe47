/** A record of an input that was read: an article, or several on one subject, or why there is none. */
import type { Article } from '../document/article.ts'
import type { Failure } from '../failure.ts'

export type InputRecord = {
  readonly id?: string | number
  /** The line of NDJSON input, from 1. */
  readonly line?: number
  /** The place in a JSON list, from 1. */
  readonly item?: number
} & (
  | {
      readonly article: Article
      /** The JSON on one line that the article is of, with all its fields; missing for a text. */
      readonly json?: string
    }
  | {
      /** Articles on one subject. */
      readonly cluster: readonly Article[]
      readonly json: string
    }
  | { readonly error: Failure }
)
