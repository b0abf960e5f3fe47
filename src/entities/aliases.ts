/**
 * Which names of a document are one entity: `Donald Trump`, `Trump`; `U.S.`, `America`; `FBI`,
 * `Federal Bureau of Investigation`; `Zelensky`, `Zelenskyy`.
 *
 * Method: names with one norm are one; then people by last and first names, organisations by
 * initials and by generic words left out, places by `City`, `Province`; spelling variants by the
 * share of common letter pairs (Dice 1945, by `string-similarity`). A short name that fits several
 * long ones stays apart. Cost: linear in the mentions; names are only compared inside buckets.
 */
import { compareTwoStrings } from 'string-similarity'
import { getLexicon, ORGANIZATION_HEAD } from './lexicon.ts'
import { normOf, usualNameOf } from './name-norm.ts'
import type { NameType, TaggedName } from './tagger.ts'

/** Names with one norm. */
interface Group {
  readonly norm: string
  readonly tokens: readonly string[]
  readonly type: NameType
  /** As written where it stands first. */
  readonly written: string
  readonly mentions: TaggedName[]
  /** The group that it was merged into; itself if none. */
  parent: Group
}

const SMALL_WORDS = new Set('of the and for in on to de la du des a & at'.split(' '))
const PLACE_SUFFIX =
  /^(?:city|province|county|state|island|islands|strip|district|republic|region|town|village|valley|peninsula)$/
/** Variants share at least so many of their letter pairs. */
const VARIANT = 0.75
/** Two names that both are on lists are different names, unless nearly all is the same. */
const KNOWN_VARIANT = 0.9
const SHORTEST_VARIANT = 7
/** So many names in one bucket are no longer compared pairwise. */
const WIDEST_BUCKET = 60

