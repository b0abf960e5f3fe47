/**
 * The functions of the library on threads, for a program that has to go on answering: a call is a promise,
 * and what is computed is computed elsewhere.
 *
 * Method: calls go to threads that are kept (`crew.ts`), the least busy first; a thread takes its calls in
 * turns of some milliseconds, so that a short article does not wait for a long one. What a call gives comes
 * back as a copy, in parts if it is large (`parcel.ts`), or as bytes. A call that nobody waits for any more
 * is stopped at the next pause; a thread that does not pause is ended, and what else it had is done again.
 * Cost: some tenths of a millisecond a call; for each thread a tenth of a second to start and its own models.
 */
import type { Cleaned, CleanOptions } from '../cleaning/clean.ts'
import type { CondenseOptions } from '../condensing/budget.ts'
import type { ClusterSummary } from '../condensing/cluster/condense-cluster.ts'
import type { Summary } from '../condensing/condense.ts'
import { DIGEST_OPTIONS, type Digest, type DigestOptions } from '../digest.ts'
import { type ArticleInput, articleOf } from '../document/article.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import { checkOption, checkOptionNames } from '../document/options.ts'
import type { DocumentInput } from '../document/parse.ts'
import { checkSignal, type ListenedSignal, type StopSignal } from '../document/time-slices.ts'
import type { Comparison } from '../duplicates/comparison.ts'
import type { Duplicate } from '../duplicates/duplicate.ts'
import type { FindDuplicatesOptions } from '../duplicates/find-duplicates.ts'
import type { Entity } from '../entities/entity.ts'
import type { EntityOptions } from '../entities/extract-entities.ts'
import type { Keyphrase, KeyphraseOptions } from '../entities/extract-keyphrases.ts'
import { type Failure, failureOf } from '../failure.ts'
import { ArticleStream, type Outcome, STREAM_OPTIONS, type StreamOptions } from '../stream.ts'
import { Crew } from './crew.ts'
import { inOrder } from './in-order.ts'
import { Assembly, type Part } from './parcel.ts'
import {
  CALLS_AT_ONCE,
  POOL_FUNCTIONS,
  type PoolFunctionName,
  type PoolInput,
} from './pool-function.ts'
import type { Call, CallAssignment } from './serve-calls.ts'
import { SignalListeners } from './signal-listeners.ts'
import type { Thread, ThreadListener } from './thread.ts'

export interface PoolOptions {
  /** So many threads, 1 to 64. Default: as many as the machine runs at once, 8 at most. */
  readonly threads?: number | undefined
  /**
   * Milliseconds that a call may take from when it is made, the time that it waits included; 1 or more, or
   * `Infinity`. Default: 60,000. A call that takes longer fails with `TIMED_OUT`.
   */
  readonly timeout?: number | undefined
  /**
   * Megabytes that the process may grow by while a call is served, 256 or more; a call that takes more
   * fails with `TOO_LARGE`. Other work of the program counts, so leave room for it. Only in Node. Default: no bound.
   */
  readonly memory?: number | undefined
  /**
   * Functions whose code and models every thread loads before the pool is open, so that no call waits
   * for that. Default: none; a thread loads what it is first asked for.
   */
  readonly preload?: readonly PoolFunctionName[] | undefined
  /** Where the program of the threads is, if it is not where the package has it: what a bundler made of `onceover/pool-worker`. */
  readonly worker?: string | { readonly href: string } | undefined
}

/** What every call of a pool takes beside the options of its function. */
export interface CallOptions {
  /** An `AbortSignal`: the call rejects with its reason at once, and is not computed any further. */
  readonly signal?: PoolSignal | undefined
  /** Milliseconds for this call, in place of those of the pool. */
  readonly timeout?: number | undefined
}

/** What is asked of an `AbortSignal`, whose own type not every project knows. */
export interface PoolSignal extends StopSignal, ListenedSignal {
  readonly aborted: boolean
  readonly reason: unknown
}

/** An article, as it is sent to a thread. */
export type PoolArticle = string | ArticleInput

