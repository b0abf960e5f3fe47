/** Pools in Node and what is like it. */
import { availableParallelism } from 'node:os'
import { OnceoverError } from '../document/onceover-error.ts'
import type { DocumentInput } from '../document/parse.ts'
import type { Outcome } from '../stream.ts'
import { type DigestAllOnThreadsOptions, digestAllWith } from './digest-all-on-threads.ts'
import { startNodeThread } from './node-thread.ts'
import { type Machine, openPoolOn, type Pool, type PoolOptions } from './pool.ts'

/** Megabytes of JavaScript objects that a thread never comes to, unless all memory is gone. */
const HEAP = 8192

const NODE: Machine = {
  start(worker = new URL('./pool-worker.js', import.meta.url).href, memory, listener) {
    const heap = memory === undefined ? HEAP : memory * 2 + 1024
    if (!URL.canParse(worker)) {
      const what = `option \`worker\` must be the URL of a program, got \`${worker}\``
      throw new OnceoverError('INVALID_OPTION', what)
    }
    return startNodeThread(new URL(worker), heap, listener)
  },
  processors: availableParallelism,
  used: process.memoryUsage.rss,
}

/**
 * Opens a pool: the functions of the library on threads that are kept, for servers and all that must go on
 * answering. Threads are started as they are needed. A pool that nobody calls keeps no program alive.
 *
 * @param options see `PoolOptions`
 * @throws OnceoverError (as a rejection) `INVALID_OPTION`; `THREAD_FAILED` if the program of the threads
 *   does not run. Calls reject with what their function throws, `TIMED_OUT`, `TOO_LARGE`,
 *   `THREAD_FAILED`, `POOL_CLOSED`, or the reason of their signal
 * @example
 * const pool = await openPool({ threads: 2, preload: ['digest'] })
 * const { summary } = await pool.digest({ title, text }, { timeout: 2000, condense: { sentences: 2 } })
 * const body = await pool.json.digest({ title, text }) // the bytes of the JSON, for an answer
 * await pool.close()
 */
export function openPool(options: PoolOptions = {}): Promise<Pool> {
  return openPoolOn(NODE, options)
}

/**
 * `digestAll` of `onceover` on threads of its own: the same outcomes in the same order, to the byte. To digest
 * several streams, or a stream beside other calls, use that of a pool.
 *
 * @throws OnceoverError what `digestAll` and `openPool` throw
 * @example
 * for await (const outcome of digestAll(['One story.', 'Another story.'], { threads: 2 })) {
 *   console.log(outcome.status === 'ok' ? outcome.digest.summary.text : outcome.error.code)
 * }
 */
export function digestAll<Input extends DocumentInput>(
  articles: Iterable<Input> | AsyncIterable<Input>,
  options: DigestAllOnThreadsOptions<Input> = {},
): AsyncGenerator<Outcome<Input>, void, void> {
  return digestAllWith(NODE, articles, options)
}
