/** A stream of articles on threads that are opened for it and closed behind it. */
import type { DocumentInput } from '../document/parse.ts'
import type { Outcome } from '../stream.ts'
import { beginPool, type Machine, type PoolOptions, type PoolStreamOptions } from './pool.ts'

export interface DigestAllOnThreadsOptions<Input extends DocumentInput = DocumentInput>
  extends PoolStreamOptions<Input>,
    Omit<PoolOptions, 'preload'> {}

/** Listens to the source at once, while the threads start: it may fail before they are there. */
export async function* digestAllWith<Input extends DocumentInput>(
  machine: Machine,
  articles: Iterable<Input> | AsyncIterable<Input>,
  options: DigestAllOnThreadsOptions<Input>,
): AsyncGenerator<Outcome<Input>, void, void> {
  const { threads, timeout, memory, worker, ...streamOptions } = options
  const { pool } = beginPool(machine, { threads, timeout, memory, worker })
  try {
    yield* pool.digestAll(articles, streamOptions)
  } finally {
    await pool.close()
  }
}
