/**
 * What a corpus remembers, without the store: the articles and, for each scope, their index. All of it
 * follows from the articles and their order. Cost: see `corpus-index.ts`.
 */

import type { Article } from '../document/article.ts'
import type { Complete } from '../document/options.ts'
import { finish, type Steps } from '../document/steps.ts'
import { PagedIntegers } from '../similarity/paged-integers.ts'
import { type State, transferText } from '../similarity/state.ts'
import { Articles } from './articles.ts'
import { ByteSlabs } from './byte-slabs.ts'
import { CorpusIndex, type ReadArticle, type ReadText } from './corpus-index.ts'
import { dayOf } from './day.ts'
import { find, type Tools, toolsFor } from './find.ts'
import type { Finding } from './finding.ts'
import { IndexKnowledge, KnownTexts } from './index-knowledge.ts'
import type { CorpusOptions } from './options.ts'
import { overdueDay } from './overdue-day.ts'
import { ReadingEncoder } from './reading.ts'
import type { AddedEntry } from './record-json.ts'
import { damagedRecord, isOfArticle, isTold, lengthOf, readEntry, textIn } from './records.ts'
import { Window } from './window.ts'

/** The scope of all articles, if they are not set apart by source. */
const ALL = ''

/** An article that was looked up. */
export interface Looked {
  readonly scope: number
  readonly read: ReadArticle
  readonly finding: Finding
}

/** An article that was read and added. */
interface Entered {
  readonly read: ReadText
  readonly number: number
}

export class Memory {
  readonly options: Complete<CorpusOptions>
  readonly articles: Articles = new Articles()
  /** The indexes of all scopes, by number. */
  readonly indexes: CorpusIndex[] = []
  private readonly scopes = new Map<string, number>()
  /** Of each article the number of its scope, if there are several. */
  private readonly scopeOf = new PagedIntegers()
  /** The texts that each index was asked for last. */
  private readonly texts: KnownTexts[] = []
  readonly tools: Tools
  private readonly encoder: ReadingEncoder
  private readonly slabs = new ByteSlabs()
  private last: Entered | undefined
  /** How many articles got their records back. */
  private complete = 0

  constructor(options: Complete<CorpusOptions>) {
    this.options = options
    this.tools = toolsFor(options)
    this.encoder = new ReadingEncoder(options.shingle)
  }

  /** The index that an article of the corpus is in. */
  indexOf(article: number): CorpusIndex {
    const scope = this.options.scope === 'source' ? this.scopeOf.get(article) : 0
    return this.indexes[scope] as CorpusIndex
  }

  /** The index that articles of a source are in, or would be. */
  indexFor(source: string): CorpusIndex {
    return this.indexes[this.scope({ source })] as CorpusIndex
  }

  /** What is known of an article, and what `add` takes. Nothing else may be asked in its pauses. */
  *look(article: Article): Steps<Looked> {
    const scope = this.scope(article)
    const read = yield* (this.indexes[scope] as CorpusIndex).read(article)
    yield
    return { scope, read, finding: yield* this.find(scope, read) }
  }

  /**
   * Adds the article that was looked up last. Nothing else may be asked in its pauses, and it has to come to its end.
   *
   * @param isBrief what is told of its paragraphs is kept elsewhere, and is not in its record
   */
  *add({ scope, read, finding }: Looked, isBrief = false): Steps<void> {
    const number = this.articles.add(read.article, finding, read.distinct, isBrief)
    yield
    yield* this.enter(scope, read, number)
  }

  /** The record of the article that was added last: what is needed to do it again. */
  lastRecord(): Uint8Array {
    const { read, number } = this.last as Entered
    const told = this.articles.recordOf(number)
    const reading = this.encoder.encode(read.distinct, read.lookup)
    const record = this.slabs.take(told.length + reading.length)
    record.set(told)
    record.set(reading, told.length)
    return record
  }

  /**
   * Does again what a record tells.
   *
   * @param number of the record in the log
   * @param isSparse articles that went may be missing from the log; their removal is there
   * @throws OnceoverError `STORE_DAMAGED`, `STORE_VERSION`
   */
  replay(record: Uint8Array, number: number, isSparse = false): void {
    if (isTold(record)) return
    const entry = readEntry(record, number)
    if (entry.article !== undefined) this.addAgain(entry, record, number)
    else if (entry.removed === undefined) this.expire(dayOf(entry.expired))
    else {
      const known = this.articles.find(entry.removed)
      if (known < 0 && isSparse) return
      if (known < 0) throw damagedRecord(number, 'it removes an article that is not there')
      this.remove(known)
    }
  }

