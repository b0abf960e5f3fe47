/**
 * Many processes over one log in PostgreSQL: some hand in articles, some run the corpus, some hold a part of it, and on
 * the way the leader is killed and stopped, a partition is killed, and the database ends in the middle of what it does.
 */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { build } from 'esbuild'
import type { PostgresServer } from '../../test/postgres-server.ts'
import { WITH_REQUIRE } from '../with-require.ts'
import { PartitionProcess } from './partition-process.ts'
import { PART, TASK, type Task } from './task.ts'

/** What happens when so much of the work is done, from 0 to 1. */
export interface Mishap {
  readonly at: number
  readonly what: 'kill the leader' | 'stop the leader' | 'crash the database' | 'kill a partition'
}

/** What a producer says in the end. */
interface Produced {
  /** From handing in to the finding, in milliseconds. */
  readonly latencies: readonly number[]
  readonly failures: number
  readonly seconds: number
  readonly cpu: number
}

export interface SharedRun {
  readonly produced: readonly Produced[]
  /** What runners said that failed. */
  readonly failed: readonly string[]
  /** From the end of a leader that was killed to the next one, in milliseconds. */
  readonly takeOvers: readonly number[]
  /** CPU seconds of the runners, and of the partitions, that came to their end. */
  readonly runnerCpu: number
  readonly partitionCpu: number
  /** From the death of a partition to what was told next, in milliseconds. */
  readonly rebuilds: readonly number[]
}

/** A partition is away for so long before another one is started in its place, in milliseconds. */
const GONE = 300
/** Longer than the silence after which a leader is taken for stopped, in milliseconds. */
const STOPPED = 5000
/** Whoever leads and is resumed looks for messages before that, in milliseconds, and is told then. */
const TOLD = 10_000
const LOOK = 5
/** What a leader says that could not commit any more. */
export const CONFLICT = 'failed STORE_CONFLICT'
/** What it says that has no partition, or of which another one has it. */
export const AWAY = 'failed PARTITION_FAILED'

/** Builds the programs into a folder, so that Node runs them at once. */
export async function buildPrograms(folder: string): Promise<void> {
  await build({
    entryPoints: ['runner', 'producer', 'partition'].map((name) => `bench/shared-log/${name}.ts`),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
    banner: { js: WITH_REQUIRE },
  })
}

class Runner {
  isLeading = false
  isReady = false
  cpu = 0
  readonly failed: string[] = []
  private readonly child: ChildProcess
  private readonly closed: Promise<unknown>

  constructor(program: string, task: Task) {
    const child = spawn(process.execPath, [program], {
      env: { ...process.env, [TASK]: JSON.stringify(task) },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.child = child
    this.closed = once(child, 'close')
    createInterface({ input: child.stdout }).on('line', (line) => this.hear(line))
  }

  signal(signal: NodeJS.Signals): void {
    if (signal === 'SIGKILL') this.isLeading = false
    this.child.kill(signal)
  }

  async stop(): Promise<void> {
    this.child.kill('SIGTERM')
    await this.closed
  }

  private hear(line: string): void {
    if (line === 'ready') this.isReady = true
    else if (line === 'leads') this.isLeading = true
    else if (line === 'follows') this.isLeading = false
    else if (line.startsWith('cpu ')) this.cpu = Number(line.slice('cpu '.length))
    else this.failed.push(line)
  }
}

/**
 * Resumes a leader when another one leads, and waits for what tells it so: the log, or its partitions.
 *
 * @returns whether it was told; who let go of the lead in the moment in which it was stopped never is
 */
async function comeBack(stopped: Runner): Promise<boolean> {
  await sleep(STOPPED)
  const before = stopped.failed.length
  stopped.signal('SIGCONT')
  const end = performance.now() + TOLD
  const isTold = (): boolean =>
    stopped.failed.slice(before).some((said) => [CONFLICT, AWAY].includes(said))
  await until(() => isTold() || performance.now() > end)
  return isTold()
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(LOOK)
}

export interface Cast {
  /** Of the programs. */
  readonly folder: string
  /** How many run the corpus at a time. */
  readonly runners: number
  readonly partitions: number
}

export async function sharedRun(
  server: PostgresServer,
  { folder, runners, partitions: count }: Cast,
  given: Omit<Task, 'partitions'>,
  mishaps: readonly Mishap[],
): Promise<SharedRun> {
  const partitions = await Promise.all(
    Array.from({ length: count }, () => PartitionProcess.make(folder)),
  )
  const task: Task = { ...given, partitions: partitions.map(({ port }) => port) }
  const program = join(folder, 'runner.mjs')
  let alive = Array.from({ length: runners }, () => new Runner(program, task))
  const all = [...alive]
  await until(() => alive.every(({ isReady }) => isReady))
  const pool = server.pool(1)
  const toldSoFar = async (): Promise<number> => {
    const text = 'select told::text as told from onceover_log where name = $1'
    const { rows } = await pool.query<{ told: string }>(text, [task.name])
    return Number(rows[0]?.told)
  }
  const leader = async (): Promise<Runner> => {
    await until(() => alive.some(({ isLeading }) => isLeading))
    return alive.find(({ isLeading }) => isLeading) as Runner
  }
  const takeOvers: number[] = []
  const rebuilds: number[] = []
  const resumed: Promise<void>[] = []
  const stop = async (victim: Runner): Promise<void> => {
    victim.signal('SIGSTOP')
    victim.isLeading = false
    if (!(await comeBack(victim))) await stop(await leader())
  }
  const befall = async (what: Mishap['what']): Promise<void> => {
    if (what === 'crash the database') {
      await server.crash()
      await server.start()
      return
    }
    if (what === 'kill a partition') {
      const began = performance.now()
      const partition = partitions[rebuilds.length % partitions.length] as PartitionProcess
      await partition.kill()
      await sleep(GONE)
      const told = await toldSoFar()
      await partition.start()
      await until(async () => (await toldSoFar()) > told)
      rebuilds.push(performance.now() - began)
      return
    }
    const victim = await leader()
    if (what === 'stop the leader') {
      resumed.push(stop(victim))
      return
    }
    const began = performance.now()
    victim.signal('SIGKILL')
    alive = alive.filter((each) => each !== victim)
    await leader()
    takeOvers.push(performance.now() - began)
    const next = new Runner(program, task)
    alive.push(next)
    all.push(next)
    await until(() => next.isReady)
  }
  const producing = Promise.all(
    Array.from({ length: task.producers }, (_, part) => produce(folder, task, part)),
  )
  for (const { at, what } of mishaps) {
    await until(async () => (await toldSoFar()) >= at * task.count)
    await befall(what)
  }
  const produced = await producing
  await Promise.all(resumed)
  await pool.end()
  await Promise.all(alive.map((runner) => runner.stop()))
  await Promise.all(partitions.map((partition) => partition.stop()))
  const failed = all.flatMap((runner) => runner.failed)
  const runnerCpu = all.reduce((sum, { cpu }) => sum + cpu, 0)
  const partitionCpu = partitions.reduce((sum, { cpu }) => sum + cpu, 0)
  return { produced, failed, takeOvers, runnerCpu, partitionCpu, rebuilds }
}

async function produce(folder: string, task: Task, part: number): Promise<Produced> {
  const child = spawn(process.execPath, [join(folder, 'producer.mjs')], {
    env: { ...process.env, [TASK]: JSON.stringify(task), [PART]: String(part) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (bytes: Buffer) => {
    said += bytes
  })
  await once(child, 'close')
  return JSON.parse(said) as Produced
}
