/**
 * What the names of a document tell of each other, after the model has read its sentences one by one.
 *
 * Method: a name of which a part was seen is whole; a surface has the type that most of its mentions have;
 * the last name of a person is that person; what is a name elsewhere in the document is one where the model
 * saw none ("one sense per discourse", Gale, Church & Yarowsky 1992). Cost: linear in the names and the words with a capital.
 */

import { sorted } from '../../document/sorted.ts'
import type { Steps } from '../../document/steps.ts'
import { ANY_PLACE, EVENT, FIRST_NAME } from '../lexicon.ts'
import { joinTails } from './body-tails.ts'
import { companyHeads, MISTAKEN_FOR } from './company-heads.ts'
import type { FieldName, FieldReading } from './field-tagger.ts'
import { findListed } from './find-listed.ts'
import {
  findRepeats,
  LEAST_LETTERS,
  type NamedSurfaces,
  type People,
  type Surface,
} from './find-repeats.ts'
import { SMALL } from './form-signs.ts'
import { readIntroduced } from './introduced-names.ts'
import { type ModelType, PLACES } from './labels.ts'
import { lengthenNames } from './longer-names.ts'
import { hasSign, keyAt, listsAt, type NameTokens, surfaceOf } from './name-tokens.ts'
import { isEvent, repairNames } from './repair-names.ts'
import { Surfaces } from './surfaces.ts'
import { mendTornBodies } from './torn-bodies.ts'

/** After so many names there is a pause. */
const NAMES = 1024
/** A type needs this share of the mentions to change the others. */
const SHARE = 0.45
/** The same among organisations and places: both may be meant. */
const SHARE_IF_CLOSE = 0.6
const TEAM_OR_PLACE: ReadonlySet<ModelType> = new Set(['ORGANIZATION', 'GPE', 'LOC', 'FAC'])
/** Named by a first name: `Hurricane Irma`. */
const STORM = /^(?:hurricane|typhoon|cyclone|(?:tropical )?storm)s? /
/** Called after two people: `the Graham-Cassidy bill`. */
const LAWS: ReadonlySet<ModelType> = new Set(['LAW', 'WORK'])
/** The tokens of `Moon Jae-in`. */
const GIVEN_BEHIND_FAMILY = 4

/** The names, by position, agreed with each other. */
export function* agreeNames(read: FieldReading): Steps<FieldName[]> {
  const repaired = withNames(read, yield* repairNames(read))
  yield
  const introduced = withNames(read, readIntroduced(repaired))
  yield
  const whole = withNames(read, mendTornBodies(withNames(read, joinTails(introduced))))
  yield
  const mended = withNames(read, yield* lengthenNames(whole))
  yield
  const numbers = new Surfaces(read.tokens)
  const seen = yield* countSurfaces(mended, numbers)
  yield
  const people = lastWords(mended, numbers, seen, 'PERSON')
  addFamilyNames(mended, numbers, people)
  yield
  const reading = withNames(read, splitPairs(mended, numbers, people))
  const isSplit = reading.names.length > mended.names.length
  const surfaces = isSplit ? yield* countSurfaces(reading, numbers) : seen
  yield
  const storms = lastWords(reading, numbers, surfaces, 'EVENT')
  yield
  const isCalm = !reading.names.some(isOneWordEvent) || !hasStorm(read.tokens)
  const companies = companyHeads(reading, numbers, people)
  for (const [index, name] of reading.names.entries()) {
    if (index % NAMES === NAMES - 1) yield
    const number = numbers.find(name.from, name.to)
    const surface = surfaces.get(number) as Surface
    if (isClear(name, surface)) name.type = surface.type
    if (companies.has(number) && MISTAKEN_FOR.has(name.type)) {
      name.type = 'ORGANIZATION'
      surface.type = name.type
    }
    if (isPersonElsewhere(reading, name, surface, people)) name.type = 'PERSON'
    else if (name.type === 'PERSON' && storms.has(number) && !people.has(number))
      name.type = 'EVENT'
    else if (isCalm && isFirstName(reading, name)) name.type = 'PERSON'
  }
  yield
  const found = findRepeats(reading, numbers, surfaces, people)
  yield
  const known = findListed(reading, [...reading.names, ...found])
  const isStormy = storms.size > 0 || !isCalm
  const all = yield* sorted([...reading.names, ...found, ...known], (a, b) => a.from - b.from)
  return all.filter(
    (name) => name.type !== 'EVENT' || isEvent(reading, name) || (isStormy && isOneWordEvent(name)),
  )
}

/** All in one shape: an object that is spread has slower properties. */
export const withNames = ({ tokens, hints }: FieldReading, names: FieldName[]): FieldReading => ({
  tokens,
  hints,
  names,
})

/** It may be a storm. */
const isOneWordEvent = ({ from, to, type }: FieldName): boolean =>
  type === 'EVENT' && to - from === 1

