/** What the name lists say of a word, in a few groups. Cost: a few comparisons. */
import {
  ANY_NAME,
  ANY_PLACE,
  DAY_OR_MONTH,
  EVENT,
  EVENT_HEAD,
  FIRST_NAME,
  GROUP,
  LAST_NAME,
  LAW_HEAD,
  NEVER_NAME,
  ORDINARY,
  ORGANIZATION,
  ORGANIZATION_HEAD,
  PARTICLE,
  PLACE_HEAD,
  PLACE_OPENER,
  PLACE_PREPOSITION,
  ROLE,
  SPEECH,
  TITLE,
  TITLE_MODIFIER,
  WORK_HEAD,
} from '../lexicon.ts'

/** The lists in groups, a bit each: pairs of words are told apart by these. */
const GROUPS = [
  FIRST_NAME,
  LAST_NAME,
  ANY_PLACE,
  GROUP,
  ORGANIZATION | EVENT,
  TITLE | TITLE_MODIFIER | ROLE,
  ORGANIZATION_HEAD,
  PLACE_HEAD | PLACE_OPENER,
  EVENT_HEAD | LAW_HEAD | WORK_HEAD,
  SPEECH,
  PLACE_PREPOSITION,
  PARTICLE,
  DAY_OR_MONTH,
  NEVER_NAME,
]

export function groupOf(lists: number): number {
  if (lists === 0) return 0
  let found = 0
  for (let index = 0; index < GROUPS.length; index++) {
    if ((lists & (GROUPS[index] as number)) !== 0) found |= 1 << index
  }
  return found
}

/** The share of words with a capital is not known. */
export const NO_SHARE = 8

/** How prose writes a word of these lists, in a cluster of which so many have a capital. */
export function habitOf(lists: number, share: number): number {
  const listed = (lists & ANY_NAME) !== 0 ? 1 : 0
  const ordinary =
    (lists & (ORDINARY | NEVER_NAME | SPEECH | ROLE | PLACE_PREPOSITION)) !== 0 ? 2 : 0
  return 1000 + share * 4 + listed + ordinary
}
