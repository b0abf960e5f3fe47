/**
 * Names of bodies that the model tore or glued, mended by what stands at the border: a part of a city's
 * rule (`New Moor City | Fire Department`), a plural possessive (`Sailors’ | Rights Coalition`), an `and`
 * between two words of one name (`Bureau of Labor | and Industries`), the holder of an office behind what
 * the office is of (`Director of National Safety | Orla Venn`). Cost: some comparisons a name.
 */
import { FIRST_NAME, LAST_NAME, ORDINARY, ROLE, TITLE } from '../lexicon.ts'
import { RANKED } from './body-tails.ts'
import type { FieldName, FieldReading } from './field-tagger.ts'
import { CAPITAL } from './form-signs.ts'
import { NamePlaces } from './name-places.ts'
import { COMPANY_SUFFIXES, hasSign, isHead, keyAt, listsAt } from './name-tokens.ts'

/** What a city or state runs, by the first word. */
const SERVICES = new Set('fire police department board housing sanitation'.split(' '))

/** The names by position, bodies put together and people set free. */
export function mendTornBodies(reading: FieldReading): FieldName[] {
  const mended: FieldName[] = []
  const places = new NamePlaces(reading)
  for (const next of reading.names) {
    const last = mended.at(-1)
    if (last !== undefined && isOneBody(reading, last, next)) {
      last.to = next.to
      last.type = 'ORGANIZATION'
      continue
    }
    if (last !== undefined && isHolder(reading, last, next)) {
      last.to--
      next.from--
    }
    mended.push(next)
    const end = halfHolderEnd(reading, places, next)
    if (end > next.to) {
      mended.push({ from: next.to - 1, to: end, type: 'PERSON' })
      next.to--
      continue
    }
    const holder = holderIn(reading, next)
    if (holder > next.from) {
      mended.push({ from: holder, to: next.to, type: 'PERSON' })
      next.to = holder
    }
  }
  return mended
}

function isOneBody(reading: FieldReading, first: FieldName, next: FieldName): boolean {
  if (next.type !== 'ORGANIZATION') return false
  const { tokens } = reading
  if (next.from === first.to) return first.type === 'GPE' && isService(reading, next)
  if (next.from !== first.to + 1 || first.type !== 'ORGANIZATION') return false
  const between = keyAt(tokens, first.to)
  if (between === "'") return isOwned(reading, first, next)
  return (between === 'and' || between === '&') && isSecondWord(reading, first, next)
}

/** `Fire Department`, right behind a place. */
const isService = ({ tokens }: FieldReading, { from, to }: FieldName): boolean =>
  SERVICES.has(keyAt(tokens, from)) &&
  to - from > 1 &&
  (isHead(tokens, from) || isHead(tokens, to - 1))

/** `Sailors’ Rights Coalition`: an apostrophe behind an `s`. */
const isOwned = ({ tokens }: FieldReading, first: FieldName, next: FieldName): boolean =>
  keyAt(tokens, first.to - 1).endsWith('s') &&
  tokens.starts[first.to] === tokens.ends[first.to - 1] &&
  isHead(tokens, next.to - 1)

/** `and Industries` behind `Bureau of Labor`; `and Telephone Corp` behind a name. */
function isSecondWord({ tokens }: FieldReading, first: FieldName, next: FieldName): boolean {
  const { from, to } = next
  if ((listsAt(tokens, from) & ORDINARY) === 0) return false
  if (to - from === 1)
    return RANKED.has(keyAt(tokens, first.from)) && keyAt(tokens, first.from + 1) === 'of'
  return (
    to - from === 2 &&
    COMPANY_SUFFIXES.has(keyAt(tokens, to - 1)) &&
    !COMPANY_SUFFIXES.has(keyAt(tokens, first.to - 1))
  )
}

/** `National Safety Orla | Venn`: the first name went with the body. */
const isHolder = ({ tokens }: FieldReading, first: FieldName, next: FieldName): boolean =>
  next.type === 'PERSON' &&
  next.from === first.to &&
  next.to - next.from === 1 &&
  first.type === 'ORGANIZATION' &&
  first.to - first.from > 2 &&
  (listsAt(tokens, first.to - 1) & FIRST_NAME) !== 0 &&
  keyAt(tokens, first.from - 1) === 'of'

/** `of National Safety Orla` before `Venn`, which no name has: one past that; else where the name ends. */
function halfHolderEnd(
  { tokens }: FieldReading,
  places: NamePlaces,
  { from, to, type }: FieldName,
): number {
  if (type !== 'ORGANIZATION' || to - from < 3 || keyAt(tokens, from - 1) !== 'of') return to
  const first = listsAt(tokens, to - 1)
  if ((first & FIRST_NAME) === 0 || (first & ORDINARY) !== 0 || isHead(tokens, to - 1)) return to
  const isFree = hasSign(tokens, to, CAPITAL) && !places.begin(to)
  return isFree && !isHead(tokens, to) ? to + 1 : to
}

/** Where the holder of an office begins inside what the office is `of`; its first token if nowhere. */
function holderIn({ tokens }: FieldReading, { from, to, type }: FieldName): number {
  if (type !== 'ORGANIZATION' || to - from < 4 || keyAt(tokens, from - 1) !== 'of') return from
  if ((listsAt(tokens, from - 2) & (ROLE | TITLE)) === 0) return from
  const first = listsAt(tokens, to - 2)
  const last = listsAt(tokens, to - 1)
  const isPerson =
    (first & FIRST_NAME) !== 0 && (first & ORDINARY) === 0 && hasSign(tokens, to - 1, CAPITAL)
  return isPerson &&
    !isHead(tokens, to - 1) &&
    ((last & LAST_NAME) !== 0 || (last & ORDINARY) === 0)
    ? to - 2
    : from
}
