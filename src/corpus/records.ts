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
/** A UTF-16 unit takes so many bytes of UTF-8 at most. */
const BYTES_A_UNIT = 3
const BLOCK = 1 << 18

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** What the record of an article holds; one that is `unique` has no relation. */
type Added = Pick<KnownArticle, 'article'> & Partial<KnownArticle>

/** What a record says: an article came, or the one with this id went. */
export type Entry =
  | (KnownArticle & { readonly removed?: never })
  | { readonly article?: never; readonly removed: string }

/** Writes records one behind the other into blocks: thousands of small arrays are dear to make. */
export class RecordWriter {
  private block = new Uint8Array(0)
  private used = 0

  /** The record of an article that is added, with what was told of it. */
  added(article: Article, relation: Relation): Uint8Array {
    if (relation.verdict === UNRELATED.verdict) return this.write(ADDED, { article })
    const { verdict, of, similarity, containment, differences } = relation
    const told = { verdict, of, similarity, containment, differences }
    return this.write(ADDED, { article, relation: told })
  }

  /** The record of an article that goes. */
  removed(id: string): Uint8Array {
    return this.write(REMOVED, id)
  }

  private write(kind: number, value: unknown): Uint8Array {
    const json = JSON.stringify(value)
    const most = json.length * BYTES_A_UNIT + HEADER
    if (this.used + most > this.block.length) {
      this.block = new Uint8Array(Math.max(BLOCK, most))
      this.used = 0
    }
    const from = this.used
    this.block[from] = VERSION
    this.block[from + 1] = kind
    const { written } = encoder.encodeInto(json, this.block.subarray(from + HEADER))
    this.used = from + HEADER + written
    return this.block.subarray(from, this.used)
  }
}

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
