/** The processes that serve the partitions of a shared log, each at its port, also after it was killed. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { PORT } from './task.ts'

export class PartitionProcess {
  port = 0
  /** CPU seconds of the process that was stopped. */
  cpu = 0
  private readonly folder: string
  private child: ChildProcess | undefined

  private constructor(folder: string) {
    this.folder = folder
  }

  /** @param folder of the programs */
  static async make(folder: string): Promise<PartitionProcess> {
    const partition = new PartitionProcess(folder)
    await partition.start()
    return partition
  }

  /** Resolves when it listens. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [join(this.folder, 'partition.mjs')], {
      env: { ...process.env, [PORT]: String(this.port) },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.child = child
    const lines = createInterface({ input: child.stdout })
    lines.on('line', (line) => {
      if (line.startsWith('cpu ')) this.cpu = Number(line.slice('cpu '.length))
    })
    const [said] = (await once(lines, 'line')) as [string]
    this.port = Number(said.slice('port '.length))
  }

  async kill(): Promise<void> {
    const { child } = this
    child?.kill('SIGKILL')
    if (child) await once(child, 'close')
  }

  async stop(): Promise<void> {
    const { child } = this
    child?.kill('SIGTERM')
    if (child) await once(child, 'close')
  }
}
