/**
 * Keeps a second writer out of a directory.
 *
 * Method: whoever wants in makes a file of his own, named after himself (`lock-owner.ts`), and then looks
 * for others. As everybody makes before he looks, of two at least one sees the other and steps back; as
 * nobody writes into the file of another, taking over from the dead cannot go wrong halfway. Only a lock
 * whose owner is proved to be dead is taken away. The file says which file it is, which a copy of it is not.
 *
 * A lock can be deleted by hand; so its owner looks, before he writes and again before he acknowledges,
 * whether he has it still. Cost: one directory listing; one call of the system a look.
 */
import { constants } from 'node:fs'
import { open, readdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { locked, lockLost } from '../store-errors.ts'
import { readAt } from './durable-files.ts'
import { KnownFile } from './known-file.ts'
import { currentOwner, type LockOwner, livenessOf, lockName, ownerOf } from './lock-owner.ts'
import { openRegular } from './regular-files.ts'
import { hasCode, unlessMissing } from './system-error.ts'

const { O_CREAT, O_EXCL, O_RDWR } = constants
/** What stands in a lock is shorter. */
const LONGEST = 100

/** @throws OnceoverError `STORE_LOCKED` if another store has it, in this process or another one */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  const own = await currentOwner()
  const name = lockName(own)
  const lock = await createLock(join(directory, name))
  try {
    for (const other of await readdir(directory)) {
      if (other !== name) await refuseLiving(directory, other, own)
    }
  } catch (error) {
    await lock.release()
    throw error
  }
  return lock
}

/** A lock that is held. */
export class DirectoryLock {
  readonly #known: KnownFile

  constructor(known: KnownFile) {
    this.#known = known
  }

  /** @throws OnceoverError `STORE_LOCKED` if it is not held any more */
  check(): void {
    if (this.#known.look() === undefined) throw lockLost(this.#known.path)
  }

  /** Gives the directory free again; what has its name by now and is another file stays. */
  async release(): Promise<void> {
    try {
      if (this.#known.look()) await unlink(this.#known.path).catch(unlessMissing)
    } finally {
      await this.#known.close()
    }
  }
}

async function createLock(path: string): Promise<DirectoryLock> {
  const file = await open(path, O_RDWR | O_CREAT | O_EXCL).catch(async (error: unknown) => {
    throw hasCode(error, 'EEXIST') ? locked(path, 'this process', await isCopy(path)) : error
  })
  const known = await KnownFile.of(path, file)
  const lock = new DirectoryLock(known)
  try {
    await file.write(contentOf(known))
  } catch (error) {
    await lock.release()
    throw error
  }
  return lock
}

/** Throws if the lock is held, or may be; takes it away if its owner is dead. */
async function refuseLiving(directory: string, name: string, own: LockOwner): Promise<void> {
  const owner = ownerOf(name)
  if (owner === undefined) return
  const path = join(directory, name)
  const liveness = await livenessOf(owner, own, directory)
  if (liveness === 'dead') {
    await unlink(path).catch(unlessMissing)
    return
  }
  const { process, host } = owner
  const isOutOfSight = liveness === 'out of sight'
  const place = isOutOfSight ? ` of host ${host}, which cannot be seen from here` : ''
  const hint = isOutOfSight ? `; delete that file if the process is gone` : ''
  throw locked(path, `process ${process}${place}${hint}`, await isCopy(path))
}

const contentOf = ({ number }: KnownFile): string => `onceover lock of file ${number}\n`

/** Is it the copy of a lock? Its folder was copied while the store was open. */
async function isCopy(path: string): Promise<boolean> {
  const file = await openRegular(path, 'to read').catch(() => undefined)
  if (file === undefined) return false
  const known = await KnownFile.of(path, file)
  try {
    const content = Buffer.from(await readAt(file, 0, LONGEST)).toString('latin1')
    return content.startsWith('onceover lock') && content !== contentOf(known)
  } finally {
    await known.close()
  }
}
