/**
 * What a log tells, where partitions hold the texts and their index: who leads holds a register of the articles, asks the
 * partitions what they know, decides and gives the order. Who stands by holds the register alone, so that it leads as
 * soon as it has asked the partitions what they have.
 *
 * Method: an article goes to the partition of its source at once, as the next one is held against it; it is taken back
 * there if it never came to be durable. What goes cannot be taken back: it is told when it is durable, and no article
 * is looked up before. A partition that has less than the log is sent what it lacks; one that has anything else, by a sum over
 * its articles, begins anew.
 *
 * Cost: that of the questions (`questions.ts`); the register.
 */
import { BareReader, furnished, keysOf } from '../../corpus/bare-reader.ts'
import { dateOf, dayOf } from '../../corpus/day.ts'
import { find, type Tools, toolsFor } from '../../corpus/find.ts'
import type { Finding } from '../../corpus/finding.ts'
import type { CorpusOptions } from '../../corpus/options.ts'
import { overdueDay } from '../../corpus/overdue-day.ts'
import { ReadingEncoder } from '../../corpus/reading.ts'
import {
  apart,
  damagedRecord,
  expiredRecord,
  lengthOf,
  readEntry,
  removedRecord,
  writeAdded,
} from '../../corpus/records.ts'
import { bytesOf } from '../../corpus/sections.ts'
import type { Article } from '../../document/article.ts'
import { OnceoverError } from '../../document/onceover-error.ts'
import type { Complete } from '../../document/options.ts'
import { type Steps, waitFor } from '../../document/steps.ts'
import type { CorpusLog } from '../corpus-log.ts'
import type { CorpusState, Named } from '../corpus-state.ts'
import { joinedBytes } from '../joined-bytes.ts'
import { catchUp } from './catch-up.ts'
import { PartedKnowledge, type Parts } from './parted-knowledge.ts'
import { type CorpusPartition, PartitionAsker } from './partition-link.ts'
import { partitionOptionsOf } from './partition-options.ts'
import { Register, type Registered } from './register.ts'
import { SourceTable } from './source-table.ts'
import { Texts } from './texts.ts'

/** An article that was looked up. */
interface Looked {
  readonly article: Article
  readonly finding: Finding
  readonly reading: Uint8Array
}

export class PartedState implements CorpusState {
  private readonly partitions: readonly CorpusPartition[]
  private readonly options: Complete<CorpusOptions>
  private readonly register = new Register()
  private readonly reader: BareReader
  private readonly encoder: ReadingEncoder
  private readonly texts = new Texts()
  private readonly tools: Tools
  private parts: Parts | undefined
  private looked: Looked | undefined
  /** The records by which something went, until they are durable. */
  private going: { readonly number: number; readonly record: Uint8Array }[] = []
  private lastGone = -1

  constructor(options: Complete<CorpusOptions>, partitions: readonly CorpusPartition[]) {
    this.partitions = partitions
    this.options = options
    this.reader = new BareReader(options.shingle)
    this.encoder = new ReadingEncoder(options.shingle)
    this.tools = toolsFor(options)
  }

  get size(): number {
    return this.register.count
  }

  get isFull(): boolean {
    return this.going.length > 0
  }

  find(id: string): number {
    return this.register.find(id)?.number ?? -1
  }

  follow(record: Uint8Array, number: number): void {
    const entry = readEntry(record, number)
    if (entry.article !== undefined) {
      const { id, source = '', date } = entry.article
      if (this.register.find(id))
        throw damagedRecord(number, 'it adds an article that is there already')
      this.register.add({ id, source, number, day: dayOf(date), size: lengthOf(record) })
      return
    }
    this.lastGone = number
    if (entry.removed === undefined) {
      for (const gone of this.register.datedBefore(dayOf(entry.expired))) this.register.remove(gone)
      return
    }
    const gone = this.register.find(entry.removed)
    if (gone) this.register.remove(gone)
  }

