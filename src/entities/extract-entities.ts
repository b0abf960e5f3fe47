/**
 * Who and what an article is about: names, amounts, dates, each with every place where it stands,
 * its aliases merged, the most salient first.
 *
 * Method: a tagger finds names (`tagger.ts`; `name-tagger.ts` is the default), patterns find values;
 * names of one entity are merged (`aliases/`) and weighed (`salience.ts`). Cost: linear, two thirds
 * of it for the names.
 */

import { kindOf } from '../document/article.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import { checkOptionNames } from '../document/options.ts'
import { asDocument, type DocumentInput, type ParsedDocument, told } from '../document/parse.ts'
import { sorted } from '../document/sorted.ts'
import type { Span } from '../document/span.ts'
import { finish, type Steps } from '../document/steps.ts'
import { checkedNames } from './checked-names.ts'
import { type Draft, entityOf, nameDrafts, valueDrafts } from './drafts.ts'
import type { Entity, EntityType } from './entity.ts'
import { NAME_TYPES, VALUE_TYPES } from './entity-types.ts'
import { checkGazetteer, findKnownNames, type KnownName } from './gazetteer.ts'
import { tagNamesInSteps } from './name-tagger.ts'
import { hasPartsOfSpeech } from './part-of-speech.ts'
import { weighSalience } from './salience.ts'
import { longestPieces } from './soft-lines.ts'
import type { TaggedName, Tagger } from './tagger.ts'
import { findValuesInSteps } from './values/find-values.ts'

export type { Entity, EntityType, Mention } from './entity.ts'

export interface EntityOptions {
  /** Only entities of these types. Default: all. */
  readonly types?: readonly EntityType[] | undefined
  /** Names that you know; they go before what the tagger finds. Default: none. */
  readonly gazetteer?: readonly KnownName[] | undefined
  /** Finds the names in place of the built-in tagger. Default: `tagNames`. */
  readonly tagger?: Tagger | undefined
}

const TYPES: readonly EntityType[] = Object.freeze([...NAME_TYPES, ...VALUE_TYPES])

/** What `extractEntities` does unless it is told otherwise. */
export const ENTITY_DEFAULTS: Readonly<{ types: readonly EntityType[] }> = Object.freeze({
  types: TYPES,
})

/**
 * The entities of an article, most salient first. Behind some 160,000 names, or as many amounts and dates, a text is
 * read for no more of them; behind 131,072 different words, for no more names.
 *
 * @example
 * extractEntities('President Donald Trump met Xi Jinping. Trump smiled.')[0]
 * // { name: 'Donald Trump', type: 'PERSON', aliases: ['President Donald Trump', 'Trump'], … }
 * @throws OnceoverError `INVALID_OPTION` if `types` has a type that does not exist, `gazetteer` an
 *   entry that is no `KnownName`, or `tagger` is no function
 */
export function extractEntities(input: DocumentInput, options: EntityOptions = {}): Entity[] {
  const document = asDocument(input)
  return told(document, finish(extractInSteps(document, options)))
}

export function* extractInSteps(document: ParsedDocument, options: EntityOptions): Steps<Entity[]> {
  return yield* entitiesOf(document, yield* readNames(document, options), options)
}

/**
 * The names of a document but those in parts of it, `ignored`, sorted, without overlap.
 *
 * @throws what `extractEntities` throws
 */
export function* readNames(
  document: ParsedDocument,
  options: EntityOptions = {},
  ignored: readonly Span[] = [],
): Steps<readonly TaggedName[]> {
  checkOptions(options)
  const { tagger } = options
  const names =
    tagger === undefined
      ? yield* tagNamesInSteps(document)
      : checkedNames(document, tagger({ ...document, markedUp: undefined }))
  return outside(names, ignored)
}

/**
 * The entities of a document whose names were read before (`readNames`); in the parts that are
 * `ignored` only names of the gazetteer count.
 */
export function* entitiesOf(
  document: ParsedDocument,
  tagged: readonly TaggedName[],
  options: EntityOptions = {},
  ignored: readonly Span[] = [],
): Steps<Entity[]> {
  const { text } = document
  const known = findKnownNames(document, options.gazetteer ?? [])
  yield
  const found = hasPartsOfSpeech(document) ? yield* findValuesInSteps(document) : []
  const values = outside(found, ignored)
  yield
  // The user's names go first, then values of several words or with a sign, then names, then values of one word:
  // `May 2019` is no one's name, but `Third Avenue`, `USA Today` and `Civil Rights Act of 1964` are.
  const taken = mergeSpans(
    known,
    values.filter(({ start, end }) => /[^\p{L}\p{N}]/u.test(text.slice(start, end))),
  )
  const names = longestPieces(outside(tagged, taken))
  yield
  const drafts = yield* nameDrafts(document, known, names)
  yield
  const valuesApart = outside(values, mergeSpans(known, names))
  yield
  for (const draft of yield* valueDrafts(text, valuesApart)) drafts.push(draft)
  const inOrder = yield* sorted(
    drafts,
    (a, b) => (a.mentions[0]?.start as number) - (b.mentions[0]?.start as number),
  )
  yield
  const weights = yield* weighSalience(document, inOrder)
  yield
  const wanted = options.types === undefined ? undefined : new Set<EntityType>(options.types)
  const entities: Entity[] = []
  for (let index = 0; index < inOrder.length; index++) {
    const draft = inOrder[index] as Draft
    if (wanted !== undefined && !wanted.has(draft.type)) continue
    entities.push(entityOf(draft, weights[index] as number))
  }
  yield
  return [...(yield* sorted(entities, (a, b) => b.salience - a.salience))]
}

function checkOptions(options: EntityOptions): void {
  checkOptionNames('extractEntities', options, ['types', 'gazetteer', 'tagger'])
  const { types, gazetteer, tagger } = options
  if (types !== undefined) {
    const unknown = Array.isArray(types) ? types.find((type) => !TYPES.includes(type)) : types
    if (unknown !== undefined) {
      throw new OnceoverError(
        'INVALID_OPTION',
        `option \`types\` must list some of ${TYPES.join(', ')}, got ${String(unknown)}`,
      )
    }
  }
  if (gazetteer !== undefined) checkGazetteer(gazetteer)
  if (tagger !== undefined && typeof tagger !== 'function') {
    throw new OnceoverError(
      'INVALID_OPTION',
      `option \`tagger\` must be a function, got ${kindOf(tagger)}`,
    )
  }
}

const byStart = (a: Span, b: Span): number => a.start - b.start

function mergeSpans(first: readonly Span[], second: readonly Span[]): readonly Span[] {
  if (first.length === 0) return second
  return [...first, ...second].sort(byStart)
}

/** The spans that overlap none of `taken`; both by position. */
function outside<Found extends Span>(
  found: readonly Found[],
  taken: readonly Span[],
): readonly Found[] {
  if (taken.length === 0) return found
  const free: Found[] = []
  let from = 0
  for (const span of found) {
    while (from < taken.length && (taken[from] as Span).end <= span.start) from++
    if (from === taken.length || (taken[from] as Span).start >= span.end) free.push(span)
  }
  return free
}
