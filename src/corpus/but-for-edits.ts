/**
 * The verdict on two articles but for what is merely edited. An article with other facts is a variant. Other words, `said` or
 * `commented`, `tons` or `tonnes`, may say something else, and no rule can tell that of each word: few of them in what is the
 * same are told among the differences, and what the two have besides decides.
 *
 * Nor does a slip make another name or word: `Ostbrug` for `Ostburg`. A letter more or less in a longer one, or two that changed
 * places, is a slip; another letter, or another first one, may be another name (`Hansen`, `Hanson`). And what says the same
 * in other signs is no other fact: `9.7 million` for `9,729,000`, or a symbol in angle brackets, which stands in nothing's place.
 *
 * Cost: the differences and the matches.
 */
import { numberValue } from '../document/number-value.ts'
import { hasOneMore, haveChangedPlaces } from '../document/slips.ts'
import type { Span } from '../document/span.ts'
import type { Difference } from '../duplicates/difference.ts'
import { isContradiction, losesHere, losesThere, type Verdict } from '../duplicates/verdict.ts'
import type { Comparison } from './last-comparison.ts'

/** Of what stands in both, in characters. */
const MOST_EDITED = 0.05
/** An article with more of its own adds to the other. */
const SAID = 0.94
/** A letter of a shorter one is much of it: `Mali`, `Malik`. */
const LONG_NAME = 6
const LONG_WORD = 4
const LETTERS = /^\p{L}+$/u
/** A number that was rounded is told in thousands, or in what is more. */
const ROUNDED_TO = 1000

/** The verdict of a comparison of two texts, for an article. */
export function butForEdits(comparison: Comparison, here: string, there: string): Verdict {
  const { verdict, containment, matches, changes } = comparison
  const [same, differences] = weighed(comparison.differences, here, there)
  if (verdict === 'overlap' && differences.some(isOther)) return 'variant'
  if (verdict !== 'variant' || differences.some(isContradiction)) return verdict
  const edited = sizeOf(differences.filter(({ kind }) => kind === 'statement'))
  if (edited > sizeOf(matches) * MOST_EDITED) return verdict
  const isSaid = (side: 'here' | 'there', loses: typeof losesHere): boolean => {
    if (differences.some(loses)) return false
    const size = sizeOf(matches, side)
    const all = size + sizeOf(changes, side) - sizeOf(same, side)
    return containment[side] >= SAID || (same.length > 0 && size >= SAID * all)
  }
  const hereIsSaid = isSaid('here', losesHere)
  const thereIsSaid = isSaid('there', losesThere)
  if (thereIsSaid) return hereIsSaid ? 'duplicate' : 'contains'
  return hereIsSaid ? 'contained' : 'overlap'
}

/** Is another fact in the place of one? */
const isOther = ({ kind, here, there }: Difference): boolean =>
  kind !== 'statement' && here !== null && there !== null

/** The differences that say the same in other signs, or but for a slip, and the others; without symbols, which stand in nothing's place. */
function weighed(told: readonly Difference[], here: string, there: string) {
  const same: Difference[] = []
  const differences: Difference[] = []
  for (const difference of told) {
    const { kind, here: own, there: facing } = difference
    const said = saidAt(here, own)
    const other = saidAt(there, facing)
    const saysSame =
      kind === 'number'
        ? areOneNumber(said, other)
        : isSlip(said, other, kind === 'statement' ? LONG_WORD : LONG_NAME)
    if (own && facing && saysSame) same.push(difference)
    else if (isSymbol(here, own) === isSymbol(there, facing)) differences.push(difference)
  }
  return [same, differences] as const
}

const saidAt = (text: string, span: Span | null): string =>
  text.slice(span?.start, span?.end ?? 0).toLowerCase()

/** Does it open what stands in brackets: `<OSTB>`? */
const isSymbol = (text: string, span: Span | null): boolean => text[(span?.start ?? 0) - 1] === '<'

/** @param least letters of either */
const isSlip = (word: string, other: string, least: number): boolean =>
  word.length >= least &&
  other.length >= least &&
  LETTERS.test(word + other) &&
  word[0] === other[0] &&
  (hasOneMore(word, other) || haveChangedPlaces(word, other))

/** Is one the other in words, or rounded: `three`, `9.7 million`? */
function areOneNumber(said: string, other: string): boolean {
  const a = numberValue(said)
  const b = numberValue(other)
  return a === b || isRounded(a, b) || isRounded(b, a)
}

/** Is a number what the other one is in two to four digits? */
const isRounded = (rounded: number, exact: number): boolean =>
  rounded % ROUNDED_TO === 0 && [2, 3, 4].some((digits) => +exact.toPrecision(digits) === rounded)

/** In characters. */
const sizeOf = (places: Comparison['changes'], side: 'here' | 'there' = 'here'): number =>
  places.reduce((sum, { [side]: place }) => sum + (place ? place.end - place.start : 0), 0)
