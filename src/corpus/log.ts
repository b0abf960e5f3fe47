/**
 * The way of records into the store: all that is written at the same time goes as one batch, and one
 * batch after the other. Cost: constant for a record.
 */
import type { Store } from './store.ts'

/** Records that are written at once. */
interface Batch {
  readonly records: Uint8Array[]
  readonly written: Promise<void>
}

/** Appends records to a store in their order. */
export class Log {
  private readonly store: Store
  /** How many records the store holds. */
  private written: number
  /** How many it will hold. */
  private given: number
  /** The batch that waits for what is being written, and takes more records until then. */
  private waiting: Batch | undefined
  private last: Promise<void> = Promise.resolve()

  constructor(store: Store, written: number) {
    this.store = store
    this.written = written
    this.given = written
  }

  /** How many records there are when all that was given is written. */
  get length(): number {
    return this.given
  }

  /** Resolves when the record is durable; rejects if it, or one before it, could not be written. */
  append(record: Uint8Array): Promise<void> {
    this.waiting ??= this.begin()
    this.waiting.records.push(record)
    this.given++
    return this.waiting.written
  }

  /** Puts records in the place of all that were given so far, written or not. */
  replace(records: readonly Uint8Array[]): Promise<void> {
    // What is appended from now on comes after them: it must not join a batch that comes before.
    this.waiting = undefined
    this.given = records.length
    return this.after(async () => {
      await this.store.replace(records)
      this.written = records.length
    })
  }

  /** Waits for all that is being written, and lets the store go. */
  close(): Promise<void> {
    const closed = this.last.catch(() => {})
    return closed.then(() => this.store.close())
  }

  private begin(): Batch {
    const records: Uint8Array[] = []
    const written = this.after(async () => {
      if (this.waiting?.records === records) this.waiting = undefined
      const first = this.written
      this.written += records.length
      await this.store.append(first, records)
    })
    return { records, written }
  }

  private after(write: () => Promise<void>): Promise<void> {
    this.last = this.last.then(write)
    this.last.catch(() => {})
    return this.last
  }
}
