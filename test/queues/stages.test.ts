/** Jobs that are called by what they are about, and what a worker does with them. */
import { describe, expect, test } from 'vitest'
import { clean } from '../../src/cleaning/clean.ts'
import { digest } from '../../src/digest.ts'
import { OnceoverError } from '../../src/document/onceover-error.ts'
import {
  addStageJobs,
  closeStages,
  type StageJob,
  type StagePool,
  stageJob,
  stageProcessor,
} from '../../src/entries/bullmq.ts'

const ARTICLE = { id: 'a', text: 'The lock was closed on Monday. Nobody was hurt.' }

const pool = (other: Partial<StagePool> = {}): StagePool => ({
  digest: async (article, options) => digest(article, options),
  clean: async (article, options) => clean(article, options),
  close: async () => {},
  ...other,
})

describe('a job', () => {
  const idOf = (...args: Parameters<typeof stageJob>): string => stageJob(...args).opts.jobId

  test('is called by stage, options and article, in whatever order they are written', () => {
    const id = idOf('clean', ARTICLE, { keep: 'last', boilerplate: [] })
    expect(id).toMatch(/^clean-[\w-]{43}$/)
    const { id: name, text } = ARTICLE
    expect(idOf('clean', { text, id: name }, { boilerplate: [], keep: 'last' })).toBe(id)
    const others = [
      idOf('clean', ARTICLE),
      idOf('clean', { ...ARTICLE, source: 'Post' }, { keep: 'last', boilerplate: [] }),
      idOf('digest', ARTICLE),
    ]
    expect(new Set([id, ...others]).size).toBe(4)
  })

  test('holds the fields of an article and no others', () => {
    const { data } = stageJob('digest', { ...ARTICLE, row: 7 } as typeof ARTICLE)
    expect(data).toEqual({ article: ARTICLE, options: {} })
  })

  test('is refused where a queue could not hold it', () => {
    const tagger = (): never[] => []
    expect(() => stageJob('digest', ARTICLE, { entities: { tagger } })).toThrow(
      expect.objectContaining({ code: 'INVALID_OPTION' }),
    )
    expect(() => stageJob('compare' as 'clean', ARTICLE)).toThrow(
      expect.objectContaining({ code: 'INVALID_OPTION' }),
    )
    expect(() => stageJob('clean', {} as typeof ARTICLE)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT' }),
    )
  })

  test('is handed in with others', async () => {
    const batches: StageJob[][] = []
    const queue = { addBulk: async (jobs: StageJob[]) => batches.push(jobs) }
    const articles = Array.from({ length: 450 }, (_, number) => `Story ${number}.`)
    expect(await addStageJobs(queue, 'digest', articles)).toBe(450)
    expect(batches.map(({ length }) => length)).toEqual([200, 200, 50])
    expect(batches.flat()).toEqual(articles.map((text) => stageJob('digest', text)))
  })
})

describe('a queue', () => {
  const queue = { addBulk: async () => {} }
  test.each([undefined, null, {}, 5])('is not %j', async (wrong) => {
    const added = addStageJobs(wrong as never, 'digest', [ARTICLE])
    await expect(added).rejects.toMatchObject({ code: 'INVALID_OPTION' })
  })

  test.each(['One story.', null, 5, {}])('takes no articles out of %j', async (articles) => {
    const added = addStageJobs(queue, 'digest', articles as never)
    await expect(added).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })
})

describe('a worker', () => {
  const taken = ({ name, data, opts }: StageJob) => ({ name, data, id: opts.jobId })

  test('gives what the stage gives', async () => {
    const work = stageProcessor(pool())
    expect(await work(taken(stageJob('digest', ARTICLE)))).toEqual(digest(ARTICLE))
    expect(await work(taken(stageJob('clean', ARTICLE)))).toEqual(clean(ARTICLE))
  })

  test('hands a result to who takes it before the job counts as done', async () => {
    const told: unknown[] = []
    const onResult = async (...args: unknown[]): Promise<void> => {
      await Promise.resolve()
      told.push(args)
    }
    const job = stageJob('clean', ARTICLE)
    expect(await stageProcessor(pool(), { onResult })(taken(job))).toBeUndefined()
    expect(told).toEqual([[clean(ARTICLE), ARTICLE, job.opts.jobId]])
  })

  test.each([
    ['TIMED_OUT', 'UnrecoverableError'],
    ['TOO_LARGE', 'UnrecoverableError'],
    ['THREAD_FAILED', 'OnceoverError'],
  ] as const)('that got %s fails with an %s', async (code, name) => {
    const failing = pool({ clean: () => Promise.reject(new OnceoverError(code, 'no')) })
    const done = stageProcessor(failing)(taken(stageJob('clean', ARTICLE)))
    await expect(done).rejects.toMatchObject({ code, name })
  })

  test('refuses at once what is no job', async () => {
    const work = stageProcessor(pool())
    const job = taken(stageJob('clean', ARTICLE))
    const refused = { code: 'INVALID_INPUT', name: 'UnrecoverableError' }
    await expect(work({ ...job, name: 'compare' })).rejects.toMatchObject(refused)
    await expect(work({ ...job, data: 7 as never })).rejects.toMatchObject(refused)
  })

  test('ends before its threads do', async () => {
    const ended: string[] = []
    const worker = {
      close: async () => {
        await Promise.resolve()
        ended.push('worker')
      },
    }
    await closeStages(worker, pool({ close: async () => void ended.push('pool') }))
    expect(ended).toEqual(['worker', 'pool'])
  })
})
