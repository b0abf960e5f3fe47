/** What the name lists say of a word, in a few groups. Cost: a few comparisons. */
import {
  ANY_PLACE,
  DAY_OR_MONTH,
  EVENT,
  EVENT_HEAD,
  FIRST_NAME,
  GROUP,
  LAST_NAME,
  LAW_HEAD,
  NEVER_NAME,
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