/** The functions of the library, each giving its result or the JSON of it. */
export interface PoolCalls<As extends 'data' | 'json'> {
  digest(article: PoolArticle, options?: CallOptions & DigestOptions): Promise<Given<As, Digest>>
  clean(article: PoolArticle, options?: CallOptions & CleanOptions): Promise<Given<As, Cleaned>>
  compare(a: PoolArticle, b: PoolArticle, options?: CallOptions): Promise<Given<As, Comparison>>
  condense(
    article: PoolArticle,
    options?: CallOptions & CondenseOptions,
  ): Promise<Given<As, Summary>>
  condense(
    articles: readonly PoolArticle[],
    options?: CallOptions & CondenseOptions,
  ): Promise<Given<As, ClusterSummary>>
  findDuplicates(
    article: PoolArticle,
    options?: CallOptions & FindDuplicatesOptions,
  ): Promise<Given<As, Duplicate[]>>
  extractEntities(
    article: PoolArticle,
    options?: CallOptions & EntityOptions,
  ): Promise<Given<As, Entity[]>>
  extractKeyphrases(
    article: PoolArticle,
    options?: CallOptions & KeyphraseOptions,
  ): Promise<Given<As, Keyphrase[]>>
}

/** The result, or the UTF-8 bytes of its JSON. */
export type Given<As extends 'data' | 'json', Result> = As extends 'json' ? Uint8Array : Result

/** The options of a stream on a pool. Each article may be in work for the `timeout` of the pool, however long it waits. */
export interface PoolStreamOptions<Input extends DocumentInput = DocumentInput>
  extends DigestOptions,
    Omit<StreamOptions<Input>, 'signal'> {
  /** An `AbortSignal`: stops the stream, which throws its reason. What was digested but not yet given is dropped. */
  readonly signal?: PoolSignal | undefined
}

/** Threads that are kept, and the functions of the library on them; see `openPool`. */
export interface Pool extends PoolCalls<'data'>, AsyncDisposable {
  /**
   * The same functions, whose results come as the bytes of their JSON, made in the thread: for those that only
   * hand it on, as a server does. A result as data is read by this thread, a large one in some tenths of a second.
   */
  readonly json: PoolCalls<'json'>
  /** So many threads at most. */
  readonly threads: number
  /** So many calls wait for a thread: when they become many, a server says so rather than take more. */
  readonly waiting: number
  /**
   * Digests every article of an iterable or async iterable on the threads, as `digestAll` of `onceover` does
   * and to the same bytes: in order, one outcome an article, and reading no further ahead than the
   * threads need. Calls of others are served in between.
   */
  digestAll<Input extends DocumentInput>(
    articles: Iterable<Input> | AsyncIterable<Input>,
    options?: PoolStreamOptions<Input>,
  ): AsyncGenerator<Outcome<Input>, void, void>
  /** Takes no more calls, and resolves when those that were made are answered and the threads are gone. */
  close(): Promise<void>
}

/** What a pool needs of the machine that it is on. */
export interface Machine {
  readonly start: (
    worker: string | undefined,
    memory: number | undefined,
    listener: ThreadListener,
  ) => Thread
  /** So many threads run at once. */
  readonly processors: () => number
  /** The bytes that the process has, where that can be told. */
  readonly used?: () => number
}

const MOST_THREADS = 64
const MOST_BY_DEFAULT = 8
const TIMEOUT = 60_000
const LEAST_MEMORY = 256
const MEGABYTE = 1024 * 1024
/** A thread gets no more calls once their articles have so many characters. */
const ENOUGH = 1 << 20
/** More milliseconds no timer takes. */
const LONGEST_TIMER = 2 ** 31 - 1
const OPTIONS = ['threads', 'timeout', 'memory', 'preload', 'worker']

/** `openPool` on a machine. */
export async function openPoolOn(machine: Machine, options: PoolOptions): Promise<Pool> {
  const { pool, crew } = beginPool(machine, options)
  try {
    await crew.ready()
  } catch (error) {
    await crew.end()
    throw told(error)
  }
  return pool
}

/** A pool whose threads are on their way: it takes calls, which wait for them, and tells them if no thread comes. */
export function beginPool(
  machine: Machine,
  options: PoolOptions,
): { readonly pool: Pool; readonly crew: Pick<Crew<Call, unknown, Part>, 'ready' | 'end'> } {
  checkOptions(options)
  const processors = Math.max(1, Math.min(MOST_BY_DEFAULT, machine.processors()))
  const { threads = processors, preload = [], worker, memory } = options
  const program: string | undefined = Object(worker).href ?? worker
  const { timeout = TIMEOUT } = options
  const called = new Set<PoolFunctionName>(preload)
  const crew = new Crew<Call, unknown, Part>({
    start: (listener) => ({ thread: machine.start(program, memory, listener) }),
    assignment(isReplacement) {
      // Who is served again has waited long enough.
      const assignment: CallAssignment = { preload: isReplacement ? [...called] : [...preload] }
      return { assignment }
    },
    size: threads,
    atOnce: CALLS_AT_ONCE,
    enough: ENOUGH,
    time: { most: timeout, error: failureOf(timedOut(timeout)) },
    weigh: ({ inputs }) => inputs.reduce((sum, input) => sum + lengthOf(input), 0),
    ...(memory !== undefined &&
      machine.used !== undefined && {
        memory: { most: memory * MEGABYTE, error: tooLarge(memory), used: machine.used },
      }),
  })
  crew.begin(preload.length > 0 ? threads : 1)
  return { pool: poolOf(new Caller(crew, called, timeout), crew, threads), crew }
}

