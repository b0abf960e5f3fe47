/**
 * A server of our own on the loopback, for a test: a program of Debian in a temporary folder, on a port that was free. It
 * ends with whoever started it.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Runs a program, and ends it when its own input ends: that of one who was killed does. */
const GUARD = '"$0" "$@" & pid=$!; cat > /dev/null; kill -TERM $pid 2> /dev/null; wait $pid'
/** In milliseconds. */
const LONGEST_START = 30_000

/**
 * The first of some programs that is installed. In CI one has to be there; elsewhere tests are skipped, and it is said aloud.
 *
 * @throws Error in CI, if there is none
 */
export function installed(...programs: readonly [string, ...string[]]): string | undefined {
  const found = programs.find((name) => spawnSync(name, ['--version']).status === 0)
  if (found !== undefined) return found
  const what = `there is no ${programs.join(' or ')} (\`apt-get install ${programs[0]}\`)`
  if (process.env.CI) throw new Error(what)
  process.stderr.write(`\n!! ${what}: its tests are SKIPPED\n\n`)
  return undefined
}

export class LoopbackServer {
  readonly port: number
  private readonly program: string
  private readonly args: (port: number, folder: string) => readonly string[]
  private readonly folder = mkdtempSync(join(tmpdir(), 'onceover-server-'))
  private guard: ChildProcess | undefined

  private constructor(
    program: string,
    args: (port: number, folder: string) => readonly string[],
    port: number,
  ) {
    this.program = program
    this.args = args
    this.port = port
  }

  /** Starts a program with the arguments for a port and a folder. */
  static async make(
    program: string,
    args: (port: number, folder: string) => readonly string[],
  ): Promise<LoopbackServer> {
    const server = new LoopbackServer(program, args, await freePort())
    await server.start()
    return server
  }

  async start(): Promise<void> {
    const { program, port, folder } = this
    this.guard = spawn('sh', ['-c', GUARD, program, ...this.args(port, folder)], {
      cwd: folder,
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    const last = performance.now() + LONGEST_START
    while (!(await answers(port))) {
      if (performance.now() > last) throw new Error(`${program} does not answer`)
      await sleep(20)
    }
  }

  /** Ends it; what it keeps in its folder stays. */
  async stop(): Promise<void> {
    const { guard } = this
    this.guard = undefined
    if (guard === undefined) return
    const ended = once(guard, 'exit')
    guard.stdin?.end()
    await ended
  }

  async remove(): Promise<void> {
    await this.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const end = (isUp: boolean) => (): void => {
      socket.destroy()
      resolve(isUp)
    }
    socket.on('connect', end(true)).on('error', end(false))
  })
}
