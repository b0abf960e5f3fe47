/**
 * Everything that a corpus knows of the texts of its articles, in memory: paragraphs, bodies, furniture,
 * and the searches over them. What a search tells depends on the articles that are there and the order
 * in which they came, and on nothing else. Cost: see `set-index.ts` and `body-index.ts`.
 */

import type { Article } from '../document/article.ts'
import { finish, type Steps } from '../document/steps.ts'
import { Lookup, SLICE, SLICES } from '../similarity/lookup.ts'
import { PagedIntegers } from '../similarity/paged-integers.ts'
import { SetIndex } from '../similarity/set-index.ts'
import { isWithin, type State, transferText } from '../similarity/state.ts'
import { Bodies } from './bodies.ts'
import { BodyIndex } from './body-index.ts'
import { Calendar, type Days } from './calendar.ts'
import { eachOnce } from './each-once.ts'
import type { Part } from './filled-form.ts'
import { Furniture } from './furniture.ts'
import { type Passage, PassageReader } from './read-passages.ts'
import { ReadingDecoder } from './reading.ts'
import type { Whole } from './sought.ts'
import { sourceSeed } from './source-seed.ts'

/** A paragraph of so many bodies is no chance. */
const POPULAR = 8
const NEW = -1
/** After so many paragraphs there is a pause. */
const PASSAGES = 256

/** A paragraph of an article that was read, with what is known of it. */
export interface ReadPassage extends Passage, Part {
  /** The number of the set of its shingles; -1 if it is new. */
  readonly set: number
  /** It is furniture of the source of the article. */
  readonly isFurniture: boolean
  /** That has the same paragraph, to the figure, in another article. Asked of furniture alone. */
  readonly isOld: boolean
}

/** What was read of the text of an article. */
export interface ReadText {
  readonly source: number
  /** Its paragraphs, by place. */
  readonly passages: readonly ReadPassage[]
  /** The same, each once. */
  readonly distinct: readonly ReadPassage[]
  /** Of each paragraph its place in `distinct`. */
  readonly distinctOf: readonly number[]
  /** The shingles of all paragraphs. */
  readonly lookup: Lookup
  /** The body that articles of the same source with the same paragraphs have; -1 if there is none. */
  readonly body: number
}

/** An article that was read. */
export interface ReadArticle extends ReadText {
  readonly article: Article
}

interface Source {
  /** Above 0; 0 for articles that have none. */
  readonly source: number
  /** Sets the furniture of sources apart, the same in every corpus; 0 for articles that have none. */
  readonly seed: number
}

const NO_SOURCE: Source = { source: 0, seed: 0 }

export class CorpusIndex {
  readonly sets: SetIndex
  readonly bodies: Bodies = new Bodies()
  readonly furniture: Furniture
  readonly wholes: BodyIndex
  /** The articles of bodies and of paragraphs that many have, by days: for `window.ts`. */
  readonly articlesOfBody: Calendar = new Calendar()
  readonly articlesOfSet: Calendar = new Calendar()
  private readonly reader: PassageReader
  readonly lookup: Lookup = new Lookup()
  private readonly lookupOfOther = new Lookup()
  readonly decoder: ReadingDecoder
  private readonly sources = new Map<string, Source>()
  private readonly bodyOf = new PagedIntegers()
  /** Counts what changes how articles that are there are read: furniture, removals. */
  changes = 0
  /** What `wholes` read last. */
  private last: ReadText | undefined
  private lastWhole: Whole | undefined

  /**
   * @param shingle words of a shingle
   * @param boilerplate stories that make a paragraph furniture; 0: nothing is
   */
  constructor(threshold: number, shingle: number, boilerplate: number) {
    this.sets = new SetIndex(threshold)
    this.furniture = new Furniture(boilerplate, this.bodies, (set) => this.sets.sizeOf(set))
    this.wholes = new BodyIndex(threshold, this.sets, this.bodies, this.furniture)
    this.reader = new PassageReader(shingle)
    this.decoder = new ReadingDecoder(shingle)
  }

  /** Bytes of the arrays. */
  get bytes(): number {
    return this.sets.bytes + this.bodies.bytes + this.furniture.bytes + this.wholes.bytes
  }

