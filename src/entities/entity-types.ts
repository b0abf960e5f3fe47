/** The types of entities: names, and values, which can be counted or put on a calendar. */
import type { NameType } from './tagger.ts'
import type { ValueType } from './values/found-value.ts'

export const NAME_TYPES: readonly NameType[] = Object.freeze([
  'PERSON',
  'ORGANIZATION',
  'LOCATION',
  'NORP',
  'EVENT',
  'PRODUCT',
  'WORK',
  'LAW',
  'SUBSTANCE',
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
