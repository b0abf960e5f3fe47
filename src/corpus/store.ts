/**
 * What a corpus asks of the place that it remembers in: one ordered log of records. Batched and
 * asynchronous, so that a file, a database or a service over the network can serve it.
 *
 * A record is bytes and nothing else to a store; their meaning is the corpus's. What the words of
 * the contract mean:
 *
 * - **Ordered.** Records have numbers: 0, 1, 2 … in the order of `append`. `read` gives them in that
 *   order, all of them, each once. Where one batch ends and the next begins means nothing: a store
 *   may hand out other batches than it was given.
 * - **Durable.** When `append` or `replace` resolves, what it was given outlives the process and, if
 *   the medium keeps its promises, the machine. Before that it may be there or not after a crash,
 *   but never a part of a batch, and never a later batch without the earlier ones.
 * - **Idempotent.** Whoever gets no answer asks again: `append` with the same number and the same
 *   records as the append before it, or the same `replace`, changes nothing the second time. A store
 *   that was opened anew need not know which append was the last: read what it has.
 * - **One writer.** A store belongs to one corpus at a time. Two that write would number their
 *   records alike; a store that can be reached twice keeps the second out (`STORE_LOCKED`), or tells
 *   it at its first append that the log has gone on without it (`STORE_CONFLICT`).
 * - **Never less than it had.** A `read` that comes to its end has given everything that is durable.
 *   Where records are damaged or missing it throws `STORE_DAMAGED`.
 *
 * **Notes** are optional. A note is bytes with a name beside the log, for what takes long to work out of it
 * anew. Who wrote it checks it when it is read, so a store promises nothing of it: it may be missing,
 * old or damaged at any time, and is not to outlive a `replace` of its log.
 *
 * A store over the network needs one conditional write an append: put this batch if the log is
 * `first` records long, else compare it with the batch that begins there. `replace` fills a new log
 * beside the old one and then turns one pointer, on the same condition; so one writer needs no lock.
 */
import { checkMethods } from '../document/options.ts'

/** A place that remembers: one ordered log of records. See the top of this file for its promises. */
export interface Store {
  /**
   * All records, oldest first, in batches. The first call to any function of a store opens it.
   * Records must not be changed. While a `read` goes on, nothing may be written.
   *
   * @throws OnceoverError `STORE_DAMAGED`, `STORE_VERSION`, `STORE_LOCKED`, `STORE_FAILED`
   */
  read(): AsyncIterable<readonly Uint8Array[]>
  /**
   * Puts records at the end of the log; they are durable when it resolves. They belong to the store
   * then and must not be changed any more. Appends made at the same time are served in their order.
   *
   * @param first the number of the first of them in the log, from 0: as many records as it holds.
   *   The same append made again right away does nothing; any other number is refused
   * @throws OnceoverError `STORE_CONFLICT` if the log has another length, or somebody else was at it;
   *   `STORE_LOCKED` if its lock was lost; `STORE_FAILED` if the
   *   records cannot be written: the store then refuses everything until it was closed and is opened
   *   again, and holds what was acknowledged before
   */
  append(first: number, records: readonly Uint8Array[]): Promise<void>
  /**
   * Puts these records in the place of all, as one step: a crash leaves the old log or the new one.
   * Numbers start anew: the next append begins at the number of these records. Notes go.
   *
   * @throws OnceoverError `STORE_FAILED`; what the iterable throws. The old log stays then
   */
  replace(records: Iterable<Uint8Array>): Promise<void>
  /**
   * Optional, with `readNote`: keeps bytes under a name, in the place of those before. The pieces may
   * be long, many, and parts of what changes later: they are read one by one before it resolves.
   *
   * @param name small letters
   * @throws OnceoverError `STORE_FAILED`; then there is the note before, or none. The log is as it was
   */
  writeNote?(name: string, pieces: Iterable<Uint8Array>): Promise<void>
  /** The bytes of a note in pieces of any length, each good until the next; none if there is no note. */
  readNote?(name: string): AsyncIterable<Uint8Array>
  /**
   * Waits for what is being written and lets go of files, locks and connections. What is durable
   * stays, and a call after it opens the store again.
   */
  close(): Promise<void>
}

/** @throws OnceoverError `INVALID_OPTION` if it is no store */
export const checkStore = (store: unknown): void =>
  checkMethods('store', store, 'a store, such as `memoryStore()`', [
    'read',
    'append',
    'replace',
    'close',
  ])