/** @throws OnceoverError `INVALID_OPTION` */
function checkOptions(options: PoolOptions): void {
  checkOptionNames('openPool', options, OPTIONS)
  const { threads = 1, timeout, memory = LEAST_MEMORY, preload = [], worker = '' } = options
  const isCount = Number.isInteger(threads) && threads >= 1 && threads <= MOST_THREADS
  checkOption('threads', threads, `a whole number from 1 to ${MOST_THREADS}`, isCount)
  checkTimeout(timeout)
  const isEnough = typeof memory === 'number' && memory >= LEAST_MEMORY
  checkOption('memory', memory, `a number of ${LEAST_MEMORY} or more`, isEnough)
  checkOption('worker', worker, 'a URL', typeof (Object(worker).href ?? worker) === 'string')
  const known: readonly unknown[] = POOL_FUNCTIONS
  const unknown = Array.isArray(preload) ? preload.find((name) => !known.includes(name)) : preload
  checkOption('preload', unknown, `a list of ${known.join(', ')}`, unknown === undefined)
}

function checkTimeout(timeout: unknown = TIMEOUT): void {
  const isTime = typeof timeout === 'number' && timeout >= 1
  checkOption('timeout', timeout, 'a number of 1 or more', isTime)
}

function poolOf(caller: Caller, crew: Crew<Call, unknown, Part>, threads: number): Pool {
  const close = (): Promise<void> => caller.close()
  const pool: Omit<Pool, typeof Symbol.asyncDispose> = {
    ...(callsOf(caller, 'data') as PoolCalls<'data'>),
    json: callsOf(caller, 'json') as PoolCalls<'json'>,
    threads,
    get waiting() {
      return crew.waiting
    },
    digestAll: (articles, options = {}) => digestAllOn(crew, caller, articles, options),
    close,
  }
  // Not all browsers know that symbol.
  const symbol: symbol | undefined = Symbol.asyncDispose
  return (symbol === undefined ? pool : Object.assign(pool, { [symbol]: close })) as Pool
}

type AnyCall = (...given: readonly unknown[]) => Promise<unknown>

function callsOf(caller: Caller, as: Call['as']): unknown {
  const call = (name: PoolFunctionName): AnyCall => {
    const count = name === 'compare' ? 2 : 1
    return async (...given) => {
      const inputs = Array.from({ length: count }, (_, at) => inputOf(name, given[at]))
      const { [count]: options = {} } = given
      // The names are those that the function knows, which it is asked in its thread.
      checkOptionNames(name, options, Object.keys(Object(options)))
      return caller.call({ name, inputs, as }, options as CallOptions)
    }
  }
  return Object.fromEntries(POOL_FUNCTIONS.map((name) => [name, call(name)]))
}

/** The fields of an article that the library knows, and nothing else, go to a thread. */
const inputOf = (name: PoolFunctionName, given: unknown): PoolInput =>
  name === 'condense' && Array.isArray(given)
    ? given.map(articleOf)
    : articleOf(given as DocumentInput)

const lengthOf = (input: PoolInput): number =>
  typeof input === 'string'
    ? input.length
    : 'text' in input
      ? input.text.length
      : input.reduce((sum, each) => sum + lengthOf(each), 0)

/** Makes calls of a crew, each with its own time and signal. */
class Caller {
  readonly #crew: Crew<Call, unknown, Part>
  readonly #called: Set<PoolFunctionName>
  readonly #listeners = new SignalListeners()
  readonly #timeout: number
  #closing: Promise<void> | undefined

  /** @param called is told which functions are */
  constructor(crew: Crew<Call, unknown, Part>, called: Set<PoolFunctionName>, timeout: number) {
    this.#crew = crew
    this.#called = called
    this.#timeout = timeout
  }

