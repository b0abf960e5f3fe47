/**
 * Who stands together with whom: pairs of names in one sentence, with counts; the edges of a graph
 * whose nodes are the entities.
 *
 * Method: a sweep over sentences and mentions, both by position; mentions and pairs are numbers, which
 * sort by themselves. The sentences of a pair are gathered in a second sweep. Dates and amounts are no company.
 * Of a sentence that names more than `MOST` entities (a roster, a table) the most salient count; of more than
 * `MOST_PAIRS` pairs the most frequent.
 * Cost: linear in the mentions, with at most `MOST` squared pairs a sentence.
 */

import { firstAtLeast } from '../document/binary-search.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import {
  asDocument,
  type DocumentInput,
  type ParsedDocument,
  told,
  untold,
} from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import { finish, type Steps } from '../document/steps.ts'
import { isValueType } from './entity-types.ts'
import type { Entity } from './extract-entities.ts'

export interface CoOccurrence {
  /** Places in the list of entities, from 0; `a < b`. */
  readonly a: number
  readonly b: number
  /** In how many sentences both stand; 1 or more. */
  readonly count: number
  /** These sentences, by position. */
  readonly sentences: readonly Span[]
}

/** So many entities of one sentence are paired. */
const MOST = 24
/** So many pairs are told, which take 200 bytes each: 5 MB of news have 39,000. */
const MOST_PAIRS = 131_072
/** After so many sentences there is a pause. */
const SENTENCES = 1024
/** ... and after so many pairs. */
const PAIRS = 16_384

/**
 * The pairs of names that stand in one sentence, the most frequent first, then by salience; at most 131,072.
 *
 * @param entities what `extractEntities` found in the same input, all of it or a part
 * @throws OnceoverError `INVALID_INPUT` if `entities` is no list of entities
 * @example
 * const text = 'Ada Byron met Mary Somerville. Byron wrote to Somerville from Ockham.'
 * coOccurrences(text, extractEntities(text, { types: ['PERSON'] })) // [{ a: 0, b: 1, count: 2, sentences: [{ start: 0, end: 30 }, { start: 31, end: 69 }] }]
 */
export function coOccurrences(input: DocumentInput, entities: readonly Entity[]): CoOccurrence[] {
  const isList =
    Array.isArray(entities) &&
    entities.every((entity: Partial<Entity> | null) => Array.isArray(entity?.mentions))
  if (!isList) {
    throw new OnceoverError(
      'INVALID_INPUT',
      'expected the text, then its entities as `extractEntities` or `digest` lists them',
    )
  }
  const document = asDocument(input)
  return told(document, finish(coOccurrencesOf(document, untold(document, entities))))
}

/** The same; sentences that begin in one of `ignored` (sorted, without overlap) do not count. */
export function* coOccurrencesOf(
  { sentences }: ParsedDocument,
  entities: readonly Entity[],
  ignored: readonly Span[] = [],
): Steps<CoOccurrence[]> {
  const together = yield* pairsTogether(sentences, entities, ignored)
  yield
  const pairs = Float64Array.from(together.pairs).sort()
  yield
  let { least, room } = leastTold(pairs)
  const found: Found[] = []
  let distinct = 0
  for (let at = 0; at < pairs.length; ) {
    const pair = pairs[at] as number
    const first = at
    while (pairs[at] === pair) at++
    const count = at - first
    if (count < least || (count === least && room-- <= 0)) continue
    const a = Math.floor(pair / entities.length)
    found.push({ a, b: pair - a * entities.length, count, sentences: new Array(count) })
    pairs[distinct++] = pair
  }
  yield* gatherSentences(found, pairs.subarray(0, distinct), sentences, together)
  return byCount(found)
}

/** How often the rarest pair stands that is told, and how many there is room for that stand as often. */
function leastTold(pairs: Float64Array): { least: number; room: number } {
  let room = MOST_PAIRS
  if (pairs.length <= room) return { least: 0, room }
  const ofCount = new Map<number, number>()
  for (let at = 0; at < pairs.length; ) {
    const first = at
    while (pairs[at] === pairs[first]) at++
    ofCount.set(at - first, (ofCount.get(at - first) ?? 0) + 1)
  }
  for (const [count, size] of [...ofCount].sort(([a], [b]) => b - a)) {
    if (size > room) return { least: count, room }
    room -= size
  }
  return { least: 0, room }
}

