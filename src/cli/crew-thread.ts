/**
 * A thread of a crew as the crew sees it: what it has to do, and how long it has been silent and how
 * much memory came since it last gave something back.
 */
import { Worker } from 'node:worker_threads'
import type { Assignment, FromThread, ToThread } from './crew-message.ts'
import type { SourcedRecord } from './read-inputs.ts'
import type { Source } from './source.ts'
import type { Form, Written } from './write-record.ts'

/** What made a thread end: it is what its records are suspected of. */
export type Cause = 'time' | 'memory' | 'crash'

/** A record, and who waits for what is written of it. */
export interface Task {
  readonly record: SourcedRecord
  readonly settle: (written: Written | undefined) => void
  readonly reject: (error: unknown) => void
  /** It was served before, by a thread that is gone. */
  readonly isAgain?: boolean
  /** A thread ended that had it, with others. */
  readonly suspicion?: Cause
  /** Where it comes from, with its id: known once a suspect was read. */
  source?: Source
}

/** What a thread tells the crew. */
export interface ThreadListener {
  readonly message: (message: FromThread) => void
  readonly end: (error: unknown) => void
}

/**
 * So much memory a thread has for what is new, twice the usual: most of what a group of records needs
 * for a moment is let go before it would be copied, which saves some 4 % of the time. Still more of it
 * leaves the caches, and costs.
 */
const YOUNG_MEGABYTES = 96

export class CrewThread {
  readonly tasks: Map<number, Task> = new Map()
  isReady = false
  /** All that it loads when it is first needed is loaded: how long it takes is what its record takes. */
  isWarm: boolean
  /** Milliseconds without an answer, since it has something to do. */
  silent = 0
  /** The bytes of the process when it was last seen at the beginning of something. */
  memory: number | undefined
  /** Whether it waits for its store: that is no fault of a record. */
  waits: () => boolean = () => false
  /** How many of the records that the crew remembers it was given. */
  given = 0
  readonly #worker: Worker
  readonly #form: () => Form
  #knowsForm = false
  #last = 0

  /**
   * @param form how the output looks; asked for when it is given its first record
   * @param heap megabytes of JavaScript objects that it never comes to, as all would end there
   */
  constructor(
    program: URL,
    assignment: Assignment,
    heap: number,
    form: () => Form,
    listener: ThreadListener,
  ) {
    this.#form = form
    this.isWarm = assignment.isReplacement
    const { store } = assignment
    this.#worker = new Worker(program, {
      workerData: assignment,
      transferList: store === undefined ? [] : [store],
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES, maxOldGenerationSizeMb: heap },
    })
    this.#worker.on('message', listener.message)
    // An error may overtake what was sent before it; the end of a thread does not.
    let error: unknown
    this.#worker.on('error', (reason) => {
      error = reason
    })
    this.#worker.on('exit', (code) =>
      listener.end(error ?? new Error(`the thread ended with code ${code}`)),
    )
  }

  send(message: ToThread): void {
    this.#worker.postMessage(message)
  }

  give(task: Task): void {
    const number = ++this.#last
    if (!this.#knowsForm) this.send({ kind: 'form', form: this.#form() })
    this.#knowsForm = true
    if (this.tasks.size === 0) this.answered()
    this.tasks.set(number, task)
    const isSuspect = task.suspicion !== undefined
    this.send({ kind: 'record', task: number, record: task.record, isSuspect })
  }

  /** The task of this number, which it has no more. */
  take(number: number): Task {
    const task = this.tasks.get(number) as Task
    this.tasks.delete(number)
    this.isWarm = true
    this.answered()
    return task
  }

  /** Its time and its memory count anew. */
  answered(): void {
    this.silent = 0
    this.memory = undefined
  }

  /** Whether it serves a record that is to be alone. */
  get hasSuspect(): boolean {
    const [task] = this.tasks.values()
    return task?.suspicion !== undefined
  }

  /** Ends it, whatever it does. */
  end(): Promise<unknown> {
    this.#worker.removeAllListeners('message')
    this.#worker.removeAllListeners('exit')
    this.#worker.removeAllListeners('error')
    this.#worker.on('error', () => {})
    return this.#worker.terminate()
  }
}
