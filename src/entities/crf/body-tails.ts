/**
 * What the name of a body goes on with, where the model saw only its beginning: words with a capital that no
 * name has, up to one that bodies end in (`Tern Lake | Water Company`), or behind `of`, `for`, `and` (`Moor
 * School | of Law`, `Ministry of Ports | and Ferries`), in a list (`Bureau of Ports | , Tides and Winds`); a place
 * that is a part of it (`Ferry Party | of Ohio`); and what it begins with (`Ports and | Ferries Committee`).
 * Cost: a few comparisons a name; some more for what goes on.
 */
import { usualNameOf } from '../aliases/norm.ts'
import { COUNTRY, DAY_OR_MONTH, NEVER_NAME, ROLE, TITLE } from '../lexicon.ts'
import type { FieldName, FieldReading } from './field-tagger.ts'
import { CAPITAL } from './form-signs.ts'
import { PLACES } from './labels.ts'
import { NamePlaces } from './name-places.ts'
import {
  hasSign,
  isHead,
  keyAt,
  listsAt,
  type NameTokens,
  sentenceAt,
  surfaceOf,
  type TokenSentence,
  USUAL_CASE,
} from './name-tokens.ts'
import { isLikelyName } from './prose-habit.ts'

/** They are `of` one thing or of two; the place behind them is no part of the name. */
export const RANKED: ReadonlySet<string> = new Set(
  'board bureau department division institute ministry office'.split(' '),
)
const MOST_WORDS = 4
/** Of each thing that is listed in a name. */
const MOST_IN_LIST = 2

/** The names by position, bodies with all of their words. */
export function joinTails(reading: FieldReading): FieldName[] {
  const { names } = reading
  const places = new NamePlaces(reading)
  const joined: FieldName[] = []
  let last: FieldName | undefined
  for (const [index, name] of names.entries()) {
    if (last !== undefined && name.from < last.to) continue
    last = name
    joined.push(name)
    if (isSecondHalf(reading.tokens, places, name)) name.from -= 2
    let next = index + 1
    for (;;) {
      const end = tailEnd(reading, places, name, names[next])
      if (end === name.to) break
      name.type = 'ORGANIZATION'
      name.to = end
      while (next < names.length && (names[next] as FieldName).from < end) next++
    }
  }
  return joined
}

/** One past what a name goes on with; where it ends if it does not. */
function tailEnd(
  { tokens }: FieldReading,
  places: NamePlaces,
  name: FieldName,
  next: FieldName | undefined,
): number {
  const { to, type } = name
  const joint = keyAt(tokens, to)
  const goesOn = hasSign(tokens, to, CAPITAL)
  if (!goesOn && type !== 'ORGANIZATION' && type !== 'FAC') return to
  const begin = keyAt(tokens, to + 1) === 'the' ? to + 2 : to + 1
  if (!goesOn && !hasSign(tokens, begin, CAPITAL)) return to
  const sentence = sentenceAt(tokens, to - 1) as TokenSentence
  if (goesOn) return headEnd(tokens, places, name, sentence)
  if (next?.from === begin && isOwnPlace(tokens, name, next)) return next.to
  if (joint === ',') return listEnd(tokens, name, sentence)
  const end = runEnd(tokens, places, begin, sentence.to)
  // In a headline a capital tells nothing; one word before a small one does.
  const isTold = sentence.letterCase === USUAL_CASE || (joint === 'of' && end === begin + 1)
  return end > begin && isTold && mayGoOn(tokens, name, begin, end) ? end : to
}

/** May the words `[begin, end)` be of the name that they stand behind? */
function mayGoOn(tokens: NameTokens, name: FieldName, begin: number, end: number): boolean {
  const { from, to } = name
  const joint = keyAt(tokens, to)
  if (joint === 'of') return isHead(tokens, to - 1)
  const isOrdinary = areOrdinary(tokens, begin, end)
  if (joint === 'for') return isOrdinary || to - from > 1
  return joint === 'and' && isOrdinary && isOpen(tokens, name)
}

/** `Quill | Pictures`, `Moor County | Bail Project`: one past the word that bodies end in, right behind a name. */
function headEnd(
  tokens: NameTokens,
  places: NamePlaces,
  { to, type }: FieldName,
  { to: limit, letterCase }: TokenSentence,
): number {
  if (letterCase !== USUAL_CASE || type === 'PERSON') return to
  const end = runEnd(tokens, places, to, limit)
  const mayEnd = isHead(tokens, end - 1) || keyAt(tokens, to - 2) === 'and'
  const least = type === 'ORGANIZATION' ? 1 : 2
  return end - to >= least && mayEnd && !hasSign(tokens, end, CAPITAL) ? end : to
}

