/**
 * A log over a store, in one process: the inbox is in memory, records and findings are in the store. What was
 * committed at once is one append, which the store has whole or not at all; the store of a corpus serves as it
 * is, and a corpus reads that of a log. A finding stands in the record of its article; behind it stands that it was told,
 * and under which number: it is written out there once its article is gone.
 *
 * Cost: constant for a message; findings are in memory as text, and go with their articles.
 */
import { findingOf } from '../corpus/finding.ts'
import type { AddedEntry } from '../corpus/record-json.ts'
import {
  damagedRecord,
  isOfArticle,
  isTold,
  readEntry,
  toldIn,
  toldRecord,
} from '../corpus/records.ts'
import type { Store } from '../corpus/store.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import { type Bell, newBell } from './bell.ts'
import type {
  CorpusLog,
  Lease,
  LogCommit,
  LogPage,
  Message,
  NumberedRecord,
  Sent,
  Told,
} from './corpus-log.ts'

/** The store is written anew when so many more records are dead than are not. */
const LEAST_SPARE = 1000

interface Waiting extends Sent {
  readonly message: Message
  readonly resolve: (told: Told | undefined) => void
  readonly reject: (error: unknown) => void
}

/** Findings are kept for so many more, though their articles went: somebody may wait for them. */
const RECENT = 10_000
/** In the place of the number of a record that was told. */
const TOLD = -1

class StoreLog implements CorpusLog {
  readonly inbox: Bell = newBell()
  readonly news: Bell = newBell()
  private readonly store: Store
  private readonly waiting = new Map<number, Waiting>()
  private tickets = 0
  /** What was told, by number, as JSON; and the last number by id. */
  private readonly told = new Map<number, string>()
  private readonly toldOf = new Map<string, number>()
  private nextTold = 0
  /** Of each record of the store its number in the log. */
  private numbers: number[] = []
  private next = 0
  private readonly dead = new Set<number>()
  private isLed = false
  private isClosed = false

  constructor(store: Store) {
    this.store = store
  }

  deliver(message: Message): Promise<Told | undefined> {
    return new Promise((resolve, reject) => {
      if (this.isClosed) {
        reject(closed())
        return
      }
      const ticket = this.tickets++
      this.waiting.set(ticket, { ticket, message, resolve, reject })
      this.inbox.ring()
    })
  }

  async toldAfter(number: number, most: number): Promise<readonly Told[]> {
    const found: Told[] = []
    for (let at = number + 1; at < this.nextTold && found.length < most; at++) {
      const json = this.told.get(at)
      if (json !== undefined) found.push(JSON.parse(json))
    }
    return found
  }

  async read(from: number): Promise<LogPage> {
    // Who has all of it, which is nearly always so, need not go through it.
    const all = from > 0 && from === this.next ? [] : await this.readAll()
    return {
      records: all.filter(({ number }) => number >= from),
      next: this.next,
      isLast: true,
    }
  }

  async lead(): Promise<Lease | undefined> {
    if (this.isLed) return undefined
    this.isLed = true
    return {
      take: async (most) => [...this.waiting.values()].slice(0, most),
      commit: (commit) => this.commit(commit),
      release: async () => {
        this.isLed = false
        // Opened again by the next call: after a failure that is the only way to go on.
        await this.store.close().catch(() => {})
      },
    }
  }

  async close(): Promise<void> {
    this.isClosed = true
    for (const { reject } of this.waiting.values()) reject(closed())
    this.waiting.clear()
    await this.store.close()
  }

  private async readAll(): Promise<NumberedRecord[]> {
    this.told.clear()
    this.toldOf.clear()
    // Numbers stay what they are as long as somebody goes by them.
    const known = this.numbers
    this.numbers = []
    this.next = 0
    const records: NumberedRecord[] = []
    /** By id: the article that came last. */
    const added = new Map<string, AddedEntry>()
    for await (const batch of this.store.read()) {
      for (const record of batch) {
        const at = this.numbers.length
        if (isTold(record)) this.remember(writtenOut(toldIn(record, at), added, at))
        else {
          if (isOfArticle(record, at)) {
            const entry = readEntry(record, at) as AddedEntry
            added.set(entry.article.id, entry)
          }
          const number = known[this.numbers.length] ?? this.next
          this.numbers.push(number)
          this.next = number + 1
          records.push({ number, record })
        }
      }
    }
    return records
  }

