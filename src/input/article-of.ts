/**
 * A parsed JSON value to the article, or the articles on one subject, that it holds. Cost: linear in
 * the articles.
 */
import { type Article, kindOf, textOfField } from '../document/article.ts'
import { OnceoverError } from '../document/onceover-error.ts'

/** An article with its key as it was written: a number stays one. */
export interface KeyedArticle {
  readonly id?: string | number
  readonly article: Article
}

/** Articles on one subject, with the key of the record that they stand in. */
export interface KeyedCluster {
  readonly id?: string | number
  readonly cluster: readonly Article[]
}

/** Fields that change the result, so that a wrong type is told. */
const READ_FIELDS = ['title', 'language'] as const
/** Fields that are only carried; scrapers put all kinds of things here. */
const CARRIED_FIELDS = ['url', 'source', 'date'] as const
/** So many fields are named when the text is missing. */
const NAMED_FIELDS = 6
/** ... and so many characters of each. */
const NAMED_LENGTH = 40

/**
 * The article of a record. `title` and `language` must be strings, null or missing; `url`, `source`
 * and `date` are taken if they are strings; numbers are keys too, as `id` and as `source`.
 *
 * @throws OnceoverError `INVALID_RECORD` if the value is not an object or a field has a wrong type,
 *   `MISSING_TEXT` if `text` is missing or not a string
 */
function articleOf(value: unknown): KeyedArticle {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new OnceoverError('INVALID_RECORD', `expected an object, got ${kindOf(value)}`)
  }
  const record = value as Readonly<Record<string, unknown>>
  const { text } = record
  if (typeof text !== 'string') throw new OnceoverError('MISSING_TEXT', describeMissing(record))
  const article: { -readonly [Field in keyof Article]: Article[Field] } = { text }
  const id = keyOf(record)
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
    const given = textOfField(field, record[field])
    if (given !== undefined) article[field] = given
  }
  return id === undefined ? { article } : { id, article }
}

/**
 * The article of a record; of one that has no `text` but `documents`, a list of texts or articles,
 * these.
 *
 * @throws OnceoverError as `articleOf`; `INVALID_RECORD` if `documents` is no list
 */
export function recordOf(value: unknown): KeyedArticle | KeyedCluster {
  if (typeof value !== 'object' || value === null || !('documents' in value))
    return articleOf(value)
  const { documents, text } = value as { readonly documents: unknown; readonly text?: unknown }
  if (typeof text === 'string') return articleOf(value)
  if (!Array.isArray(documents)) {
    const message = `field \`documents\` must be a list of texts or articles, got ${kindOf(documents)}`
    throw new OnceoverError('INVALID_RECORD', message)
  }
  const id = keyOf(value)
  return { ...(id === undefined ? {} : { id }), cluster: documents.map(documentOf) }
}

function documentOf(value: unknown, at: number): Article {
  if (typeof value === 'string') return { text: value }
  try {
    return articleOf(value).article
  } catch (error) {
    if (!(error instanceof OnceoverError)) throw error
    const message = error.message.replace(/^onceover: /, '')
    throw new OnceoverError(error.code, `document ${at + 1}: ${message}`, { cause: error })
  }
}

/** The key of a record, also of one that cannot be an article. */
export function idOf(value: unknown): string | number | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined
  const { id } = value
  if (typeof id === 'string') return id
  // JSON reads a zero below zero and writes none.
  return typeof id === 'number' && Number.isFinite(id) ? id + 0 : undefined
}

/**
 * @throws OnceoverError `INVALID_RECORD` for what is no key, as an object is none, and for a number that JSON cannot write
 *   again, such as `1e999`: nobody could tell whose result it is
 */
function keyOf(value: object): string | number | undefined {
  const { id } = value as { readonly id?: unknown }
  const key = idOf(value)
  if (key !== undefined || id === undefined || id === null) return key
  const wrong =
    typeof id === 'number'
      ? 'is a number that is too large'
      : `must be a string or a number, got ${kindOf(id)}`
  throw new OnceoverError('INVALID_RECORD', `field \`id\` ${wrong}`)
}

function describeMissing(record: Readonly<Record<string, unknown>>): string {
  if ('text' in record) return `field \`text\` must be a string, got ${kindOf(record.text)}`
  const fields = Object.keys(record)
  if (fields.length === 0) return 'field `text` is missing: the record is empty'
  const more = fields.length > NAMED_FIELDS ? ', …' : ''
  const named = fields.slice(0, NAMED_FIELDS).map((field) => field.slice(0, NAMED_LENGTH))
  return `field \`text\` is missing: the record has ${named.join(', ')}${more}`
}
