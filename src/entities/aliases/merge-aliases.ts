/**
 * Which names of a document are one entity: `Donald Trump`, `Trump`; `U.S.`, `America`; `FBI`,
 * `Federal Bureau of Investigation`; `Zelensky`, `Zelenskyy`.
 *
 * Method: names with one norm are one; then people by last and first names, bodies by initials and
 * by generic words left out, places by what stands around them, and last spelling variants. A short
 * name that fits several long ones stays apart. Cost: linear in the mentions.
 */
import type { TaggedName } from '../tagger.ts'
import { mergeBodies } from './merge-bodies.ts'
import { mergePeople } from './merge-people.ts'
import { mergePeoples } from './merge-peoples.ts'
import { mergeVariants } from './merge-variants.ts'
import { groupNames, type NameGroup, rootOf } from './name-group.ts'
import { splitCouples } from './split-couples.ts'

/** The mentions of each entity, by first appearance; every name is in exactly one. */
export function mergeAliases(text: string, names: readonly TaggedName[]): TaggedName[][] {
  const groups = splitCouples(text, groupNames(text, names))
  mergePeople(
    text,
    groups.filter((group) => group.type === 'PERSON'),
  )
  mergeBodies(text, groups)
  mergePeoples(groups)
  mergeVariants(groups)
  const merged = new Map<NameGroup, TaggedName[]>()
  for (const group of groups) {
    const root = rootOf(group)
    const mentions = merged.get(root)
    if (mentions) mentions.push(...group.mentions)
    else merged.set(root, [...group.mentions])
  }
  return [...merged.values()]
    .map((mentions) => mentions.sort((a, b) => a.start - b.start))
    .sort((a, b) => (a[0]?.start as number) - (b[0]?.start as number))
}