  private async commit({ first, records, dead, told, tickets }: LogCommit): Promise<void> {
    const numbered = told.map((each, at) => ({ number: this.nextTold + at, ...each }))
    const jsons = numbered.map((each) => JSON.stringify(each))
    const lastOf = new Map(numbered.map(({ number, id }) => [id, number]))
    const kept = numbered.map((each, at) =>
      each.finding && lastOf.get(each.id) === each.number ? shortly(each) : (jsons[at] as string),
    )
    const written = [...records, ...kept.map(toldRecord)]
    if (written.length > 0) await this.store.append(this.numbers.length, written)
    for (const at of records.keys()) this.numbers.push(first + at)
    this.next = first + records.length
    for (const json of jsons) this.remember(json)
    for (const number of dead) this.dead.add(number)
    if (this.dead.size * 4 > this.numbers.length + LEAST_SPARE) await this.compact()
    for (const ticket of tickets) this.answer(ticket)
    this.news.ring()
  }

  /** Takes in that something was told. */
  private remember(json: string): void {
    const { number, id }: Told = JSON.parse(json)
    this.numbers.push(TOLD)
    this.told.set(number, json)
    if (id !== undefined) this.toldOf.set(id, number)
    this.nextTold = Math.max(this.nextTold, number + 1)
  }

  private answer(ticket: number): void {
    const { message, resolve } = this.waiting.get(ticket) as Waiting
    this.waiting.delete(ticket)
    const id = 'article' in message ? message.article.id : undefined
    const json = id === undefined ? undefined : this.told.get(this.toldOf.get(id) ?? TOLD)
    resolve(json === undefined ? undefined : JSON.parse(json))
  }

  /** Writes the store anew: the articles that are there, and what was told of them or not long ago. */
  private async compact(): Promise<void> {
    const kept: Uint8Array[] = []
    const numbers: number[] = []
    const ids = new Set<string>()
    let at = 0
    for await (const batch of this.store.read()) {
      for (const record of batch) {
        const number = this.numbers[at++] as number
        if (number === TOLD || this.dead.has(number) || !isOfArticle(record, number)) continue
        ids.add((readEntry(record, number) as AddedEntry).article.id)
        kept.push(record)
        numbers.push(number)
      }
    }
    for (const [number, json] of this.told) {
      const { id }: Told = JSON.parse(json)
      const isLast = id !== undefined && ids.has(id) && this.toldOf.get(id) === number
      if (isLast || number >= this.nextTold - RECENT) {
        kept.push(toldRecord(isLast ? shortly({ number, id }) : json))
        numbers.push(TOLD)
        continue
      }
      this.told.delete(number)
      if (id !== undefined && this.toldOf.get(id) === number) this.toldOf.delete(id)
    }
    // Should it fail, nobody knows which records there are: they are numbered anew.
    this.numbers = []
    this.dead.clear()
    await this.store.replace(kept)
    this.numbers = numbers
  }
}

/** That something was told of the article that came last with an id: what it was stands in its record. */
const shortly = ({ number, id }: Pick<Told, 'number' | 'id'>): string =>
  JSON.stringify({ number, id })

/** What was told, all of it, by what is written of it and the articles that came before. */
function writtenOut(json: string, added: ReadonlyMap<string, AddedEntry>, at: number): string {
  const told: Told = JSON.parse(json)
  if (told.finding !== undefined || told.failure !== undefined) return json
  const entry = added.get(told.id ?? '')
  if (entry?.told === undefined) {
    throw damagedRecord(at, 'it tells of an article that does not say what was told of it')
  }
  const { article, relation } = entry
  return JSON.stringify({ ...told, finding: findingOf(article.id, relation, entry.told) })
}

const closed = (): OnceoverError => new OnceoverError('CORPUS_CLOSED', 'the log was closed')

/** A log over a store that nobody else uses. The log closes it. */
export const storeLog = (store: Store): CorpusLog => new StoreLog(store)
