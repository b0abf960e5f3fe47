/**
 * Two spellings of one name: the same but for one word, and at most one of them on any list
 * (`Zelensky`, `Zelenskyy`), by the share of common letter pairs (Dice 1945, by
 * `string-similarity`). Cost: linear; names are only compared inside buckets.
 */

import { compareTwoStrings } from 'string-similarity'
import type { Steps } from '../../document/steps.ts'
import { getLexicon } from '../lexicon.ts'
import { bucket, lastWord, type NameGroup, rootOf } from './name-group.ts'

/** Variants share at least so many of their letter pairs. */
const VARIANT = 0.75
/** Two names that both are on lists are different names, unless nearly all is the same. */
const KNOWN_VARIANT = 0.9
const SHORTEST_VARIANT = 7
/** No word of a name is longer; letter pairs are counted in those only. */
const LONGEST_VARIANT = 40
/** So many names in one bucket are no longer compared pairwise. */
const WIDEST_BUCKET = 60
/** After so many names there is a pause. */
const NAMES = 64

export function* mergeVariants(groups: readonly NameGroup[]): Steps<void> {
  let compared = 0
  const long = groups.filter((group) => {
    const { length } = lastWord(group)
    return length >= SHORTEST_VARIANT && length <= LONGEST_VARIANT
  })
  for (const list of (yield* bucket(long, keyOf)).values()) {
    if (list.length > WIDEST_BUCKET) continue
    for (const [index, group] of list.entries()) {
      if (++compared % NAMES === 0) yield
      const variant = list.slice(0, index).find((other) => isVariant(other, group))
      if (variant && rootOf(variant) !== rootOf(group)) rootOf(group).parent = rootOf(variant)
    }
  }
}

const keyOf = (group: NameGroup): string => `${group.type} ${lastWord(group).slice(0, 4)}`

function isVariant(a: NameGroup, b: NameGroup): boolean {
  const left = lastWord(a)
  const right = lastWord(b)
  if (left === right || Math.abs(left.length - right.length) > 1) return false
  if (`${left}s` === right || `${right}s` === left) return false
  const heads = a.tokens.slice(0, -1).join(' ')
  const same = heads === b.tokens.slice(0, -1).join(' ')
  const alone = a.tokens.length === 1 || b.tokens.length === 1
  if (!same && !(alone && a.type === 'PERSON')) return false
  const { words } = getLexicon()
  const known = words.get(left) !== undefined && words.get(right) !== undefined
  return compareTwoStrings(left, right) >= (known ? KNOWN_VARIANT : VARIANT)
}
