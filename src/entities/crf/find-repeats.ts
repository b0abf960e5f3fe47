/**
 * What is a name elsewhere in a document, where the model saw none ("one sense per discourse", Gale, Church
 * & Yarowsky 1992). Cost: linear in the words with a capital.
 */
import { TITLE } from '../lexicon.ts'
import { SPELT_SMALL } from './document-hints.ts'
import { type FieldName, type FieldReading, MOST_NAMES } from './field-tagger.ts'
import { CAPITAL } from './form-signs.ts'
import type { ModelType } from './labels.ts'
import { hasSign, keyAt, listsAt, sentenceAt, USUAL_CASE } from './name-tokens.ts'
import { isTitleAlone } from './no-names.ts'
import { isLikelyName } from './prose-habit.ts'
import type { Surfaces } from './surfaces.ts'

/** What the mentions of one surface are. */
export interface Surface {
  /** Its number among all, and where it stands first. */
  readonly number: number
  readonly from: number
  readonly to: number
  /** Mentions by type; none if there is one mention. */
  votes: Map<ModelType, number> | undefined
  count: number
  type: ModelType
  /** Mentions of that type. */
  most: number
}

/** The surfaces of the names, by their numbers. */
export type NamedSurfaces = ReadonlyMap<number, Surface>
/** How often the last names of people are mentioned, by the numbers of their surfaces. */
export type People = ReadonlyMap<number, number>

const LONGEST = 5
/** The least letters of a name that is known again by itself. */
export const LEAST_LETTERS = 3

/** The names beside those that were read. */
export function findRepeats(
  reading: FieldReading,
  numbers: Surfaces,
  surfaces: NamedSurfaces,
  people: People,
): FieldName[] {
  const { tokens, names } = reading
  const used = new Uint8Array(tokens.kinds.length)
  for (const { from, to } of names) used.fill(1, from, to)
  const known: Known = { reading, used, numbers, surfaces, people }
  const firsts = numbers.firstWords()
  const found: FieldName[] = []
  for (const { from, to, letterCase } of tokens.sentences) {
    const mayRepeat = letterCase === USUAL_CASE ? isRepeatedWord : isRepeatedInHeadline
    for (let token = from; token < to && found.length < MOST_NAMES; token++) {
      if (used[token] === 1 || !hasSign(tokens, token, CAPITAL)) continue
      if (!firsts.has(numbers.wordAt(token))) continue
      const name = repeatAt(known, token, to, mayRepeat)
      if (name === undefined) continue
      found.push(name)
      used.fill(1, token, name.to)
    }
  }
  return found
}

/** What is known of a document's names; `used` has 1 for the tokens that are in one. */
interface Known {
  readonly reading: FieldReading
  readonly used: Uint8Array
  readonly numbers: Surfaces
  readonly surfaces: NamedSurfaces
  readonly people: People
}

/** The longest name that stands at a token, before `to`, and elsewhere. */
function repeatAt(
  { reading, used, numbers, surfaces, people }: Known,
  from: number,
  limit: number,
  mayRepeat: WordTest,
): FieldName | undefined {
  for (let to = freeEnd(used, from, Math.min(limit, from + LONGEST)); to > from; to--) {
    const surface = numbers.find(from, to)
    if (surface < 0) continue
    const isAlone = to === from + 1
    if (isAlone && !(hasLetters(reading, from) && mayRepeat(reading, used, from))) continue
    if (isAlone && isTitleAlone(reading, from)) continue
    const seen = surfaces.get(surface)
    const isPerson = people.has(surface)
    if (isAlone && !isPerson && seen !== undefined && isUnsure(reading, seen)) continue
    const type = repeatedType(seen, isPerson, isAlone)
    if (type !== undefined) return { from, to, type }
  }
  return undefined
}

/** Where the first name behind a token begins, `most` at the furthest. */
function freeEnd(used: Uint8Array, token: number, most: number): number {
  let end = token + 1
  while (end < most && used[end] === 0) end++
  return end
}

const hasLetters = ({ tokens }: FieldReading, token: number): boolean =>
  keyAt(tokens, token).length >= LEAST_LETTERS

/** May a word by itself be one that the document names elsewhere? */
type WordTest = (reading: FieldReading, used: Uint8Array, token: number) => boolean

/** What a surface is where the model saw no name; what was named once only, by itself, may be a person's name. */
function repeatedType(
  surface: Surface | undefined,
  isPerson: boolean,
  isAlone: boolean,
): ModelType | undefined {
  const isOther = isAlone && surface !== undefined && surface.most >= 2
  return isPerson && !isOther ? 'PERSON' : surface?.type
}

/** Seen once, in a headline, or a title (`Sen.`): the next may be no name. */
const isUnsure = ({ tokens }: FieldReading, { from, most }: Surface): boolean =>
  most === 1 &&
  ((listsAt(tokens, from) & TITLE) !== 0 || sentenceAt(tokens, from)?.letterCase !== USUAL_CASE)

const isSpeltSmall = ({ hints }: FieldReading, token: number): boolean =>
  (hints.words.spelling(token) & SPELT_SMALL) !== 0

const isRepeatedWord: WordTest = (reading, used, token) =>
  !isSpeltSmall(reading, token) && !hasNeighbour(reading, used, token)

/** Where capitals tell nothing, neither do neighbours with one. */
const isRepeatedInHeadline: WordTest = (reading, _, token) => {
  const { table, kinds } = reading.tokens
  const likely = table.likely[kinds[token] as number] as number
  return !isSpeltSmall(reading, token) && isLikelyName(likely)
}

/** Does a word with a capital that no name has stand directly beside the token? */
function hasNeighbour({ tokens }: FieldReading, used: Uint8Array, token: number): boolean {
  const joined = (other: number): boolean => hasSign(tokens, other, CAPITAL) && used[other] === 0
  const close = (first: number): boolean =>
    (tokens.starts[first + 1] as number) - (tokens.ends[first] as number) <= 1
  return (joined(token - 1) && close(token - 1)) || (joined(token + 1) && close(token))
}
