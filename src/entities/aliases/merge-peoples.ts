/**
 * Which names of groups are one: `Russian` and `Russians`, `Brits` and `British`, `Democrats` and
 * `Democratic`. Cost: a look-up a name.
 */
import type { Steps } from '../../document/steps.ts'
import { placeOfPeople } from '../demonyms.ts'
import { bucket, mergeInto, type NameGroup } from './name-group.ts'

export function* mergePeoples(groups: readonly NameGroup[]): Steps<void> {
  const peoples = groups.filter(({ type }) => type === 'NORP')
  for (const same of (yield* bucket(peoples, ({ norm }) => keyOf(norm))).values()) {
    for (const group of same.slice(1)) mergeInto(group, same.slice(0, 1))
  }
}

/** What plural, adjective and noun have in common. */
function keyOf(norm: string): string {
  const place = placeOfPeople(norm)
  if (place !== undefined) return place
  return norm.replace(/s$/, '').replace(/^(democrat|jew)(?:ic|ish)$/, '$1')
}
