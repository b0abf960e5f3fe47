/**
 * Threads that serve the records of a run, so that no record can hold up or end the others: the main
 * thread only reads, watches and writes. Each runs the program again and serves the records that it is
 * sent (`crew-member.ts`), some at once, as some commands are faster so; one more is started when a
 * record comes and all are busy, up to the number asked for. What goes between them is the bytes of the
 * record, and the text that is written of it.
 *
 * Method: a thread that is silent for longer than one record may take, or since whose last answer the
 * process has grown by more than one record may need, is ended, and so is one that breaks. All records
 * that it had are suspects: each is served again, alone in a new thread (alone in the whole crew, if it
 * is for memory), and fails if the same happens again. So only the guilty one fails, after twice its
 * time at most. Where a job remembers records, what it was given is kept, and a new thread is given it again.
 * Memory is watched from outside, as V8 ends the whole process where a thread comes to a limit of its
 * own. Time in which the process itself did not run does not count.
 *
 * Cost: a thread starts in about a tenth of a second and holds models of its own; a record, some
 * hundredths of a millisecond. A job that remembers: the bytes of its input.
 */
import { totalmem } from 'node:os'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { OnceoverError } from '../document/onceover-error.ts'
import { type Failure, failureOf } from '../failure.ts'
import type { CommandName } from './commands.ts'
import type { FromThread } from './crew-message.ts'
import { type Cause, CrewThread, type Task } from './crew-thread.ts'
import type { SourcedRecord } from './read-inputs.ts'
import type { Settings } from './settings.ts'
import { sourceAlone } from './source.ts'
import { type OfferedStore, offerStore } from './store-port.ts'
import { type Form, type Written, writeRecord } from './write-record.ts'

export interface CrewOptions {
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

/** A thread has so many records at most; one that waits for a disk has more. */
const AT_ONCE = 32
const AT_ONCE_KEPT = 1000
/** So many may be under way for each, so that none waits while one is long ... */
const AHEAD = 64
/** ... and so many bytes, for all together. */
const MOST_BYTES = 32 * 1024 * 1024
/** Milliseconds between two looks at the threads. */
const TICK = 50
const MEGABYTE = 1024 * 1024

export class Crew {
  readonly #options: CrewOptions
  readonly #perThread: number
  readonly #threads = new Set<CrewThread>()
  readonly #waiting: Task[] = []
  /** What a job that remembers was given and answered. */
  readonly #kept: SourcedRecord[] = []
  #bytes = 0
  #replacements = 0
  #clock: NodeJS.Timeout | undefined
  #looked = 0
  /** Why nothing more is served. */
  #ended: unknown
  /** The answer to what was asked last, and whether one is waited for. */
  #answer: FromThread | undefined
  #isAsking = false
  /** Goes on with what waits for a thread. */
  #wake: () => void = () => {}

  constructor(options: CrewOptions) {
    this.#options = options
    this.#perThread = options.keeps ? AT_ONCE_KEPT : AT_ONCE
  }

