/**
 * Names in the set forms of news, where the form tells what the model can only guess: the place of a
 * dateline (`OLD HARBOUR (AP) —`), who took a picture (`REUTERS/Jo March`, `Jo March/Getty Images`);
 * the end of a web address is nobody's name. Cost: a pattern for each paragraph that begins with two
 * capitals, some comparisons a name.
 */

import { firstAtLeast } from '../../document/binary-search.ts'
import { datelineRegion, datelineSize, isDateline, shoutedPlace } from '../../document/dateline.ts'
import type { ParsedDocument } from '../../document/parse.ts'
import type { Steps } from '../../document/steps.ts'
import { plainForm, usualNameOf } from '../aliases/norm.ts'
import {
  ANY_PLACE,
  COUNTRY,
  DAY_OR_MONTH,
  FIRST_NAME,
  GROUP,
  ORDINARY,
  ORGANIZATION,
  PLACE,
} from '../lexicon.ts'
import type { FieldName, FieldReading } from './field-tagger.ts'
import { CAPITAL } from './form-signs.ts'
import { PLACES } from './labels.ts'
import { NamePlaces } from './name-places.ts'
import { hasSign, isHead, keyAt, listsAt } from './name-tokens.ts'

/** What stands on the other side of the stroke in a credit; of two words, the one beside it. */
const BEFORE_STROKE = new Set('ap afp epa reuters photo getty images xinhua bloomberg'.split(' '))
const BEHIND_STROKE = new Set(
  'ap afp epa reuters getty bloomberg shutterstock istock corbis redux'.split(' '),
)
/** An address is told by what stands so many tokens before its end. */
const LONGEST_ADDRESS = 24
const LONGEST_PERSON = 4
/** After so many paragraphs there is a pause. */
const PARAGRAPHS = 2048
/** What a name that is no person's may begin with. */
const OTHERS = ANY_PLACE | GROUP | ORGANIZATION

/** The names by position, those in set forms mended. */
export function* readSetForms(document: ParsedDocument, reading: FieldReading): Steps<FieldName[]> {
  const names = document.text.includes('/') ? besideStrokes(reading) : reading.names
  yield
  return yield* withDatelines(document, reading, names)
}

/** The names, those in credits and addresses mended: both have a stroke. */
function besideStrokes(reading: FieldReading): FieldName[] {
  const names = reading.names
    .filter((name) => {
      if (isInAddress(reading, name.from)) name.from = addressEnd(reading, name)
      return name.from < name.to
    })
    .flatMap((name) => partsOfCredit(reading, name))
  for (const name of names) if (isPhotographer(reading, name)) name.type = 'PERSON'
  return names
}

/** Does nothing stand between the token and the one before it? */
const isGlued = ({ tokens }: FieldReading, token: number): boolean =>
  token > 0 && tokens.starts[token] === tokens.ends[token - 1]

/** Is the name the end of a web address, or of what somebody is called on a network, `@realJoMarch`? */
export function isAddress(reading: FieldReading, { from }: FieldName): boolean {
  return isInAddress(reading, from) || isHandle(reading, from)
}

function isHandle(reading: FieldReading, from: number): boolean {
  const first = Math.max(0, from - LONGEST_ADDRESS)
  for (let token = from; token > first && isGlued(reading, token); token--) {
    if (keyAt(reading.tokens, token - 1) === '@') return true
  }
  return false
}

/** `example.org/Paths/Of/Words`, `t.co/AbCdE`: behind a stroke that follows the name of a machine. */
function isInAddress(reading: FieldReading, from: number): boolean {
  let hasStroke = false
  const first = Math.max(0, from - LONGEST_ADDRESS)
  for (let token = from; token > first && isGlued(reading, token); token--) {
    const key = keyAt(reading.tokens, token - 1)
    if (key === '/') hasStroke = true
    else if (key === '//' || (hasStroke && key === '.' && isGlued(reading, token - 1))) return true
  }
  return false
}

/** The first capital of the name behind the address; the name may begin behind a dash. */
function addressEnd(reading: FieldReading, { from, to }: FieldName): number {
  let token = from + 1
  while (token < to && isGlued(reading, token)) token++
  while (token < to && !hasSign(reading.tokens, token, CAPITAL)) token++
  return token
}

/** `Jo March/Getty Images Jo March/Getty Images`, read as one name: who took the picture, and for whom. */
function partsOfCredit(reading: FieldReading, name: FieldName): FieldName[] {
  const { tokens } = reading
  const { from, to, type } = name
  for (let agency = from; agency < to; agency++) {
    if (keyAt(tokens, agency - 1) !== '/' || !BEHIND_STROKE.has(keyAt(tokens, agency))) continue
    const end = Math.min(to, agency + (keyAt(tokens, agency + 1) === 'images' ? 2 : 1))
    const before: FieldName[] = agency - 1 > from ? [{ from, to: agency - 1, type }] : []
    const behind = end < to ? partsOfCredit(reading, { from: end, to, type: 'PERSON' }) : []
    return [...before, { from: agency, to: end, type: 'ORGANIZATION' }, ...behind]
  }
  return [name]
}

