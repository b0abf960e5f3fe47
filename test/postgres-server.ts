/**
 * A PostgreSQL of our own on the loopback, for a test or a measurement: a new cluster in a temporary folder, run
 * by a user without rights, on a port that was free. It ends with whoever started it.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** Where Debian has the programs of each version. */
const PACKAGED = '/usr/lib/postgresql'
/** Runs a program, and ends it when its own input ends: that of one who was killed does. */
const GUARD = '"$0" "$@" & pid=$!; cat > /dev/null; kill -INT $pid 2> /dev/null; wait $pid'
/** In milliseconds. */
const LONGEST_START = 60_000

/** The folder of the newest programs; undefined if there are none. */
function postgresPrograms(): string | undefined {
  const versions = existsSync(PACKAGED) ? readdirSync(PACKAGED) : []
  const folders = versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(PACKAGED, version, 'bin'))
  const path = (process.env.PATH ?? '').split(':')
  return [...folders, ...path].find((folder) => existsSync(join(folder, 'initdb')))
}

/**
 * May tests use a database? In CI one has to be there; elsewhere they are skipped, and it is said aloud.
 *
 * @throws Error in CI, if there is none
 */
export function hasPostgres(): boolean {
  if (postgresPrograms() !== undefined) return true
  const what = 'there is no PostgreSQL (`apt-get install postgresql`)'
  if (process.env.CI) throw new Error(what)
  process.stderr.write(`\n!! ${what}: its tests are SKIPPED\n\n`)
  return false
}

/** The user that the programs run as: they refuse root. */
function unprivileged(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string): number =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

export class PostgresServer {
  readonly port: number
  private readonly folder: string
  private readonly programs: string
  private guard: ChildProcess | undefined
  /** Of the process that the others come from. */
  pid = 0

  private constructor(folder: string, programs: string, port: number) {
    this.folder = folder
    this.programs = programs
    this.port = port
  }

  /** Makes a cluster and starts it. */
  static async make(): Promise<PostgresServer> {
    const programs = postgresPrograms()
    if (programs === undefined) throw new Error('there is no PostgreSQL')
    const folder = mkdtempSync(join(tmpdir(), 'onceover-postgres-'))
    const user = unprivileged()
    if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? user.uid)
    const args = ['-D', join(folder, 'data'), '-U', 'postgres', '-A', 'trust', '--no-sync']
    execFileSync(join(programs, 'initdb'), args, { ...user, cwd: folder, stdio: 'pipe' })
    const server = new PostgresServer(folder, programs, await freePort())
    await server.start()
    return server
  }

  pool(max = 8): pg.Pool {
    const { port } = this
    const pool = new pg.Pool({ host: '127.0.0.1', port, user: 'postgres', max })
    pool.on('error', () => {}) // connections that wait while the server ends
    return pool
  }

  async start(): Promise<void> {
    const settings = [
      'listen_addresses=127.0.0.1',
      `unix_socket_directories=${this.folder}`,
      'max_connections=200',
    ]
    const args = ['-D', join(this.folder, 'data'), '-p', String(this.port)]
    const flags = settings.flatMap((setting) => ['-c', setting])
    this.guard = spawn('sh', ['-c', GUARD, join(this.programs, 'postgres'), ...args, ...flags], {
      ...unprivileged(),
      cwd: this.folder,
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    await this.answers()
    const [pid] = readFileSync(join(this.folder, 'data/postmaster.pid'), 'utf8').split('\n')
    this.pid = Number(pid)
  }

  /** Ends it as a crash does: what was not written to the log of the database is lost. */
  async crash(): Promise<void> {
    await this.end('SIGQUIT')
  }

  /** Ends it and takes its folder away. */
  async remove(): Promise<void> {
    await this.end('SIGINT')
    rmSync(this.folder, { recursive: true, force: true })
  }

  private async end(signal: 'SIGQUIT' | 'SIGINT'): Promise<void> {
    const { guard, pid } = this
    this.guard = undefined
    if (guard === undefined || pid === 0) return
    this.pid = 0
    const ended = once(guard, 'exit')
    process.kill(pid, signal)
    guard.stdin?.end()
    await ended
  }

  private async answers(): Promise<void> {
    const last = performance.now() + LONGEST_START
    for (;;) {
      const pool = this.pool(1)
      try {
        await pool.query('select 1')
        return
      } catch (error) {
        if (performance.now() > last) throw error
        await sleep(50)
      } finally {
        await pool.end()
      }
    }
  }
}
