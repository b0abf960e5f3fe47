/**
 * The articles of a corpus: their ids, dates and records, numbered in the order of their coming. Texts
 * are kept as the bytes of their records, and read when a finding asks for one. Cost: constant each.
 */
import type { Article } from '../document/article.ts'
import type { KnownArticle } from './finding.ts'
import { readRecord } from './records.ts'

const DAY = /^(\d{4})-(\d{2})-(\d{2})/
const MILLISECONDS_A_DAY = 86_400_000

export class Articles {
  /** How many are there. */
  count = 0
  private readonly numbers = new Map<string, number>()
  private readonly ids: (string | undefined)[] = []
  private readonly records: (Uint8Array | undefined)[] = []
  private readonly days: number[] = []

  /** The number of an article; -1 if it is not there. */
  find(id: string): number {
    return this.numbers.get(id) ?? -1
  }

  add(id: string, date: string | undefined, record: Uint8Array): number {
    const number = this.ids.push(id) - 1
    this.records.push(record)
    this.days.push(dayOf(date))
    this.numbers.set(id, number)
    this.count++
    return number
  }

  remove(number: number): void {
    this.numbers.delete(this.idOf(number))
    this.ids[number] = undefined
    this.records[number] = undefined
    this.count--
  }

  has(number: number): boolean {
    return this.ids[number] !== undefined
  }

  idOf(number: number): string {
    return this.ids[number] as string
  }

  /** The day of its date, counted in days; NaN if it has none that can be read. */
  dayOf(number: number): number {
    return this.days[number] as number
  }

  /** The article as it was given. */
  read(number: number): Article {
    return this.recall(number).article
  }

  /** The article, and what was told of it when it came. */
  recall(number: number): KnownArticle {
    return readRecord(this.records[number] as Uint8Array) as KnownArticle
  }

  /** The numbers of all articles, oldest first. */
  *all(): Generator<number, void, void> {
    for (let number = 0; number < this.ids.length; number++) if (this.has(number)) yield number
  }

  /** The records of all articles, oldest first. */
  *allRecords(): Generator<Uint8Array, void, void> {
    for (const number of this.all()) yield this.records[number] as Uint8Array
  }
}

/** The day of an ISO 8601 date, counted in days; NaN without one. */
export function dayOf(date: string | undefined): number {
  const [, year, month, day] = DAY.exec(date ?? '') ?? []
  if (day === undefined) return Number.NaN
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / MILLISECONDS_A_DAY
}
