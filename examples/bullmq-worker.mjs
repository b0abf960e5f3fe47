/**
 * A worker of a queue: takes articles, cleans or digests them on threads, and writes each result once, as a file called
 * by the id of its job. Run as many as you like, on as many machines; end them by SIGTERM.
 *
 *     node examples/bullmq-worker.mjs RESULTS [PORT] [MILLISECONDS]
 *
 * What is handed in elsewhere by
 *
 *     await addStageJobs(new Queue('articles', { connection }), 'clean', articles)
 *
 * is done once, however often it is handed in. A worker that dies loses nothing: after MILLISECONDS without a sign of it
 * another one does its jobs, and replaces a result by the same.
 */
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'bullmq'
import { closeStages, stageProcessor } from 'onceover/bullmq'
import { openPool } from 'onceover/pool'

const [results, port = '6379', milliseconds = '30000'] = process.argv.slice(2)
if (results === undefined)
  throw new Error('usage: node bullmq-worker.mjs RESULTS [PORT] [MILLISECONDS]')

async function onResult(result, { id }, jobId) {
  const path = join(results, `${jobId}.json`)
  await writeFile(`${path}.${process.pid}`, JSON.stringify({ id, text: result.text }))
  await rename(`${path}.${process.pid}`, path)
}

const pool = await openPool({ threads: 1 })
const worker = new Worker('articles', stageProcessor(pool, { onResult }), {
  connection: { host: '127.0.0.1', port: Number(port), maxRetriesPerRequest: null },
  concurrency: pool.threads * 2,
  lockDuration: Number(milliseconds),
  stalledInterval: Number(milliseconds),
  maxStalledCount: 10,
})
worker.on('error', (error) => process.stderr.write(`${error.message}\n`))
process.once('SIGTERM', () => closeStages(worker, pool))
