import type { DocumentInput } from '../document/parse.ts'
import type { Span } from '../document/span.ts'

export type EntityType =
  | 'PERSON'
  | 'ORGANIZATION'
  | 'LOCATION'
  | 'NORP'
  | 'EVENT'
  | 'PRODUCT'
  | 'WORK'
  | 'LAW'
  | 'SUBSTANCE'
  | 'DISEASE'
  | 'LANGUAGE'
  | 'DATE'
  | 'TIME'
  | 'DURATION'
  | 'MONEY'
  | 'PERCENT'
  | 'QUANTITY'

/** One place where an entity is named; `text.slice(start, end) === mention.text`. */
export interface Mention extends Span {
  readonly text: string
}

export interface Entity {
  /** The longest clean name that the article has for it. */
  readonly name: string
  readonly type: EntityType
  /** 0 to 1; over an article they sum to 1. */
  readonly salience: number
  /** The other names that the article has for it, by first appearance. */
  readonly aliases: readonly string[]
  /** By position. */
  readonly mentions: readonly Mention[]
  /** ISO date, amount with currency code, ratio ... where the type has a value. */
  readonly value?: string
}

export interface EntityOptions {
  /** Only entities of these types. Default: all. */
  readonly types?: readonly EntityType[]
}

export function extractEntities(_input: DocumentInput, _options: EntityOptions = {}): Entity[] {
  return []
}
