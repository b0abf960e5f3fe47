/**
 * The articles of a corpus: their ids, dates, records and where their paragraphs stand, numbered in the
 * order of their coming. Texts are kept as the bytes of their records, and read when a finding asks for
 * one. Cost: constant each; 8 bytes a paragraph and about 35 an article beside its record.
 */
import type { Article } from '../document/article.ts'
import type { Span } from '../document/span.ts'
import { HashIndex } from '../similarity/hash-index.ts'
import { PagedIntegers } from '../similarity/paged-integers.ts'
import type { State } from '../similarity/state.ts'
import { ArticlesByDay } from './articles-by-day.ts'
import { ByteStore } from './byte-store.ts'
import { dayOf } from './day.ts'
import { type Finding, findingOf, type KnownArticle } from './finding.ts'
import { hashOfId } from './hash-of-id.ts'
import type { AddedEntry } from './record-json.ts'
import { lengthOf, readEntry, textIn, writeAdded } from './records.ts'

/** Before all days of years with four digits. */
const NO_DAY = -(2 ** 31)

export class Articles {
  /** How many are there. */
  count = 0
  private readonly ids = new HashIndex()
  private readonly records = new ByteStore(lengthOf)
  private readonly days = new PagedIntegers()
  /** Of each article where its spans begin, in pairs; they end where those of the next one do. */
  private readonly firstSpan = new PagedIntegers()
  private readonly spans = new PagedIntegers()
  private spanCount = 0
  /** The article whose id was asked for last: a popular paragraph names the same one again and again. */
  private named = -1
  private nameOfIt = ''
  /** Made when it is first asked for. */
  private ordered: ArticlesByDay | undefined

  constructor() {
    this.firstSpan.reserve(1)
  }

  /** The number of an article; -1 if it is not there. */
  find(id: string): number {
    return this.ids.find(hashOfId(id), (number) => this.has(number) && this.idOf(number) === id)
  }

  /**
   * Adds an article with an id, and where its distinct paragraphs stand first: its number.
   *
   * @param isBrief what is told of its paragraphs is kept elsewhere
   */
  add(article: Article, finding: Finding, places: readonly Span[], isBrief: boolean): number {
    const number = this.records.keep(writeAdded(this.records, article, finding, isBrief))
    return this.enter(number, article, places)
  }

  /** Adds one from its record. */
  addAgain({ article }: AddedEntry, record: Uint8Array, places: readonly Span[]): number {
    const length = lengthOf(record)
    this.records.reserve(length).set(record.subarray(0, length))
    return this.enter(this.records.keep(length), article, places)
  }

  remove(number: number): void {
    this.ids.remove(hashOfId(this.idOf(number)), number)
    this.ordered?.remove(this.dayOf(number))
    this.records.drop(number)
    this.count--
  }

  /** The articles that have a day, by it. */
  get byDay(): ArticlesByDay {
    if (this.ordered === undefined) {
      this.ordered = new ArticlesByDay()
      for (const number of this.all()) this.ordered.add(number, this.dayOf(number))
    }
    return this.ordered
  }

  has(number: number): boolean {
    return this.records.has(number)
  }

  idOf(number: number): string {
    if (number !== this.named) {
      this.nameOfIt = (readEntry(this.recordOf(number)) as AddedEntry).article.id
      this.named = number
    }
    return this.nameOfIt
  }

  /** The day of its date, counted in days; NaN if it has none that can be read. */
  dayOf(number: number): number {
    const day = this.days.get(number)
    return day === NO_DAY ? Number.NaN : day
  }

  /** Where its distinct paragraph of this place stands first. */
  spanOf(number: number, place: number): Span {
    const at = (this.firstSpan.get(number) + place) * 2
    return { start: this.spans.get(at), end: this.spans.get(at + 1) }
  }

  /** How many distinct paragraphs it has. */
  placesOf(number: number): number {
    return this.firstSpan.get(number + 1) - this.firstSpan.get(number)
  }

  /** The article as it was given. */
  read(number: number): Article {
    return this.recall(number).article
  }

  /** The article, and what was told of it when it came. */
  recall(number: number): KnownArticle {
    const record = this.recordOf(number)
    const entry = readEntry(record) as AddedEntry
    const { article, relation } = entry
    return { article: { ...article, text: textIn(record, entry) }, relation }
  }

  /** All that was told of it when it came; undefined if its record does not say. */
  findingOf(number: number): Finding | undefined {
    const { article, relation, told } = readEntry(this.recordOf(number)) as AddedEntry
    return told && findingOf(article.id, relation, told)
  }

  /** Its record, without what was read of it. */
  recordOf(number: number): Uint8Array {
    return this.records.get(number)
  }

  /** The numbers of all articles, oldest first. */
  *all(): Generator<number, void, void> {
    for (let number = 0; number < this.records.count; number++) if (this.has(number)) yield number
  }

  /** Hands over all but the records: who loads puts those back. */
  transfer(state: State): void {
    this.count = state.number(this.count)
    this.spanCount = state.number(this.spanCount)
    this.ids.transfer(state, () => this.most)
    this.records.transfer(state)
    this.days.transfer(state)
    this.firstSpan.transfer(state)
    this.spans.transfer(state)
    state.check(() => this.fits())
  }

  /** How many were ever there: numbers are below it. */
  get most(): number {
    return this.records.count
  }

  /** Has each article its day, and its spans behind those of the one before? */
  private fits(): boolean {
    const { most, days, firstSpan, spans, spanCount } = this
    if (!days.holds(most) || !firstSpan.holds(most + 1) || !spans.holds(spanCount * 2)) return false
    for (let number = 0; number < most; number++) {
      if (firstSpan.get(number) > firstSpan.get(number + 1)) return false
    }
    return (
      firstSpan.get(0) === 0 &&
      firstSpan.get(most) === spanCount &&
      this.count === [...this.all()].length
    )
  }

  /** Puts back the record of an article, by its number. */
  putBack(number: number, record: Uint8Array): void {
    this.records.putBack(number, record.subarray(0, lengthOf(record)))
  }

  private enter(
    number: number,
    { id, date }: Omit<Article, 'text'>,
    places: readonly Span[],
  ): number {
    this.ids.add(hashOfId(id as string), number)
    this.days.reserve(number + 1)
    const day = dayOf(date)
    this.days.set(number, Number.isNaN(day) ? NO_DAY : day)
    this.ordered?.add(number, day)
    this.spans.reserve((this.spanCount + places.length) * 2)
    for (const { start, end } of places) {
      this.spans.set(this.spanCount * 2, start)
      this.spans.set(this.spanCount++ * 2 + 1, end)
    }
    this.firstSpan.reserve(number + 2)
    this.firstSpan.set(number + 1, this.spanCount)
    this.count++
    return number
  }
}
