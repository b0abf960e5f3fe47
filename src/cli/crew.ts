/**
 * Threads that serve records side by side. Each runs the program again and serves the records that it
 * is sent (`crew-member.ts`), a few at once, as some commands are faster so; one more is started when
 * a record comes and all are busy, up to the number asked for. What goes between them is the record,
 * and the text that is written of it.
 *
 * Cost: a thread starts in about a tenth of a second and holds models of its own. Where one dies, as
 * when an article is too large for its memory, what it had is served again, from then on one record
 * at a time; a record that a thread dies of alone fails.
 */
import { Worker } from 'node:worker_threads'
import { failureOf } from '../failure.ts'
import type { SourcedRecord } from './read-inputs.ts'
import type { Settings } from './settings.ts'
import { type Form, type Written, writeRecord } from './write-record.ts'

/** What a thread is to do with the records that it is sent. */
export interface Assignment {
  /** The name of the command. */
  readonly command: string
  readonly settings: Settings
  readonly form: Form
}

/** A record, and who waits for what is written of it. */
interface Task {
  readonly record: SourcedRecord
  readonly settle: (written: Written) => void
}

/** A record on its way to a thread. */
export interface Sent {
  readonly task: number
  readonly record: SourcedRecord
}

/** What a thread has written of a record. */
interface Returned {
  readonly task: number
  readonly written: Written
}

/** A thread, and the tasks that it has, by their numbers. */
interface Thread {
  readonly worker: Worker
  readonly tasks: Map<number, Task>
}

/**
 * So much memory a thread has for what is new, twice the usual: most of what a group of records needs
 * for a moment is let go before it would be copied, which saves some 4 % of the time. Still more of it
 * leaves the caches, and costs.
 */
const YOUNG_MEGABYTES = 96
/** A thread has so many records at most. */
const AT_ONCE = 32
/** So many may be under way for each, so that none waits while one is long. */
const AHEAD = 64

export class Crew {
  readonly #program: URL
  readonly #size: number
  readonly #assignment: () => Assignment
  readonly #waiting: Task[] = []
  readonly #threads = new Set<Thread>()
  #perThread = AT_ONCE
  #last = 0

  /**
   * @param program what each thread runs
   * @param size so many threads at most, 1 or more
   * @param assignment asked for when a thread is started
   */
  constructor(program: URL, size: number, assignment: () => Assignment) {
    this.#program = program
    this.#size = size
    this.#assignment = assignment
  }

  /** So many records are worth sending at once. */
  get atOnce(): number {
    return AHEAD * this.#size
  }

  serve(record: SourcedRecord): Promise<Written> {
    return new Promise((settle) => {
      this.#waiting.push({ record, settle })
      this.#assign()
    })
  }

  /** Ends all threads, whatever they do. */
  async close(): Promise<void> {
    await Promise.all([...this.#threads].map(({ worker }) => worker.terminate()))
  }

  /** Hands out what waits, as long as a thread can take it. */
  #assign(): void {
    while (this.#waiting.length > 0) {
      const thread = this.#nextThread()
      if (thread === undefined) return
      const task = this.#waiting.shift() as Task
      const sent: Sent = { task: ++this.#last, record: task.record }
      thread.tasks.set(sent.task, task)
      thread.worker.postMessage(sent)
    }
  }

  /** An idle thread, else a new one, else the one that has the least to do; none if all have enough. */
  #nextThread(): Thread | undefined {
    let least: Thread | undefined
    for (const thread of this.#threads) {
      if (thread.tasks.size < (least?.tasks.size ?? this.#perThread)) least = thread
    }
    if (least?.tasks.size === 0 || this.#threads.size === this.#size) return least
    return this.#start()
  }

  #start(): Thread {
    const worker = new Worker(this.#program, {
      workerData: this.#assignment(),
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    })
    const thread: Thread = { worker, tasks: new Map() }
    worker.on('message', ({ task, written }: Returned) => {
      const { settle } = thread.tasks.get(task) as Task
      thread.tasks.delete(task)
      settle(written)
      this.#assign()
    })
    worker.on('error', (error) => this.#bury(thread, error))
    this.#threads.add(thread)
    return thread
  }

  #bury(thread: Thread, error: unknown): void {
    this.#threads.delete(thread)
    this.#perThread = 1
    const [first, ...others] = thread.tasks.values()
    if (first !== undefined && others.length === 0) {
      const served = { ...first.record, error: failureOf(error) }
      first.settle(writeRecord(served, this.#assignment().form))
    } else this.#waiting.unshift(...thread.tasks.values())
    this.#assign()
  }
}
