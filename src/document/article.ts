/**
 * The article as callers hand it in, and the check that it is one.
 * Cost: constant.
 */
import { OnceoverError } from './onceover-error.ts'

/** A scraped article. Only `text` is needed; the more is known, the better the result. */
export interface Article {
  /** The caller's own key; copied to the result. */
  readonly id?: string
  /** The headline, where it is known apart from the text. */
  readonly title?: string
  /** The body as it was scraped, in any layout. */
  readonly text: string
  readonly url?: string
  /** The outlet. */
  readonly source?: string
  /** When it was published, ISO 8601. */
  readonly date?: string
  /** BCP 47 tag (`en`, `de-AT`); detected from the text when missing. */
  readonly language?: string
}

const OPTIONAL_TEXTS = ['id', 'title', 'url', 'source', 'date', 'language'] as const

/**
 * The article that a caller means: a string is an article that has only a text. Optional fields
 * that are null count as missing, as scrapers write them so.
 *
 * @throws OnceoverError `INVALID_INPUT` if it is neither, or a field is not a string
 */
export function asArticle(input: string | Article): Article {
  if (typeof input === 'string') return { text: input }
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new OnceoverError(
      'INVALID_INPUT',
      `expected a string or an article, got ${kindOf(input)}`,
    )
  }
  if (typeof input.text !== 'string') {
    throw new OnceoverError(
      'INVALID_INPUT',
      `field \`text\` of the article must be a string, got ${kindOf(input.text)}`,
    )
  }
  const article: { -readonly [Field in keyof Article]: Article[Field] } = { text: input.text }
  for (const field of OPTIONAL_TEXTS) {
    const value: unknown = input[field]
    if (value === undefined || value === null) continue
    if (typeof value !== 'string') {
      throw new OnceoverError(
        'INVALID_INPUT',
        `field \`${field}\` of the article must be a string, got ${kindOf(value)}`,
      )
    }
    article[field] = value
  }
  return article
}

/** How an error message calls a value of the wrong kind. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? 'an object' : typeof value
}
