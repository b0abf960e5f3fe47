/**
 * What a worker of a queue does with the jobs of `stage-job.ts`: the work is done by the threads of a pool, so that the
 * thread of the worker is free to renew its locks, and no job is taken for abandoned while it is in work.
 *
 * A worker may die behind the work and in front of telling so: then the job is done again, elsewhere, and gives the same
 * bytes under the same id. Whoever writes results by that id has each once. Cost: that of the pool.
 */
import type { Cleaned, CleanOptions } from '../cleaning/clean.ts'
import type { Digest, DigestOptions } from '../digest.ts'
import type { Article } from '../document/article.ts'
import { kindOf } from '../document/article.ts'
import { OnceoverError, type OnceoverErrorCode } from '../document/onceover-error.ts'
import { checkStage, type StageJobData } from './stage-job.ts'

/** What is asked of a pool of `onceover/pool`. */
export interface StagePool {
  digest(article: Article, options?: DigestOptions): Promise<Digest>
  clean(article: Article, options?: CleanOptions): Promise<Cleaned>
  close(): Promise<void>
}

/** What is asked of a job of BullMQ. */
export interface TakenJob {
  readonly id?: string | undefined
  readonly name: string
  readonly data: StageJobData
}

/** What is asked of a worker of BullMQ. */
export interface StageWorker {
  close(): Promise<void>
}

export interface StageProcessorOptions {
  /**
   * Takes what came out, before the job counts as done; write it by the id of the job, so that a second time changes
   * nothing. The queue then keeps no result. Default: the queue keeps it, as JSON.
   */
  readonly onResult?:
    | ((result: Digest | Cleaned, article: Article, jobId: string) => Promise<void> | void)
    | undefined
}

/** What would be the same at the next try. */
const LASTING: ReadonlySet<OnceoverErrorCode> = new Set<OnceoverErrorCode>([
  'INVALID_INPUT',
  'INVALID_OPTION',
  'TOO_LARGE',
  'TIMED_OUT',
])
/** An error of this name is not tried again by BullMQ. */
const UNRECOVERABLE = 'UnrecoverableError'

/**
 * The processor for a `Worker` of BullMQ. Jobs that no later try could do fail at once; others as often as they say.
 *
 * @throws OnceoverError (as a rejection, told as the reason of the job) what the stage throws; `INVALID_INPUT` if the job
 *   is none of `stageJob`
 * @example
 * const pool = await openPool({ preload: ['digest'] })
 * const worker = new Worker('articles', stageProcessor(pool), {
 *   connection: { host, port, maxRetriesPerRequest: null },
 *   concurrency: pool.threads * 2, // so that no thread waits for the queue
 *   maxStalledCount: 10, // a worker that is killed is not the fault of its jobs
 * })
 */
export function stageProcessor(
  pool: StagePool,
  { onResult }: StageProcessorOptions = {},
): (job: TakenJob) => Promise<Digest | Cleaned | undefined> {
  return async ({ id = '', name, data }) => {
    try {
      const { article, options } = checked(name, data)
      const result = await (name === 'digest'
        ? pool.digest(article, options)
        : pool.clean(article, options))
      if (onResult === undefined) return result
      await onResult(result, article, id)
      return undefined
    } catch (error) {
      if (error instanceof OnceoverError && LASTING.has(error.code)) error.name = UNRECOVERABLE
      throw error
    }
  }
}

/**
 * Ends a worker in peace: it takes no more jobs, those in work are done and told, then the threads go.
 *
 * @example
 * await closeStages(worker, pool) // at SIGTERM
 */
export async function closeStages(worker: StageWorker, pool: StagePool): Promise<void> {
  await worker.close()
  await pool.close()
}

/** A queue may hold what anybody put there. */
function checked(name: string, data: unknown): StageJobData {
  checkStage(name, 'INVALID_INPUT')
  const { article, options } = Object(data) as Partial<StageJobData>
  if (!(article && options)) {
    throw new OnceoverError('INVALID_INPUT', `expected the data of a job, got ${kindOf(data)}`)
  }
  return data as StageJobData
}
