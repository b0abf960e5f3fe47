/**
 * How often a model of roles is right on examples: the model itself, and two that saw no page of half of the sites, each
 * asked about those sites. Cost: trees × depth an example; the two are learnt first.
 */
import { Trees } from '../../src/learning/trees.ts'
import type { RoleModel } from '../../src/roles/roles-of.ts'
import type { WordingModel } from '../../src/roles/wording.ts'
import { type Example, halfOf } from './examples.ts'
import { learnRoles } from './learn-roles.ts'

/** Places in `ROLES`. */
export interface Told {
  readonly role: number
  readonly guess: number
  readonly weight: number
}

/** The likeliest role of each example. */
export function tellRoles({ bases, trees }: RoleModel, examples: readonly Example[]): Told[] {
  const forest = new Trees(0, trees)
  const count = forest.count / bases.length
  return examples.map(({ role, values, weight }) => {
    const scores = bases.map(
      (base, each) => base + forest.score(values, each * count, (each + 1) * count),
    )
    return { role, guess: scores.indexOf(Math.max(...scores)), weight }
  })
}

/** Those of pages, each told by a model that learnt from no page of its site; `read` is learnt from, too. */
export function tellHeldOut(
  words: WordingModel,
  ofPages: readonly Example[],
  read: readonly Example[],
): Told[] {
  return [0, 1].flatMap((half) => {
    const others = ofPages.filter(({ host }) => halfOf(host) !== half)
    const own = ofPages.filter(({ host }) => halfOf(host) === half)
    return tellRoles(learnRoles(words, [...others, ...read]), own)
  })
}

/** The share of those that are right, by weight. */
export function shareRight(told: readonly Told[]): number {
  const sum = (some: readonly Told[]): number => some.reduce((all, { weight }) => all + weight, 0)
  return sum(told.filter(({ role, guess }) => role === guess)) / sum(told)
}