  /** Hands over everything but the records: who loads puts all of them back then, in their order. */
  transfer(state: State): void {
    this.articles.transfer(state)
    this.scopeOf.transfer(state)
    const names = [...this.scopes.keys()]
    const count = state.number(names.length)
    for (let at = 0; at < count; at++) {
      const scope = this.scope({ source: transferText(state, names[at]) })
      ;(this.indexes[scope] as CorpusIndex).transfer(state, () => this.articles.most)
    }
  }

  /**
   * Have all articles got their records back, and lead to bodies that have them and as many paragraphs? Asked
   * when as many records were put back as the state was of.
   */
  isWhole(): boolean {
    const { articles, scopeOf, indexes } = this
    const hasScopes = this.options.scope !== 'source' || scopeOf.holds(articles.most)
    if (this.complete !== articles.most || !hasScopes) return false
    for (const number of articles.all()) {
      if (!this.indexOf(number)?.hasBodyOf(number, articles.placesOf(number))) return false
    }
    return indexes.reduce((sum, index) => sum + this.held(index), 0) === articles.count
  }

  /** Puts back a record that was added or replayed before the state was handed over. */
  putBack(record: Uint8Array, number: number): void {
    if (isOfArticle(record, number)) this.articles.putBack(this.complete++, record)
  }

  /** Removes an article, by its number. */
  remove(article: number): void {
    this.removeFrom(this.indexOf(article), new Set([article]))
  }

  /** Removes all articles that are dated before a day: how many. */
  expire(before: number): number {
    const { articles } = this
    const gone = articles.byDay.before(before).filter((article) => articles.has(article))
    const ofIndex = new Map<CorpusIndex, Set<number>>()
    for (const article of gone) {
      const index = this.indexOf(article)
      const known = ofIndex.get(index) ?? new Set()
      ofIndex.set(index, known.add(article))
    }
    for (const [index, own] of ofIndex) this.removeFrom(index, own)
    return gone.length
  }

  /** The day before which articles are to expire by the options; undefined if none would. */
  get overdue(): number | undefined {
    return overdueDay(this.articles.byDay, this.options)
  }

  private addAgain(entry: AddedEntry, record: Uint8Array, number: number): void {
    const { article } = entry
    if (this.articles.find(article.id) >= 0) {
      throw damagedRecord(number, 'it adds an article that is there already')
    }
    const scope = this.scope(article)
    const index = this.indexes[scope] as CorpusIndex
    const reading = record.subarray(lengthOf(record))
    const read = index.readAgain({ ...article, text: textIn(record, entry, number) }, reading)
    finish(this.enter(scope, read, this.articles.addAgain(entry, record, read.distinct)))
  }

  private removeFrom(index: CorpusIndex, articles: ReadonlySet<number>): void {
    index.remove(articles, this.articles)
    for (const article of articles) this.articles.remove(article)
  }

  /** How many articles the bodies of an index have; NaN if one of them is not there or has another body. */
  private held(index: CorpusIndex): number {
    let count = 0
    for (let body = 0; body < index.bodies.count; body++) {
      for (const article of index.bodies.articlesOf(body)) {
        if (!this.articles.has(article) || this.indexOf(article) !== index) return Number.NaN
        if (index.bodyOfArticle(article) !== body) return Number.NaN
        count++
      }
    }
    return count
  }

  private *enter(scope: number, read: ReadText, number: number): Steps<void> {
    if (this.options.scope === 'source') {
      this.scopeOf.reserve(number + 1)
      this.scopeOf.set(number, scope)
    }
    yield* this.indexOf(number).add(number, read, this.articles.dayOf(number))
    this.last = { read, number }
  }

  private find(scope: number, read: ReadArticle): Steps<Finding> {
    const { articles, options, tools } = this
    const index = this.indexes[scope] as CorpusIndex
    this.texts[scope] ??= new KnownTexts(index, articles)
    const window = new Window(articles, index, dayOf(read.article.date), options.days)
    const texts = this.texts[scope] as KnownTexts
    return find(read, new IndexKnowledge(index, articles, read, window, texts), tools)
  }

  /** The number of the scope that an article is in. */
  private scope({ source = ALL }: Pick<Article, 'source'>): number {
    const name = this.options.scope === 'source' ? source : ALL
    const known = this.scopes.get(name)
    if (known !== undefined) return known
    const { threshold, shingle, boilerplateStories } = this.options
    const scope = this.indexes.push(new CorpusIndex(threshold, shingle, boilerplateStories)) - 1
    this.scopes.set(name, scope)
    return scope
  }
}
