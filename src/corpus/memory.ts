/**
 * What a corpus remembers, without the store: the articles and, for each scope, their index. All of it
 * follows from the articles and their order. Cost: see `corpus-index.ts`.
 */
import type { Article } from '../document/article.ts'
import { Articles } from './articles.ts'
import { CorpusIndex, type ReadArticle } from './corpus-index.ts'
import { Finder } from './find.ts'
import type { Finding } from './finding.ts'
import type { CorpusOptions } from './options.ts'
import { RecordWriter, readRecord } from './records.ts'

/** The scope of all articles, if they are not set apart by source. */
const ALL = ''

export class Memory {
  readonly options: Required<CorpusOptions>
  readonly articles: Articles = new Articles()
  private readonly scopes = new Map<string, CorpusIndex>()
  private readonly scopeOf: CorpusIndex[] = []
  private readonly finders = new Map<CorpusIndex, Finder>()
  private readonly writer = new RecordWriter()

  constructor(options: Required<CorpusOptions>) {
    this.options = options
  }

  /** The indexes of all scopes. */
  get indexes(): readonly CorpusIndex[] {
    return [...this.scopes.values()]
  }

  /** The index that an article of the corpus is in. */
  indexOf(article: number): CorpusIndex {
    return this.scopeOf[article] as CorpusIndex
  }

  /** What is known of an article. */
  query(article: Article): Finding {
    const index = this.scope(article)
    return this.find(index, index.read(article))
  }

  /** The same, and the article is added: this is its record. */
  add(article: Article): { readonly finding: Finding; readonly record: Uint8Array } {
    const index = this.scope(article)
    const read = index.read(article)
    const finding = this.find(index, read)
    const record = this.writer.added(article, finding)
    this.put(index, record, read)
    return { finding, record }
  }

  /** Does again what a record tells. */
  replay(record: Uint8Array): void {
    const { article, removed } = readRecord(record)
    if (article === undefined) this.remove(this.articles.find(removed))
    else {
      const index = this.scope(article)
      this.put(index, record, index.read(article))
    }
  }

  /** Removes an article, by its number. */
  remove(article: number): void {
    this.indexOf(article).remove(article)
    this.articles.remove(article)
  }

  private put(index: CorpusIndex, record: Uint8Array, read: ReadArticle): void {
    const { article } = read
    const number = this.articles.add(article.id as string, article.date, record)
    this.scopeOf[number] = index
    index.add(number, read)
  }

  private find(index: CorpusIndex, read: ReadArticle): Finding {
    const known = this.finders.get(index)
    if (known) return known.find(read)
    const finder = new Finder(index, this.articles, this.options.days)
    this.finders.set(index, finder)
    return finder.find(read)
  }

  private scope({ source = ALL }: Article): CorpusIndex {
    const name = this.options.scope === 'source' ? source : ALL
    const known = this.scopes.get(name)
    if (known) return known
    const { threshold, shingle, boilerplate } = this.options
    const index = new CorpusIndex(threshold, shingle, boilerplate)
    this.scopes.set(name, index)
    return index
  }
}