  *look(article: Article): Steps<Finding, Promise<unknown>> {
    const parts = this.attached
    const { source = '' } = article
    const { scope } = this.options
    const bare = yield* this.reader.read(article)
    const reading = this.encoder.encode(bare.distinct, bare.lookup).slice()
    const number = dayOf(article.date)
    const day = Number.isNaN(number) ? null : number
    const home = parts.table.homeOf(source)
    const asker = parts.askers[home] as PartitionAsker
    const question = { ask: 'meet', source, day } as const
    const met = yield* waitFor(asker.ask<'meet'>(question, [bytesOf(keysOf(bare)), reading]))
    const [isFurniture, isOld] = met.parts as [Uint8Array, Uint8Array]
    const read = furnished(bare, isFurniture, bare, isOld)
    const own = { bare, read, reading, day, home, same: met.head.same, isAlone: scope === 'source' }
    const finding = yield* find(read, new PartedKnowledge(parts, own), this.tools)
    this.looked = { article, finding, reading }
    return finding
  }

  add(number: number, isBrief: boolean): Uint8Array {
    const { article, finding, reading } = this.looked as Looked
    // What is told of it, and what was read.
    const record = joinedBytes([
      apart((room) => writeAdded(room, article, finding, isBrief)),
      reading,
    ])
    const { id, source = '', date } = article
    const size = lengthOf(record)
    this.register.add({ id: id as string, source, number, day: dayOf(date), size })
    const { table, askers } = this.attached
    table.add(source, size)
    const asker = askers[table.homeOf(source)] as PartitionAsker
    asker.tell<'follow'>({ ask: 'follow', records: [number], next: number + 1 }, [record])
    return record
  }

  remove(id: string, number: number): Uint8Array {
    const gone = this.register.find(id)
    if (gone) this.forget(gone)
    return this.goneBy(removedRecord(id), number)
  }

  datedBefore(day: number): readonly Named[] {
    return this.register.datedBefore(day)
  }

  expire(before: number, number: number): Uint8Array {
    for (const gone of this.register.datedBefore(before)) this.forget(gone)
    return this.goneBy(expiredRecord(dateOf(before)), number)
  }

  get overdue(): number | undefined {
    return overdueDay(this.register.byDay, this.options)
  }

  settle(next: number): void {
    const records = this.going.map(({ number }) => number)
    const bytes = this.going.map(({ record }) => record)
    this.going = []
    for (const asker of this.parts?.askers ?? []) {
      asker.tell<'follow'>({ ask: 'follow', records, next }, bytes)
    }
  }

  rewind(next: number): boolean {
    if (this.lastGone >= next) return false
    this.register.rewind(next)
    this.texts.clear()
    return true
  }

  tidy(): Steps<void> {
    return this.register.tidy()
  }

  async attach(log: CorpusLog, next: number): Promise<void> {
    this.detach()
    const { register, reader, texts } = this
    const askers: PartitionAsker[] = []
    try {
      for (const partition of this.partitions) {
        askers.push(new PartitionAsker(partition.name, await partition.connect()))
      }
      const table = new SourceTable(askers.length)
      await catchUp({
        log,
        next,
        register,
        askers,
        table,
        options: partitionOptionsOf(this.options),
      })
      this.parts = { askers, table, register, reader, texts }
    } catch (error) {
      for (const asker of askers) asker.close()
      throw error
    }
  }

  detach(): void {
    for (const asker of this.parts?.askers ?? []) asker.close()
    this.parts = undefined
    this.texts.clear()
  }

  private get attached(): Parts {
    if (this.parts) return this.parts
    throw new OnceoverError('PARTITION_FAILED', 'nobody is connected to the partitions')
  }

  private forget(gone: Registered): void {
    this.register.remove(gone)
    this.parts?.table.add(gone.source, -gone.size)
  }

  private goneBy(record: Uint8Array, number: number): Uint8Array {
    this.going.push({ number, record })
    this.lastGone = number
    return record
  }
}
