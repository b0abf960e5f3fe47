/**
 * Articles as jobs of a queue, for the stages that need no order: what `digest` and `clean` tell of an article does not
 * depend on those before it. (What a corpus tells does: `logs/corpus-log.ts`.)
 *
 * Method: a job is called by what it is about: stage, options and article. A queue that knows a job by that name takes no
 * second one, so whoever does not know whether an article was handed in hands it in again. Cost: a hash of the article.
 */
import type { CleanOptions } from '../cleaning/clean.ts'
import type { DigestOptions } from '../digest.ts'
import { type Article, type ArticleInput, asArticle, checkIterable } from '../document/article.ts'
import { OnceoverError, type OnceoverErrorCode } from '../document/onceover-error.ts'
import { sha256 } from '../report/html/sha-256.ts'

const QUEUED_STAGES: readonly QueuedStage[] = Object.freeze(['digest', 'clean'])

export type QueuedStage = 'digest' | 'clean'

/** Jobs are handed in so many at a time. */
const AT_ONCE = 200

/** The options of each stage; those that are functions cannot go along. */
export interface StageOptions {
  readonly digest: DigestOptions
  readonly clean: CleanOptions
}

/** What a job holds: JSON. */
export interface StageJobData {
  readonly article: Article
  readonly options: object
}

/** A job as `Queue.addBulk` of BullMQ takes it. */
export interface StageJob {
  readonly name: QueuedStage
  readonly data: StageJobData
  readonly opts: {
    readonly jobId: string
    /** What fails because of its machine is tried again, later each time. */
    readonly attempts: number
    readonly backoff: { readonly type: 'exponential'; readonly delay: number }
  }
}

/** What is asked of a `Queue` of BullMQ. */
export interface JobQueue {
  addBulk(jobs: StageJob[]): Promise<unknown>
}

/**
 * The job of an article. Its id tells stage, options and article, so that the same is done once as long as the queue
 * remembers it: until it is removed.
 *
 * @throws OnceoverError `INVALID_INPUT` if it is no article, `INVALID_OPTION` if there is no such stage or an option is
 *   not data. What else is wrong with an option the job tells when it is done
 * @example
 * stageJob('clean', { id: 'a', text: 'The lock was closed.' }).opts.jobId // 'clean-M7…', always the same
 */
export function stageJob<Stage extends QueuedStage>(
  stage: Stage,
  input: string | ArticleInput,
  options: StageOptions[Stage] = {},
): StageJob {
  checkStage(stage, 'INVALID_OPTION')
  const article = asArticle(input)
  const told = canonical({ article, options })
  // No colon may stand in the id of a job.
  const hash = sha256(told).replaceAll('+', '-').replaceAll('/', '_').replace('=', '')
  return {
    name: stage,
    data: JSON.parse(told) as StageJobData,
    opts: {
      jobId: `${stage}-${hash}`,
      attempts: 5,
      backoff: { type: 'exponential', delay: 1000 },
    },
  }
}

/**
 * Hands in articles, many at a time. Those that the queue knows it passes over.
 *
 * @returns how many were handed in, known or not
 * @throws OnceoverError `INVALID_INPUT` if `articles` is no iterable, `INVALID_OPTION` if `queue` is no queue; as `stageJob`
 *   does, at the article that it is about; what the queue throws. Those before it may be
 *   in or not: to hand all in again does no harm
 * @example
 * await addStageJobs(new Queue('articles', { connection }), 'digest', articles)
 */
export async function addStageJobs<Stage extends QueuedStage>(
  queue: JobQueue,
  stage: Stage,
  articles: Iterable<string | ArticleInput> | AsyncIterable<string | ArticleInput>,
  options: StageOptions[Stage] = {},
): Promise<number> {
  if (typeof queue?.addBulk !== 'function') {
    throw new OnceoverError('INVALID_OPTION', 'expected a queue')
  }
  checkIterable(articles, 'articles')
  let count = 0
  let jobs: StageJob[] = []
  for await (const article of articles) {
    count++
    if (jobs.push(stageJob(stage, article, options)) < AT_ONCE) continue
    await queue.addBulk(jobs)
    jobs = []
  }
  if (jobs.length > 0) await queue.addBulk(jobs)
  return count
}

/** @throws OnceoverError of this code if there is no such stage */
export function checkStage(name: unknown, code: OnceoverErrorCode): void {
  if (QUEUED_STAGES.includes(name as QueuedStage)) return
  const wanted = QUEUED_STAGES.join(' or ')
  throw new OnceoverError(code, `a stage for a queue is ${wanted}, got ${String(name)}`)
}

/** JSON that is the same whatever the order of fields. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (key, held: unknown) => {
    if (typeof held === 'function') {
      throw new OnceoverError(
        'INVALID_OPTION',
        `option \`${key}\` is a function, and no queue holds one`,
      )
    }
    if (typeof held !== 'object' || held === null || Array.isArray(held)) return held
    return Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
