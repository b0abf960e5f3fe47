/**
 * Entities before they are weighed: the names of the tagger merged, the names of the gazetteer, the
 * values that are worth the same. Cost: linear in the mentions.
 */
import type { ParsedDocument } from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import { namesOf, titledAliases, usualName } from './aliases/entity-names.ts'
import { mergeAliases } from './aliases/merge-aliases.ts'
import { plainForm } from './aliases/norm.ts'
import { placeOfPeople } from './demonyms.ts'
import type { Entity, Mention } from './extract-entities.ts'
import type { KnownMention, KnownName } from './gazetteer.ts'
import { isMetonym } from './metonyms.ts'
import type { NameType, PlaceSubtype, TaggedName } from './tagger.ts'
import type { FoundValue } from './values/found-value.ts'

/** All of an entity but how much it counts. */
export type Draft = Omit<Entity, 'salience'>

/** Entities of the gazetteer and of the tagger; a name of the tagger may be a short form of a known one. */
export function nameDrafts(
  document: ParsedDocument,
  known: readonly KnownMention[],
  tagged: readonly TaggedName[],
): Draft[] {
  const names = [...known, ...tagged].sort((a, b) => a.start - b.start)
  const groups = new Map<KnownName | TaggedName, TaggedName[]>()
  for (const mentions of mergeAliases(document.text, names)) {
    const owners = new Set(mentions.map(ownerOf).filter((owner) => owner !== undefined))
    const [owner] = owners
    for (const mention of mentions) {
      // What may be either of two known names is neither.
      const key = ownerOf(mention) ?? (owners.size === 1 ? owner : mentions[0])
      const group = groups.get(key as KnownName | TaggedName)
      if (group) group.push(mention)
      else groups.set(key as KnownName | TaggedName, [mention])
    }
  }
  const drafts = [...groups].map(([owner, spans]) => {
    spans.sort((a, b) => a.start - b.start)
    return 'start' in owner ? nameDraft(document, spans) : knownDraft(document, owner, spans)
  })
  return drafts.map((draft) => withPlace(draft, drafts))
}

const ownerOf = (mention: TaggedName & Partial<KnownMention>): KnownName | undefined =>
  mention.known

const mentionsOf = (text: string, spans: readonly Span[]): Mention[] =>
  spans.map(({ start, end }) => ({ text: text.slice(start, end), start, end }))

function nameDraft({ text }: ParsedDocument, spans: readonly TaggedName[]): Draft {
  const type = usualType(spans)
  const mentions = mentionsOf(text, spans)
  const names = namesOf(mentions)
  const name = usualName(names, type) ?? (names[0] as string)
  const subtype = type === 'LOCATION' ? usualSubtype(spans) : undefined
  return {
    name,
    type,
    ...(subtype === undefined ? {} : { subtype }),
    aliases: aliasesOf(text, name, type, mentions),
    mentions: flagged(text, type, mentions),
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
    aliases: aliasesOf(text, name, type, mentions),
    mentions: flagged(text, type, mentions),
    ...(id === undefined ? {} : { id }),
  }
}

/** The subtype of most mentions that have one; of two that are as frequent the first. */
function usualSubtype(spans: readonly TaggedName[]): PlaceSubtype | undefined {
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

/** The type of most mentions; of two that are as frequent that of the longest name. */
function usualType(spans: readonly TaggedName[]): NameType {
  const counts = new Map<NameType, { count: number; longest: number }>()
  for (const { type, start, end } of spans) {
    const { count, longest } = counts.get(type) ?? { count: 0, longest: 0 }
    counts.set(type, { count: count + 1, longest: Math.max(longest, end - start) })
  }
  const [first] = [...counts].sort(
    ([, a], [, b]) => b.count - a.count || b.longest - a.longest,
  ) as [[NameType, unknown]]
  return first[0]
}

function aliasesOf(
  text: string,
  name: string,
  type: NameType,
  mentions: readonly Mention[],
): string[] {
  const titled = type === 'PERSON' ? titledAliases(text, mentions) : []
  const written = mentions.map((mention) => mention.text)
  return [...new Set([...written, ...titled])].filter((alias) => alias !== name)
}

const flagged = (text: string, type: NameType, mentions: readonly Mention[]): Mention[] =>
  type === 'LOCATION'
    ? mentions.map((mention) =>
        isMetonym(text, mention) ? { ...mention, metonym: true } : mention,
      )
    : [...mentions]

/** `Chinese` with the place that it is called after, by the name that the article's own entity has. */
function withPlace(draft: Draft, drafts: readonly Draft[]): Draft {
  if (draft.type !== 'NORP') return draft
  const place = placeOfPeople(draft.name)
  if (place === undefined) return draft
  const norm = plainForm(place)
  const own = drafts.find(
    ({ type, name, aliases }) =>
      type === 'LOCATION' && [name, ...aliases].some((alias) => plainForm(alias) === norm),
  )
  return { ...draft, place: own?.name ?? place }
}

/** Values that are worth the same are one entity. */
export function valueDrafts(text: string, values: readonly FoundValue[]): Draft[] {
  const groups = new Map<string, FoundValue[]>()
  for (const found of values) {
    const key = `${found.type} ${found.value ?? text.slice(found.start, found.end).toLowerCase()}`
    const group = groups.get(key)
    if (group) group.push(found)
    else groups.set(key, [found])
  }
  return [...groups.values()].map((group) => {
    const { type, value } = group[0] as FoundValue
    const mentions = mentionsOf(text, group)
    const [name = '', ...aliases] = new Set(mentions.map((mention) => mention.text))
    return { name, type, aliases, mentions, ...(value === undefined ? {} : { value }) }
  })
}
