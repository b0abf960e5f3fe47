/**
 * Which names of a document are one entity: `Donald Trump`, `Trump`; `U.S.`, `America`; `FBI`,
 * `Federal Bureau of Investigation`; `Zelensky`, `Zelenskyy`.
 *
 * Method: names with one norm are one; then people by last and first names, bodies by initials and
 * by generic words left out, places by what stands around them, and last spelling variants. A short
 * name that fits several long ones stays apart. Cost: linear in the mentions.
 */

import { pushTo } from '../../document/push-to.ts'
import { sorted } from '../../document/sorted.ts'
import type { Steps } from '../../document/steps.ts'
import type { NameType, TaggedName } from '../tagger.ts'
import { mergeBodies } from './merge-bodies.ts'
import { mergePeople } from './merge-people.ts'
import { mergePeoples } from './merge-peoples.ts'
import { mergeVariants } from './merge-variants.ts'
import { groupNames, type NameGroup, rootOf } from './name-group.ts'
import { ownNames } from './own-names.ts'
import { splitCouples } from './split-couples.ts'
import { unifyTypes } from './unify-types.ts'

/** The names of one entity. */
export interface MergedName {
  readonly type: NameType
  /** By position; one or more. */
  readonly mentions: readonly TaggedName[]
}

/** The entities by first appearance; every name is in exactly one. */
export function* mergeAliases(
  text: string,
  names: readonly TaggedName[],
): Steps<readonly MergedName[]> {
  const grouped = yield* groupNames(text, names)
  yield
  const own = yield* ownNames(grouped)
  yield
  const unified = yield* unifyTypes(own)
  yield
  const groups = splitCouples(text, unified)
  yield
  yield* mergePeople(
    text,
    groups.filter((group) => group.type === 'PERSON'),
  )
  yield* mergeBodies(text, groups)
  yield
  yield* mergePeoples(groups)
  yield
  yield* mergeVariants(groups)
  yield
  const merged = new Map<NameGroup, NameGroup[]>()
  for (const group of groups) {
    const root = rootOf(group)
    pushTo(merged, root, group)
  }
  const entities: MergedName[] = []
  for (const list of merged.values()) {
    entities.push({ type: usualType(list), mentions: mentionsOf(list) })
  }
  return yield* sorted(
    entities,
    (a, b) => (a.mentions[0]?.start as number) - (b.mentions[0]?.start as number),
  )
}

function mentionsOf(groups: readonly NameGroup[]): readonly TaggedName[] {
  const [only, ...rest] = groups as [NameGroup]
  if (rest.length === 0) return only.mentions
  return groups.flatMap(({ mentions }) => mentions).sort((a, b) => a.start - b.start)
}

/** `Harbour Safety Act`, which is mostly called by its letters, as bodies are. */
const isLaw = ({ type, tokens }: NameGroup): boolean =>
  type === 'LAW' && tokens.length > 1 && LAW_END.test(tokens[tokens.length - 1] as string)
const LAW_END = /^(?:accord|act|agreement|amendment|treaty)$/

/** The type of most mentions; of two that are as frequent that of the longest name. */
function usualType(groups: readonly NameGroup[]): NameType {
  const [{ type: one }] = groups as [NameGroup]
  if (groups.every(({ type }) => type === one)) return one
  if (groups.some(isLaw)) return 'LAW'
  const counts = new Map<NameType, { count: number; longest: number }>()
  for (const { type, mentions, norm } of groups) {
    const { count, longest } = counts.get(type) ?? { count: 0, longest: 0 }
    counts.set(type, {
      count: count + mentions.length,
      longest: Math.max(longest, norm.length),
    })
  }
  const [first] = [...counts].sort(
    ([, a], [, b]) => b.count - a.count || b.longest - a.longest,
  ) as [[NameType, unknown]]
  return first[0]
}