/** One past the words with a capital that stand from a token on; the token if they are none of a body. */
function runEnd(tokens: NameTokens, places: NamePlaces, from: number, limit: number): number {
  let end = from
  while (end < limit && hasSign(tokens, end, CAPITAL) && !places.overlap(end, end + 1)) {
    if ((listsAt(tokens, end) & (NEVER_NAME | DAY_OR_MONTH | TITLE)) !== 0) break
    end++
  }
  return end - from > MOST_WORDS || places.begin(end) ? from : end
}

/** Does prose write all of these words in small letters? */
function areOrdinary({ table, kinds }: NameTokens, from: number, to: number): boolean {
  for (let token = from; token < to; token++)
    if (isLikelyName(table.likely[kinds[token] as number] as number)) return false
  return true
}

/** May an `and` stand in the name: `Ministry of Ports`? */
function isOpen(tokens: NameTokens, { from, to }: FieldName): boolean {
  if (isHead(tokens, to - 1) || !areOrdinary(tokens, to - 1, to)) return false
  for (let token = from + 1; token < to - 1; token++)
    if (SUBJECT.has(keyAt(tokens, token))) return true
  return false
}
/** What a body is there for stands behind these. */
const SUBJECT = new Set(['of', 'on', 'for'])

/** `Bureau of Harbours | , Ferries, Tides and Winds`; `Senate Ports | , Ferries and Tides Committee`. */
function listEnd(
  tokens: NameTokens,
  name: FieldName,
  { to: limit, letterCase }: TokenSentence,
): number {
  let end = name.to
  for (let isLast = false; !isLast; ) {
    const joint = keyAt(tokens, end)
    const isComma = joint === ','
    isLast = joint === 'and' || keyAt(tokens, end + 1) === 'and'
    const begin = isComma && isLast ? end + 2 : end + 1
    if ((!isComma && !isLast) || (isLast && end === name.to)) return name.to
    end = begin
    while (end < limit && hasSign(tokens, end, CAPITAL) && areOrdinary(tokens, end, end + 1)) end++
    if (end === begin || end - begin > MOST_IN_LIST) return name.to
  }
  const isWhole = isOpen(tokens, name) || (isHead(tokens, end - 1) && !isHead(tokens, name.to - 1))
  return isWhole && letterCase === USUAL_CASE ? end : name.to
}

/** `the Ports and | Ferries Committee`. */
function isSecondHalf(
  tokens: NameTokens,
  places: NamePlaces,
  { from, to, type }: FieldName,
): boolean {
  const first = from - 2
  if (type !== 'ORGANIZATION' || to - from < 2 || keyAt(tokens, from - 1) !== 'and') return false
  if (!hasSign(tokens, first, CAPITAL) || hasSign(tokens, first - 1, CAPITAL)) return false
  const isPart = areOrdinary(tokens, first, first + 1) && areOrdinary(tokens, from, to)
  const isOther = (listsAt(tokens, first) & (TITLE | ROLE)) !== 0 || places.overlap(first, from)
  const sentence = sentenceAt(tokens, first)
  return isPart && !isOther && isHead(tokens, to - 1) && sentence?.letterCase === USUAL_CASE
}

/** The place in `Ferry Party of Ohio`; not that in `Ferry Party of Ohio's board`. */
function isOwnPlace(tokens: NameTokens, { from, to }: FieldName, next: FieldName): boolean {
  const joint = keyAt(tokens, to)
  if (!PLACES.has(next.type) || to - from < 2) return false
  if (joint === ',') return isCampus(tokens, to, next)
  if (joint !== 'of' || !isHead(tokens, to - 1) || RANKED.has(keyAt(tokens, to - 1))) return false
  return keyAt(tokens, next.to) !== 's' && !hasSign(tokens, next.to, CAPITAL)
}

/** `University of Nevada, Tern Lake`: a place of the university's own behind its state. */
function isCampus(tokens: NameTokens, to: number, next: FieldName): boolean {
  const of = keyAt(tokens, to - 2) === 'of' ? to - 2 : to - 3
  return (
    keyAt(tokens, of - 1) === 'university' &&
    isRegion(tokens, of + 1, to) &&
    !isRegion(tokens, next.from, next.to)
  )
}

/** A state of America, or a country. */
export const isRegion = (tokens: NameTokens, from: number, to: number): boolean =>
  (listsAt(tokens, from) & COUNTRY) !== 0 ||
  usualNameOf(surfaceOf(tokens, from, to), 'LOCATION') !== undefined
