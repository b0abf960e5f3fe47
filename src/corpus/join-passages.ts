/**
 * Which of many passages are alike: all pairs at or over a threshold, exactly.
 *
 * Method: passages become sets of shingles (`shingles.ts`), equal ones are taken together, and the rest
 * is joined by prefix filtering (`join-sets.ts`). There is no sketch, so nothing is missed and nothing is
 * estimated: a paragraph of news has some 28 shingles, fewer than a sketch has numbers. Cost: near-linear;
 * 12 bytes a shingle and some 50 a passage, texts are not kept.
 */
import { kindOf } from '../document/article.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import { type Complete, checkOptionNames } from '../document/options.ts'
import type { Containment } from '../similarity/containment.ts'
import { joinSets } from '../similarity/join-sets.ts'
import { memberPairs } from '../similarity/member-pairs.ts'
import { rankRareFirst } from '../similarity/rare-first.ts'
import { SetCollection } from '../similarity/set-collection.ts'
import { jaccard } from '../similarity/set-similarity.ts'
import { ShingleReader } from '../similarity/shingles.ts'
import { TextShingleReader } from '../similarity/text-shingles.ts'

/** A passage; its key is its `id`, or else its place among all, from 0. */
export interface Passage {
  readonly id?: string | number | undefined
  readonly text: string
}

/** Two passages that are alike; `a` came before `b`. */
export interface PassagePair {
  /** The `id` of the passage, or its place among all, from 0. */
  readonly a: string | number
  readonly b: string | number
  /** Share of the shingles of both that both have (the Jaccard index), above 0, at most 1. */
  readonly similarity: number
  /** Share of the shingles of `a` that `b` has too (`here`), and the other way round, above 0, at most 1. */
  readonly containment: Containment
}

export const JOIN_MEASURES = ['similarity', 'containment'] as const
export const JOIN_VERIFICATIONS = ['hash', 'text'] as const
export const LONGEST_SHINGLE = 100

export interface JoinOptions {
  /**
   * What has to reach the threshold. `similarity`: the share of all shingles of both that both have (Jaccard);
   * `containment`: the share of the shingles of the smaller passage that the other has too. Default
   * `similarity`.
   */
  readonly measure?: 'similarity' | 'containment' | undefined
  /** The least similarity of a pair, above 0, at most 1. Default .7. Work grows below .2. */
  readonly threshold?: number | undefined
  /** Words of a shingle, 1 to 100. Default 5. */
  readonly shingle?: number | undefined
  /**
   * What decides that two shingles are equal. `hash`: 53 bits of hash, so that of 10^8 distinct shingles
   * one pair or none is taken for equal by mistake. `text`: the words themselves, for ten times the time.
   * Default `hash`.
   */
  readonly verify?: 'hash' | 'text' | undefined
}

/** What `joinPassages` does unless it is told otherwise. */
export const JOIN_DEFAULTS: Complete<JoinOptions> = Object.freeze({
  measure: 'similarity',
  threshold: 0.7,
  shingle: 5,
  verify: 'hash',
})

/**
 * Finds all pairs of passages that are alike, and no others: recall and precision are 1 against comparing
 * each with each, at any threshold. A passage is the set of its shingles, its runs of five words in lower
 * case; one that has fewer words is one shingle, and one without words is like no other.
 *
 * @param passages texts, or objects with a `text` and an `id`; read once
 * @returns pairs by the places of their passages among all
 * @throws OnceoverError `INVALID_INPUT` if a passage is neither, or they come as no iterable;
 *   `INVALID_OPTION` if an option is unknown or out of its range
 * @example
 * joinPassages(
 *   [
 *     { id: 'day', text: 'The ferry to the island left at noon.' },
 *     { id: 'night', text: 'The ferry to the island left at noon. It came back at night.' },
 *   ],
 *   { measure: 'containment' },
 * ) // [{ a: 'day', b: 'night', similarity: 0.444…, containment: { here: 1, there: 0.444… } }]
 */
export function joinPassages(
  passages: Iterable<string | Passage>,
  options: JoinOptions = {},
): PassagePair[] {
  if (typeof passages === 'string' || typeof passages?.[Symbol.iterator] !== 'function') {
    const message = `expected an iterable of passages, got ${kindOf(passages)}`
    throw new OnceoverError('INVALID_INPUT', message)
  }
  const join = new PassageJoin(options)
  for (const passage of passages) join.add(passage)
  return [...join.pairs()]
}

