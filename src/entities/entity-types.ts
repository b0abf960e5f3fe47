/**
 * The types of entities: names, and values, which can be counted or put on a calendar; and a gloss of each. They are
 * called as in OntoNotes 5 (Weischedel et al. 2013) and TIMEX3, the three that are short there written out or told as
 * one; `CHEMICAL` and `DISEASE` as in BC5CDR (Li et al. 2016).
 */
import type { NameType, PlaceSubtype } from './tagger.ts'
import type { ValueType } from './values/found-value.ts'

/**
 * What each type of entity is, in English, by its name.
 *
 * @example
 * ENTITY_TYPES.NORP // 'nationalities, religious and political groups'
 */
export const ENTITY_TYPES: Readonly<Record<NameType | ValueType, string>> = Object.freeze({
  PERSON: 'people, also those of stories',
  ORGANIZATION: 'firms, parties, offices, teams',
  LOCATION: 'places; the `subtype` says of which kind',
  NORP: 'nationalities, religious and political groups',
  EVENT: 'storms, wars, games, feasts',
  PRODUCT: 'goods, vehicles, weapons, programs',
  WORK_OF_ART: 'books, films, songs, papers',
  LAW: 'acts, treaties, rulings',
  CHEMICAL: 'drugs and other substances',
  DISEASE: 'illnesses',
  LANGUAGE: 'languages',
  DATE: 'days, weeks, months, years, and from when to when',
  TIME: 'times of day',
  DURATION: 'how long',
  MONEY: 'sums with their currency',
  PERCENT: 'percentages',
  QUANTITY: 'what is measured, with its unit',
  ORDINAL: 'first, second',
})

/**
 * What each `subtype` of a `LOCATION` is, in English, by its name.
 *
 * @example
 * PLACE_SUBTYPES.GPE // 'countries, states, cities: places with a government'
 */
export const PLACE_SUBTYPES: Readonly<Record<PlaceSubtype, string>> = Object.freeze({
  GPE: 'countries, states, cities: places with a government',
  LOC: 'seas, mountains, regions: other places',
  FAC: 'buildings, bridges, airports: what was built',
})

export const NAME_TYPES: readonly NameType[] = Object.freeze([
  'PERSON',
  'ORGANIZATION',
  'LOCATION',
  'NORP',
  'EVENT',
  'PRODUCT',
  'WORK_OF_ART',
  'LAW',
  'CHEMICAL',
  'DISEASE',
  'LANGUAGE',
] as const)

export const VALUE_TYPES: readonly ValueType[] = Object.freeze([
  'DATE',
  'TIME',
  'DURATION',
  'MONEY',
  'PERCENT',
  'QUANTITY',
  'ORDINAL',
] as const)

const values: ReadonlySet<string> = new Set(VALUE_TYPES)

export const isValueType = (type: string): boolean => values.has(type)
