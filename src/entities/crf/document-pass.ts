/**
 * What the names of a document tell of each other, after the model has read its sentences one by one.
 *
 * Method: a name of which a part was seen is whole; a surface has the type that most of its mentions have;
 * the last name of a person is that person; what is a name elsewhere in the document is one where the model
 * saw none ("one sense per discourse", Gale, Church & Yarowsky 1992). Cost: linear in the names and the words with a capital.
 */
import { SPELT_SMALL } from './document-hints.ts'
import type { FieldName, FieldReading } from './field-tagger.ts'
import { findListed } from './find-listed.ts'
import { CAPITAL, SMALL } from './form-signs.ts'
import type { ModelType } from './labels.ts'
import { lengthenNames } from './longer-names.ts'
import { hasSign, keyAt, surfaceOf, USUAL_CASE } from './name-tokens.ts'
import { isLikelyName } from './prose-habit.ts'
import { repairNames } from './repair-names.ts'

interface Surface {
  /** Mentions by type. */
  readonly votes: Map<ModelType, number>
  count: number
  type: ModelType
  /** Mentions of that type. */
  most: number
}

const LONGEST = 5
/** A type needs this share of the mentions to change the others. */
const SHARE = 0.45
/** The same among organisations and places: both may be meant. */
const SHARE_IF_CLOSE = 0.6
const TEAM_OR_PLACE: ReadonlySet<ModelType> = new Set(['ORGANIZATION', 'GPE', 'LOC', 'FAC'])
/** Named by a first name: `Hurricane Irma`. */
const STORM = /^(?:hurricane|typhoon|cyclone|tropical storm|storm) /
const LEAST_LETTERS = 3
/** Called after two people: `the Graham-Cassidy bill`. */
const LAWS: ReadonlySet<ModelType> = new Set(['LAW', 'WORK'])
/** The tokens of `Moon Jae-in`. */
const GIVEN_BEHIND_FAMILY = 4

/** The names, by position, agreed with each other. */
export function agreeNames(read: FieldReading): FieldName[] {
  const mended = { ...read, names: lengthenNames({ ...read, names: repairNames(read) }) }
  const seen = countSurfaces(mended)
  const people = lastWords(seen, 'PERSON')
  addFamilyNames(mended, people)
  const reading = { ...read, names: mended.names.flatMap((name) => splitPair(read, name, people)) }
  const surfaces = reading.names.length > mended.names.length ? countSurfaces(reading) : seen
  const storms = lastWords(surfaces, 'EVENT')
  for (const name of reading.names) {
    const key = surfaceOf(reading.tokens, name.from, name.to)
    const surface = surfaces.get(key) as Surface
    if (isClear(name, surface)) name.type = surface.type
    if (isPersonElsewhere(name, key, surface, people)) name.type = 'PERSON'
    else if (name.type === 'PERSON' && storms.has(key) && !people.has(key)) name.type = 'EVENT'
  }
  const found = findRepeats(reading, surfaces, people)
  const known = findListed(reading, [...reading.names, ...found])
  return [...reading.names, ...found, ...known].sort((a, b) => a.from - b.from)
}

/** Has the surface one type that its other mentions are to have? A city and its team may differ. */
function isClear({ type }: FieldName, surface: Surface): boolean {
  const close = TEAM_OR_PLACE.has(type) && TEAM_OR_PLACE.has(surface.type)
  return surface.most >= 2 && surface.most > surface.count * (close ? SHARE_IF_CLOSE : SHARE)
}

function countSurfaces(reading: FieldReading): Map<string, Surface> {
  const surfaces = new Map<string, Surface>()
  for (const { from, to, type } of reading.names) {
    const key = surfaceOf(reading.tokens, from, to)
    let surface = surfaces.get(key)
    if (surface === undefined) {
      surface = { votes: new Map(), count: 0, type, most: 0 }
      surfaces.set(key, surface)
    }
    const votes = (surface.votes.get(type) ?? 0) + 1
    surface.votes.set(type, votes)
    surface.count++
    if (votes > surface.most) {
      surface.most = votes
      surface.type = type
    }
  }
  return surfaces
}

/**
 * The last names of people with two names or more, and how often those are mentioned; hyphens belong
 * to them (`Hunt-Hendrix`). Of events, the names of storms.
 */
