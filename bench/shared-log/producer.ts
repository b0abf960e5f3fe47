/**
 * A process that hands in every so-manieth article of a task, one of twenty of them twice, takes some back, and
 * goes on when the database is away. It says what it took.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { submit, withdraw } from '../../src/entries/corpus.ts'
import type { StreamArticle } from '../made-up-stream.ts'
import { articlesOf, logOf, PART, taskGiven } from './task.ts'

const TWICE = 20
/** Waits so long after a failure, in milliseconds. */
const PAUSE = 100

const task = taskGiven()
const part = Number(process.env[PART])
const { log, pool } = logOf(task)
const own = (await articlesOf(task)).flatMap((article, number) =>
  number % task.producers === part ? [{ article, number }] : [],
)
const latencies: number[] = []
let failures = 0

/** Does it again until it is done. */
async function surely(work: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await work()
      return
    } catch (error) {
      if ((error as { readonly code?: string }).code !== 'STORE_FAILED') throw error
      failures++
      await sleep(PAUSE)
    }
  }
}

async function handIn(article: StreamArticle, number: number): Promise<void> {
  const began = performance.now()
  const isTaken = task.takenBack > 0 && number % task.takenBack === 1
  const times = number % TWICE === 3 && !isTaken ? 2 : 1
  await Promise.all(Array.from({ length: times }, () => surely(() => submit(log, article))))
  latencies.push(performance.now() - began)
  if (isTaken) await surely(() => withdraw(log, article.id))
}

const startCpu = process.cpuUsage()
const start = performance.now()
let next = 0
async function work(): Promise<void> {
  for (;;) {
    const at = next++
    const each = own[at]
    if (each === undefined) return
    if (task.rate > 0) {
      const due = start + (at * task.producers * 1000) / task.rate
      await sleep(Math.max(0, due - performance.now()))
    }
    await handIn(each.article, each.number)
  }
}
await Promise.all(Array.from({ length: task.atOnce }, work))
const seconds = (performance.now() - start) / 1000
await log.close()
await pool.end()
const { user, system } = process.cpuUsage(startCpu)
process.stdout.write(
  `${JSON.stringify({ latencies, failures, seconds, cpu: (user + system) / 1e6 })}\n`,
)