/** What is found of a pair, while its sentences are gathered. */
interface Found extends CoOccurrence {
  readonly sentences: Span[]
}

/** Gives each pair its sentences. `distinct` are the numbers of the pairs of `found`, ascending. */
function* gatherSentences(
  found: readonly Found[],
  distinct: Float64Array,
  sentences: readonly Span[],
  { pairs, sentenceOf }: Together,
): Steps<void> {
  const gathered = new Int32Array(found.length)
  let last = -1
  let span: Span = { start: 0, end: 0 }
  for (let at = 0; at < pairs.length; at++) {
    if (at % PAIRS === PAIRS - 1) yield
    const pair = pairs[at] as number
    const place = firstAtLeast(distinct, pair)
    if (distinct[place] !== pair) continue
    const index = sentenceOf[at] as number
    if (index !== last) {
      const { start, end } = sentences[index] as Span
      span = { start, end }
      last = index
    }
    const own = (found[place] as Found).sentences
    own[gathered[place] as number] = span
    gathered[place] = (gathered[place] as number) + 1
  }
}

/** Pairs as numbers, in the order of their sentences. */
interface Together {
  readonly pairs: number[]
  /** The index of the sentence of each. */
  readonly sentenceOf: number[]
}

/** A pair `a, b` is the number `a * entities.length + b`; it is there once for each of its sentences. */
function* pairsTogether(
  sentences: readonly Span[],
  entities: readonly Entity[],
  ignored: readonly Span[],
): Steps<Together> {
  const size = entities.length
  const places = placesOf(entities)
  const seenIn = new Int32Array(size)
  const pairs: number[] = []
  const sentenceOf: number[] = []
  let next = 0
  let skipped = 0
  for (let index = 0; index < sentences.length; index++) {
    const { start, end } = sentences[index] as Span
    const company: number[] = []
    if (index % SENTENCES === SENTENCES - 1) yield
    for (; next < places.length && (places[next] as number) < end * size; next++) {
      const entity = (places[next] as number) % size
      if (seenIn[entity] === index + 1) continue
      seenIn[entity] = index + 1
      company.push(entity)
    }
    while (skipped < ignored.length && (ignored[skipped] as Span).end <= start) skipped++
    const isSilent = skipped < ignored.length && (ignored[skipped] as Span).start <= start
    if (company.length < 2 || isSilent) continue
    pairUp(company, size, pairs)
    while (sentenceOf.length < pairs.length) sentenceOf.push(index)
  }
  return { pairs, sentenceOf }
}

/** Adds the pairs of those that stand in one sentence. */
function pairUp(company: number[], size: number, pairs: number[]): void {
  company.sort((a, b) => a - b)
  const most = Math.min(company.length, MOST)
  for (let a = 0; a < most; a++) {
    for (let b = a + 1; b < most; b++) {
      pairs.push((company[a] as number) * size + (company[b] as number))
    }
  }
}

/** Where names stand, in order: a mention at `start` is the number `start * entities.length + entity`. */
function placesOf(entities: readonly Entity[]): Float64Array {
  const places: number[] = []
  for (let entity = 0; entity < entities.length; entity++) {
    const { type, mentions } = entities[entity] as Entity
    if (isValueType(type)) continue
    for (const { start } of mentions) places.push(start * entities.length + entity)
  }
  return Float64Array.from(places).sort()
}

/** The most frequent first, in their order: nearly all stand together once, so each count is a list. */
function byCount(found: readonly CoOccurrence[]): CoOccurrence[] {
  const lists: CoOccurrence[][] = []
  for (const pair of found) {
    const list = lists[pair.count]
    if (list === undefined) lists[pair.count] = [pair]
    else list.push(pair)
  }
  return lists.reverse().flat()
}
