/**
 * Entities before they are weighed: the names of the tagger merged, the names of the gazetteer, the
 * values that are worth the same. Cost: linear in the mentions.
 */
import type { ParsedDocument } from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import { namesOf, titledAliases, usualName } from './aliases/entity-names.ts'
import { type MergedName, mergeAliases } from './aliases/merge-aliases.ts'
import { writtenOf } from './aliases/name-group.ts'
import { plainForm } from './aliases/norm.ts'
import { placeOfPeople } from './demonyms.ts'
import type { Entity, Mention } from './entity.ts'
import type { KnownMention, KnownName } from './gazetteer.ts'
import { isMetonym, mayBeMetonym } from './metonyms.ts'
import type { NameType, PlaceSubtype, TaggedName } from './tagger.ts'
import type { FoundValue } from './values/found-value.ts'

/** An entity of which it is not known yet how much it counts. */
export type Draft = { -readonly [Field in keyof Entity]: Entity[Field] }

/** Entities of the gazetteer and of the tagger; a name of the tagger may be a short form of a known one. */
export function nameDrafts(
  document: ParsedDocument,
  known: readonly KnownMention[],
  tagged: readonly TaggedName[],
): Draft[] {
  const names = [...known, ...tagged].sort((a, b) => a.start - b.start)
  const merged = mergeAliases(document.text, names)
  if (known.length === 0) return withPlaces(merged.map((name) => nameDraft(document, name)))
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
  const drafts = [...groups].map(([owner, spans]) => {
    spans.sort((a, b) => a.start - b.start)
    return 'mentions' in owner
      ? nameDraft(document, { type: owner.type, mentions: spans })
      : knownDraft(document, owner, spans)
  })
  return withPlaces(drafts)
}

const ownerOf = (mention: TaggedName & Partial<KnownMention>): KnownName | undefined =>
  mention.known

const mentionsOf = (text: string, spans: readonly Span[]): Mention[] =>
  spans.map(({ start, end }) => ({ text: text.slice(start, end), start, end }))

/** The same, each by its whole name where a line end tears it. */
const wholeMentions = (text: string, names: readonly TaggedName[]): Mention[] =>
  names.map((name) => ({ text: writtenOf(text, name), start: name.start, end: name.end }))

function nameDraft({ text }: ParsedDocument, { type, mentions: spans }: MergedName): Draft {
  const mentions = mentionsOf(text, spans)
  const whole = spans.some((name) => name.whole !== undefined)
    ? wholeMentions(text, spans)
    : mentions
  const names = namesOf(whole, type)
  const name = usualName(names, type) ?? (names[0] as string)
  const subtype = type === 'LOCATION' ? usualSubtype(spans) : undefined
  const aliases = aliasesOf(text, name, type, whole)
  const told = flagged(text, name, type, mentions)
  return subtype === undefined
    ? { name, type, salience: 0, aliases, mentions: told }
    : { name, type, subtype, salience: 0, aliases, mentions: told }
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
    salience: 0,
    aliases: aliasesOf(text, name, type, wholeMentions(text, spans)),
    mentions: flagged(text, name, type, mentions),
    ...(id === undefined ? {} : { id }),
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
  return mentions.map((mention) =>
    isMetonym(text, mention) ? { ...mention, metonym: true } : mention,
  )
}

/** Peoples with the place that they are called after, by the name that the article's own entity has. */
function withPlaces(drafts: readonly Draft[]): Draft[] {
  let places: Map<string, string> | undefined
  return drafts.map((draft) => {
    const place = draft.type === 'NORP' ? placeOfPeople(draft.name) : undefined
    if (place === undefined) return draft
    places ??= placeNames(drafts)
    return { ...draft, place: places.get(plainForm(place)) ?? place }
  })
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
export function valueDrafts(text: string, values: readonly FoundValue[]): Draft[] {
  const groups = new Map<string, FoundValue[]>()
  for (const found of values) {
    const key = `${found.type} ${found.value ?? writtenOf(text, found).toLowerCase()}`
    const group = groups.get(key)
    if (group) group.push(found)
    else groups.set(key, [found])
  }
  return [...groups.values()].map((group) => {
    const { type, value } = group[0] as FoundValue
    const mentions = mentionsOf(text, group)
    const [name = '', ...aliases] = new Set(group.map((found) => writtenOf(text, found)))
    return value === undefined
      ? { name, type, salience: 0, aliases, mentions }
      : { name, type, salience: 0, aliases, mentions, value }
  })
}
