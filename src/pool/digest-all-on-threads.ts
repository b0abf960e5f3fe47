/** A stream of articles on threads that are opened for it and closed behind it. */
import type { DocumentInput } from '../document/parse.ts'
import type { Outcome } from '../stream.ts'
import type { Pool, PoolOptions, PoolStreamOptions } from './pool.ts'

export interface DigestAllOnThreadsOptions<Input extends DocumentInput = DocumentInput>
  extends PoolStreamOptions<Input>,
    Omit<PoolOptions, 'preload'> {}

/** @param open opens a pool on the machine at hand */
export async function* digestAllWith<Input extends DocumentInput>(
  open: (options: PoolOptions) => Promise<Pool>,
  articles: Iterable<Input> | AsyncIterable<Input>,
  options: DigestAllOnThreadsOptions<Input>,
): AsyncGenerator<Outcome<Input>, void, void> {
  const { threads, timeout, memory, worker, ...streamOptions } = options
  const pool = await open({ threads, timeout, memory, worker })
  try {
    yield* pool.digestAll(articles, streamOptions)
  } finally {
    await pool.close()
  }
}
