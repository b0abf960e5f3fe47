/**
 * Pairs of groups of equal sets to pairs of their members, in order of their members.
 *
 * Method: members and partners of each group are laid out one behind the other; for each member in turn
 * all that stand behind it are gathered and sorted. Nothing is held but the pairs of groups, so that a
 * flood of equal sets costs what is asked for. Cost: linear in the pairs, but for the sorts.
 */
import type { SetPairs } from './join-sets.ts'
import type { RankedSets } from './rare-first.ts'
import type { SetCollection } from './set-collection.ts'

/** Two members, `a` before `b`, and how many numbers their sets share. */
export interface MemberPair {
  readonly a: number
  readonly b: number
  readonly shared: number
}

/** All pairs of members of one group or of two that were joined, by `a`, then `b`. */
export function* memberPairs(
  sets: SetCollection,
  { sizes }: RankedSets,
  pairs: SetPairs,
): Generator<MemberPair> {
  const { groupOf, groups } = sets
  const members = listsBy(groups, groupOf.subarray(0, sets.members))
  const partners = partnersOf(groups, pairs)
  const sharedWith = new Int32Array(groups)
  for (let a = 0; a < sets.members; a++) {
    const group = groupOf[a] as number
    const size = sizes[group] as number
    const first = partners.starts[group] as number
    const end = partners.starts[group + 1] as number
    const isAlone = members.starts[group + 1]! - members.starts[group]! === 1
    if (size === 0 || (isAlone && first === end)) continue
    sharedWith[group] = size
    const behind = membersBehind(a, group, members)
    for (let at = first; at < end; at++) {
      const partner = partners.items[at] as number
      sharedWith[partner] = partners.shared[at] as number
      for (const member of membersBehind(a, partner, members)) behind.push(member)
    }
    behind.sort((one, other) => one - other)
    for (const b of behind) yield { a, b, shared: sharedWith[groupOf[b] as number] as number }
  }
}

/** Of each key, the items that it has: from `starts[key]` to before `starts[key + 1]`. */
interface Lists {
  readonly starts: Int32Array
  readonly items: Int32Array
}

/** The members of a group that come after `a`, the last first. */
function membersBehind(a: number, group: number, { starts, items }: Lists): number[] {
  const behind: number[] = []
  for (let at = starts[group + 1]! - 1; at >= starts[group]!; at--) {
    const member = items[at] as number
    if (member <= a) break
    behind.push(member)
  }
  return behind
}

/** Of each key, the places at which it stands, ascending. */
function listsBy(keys: number, keyOf: Int32Array): Lists {
  const starts = new Int32Array(keys + 1)
  for (const key of keyOf) starts[key + 1]!++
  for (let key = 0; key < keys; key++) starts[key + 1]! += starts[key] as number
  const next = starts.slice()
  const items = new Int32Array(keyOf.length)
  for (let place = 0; place < keyOf.length; place++) items[next[keyOf[place]!]!++] = place
  return { starts, items }
}

/** Of each group, those that it was joined with and how many numbers it shares with them. */
function partnersOf(groups: number, pairs: SetPairs): Lists & { readonly shared: Int32Array } {
  const { count, lesser, greater } = pairs
  const both = new Int32Array(count * 2)
  both.set(lesser.subarray(0, count))
  both.set(greater.subarray(0, count), count)
  const { starts, items } = listsBy(groups, both)
  const shared = items.map((place) => pairs.shared[place % count] as number)
  for (let at = 0; at < items.length; at++) {
    const place = items[at] as number
    items[at] = (place < count ? greater[place] : lesser[place - count]) as number
  }
  return { starts, items, shared }
}
