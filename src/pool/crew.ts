/**
 * Threads that serve requests, so that no request can hold up or end the others, or the program: whoever
 * has a crew only hands out and takes in. Each thread serves the requests that it is sent
 * (`crew-member.ts`), several at once, as what they have in common is faster so; one more is started
 * when a request comes and all are busy, up to the number asked for. What a request and an answer are is
 * the business of whoever has the crew, the command line or a pool.
 *
 * Method: a thread that is silent for longer than one request may take, or since whose last answer the
 * process has grown by more than one request may need, is ended, and so is one that breaks, or does not
 * hear that a request is dropped. All requests that it had are suspects: each is served again, alone in a
 * new thread (alone in the whole crew, if it is for memory), and fails if the same happens again. So only
 * the guilty one fails, after twice its time at most. Where requests are to be remembered, what was
 * served is kept, and a new thread is given it again. Memory is watched from outside, as V8 ends the
 * whole process where a thread comes to a limit of its own. Time in which the process itself did not run
 * does not count.
 *
 * Cost: a thread starts in about a tenth of a second and holds models of its own; a request, some
 * hundredths of a millisecond. What is remembered: the requests.
 */
import { OnceoverError } from '../document/onceover-error.ts'
import { type Failure, failureOf } from '../failure.ts'
import type { FromThread } from './crew-message.ts'
import { CrewThread } from './crew-thread.ts'
import type { Cause, Settled, Task, Told } from './task.ts'
import type { Thread, ThreadListener } from './thread.ts'

export interface CrewOptions<Request> {
  /** Starts a thread, which is told nothing yet. */
  readonly start: (listener: ThreadListener) => StartedThread
  /** What a thread is told first. */
  readonly assignment: (isReplacement: boolean) => Assignment
  /** So many threads at most, 1 or more. */
  readonly size: number
  /** A thread has so many requests at most. */
  readonly atOnce: number
  /** A thread whose requests weigh so much is given no more; unless said, it is never too much. */
  readonly enough?: number
  /** How much a request takes of the room that there is for all. */
  readonly weigh: (request: Request) => number
  /** Requests are remembered: there is one thread. */
  readonly keeps?: boolean
  /** Milliseconds that a thread may be silent while it has something to do, and what then became of it. */
  readonly time?: { readonly most: number; readonly error: Failure }
  /** Bytes that the process may grow by for a request, what has become of it then, and the bytes that it has. */
  readonly memory?: { readonly most: number; readonly error: Failure; readonly used: () => number }
}

interface StartedThread {
  readonly thread: Thread
  /** Whether it waits for something that is no fault of a request. */
  readonly waits?: () => boolean
}

/** What a thread is told first. */
interface Assignment {
  readonly assignment: unknown
  readonly transfer?: readonly object[]
}

/** So many requests may be under way for each thread, so that none waits while one is long ... */
const AHEAD = 64
/** ... and so much weight, for all together. */
const MOST_WEIGHT = 32 * 1024 * 1024
/** Milliseconds between two looks at the threads. */
const TICK = 50
/** A thread that works on what can be stopped hears that it is dropped in a tenth of this. */
const HEARS_WITHIN = 300

export class Crew<Request, Answer, Part = never, Note = never> {
  readonly #options: CrewOptions<Request>
  readonly #threads = new Map<CrewThread<Request, Answer, Part, Note>, () => boolean>()
  readonly #waiting: Task<Request, Answer, Part, Note>[] = []
  /** What was to be remembered, and was answered. */
  readonly #kept: Request[] = []
  /** So many requests wait for an answer, and weigh so much. */
  #underWay = 0
  #weight = 0
  #replacements = 0
  #clock: ReturnType<typeof setInterval> | undefined
  #looked = 0
  /** Why nothing more is served. */
  #ended: unknown
  /** The answer to what was asked last, and whether one is waited for. */
  #told: { readonly told: unknown } | undefined
  #isAsking = false
  /** Go on with what waits for a thread. */
  readonly #wakes: (() => void)[] = []

  constructor(options: CrewOptions<Request>) {
    this.#options = options
  }

  /** So many requests wait for a thread. */
  get waiting(): number {
    return this.#waiting.length
  }

