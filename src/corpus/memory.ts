/**
 * What a corpus remembers, without the store: the articles and, for each scope, their index. All of it
 * follows from the articles and their order. Cost: see `corpus-index.ts`.
 */
import type { Article } from '../document/article.ts'
import { Articles } from './articles.ts'
import { CorpusIndex, type ReadArticle, type ReadText } from './corpus-index.ts'
import { Finder } from './find.ts'
import type { Finding } from './finding.ts'
import type { CorpusOptions } from './options.ts'
import { encodeReading } from './reading.ts'
import { lengthOf, readEntry, textIn } from './records.ts'

/** The scope of all articles, if they are not set apart by source. */
const ALL = ''

/** An article that was read and added. */
interface Entered {
  readonly read: ReadText
  readonly number: number
}

export class Memory {
  readonly options: Required<CorpusOptions>
  readonly articles: Articles = new Articles()
  private readonly scopes = new Map<string, CorpusIndex>()
  /** Of each article its index, if there are several. */
  private readonly scopeOf: CorpusIndex[] = []
  private readonly finders = new Map<CorpusIndex, Finder>()
  private last: Entered | undefined

  constructor(options: Required<CorpusOptions>) {
    this.options = options
  }

  /** The indexes of all scopes. */
  get indexes(): readonly CorpusIndex[] {
    return [...this.scopes.values()]
  }

  /** The index that an article of the corpus is in. */
  indexOf(article: number): CorpusIndex {
    return this.scopeOf[article] ?? this.scope({})
  }

  /** What is known of an article. */
  query(article: Article): Finding {
    const index = this.scope(article)
    return this.find(index, index.read(article))
  }

  /** The same, and the article is added. */
  add(article: Article): Finding {
    const index = this.scope(article)
    const read = index.read(article)
    const finding = this.find(index, read)
    this.enter(index, read, this.articles.add(article, finding, read.distinct))
    return finding
  }

  /** The record of the article that was added last: what is needed to do it again. */
  lastRecord(): Uint8Array {
    const { read, number } = this.last as Entered
    const told = this.articles.recordOf(number)
    const reading = encodeReading(read.distinct, read.lookup, this.options.shingle)
    const record = new Uint8Array(told.length + reading.length)
    record.set(told)
    record.set(reading, told.length)
    return record
  }

  /** Does again what a record tells. */
  replay(record: Uint8Array): void {
    const entry = readEntry(record)
    if (entry.article === undefined) this.remove(this.articles.find(entry.removed))
    else {
      const index = this.scope(entry.article)
      const reading = record.subarray(lengthOf(record))
      const read =
        index.readAgain(entry.article, reading) ??
        index.read({ ...entry.article, text: textIn(record, entry) })
      this.enter(index, read, this.articles.addAgain(entry, record, read.distinct))
    }
  }

  /** Removes an article, by its number. */
  remove(article: number): void {
    this.indexOf(article).remove(article, this.articles.dayOf(article))
    this.articles.remove(article)
  }

  private enter(index: CorpusIndex, read: ReadText, number: number): void {
    if (this.options.scope === 'source') this.scopeOf[number] = index
    index.add(number, read, this.articles.dayOf(number))
    this.last = { read, number }
  }

  private find(index: CorpusIndex, read: ReadArticle): Finding {
    const known = this.finders.get(index)
    if (known) return known.find(read)
    const finder = new Finder(index, this.articles, this.options.days)
    this.finders.set(index, finder)
    return finder.find(read)
  }

  private scope({ source = ALL }: Pick<Article, 'source'>): CorpusIndex {
    const name = this.options.scope === 'source' ? source : ALL
    const known = this.scopes.get(name)
    if (known) return known
    const { threshold, shingle, boilerplate } = this.options
    const index = new CorpusIndex(threshold, shingle, boilerplate)
    this.scopes.set(name, index)
    return index
  }
}
