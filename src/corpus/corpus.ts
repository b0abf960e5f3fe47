/**
 * A corpus: articles that are remembered, and what of a new one was there before. The only state of the
 * library, and it belongs to the caller.
 *
 * Method: all is answered from memory (`memory.ts`); what changes it is written to the store as records
 * of the articles themselves (`records.ts`), and made anew from them when the corpus is opened. Cost:
 * that of reading the article once, and of what it shares with others.
 */
import { type Article, asArticle, checkIterable } from '../document/article.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import type { Finding, KnownArticle } from './finding.ts'
import type { Log } from './log.ts'
import { Memory } from './memory.ts'
import { isOfArticle, removedRecord } from './records.ts'
import { packRecords, unpackRecords } from './snapshot.ts'
import { type Star, starsOf } from './stars.ts'
import { turn } from './turn.ts'

/** So many articles of a stream are written at once. */
const BATCH = 1000
/** After so many of them what is being written may go on a step. */
const TURN = 100
/** The log is made anew when it has so many more records than there are articles, and twice as many. */
const LEAST_SPARE = 1000

/** What there is in a corpus. */
export interface CorpusStats {
  readonly articles: number
  /** Articles of one source with the same paragraphs have one body. */
  readonly bodies: number
  /** Distinct paragraphs. */
  readonly passages: number
  /** Bytes of the indexes in memory; texts come on top. */
  readonly bytes: number
  /** Records in the store. */
  readonly records: number
  /** Those that were gone through one by one when the corpus was opened; of the others a note told. */
  readonly replayed: number
}

/** The record of an article where none is kept. */
const NOTHING = new Uint8Array(0)

/** What is told of an article that was added, and a promise that it is durable. */
interface Added {
  readonly finding: Finding
  readonly written: Promise<void>
}

/** The findings of articles that were written at once, when they are durable. */
async function durable(added: readonly Added[]): Promise<Finding[]> {
  await added.at(-1)?.written
  return added.map(({ finding }) => finding)
}

/** The records of all articles, oldest first. */
function* allRecords({ articles }: Memory): Generator<Uint8Array, void, void> {
  for (const number of articles.all()) yield articles.recordOf(number)
}

/** See `openCorpus`. */
export class Corpus {
  private memory: Memory
  private readonly log: Log
  private readonly keepsRecords: boolean
  /** The writing of the article that was added last, as the log tells of it and as those who wait are told. */
  private written: Promise<void> | undefined
  private isDurable: Promise<void> = Promise.resolve()
  /** Why nothing more can be done, once there is a reason. */
  private ended: OnceoverError | undefined

  /** @internal Use `openCorpus`. */
  constructor(memory: Memory, log: Log, keepsRecords: boolean) {
    this.memory = memory
    this.log = log
    this.keepsRecords = keepsRecords
  }

  /** How many articles there are. */
  get size(): number {
    this.checkOpen()
    return this.memory.articles.count
  }

  /** Is there an article with this id? */
  has(id: string): boolean {
    this.checkOpen()
    return this.memory.articles.find(id) >= 0
  }

  /** The article with this id, and what was told of it when it came; undefined if there is none. */
  get(id: string): KnownArticle | undefined {
    this.checkOpen()
    const number = this.memory.articles.find(id)
    return number < 0 ? undefined : this.memory.articles.recall(number)
  }

  /**
   * Adds an article, and tells what was known of it before. It is found by what is asked after the
   * call; when the promise resolves it is durable. Articles that are added at the same time are
   * written at once.
   *
   * @throws OnceoverError `INVALID_INPUT` if it is no article or has no `id`, `DUPLICATE_ID` if there
   *   is one with this id, `CORPUS_CLOSED`; what the store throws
   */
  async add(input: Article): Promise<Finding> {
    const { finding, written } = this.put(input)
    await written
    return finding
  }

  /**
   * Adds the articles of an iterable or async iterable, and gives their findings in order. Those that were
   * given are durable: with a store, a thousand are written at a time while the next ones are read.
   *
   * @throws OnceoverError as `add` does, at the article that cannot be added; those before it are in
   */
  async *addAll(
    articles: Iterable<Article> | AsyncIterable<Article>,
  ): AsyncGenerator<Finding, void, void> {
    checkIterable(articles, 'articles')
    if (!this.keepsRecords && Symbol.iterator in articles) {
      // Nothing is waited for: neither the next article nor a store.
      for (const article of articles) yield this.put(article).finding
      return
    }
    let written: Added[] = []
    let added: Added[] = []
    let failure: { readonly error: unknown } | undefined
    try {
      for await (const article of articles) {
        const next = this.put(article, this.keepsRecords)
        if (!this.keepsRecords) {
          yield next.finding
          continue
        }
        added.push(next)
        if (added.length % TURN === 0) await turn()
        if (added.length < BATCH) continue
        this.log.flush()
        for (const finding of await durable(written)) yield finding
        written = added
        added = []
      }
    } catch (error) {
      failure = { error }
    } finally {
      this.log.flush()
    }
    for (const finding of await durable(written)) yield finding
    for (const finding of await durable(added)) yield finding
    if (failure) throw failure.error
  }