/** `Maria`, of nothing but that name, as an event: a storm where one is told of. */
const isFirstName = ({ tokens }: FieldReading, name: FieldName): boolean =>
  isOneWordEvent(name) &&
  (listsAt(tokens, name.from) & (FIRST_NAME | EVENT | ANY_PLACE)) === FIRST_NAME

const hasStorm = ({ kinds, table }: NameTokens): boolean =>
  kinds.some((kind) => STORM.test(`${table.keys[kind]} `))

/** Has the surface one type that its other mentions are to have? A city and its team may differ. */
function isClear({ type }: FieldName, surface: Surface): boolean {
  if (surface.most < 2) return false
  const close = TEAM_OR_PLACE.has(type) && TEAM_OR_PLACE.has(surface.type)
  return surface.most > surface.count * (close ? SHARE_IF_CLOSE : SHARE)
}

function* countSurfaces({ names }: FieldReading, numbers: Surfaces): Steps<NamedSurfaces> {
  const surfaces = new Map<number, Surface>()
  for (const [index, { from, to, type }] of names.entries()) {
    if (index % NAMES === NAMES - 1) yield
    const number = numbers.numberOf(from, to)
    const surface = surfaces.get(number)
    if (surface !== undefined) addVote(surface, type)
    else surfaces.set(number, { number, from, to, votes: undefined, count: 1, type, most: 1 })
  }
  return surfaces
}

function addVote(surface: Surface, type: ModelType): void {
  surface.votes ??= new Map([[surface.type, 1]])
  const votes = (surface.votes.get(type) ?? 0) + 1
  surface.votes.set(type, votes)
  surface.count++
  if (votes > surface.most) {
    surface.most = votes
    surface.type = type
  }
}

/**
 * The last names of people with two names or more, and how often those are mentioned; hyphens belong
 * to them (`Hunt-Hendrix`). Of events, the names of storms.
 */
function lastWords(
  { tokens }: FieldReading,
  numbers: Surfaces,
  surfaces: NamedSurfaces,
  type: 'PERSON' | 'EVENT',
): Map<number, number> {
  const found = new Map<number, number>()
  for (const { from, to, type: own, most } of surfaces.values()) {
    if (own !== type || to - from < 2) continue
    if (type === 'EVENT' && !STORM.test(surfaceOf(tokens, from, to))) continue
    let last = to - 1
    while (last - 2 > from && keyAt(tokens, last - 1) === '-') last -= 2
    if (sizeOf(tokens, last, to) < LEAST_LETTERS) continue
    const number = numbers.numberOf(last, to)
    found.set(number, (found.get(number) ?? 0) + most)
  }
  return found
}

/** How many characters a surface has. */
function sizeOf(tokens: NameTokens, from: number, to: number): number {
  let size = to - from - 1
  for (let token = from; token < to; token++) size += keyAt(tokens, token).length
  return size
}

/** `Moon Jae-in` is called `Moon`: where a given name ends in a syllable in small letters, it is the last. */
function addFamilyNames(
  { tokens, names }: FieldReading,
  numbers: Surfaces,
  people: Map<number, number>,
): void {
  for (const { from, to, type } of names) {
    if (type !== 'PERSON' || to - from !== GIVEN_BEHIND_FAMILY) continue
    if (!hasSign(tokens, to - 1, SMALL) || keyAt(tokens, to - 2) !== '-') continue
    const family = numbers.numberOf(from, from + 1)
    people.set(family, (people.get(family) ?? 0) + 1)
  }
}

/** The names, those that are two people split. */
function splitPairs(reading: FieldReading, numbers: Surfaces, people: People): FieldName[] {
  const names: FieldName[] = []
  for (const name of reading.names) {
    if (isPair(reading, numbers, people, name)) {
      const { from, to } = name
      names.push({ from, to: from + 1, type: 'PERSON' }, { from: to - 1, to, type: 'PERSON' })
    } else names.push(name)
  }
  return names
}

/** `Trump-Kim`, in an article on Donald Trump and Kim Jong-un, is two people. */
function isPair(
  { tokens }: FieldReading,
  numbers: Surfaces,
  people: People,
  { from, to, type }: FieldName,
): boolean {
  if (to - from !== 3 || keyAt(tokens, from + 1) !== '-' || LAWS.has(type)) return false
  const first = numbers.find(from, from + 1)
  const second = numbers.find(to - 1, to)
  return (
    first !== second &&
    people.has(first) &&
    people.has(second) &&
    !people.has(numbers.find(from, to))
  )
}

function isPersonElsewhere(
  { tokens }: FieldReading,
  { from, to, type }: FieldName,
  surface: Surface,
  people: People,
): boolean {
  if (type === 'PERSON' || type === 'NORP') return false
  const mentions = people.get(surface.number)
  if (mentions === undefined) return false
  const isOther = surface.type !== 'PERSON' && surface.most > mentions + 1
  // No list has the place: `Venn-Marsh` in an article on Ada Venn-Marsh.
  const isNowhere = to - from > 1 || (listsAt(tokens, from) & ANY_PLACE) === 0
  return !isOther || (PLACES.has(type) && isNowhere)
}
