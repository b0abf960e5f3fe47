/** Pools in a browser, on Web Workers. */
import type { DocumentInput } from '../document/parse.ts'
import type { Outcome } from '../stream.ts'
import { type DigestAllOnThreadsOptions, digestAllWith } from './digest-all-on-threads.ts'
import { type Machine, openPoolOn, type Pool, type PoolOptions } from './pool.ts'
import { startWebThread } from './web-thread.ts'

const { navigator } = globalThis as unknown as {
  readonly navigator?: { readonly hardwareConcurrency?: number }
}

const WEB: Machine = {
  start: (worker, _memory, listener) => startWebThread(worker, listener),
  processors: () => navigator?.hardwareConcurrency ?? 1,
}

/**
 * `openPool` as in Node, on Web Workers; `memory` has no meaning there.
 *
 * @param options see `PoolOptions`
 * @throws OnceoverError (as a rejection) `INVALID_OPTION`, `THREAD_FAILED`; calls as in Node
 * @example
 * const pool = await openPool({ threads: 2 })
 * const { text } = await pool.clean('It rained.\n\nIt rained.')
 */
export function openPool(options: PoolOptions = {}): Promise<Pool> {
  return openPoolOn(WEB, options)
}

/**
 * `digestAll` of `onceover` on Web Workers of its own: the same outcomes in the same order, to the byte.
 *
 * @throws OnceoverError what `digestAll` and `openPool` throw
 * @example
 * for await (const outcome of digestAll(['One story.', 'Another story.'], { threads: 2 })) show(outcome)
 */
export function digestAll<Input extends DocumentInput>(
  articles: Iterable<Input> | AsyncIterable<Input>,
  options: DigestAllOnThreadsOptions<Input> = {},
): AsyncGenerator<Outcome<Input>, void, void> {
  return digestAllWith(WEB, articles, options)
}
