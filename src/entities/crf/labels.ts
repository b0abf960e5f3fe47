/**
 * The labels of tokens: outside (`O`), or a type with a place in the name: begin, inside, end, single
 * (BIOES; Ratinov & Roth 2009, section 3.1). Inside, places have one of three types of their own.
 */
import type { NameType } from '../tagger.ts'

/** The types that the model tells apart. */
export const MODEL_TYPES = [
  'PERSON',
  'ORGANIZATION',
  'GPE',
  'LOC',
  'FAC',
  'NORP',
  'EVENT',
  'PRODUCT',
  'WORK',
  'LAW',
  'SUBSTANCE',
  'DISEASE',
  'LANGUAGE',
] as const
export type ModelType = (typeof MODEL_TYPES)[number]

/** A place has one of these. */
export const PLACES: ReadonlySet<ModelType> = new Set(['GPE', 'LOC', 'FAC'])

export const OUTSIDE = 0
/** Places of a token in a name; the label is `1 + type * 4 + place`. */
export const BEGIN = 0
export const INSIDE = 1
export const END = 2
export const SINGLE = 3
export const LABEL_COUNT: number = 1 + MODEL_TYPES.length * 4

export const labelOf = (type: number, place: number): number => 1 + type * 4 + place
export const typeOfLabel = (label: number): number => (label - 1) >> 2
export const placeOfLabel = (label: number): number => (label - 1) & 3

/** Is a name over before the next token? */
export const mayStop = (label: number): boolean => label === OUTSIDE || placeOfLabel(label) >= END
/** May the label stand where no name is open? */
export const mayStart = (label: number): boolean =>
  label === OUTSIDE || placeOfLabel(label) === BEGIN || placeOfLabel(label) === SINGLE

/** May the second label follow the first? */
export function mayFollow(first: number, second: number): boolean {
  if (mayStop(first)) return mayStart(second)
  return !mayStart(second) && typeOfLabel(first) === typeOfLabel(second)
}

/** What types of the model are called outside, where that is not the same. */
const CALLED: Partial<Record<ModelType, NameType>> = {
  GPE: 'LOCATION',
  LOC: 'LOCATION',
  FAC: 'LOCATION',
  WORK: 'WORK_OF_ART',
  SUBSTANCE: 'CHEMICAL',
}

/** What a type of the model is called outside. */
export const nameTypeOf = (type: ModelType): NameType => CALLED[type] ?? (type as NameType)