  /**
   * Starts the first thread, which loads what it needs while the input is opened. A job that remembers
   * is waited for.
   */
  async begin(): Promise<void> {
    const thread = this.#start()
    if (this.#options.keeps) await this.#until(() => thread.isReady)
  }

  /** Whether more records are worth sending, if so many are under way. */
  hasRoom(underWay: number): boolean {
    const most = this.#options.keeps ? AT_ONCE_KEPT : AHEAD * this.#options.size
    return underWay < most && this.#bytes < MOST_BYTES
  }

  /** What is written of a record; undefined if it has no line of its own. Rejects if nobody can be served any more. */
  serve(record: SourcedRecord): Promise<Written | undefined> {
    if (record.kind === 'failure') {
      const served = { ...sourceAlone(record), error: record.error }
      return Promise.resolve(writeRecord(served, this.#options.form()))
    }
    return new Promise((settle, reject) => {
      if (this.#ended !== undefined) return reject(this.#ended)
      this.#bytes += record.bytes.length
      this.#waiting.push({ record, settle, reject })
      this.#assign()
    })
  }

  /** What is found among all records once all were served, as it is written, in parts. */
  async *found(): AsyncGenerator<readonly string[], void, void> {
    if (!this.#options.keeps || this.#kept.length === 0) return
    for (;;) {
      const message = await this.#ask('more')
      if (message.kind !== 'found' || message.texts.length === 0) return
      yield message.texts
    }
  }

  /** Ends all threads, after they have let go of what they hold; a job that remembers may take its time. */
  async close(): Promise<void> {
    if (this.#options.keeps && this.#threads.size > 0 && this.#ended === undefined) {
      await this.#ask('close')
    }
    await this.kill()
  }

  /** Ends all threads, whatever they do. */
  async kill(): Promise<void> {
    this.#ended ??= new Error('the crew was dismissed')
    clearInterval(this.#clock)
    await Promise.all([...this.#threads].map((thread) => thread.end()))
  }

  /** Asks the one thread of a job that remembers for something that takes as long as it takes. */
  async #ask(kind: 'more' | 'close'): Promise<FromThread> {
    const thread = (): CrewThread | undefined => [...this.#threads][0]
    await this.#until(() => thread()?.given === this.#kept.length && thread()?.tasks.size === 0)
    this.#isAsking = true
    this.#answer = undefined
    thread()?.send({ kind })
    await this.#until(() => this.#answer !== undefined)
    this.#isAsking = false
    return this.#answer as unknown as FromThread
  }

  /** Resolves when that is so; throws if nothing more can be served. */
  async #until(isSo: () => boolean): Promise<void> {
    while (!isSo()) {
      if (this.#ended !== undefined) throw this.#ended
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
  }

  /** Hands out what waits, as long as a thread can take it. */
  #assign(): void {
    if (this.#options.keeps && this.#threads.size === 0) this.#start()
    for (const thread of this.#threads) this.#remind(thread)
    while (this.#waiting.length > 0 && this.#ended === undefined) {
      const thread = this.#threadFor(this.#waiting[0] as Task)
      if (thread === undefined) break
      thread.give(this.#waiting.shift() as Task)
    }
    this.#clock ??= setInterval(() => this.#look(), TICK).unref()
  }

  /** Gives a new thread again what the job is to remember. */
  #remind(thread: CrewThread): void {
    const ignore = (): void => {}
    while (thread.given < this.#kept.length && thread.tasks.size < this.#perThread) {
      const record = this.#kept[thread.given++] as SourcedRecord
      thread.give({ record, settle: ignore, reject: ignore, isAgain: true })
    }
  }

  /** An idle thread, else a new one, else the one that has the least to do; none if all have enough. */
  #threadFor({ suspicion }: Task): CrewThread | undefined {
    let least: CrewThread | undefined
    let busy = 0
    for (const thread of this.#threads) {
      const { size } = thread.tasks
      if (size > 0) busy++
      // What is watched for its memory is alone in the crew.
      if (thread.hasSuspect && [...thread.tasks.values()][0]?.suspicion === 'memory')
        return undefined
      const hasRoom =
        !thread.hasSuspect && size < this.#perThread && thread.given >= this.#kept.length
      if (hasRoom && size < (least?.tasks.size ?? this.#perThread)) least = thread
    }
    if (suspicion === 'memory' && busy > 0) return undefined
    if (least?.tasks.size === 0) return least
    if (this.#threads.size < this.#options.size) {
      const thread = this.#start()
      this.#remind(thread)
      return thread.tasks.size === 0 ? thread : undefined
    }
    return suspicion === undefined ? least : undefined
  }

  #start(): CrewThread {
    const { program, command, settings, store } = this.#options
    const assignment = { command, settings, isReplacement: this.#replacements > 0 }
    if (this.#replacements > 0) this.#replacements--
    const way = store === undefined ? undefined : wayTo(store)
    const thread = new CrewThread(
      program,
      way === undefined ? assignment : { ...assignment, store: way.port },
      heapBound(this.#options),
      this.#options.form,
      {
        message: (message) => this.#receive(thread, message),
        end: (error) => this.#bury(thread, 'crash', failureOf(error)),
      },
    )
    if (way !== undefined) thread.waits = way.waits
    this.#threads.add(thread)
    return thread
  }

  #receive(thread: CrewThread, message: FromThread): void {
    if (message.kind === 'written') this.#settle(thread, message)
    else if (message.kind === 'ready') {
      thread.isReady = true
      thread.answered()
    } else if (message.kind === 'read') {
      const task = thread.tasks.get(message.task)
      if (task !== undefined) task.source = message.source
    } else if (message.kind === 'fatal') {
      this.#giveUp(message.error)
    } else this.#answer = message
    this.#wake()
  }

  #settle(thread: CrewThread, { task: number, written }: Extract<FromThread, { kind: 'written' }>) {
    const task = thread.take(number)
    if (task.isAgain !== true) {
      if (this.#options.keeps) {
        this.#kept.push(task.record)
        thread.given++
      }
      this.#bytes -= bytesOf(task.record)
      task.settle(written)
    }
    this.#assign()
  }

  /** Looks whether a thread has been silent for too long, or the process has grown too much. */
  #look(): void {
    const now = performance.now()
    const elapsed = Math.min(now - this.#looked, 2 * TICK)
    this.#looked = now
    const memory = process.memoryUsage.rss()
    const { timeout, memory: most } = this.#options.settings
    for (const thread of this.#threads) {
      if (!thread.isReady || thread.tasks.size === 0) continue
      if (!thread.waits()) thread.silent += elapsed
      thread.memory = Math.min(memory, thread.memory ?? memory)
      if (thread.silent > timeout * 1000) {
        const message = `not served within ${timeout} s (see --timeout)`
        this.#bury(thread, 'time', { code: 'TIMED_OUT', message })
      } else if (memory - thread.memory > this.#roomFor(thread.memory)) {
        const message = `serving it takes more than ${most} MB of memory (see --memory)`
        this.#bury(thread, 'memory', { code: 'TOO_LARGE', message })
      }
    }
  }

  /** The bytes that the process may grow by, from what it has: what a job remembers may double. */
  #roomFor(memory: number): number {
    const { settings, keeps } = this.#options
    return Math.max(settings.memory * MEGABYTE, keeps ? memory : 0)
  }

  /** Ends a thread. A record that it had alone fails; several are suspects. */
  #bury(thread: CrewThread, cause: Cause, error: Failure): void {
    if (!this.#threads.has(thread) || this.#ended !== undefined) return
    const tasks = [...thread.tasks.values()]
    const ended = thread.end()
    const isLost = !thread.isReady || tasks.some(({ isAgain }) => isAgain)
    if (isLost || this.#isAsking) {
      this.#giveUp(error)
      return
    }
    this.#threads.delete(thread)
    this.#replacements++
    const [first] = tasks
    if (tasks.length === 1 && first !== undefined && this.#isProven(first, thread, cause)) {
      this.#bytes -= bytesOf(first.record)
      const source = first.source ?? sourceAlone(first.record)
      first.settle(writeRecord({ ...source, error }, this.#options.form()))
    } else {
      this.#waiting.unshift(...tasks.map((task) => ({ ...task, suspicion: cause })))
    }
    // What a thread held of the memory must not be counted against the next one.
    if (cause === 'memory') ended.then(() => this.#assign())
    else this.#assign()
  }

  /** Whether it was this record, and nothing that happened beside it. */
  #isProven({ suspicion }: Task, thread: CrewThread, cause: Cause): boolean {
    if (cause === 'time') return thread.isWarm
    // What breaks a thread may have been begun by the record before.
    if (cause === 'crash') return suspicion !== undefined
    return this.#options.size === 1 || suspicion === 'memory'
  }

  /** Ends the run: nothing more can be served. */
  #giveUp({ code, message }: Failure): void {
    if (this.#ended !== undefined) return
    const error = code === 'UNEXPECTED' ? new Error(message) : new OnceoverError(code, message)
    this.#ended = error
    clearInterval(this.#clock)
    for (const { reject } of this.#waiting.splice(0)) reject(error)
    for (const thread of this.#threads) {
      for (const { reject } of thread.tasks.values()) reject(error)
    }
    this.#wake()
  }
}

function bytesOf(record: SourcedRecord): number {
  return record.kind === 'failure' ? 0 : record.bytes.length
}

/** A way to a store for a thread, and whether a call on it waits for the store. */
function wayTo(store: OfferedStore): { readonly port: MessagePort; readonly waits: () => boolean } {
  const { port1, port2 } = new MessageChannel()
  return { port: port2, waits: offerStore(store, port1) }
}

/** Megabytes of objects at which V8 would end the process: far above what the crew ends a thread at. */
function heapBound({ keeps, settings }: CrewOptions): number {
  return keeps ? Math.ceil(totalmem() / MEGABYTE) : settings.memory * 2 + 1024
}
