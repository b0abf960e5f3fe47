/**
 * The names of an article that are written alike, as one group; groups are merged into entities.
 * Cost: a look-up for each mention, a norm for each distinct way to write a name.
 */

import { pushTo } from '../../document/push-to.ts'
import type { Span } from '../../document/span.ts'
import type { Steps } from '../../document/steps.ts'
import type { NameType, TaggedName } from '../tagger.ts'
import { normOf } from './norm.ts'

/** Names with one norm and type. */
export interface NameGroup {
  readonly norm: string
  readonly tokens: readonly string[]
  readonly type: NameType
  /** As written where it stands first. */
  readonly written: string
  /** By position. */
  readonly mentions: TaggedName[]
  /** The group that it was merged into; itself if none. */
  parent: NameGroup
}

/** After so many names there is a pause. */
const NAMES = 1024

/** The groups, by first appearance. */
export function* groupNames(text: string, names: readonly TaggedName[]): Steps<NameGroup[]> {
  const groups = new Map<string, NameGroup>()
  /** By how they are written; a few types have groups written so. */
  const byWriting = new Map<string, NameGroup[]>()
  for (const [index, name] of names.entries()) {
    if (index % NAMES === NAMES - 1) yield
    const written = writtenOf(text, name)
    let alike = byWriting.get(written)
    if (alike === undefined) {
      alike = []
      byWriting.set(written, alike)
    }
    let group = ofType(alike, name.type)
    if (group === undefined) {
      const norm = normOf(written, name.type) || written
      const key = `${name.type} ${norm}`
      group = groups.get(key) ?? newGroup(norm, name.type, written)
      groups.set(key, group)
      alike.push(group)
    }
    group.mentions.push(name)
  }
  return [...groups.values()]
}

/** The name as it is written, on one line. */
export const writtenOf = (
  text: string,
  { start, end, whole }: Span & { readonly whole?: string | undefined },
): string => whole ?? text.slice(start, end)

function ofType(groups: readonly NameGroup[], type: NameType): NameGroup | undefined {
  for (const group of groups) if (group.type === type) return group
  return undefined
}

/** A group without mentions. */
export function newGroup(norm: string, type: NameType, written: string): NameGroup {
  const own: NameGroup = {
    norm,
    tokens: norm.split(' '),
    type,
    written,
    mentions: [],
    parent: undefined as never,
  }
  own.parent = own
  return own
}

/** The group that stands for the entity. */
export function rootOf(group: NameGroup): NameGroup {
  let root = group
  while (root.parent !== root) {
    // Halves the way for whoever asks next (Tarjan & van Leeuwen 1984).
    root.parent = root.parent.parent
    root = root.parent
  }
  return root
}

/** Merges into the one entity that all candidates are; leaves the group alone if they differ. */
export function mergeInto(group: NameGroup, candidates: readonly NameGroup[]): boolean {
  const roots = new Set(candidates.map(rootOf))
  roots.delete(rootOf(group))
  if (roots.size !== 1) return false
  const [root] = roots
  rootOf(group).parent = root as NameGroup
  return true
}

/** The groups by their keys. */
export function* bucket(
  groups: readonly NameGroup[],
  keyOf: (group: NameGroup) => string,
): Steps<Map<string, NameGroup[]>> {
  const buckets = new Map<string, NameGroup[]>()
  for (const [index, group] of groups.entries()) {
    if (index % NAMES === NAMES - 1) yield
    pushTo(buckets, keyOf(group), group)
  }
  return buckets
}

/** The groups by each of their keys; a group may have several. */
export function* bucketByEach(
  groups: readonly NameGroup[],
  keysOf: (group: NameGroup) => readonly string[],
): Steps<Map<string, NameGroup[]>> {
  const buckets = new Map<string, NameGroup[]>()
  for (const [index, group] of groups.entries()) {
    if (index % NAMES === NAMES - 1) yield
    const keys = keysOf(group)
    for (const key of keys.length > 1 ? new Set(keys) : keys) pushTo(buckets, key, group)
  }
  return buckets
}

/** Where it stands first. */
export const firstPlace = (group: NameGroup): number => group.mentions[0]?.start as number

/** Its last word. */
export const lastWord = (group: NameGroup): string =>
  group.tokens[group.tokens.length - 1] as string
