/** The example of workers of a queue, one of them killed, on the package that was built and a server of our own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import { Queue } from 'bullmq'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clean } from '../../src/cleaning/clean.ts'
import { addStageJobs, stageJob } from '../../src/entries/bullmq.ts'
import { installed, LoopbackServer } from '../loopback-server.ts'
import { useFolder } from '../temporary-folder.ts'

const PROGRAM = installed('valkey-server', 'redis-server')
const ARTICLES = Array.from({ length: 80 }, (_, number) => ({
  id: String(number),
  text: `Ferry ${number} left at noon with ${number * 13} people on board.\n\n`.repeat(40),
}))
/** Milliseconds without a sign of life after which a job is someone else's. */
const SILENCE = '500'

const { pathOf } = useFolder()

describe.skipIf(PROGRAM === undefined)('workers of a queue', () => {
  let server: LoopbackServer
  let queue: Queue
  const workers: ChildProcess[] = []

  beforeAll(async () => {
    server = await LoopbackServer.make(PROGRAM ?? '', (port, folder) => [
      ...['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''],
    ])
    queue = new Queue('articles', { connection: { host: '127.0.0.1', port: server.port } })
  })
  afterAll(async () => {
    for (const worker of workers) worker.kill('SIGKILL')
    await queue?.close()
    await server?.remove()
  })

  const start = (results: string): ChildProcess => {
    const args = ['examples/bullmq-worker.mjs', results, String(server.port), SILENCE]
    const worker = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
    workers.push(worker)
    return worker
  }
  const resultsIn = async (folder: string): Promise<string[]> =>
    (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()

  it('give one result an article, though one is killed and articles are sent twice', async () => {
    const results = pathOf('results')
    await mkdir(results)
    expect(await addStageJobs(queue, 'clean', ARTICLES)).toBe(ARTICLES.length)
    await addStageJobs(queue, 'clean', ARTICLES.slice(0, 20))
    const first = start(results)
    while ((await resultsIn(results)).length < 10) await later(5)
    first.kill('SIGKILL')
    const second = start(results)
    const done = async (): Promise<number> => (await queue.getJobCounts('completed')).completed ?? 0
    while ((await done()) < ARTICLES.length) await later(50)
    // In peace: what was asked for ends, and the process with it.
    second.kill('SIGTERM')
    expect(await once(second, 'exit')).toEqual([0, null])
    expect(await queue.getJobCounts()).toMatchObject({ active: 0, failed: 0, waiting: 0 })
    const expected = new Map(
      ARTICLES.map((article) => [
        `${stageJob('clean', article).opts.jobId}.json`,
        { id: article.id, text: clean(article).text },
      ]),
    )
    expect(await resultsIn(results)).toEqual([...expected.keys()].sort())
    for (const [name, result] of expected) {
      expect(JSON.parse(await readFile(join(results, name), 'utf8'))).toEqual(result)
    }
    await addStageJobs(queue, 'clean', ARTICLES)
    expect(await queue.getJobCounts()).toMatchObject({ waiting: 0, completed: ARTICLES.length })
  })
})
