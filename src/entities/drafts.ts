/**
 * Entities before they are weighed: the names of the tagger merged, the names of the gazetteer, the
 * values that are worth the same. Cost: linear in the mentions.
 */

import type { ParsedDocument } from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import type { Steps } from '../document/steps.ts'
import { namesOf, titledAliases, usualName } from './aliases/entity-names.ts'
import { type MergedName, mergeAliases } from './aliases/merge-aliases.ts'
import { writtenOf } from './aliases/name-group.ts'
import { plainForm } from './aliases/norm.ts'
import { placeOfPeople } from './demonyms.ts'
import type { Entity, EntityType, Mention } from './entity.ts'
import type { KnownMention, KnownName } from './gazetteer.ts'
import { isMetonym, mayBeMetonym } from './metonyms.ts'
import type { NameType, PlaceSubtype, TaggedName } from './tagger.ts'
import type { FoundValue } from './values/found-value.ts'

/** After so many entities there is a pause. */
const ENTITIES = 256

/** An entity of which it is not known yet how much it counts; what it does not have is undefined. */
export interface Draft {
  readonly name: string
  readonly type: EntityType
  readonly subtype: PlaceSubtype | undefined
  readonly aliases: readonly string[]
  readonly mentions: readonly Mention[]
  readonly value: string | undefined
  readonly id: string | undefined
  place: string | undefined
}

/** The entity, with what it has. */
export function entityOf(draft: Draft, salience: number): Entity {
  const { name, type, subtype, aliases, mentions, value, id, place } = draft
  if (value !== undefined) return { name, type, salience, aliases, mentions, value }
  const entity =
    subtype === undefined
      ? { name, type, salience, aliases, mentions }
      : { name, type, subtype, salience, aliases, mentions }
  if (id === undefined && place === undefined) return entity
  return { ...entity, ...(id !== undefined && { id }), ...(place !== undefined && { place }) }
}

/** Entities of the gazetteer and of the tagger; a name of the tagger may be a short form of a known one. */
export function* nameDrafts(
  document: ParsedDocument,
  known: readonly KnownMention[],
  tagged: readonly TaggedName[],
): Steps<Draft[]> {
  const names = [...known, ...tagged].sort((a, b) => a.start - b.start)
  const merged = yield* mergeAliases(document.text, names)
  const drafts: Draft[] = []
  if (known.length === 0) {
    for (const { type, mentions } of merged) {
      if (drafts.push(nameDraft(document, type, mentions)) % ENTITIES === 0) yield
    }
    return withPlaces(drafts)
  }
  for (const [owner, spans] of byOwner(merged)) {
    spans.sort((a, b) => a.start - b.start)
    const draft =
      'mentions' in owner
        ? nameDraft(document, owner.type, spans)
        : knownDraft(document, owner, spans)
    if (drafts.push(draft) % ENTITIES === 0) yield
  }
  return withPlaces(drafts)
}

/** The mentions by the known name that they are of, or else by the name that the tagger found. */
function byOwner(merged: readonly MergedName[]): Map<KnownName | MergedName, TaggedName[]> {
  const groups = new Map<KnownName | MergedName, TaggedName[]>()
  for (const name of merged) {
    const { mentions } = name
    const owners = new Set(mentions.map(ownerOf).filter((owner) => owner !== undefined))
    const [owner] = owners
    for (const mention of mentions) {
      // What may be either of two known names is neither.
      const key = ownerOf(mention) ?? (owners.size === 1 ? (owner as KnownName) : name)
      const group = groups.get(key)
      if (group) group.push(mention)
      else groups.set(key, [mention])
    }
  }
  return groups
}

const ownerOf = (mention: TaggedName & Partial<KnownMention>): KnownName | undefined =>
  mention.known

/** Mentions that are written alike share what is written. */
function mentionsOf(text: string, spans: readonly Span[]): Mention[] {
  let written = ''
  return spans.map(({ start, end }) => {
    if (end - start !== written.length || !text.startsWith(written, start)) {
      written = text.slice(start, end)
    }
    return { text: written, start, end }
  })
}

/** The same, each by its whole name where a line end tears it. */
const wholeMentions = (text: string, names: readonly TaggedName[]): Mention[] =>
  names.map((name) => ({ text: writtenOf(text, name), start: name.start, end: name.end }))

