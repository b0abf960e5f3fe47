/**
 * The crew of a run: threads that run the program again and serve the records of the input. What goes
 * between them is the bytes of a record, and the text that is written of it.
 */
import { totalmem } from 'node:os'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { Crew } from '../pool/crew.ts'
import { startNodeThread } from '../pool/node-thread.ts'
import { CALLS_AT_ONCE } from '../pool/pool-function.ts'
import type { ThreadListener } from '../pool/thread.ts'
import type { CommandName } from './commands.ts'
import type { SourcedRecord } from './read-inputs.ts'
import type { Settings } from './settings.ts'
import { type Source, sourceAlone } from './source.ts'
import { type OfferedStore, offerStore } from './store-port.ts'
import { type Form, type Written, writeRecord } from './write-record.ts'

export interface RecordCrewOptions {
  /** What each thread runs. */
  readonly program: URL
  /** So many threads at most, 1 or more. */
  readonly size: number
  readonly command: CommandName
  readonly settings: Settings
  /** How the output looks; asked for when the first record is there. */
  readonly form: () => Form
  /** The job remembers what it is given: there is one thread. */
  readonly keeps: boolean
  /** Where the job remembers for the next run. */
  readonly store?: OfferedStore | undefined
}

/** What a thread is to do. */
export interface RecordAssignment {
  readonly command: CommandName
  readonly settings: Settings
  /** The way to the store that the job remembers in, where it has one. */
  readonly store?: MessagePort
  /** It takes the place of one that came to its end: it makes itself ready to serve at full speed. */
  readonly isReplacement: boolean
}

/** A record, and how what is written of it looks. */
export interface RecordRequest {
  readonly record: SourcedRecord
  readonly form: Form
}

/** A thread that waits for a disk has more than other threads. */
const AT_ONCE_KEPT = 1000
const MEGABYTE = 1024 * 1024

export class RecordCrew {
  readonly #options: RecordCrewOptions
  readonly #crew: Crew<RecordRequest, Written | undefined, never, Source>
  #way: { readonly port: MessagePort; readonly waits: () => boolean } | undefined

  constructor(options: RecordCrewOptions) {
    this.#options = options
    const { size, keeps, settings } = options
    const { timeout, memory } = settings
    this.#crew = new Crew({
      start: (listener) => this.#start(listener),
      assignment: (isReplacement) => this.#assignment(isReplacement),
      size,
      keeps,
      atOnce: keeps ? AT_ONCE_KEPT : CALLS_AT_ONCE,
      weigh: ({ record }) => (record.kind === 'failure' ? 0 : record.bytes.length),
      time: {
        most: timeout * 1000,
        error: { code: 'TIMED_OUT', message: `not served within ${timeout} s (see --timeout)` },
      },
      memory: {
        most: memory * MEGABYTE,
        error: {
          code: 'TOO_LARGE',
          message: `serving it takes more than ${memory} MB of memory (see --memory)`,
        },
        used: process.memoryUsage.rss,
      },
    })
  }

  /**
   * Starts the first thread, which loads what it needs while the input is opened. A job that remembers
   * is waited for.
   */
  async begin(): Promise<void> {
    this.#crew.begin(1)
    if (this.#options.keeps) await this.#crew.ready()
  }

  /** Whether more records are worth sending, if so many are under way. */
  hasRoom(underWay: number): boolean {
    return this.#crew.hasRoom(underWay)
  }

  /** What is written of a record; undefined if it has no line of its own. Rejects if nobody can be served any more. */
  async serve(record: SourcedRecord): Promise<Written | undefined> {
    const form = this.#options.form()
    let source: Source = sourceAlone(record)
    if (record.kind === 'failure') return writeRecord({ ...source, error: record.error }, form)
    const note = (read: Source): void => {
      source = read
    }
    const settled = await this.#crew.serve({ record, form }, { note })
    if ('answer' in settled) return settled.answer
    return writeRecord({ ...source, error: settled.error }, form)
  }

  /** What is found among all records once all were served, as it is written, in parts. */
  async *found(): AsyncGenerator<readonly string[], void, void> {
    if (!this.#options.keeps || !this.#crew.remembers) return
    for (;;) {
      const texts = (await this.#crew.ask('found')) as readonly string[]
      if (texts.length === 0) return
      yield texts
    }
  }

  /** Ends all threads, after they have let go of what they hold; a job that remembers may take its time. */
  async close(): Promise<void> {
    if (this.#options.keeps && this.#crew.isAtWork) await this.#crew.ask('close')
    await this.kill()
  }

  /** Ends all threads, whatever they do. */
  kill(): Promise<void> {
    return this.#crew.end()
  }

  #start(listener: ThreadListener) {
    const { program, store } = this.#options
    this.#way = store === undefined ? undefined : wayTo(store)
    // The run itself tells when the program has come to its end.
    const { post, end } = startNodeThread(program, heapBound(this.#options), listener)
    return { thread: { post, end }, ...(this.#way && { waits: this.#way.waits }) }
  }

  #assignment(isReplacement: boolean) {
    const { command, settings } = this.#options
    const assignment: RecordAssignment = { command, settings, isReplacement }
    if (this.#way === undefined) return { assignment }
    const { port } = this.#way
    return { assignment: { ...assignment, store: port }, transfer: [port] }
  }
}

/** A way to a store for a thread, and whether a call on it waits for the store. */
function wayTo(store: OfferedStore): { readonly port: MessagePort; readonly waits: () => boolean } {
  const { port1, port2 } = new MessageChannel()
  return { port: port2, waits: offerStore(store, port1) }
}

/** Megabytes of objects at which V8 would end the process: far above what the crew ends a thread at. */
function heapBound({ keeps, settings }: RecordCrewOptions): number {
  return keeps ? Math.ceil(totalmem() / MEGABYTE) : settings.memory * 2 + 1024
}
