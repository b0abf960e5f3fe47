/**
 * The way of records into the store: all that is written at the same time goes as one batch, and one
 * batch after the other. And of the note that spares going through them again. Cost: constant for a
 * record, linear for a note; as notes are written when a part of all records is new, that is constant for
 * a record, too.
 */
import { INDEX_NOTE, indexNote } from './index-note.ts'
import type { Memory } from './memory.ts'
import { NO_STORE } from './no-store.ts'
import type { OpenLog } from './open-log.ts'
import type { Store } from './store.ts'
import { WordSum } from './word-sum.ts'

/** A note is due when one of so many records came behind the last one. */
const NOTED = 8

const DONE = Promise.resolve()

/** Records that are written at once. */
class Batch {
  readonly records: Uint8Array[] = []
  /** Settles as the writing does. */
  readonly written: Promise<void>
  /** Says what writes it; undefined once that was said. */
  begin: ((writing: Promise<void>) => void) | undefined

  constructor() {
    this.written = new Promise((resolve) => {
      this.begin = resolve
    })
  }
}

/** Appends records to a store in their order. */
export class Log {
  /** How many records no note stood for when it was opened. */
  readonly replayed: number
  private readonly store: Store
  /** How many records the store holds. */
  private written: number
  /** How many it will hold, and the sum of these. */
  private given: number
  private sum: WordSum
  /** How many of them the last note stands for. */
  private noted: number
  /** The batch that waits for its beginning or for what is being written, and takes more records until then. */
  private waiting: Batch | undefined
  private last: Promise<void> = Promise.resolve()

  constructor(store: Store, { length, sum, noted }: Omit<OpenLog, 'memory'>) {
    this.store = store
    this.written = length
    this.given = length
    this.sum = sum
    this.noted = noted
    this.replayed = length - noted
  }

  /** How many records there are when all that was given is written. */
  get length(): number {
    return this.given
  }

  /**
   * Resolves when the record is durable; rejects if it, or one before it, could not be written.
   *
   * @param isHeld it waits for `flush`, or for the next record that is not held
   */
  append(record: Uint8Array, isHeld = false): Promise<void> {
    this.given++
    if (this.store === NO_STORE) return DONE
    this.waiting ??= new Batch()
    const { records, written } = this.waiting
    records.push(record)
    this.sum.add(record)
    if (!isHeld) this.flush()
    return written
  }

  /** Writes what is held. */
  flush(): void {
    const batch = this.waiting
    if (batch?.begin === undefined) return
    const writing = this.after(async () => {
      if (this.waiting === batch) this.waiting = undefined
      const first = this.written
      this.written += batch.records.length
      await this.store.append(first, batch.records)
    })
    batch.begin(writing)
    batch.begin = undefined
  }

  /** Puts records in the place of all that were given so far, written or not. */
  replace(records: readonly Uint8Array[]): Promise<void> {
    // What is appended from now on comes after them: it must not join a batch that comes before.
    this.flush()
    this.waiting = undefined
    this.given = records.length
    this.sum = new WordSum()
    for (const record of records) this.sum.add(record)
    this.noted = 0
    return this.after(async () => {
      await this.store.replace(records)
      this.written = records.length
    })
  }

  /**
   * Notes the index of all records, if that is due. It must not change until it is done. If it cannot be
   * written, nothing is lost but time.
   */
  async note(memory: Memory): Promise<void> {
    const { store, given, sum, noted } = this
    if (given === noted || (given - noted) * NOTED < given) return
    this.flush()
    const note = indexNote(memory, { length: given, sum: sum.value })
    const written = this.after(async () => {
      await store.writeNote?.(INDEX_NOTE, note).catch(() => {})
      this.noted = given
    })
    await written.catch(() => {}) // of the records before it
  }

  /** Waits for all that is being written, and lets the store go. */
  close(): Promise<void> {
    this.flush()
    const closed = this.last.catch(() => {})
    return closed.then(() => this.store.close())
  }

  private after(write: () => Promise<void>): Promise<void> {
    this.last = this.last.then(write)
    this.last.catch(() => {})
    return this.last
  }
}
