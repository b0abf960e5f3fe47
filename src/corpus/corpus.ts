/**
 * A corpus: articles that are remembered, and what of a new one was there before. The only state of the
 * library, and it belongs to the caller.
 *
 * Method: all is answered from memory (`memory.ts`); what changes it is written to the store as records
 * of the articles themselves (`records.ts`), and made anew from them when the corpus is opened. Cost:
 * that of reading the article once, and of what it shares with others.
 */

import { type Article, type ArticleInput, asArticle, checkIterable } from '../document/article.ts'
import type { MarkedUpText } from '../document/markup.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import { checkOptionNames } from '../document/options.ts'
import { finish, type Steps } from '../document/steps.ts'
import { checkSignal, type StopSignal, TimeSlices } from '../document/time-slices.ts'
import { untilAborted } from '../document/until-aborted.ts'
import { type ArticleId, idOf } from './article-id.ts'
import { checkedDay } from './checked-day.ts'
import { corpusArticle } from './corpus-article.ts'
import { dateOf } from './day.ts'
import { type Finding, inSource, type KnownArticle } from './finding.ts'
import type { Log } from './log.ts'
import { Memory } from './memory.ts'
import { expiredRecord, isOfArticle, removedRecord } from './records.ts'
import { packRecords, unpackRecords } from './snapshot.ts'
import { type Star, starsOf } from './stars.ts'

/** So many articles of a stream are written at once. */
const BATCH = 1000
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

export interface AddAllOptions {
  /**
   * An `AbortSignal`: stops within some milliseconds, even in the middle of a long article, and throws the
   * reason. That article is not added, unless all is known of it and it is being written down. Those before it
   * are in. Who adds one again that is in is told what was told of it.
   */
  readonly signal?: StopSignal | undefined
}

/** The steps of an addition; whoever cannot wait for them does the rest: all are told what came out, or thrown. */
function shared(steps: Steps<Added>): () => Steps<Added> {
  let outcome: (() => Added) | undefined
  return function* rest() {
    while (outcome === undefined) {
      try {
        const { done, value } = steps.next()
        if (done) outcome = () => value
        else yield
      } catch (error) {
        outcome = () => {
          throw error
        }
      }
    }
    return outcome()
  }
}

/** The findings of articles that were written at once, when they are durable. */
async function* findingsOf(
  added: readonly Added[],
  signal: StopSignal | undefined,
): AsyncGenerator<Finding, void, void> {
  signal?.throwIfAborted()
  await added.at(-1)?.written
  for (const { finding } of added) {
    signal?.throwIfAborted()
    yield finding
  }
}

/** The records of all articles, oldest first. */
function* allRecords({ articles }: Memory): Generator<Uint8Array, void, void> {
  for (const number of articles.all()) yield articles.recordOf(number)
}

/** Articles that are remembered, and what of a new one was there before; see `openCorpus`. */
export interface Corpus extends AsyncDisposable {
  /** How many articles there are. */
  readonly size: number
  /**
   * Is there an article with this id?
   *
   * @throws OnceoverError `INVALID_INPUT` if it is no id, `CORPUS_CLOSED`
   */
  has(id: ArticleId): boolean
  /**
   * The article with this id, and what was told of it when it came; undefined if there is none.
   *
   * @throws OnceoverError `INVALID_INPUT` if it is no id, `CORPUS_CLOSED`
   */
  get(id: ArticleId): KnownArticle | undefined
  /**
   * Adds an article, and tells what was known of it before. It is found by what is asked after the
   * call; when the promise resolves it is durable, and so is what is told of it. Articles that are added
   * at the same time are written at once.
   *
   * An article that is there, added again with its id and its text, is told the same as the first time, and
   * nothing is added: who does not know whether it arrived, or lost what was told, adds it again.
   *
   * @throws OnceoverError `INVALID_INPUT` if it is no article or has no `id`; `DUPLICATE_ID` if there is one
   *   with this id and another text, or recorded by version 0.1.0, which kept no findings; `CORPUS_CLOSED`; what
   *   the store throws
   * @example
   * const finding = await corpus.add({ id: 'a', text: 'The ferry left at noon.' })
   */
  add(input: ArticleInput): Promise<Finding>
  /**
   * Adds the articles of an iterable or async iterable, and gives their findings in order. Those that were
   * given are durable: with a store, a thousand are written at a time while the next ones are read.
   * Timers and input run in between, also while one long article is read. If the corpus is asked for
   * anything that depends on that article, it is added first, at once.
   *
   * @throws OnceoverError as `add` does, at the article that cannot be added; those before it are in;
   *   `INVALID_OPTION`; the reason of the `signal` once it is aborted
   */
  addAll(
    articles: Iterable<ArticleInput> | AsyncIterable<ArticleInput>,
    options?: AddAllOptions,
  ): AsyncGenerator<Finding, void, void>
  /**
   * Tells what is known of an article. Nothing is added or written.
   *
   * @throws OnceoverError `INVALID_INPUT` if it is neither a text nor an article, `CORPUS_CLOSED`
   */
  query(input: string | ArticleInput): Promise<Finding>
  /**
   * Removes an article; false if there is none with this id. What is told afterwards is what would be
   * told if it had never come.
   *
   * @throws OnceoverError `INVALID_INPUT` if it is no id, `CORPUS_CLOSED`; what the store throws
   */
  remove(id: ArticleId): Promise<boolean>
  /**
   * Removes all articles that are dated before a day; those without a date stay. It is one record of the log,
   * and what is told afterwards is what would be told if they had never come.
   *
   * @param before an ISO 8601 date, such as `2026-03-01`
   * @returns how many went
   * @throws OnceoverError `INVALID_INPUT` if it is no date, `CORPUS_CLOSED`; what the store throws
   * @example
   * await corpus.expire('2026-03-01')
   */
  expire(before: string): Promise<number>
  /**
   * The stars of two articles or more: an article that is kept (option `keep`), and those that are like
   * it, each held against the kept one itself.
   */
  clusters(): Star[]
  /** All articles, as bytes that `load` takes. */
  snapshot(): Uint8Array
  /**
   * Puts the articles of a snapshot in the place of all that are there.
   *
   * @throws OnceoverError `STORE_DAMAGED`, `STORE_VERSION` if it is not whole or cannot be read, `INVALID_INPUT`
   *   if it is not bytes: then nothing changes
   */
  load(snapshot: Uint8Array): Promise<void>
  /** What there is, in numbers. */
  stats(): CorpusStats
  /**
   * Waits for what is being written and lets the store go. Whatever is asked afterwards throws
   * `CORPUS_CLOSED`; to close again does nothing.
   */
  close(): Promise<void>
}

