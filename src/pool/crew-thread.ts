/**
 * A thread of a crew as the crew sees it: what it has to do, and how long it has been silent and how
 * much memory came since it last gave something back.
 */
import type { ToThread } from './crew-message.ts'
import type { Cause, Task } from './task.ts'
import type { Thread } from './thread.ts'

export class CrewThread<Request, Answer, Part, Note> {
  readonly tasks: Map<number, Task<Request, Answer, Part, Note>> = new Map()
  isReady = false
  /** All that it loads when it is first needed is loaded: how long it takes is what its request takes. */
  isWarm: boolean
  /** Milliseconds without an answer, since it has something to do. */
  silent = 0
  /** So many requests it has not yet said to have dropped, for so many milliseconds. */
  undropped = 0
  deaf = 0
  /** The bytes of the process when it was last seen at the beginning of something. */
  memory: number | undefined
  /** How many of the requests that the crew remembers it was given. */
  given = 0
  /** What all that it has to do weighs. */
  weight = 0
  readonly #thread: Thread
  #last = 0

  /** @param isWarm whether it makes itself ready to serve at full speed before it says that it is ready */
  constructor(thread: Thread, isWarm: boolean) {
    this.#thread = thread
    this.isWarm = isWarm
  }

  send(message: ToThread<Request>): void {
    this.#thread.post(message)
  }

  /** @throws what makes that it cannot be sent */
  give(task: Task<Request, Answer, Part, Note>): void {
    const number = ++this.#last
    const isSuspect = task.suspicion !== undefined
    this.send({ kind: 'serve', task: number, request: task.request, isSuspect })
    if (this.tasks.size === 0) {
      this.answered()
      this.#thread.hold?.(true)
    }
    this.tasks.set(number, task)
    this.weight += task.weight
  }

  /** The task of this number, which it has no more; undefined if it was dropped. */
  take(number: number): Task<Request, Answer, Part, Note> | undefined {
    this.isWarm = true
    this.answered()
    return this.#remove(number)
  }

  /** Tells it that nobody waits for a task; whether it had it. */
  drop(dropped: Task<Request, Answer, Part, Note>): boolean {
    for (const [number, task] of this.tasks) {
      if (task !== dropped) continue
      this.#remove(number)
      if (this.undropped++ === 0) this.deaf = 0
      this.send({ kind: 'drop', task: number })
      return true
    }
    return false
  }

  /** The program need not go on for it while it has nothing to do. */
  rest(): void {
    if (this.tasks.size === 0) this.#thread.hold?.(false)
  }

  /** Its time and its memory count anew. */
  answered(): void {
    this.silent = 0
    this.memory = undefined
  }

  /** Whether it has anything to do, or to say. */
  get isBusy(): boolean {
    return this.tasks.size > 0 || this.undropped > 0
  }

  /** What the request is suspected of that it serves alone; undefined if it serves others. */
  get suspicion(): Cause | undefined {
    const [task] = this.tasks.values()
    return task?.suspicion
  }

  /** Whether something that it has to do is dropped in time by who waits for it. */
  get isTimed(): boolean {
    for (const { isTimed } of this.tasks.values()) if (isTimed) return true
    return false
  }

  /** Ends it, whatever it does. */
  end(): Promise<unknown> {
    return this.#thread.end()
  }

  #remove(number: number): Task<Request, Answer, Part, Note> | undefined {
    const task = this.tasks.get(number)
    if (task === undefined) return undefined
    this.tasks.delete(number)
    this.weight -= task.weight
    this.rest()
    return task
  }
}