  /** Reads an article and looks it up; nothing is added. Good until the next call, and until one is added. */
  *read(article: Article): Steps<ReadArticle> {
    const { source, seed } = this.sourceOf(article)
    const passages = yield* this.reader.read(article.text, seed, this.lookup)
    yield
    yield* this.sets.look(this.lookup)
    return yield* this.textOf(article, source, passages, this.lookup)
  }

  /** What `read` reads, from what was read before, if that is of use: then in a part of the time. */
  readAgain(article: Article, reading: Uint8Array): ReadArticle {
    const { source, seed } = this.sourceOf(article)
    const passages = this.decoder.decode(reading, article.text.length, seed !== 0, this.lookup)
    if (passages === undefined) return finish(this.read(article))
    finish(this.sets.look(this.lookup))
    return finish(this.textOf(article, source, passages, this.lookup))
  }

  /** Reads another article, that is held against the one that `read` read; it is not looked up. */
  *readOther(article: Article): Steps<ReadArticle> {
    const { source, seed } = this.sourceOf(article)
    const passages = yield* this.reader.read(article.text, seed, this.lookupOfOther)
    return yield* this.textOf(article, source, passages, this.lookupOfOther)
  }

  /** Has `wholes` read an article that was looked up. */
  *wholeOf(read: ReadText): Steps<Whole> {
    if (this.last !== read || this.lastWhole === undefined) {
      this.last = undefined
      this.lastWhole = yield* this.wholes.read(read.lookup, read.distinct)
      this.last = read
    }
    return this.lastWhole
  }

  /** Has `wholes` read a body. */
  wholeOfBody(body: number): Whole {
    this.last = undefined
    return finish(this.wholes.readBody(body))
  }

  /** The body of an article that is there. */
  bodyOfArticle(article: number): number {
    return this.bodyOf.get(article)
  }

  /** Which of the distinct paragraphs of an article that is there the one of a set is; -1 if none is. */
  placeIn(article: number, set: number): number {
    return this.bodies.setsOf(this.bodyOf.get(article)).indexOf(set)
  }

  /** Has an article a body, of so many distinct paragraphs? For what was loaded. */
  hasBodyOf(article: number, places: number): boolean {
    const { bodies, bodyOf } = this
    if (!bodyOf.holds(article + 1) || !isWithin(bodyOf.get(article), bodies.count - 1)) return false
    return bodies.setsOf(bodyOf.get(article)).length === places
  }

  /** All articles with a paragraph, oldest first. */
  articlesWith(set: number): number[] {
    const { bodies } = this
    const articles = bodies.bodiesWith(set).flatMap((body) => [...bodies.articlesOf(body)])
    return articles.sort((a, b) => a - b)
  }

  /**
   * Adds what was read last as an article, whose number is higher than those of all before. Nothing else may be asked
   * in its pauses.
   *
   * @param day of its date; NaN if it has none
   */
  *add(article: number, read: ReadText, day: number): Steps<void> {
    let { body } = read
    if (body !== NEW) this.bodies.addArticle(body, article)
    else {
      body = yield* this.addBody(read)
      yield
      this.bodies.addArticle(body, article)
      if (read.source !== NO_SOURCE.source)
        yield* this.updateAround(yield* this.furniture.add(body))
    }
    this.bodyOf.reserve(article + 1)
    this.bodyOf.set(article, body)
    this.articlesOfBody.add(body, article, day)
    if (this.articlesOfSet.isEmpty) return
    for (const set of this.bodies.setsOf(body)) this.articlesOfSet.add(set, article, day)
  }

  /** Removes articles that are there; `days` as they were added. */
  remove(articles: ReadonlySet<number>, days: Days): void {
    this.changes++
    const bodies = new Set<number>()
    for (const article of articles) {
      const body = this.bodyOf.get(article)
      const day = days.dayOf(article)
      bodies.add(body)
      this.articlesOfBody.remove(body, article, day)
      for (const set of this.bodies.setsOf(body)) this.articlesOfSet.remove(set, article, day)
    }
    const departed = this.bodies.removeArticles(articles, bodies)
    for (const body of departed.gone) {
      for (const set of this.bodies.setsOf(body)) this.sets.release(set)
    }
    finish(this.updateAround(this.furniture.remove(departed)))
  }