/** A corpus over a log. */
export class LoggedCorpus implements Corpus {
  private memory: Memory
  private readonly log: Log
  private readonly keepsRecords: boolean
  /** The writing of the article that was added last, as the log tells of it and as those who wait are told. */
  private written: Promise<void> | undefined
  private isDurable: Promise<void> = Promise.resolve()
  /** The article of a stream that is being looked up, and added with its last step. */
  private underway: (() => Steps<Added>) | undefined
  /** It is being written down: it is in, whatever comes. */
  private isClosing = false
  /** Why nothing more can be done, once there is a reason. */
  private ended: OnceoverError | undefined

  constructor(memory: Memory, log: Log, keepsRecords: boolean) {
    this.memory = memory
    this.log = log
    this.keepsRecords = keepsRecords
  }

  get size(): number {
    this.checkOpen()
    return this.memory.articles.count
  }

  has(id: ArticleId): boolean {
    return this.find(id) >= 0
  }

  get(id: ArticleId): KnownArticle | undefined {
    const number = this.find(id)
    return number < 0 ? undefined : this.memory.articles.recall(number)
  }

  async add(input: ArticleInput): Promise<Finding> {
    const { finding, written } = this.put(input)
    await written
    return finding
  }

  async *addAll(
    articles: Iterable<ArticleInput> | AsyncIterable<ArticleInput>,
    options: AddAllOptions = {},
  ): AsyncGenerator<Finding, void, void> {
    checkOptionNames('addAll', options, ['signal'])
    const { signal } = options
    checkSignal(signal)
    checkIterable(articles, 'articles')
    signal?.throwIfAborted()
    const slices = new TimeSlices(signal)
    let written: Added[] = []
    let added: Added[] = []
    let failure: { readonly error: unknown } | undefined
    try {
      for await (const article of untilAborted(articles, signal)) {
        const next = await this.putInSlices(article, slices)
        if (!this.keepsRecords) {
          yield next.finding
          continue
        }
        if (added.push(next) < BATCH) continue
        this.log.flush()
        yield* findingsOf(written, signal)
        written = added
        added = []
      }
    } catch (error) {
      failure = { error }
    } finally {
      this.log.flush()
    }
    yield* findingsOf(written, signal)
    yield* findingsOf(added, signal)
    if (failure) throw failure.error
  }

  async query(input: string | ArticleInput): Promise<Finding> {
    this.checkOpen()
    const { article, markedUp } = corpusArticle(input)
    this.settle()
    return inSource(finish(this.memory.look(article)).finding, markedUp)
  }

  async remove(id: ArticleId): Promise<boolean> {
    this.checkOpen()
    this.settle()
    const article = this.find(id)
    if (article < 0) return false
    this.memory.remove(article)
    await this.letGo(removedRecord(String(id)))
    return true
  }

  async expire(before: string): Promise<number> {
    this.checkOpen()
    const day = checkedDay(before)
    this.settle()
    const count = this.memory.expire(day)
    if (count === 0) return 0
    await this.letGo(expiredRecord(dateOf(day)))
    return count
  }

