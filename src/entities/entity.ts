/**
 * A person, a place, a date, an amount of an article, as it is told to the caller.
 */
import type { Span } from '../document/span.ts'
import type { NameType, PlaceSubtype } from './tagger.ts'
import type { ValueType } from './values/found-value.ts'

/** Names, then values: `DATE` and what follows may have a `value`. */
export type EntityType = NameType | ValueType

/** One place where an entity is named; `text.slice(start, end) === mention.text`. */
export interface Mention extends Span {
  readonly text: string
  /** The place stands for those who govern there: `Beijing said`. Else missing. */
  readonly metonym?: true
}

export interface Entity {
  /**
   * The longest clean name that the article has for it, without title; of places and bodies that
   * go by several (`U.S.`, `America`) the usual full one.
   */
  readonly name: string
  readonly type: EntityType
  /** Of a `LOCATION`: a country, state or city; another place; what was built. Missing if unknown. */
  readonly subtype?: PlaceSubtype
  /** 0 to 1; over an article they sum to 1, before `types` leaves any out. */
  readonly salience: number
  /** The other names that the article has for it, by first appearance; with titles too. */
  readonly aliases: readonly string[]
  /** By position. */
  readonly mentions: readonly Mention[]
  /**
   * DATE: ISO 8601 to the precision given (`2019-06-04`, `2019-06`, `2019`, `2019-W23`), an interval
   * for a range, a decade, a quarter (`1990/1999`); TIME: `17:30`; DURATION: `P3Y`; MONEY: amount
   * and ISO 4217 code (`1200000000 USD`; a bare `$` is the US dollar); PERCENT: a ratio (`0.055`);
   * QUANTITY: number and unit (`10 km`); ORDINAL: the number. Of a range both ends (`3/5 km`). Missing
   * where the text does not tell: what leans on the day of writing if the article has no date,
   * seasons, `05/06/2019`, `two years later`, `millions of dollars`.
   */
  readonly value?: string
  /** Of a `NORP` that is called after a place: that place (`China` of `Chinese`). */
  readonly place?: string
  /** The `id` of the name in the `gazetteer`. */
  readonly id?: string
}