/** A name of a person by its words, where the form asks for one. */
function isPhotographer(reading: FieldReading, { from, to, type }: FieldName): boolean {
  if (type === 'PERSON' || to - from < 2 || to - from > LONGEST_PERSON) return false
  if (BEHIND_STROKE.has(keyAt(reading.tokens, from))) return false
  const isBehind =
    keyAt(reading.tokens, from - 1) === '/' && BEFORE_STROKE.has(keyAt(reading.tokens, from - 2))
  const isBefore =
    keyAt(reading.tokens, to) === '/' && BEHIND_STROKE.has(keyAt(reading.tokens, to + 1))
  if (!isBehind && !isBefore) return false
  const first = listsAt(reading.tokens, from)
  if ((first & OTHERS) !== 0 && (first & FIRST_NAME) === 0) return false
  for (let token = from; token < to; token++) {
    if (!hasSign(reading.tokens, token, CAPITAL)) return false
    if (isHead(reading.tokens, token)) return false
  }
  return true
}

function* withDatelines(
  { text, paragraphs }: ParsedDocument,
  reading: FieldReading,
  names: FieldName[],
): Steps<FieldName[]> {
  const places: FieldName[] = []
  let named: NamePlaces | undefined
  for (const [index, { start, end }] of paragraphs.entries()) {
    if (index % PARAGRAPHS === PARAGRAPHS - 1) yield
    if (!isCapital(text.charCodeAt(start)) || !isCapital(text.charCodeAt(start + 1))) continue
    const paragraph = text.slice(start, end)
    const size = isDateline(paragraph) ? paragraph.length : datelineSize(paragraph)
    if (size === 0) continue
    const place = shoutedPlace(paragraph)
    const from = firstAtLeast(reading.tokens.starts, start)
    const to = firstAtLeast(reading.tokens.starts, start + place)
    const told = /[\p{L}\p{N}]/u.test(paragraph.slice(place, size))
    named ??= new NamePlaces({ tokens: reading.tokens, names })
    if (to === from || !(told || isPlace(reading, named, from, to))) continue
    places.push({ from, to, type: 'GPE' })
    const region = regionOf(reading, paragraph, start)
    if (region !== undefined) places.push(region)
  }
  if (places.length === 0) return names
  // `WASHINGTON, D.C.` that is tagged as one place stays one.
  const begins = new Set(places.map(({ from }) => from))
  const whole = names.filter(({ type, from }) => PLACES.has(type) && begins.has(from))
  const taken = new NamePlaces({ tokens: reading.tokens, names: whole })
  const added = places.filter(({ from, to }) => !taken.overlap(from, to))
  return [...names.flatMap((name) => outside(reading, name, added)), ...added].sort(
    (a, b) => a.from - b.from,
  )
}

/** What is left of a name behind the places, which stand in order: a person's full name, or nothing. */
function outside(
  reading: FieldReading,
  name: FieldName,
  places: readonly FieldName[],
): readonly FieldName[] {
  const place = lastBefore(places, name.to)
  if (place === undefined || place.to <= name.from) return [name]
  let from = place.to
  while (from < name.to && !hasSign(reading.tokens, from, CAPITAL)) from++
  return name.type === 'PERSON' && name.to - from > 1
    ? [{ from, to: name.to, type: name.type }]
    : []
}

/** The last of the places that begins before a token: binary search. */
function lastBefore(places: readonly FieldName[], token: number): FieldName | undefined {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] as FieldName).from < token) low = middle + 1
    else high = middle
  }
  return places[low - 1]
}

/** The state or country behind the place, `Mass.` of `OLD HARBOUR, Mass., April 1 -`, if the lists have it. */
function regionOf(
  { tokens }: FieldReading,
  paragraph: string,
  start: number,
): FieldName | undefined {
  const region = datelineRegion(paragraph)
  if (region === undefined) return undefined
  const from = firstAtLeast(tokens.starts, start + region.start)
  const to = firstAtLeast(tokens.starts, start + region.end)
  const written = plainForm(paragraph.slice(region.start, region.end))
  const isState = usualNameOf(written, 'LOCATION') !== undefined
  const lists = listsAt(tokens, from)
  const isListed = (lists & (COUNTRY | PLACE)) !== 0 && (lists & DAY_OR_MONTH) === 0
  return to > from && (isState || isListed) ? { from, to, type: 'GPE' } : undefined
}

/** What stands before a dash in capitals as well. */
const NOTICES = new Set(
  'update updated correction exclusive opinion analysis breaking watch live video note editorial'.split(
    ' ',
  ),
)

/** `CHICAGO —` is a place, `UPDATE —` and `FAKE NEWS —` are none: by the lists, or as a name in no ordinary word. */
function isPlace({ tokens }: FieldReading, named: NamePlaces, from: number, to: number): boolean {
  let lists = 0
  let isNotice = false
  for (let token = from; token < to; token++) {
    lists |= listsAt(tokens, token)
    if (NOTICES.has(keyAt(tokens, token))) isNotice = true
  }
  if ((lists & ANY_PLACE) !== 0) return true
  if (isNotice || (lists & (ORDINARY | ORGANIZATION)) !== 0) return false
  return named.overlap(from, to)
}

const isCapital = (code: number): boolean => (code >= 65 && code <= 90) || code >= 0xc0
