/**
 * What a log in NATS costs and whether it tells what a corpus in memory tells; and whether 10,000 articles that are cleaned
 * out of a queue give one result each, though one of two workers is killed midway.
 *
 *     npx tsx bench/servers.ts
 *
 * Method: servers of our own on the loopback, made-up articles; CPU seconds of this process. Needs `nats-server` and
 * `valkey-server`, and the package built.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import { jetstream, jetstreamManager } from '@nats-io/jetstream'
import { connect } from '@nats-io/transport-node'
import { Queue } from 'bullmq'
import { clean } from '../src/cleaning/clean.ts'
import { addStageJobs, stageJob } from '../src/entries/bullmq.ts'
import { openCorpus, runCorpus, submit } from '../src/entries/corpus.ts'
import { natsLog } from '../src/entries/nats.ts'
import { setup } from '../test/build.ts'
import { LoopbackServer } from '../test/loopback-server.ts'
import { cpuSeconds } from './cpu-seconds.ts'
import { madeUpStream } from './made-up-stream.ts'

const OF_LOG = 8000
const AT_ONCE = 200
const OF_QUEUE = 10_000
const PARAGRAPHS = 12

async function measureLog(): Promise<void> {
  const server = await LoopbackServer.make('nats-server', (port, folder) => [
    ...['-a', '127.0.0.1', '-p', String(port), '-js', '-sd', folder],
  ])
  const connection = await connect({ servers: `127.0.0.1:${server.port}` })
  const manager = await jetstreamManager(connection)
  const log = natsLog({ connection, jetstream: jetstream(connection), manager })
  const running = await runCorpus({ log })
  const articles = [...madeUpStream(OF_LOG, PARAGRAPHS)]
  const found: string[] = []
  const before = cpuSeconds()
  for (let at = 0; at < OF_LOG; at += AT_ONCE) {
    const group = articles.slice(at, at + AT_ONCE).map((article) => submit(log, article))
    for (const finding of await Promise.all(group)) found.push(JSON.stringify(finding))
  }
  const each = ((cpuSeconds() - before) / OF_LOG) * 1000
  const corpus = await openCorpus()
  let unlike = 0
  for (const [at, article] of articles.entries()) {
    if (JSON.stringify(await corpus.add(article)) !== found[at]) unlike++
  }
  const bytes = async (kind: string): Promise<number> =>
    (await manager.streams.info(`onceover-main-${kind}`)).state.bytes / OF_LOG
  console.log(
    `NATS: ${OF_LOG} articles, ${unlike} findings unlike one process, ${each.toFixed(2)} ms of CPU each, ` +
      `${Math.round(await bytes('log'))} bytes of records and ${Math.round(await bytes('told'))} of findings each`,
  )
  await running.stop()
  await log.close()
  await connection.close()
  await server.remove()
}

async function measureQueue(): Promise<void> {
  const server = await LoopbackServer.make('valkey-server', (port, folder) => [
    ...['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''],
  ])
  const queue = new Queue('articles', { connection: { host: '127.0.0.1', port: server.port } })
  const articles = [...madeUpStream(OF_QUEUE, PARAGRAPHS)]
  await addStageJobs(queue, 'clean', articles)
  await addStageJobs(queue, 'clean', articles.slice(0, OF_QUEUE / 20))
  const results = mkdtempSync(join(tmpdir(), 'onceover-queue-'))
  const args = ['examples/bullmq-worker.mjs', results, String(server.port), '1000']
  const [one, two] = [1, 2].map(() => spawn(process.execPath, args, { stdio: 'inherit' }))
  const count = (): number => readdirSync(results).filter((name) => name.endsWith('.json')).length
  while (count() < OF_QUEUE * 0.4) await later(20)
  one?.kill('SIGKILL')
  while (((await queue.getJobCounts('completed')).completed ?? 0) < OF_QUEUE) await later(50)
  const ended = two && once(two, 'exit')
  two?.kill('SIGTERM')
  await ended
  const unlike = articles.filter((article) => {
    const path = join(results, `${stageJob('clean', article).opts.jobId}.json`)
    const { id, text } = JSON.parse(readFileSync(path, 'utf8'))
    return id !== article.id || text !== clean(article).text
  })
  console.log(
    `queue: ${OF_QUEUE} articles, ${count()} results, ${unlike.length} unlike one process`,
  )
  rmSync(results, { recursive: true })
  await queue.close()
  await server.remove()
}

setup()
await measureLog()
await measureQueue()
