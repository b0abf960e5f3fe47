/**
 * Keeps a second writer out of a directory.
 *
 * Method: whoever wants in makes a file of his own, named after his host, process and the time when
 * that process began, and then looks for others. As everybody makes before he looks, of two at least
 * one sees the other and steps back; as nobody writes into the file of another, taking over from the
 * dead cannot go wrong halfway. A process is dead if its number is free or belongs to one that began
 * at another time (told by Linux alone; elsewhere a number that is in use counts as alive). Those of
 * other hosts cannot be looked at: they count as alive. Cost: one directory listing.
 */
import { open, readdir, readFile, unlink } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { OnceoverError } from '../../document/onceover-error.ts'

const LOCK = /^lock-(.+)-(\d+)-(\d+)$/
/** The state and the time of the beginning, among what follows the name in `/proc/PID/stat`. */
const STATE = 0
const BEGINNING = 19

/** Gives the directory free again. */
export type Release = () => Promise<void>

/** @throws OnceoverError `STORE_LOCKED` if another store has it, in this process or another one */
export async function lockDirectory(directory: string): Promise<Release> {
  const host = encodeURIComponent(hostname())
  const own = `lock-${host}-${process.pid}-${(await beginningOf(process.pid)) ?? 0}`
  const path = join(directory, own)
  try {
    await (await open(path, 'wx')).close()
  } catch (error) {
    throw error instanceof Error && 'code' in error && error.code === 'EEXIST'
      ? locked(path, 'this process')
      : error
  }
  try {
    for (const name of await readdir(directory)) {
      if (name !== own) await refuseLiving(directory, name, host)
    }
  } catch (error) {
    await unlink(path)
    throw error
  }
  return () => unlink(path).catch(ignoreMissing)
}

/** Throws if the lock is held; takes it away if its owner is dead. */
async function refuseLiving(directory: string, name: string, host: string): Promise<void> {
  const [, owner, pid, beginning] = LOCK.exec(name) ?? []
  if (owner === undefined) return
  const path = join(directory, name)
  if (owner !== host) {
    const hint = `delete that file if the process is gone`
    throw locked(path, `process ${pid} of host ${decodeURIComponent(owner)}; ${hint}`)
  }
  if (await isAlive(Number(pid), Number(beginning))) throw locked(path, `process ${pid}`)
  await unlink(path).catch(ignoreMissing)
}

async function isAlive(pid: number, beginning: number): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // Any other answer comes from a process that may not be asked.
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false
  }
  const found = await beginningOf(pid)
  return found === undefined || found === beginning
}

/** When a process began, in ticks since the start of the machine; -1 if it has ended. */
async function beginningOf(pid: number): Promise<number | undefined> {
  const line = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => undefined)
  // The name of the program stands in parentheses, and may hold anything.
  const fields = line?.slice(line.lastIndexOf(')') + 2).split(' ')
  if (fields === undefined) return undefined
  return /^[ZX]/.test(fields[STATE] ?? '') ? -1 : Number(fields[BEGINNING])
}

function locked(path: string, owner: string): OnceoverError {
  return new OnceoverError('STORE_LOCKED', `the store is open already: ${path} is of ${owner}`)
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
}