  clusters(): Star[] {
    this.checkOpen()
    this.settle()
    return starsOf(this.memory)
  }

  snapshot(): Uint8Array {
    this.checkOpen()
    return packRecords([...allRecords(this.memory)])
  }

  async load(snapshot: Uint8Array): Promise<void> {
    this.checkOpen()
    const records = unpackRecords(snapshot)
    this.settle()
    await this.beginAnew(records)
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

  async close(): Promise<void> {
    if (this.isClosing) this.settle()
    this.ended ??= new OnceoverError('CORPUS_CLOSED', 'the corpus was closed')
    await this.log.note(this.memory)
    await this.log.close()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  /** The number of the article with an id, or a negative one. */
  private find(id: ArticleId): number {
    this.checkOpen()
    return this.memory.articles.find(idOf(asArticle({ id, text: '' })))
  }

  private put(input: ArticleInput): Added {
    this.checkOpen()
    this.settle()
    return finish(this.adding(input, false))
  }

  /** Its record is written with others, at the next `flush` of the log. */
  private async putInSlices(input: ArticleInput, slices: TimeSlices): Promise<Added> {
    this.checkOpen()
    this.settle()
    const addition = shared(this.adding(input, true))
    this.underway = addition
    try {
      return await slices.run(addition())
    } finally {
      // What was stopped while it was written down is in: who asks next has the rest of it done.
      if (this.underway === addition && !this.isClosing) this.underway = undefined
    }
  }

  /** Adds what is underway: nothing may come between its first step and its last. */
  private settle(): void {
    const { underway } = this
    this.underway = undefined
    if (underway === undefined) return
    try {
      finish(underway())
    } catch {
      // whoever adds it is told
    }
  }

  /** @param isHeld the record is written with others, at the next `flush` of the log */
  private *adding(input: ArticleInput, isHeld: boolean): Steps<Added> {
    const { article, markedUp } = corpusArticle(input)
    const known = this.memory.articles.find(idOf(article))
    if (known >= 0) return this.again(known, article, markedUp, isHeld)
    const looked = yield* this.memory.look(article)
    this.checkOpen() // in a pause it may have been closed
    // From here on it is in, also if it is stopped.
    this.isClosing = true
    yield* this.memory.add(looked)
    const record = this.keepsRecords ? this.memory.lastRecord() : NOTHING
    yield
    const written = this.log.append(record, isHeld)
    if (written !== this.written) {
      this.written = written
      this.isDurable = this.guarded(written)
      this.isDurable.catch(() => {}) // whoever waits for it is told
    }
    this.expireOverdue(isHeld)
    this.isClosing = false
    return { finding: inSource(looked.finding, markedUp), written: this.isDurable }
  }

  /** What was told of an article that is there, to whoever brings it again, when it is durable. */
  private again(
    known: number,
    { id, text }: Article,
    markedUp: MarkedUpText | undefined,
    isHeld: boolean,
  ): Added {
    const { articles } = this.memory
    // Earlier versions recorded a flash without a text as it came.
    const isSame = corpusArticle(articles.read(known)).article.text === text
    const finding = isSame ? articles.findingOf(known) : undefined
    if (finding === undefined) {
      const why = isSame ? 'recorded by a version that kept no findings' : 'with another text'
      throw new OnceoverError('DUPLICATE_ID', `the corpus has an article with the id ${id}, ${why}`)
    }
    // Its record may be held for a stream that nobody reads on.
    if (!isHeld) this.log.flush()
    return { finding: inSource(finding, markedUp), written: this.isDurable }
  }

  /** Writes that articles went, and the log and the memory anew when most of either is of such. */
  private async letGo(record: Uint8Array): Promise<void> {
    await this.guarded(this.log.append(record))
    if (!this.isMostlySpare) return
    this.settle()
    await this.beginAnew(allRecords(this.memory))
  }

  private get isMostlySpare(): boolean {
    return this.log.length >= this.memory.articles.count * 2 + LEAST_SPARE
  }

  /** Lets go what is too old by the options: the last step of adding an article. */
  private expireOverdue(isHeld: boolean): void {
    const before = this.memory.overdue
    if (before === undefined) return
    this.memory.expire(before)
    // If it cannot be written, neither can what comes next, and who adds that is told.
    this.guarded(this.log.append(expiredRecord(dateOf(before)), isHeld)).catch(() => {})
    if (this.isMostlySpare) this.beginAnew(allRecords(this.memory)).catch(() => {})
  }

  /** Puts these records in the place of all. Nothing may be underway. */
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
  private guarded(written: Promise<void>): Promise<void> {
    return written.catch((cause: unknown) => {
      const what = 'the store failed: open the corpus again'
      this.ended ??= new OnceoverError('CORPUS_CLOSED', what, { cause })
      throw cause
    })
  }

  private checkOpen(): void {
    if (this.ended) throw this.ended
    if (this.isClosing) this.settle()
  }
}