/** The same for passages that come one by one, and for pairs that are taken one by one. */
export class PassageJoin {
  private readonly options: Complete<JoinOptions>
  private readonly reader: ShingleReader
  private readonly sets: SetCollection
  /** The keys of passages that are not their places. */
  private readonly keys: (string | number | undefined)[] = []

  /** @throws OnceoverError `INVALID_OPTION` */
  constructor(options: JoinOptions = {}) {
    this.options = checkOptions(options)
    const { verify, shingle } = this.options
    this.reader = verify === 'text' ? new TextShingleReader(shingle) : new ShingleReader(shingle)
    this.sets = new SetCollection(verify === 'text')
  }

  /** @throws OnceoverError `INVALID_INPUT` */
  add(passage: string | Passage): void {
    const { reader, sets } = this
    reader.count = 0
    reader.add(textOf(passage))
    if (typeof passage !== 'string' && passage.id !== undefined) {
      this.keys[sets.members] = passage.id
    }
    sets.add(reader.hashes, reader.count)
  }

  /** All pairs of the passages that were added. */
  *pairs(): Generator<PassagePair> {
    const { sets, keys } = this
    const { measure, threshold } = this.options
    const ranked = rankRareFirst(sets)
    const joined = joinSets(ranked, measure, threshold)
    for (const { a, b, shared } of memberPairs(sets, ranked, joined)) {
      const sizeA = ranked.sizes[sets.groupOf[a] as number] as number
      const sizeB = ranked.sizes[sets.groupOf[b] as number] as number
      yield {
        a: keys[a] ?? a,
        b: keys[b] ?? b,
        similarity: jaccard(shared, sizeA, sizeB),
        containment: { here: shared / sizeA, there: shared / sizeB },
      }
    }
  }
}

function textOf(passage: string | Passage): string {
  if (typeof passage === 'string') return passage
  if (typeof passage !== 'object' || passage === null || Array.isArray(passage)) {
    const message = `expected a string or a passage, got ${kindOf(passage)}`
    throw new OnceoverError('INVALID_INPUT', message)
  }
  const { id, text } = passage
  if (typeof text !== 'string') {
    const message = `field \`text\` of the passage must be a string, got ${kindOf(text)}`
    throw new OnceoverError('INVALID_INPUT', message)
  }
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number') {
    const message = `field \`id\` of the passage must be a string or a number, got ${kindOf(id)}`
    throw new OnceoverError('INVALID_INPUT', message)
  }
  return text
}

const RANGES: {
  readonly [Name in keyof JoinOptions]-?: { is: (value: unknown) => boolean; range: string }
} = {
  measure: {
    is: (value) => JOIN_MEASURES.some((known) => known === value),
    range: `one of ${JOIN_MEASURES.join(', ')}`,
  },
  threshold: {
    is: (value) => typeof value === 'number' && value > 0 && value <= 1,
    range: 'a number above 0, at most 1',
  },
  shingle: {
    is: (value) =>
      typeof value === 'number' &&
      Number.isInteger(value) &&
      value >= 1 &&
      value <= LONGEST_SHINGLE,
    range: `a whole number from 1 to ${LONGEST_SHINGLE}`,
  },
  verify: {
    is: (value) => JOIN_VERIFICATIONS.some((known) => known === value),
    range: `one of ${JOIN_VERIFICATIONS.join(', ')}`,
  },
}

function checkOptions(options: JoinOptions): Complete<JoinOptions> {
  checkOptionNames('joinPassages', options, Object.keys(RANGES))
  const checked: { -readonly [Name in keyof JoinOptions]-?: Complete<JoinOptions>[Name] } = {
    ...JOIN_DEFAULTS,
  }
  for (const [name, value] of Object.entries(options) as [keyof JoinOptions, unknown][]) {
    const known = RANGES[name]
    if (value === undefined) continue
    if (!known.is(value)) {
      const got = typeof value === 'object' ? kindOf(value) : String(value)
      const message = `option \`${name}\` must be ${known.range}, got ${got}`
      throw new OnceoverError('INVALID_OPTION', message)
    }
    Object.assign(checked, { [name]: value })
  }
  return checked
}
