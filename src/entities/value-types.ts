/** Which types of entities are values: they can be counted or put on a calendar. */
import type { FoundValue } from './values/found-value.ts'

const ALL: readonly FoundValue['type'][] = [
  'DATE',
  'TIME',
  'DURATION',
  'MONEY',
  'PERCENT',
  'QUANTITY',
  'ORDINAL',
]

export const VALUE_TYPES: ReadonlySet<string> = new Set(ALL)
