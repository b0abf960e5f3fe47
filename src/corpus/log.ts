/**
 * The way of records into the store: all that is written at the same time goes as one batch, and one
 * batch after the other. Cost: constant for a record.
 */
import type { Store } from './store.ts'

/** Appends records to a store in their order. */
export class Log {
  private readonly store: Store
  /** How many records the store holds. */
  private written: number
  private waiting: Uint8Array[] = []
  /** The batch that waits for the one that is being written. */
  private next: Promise<void> | undefined
  private last: Promise<void> = Promise.resolve()

  constructor(store: Store, written: number) {
    this.store = store
    this.written = written
  }

  /** How many records there are, those that are being written counted. */
  get length(): number {
    return this.written + this.waiting.length
  }

  /** Resolves when the record is durable; rejects if it, or one before it, could not be written. */
  append(record: Uint8Array): Promise<void> {
    this.waiting.push(record)
    this.next ??= this.after(async () => {
      const batch = this.waiting
      this.waiting = []
      this.next = undefined
      const first = this.written
      this.written += batch.length
      await this.store.append(first, batch)
    })
    return this.next
  }

  /** Puts records in the place of all, and of all that wait. */
  replace(records: readonly Uint8Array[]): Promise<void> {
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

  private after(write: () => Promise<void>): Promise<void> {
    this.last = this.last.then(write)
    this.last.catch(() => {})
    return this.last
  }
}