/** The mentions of each entity, by first appearance; every name is in exactly one. */
export function mergeAliases(text: string, names: readonly TaggedName[]): TaggedName[][] {
  const groups = groupByNorm(text, names)
  mergePeople(groups.filter((group) => group.type === 'PERSON'))
  mergeOrganizations(groups)
  mergePlaces(groups.filter((group) => group.type === 'LOCATION'))
  mergeVariants(groups)
  const merged = new Map<Group, TaggedName[]>()
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

function groupByNorm(text: string, names: readonly TaggedName[]): Group[] {
  const groups = new Map<string, Group>()
  const byWriting = new Map<string, Group>()
  for (const name of names) {
    const written = text.slice(name.start, name.end)
    const writing = `${name.type} ${written}`
    const same = byWriting.get(writing)
    if (same) {
      same.mentions.push(name)
      continue
    }
    const norm = normOf(written, name.type) || written
    const key = `${name.type} ${norm}`
    const known = groups.get(key)
    if (known) {
      known.mentions.push(name)
      byWriting.set(writing, known)
      continue
    }
    const group = { norm, tokens: norm.split(' '), type: name.type, written, mentions: [name] }
    const own = group as unknown as Group
    own.parent = own
    groups.set(key, own)
    byWriting.set(writing, own)
  }
  return [...groups.values()]
}

function rootOf(group: Group): Group {
  let root = group
  while (root.parent !== root) root = root.parent
  return root
}

/** Merges into the one entity that all candidates are; leaves the group alone if they differ. */
function mergeInto(group: Group, candidates: readonly Group[]): boolean {
  const roots = new Set(candidates.map(rootOf))
  roots.delete(rootOf(group))
  if (roots.size !== 1) return false
  const [root] = roots
  rootOf(group).parent = root as Group
  return true
}

function bucket(
  groups: readonly Group[],
  keysOf: (group: Group) => readonly string[],
): Map<string, Group[]> {
  const buckets = new Map<string, Group[]>()
  for (const group of groups) {
    for (const key of new Set(keysOf(group))) {
      const list = buckets.get(key)
      if (list) list.push(group)
      else buckets.set(key, [group])
    }
  }
  return buckets
}

const lastOf = (group: Group): string => group.tokens[group.tokens.length - 1] as string

function mergePeople(people: readonly Group[]): void {
  const full = people.filter((group) => group.tokens.length > 1)
  const byLast = bucket(full, (group) => [lastOf(group)])
  // Longer names first, so that `Donald Trump` has found `Donald J. Trump` before `Trump` asks.
  for (const group of [...full].sort((a, b) => b.tokens.length - a.tokens.length)) {
    const candidates = (byLast.get(lastOf(group)) ?? []).slice(0, WIDEST_BUCKET)
    mergeInto(
      group,
      candidates.filter((other) => isLongerForm(other, group)),
    )
  }
  const byFirst = bucket(full, (group) => [group.tokens[0] as string])
  const byAny = bucket(full, (group) => group.tokens.slice(1, -1))
  for (const group of people) {
    if (group.tokens.length > 1) continue
    const lists = [byLast, byFirst, byAny].map((buckets) => buckets.get(group.norm) ?? [])
    const candidates = lists.find((list) => list.length > 0)
    if (candidates) mergeInto(group, candidates)
  }
}

/** Is `other` the longer form of the same name: more tokens, the same ends, or initials opened? */
function isLongerForm(other: Group, group: Group): boolean {
  if (other === group) return false
  const [first = ''] = group.tokens
  const [otherFirst = ''] = other.tokens
  const initial = first.length === 1 || otherFirst.length === 1
  if (other.tokens.length === group.tokens.length) {
    const middle = group.tokens.slice(1).join(' ') === other.tokens.slice(1).join(' ')
    // `J. Holt` and `Josh Holt` are `Joshua Holt`.
    const opened = first.length !== 2 && otherFirst.length > first.length
    return middle && opened && otherFirst.startsWith(first)
  }
  if (other.tokens.length < group.tokens.length) return false
  if (first === otherFirst || other.tokens.slice(1).includes(first)) return true
  return initial && first[0] === otherFirst[0]
}

function mergeOrganizations(groups: readonly Group[]): void {
  const bodies = groups.filter(({ type }) => type === 'ORGANIZATION' || type === 'LOCATION')
  const long = groups.filter(({ type, tokens }) => tokens.length > 1 && type !== 'PERSON')
  const byInitials = bucket(long, initialsOf)
  const byStart = bucket(long, ({ tokens }) =>
    tokens.slice(0, -1).map((_, end) => tokens.slice(0, end + 1).join(' ')),
  )
  const byEnd = bucket(long, ({ tokens }) =>
    tokens.slice(1).map((_, from) => tokens.slice(from + 1).join(' ')),
  )
  for (const group of bodies) {
    const usual = usualNameOf(group.norm, group.type) !== undefined
    const letters = usual ? '' : group.written.replace(/[^\p{L}]/gu, '')
    if (/^[\p{Lu}]{2,7}s?$/u.test(letters) || /^\p{Lu}\p{Ll}?\p{Lu}{1,5}$/u.test(letters)) {
      if (mergeInto(group, byInitials.get(letters.toLowerCase()) ?? [])) continue
    }
    if (group.type !== 'ORGANIZATION') continue
    const sameType = (other: Group): boolean => other.type === 'ORGANIZATION'
    const longer = (byStart.get(group.norm) ?? []).filter(
      (other) => sameType(other) && addsHeadsOnly(other, group),
    )
    if (isHead(lastOf(group)) && group.tokens.length === 1) continue
    if (mergeInto(group, longer) || group.tokens.length === 1) continue
    mergeInto(group, (byEnd.get(group.norm) ?? []).filter(sameType))
  }
}

const isHead = (token: string): boolean =>
  ((getLexicon().words.get(token) ?? 0) & ORGANIZATION_HEAD) !== 0

/** `Ford` and `Ford Motor Company`; not `Senate` and `Senate Judiciary Committee`. */
function addsHeadsOnly(longer: Group, group: Group): boolean {
  return longer.tokens.slice(group.tokens.length).every(isHead)
}

function initialsOf({ tokens, written }: Group): string[] {
  const content = tokens.filter((token) => !SMALL_WORDS.has(token))
  const all = written.toLowerCase().split(/[\s-]+/)
  return [content, tokens, all].map((list) => list.map((token) => token[0] ?? '').join(''))
}

function mergePlaces(places: readonly Group[]): void {
  const byStart = bucket(
    places.filter(({ tokens }) => tokens.length > 1),
    ({ tokens }) => [tokens.slice(0, -1).join(' ')],
  )
  for (const group of places) {
    const longer = (byStart.get(group.norm) ?? []).filter((other) =>
      PLACE_SUFFIX.test(lastOf(other)),
    )
    mergeInto(group, longer)
  }
}

/** Two spellings of one name: the same but for one word, and at most one of them on any list. */
function mergeVariants(groups: readonly Group[]): void {
  const { words } = getLexicon()
  const long = groups.filter((group) => lastOf(group).length >= SHORTEST_VARIANT)
  for (const list of bucket(long, (group) => [
    `${group.type} ${lastOf(group).slice(0, 4)}`,
  ]).values()) {
    if (list.length > WIDEST_BUCKET) continue
    for (const [index, group] of list.entries()) {
      const variant = list.slice(0, index).find((other) => isVariant(other, group, words))
      if (variant && rootOf(variant) !== rootOf(group)) rootOf(group).parent = rootOf(variant)
    }
  }
}

function isVariant(a: Group, b: Group, words: ReadonlyMap<string, number>): boolean {
  const left = lastOf(a)
  const right = lastOf(b)
  if (left === right || Math.abs(left.length - right.length) > 1) return false
  if (`${left}s` === right || `${right}s` === left) return false
  const heads = a.tokens.slice(0, -1).join(' ')
  const same = heads === b.tokens.slice(0, -1).join(' ')
  const alone = a.tokens.length === 1 || b.tokens.length === 1
  if (!same && !(alone && a.type === 'PERSON')) return false
  const known = words.has(left) && words.has(right)
  return compareTwoStrings(left, right) >= (known ? KNOWN_VARIANT : VARIANT)
}