  /** Resolves when no request waits for an answer. */
  idle(): Promise<void> {
    return this.#until(() => this.#underWay === 0)
  }

  /** Starts threads ahead of requests, so many in all. */
  begin(count: number): void {
    while (this.#threads.size < count) this.#start()
  }

  /** Resolves when all threads that were started are ready. */
  ready(): Promise<void> {
    return this.#until(() => [...this.#threads.keys()].every(({ isReady }) => isReady))
  }

  /** Whether more requests are worth sending, if so many are under way. */
  hasRoom(underWay: number): boolean {
    const { keeps, atOnce, size } = this.#options
    const most = keeps ? atOnce : AHEAD * size
    return underWay < most && this.#weight < MOST_WEIGHT
  }

  /**
   * Serves a request.
   *
   * @param dropped is handed a function that drops it: who waits for it is told an error, and no thread
   *   is held up by it any longer
   * @throws what ended the crew, if nobody can be served any more
   */
  serve(
    request: Request,
    told: Told<Part, Note> = {},
    dropped: (drop: (error: unknown) => void) => void = () => {},
  ): Promise<Settled<Answer>> {
    return new Promise((resolve, reject) => {
      if (this.#ended !== undefined) return reject(this.#ended)
      const weight = this.#options.weigh(request)
      const leave = (): void => {
        this.#underWay--
        this.#weight -= weight
        this.#wake()
      }
      const task: Task<Request, Answer, Part, Note> = {
        ...told,
        request,
        weight,
        settle(settled) {
          leave()
          resolve(settled)
        },
        reject(error) {
          leave()
          reject(error)
        },
      }
      this.#underWay++
      this.#weight += weight
      this.#waiting.push(task)
      dropped((error) => this.#drop(task, error))
      this.#assign()
    })
  }

  /**
   * Asks the one thread that remembers something that takes as long as it takes, once it has served all; undefined if there
   * is none.
   */
  async ask(question: string): Promise<unknown> {
    if (this.#threads.size === 0) return undefined
    const thread = (): CrewThread<Request, Answer, Part, Note> | undefined =>
      this.#threads.keys().next().value
    await this.#until(() => thread()?.given === this.#kept.length && thread()?.tasks.size === 0)
    this.#isAsking = true
    this.#told = undefined
    thread()?.send({ kind: 'ask', question })
    await this.#until(() => this.#told !== undefined)
    this.#isAsking = false
    return (this.#told as unknown as { readonly told: unknown }).told
  }

  /** Whether anything is remembered. */
  get remembers(): boolean {
    return this.#kept.length > 0
  }

  /** Whether nothing has ended the crew: it serves, though all its threads may just have ended. */
  get isAtWork(): boolean {
    return this.#ended === undefined
  }

  /** Ends all threads, whatever they do: nobody who still waits is told anything. */
  async end(): Promise<void> {
    this.#ended ??= new Error('the crew was dismissed')
    clearInterval(this.#clock)
    await Promise.all([...this.#threads.keys()].map((thread) => thread.end()))
  }

  /** Resolves when that is so; throws if nothing more can be served. */
  async #until(isSo: () => boolean): Promise<void> {
    while (!isSo()) {
      if (this.#ended !== undefined) throw this.#ended
      await new Promise<void>((resolve) => this.#wakes.push(resolve))
    }
  }

  /** Hands out what waits, as long as a thread can take it. */
  #assign(): void {
    if (this.#options.keeps && this.#threads.size === 0) this.#start()
    for (const thread of this.#threads.keys()) this.#remind(thread)
    while (this.#waiting.length > 0 && this.#ended === undefined) {
      const [task] = this.#waiting as [Task<Request, Answer, Part, Note>]
      const thread = task.isDropped ? undefined : this.#threadFor(task)
      if (thread === undefined && !task.isDropped) break
      this.#waiting.shift()
      this.#give(thread, task)
    }
    this.#watch()
  }

  #give(
    thread: CrewThread<Request, Answer, Part, Note> | undefined,
    task: Task<Request, Answer, Part, Note>,
  ): void {
    try {
      thread?.give(task)
    } catch (error) {
      // It holds something that cannot be sent, such as a function.
      task.reject(error)
    }
  }

  /** Gives a new thread again what is to be remembered. */
  #remind(thread: CrewThread<Request, Answer, Part, Note>): void {
    const ignore = (): void => {}
    while (thread.given < this.#kept.length && thread.tasks.size < this.#options.atOnce) {
      const request = this.#kept[thread.given++] as Request
      thread.give({ request, weight: 0, settle: ignore, reject: ignore, isAgain: true })
    }
  }

  /** An idle thread, else a new one, else the one that has the least to do; none if all have enough. */
  #threadFor({
    suspicion,
  }: Task<Request, Answer, Part, Note>): CrewThread<Request, Answer, Part, Note> | undefined {
    const threads = [...this.#threads.keys()]
    // What is watched for its memory is alone in the crew.
    if (threads.some((thread) => thread.suspicion === 'memory')) return undefined
    if (suspicion === 'memory' && threads.some(({ isBusy }) => isBusy)) return undefined
    let least: CrewThread<Request, Answer, Part, Note> | undefined
    for (const thread of threads) {
      if (this.#hasEnough(thread)) continue
      if (least === undefined || thread.tasks.size < least.tasks.size) least = thread
    }
    if (least?.tasks.size === 0) return least
    if (threads.length < this.#options.size) {
      const thread = this.#start()
      this.#remind(thread)
      return thread.tasks.size === 0 ? thread : undefined
    }
    return suspicion === undefined ? least : undefined
  }

  #hasEnough(thread: CrewThread<Request, Answer, Part, Note>): boolean {
    const { atOnce, enough = Infinity } = this.#options
    const { tasks, weight } = thread
    if (thread.suspicion !== undefined || thread.undropped > 0) return true
    if (thread.given < this.#kept.length) return true
    return tasks.size >= atOnce || (tasks.size > 0 && weight >= enough)
  }

  #start(): CrewThread<Request, Answer, Part, Note> {
    const isReplacement = this.#replacements > 0
    if (isReplacement) this.#replacements--
    const started = this.#options.start({
      message: (message) => this.#receive(thread, message as FromThread<Answer, Part, Note>),
      end: (error) => this.#bury(thread, 'crash', failureOf(error)),
    })
    const { assignment, transfer } = this.#options.assignment(isReplacement)
    const thread = new CrewThread<Request, Answer, Part, Note>(started.thread, isReplacement)
    started.thread.post({ kind: 'begin', assignment }, transfer)
    this.#threads.set(thread, started.waits ?? (() => false))
    return thread
  }

  #receive(
    thread: CrewThread<Request, Answer, Part, Note>,
    message: FromThread<Answer, Part, Note>,
  ): void {
    if (message.kind === 'answer' || message.kind === 'failed') this.#settle(thread, message)
    else if (message.kind === 'part') {
      thread.answered()
      const { task, part } = message
      thread.tasks.get(task)?.part?.(part)
      if (thread.tasks.has(task)) thread.send({ kind: 'more', task })
    } else if (message.kind === 'ready') {
      thread.isReady = true
      thread.answered()
      thread.rest()
    } else if (message.kind === 'dropped') {
      thread.undropped--
      thread.deaf = 0
      this.#assign()
    } else if (message.kind === 'note') thread.tasks.get(message.task)?.note?.(message.note)
    else if (message.kind === 'fatal') this.#giveUp(message.error)
    else this.#told = message
    this.#wake()
  }

  #settle(
    thread: CrewThread<Request, Answer, Part, Note>,
    message: Extract<FromThread<Answer, Part, Note>, { kind: 'answer' | 'failed' }>,
  ) {
    const task = thread.take(message.task)
    if (task !== undefined && task.isAgain !== true) {
      if (this.#options.keeps) {
        this.#kept.push(task.request)
        thread.given++
      }
      const { kind } = message
      task.settle(kind === 'answer' ? { answer: message.answer } : { error: message.error })
    }
    this.#assign()
  }

  #drop(task: Task<Request, Answer, Part, Note>, error: unknown): void {
    task.isDropped = true
    for (const thread of this.#threads.keys()) if (thread.drop(task)) break
    task.reject(error)
    this.#assign()
  }

  /** Looks at the threads from time to time as long as they have something to do. */
  #watch(): void {
    if (this.#clock !== undefined || this.#ended !== undefined) return
    this.#looked = performance.now()
    const clock: { unref?: () => unknown } | number = setInterval(() => this.#look(), TICK)
    this.#clock = clock as ReturnType<typeof setInterval>
    // Where that can be said, a program does not go on for it.
    if (typeof clock === 'object') clock.unref?.()
  }

  /** Looks whether a thread has been silent for too long, or the process has grown too much. */
  #look(): void {
    const now = performance.now()
    const elapsed = Math.min(now - this.#looked, 2 * TICK)
    this.#looked = now
    const used = this.#options.memory?.used() ?? 0
    let busy = 0
    for (const [thread, waits] of this.#threads) {
      if (!thread.isBusy) continue
      busy++
      if (!thread.isReady) continue
      if (!waits() && !thread.isTimed) thread.silent += elapsed
      if (thread.undropped > 0) thread.deaf += elapsed
      thread.memory = Math.min(used, thread.memory ?? used)
      this.#judge(thread, used - thread.memory)
    }
    if (busy > 0 || this.#waiting.length > 0) return
    clearInterval(this.#clock)
    this.#clock = undefined
  }

  #judge(thread: CrewThread<Request, Answer, Part, Note>, growth: number): void {
    const { time, memory } = this.#options
    if (time !== undefined && thread.silent > time.most) this.#bury(thread, 'time', time.error)
    else if (memory !== undefined && growth > this.#roomFor(thread.memory ?? 0)) {
      this.#bury(thread, 'memory', memory.error)
    } else if (thread.deaf > HEARS_WITHIN) {
      // What it still has is served again, and may be what makes it deaf.
      this.#replace(thread, 'time')
    }
  }

  /** The bytes that the process may grow by, from what it has: what is remembered may double. */
  #roomFor(used: number): number {
    const { memory, keeps } = this.#options
    return Math.max(memory?.most ?? Infinity, keeps ? used : 0)
  }

  /** Ends a thread. A request that it had alone fails; several are suspects. */
  #bury(thread: CrewThread<Request, Answer, Part, Note>, cause: Cause, error: Failure): void {
    if (!this.#threads.has(thread) || this.#ended !== undefined) return
    const tasks = [...thread.tasks.values()]
    const isLost = !thread.isReady || tasks.some(({ isAgain }) => isAgain)
    if (isLost || this.#isAsking) {
      thread.end()
      this.#giveUp(error)
      return
    }
    const [first] = tasks
    if (tasks.length === 1 && first !== undefined && this.#isProven(first, thread, cause)) {
      thread.tasks.clear()
      first.settle({ error })
    }
    this.#replace(thread, cause)
  }

  /** Ends a thread; what it had is served again, and suspected. */
  #replace(thread: CrewThread<Request, Answer, Part, Note>, cause: Cause): void {
    const ended = thread.end()
    this.#threads.delete(thread)
    this.#replacements++
    const tasks = [...thread.tasks.values()]
    for (const task of tasks) {
      task.suspicion = cause
      task.part?.(undefined)
    }
    this.#waiting.unshift(...tasks)
    // What a thread held of the memory must not be counted against the next one.
    if (cause === 'memory') ended.then(() => this.#assign())
    else this.#assign()
  }

  /** Whether it was this request, and nothing that happened beside it. */
  #isProven(
    { suspicion }: Task<Request, Answer, Part, Note>,
    thread: CrewThread<Request, Answer, Part, Note>,
    cause: Cause,
  ): boolean {
    if (cause === 'time') return thread.isWarm
    // What breaks a thread may have been begun by the request before.
    if (cause === 'crash') return suspicion !== undefined
    return this.#options.size === 1 || suspicion === 'memory'
  }

  /** Nothing more can be served. */
  #giveUp({ code, message }: Failure): void {
    if (this.#ended !== undefined) return
    const error = code === 'UNEXPECTED' ? new Error(message) : new OnceoverError(code, message)
    this.#ended = error
    clearInterval(this.#clock)
    for (const { reject, isDropped } of this.#waiting.splice(0)) if (!isDropped) reject(error)
    for (const { tasks } of this.#threads.keys()) {
      for (const { reject } of tasks.values()) reject(error)
    }
    this.#wake()
  }

  #wake(): void {
    for (const wake of this.#wakes.splice(0)) wake()
  }
}
