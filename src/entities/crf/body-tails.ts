/**
 * What the name of a body goes on with, where the model saw only its beginning: words with a capital that no
 * name has, up to one that bodies end in (`Tern Lake | Water Company`), or behind `of`, `for`, `and` (`Moor
 * School | of Law`, `Ministry of Ports | and Ferries`); a place that is a part of it (`Ferry Party | of Ohio`).
 * Cost: a few comparisons a name; some more for what goes on.
 */
import { usualNameOf } from '../aliases/norm.ts'
import { COUNTRY, DAY_OR_MONTH, NEVER_NAME, TITLE } from '../lexicon.ts'
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
  for (let token = from + 1; token < to - 1; token++) if (keyAt(tokens, token) === 'of') return true
  return false
}

/** The place in `Ferry Party of Ohio`; not that in `Ferry Party of Ohio's board`. */
function isOwnPlace(tokens: NameTokens, { from, to }: FieldName, next: FieldName): boolean {
  const joint = keyAt(tokens, to)
  if (!PLACES.has(next.type) || to - from < 2) return false
  if (joint !== 'of' || !isHead(tokens, to - 1) || RANKED.has(keyAt(tokens, to - 1))) return false
  return keyAt(tokens, next.to) !== 's' && !hasSign(tokens, next.to, CAPITAL)
}

/** A state of America, or a country. */
export const isRegion = (tokens: NameTokens, from: number, to: number): boolean =>
  (listsAt(tokens, from) & COUNTRY) !== 0 ||
  usualNameOf(surfaceOf(tokens, from, to), 'LOCATION') !== undefined
