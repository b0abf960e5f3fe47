/**
 * The verdict on two articles but for what is merely edited. An article with other facts is a variant. Other words, `said` or
 * `commented`, `tons` or `tonnes`, may say something else, and no rule can tell that of each word: few of them in what is the
 * same are told among the differences, and what the two have besides decides.
 *
 * Cost: the differences and the matches.
 */
import type { Difference } from '../duplicates/difference.ts'
import { isContradiction, losesHere, losesThere, type Verdict } from '../duplicates/verdict.ts'
import type { Comparison } from './last-comparison.ts'

/** Of what stands in both, in characters. */
const MOST_EDITED = 0.05
/** An article with more of its own adds to the other. */
const SAID = 0.94

export function butForEdits({ verdict, containment, differences, matches }: Comparison): Verdict {
  if (verdict !== 'variant' || differences.some(isContradiction)) return verdict
  const edited = differences.filter(({ kind }) => kind === 'statement')
  if (sizeOf(edited) > sizeOf(matches) * MOST_EDITED) return verdict
  const hereIsSaid = containment.here >= SAID && !differences.some(losesHere)
  const thereIsSaid = containment.there >= SAID && !differences.some(losesThere)
  if (thereIsSaid) return hereIsSaid ? 'duplicate' : 'contains'
  return hereIsSaid ? 'contained' : 'overlap'
}

/** In characters. */
const sizeOf = (places: readonly Pick<Difference, 'here'>[]): number =>
  places.reduce((sum, { here }) => sum + (here ? here.end - here.start : 0), 0)
