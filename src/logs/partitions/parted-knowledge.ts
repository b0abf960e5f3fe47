/**
 * What partitions know together about an article, as one index would that has all of their articles.
 *
 * Method: every one is asked; of sightings the one that is preferred is taken, of articles that are like it the most
 * alike, of equals the oldest. As `seen-passages.ts` and `index-knowledge.ts` choose by the same orders among all that
 * an index has, the choice of the choices is the same. Cost: a question to all at once, and one for each thing that is
 * asked about a single article.
 */

import { type BareArticle, type BareReader, furnished, keysOf } from '../../corpus/bare-reader.ts'
import type { ReadArticle } from '../../corpus/corpus-index.ts'
import type { Place } from '../../corpus/finding.ts'
import type { Knowledge, Like } from '../../corpus/knowledge.ts'
import type { Measures } from '../../corpus/measure.ts'
import { bytesOf } from '../../corpus/sections.ts'
import { preference, type Seen } from '../../corpus/seen-passages.ts'
import type { Article } from '../../document/article.ts'
import { OnceoverError } from '../../document/onceover-error.ts'
import { type Steps, waitFor } from '../../document/steps.ts'
import { joinedBytes } from '../joined-bytes.ts'
import { numbersIn } from './frame.ts'
import type { Answered, PartitionAsker } from './partition-link.ts'
import type { Sought } from './questions.ts'
import type { Register } from './register.ts'
import type { SourceTable } from './source-table.ts'
import type { Texts } from './texts.ts'

type Waits<Result> = Steps<Result, Promise<unknown>>

/** The partitions of a corpus, and what who leads knows. */
export interface Parts {
  readonly askers: readonly PartitionAsker[]
  readonly table: SourceTable
  readonly register: Register
  readonly reader: BareReader
  readonly texts: Texts
}

/** What is asked about. */
export interface Own {
  readonly bare: BareArticle
  readonly read: ReadArticle
  readonly reading: Uint8Array
  readonly day: number | null
  /** Its partition, which has met it. */
  readonly home: number
  /** What that said. */
  readonly same: number
  /** It is held against articles of its source alone. */
  readonly isAlone: boolean
}

/** The best of all sightings of a paragraph. */
interface Sighting extends Seen {
  readonly start: number
  readonly end: number
  /** Of the paragraph that was seen; undefined if it is the same. */
  readonly shingles: Float64Array | undefined
}

export class PartedKnowledge implements Knowledge<Promise<unknown>> {
  private readonly parts: Parts
  private readonly own: Own
  private seen: readonly (Sighting | undefined)[] = []
  private like: Like | undefined

  constructor(parts: Parts, own: Own) {
    this.parts = parts
    this.own = own
  }

  *sightings(): Waits<readonly (Seen | undefined)[]> {
    const { distinct } = this.own.read
    const best: (Sighting | undefined)[] = distinct.map(() => undefined)
    for (const answer of yield* waitFor(this.lookEverywhere())) {
      for (const [at, sighting] of sightingsIn(answer, distinct)) {
        const known = best[at]
        if (known === undefined || preference(sighting, known) < 0) best[at] = sighting
      }
      const { like } = answer.head
      if (like !== null && (this.like === undefined || isMoreLike(like, this.like)))
        this.like = like
    }
    this.seen = best
    return best
  }

  oldestWithBody(): number {
    return this.own.same
  }

  *mostLike(): Waits<Like | undefined> {
    yield
    return this.like
  }

  *shares(article: number): Waits<Measures> {
    const { head } = yield* waitFor(this.homeOf(article).ask<'shares'>({ ask: 'shares', article }))
    return head.measures
  }

  *placesIn(article: number): Waits<readonly (Place | undefined)[]> {
    if (article < 0) return []
    const elsewhere = this.seen.flatMap((sighting, at) =>
      sighting && sighting.article !== article ? [{ at, sighting }] : [],
    )
    const found = this.seen.map((sighting, at) =>
      sighting?.article === article ? this.placeOf(at) : undefined,
    )
    if (elsewhere.length === 0) return found
    const sought = elsewhere.map(
      ({ at, sighting: { shingles } }): Sought =>
        shingles ? { shingles: shingles.length } : { own: at },
    )
    const shingles = elsewhere.flatMap(({ sighting }) => sighting.shingles ?? []).map(bytesOf)
    const question = { ask: 'places', article, sought } as const
    const asking = this.homeOf(article).ask<'places'>(question, [joinedBytes(shingles)])
    const { head } = yield* waitFor(asking)
    for (const [index, { at }] of elsewhere.entries()) {
      const [start, end] = head.places[index] ?? []
      if (start === undefined || end === undefined) continue
      found[at] = { id: this.idOf(article), start, end }
    }
    return found
  }

  placeOf(sighting: number): Place {
    const { article, start, end } = this.seen[sighting] as Sighting
    return { id: this.idOf(article), start, end }
  }

  idOf(article: number): string {
    return this.registered(article).id
  }

  article(article: number): Waits<Article> {
    return this.parts.texts.of(article, this.homeOf(article))
  }

  *read(article: number): Waits<ReadArticle> {
    const bare = yield* this.parts.reader.readOther(yield* this.article(article))
    const { source = '' } = bare.article
    const question = { ask: 'furniture', source } as const
    const asking = this.homeOf(article).ask<'furniture'>(question, [bytesOf(keysOf(bare))])
    const { parts } = yield* waitFor(asking)
    return furnished(bare, parts[0] as Uint8Array, this.own.bare)
  }

  /** What all know that may know something; its own partition has met it. */
  private lookEverywhere(): Promise<Answered<'look'>[]> {
    const { askers } = this.parts
    const { bare, read, reading, day, home, same, isAlone } = this.own
    const { source = '' } = bare.article
    const question = { ask: 'look', source, day, isLikeAsked: same < 0 } as const
    const isFurniture = Uint8Array.from(read.distinct, (passage) => (passage.isFurniture ? 1 : 0))
    return Promise.all(
      askers.flatMap((asker, at) => {
        if (at === home) return asker.ask<'look'>(question)
        return isAlone ? [] : asker.ask<'look'>(question, [isFurniture, reading])
      }),
    )
  }

  private registered(article: number) {
    const registered = this.parts.register.withNumber(article)
    if (registered) return registered
    throw new OnceoverError(
      'PARTITION_FAILED',
      `a partition tells of article ${article}, which is not there`,
    )
  }

  private homeOf(article: number): PartitionAsker {
    const { table, askers } = this.parts
    return askers[table.homeOf(this.registered(article).source)] as PartitionAsker
  }
}

/** The sightings of a partition, by the places of the paragraphs. */
function* sightingsIn(
  { head, parts }: Answered<'look'>,
  distinct: ReadArticle['distinct'],
): Generator<[at: number, sighting: Sighting], void, void> {
  const all = numbersIn(parts[0] as Uint8Array)
  let next = 0
  for (const [at, { from, to }] of distinct.entries()) {
    const sighting = head.sightings[at]
    if (!sighting) continue
    const { size, overlap } = sighting
    const isSame = overlap === size && overlap === to - from
    yield [at, { ...sighting, shingles: isSame ? undefined : all.subarray(next, next + size) }]
    if (!isSame) next += size
  }
}

const isMoreLike = (a: Like, b: Like): boolean => {
  const gain = a.measures.similarity - b.measures.similarity
  return gain > 0 || (gain === 0 && a.article < b.article)
}
