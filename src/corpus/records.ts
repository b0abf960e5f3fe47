/**
 * What a corpus writes into its store: one record an article that was added, one for each that was
 * removed. The first byte is the version of the format, the second says what the record is, the rest is
 * JSON in UTF-8: the article as it was given with what was told of it, unless it was `unique`; or the id
 * of the one that goes. All else is made anew from the texts when a corpus opens, so a store serves any
 * options and any later version.
 * Cost: linear.
 */
import type { Article } from '../document/article.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import { type KnownArticle, type Relation, UNRELATED } from './finding.ts'

const VERSION = 1
const ADDED = 1
const REMOVED = 2
const HEADER = 2

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** What the record of an article holds; one that is `unique` has no relation. */
type Added = Pick<KnownArticle, 'article'> & Partial<KnownArticle>

/** What a record says: an article came, or the one with this id went. */
export type Entry =
  | (KnownArticle & { readonly removed?: never })
  | { readonly article?: never; readonly removed: string }

/** The record of an article that is added. */
export function recordOf(article: Article, relation: Relation): Uint8Array {
  if (relation.verdict === UNRELATED.verdict) return encode(ADDED, { article })
  const { verdict, of, similarity, containment, differences } = relation
  const told = { verdict, of, similarity, containment, differences }
  return encode(ADDED, { article, relation: told })
}

/** The record of an article that goes. */
export const removalOf = (id: string): Uint8Array => encode(REMOVED, id)

/** @throws OnceoverError `STORE_VERSION` if the record has another version, `STORE_DAMAGED` if it is none */
export function readRecord(record: Uint8Array): Entry {
  const [version, kind] = record
  if (version !== VERSION) {
    throw new OnceoverError(
      'STORE_VERSION',
      `a record of the store has version ${version ?? 'none'}, this library reads ${VERSION}`,
    )
  }
  try {
    const value: unknown = JSON.parse(decoder.decode(record.subarray(HEADER)))
    if (kind === ADDED) return { relation: UNRELATED, ...(value as Added) }
    if (kind === REMOVED && typeof value === 'string') return { removed: value }
  } catch (error) {
    throw new OnceoverError('STORE_DAMAGED', 'a record of the store cannot be read', {
      cause: error,
    })
  }
  throw new OnceoverError('STORE_DAMAGED', `a record of the store is of no known kind: ${kind}`)
}

function encode(kind: number, value: unknown): Uint8Array {
  const json = encoder.encode(JSON.stringify(value))
  const record = new Uint8Array(json.length + HEADER)
  record[0] = VERSION
  record[1] = kind
  record.set(json, HEADER)
  return record
}
