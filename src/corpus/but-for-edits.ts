/**
 * The verdict on two articles but for what is merely edited. An article with other facts is a variant. Other words, `said` or
 * `commented`, `tons` or `tonnes`, may say something else, and no rule can tell that of each word: few of them in what is the
 * same are told among the differences, and what the two have besides decides.
 *
 * Nor does a slip make another name: `Ostbrug` for `Ostburg`. A letter more or less in a longer name, or two that changed
 * places, is a slip; another letter, or another first one, may be another name (`Hansen`, `Hanson`).
 *
 * Cost: the differences and the matches.
 */
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
const LONG_NAME = /^\p{L}{6,}$/u

export function butForEdits({ verdict, containment, differences, matches }: Comparison): Verdict {
  if (verdict !== 'variant' || differences.some(isContradiction)) return verdict
  const edited = differences.filter(({ kind }) => kind === 'statement')
  if (sizeOf(edited) > sizeOf(matches) * MOST_EDITED) return verdict
  const hereIsSaid = containment.here >= SAID && !differences.some(losesHere)
  const thereIsSaid = containment.there >= SAID && !differences.some(losesThere)
  if (thereIsSaid) return hereIsSaid ? 'duplicate' : 'contains'
  return hereIsSaid ? 'contained' : 'overlap'
}

/** The differences with slips in names as the edits that they are. */
export function slipsAsEdits(
  differences: readonly Difference[],
  here: string,
  there: string,
): Difference[] {
  const nameIn = (text: string, { start, end }: Span): string =>
    text.slice(start, end).toLowerCase()
  return differences.map((difference) => {
    const { kind, here: own, there: facing } = difference
    if (!own || !facing || (kind !== 'name' && kind !== 'quote')) return difference
    const [name, other] = [nameIn(here, own), nameIn(there, facing)]
    if (!(LONG_NAME.test(name) && LONG_NAME.test(other)) || name[0] !== other[0]) return difference
    return hasOneMore(name, other) || haveChangedPlaces(name, other)
      ? { ...difference, kind: 'statement' }
      : difference
  })
}

/** In characters. */
const sizeOf = (places: readonly Pick<Difference, 'here'>[]): number =>
  places.reduce((sum, { here }) => sum + (here ? here.end - here.start : 0), 0)