  /**
   * Hands over all but what is made when it is first asked for.
   *
   * @param articles how many there may be, once all of the state is there
   */
  transfer(state: State, articles: () => number): void {
    this.sets.transfer(state)
    this.bodies.transfer(state, () => this.sets.count, articles)
    this.furniture.transfer(state)
    this.wholes.transfer(state)
    this.bodyOf.transfer(state)
    const names = [...this.sources.keys()]
    const count = state.number(names.length)
    for (let index = 0; index < count; index++)
      this.sourceOf({ source: transferText(state, names[index]) })
  }

  private *addBody(read: ReadText): Steps<number> {
    const { distinct, source, lookup } = read
    const whole = yield* this.wholeOf(read)
    const chosen = this.wholes.chosen()
    const body = this.bodies.count
    const sets: number[] = []
    const keys: number[] = []
    let listed = 0
    for (const { set: known, key, from, to } of distinct) {
      const isNew = known === NEW
      const set = isNew ? this.sets.add(lookup, from, to, chosen) : known
      if (isNew) this.wholes.own(set, body)
      for (let at = from; at < to; at += SLICE) {
        const end = Math.min(to, at + SLICE)
        if (isNew) this.sets.list(lookup, at, end, set)
        else this.wholes.list(lookup, at, end, chosen, body)
        if (++listed % SLICES === 0) yield
      }
      this.sets.hold(set)
      sets.push(set)
      keys.push(key === 0 ? NEW : this.furniture.numberOf(key))
    }
    yield
    this.bodies.add(source, { sets, keys })
    this.wholes.add(body, whole)
    for (const set of sets) this.outweigh(set)
    return body
  }

  sourceOf({ source: name }: Pick<Article, 'source'>): Source {
    if (name === undefined || name === '') return NO_SOURCE
    const known = this.sources.get(name)
    if (known !== undefined) return known
    const source = { source: this.sources.size + 1, seed: sourceSeed(name) }
    this.sources.set(name, source)
    return source
  }

  *textOf<Given>(
    article: Given,
    source: number,
    found: readonly Passage[],
    lookup: Lookup,
  ): Steps<ReadText & { readonly article: Given }> {
    const { distinctOf } = yield* eachOnce(found, lookup.shingles)
    const distinct: ReadPassage[] = []
    const passages: ReadPassage[] = []
    for (const passage of found) {
      const same = distinct[distinctOf[passages.length] as number]
      const read = this.known(passage, lookup, source, same?.set)
      if (same === undefined) distinct.push(read)
      if (passages.push(read) % PASSAGES === 0) yield
    }
    const sets = distinct.map(({ set }) => set)
    const body = sets.includes(NEW) ? NEW : this.bodies.find(source, sets)
    return { article, source, passages, distinct, distinctOf, lookup, body }
  }

  /** @param same the set of one with the same shingles, if that was looked up */
  known(passage: Passage, lookup: Lookup, source: number, same?: number): ReadPassage {
    const { start, end, from, to, key } = passage
    const isFurniture = this.isFurniture(key)
    const isNew = lookup === this.lookup && this.sets.isNew(lookup, from, to)
    const set = same ?? (isNew ? NEW : this.sets.find(lookup.shingles, from, to))
    const isOld = isFurniture && this.bodies.areOf(source, set)
    return { start, end, from, to, key, set, isFurniture, isOld, isKnown: set !== NEW }
  }

  isFurniture(key: number): boolean {
    return key !== 0 && this.furniture.has(this.furniture.find(key))
  }

  /** Lets a paragraph of many bodies look as frequent as it is, each time that their number doubles. */
  private outweigh(set: number): void {
    const count = this.bodies.countWith(set)
    if (count >= POPULAR && Number.isInteger(Math.log2(count))) this.sets.burden(set, count / 2)
  }

  private *updateAround(keys: readonly number[]): Steps<void> {
    if (keys.length === 0) return
    this.changes++
    this.last = undefined
    const bodies = new Set(keys.flatMap((key) => [...this.furniture.bodiesWith(key)]))
    for (const body of bodies) {
      yield* this.wholes.update(body)
      yield
    }
  }
}