function nameDraft({ text }: ParsedDocument, type: NameType, spans: readonly TaggedName[]): Draft {
  const mentions = mentionsOf(text, spans)
  const whole = spans.some((name) => name.whole !== undefined)
    ? wholeMentions(text, spans)
    : mentions
  const names = namesOf(whole, type)
  const name = usualName(names, type) ?? (names[0] as string)
  const subtype = type === 'LOCATION' ? usualSubtype(spans) : undefined
  const aliases = aliasesOf(text, name, type, whole)
  const told = flagged(text, name, type, mentions)
  return {
    name,
    type,
    subtype,
    aliases,
    mentions: told,
    value: undefined,
    id: undefined,
    place: undefined,
  }
}

function knownDraft(
  { text }: ParsedDocument,
  { name, type, id }: KnownName,
  spans: readonly TaggedName[],
): Draft {
  const mentions = mentionsOf(text, spans)
  return {
    name,
    type,
    subtype: undefined,
    aliases: aliasesOf(text, name, type, wholeMentions(text, spans)),
    mentions: flagged(text, name, type, mentions),
    value: undefined,
    id,
    place: undefined,
  }
}

/** The subtype of most mentions that have one; of two that are as frequent the first. */
function usualSubtype(spans: readonly TaggedName[]): PlaceSubtype | undefined {
  if (spans.length === 1) return spans[0]?.subtype
  const votes = new Map<PlaceSubtype, number>()
  for (const { subtype } of spans) {
    if (subtype !== undefined) votes.set(subtype, (votes.get(subtype) ?? 0) + 1)
  }
  let usual: PlaceSubtype | undefined
  for (const [subtype, count] of votes) {
    if (usual === undefined || count > (votes.get(usual) as number)) usual = subtype
  }
  return usual
}

function aliasesOf(
  text: string,
  name: string,
  type: NameType,
  mentions: readonly Mention[],
): string[] {
  const [only] = mentions as readonly [Mention]
  if (mentions.length === 1 && only.text === name && type !== 'PERSON') return []
  const aliases = new Set<string>()
  for (const mention of mentions) aliases.add(mention.text)
  if (type === 'PERSON') for (const alias of titledAliases(text, mentions)) aliases.add(alias)
  aliases.delete(name)
  return [...aliases]
}

function flagged(
  text: string,
  name: string,
  type: NameType,
  mentions: readonly Mention[],
): readonly Mention[] {
  if (type !== 'LOCATION' || !mayBeMetonym(name)) return mentions
  const told: Mention[] = []
  for (const mention of mentions) {
    const { text: written, start, end } = mention
    const metonym = isMetonym(text, mention)
    told.push(metonym ? { text: written, start, end, metonym } : mention)
  }
  return told
}

/** Tells of peoples the place that they are called after, by the name that the article's own entity has. */
function withPlaces(drafts: Draft[]): Draft[] {
  let places: Map<string, string> | undefined
  for (const draft of drafts) {
    const place = draft.type === 'NORP' ? placeOfPeople(draft.name) : undefined
    if (place === undefined) continue
    places ??= placeNames(drafts)
    draft.place = places.get(plainForm(place)) ?? place
  }
  return drafts
}

/** The names of the entities that are places, by every name in plain form. */
function placeNames(drafts: readonly Draft[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const { type, name, aliases } of drafts) {
    if (type !== 'LOCATION') continue
    for (const alias of [name, ...aliases]) {
      const form = plainForm(alias)
      if (!names.has(form)) names.set(form, name)
    }
  }
  return names
}

/** Values that are worth the same are one entity. */
export function* valueDrafts(text: string, values: readonly FoundValue[]): Steps<Draft[]> {
  const groups = new Map<string, FoundValue[]>()
  for (const [index, found] of values.entries()) {
    if (index % ENTITIES === ENTITIES - 1) yield
    const key = `${found.type} ${found.value ?? writtenOf(text, found).toLowerCase()}`
    const group = groups.get(key)
    if (group) group.push(found)
    else groups.set(key, [found])
  }
  const drafts: Draft[] = []
  for (const group of groups.values()) {
    if (drafts.length % ENTITIES === ENTITIES - 1) yield
    const { type, value } = group[0] as FoundValue
    const mentions = mentionsOf(text, group)
    const written = new Set<string>()
    for (const found of group) written.add(writtenOf(text, found))
    const [name = '', ...aliases] = written
    drafts.push({
      name,
      type,
      subtype: undefined,
      aliases,
      mentions,
      value,
      id: undefined,
      place: undefined,
    })
  }
  return drafts
}
