/**
 * Names that an acronym in brackets tells of: `Salt and Harbour Enforcement (SHE)` is one name, though the
 * model saw a part of it or nothing.
 *
 * Method: back from the bracket, the words with a capital whose initials are the letters of the acronym
 * (Schwartz & Hearst 2003), small words between. Cost: some steps back for each acronym in brackets.
 */
import { LAW_HEAD } from '../lexicon.ts'
import type { FieldName, FieldReading } from './field-tagger.ts'
import { CAPITAL, UPPER } from './form-signs.ts'
import type { ModelType } from './labels.ts'
import { NamePlaces } from './name-places.ts'
import { hasSign, keyAt, listsAt, sentenceAt, USUAL_CASE } from './name-tokens.ts'

const LEAST_LETTERS = 3
const MOST_LETTERS = 7
/** They may stand between the words of a name. */
const JOINERS = new Set('of and for the on in to at & -'.split(' '))
/** So much longer than its letters a name may be, in words. */
const MOST_JOINERS = 5
/** Who is called by letters is a body, unless the letters were seen as one of these. */
const OWN_TYPES: ReadonlySet<ModelType> = new Set([
  'LAW',
  'EVENT',
  'DISEASE',
  'PRODUCT',
  'SUBSTANCE',
])

/** The names by position, those that are introduced whole. */
export function readIntroduced(reading: FieldReading): FieldName[] {
  const introduced: FieldName[] = []
  const places = new NamePlaces(reading)
  for (const acronym of reading.names) {
    const whole = introducedBy(reading, places, acronym)
    if (whole !== undefined) introduced.push(whole)
  }
  if (introduced.length === 0) return reading.names
  const taken = new NamePlaces({ tokens: reading.tokens, names: introduced })
  const kept = reading.names.filter(({ from, to }) => !taken.overlap(from, to))
  return [...kept, ...introduced].sort((a, b) => a.from - b.from)
}

/** The name before `(SHE)` that the model did not see as one; undefined if there is none. */
function introducedBy(
  reading: FieldReading,
  places: NamePlaces,
  acronym: FieldName,
): FieldName | undefined {
  const { tokens } = reading
  const { from, to, type } = acronym
  const letters = keyAt(tokens, from)
  if (to - from > 1 || !hasSign(tokens, from, UPPER)) return undefined
  if (letters.length < LEAST_LETTERS || letters.length > MOST_LETTERS) return undefined
  if (keyAt(tokens, from - 1) !== '(' || keyAt(tokens, to) !== ')') return undefined
  const sentence = sentenceAt(tokens, from)
  if (sentence === undefined || sentence.from > from || sentence.letterCase !== USUAL_CASE)
    return undefined
  const start = startOf(reading, letters, from - 2, sentence.from)
  if (start < 0) return undefined
  const isLaw = (listsAt(tokens, from - 2) & LAW_HEAD) !== 0
  const own = isLaw ? 'LAW' : OWN_TYPES.has(type) ? type : 'ORGANIZATION'
  const whole: FieldName = { from: start, to: from - 1, type: own }
  const reachesOut = places.goAcross(start) || places.goAcross(whole.to)
  return reachesOut || places.hasName(start, whole.to) ? undefined : whole
}

/** Where the words begin whose initials are the letters, the last at `last`; -1 if they are none. */
function startOf({ tokens }: FieldReading, letters: string, last: number, limit: number): number {
  let left = letters.length
  const first = Math.max(limit, last + 1 - letters.length - MOST_JOINERS)
  for (let token = last; token >= first && left > 0; token--) {
    const key = keyAt(tokens, token)
    if (hasSign(tokens, token, CAPITAL) && key[0] === letters[left - 1]) {
      left--
      if (left === 0) return token
    } else if (!JOINERS.has(key) || hasSign(tokens, token, CAPITAL)) return -1
  }
  return -1
}