  /**
   * Tells what is known of an article. Nothing is added or written.
   *
   * @throws OnceoverError `INVALID_INPUT` if it is neither a text nor an article, `CORPUS_CLOSED`
   */
  async query(input: string | Article): Promise<Finding> {
    this.checkOpen()
    return this.memory.query(asArticle(input))
  }

  /**
   * Removes an article; false if there is none with this id. What is told afterwards is what would be
   * told if it had never come.
   *
   * @throws OnceoverError `CORPUS_CLOSED`; what the store throws
   */
  async remove(id: string): Promise<boolean> {
    this.checkOpen()
    const article = this.memory.articles.find(id)
    if (article < 0) return false
    this.memory.remove(article)
    await this.guarded(this.log.append(removedRecord(id)))
    await this.compact()
    return true
  }

  /**
   * The stars of two articles or more: an article that is kept (option `keep`), and those that are like
   * it, each held against the kept one itself.
   */
  clusters(): Star[] {
    this.checkOpen()
    return starsOf(this.memory)
  }

  /** All articles, as bytes that `restore` takes. */
  snapshot(): Uint8Array {
    this.checkOpen()
    return packRecords([...allRecords(this.memory)])
  }

  /**
   * Puts the articles of a snapshot in the place of all that are there.
   *
   * @throws OnceoverError `STORE_DAMAGED`, `STORE_VERSION` if it is not whole or cannot be read, `INVALID_INPUT`
   *   if it is not bytes: then nothing changes
   */
  async restore(snapshot: Uint8Array): Promise<void> {
    this.checkOpen()
    await this.beginAnew(unpackRecords(snapshot))
  }

  stats(): CorpusStats {
    this.checkOpen()
    const { articles, indexes } = this.memory
    const sum = (count: (index: (typeof indexes)[number]) => number): number =>
      indexes.reduce((all, index) => all + count(index), 0)
    return {
      articles: articles.count,
      bodies: sum(({ bodies }) => bodies.live),
      passages: sum(({ sets }) => sets.live),
      bytes: sum(({ bytes }) => bytes),
      records: this.log.length,
      replayed: this.log.replayed,
    }
  }

  /**
   * Waits for what is being written and lets the store go. Whatever is asked afterwards throws
   * `CORPUS_CLOSED`; to close again does nothing.
   */
  async close(): Promise<void> {
    this.ended ??= new OnceoverError('CORPUS_CLOSED', 'the corpus was closed')
    await this.log.note(this.memory)
    await this.log.close()
  }

  /** @param isHeld the record is written with others, at the next `flush` of the log */
  private put(input: Article, isHeld = false): Added {
    this.checkOpen()
    const article = asArticle(input)
    const { id } = article
    if (id === undefined) {
      throw new OnceoverError('INVALID_INPUT', 'an article needs an `id` to be added to a corpus')
    }
    if (this.has(id)) {
      throw new OnceoverError('DUPLICATE_ID', `the corpus has an article with the id ${id}`)
    }
    const finding = this.memory.add(article)
    const record = this.keepsRecords ? this.memory.lastRecord() : NOTHING
    const written = this.log.append(record, isHeld)
    if (written !== this.written) {
      this.written = written
      this.isDurable = this.guarded(written)
      this.isDurable.catch(() => {}) // whoever waits for it is told
    }
    return { finding, written: this.isDurable }
  }

  /** Writes the log anew, and reads the memory anew, when most of either is of what was removed. */
  private async compact(): Promise<void> {
    const { articles } = this.memory
    if (this.log.length < articles.count * 2 + LEAST_SPARE) return
    await this.beginAnew(allRecords(this.memory))
  }

  /** Puts these records in the place of all. */
  private async beginAnew(records: Iterable<Uint8Array>): Promise<void> {
    const memory = new Memory(this.memory.options)
    const kept: Uint8Array[] = []
    for (const record of records) {
      memory.replay(record, kept.length)
      if (!this.keepsRecords) kept.push(NOTHING)
      else kept.push(isOfArticle(record) ? memory.lastRecord() : record)
    }
    this.memory = memory
    await this.guarded(this.log.replace(kept))
  }

  /** If the store fails, the memory knows more than it: then nothing more is told. */
  private async guarded(written: Promise<void>): Promise<void> {
    try {
      await written
    } catch (error) {
      const options = { cause: error }
      this.ended ??= new OnceoverError(
        'CORPUS_CLOSED',
        'the store failed: open the corpus again',
        options,
      )
      throw error
    }
  }

  private checkOpen(): void {
    if (this.ended) throw this.ended
  }
}
