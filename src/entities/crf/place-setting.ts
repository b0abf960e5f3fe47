/**
 * Places that are told by what stands around them, whatever the model took them for: what stands before
 * a comma and a state or country (`in Old Marsh, Ohio,`), and a listed place among the places of a list
 * (`Oslo, Phoenix, and Paris`). Cost: some comparisons a name that is no place.
 */
import { ANY_PLACE, COUNTRY, PLACE, PLACE_PREPOSITION } from '../lexicon.ts'
import type { FieldName, FieldReading } from './field-tagger.ts'
import { CAPITAL, SMALL } from './form-signs.ts'
import { type ModelType, PLACES } from './labels.ts'
import { ARTICLES } from './name-span.ts'
import { hasSign, isHead, keyAt, listsAt, STATES, sentenceAt } from './name-tokens.ts'

/** Others have other reasons to stand there. */
const MISTAKEN: ReadonlySet<ModelType> = new Set([
  'PERSON',
  'ORGANIZATION',
  'EVENT',
  'PRODUCT',
  'WORK',
  'LAW',
])
const LONGEST_PLACE = 3
/** Behind `City, State` the sentence goes on with one of these, or ends. */
const BEHIND_STATE = new Set([',', '.', ';', ':', ')', '(', '-', '–', '—', '--', '?', '!'])

/** Is the name a place by what stands beside it? */
export function isPlaceBySetting(reading: FieldReading, index: number): boolean {
  const name = reading.names[index] as FieldName
  if (!MISTAKEN.has(name.type) || name.to - name.from > LONGEST_PLACE) return false
  const next = reading.names[index + 1]
  const isBeforeComma = next !== undefined && follows(reading, name, next)
  return (isBeforeComma && isBeforeState(reading, name, next)) || isAmongPlaces(reading, index)
}

/** Does `next` stand behind the name and a comma? */
const follows = ({ tokens }: FieldReading, name: FieldName, next: FieldName): boolean =>
  next.from === name.to + 1 && keyAt(tokens, name.to) === ','

function isBeforeState(reading: FieldReading, name: FieldName, state: FieldName): boolean {
  const { tokens } = reading
  const { from, to } = name
  if (state.type !== 'GPE' || state.to - state.from > 2 || !isRegion(reading, state)) return false
  const endsSentence = sentenceAt(tokens, state.to - 1)?.to === state.to
  if (!endsSentence && !BEHIND_STATE.has(keyAt(tokens, state.to))) return false
  for (let token = from; token < to; token++) {
    if (!hasSign(tokens, token, CAPITAL)) return false
    if (isHead(tokens, token)) return false
  }
  const before = ARTICLES.has(keyAt(tokens, from - 1)) ? from - 2 : from - 1
  const isOfSentence = hasSign(tokens, before, SMALL) || opensSentence(reading, before)
  const isBehindPreposition = isOfSentence && (listsAt(tokens, before) & PLACE_PREPOSITION) !== 0
  return isBehindPreposition || (name.type !== 'PERSON' && opensSentence(reading, from))
}

const opensSentence = ({ tokens }: FieldReading, from: number): boolean =>
  sentenceAt(tokens, from)?.from === from

/** A state or a country of the lists. */
function isRegion({ tokens }: FieldReading, { from, to }: FieldName): boolean {
  if (to - from === 1)
    return (listsAt(tokens, from) & (COUNTRY | PLACE)) !== 0 || STATES.has(keyAt(tokens, from))
  return true
}

/** `…, Phoenix, …` between two places, or at the end of a list of them. */
function isAmongPlaces(reading: FieldReading, index: number): boolean {
  const { names, tokens } = reading
  const name = names[index] as FieldName
  const { from, to } = name
  if (name.type === 'PERSON' || to - from > 1 || (listsAt(tokens, from) & ANY_PLACE) === 0)
    return false
  const before = names[index - 1]
  const next = names[index + 1]
  if (before === undefined || next === undefined) return false
  if (!PLACES.has(before.type) || !PLACES.has(next.type)) return false
  const isBehindComma = before.to === from - 1 && keyAt(tokens, from - 1) === ','
  const isBeforeAnd =
    next.from === to + 2 && keyAt(tokens, to) === ',' && keyAt(tokens, to + 1) === 'and'
  return isBehindComma && (follows(reading, name, next) || isBeforeAnd)
}
