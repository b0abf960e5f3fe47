/**
 * Threads that serve records side by side. Each runs the program again and serves one record at a time
 * (`crew-member.ts`); one more is started when a record comes and all are busy, up to the number
 * asked for. What goes between them is the record, and the text that is written of it.
 *
 * Cost: a thread starts in about a tenth of a second and holds models of its own. A thread that dies,
 * as when an article is too large for its memory, fails the record that it served; another takes its
 * place.
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

/** Of each thread so many records may be under way, so that none waits while one is long. */
const AHEAD = 8

export class Crew {
  readonly #program: URL
  readonly #size: number
  readonly #assignment: () => Assignment
  readonly #waiting: Task[] = []
  readonly #free: Worker[] = []
  readonly #busy = new Map<Worker, Task>()

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
    await Promise.all([...this.#free, ...this.#busy.keys()].map((worker) => worker.terminate()))
  }

  #assign(): void {
    if (this.#free.length === 0 && this.#busy.size === this.#size) return
    const task = this.#waiting.shift()
    if (task === undefined) return
    const worker = this.#free.pop() ?? this.#start()
    this.#busy.set(worker, task)
    worker.postMessage(task.record)
  }

  #start(): Worker {
    const worker = new Worker(this.#program, { workerData: this.#assignment() })
    worker.on('message', (written: Written) => {
      this.#free.push(worker)
      this.#settle(worker, written)
    })
    worker.on('error', (error) => {
      const task = this.#busy.get(worker)
      if (task === undefined) return
      const served = { ...task.record, error: failureOf(error) }
      this.#settle(worker, writeRecord(served, this.#assignment().form))
    })
    return worker
  }

  #settle(worker: Worker, written: Written): void {
    const task = this.#busy.get(worker)
    this.#busy.delete(worker)
    task?.settle(written)
    this.#assign()
  }
}