  async call(
    { name, inputs, as, isOfMany }: Omit<Call, 'options'>,
    { signal, timeout = this.#timeout, ...options }: CallOptions,
  ): Promise<unknown> {
    checkPoolSignal(signal)
    checkTimeout(timeout)
    this.checkOpen()
    signal?.throwIfAborted()
    const assembly = new Assembly()
    let isInParts = false
    const part = (next: Part | undefined): void => {
      isInParts = next !== undefined
      assembly.add(next)
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    let unlisten = (): void => {}
    try {
      const call = { name, inputs, options, as, ...(isOfMany && { isOfMany }) }
      const isTimed = isOfMany !== true && timeout <= LONGEST_TIMER
      this.#called.add(name)
      const settled = await this.#crew.serve(call, { part, isTimed }, (drop) => {
        if (isTimed) timer = setTimeout(() => drop(timedOut(timeout)), timeout)
        if (signal !== undefined) unlisten = this.#listeners.add(signal, () => drop(signal.reason))
      })
      if ('error' in settled) throw errorOf(settled.error)
      if (as === 'json') return settled.answer
      return isInParts ? assembly.data : (settled.answer as { readonly data: unknown }).data
    } catch (error) {
      throw signal?.aborted ? error : told(error)
    } finally {
      clearTimeout(timer)
      unlisten()
    }
  }

  /** Whether calls can be made and are served. */
  get isOpen(): boolean {
    return this.#closing === undefined && this.#crew.isAtWork
  }

  /** @throws OnceoverError `POOL_CLOSED` */
  checkOpen(): void {
    if (this.#closing === undefined) return
    throw new OnceoverError('POOL_CLOSED', 'the pool was closed: open another one')
  }

  close(): Promise<void> {
    this.#closing ??= this.#crew
      .idle()
      .catch(() => {})
      .then(() => this.#crew.end())
    return this.#closing
  }
}

async function* digestAllOn<Input extends DocumentInput>(
  crew: Crew<Call, unknown, Part>,
  caller: Caller,
  articles: Iterable<Input> | AsyncIterable<Input>,
  options: PoolStreamOptions<Input>,
): AsyncGenerator<Outcome<Input>, void, void> {
  checkOptionNames('digestAll', options, [...STREAM_OPTIONS, ...DIGEST_OPTIONS])
  const { signal, skip, onProgress, ...digestOptions } = options
  checkPoolSignal(signal)
  const stream = new ArticleStream(articles, options)
  caller.checkOpen()
  signal?.throwIfAborted()
  // What is under way when the stream is left is wanted by nobody.
  const left = new AbortController()
  const stop = (): void => left.abort(signal?.reason)
  signal?.addEventListener('abort', stop)
  try {
    const outcomes = inOrder(
      stream.placed(),
      (underWay) => crew.hasRoom(underWay),
      async (placed) => {
        const { article } = placed
        const given = { ...digestOptions, signal: left.signal }
        try {
          const inputs = [articleOf(article)]
          const call = { name: 'digest', inputs, as: 'data', isOfMany: true } as const
          return { placed, result: { digest: (await caller.call(call, given)) as Digest } }
        } catch (error) {
          if (left.signal.aborted || !caller.isOpen) throw error
          return { placed, result: { error } }
        }
      },
    )
    for await (const { placed, result } of outcomes) {
      signal?.throwIfAborted()
      yield stream.outcome(placed, result)
    }
    signal?.throwIfAborted()
  } finally {
    signal?.removeEventListener('abort', stop)
    left.abort()
  }
}

function checkPoolSignal(signal: unknown): asserts signal is PoolSignal | undefined {
  checkSignal(signal)
  const isListened = signal === undefined || 'addEventListener' in signal
  checkOption('signal', signal, 'an AbortSignal', isListened)
}

const timedOut = (timeout: number): OnceoverError =>
  new OnceoverError('TIMED_OUT', `not served within ${timeout} ms (see option \`timeout\`)`)

const tooLarge = (memory: number): Failure => ({
  code: 'TOO_LARGE',
  message: `serving it takes more than ${memory} MB (see option \`memory\`)`,
})

/** An error of the library, whatever went wrong. */
const told = (error: unknown): OnceoverError =>
  error instanceof OnceoverError ? error : errorOf(failureOf(error), error)

function errorOf({ code, message }: Failure, cause?: unknown): OnceoverError {
  const options = cause === undefined ? {} : { cause }
  if (code !== 'UNEXPECTED') return new OnceoverError(code, message, options)
  if ((cause as Partial<Error> | undefined)?.name === 'DataCloneError') {
    return new OnceoverError(
      'INVALID_OPTION',
      `options go to a thread as data: ${message}`,
      options,
    )
  }
  return new OnceoverError('THREAD_FAILED', message, options)
}
