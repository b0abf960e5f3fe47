/**
 * A thread of a crew: it is told what to do when it starts, serves the records that it is sent, and
 * sends back what is written of each.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { COMMANDS, type Command } from './commands.ts'
import type { Assignment, Sent } from './crew.ts'
import { serve } from './serve.ts'
import { writeRecord } from './write-record.ts'

export async function serveCrew(): Promise<void> {
  const { command, settings, form } = workerData as Assignment
  const { start } = COMMANDS.find(({ name }) => name === command) as Command
  const job = await start(settings)
  parentPort?.on('message', async ({ task, record }: Sent) => {
    const served = await serve(record, job, settings)
    const written = served && writeRecord(served, form)
    parentPort?.postMessage({ task, written })
  })
}
