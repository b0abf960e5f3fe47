/**
 * The seam between finding names and everything that is made of them. A tagger answers where names
 * stand and of which type; values, aliases and salience do not care how it knows.
 */
import type { ParsedDocument } from '../document/parse.ts'
import type { Span } from '../document/span.ts'

/** The types of names; dates, amounts and the like are found apart. `ENTITY_TYPES` says what each is. */
export type NameType =
  | 'PERSON'
  | 'ORGANIZATION'
  | 'LOCATION'
  | 'NORP'
  | 'EVENT'
  | 'PRODUCT'
  | 'WORK_OF_ART'
  | 'LAW'
  | 'CHEMICAL'
  | 'DISEASE'
  | 'LANGUAGE'

/** Kinds of places: countries, states and cities; other places by nature; what was built. See `PLACE_SUBTYPES`. */
export type PlaceSubtype = 'GPE' | 'LOC' | 'FAC'

/** One name where it stands: without title, article, quotes and possessive, inside one line. */
export interface TaggedName extends Span {
  readonly type: NameType
  /** Of a `LOCATION`, if the tagger knows. */
  readonly subtype?: PlaceSubtype | undefined
  /** All of the name, where line ends tear it and this is one of its pieces, one a line. */
  readonly whole?: string | undefined
}

/**
 * Finds the names of a document, by position, never overlapping. It is called once a document and
 * must be pure.
 */
export type Tagger = (document: ParsedDocument) => readonly TaggedName[]
