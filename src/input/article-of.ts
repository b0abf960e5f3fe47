/**
 * A parsed JSON value to the article that it holds. Cost: constant.
 */
import type { Article } from '../document/article.ts'
import { kindOf } from '../document/article.ts'
import { OnceoverError } from '../document/onceover-error.ts'

/** An article with its key as it was written: a number stays one. */
export interface KeyedArticle {
  readonly id?: string | number
  readonly article: Article
}

/** Fields that change the result, so that a wrong type is told. */
const READ_FIELDS = ['title', 'language'] as const
/** Fields that are only carried; scrapers put all kinds of things here. */
const CARRIED_FIELDS = ['url', 'source', 'date'] as const
/** So many fields are named when the text is missing. */
const NAMED_FIELDS = 6

/**
 * The article of a record. `title` and `language` must be strings, null or missing; `url`, `source`
 * and `date` are taken if they are strings; a numeric `id` is a key too.
 *
 * @throws OnceoverError `INVALID_RECORD` if the value is not an object or a field has a wrong type,
 *   `MISSING_TEXT` if `text` is missing or not a string
 */
export function articleOf(value: unknown): KeyedArticle {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new OnceoverError('INVALID_RECORD', `expected an object, got ${kindOf(value)}`)
  }
  const record = value as Readonly<Record<string, unknown>>
  const { text } = record
  if (typeof text !== 'string') throw new OnceoverError('MISSING_TEXT', describeMissing(record))
  const article: { -readonly [Field in keyof Article]: Article[Field] } = { text }
  const id = idOf(record)
  if (id !== undefined) article.id = String(id)
  for (const field of READ_FIELDS) {
    const given = record[field] ?? undefined
    if (given === undefined) continue
    if (typeof given !== 'string') {
      const message = `field \`${field}\` must be a string, got ${kindOf(given)}`
      throw new OnceoverError('INVALID_RECORD', message)
    }
    article[field] = given
  }
  for (const field of CARRIED_FIELDS) {
    const given = record[field]
    if (typeof given === 'string') article[field] = given
  }
  return id === undefined ? { article } : { id, article }
}

/** The key of a record, also of one that cannot be an article. */
export function idOf(value: unknown): string | number | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined
  const { id } = value
  return typeof id === 'string' || typeof id === 'number' ? id : undefined
}

function describeMissing(record: Readonly<Record<string, unknown>>): string {
  if ('text' in record) return `field \`text\` must be a string, got ${kindOf(record.text)}`
  const fields = Object.keys(record)
  if (fields.length === 0) return 'field `text` is missing: the record is empty'
  const more = fields.length > NAMED_FIELDS ? ', …' : ''
  return `field \`text\` is missing: the record has ${fields.slice(0, NAMED_FIELDS).join(', ')}${more}`
}