function lastWords(
  surfaces: ReadonlyMap<string, Surface>,
  type: 'PERSON' | 'EVENT',
): Map<string, number> {
  const found = new Map<string, number>()
  for (const [key, surface] of surfaces) {
    if (surface.type !== type || (type === 'EVENT' && !STORM.test(key))) continue
    const last = /^\S.*? ((?:\S+ - )*\S+)$/.exec(key)?.[1]
    if (last === undefined || last.length < LEAST_LETTERS) continue
    found.set(last, (found.get(last) ?? 0) + surface.most)
  }
  return found
}

/** `Moon Jae-in` is called `Moon`: where a given name ends in a syllable in small letters, it is the last. */
function addFamilyNames(reading: FieldReading, people: Map<string, number>): void {
  const { tokens } = reading
  for (const { from, to, type } of reading.names) {
    if (type !== 'PERSON' || to - from !== GIVEN_BEHIND_FAMILY) continue
    if (!hasSign(tokens, to - 1, SMALL) || keyAt(tokens, to - 2) !== '-') continue
    const family = keyAt(tokens, from)
    people.set(family, (people.get(family) ?? 0) + 1)
  }
}

/** `Trump-Kim`, in an article on Donald Trump and Kim Jong-un, is two people. */
function splitPair(
  reading: FieldReading,
  name: FieldName,
  people: ReadonlyMap<string, number>,
): FieldName[] {
  const { from, to, type } = name
  const { tokens } = reading
  if (to - from !== 3 || keyAt(tokens, from + 1) !== '-' || LAWS.has(type)) return [name]
  const first = keyAt(tokens, from)
  const second = keyAt(tokens, to - 1)
  const isPair = people.has(first) && people.has(second) && first !== second
  if (!isPair || people.has(surfaceOf(reading.tokens, from, to))) return [name]
  return [
    { from, to: from + 1, type: 'PERSON' },
    { from: to - 1, to, type: 'PERSON' },
  ]
}

function isPersonElsewhere(
  { type }: FieldName,
  key: string,
  surface: Surface,
  people: ReadonlyMap<string, number>,
): boolean {
  if (type === 'PERSON' || type === 'NORP') return false
  const mentions = people.get(key)
  return mentions !== undefined && !(surface.type !== 'PERSON' && surface.most > mentions + 1)
}

function findRepeats(
  reading: FieldReading,
  surfaces: ReadonlyMap<string, Surface>,
  people: ReadonlyMap<string, number>,
): FieldName[] {
  const { tokens, names } = reading
  const used = new Uint8Array(tokens.kinds.length)
  for (const { from, to } of names) used.fill(1, from, to)
  const firsts = new Set<string>()
  for (const key of [...people.keys(), ...surfaces.keys()])
    firsts.add(key.split(' ', 1)[0] as string)
  const found: FieldName[] = []
  for (const { from, to, letterCase } of tokens.sentences) {
    const mayRepeat = letterCase === USUAL_CASE ? isRepeatedWord : isRepeatedInHeadline
    for (let token = from; token < to; token++) {
      const isFirst = hasSign(tokens, token, CAPITAL) && firsts.has(keyAt(tokens, token))
      if (used[token] === 1 || !isFirst) continue
      for (let end = Math.min(to, token + LONGEST); end > token; end--) {
        const type = repeatedType(reading, surfaces, people, used, token, end, mayRepeat)
        if (type === undefined) continue
        found.push({ from: token, to: end, type })
        used.fill(1, token, end)
        break
      }
    }
  }
  return found
}

/** May a word by itself be one that the document names elsewhere? */
type WordTest = (reading: FieldReading, used: Uint8Array, token: number) => boolean

function repeatedType(
  reading: FieldReading,
  surfaces: ReadonlyMap<string, Surface>,
  people: ReadonlyMap<string, number>,
  used: Uint8Array,
  from: number,
  to: number,
  mayRepeat: WordTest,
): ModelType | undefined {
  for (let token = from; token < to; token++) if (used[token] === 1) return undefined
  const key = surfaceOf(reading.tokens, from, to)
  const surface = surfaces.get(key)
  if (to - from > 1) return people.has(key) ? 'PERSON' : surface?.type
  if (key.length < LEAST_LETTERS || !mayRepeat(reading, used, from)) return undefined
  if (surface !== undefined && surface.most >= 2) return surface.type
  return people.has(key) ? 'PERSON' : undefined
}

const isSpeltSmall = ({ hints }: FieldReading, token: number): boolean =>
  ((hints.spellings[token] as number) & SPELT_SMALL) !== 0

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
