/** A process that serves a partition, says where, and in the end what it cost. */
import { servePartition } from '../../src/entries/partitions.ts'
import { PORT } from './task.ts'

const { port, close } = await servePartition({ port: Number(process.env[PORT] ?? 0) })
process.stdout.write(`port ${port}\n`)

process.once('SIGTERM', async () => {
  await close()
  const { user, system } = process.cpuUsage()
  process.stdout.write(`cpu ${(user + system) / 1e6}\n`)
})
