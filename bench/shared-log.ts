/**
 * A corpus that many processes share through PostgreSQL: whether it tells what one process tells, whatever dies on
 * the way, and what it costs. Starts a database of its own on the loopback.
 *
 * npx tsx bench/shared-log.ts [same] [speed] [delay] [--data DIR] [--count N] [--partitions 0,1,2,4]
 */
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { CorpusOptions } from '../src/entries/corpus.ts'
import { PostgresServer } from '../test/postgres-server.ts'
import { buildPrograms, type Mishap, sharedRun } from './shared-log/shared-run.ts'
import { logOf, type Task } from './shared-log/task.ts'
import { keepAll, unlike } from './shared-log/unlike.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    count: { type: 'string', default: '4000' },
    partitions: { type: 'string', default: '0' },
  },
})
const isAsked = (name: string): boolean => positionals.length === 0 || positionals.includes(name)
const count = Number(values.count)
const partitionings = values.partitions.split(',').map(Number)

const MISHAPS: readonly Mishap[] = [
  { at: 0.1, what: 'kill the leader' },
  { at: 0.25, what: 'crash the database' },
  { at: 0.4, what: 'kill the leader' },
  { at: 0.55, what: 'crash the database' },
  { at: 0.7, what: 'kill the leader' },
  { at: 0.8, what: 'stop the leader' },
]
const OF_PARTITIONS: readonly Mishap[] = [
  { at: 0.3, what: 'kill a partition' },
  { at: 0.6, what: 'kill a partition' },
]

/** Makes the tables, without which there is nothing to look at. */
async function makeTables(task: Pick<Task, 'port' | 'name'>): Promise<void> {
  const { log, pool } = logOf(task)
  await log.read(0)
  await log.close()
  await pool.end()
}

/** CPU seconds of the database and of all its sessions that have ended. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0)
  return ticks / 100
}

/** So much of the articles is handed in while programs are still being compiled. */
const COLD = 0.1

const quantile = (sorted: readonly number[], share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)

const inMilliseconds = (times: readonly number[]): string =>
  `${times.map((ms) => ms.toFixed(0)).join(', ')} ms`

/** Each text with how often it is there. */
function counted(texts: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].map(([text, times]) => `${text} (${times})`).join(', ')
}

const folder = await mkdtemp(join(tmpdir(), 'onceover-shared-'))
await buildPrograms(folder)
const server = await PostgresServer.make()
try {
  const base = {
    port: server.port,
    count,
    aDay: 100,
    producers: 4,
    atOnce: 50,
    rate: 0,
    takenBack: 0,
    options: {},
    ...(values.data === undefined ? {} : { data: values.data }),
  }
  if (isAsked('same')) {
    const cases: readonly { options: CorpusOptions; takenBack: number }[] = [
      { options: {}, takenBack: 0 },
      { options: { days: 14 }, takenBack: 10 },
      ...(values.data === undefined ? [{ options: { days: 7, lateness: 21 }, takenBack: 10 }] : []),
    ]
    let runs = 0
    for (const each of cases) {
      for (const partitions of partitionings) {
        const task = { ...base, ...each, name: `same ${runs}` }
        await makeTables(task)
        const pool = server.pool(2)
        if (runs === 0) await keepAll(pool)
        const ofPartitions = partitions > 0 ? OF_PARTITIONS : []
        const mishaps = [...MISHAPS, ...ofPartitions].sort((a, b) => a.at - b.at)
        const cast = { folder, runners: 2, partitions }
        const run = await sharedRun(server, cast, task, mishaps)
        const found = await unlike(pool, task.name, task.options, join(folder, `files-${runs}`))
        await pool.end()
        runs++
        const again = run.produced.reduce((sum, { failures }) => sum + failures, 0)
        console.log(
          `same, ${partitions} partitions, ${JSON.stringify(task.options)}: ${JSON.stringify(found)}; ` +
            `runners: ${counted(run.failed)}; handed in again ${again} times; ` +
            `take-over ${inMilliseconds(run.takeOvers)}, rebuilt ${inMilliseconds(run.rebuilds)}`,
        )
      }
    }
  }
  for (const [name, rate] of [
    ['speed', 0],
    ['delay', 200],
  ] as const) {
    if (!isAsked(name)) continue
    for (const partitions of partitionings) {
      const task = {
        ...base,
        name: `${name} ${partitions}`,
        rate,
        atOnce: rate > 0 ? 200 : 100,
      }
      await makeTables(task)
      const before = cpuOf(server.pid)
      const cast = { folder, runners: 1, partitions }
      const { produced, runnerCpu, partitionCpu } = await sharedRun(server, cast, task, [])
      const database = cpuOf(server.pid) - before
      const seconds = Math.max(...produced.map((each) => each.seconds))
      const producerCpu = produced.reduce((sum, { cpu }) => sum + cpu, 0)
      const sorted = produced.flatMap(({ latencies }) => latencies).sort((a, b) => a - b)
      const warm = produced
        .flatMap(({ latencies }) => latencies.slice(latencies.length * COLD))
        .sort((a, b) => a - b)
      const all = runnerCpu + partitionCpu + producerCpu + database
      console.log(
        `${name}, ${partitions} partitions: ${count} articles, ${(count / seconds).toFixed(0)}/s in ${seconds.toFixed(1)} s; ` +
          `CPU s: runner ${runnerCpu.toFixed(1)}, partitions ${partitionCpu.toFixed(1)}, ` +
          `producers ${producerCpu.toFixed(1)}, database ${database.toFixed(1)}: ` +
          `${((all * 1e6) / count).toFixed(0)} µs an article; ` +
          `submit p50 ${quantile(sorted, 0.5)}, p99 ${quantile(sorted, 0.99)}, most ${quantile(sorted, 1)} ms; ` +
          `without the first tenth p99 ${quantile(warm, 0.99)}, most ${quantile(warm, 1)} ms`,
      )
    }
  }
} finally {
  await server.remove()
  await rm(folder, { recursive: true })
}
